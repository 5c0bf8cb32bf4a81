import type { Encoding } from './encoding.ts';

/** What the first bytes of a file say that it is, when it is not a text file that could hold a FEC. */
export type Container =
  | { readonly kind: 'text'; readonly bom: boolean }
  | { readonly kind: 'xml' }
  | {
      readonly kind: 'encoded';
      readonly encoding: Encoding & ('utf-16le' | 'utf-16be' | 'utf-32' | 'ebcdic');
    }
  | { readonly kind: 'foreign'; readonly format: string };

const signatures: readonly (readonly [format: string, bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['gzip', [0x1f, 0x8b]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
];

/** "Journal" in EBCDIC. */
const ebcdicJournal = [0xd1, 0x96, 0xa4, 0x99, 0x95, 0x81, 0x93];

function startsWith(bytes: Uint8Array, expected: readonly number[], at = 0): boolean {
  return expected.every((byte, i) => bytes[at + i] === byte);
}

function contains(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let i = bytes.indexOf(first); i >= 0; i = bytes.indexOf(first, i + 1)) {
    let k = 1;
    while (k < text.length && bytes[i + k] === text.charCodeAt(k)) k++;
    if (k === text.length) return true;
  }
  return false;
}

/** How many bytes {@link sniff} wants to see, or the whole file when it is smaller. */
export const sniffBytes = 4096;

/** @param head the first {@link sniffBytes} bytes of the file */
export function sniff(head: Uint8Array): Container {
  if (startsWith(head, [0xff, 0xfe, 0x00, 0x00]) || startsWith(head, [0x00, 0x00, 0xfe, 0xff])) {
    return { kind: 'encoded', encoding: 'utf-32' };
  }
  if (startsWith(head, [0xff, 0xfe])) return { kind: 'encoded', encoding: 'utf-16le' };
  if (startsWith(head, [0xfe, 0xff])) return { kind: 'encoded', encoding: 'utf-16be' };

  const found = signatures.find(([, bytes]) => startsWith(head, bytes));
  if (found !== undefined) {
    const [format] = found;
    const sheet = format === 'zip' && (contains(head, '[Content_Types].xml') || contains(head, 'xl/'));
    return { kind: 'foreign', format: sheet ? 'xlsx' : format };
  }

  const bom = startsWith(head, [0xef, 0xbb, 0xbf]);
  const start = bom ? 3 : 0;
  let i = start;
  while (head[i] === 0x20 || head[i] === 0x09 || head[i] === 0x0a || head[i] === 0x0d) i++;
  if (
    startsWith(head, [0x3c, 0x3f, 0x78, 0x6d, 0x6c], i) ||
    startsWith(head, [0x3c, 0x63, 0x6f, 0x6d, 0x70, 0x74], i)
  ) {
    return { kind: 'xml' };
  }
  if (startsWith(head, ebcdicJournal)) return { kind: 'encoded', encoding: 'ebcdic' };

  const nuls = countNuls(head);
  if (nuls.even + nuls.odd > 0) {
    const half = head.length / 2;
    if (nuls.odd > half * 0.7 && nuls.even < half * 0.1) return { kind: 'encoded', encoding: 'utf-16le' };
    if (nuls.even > half * 0.7 && nuls.odd < half * 0.1) return { kind: 'encoded', encoding: 'utf-16be' };
    if (nuls.even + nuls.odd > head.length * 0.1) return { kind: 'foreign', format: 'binary' };
  }
  return { kind: 'text', bom };
}

function countNuls(head: Uint8Array): { even: number; odd: number } {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  return { even, odd };
}
