import { fstatSync, statSync } from 'node:fs';
import process from 'node:process';

/**
 * Whether a person reads or writes there. What can be no terminal is told from the file's kind: `node:tty` and the standard
 * streams take a runtime up to ten milliseconds to load.
 * @param descriptor 0, 1 or 2
 */
export function isTerminal(descriptor: 0 | 1 | 2): boolean {
  try {
    const file = fstatSync(descriptor);
    if (!file.isCharacterDevice()) return false;
    if (process.platform !== 'win32' && file.rdev === statSync('/dev/null').rdev) return false;
  } catch {
    // Windows may know nothing of a console.
  }
  return process.getBuiltinModule('node:tty').isatty(descriptor);
}
