import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface TokenFile {
  readonly path: string;
  remove(): Promise<void>;
}

/** Keeps a secret where this user's programs find it and no other user's: a new file, 0600, in a folder 0700. */
export async function writeTokenFile(folder: string, name: string, token: string): Promise<TokenFile> {
  const path = join(folder, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rm(path, { force: true });
  await writeFile(path, `${token}\n`, { mode: 0o600, flag: 'wx' });
  await chmod(path, 0o600);
  return { path, remove: () => rm(path, { force: true }) };
}
