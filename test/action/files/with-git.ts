import process from 'node:process';
import { type Git, type GitOptions, openGit } from '../../../action/files/git.ts';

/** git in a checkout, as the Action opens it. */
export function openTestGit(folder: string, options: Partial<GitOptions> = {}): Promise<Git> {
  return openGit({
    folder,
    serverUrl: 'https://github.com',
    token: '',
    env: { PATH: process.env.PATH, HOME: '/nonexistent' },
    ...options,
  });
}

/** The paths with how they changed, sorted: `added a.txt`. */
export function changes(files: readonly { readonly path: string; readonly change: string }[]): string[] {
  return files.map(({ path, change }) => `${change} ${path}`).sort();
}
