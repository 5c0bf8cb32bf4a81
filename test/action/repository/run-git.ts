import { spawn } from 'node:child_process';
import process from 'node:process';

export interface GitRun {
  readonly folder: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Nobody's settings, nobody's name, no prompt. */
export const gitEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Comptable',
  GIT_AUTHOR_EMAIL: 'comptable@example.org',
  GIT_COMMITTER_NAME: 'Comptable',
  GIT_COMMITTER_EMAIL: 'comptable@example.org',
};

/** Runs git and gives what it printed, as bytes. Rejects when its exit code is not 0. */
export async function runGitBytes(args: readonly string[], { folder, stdin = '', env = {} }: GitRun) {
  const child = spawn('git', args, {
    cwd: folder,
    env: { ...gitEnvironment, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`git ${args.join(' ')} → ${code}: ${Buffer.concat(err).toString('utf8')}`);
  return new Uint8Array(Buffer.concat(out));
}

/** As {@link runGitBytes}, as text without the last line end. */
export async function runGit(args: readonly string[], run: GitRun): Promise<string> {
  return new TextDecoder().decode(await runGitBytes(args, run)).replace(/\n$/, '');
}
