/** The bytes that mean something to the official tool. Everything it does, it does on bytes. */
export const NUL = 0x00;
export const TAB = 0x09;
export const LF = 0x0a;
export const VT = 0x0b;
export const FF = 0x0c;
export const CR = 0x0d;
export const SP = 0x20;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const POINT = 0x2e;
export const SLASH = 0x2f;
export const DIGIT_0 = 0x30;
export const DIGIT_1 = 0x31;
export const DIGIT_3 = 0x33;
export const DIGIT_9 = 0x39;
export const COLON = 0x3a;
export const SEMICOLON = 0x3b;
export const PIPE = 0x7c;
export const NBSP = 0xa0;
/** What stands before it in UTF-8. */
export const NBSP_LEAD = 0xc2;

export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= DIGIT_0 && byte <= DIGIT_9;
}

/** Space, TAB, LF, VT, FF, CR: not the no-break space, not NUL. */
export function isWhiteSpace(byte: number | undefined): boolean {
  return byte === SP || (byte !== undefined && byte >= TAB && byte <= CR);
}

/** Where the value ends for a test that tolerates one LF as its last byte. */
export function endBeforeLf(bytes: Uint8Array, start: number, end: number): number {
  return end > start && bytes[end - 1] === LF ? end - 1 : end;
}

/** Nothing, or spaces only; one LF may follow. */
export function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  const stop = endBeforeLf(bytes, start, end);
  for (let i = start; i < stop; i++) if (bytes[i] !== SP) return false;
  return true;
}

/** Nothing, or spaces only; one LF may follow the spaces, but an LF alone is a value. */
export function isMissing(bytes: Uint8Array, start: number, end: number): boolean {
  return start === end || (bytes[start] === SP && isBlank(bytes, start, end));
}

/** A value that comes from elsewhere, as text with one character per byte. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}
