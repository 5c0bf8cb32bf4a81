import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { cleanMessage } from '../../core/loop/redact.ts';
import { type GitAccess, gitEnvironment, gitOptions, secretsOf } from './git-environment.ts';
import { gitFailed, gitMissing, gitTimeOut, gitTooOld, noCheckout } from './git-error.ts';

/** Milliseconds. */
const localTimeout = 120_000;
const stderrBytes = 8 * 1024;
/** A list of a million files fits. */
const stdoutBytes = 256 * 1024 * 1024;

/** The first that takes settings by GIT_CONFIG_COUNT; an older one would not send the token. */
const lowestVersion = '2.31';

/** A process group of its own, to be stopped as one. Windows has none. */
const ownGroup = process.platform !== 'win32';

export interface GitRun {
  readonly stdin?: string;
  /** Milliseconds; 2 minutes unless told. */
  readonly timeoutMs?: number;
}

export interface GitAnswer {
  readonly code: number | null;
  readonly stdout: Uint8Array;
  /** Fit to be shown: short, one line, no secret. */
  readonly stderr: string;
}

/** git in one checkout, always called with a list of arguments and never through a shell. */
export interface Git {
  /**
   * What came of the command, whatever its exit code.
   * @throws {LoopFecError} `git-missing`, `git-timeout`, `git-failed` when it printed more than fits
   */
  attempt(args: readonly string[], run?: GitRun): Promise<GitAnswer>;
  /** What the command printed. @throws {LoopFecError} `git-failed` when its exit code is not 0 */
  run(args: readonly string[], run?: GitRun): Promise<Uint8Array>;
  /** As `run`, as one trimmed line. */
  line(args: readonly string[], run?: GitRun): Promise<string>;
  /** As `run`, chunk by chunk; git is stopped when the reader leaves or the signal says so. */
  stream(args: readonly string[], signal?: AbortSignal): AsyncGenerator<Uint8Array>;
}

export interface GitOptions extends GitAccess {
  /** The checkout: GITHUB_WORKSPACE. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Stops every command. */
  readonly signal?: AbortSignal;
}

interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  /** Exit code; null when it was killed. Rejects when git could not be started. */
  readonly ended: Promise<number | null>;
  stderr(): string;
}

/** @throws {LoopFecError} `no-checkout`, `git-missing`, `git-too-old` */
export async function openGit(options: GitOptions): Promise<Git> {
  const folder = resolve(options.folder);
  const env = gitEnvironment(options.env, options, dirname(folder));
  const secrets = secretsOf(options);

  function start(args: readonly string[]): Running {
    // Started elsewhere: Windows looks for programs in the current folder first.
    const child = spawn('git', ['-C', folder, ...gitOptions, ...args], {
      cwd: tmpdir(),
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
      detached: ownGroup,
    });
    let said = '';
    child.stderr.on('data', (chunk: Uint8Array) => {
      if (said.length < stderrBytes) said += new TextDecoder().decode(chunk);
    });
    child.stdin.on('error', () => {});
    const ended = new Promise<number | null>((done, fail) => {
      child.on('error', (error) => fail(gitMissing(error)));
      child.on('close', (code) => done(code));
    });
    ended.catch(() => {});
    return { child, ended, stderr: () => cleanMessage(said.slice(0, stderrBytes), secrets) };
  }

  /** Runs the work and stops git at its end, whatever the end. */
  async function guarded<T>(
    running: Running,
    { args, timeoutMs }: { readonly args: readonly string[]; readonly timeoutMs: number },
    work: () => Promise<T>,
  ): Promise<T> {
    const { signal } = options;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let onAbort = () => {};
    const stopped = new Promise<never>((_, fail) => {
      timer = setTimeout(() => fail(gitTimeOut(args, timeoutMs)), timeoutMs);
      onAbort = () => fail(signal?.reason);
      signal?.addEventListener('abort', onAbort, { once: true });
    });
    try {
      signal?.throwIfAborted();
      return await Promise.race([work(), stopped]);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      stop(running.child);
    }
  }

  const git: Git = {
    async attempt(args, { stdin = '', timeoutMs = localTimeout } = {}) {
      const running = start(args);
      const { child, ended, stderr } = running;
      return guarded(running, { args, timeoutMs }, async () => {
        const chunks: Uint8Array[] = [];
        let bytes = 0;
        child.stdout.on('data', (chunk: Uint8Array) => {
          bytes += chunk.length;
          if (bytes <= stdoutBytes) chunks.push(chunk);
          else stop(child);
        });
        child.stdin.end(stdin);
        const code = await ended;
        if (bytes > stdoutBytes) throw gitFailed(args, code, 'too much output');
        return { code, stdout: new Uint8Array(Buffer.concat(chunks)), stderr: stderr() };
      });
    },
    async run(args, run) {
      const { code, stdout, stderr } = await git.attempt(args, run);
      if (code !== 0) throw gitFailed(args, code, stderr);
      return stdout;
    },
    async line(args, run) {
      return new TextDecoder().decode(await git.run(args, run)).trim();
    },
    async *stream(args, signal) {
      const running = start(args);
      const { child, ended, stderr } = running;
      child.stdin.end();
      const next = child.stdout[Symbol.asyncIterator]();
      const stops = [options.signal, signal].filter((one) => one !== undefined);
      const any = AbortSignal.any(stops);
      const onAbort = () => stop(child);
      any.addEventListener('abort', onAbort, { once: true });
      try {
        for (;;) {
          any.throwIfAborted();
          const { done, value } = await guardedNext(next, args).catch((error: unknown) => {
            any.throwIfAborted();
            throw error;
          });
          any.throwIfAborted();
          if (done === true) break;
          yield value;
        }
        const code = await ended;
        any.throwIfAborted();
        if (code !== 0) throw gitFailed(args, code, stderr());
      } finally {
        any.removeEventListener('abort', onAbort);
        stop(child);
      }
    },
  };

  const version = await git.attempt(['version']);
  const found = /\d+\.\d+/.exec(new TextDecoder().decode(version.stdout))?.[0];
  if (found !== undefined && found.localeCompare(lowestVersion, 'en', { numeric: true }) < 0) {
    throw gitTooOld(found, lowestVersion);
  }
  const { code, stderr } = await git.attempt(['rev-parse', '--git-dir']);
  if (code !== 0) throw noCheckout(stderr);
  return git;
}

/** Ends git and what it has started to talk to the server, which git alone would leave behind. */
function stop(child: ChildProcessWithoutNullStreams): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (ownGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    else child.kill();
  } catch {
    child.kill();
  }
  child.stdout.destroy();
  child.stderr.destroy();
}

/** The next chunk; only the time that git needs counts, not the reader's. */
async function guardedNext(
  chunks: AsyncIterator<Uint8Array>,
  args: readonly string[],
): Promise<IteratorResult<Uint8Array>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(gitTimeOut(args, localTimeout)), localTimeout);
  });
  try {
    return await Promise.race([chunks.next(), late]);
  } finally {
    clearTimeout(timer);
  }
}
