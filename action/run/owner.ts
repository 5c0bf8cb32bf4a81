import { randomBytes } from 'node:crypto';

type Env = Readonly<Record<string, string | undefined>>;

/** Who makes the attempts of this run, and which owners are certainly gone. */
export interface RunOwner {
  readonly owner: string;
  ownerIsGone(owner: string): boolean;
}

const shape = /^run\/(\d+)\/(\d+)\/([^/]+)\/[0-9a-f]+$/;

/**
 * GitHub runs a workflow again only when all its jobs have ended: the same job of the same run under a smaller attempt
 * is gone. Of any other owner nothing is certain.
 */
export function runOwner(env: Env): RunOwner {
  const run = env.GITHUB_RUN_ID ?? '';
  const attempt = env.GITHUB_RUN_ATTEMPT ?? '';
  const job = (env.GITHUB_JOB ?? '').replaceAll('/', '_');
  const known = /^\d+$/.test(run) && /^\d+$/.test(attempt) && job !== '';
  const own = known ? `run/${run}/${attempt}/${job}` : 'run/elsewhere';
  return {
    owner: `${own}/${randomBytes(6).toString('hex')}`,
    ownerIsGone: (owner) => {
      const [, theirRun, theirAttempt, theirJob] = shape.exec(owner) ?? [];
      if (!known || theirRun !== run || theirJob !== job) return false;
      return Number(theirAttempt) < Number(attempt);
    },
  };
}
