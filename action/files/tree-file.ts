import type { Change, RepositoryFile } from '../repository-file.ts';

/** A file of a commit before anybody asked for its size. */
export type TreeFile = Omit<RepositoryFile, 'size'>;

/** Symbolic links (120000) and submodules (160000) are no files. */
export function isRegular(mode: string): boolean {
  return mode.startsWith('100');
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The name as text. In a name that is not UTF-8, `%` and the bytes that are not ASCII show as `%XX`: nothing is lost, and
 * such a text goes through JSON, addresses and patterns unharmed.
 */
export function pathText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return Array.from(bytes, (byte) =>
      byte > 0x7f || byte === 0x25
        ? `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    ).join('');
  }
}

/** The fields between NUL bytes. */
export function splitNul(bytes: Uint8Array): Uint8Array[] {
  const fields: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0, start);
    fields.push(bytes.subarray(start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length : end + 1;
  }
  return fields;
}

const ascii = new TextDecoder('latin1');

/** `git ls-tree -r -z`: `mode type id TAB path`, ended by NUL. */
export function readTree(bytes: Uint8Array): TreeFile[] {
  return splitNul(bytes).flatMap((field) => {
    const tab = field.indexOf(0x09);
    const [mode = '', type, blob = ''] = ascii.decode(field.subarray(0, tab)).split(' ');
    if (type !== 'blob' || !isRegular(mode)) return [];
    return [{ path: pathText(field.subarray(tab + 1)), blob, change: 'present' as const }];
  });
}

/** `git diff-tree --raw -z --no-renames`: `:mode mode id id status`, NUL, path, NUL. */
export function readRawDiff(bytes: Uint8Array): TreeFile[] {
  const fields = splitNul(bytes);
  const files: TreeFile[] = [];
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const [oldMode = '', newMode = '', oldBlob, blob = '', status] = ascii
      .decode(fields[i])
      .slice(1)
      .split(' ');
    if (!isRegular(newMode) || (isRegular(oldMode) && oldBlob === blob)) continue;
    const change: Change = status === 'A' ? 'added' : 'modified';
    files.push({ path: pathText(fields[i + 1] ?? new Uint8Array()), blob, change });
  }
  return files;
}
