import { statSync } from 'node:fs';
import { deno } from './deno.ts';

/** Without promises, which take a runtime a millisecond or two to set up. */
export function isFolder(path: string): boolean {
  try {
    return deno === null ? statSync(path).isDirectory() : deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}
