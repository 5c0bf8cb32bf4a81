import { lstatSync, mkdirSync } from 'node:fs';
import process from 'node:process';
import { cacheFolder } from './cache-folder.ts';

/** Who else may write there: group and others. */
const shared = 0o022;

/** What lies in the folder will be run: nobody else may have put it there, or may put it there later. */
function isOwn(folder: string): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { getuid } = process;
  if (getuid === undefined) return true;
  const facts = lstatSync(folder);
  return facts.isDirectory() && facts.uid === getuid() && (facts.mode & shared) === 0;
}

/**
 * Has Bun or Node keep the compiled code of what is imported from now on in the user's folder for caches: the next start takes
 * a quarter less time on Bun. Only that of the published package; whoever sets `NODE_COMPILE_CACHE` or
 * `NODE_DISABLE_COMPILE_CACHE` has decided. Where it cannot be kept all goes on as without.
 * @param script what asks for it
 */
export function keepCompiledCode(
  env: Readonly<Record<string, string | undefined>>,
  script: string = import.meta.url,
): void {
  if (!script.endsWith('.js')) return;
  if (env.NODE_COMPILE_CACHE || env.NODE_DISABLE_COMPILE_CACHE) return;
  // With sudo the home is often that of another user, whose folders these would be.
  if (env.SUDO_UID) return;
  const folder = cacheFolder(env, process.platform);
  if (folder === null) return;
  const compiled = `${folder}/compiled`;
  try {
    const { enableCompileCache } = process.getBuiltinModule('node:module');
    if (enableCompileCache !== undefined && isOwn(folder) && isOwn(compiled)) enableCompileCache(compiled);
  } catch {
    // The folder cannot be made or read.
  }
}
