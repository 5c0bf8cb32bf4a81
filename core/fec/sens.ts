/** Reads the field Sens (A47 A-1 X): D or C, or +1 or -1, and remembers which of the two ways the file uses. */
export class SensReader {
  words = false;
  signs = false;

  /** 1 debit, -1 credit, 0 not understood. */
  read(bytes: Uint8Array, start: number, end: number): number {
    const first = bytes[start];
    if (end - start === 1) {
      const side = first === 0x44 || first === 0x64 ? 1 : first === 0x43 || first === 0x63 ? -1 : 0;
      if (side !== 0) this.words = true;
      return side;
    }
    if (end - start !== 2 || bytes[start + 1] !== 0x31) return 0;
    const side = first === 0x2b ? 1 : first === 0x2d ? -1 : 0;
    if (side !== 0) this.signs = true;
    return side;
  }
}
