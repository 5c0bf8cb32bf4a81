import { statSync } from 'node:fs';

/** Bytes of a file; 0 where that cannot be known, which whoever opens it will say. */
export function sizeOfFile(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
