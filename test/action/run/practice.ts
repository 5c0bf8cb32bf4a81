/**
 * A practice for tests: a repository on a loopback GitHub, a practice Loop, and workflows that run in it.
 *
 *   await withPractice(async (practice) => {
 *     const push = await practice.push({ write: { '732829320FEC20241231.txt': fec(1) } });
 *     const run = await practice.run(push, { dossier: 'DEMO001' });
 *   });
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/sandbox.ts';
import { withFolder } from '../../import/temp-folder.ts';
import { type LoopbackGitHub, startGitHub } from '../github/loopback-github.ts';
import type { Changes } from '../repository/changes.ts';
import { dispatchEvent, type PullRequestEvent, type PushEvent } from '../repository/events.ts';
import { createRepository, type TestRepository } from '../repository/repository.ts';
import { type ActionRun, type RunnerOptions, type StartedRun, startAction } from './runner.ts';

export const secrets = { subscriptionKey: 'subscr1ption-s3cret', apiKey: 'PUBLICKEY:s3cret-half' };

/** What a workflow may say differently from one run to the next. */
export interface RunChange {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly later?: number;
  readonly ref?: string;
  readonly depth?: number;
  readonly eventName?: string;
}

export interface Practice {
  readonly folder: string;
  readonly github: LoopbackGitHub;
  readonly sandbox: Sandbox;
  readonly repository: TestRepository;
  push(changes: Changes): Promise<PushEvent>;
  /** Starts the workflow of a push. */
  start(push: PushEvent, change?: RunChange): Promise<StartedRun>;
  run(push: PushEvent, change?: RunChange): Promise<ActionRun>;
  /** The workflow of any event, with the payload as it is. */
  runEvent(name: string, payload: unknown, sha: string, ref: string): Promise<ActionRun>;
  /** workflow_dispatch (or schedule) on the head of the default branch. */
  dispatch(inputs?: Readonly<Record<string, string>>, change?: RunChange): Promise<ActionRun>;
  pullRequest(
    opened: { event: PullRequestEvent; ref: string; merge: string },
    change?: RunChange,
  ): Promise<ActionRun>;
  /** All texts of `git log` of the journal's refs. */
  story(): Promise<string>;
}

const head =
  'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise';

/** A balanced FEC with the entries of these numbers. @param label of the rows */
export function fec(numbers: number | readonly number[], label = 'Facture', credit?: string): string {
  const rows = [numbers].flat().flatMap((number) => {
    const amount = `${100 + number},00`;
    const row = (account: string, name: string, amounts: string) =>
      `AC\tAchats\t${number}\t20240105\t${account}\t${name}\t\t\tF${number}\t20240105\t${label}\t${amounts}\t\t\t20240201\t\t`;
    return [
      row('607000', 'Achats', `${amount}\t0,00`),
      row('401000', 'Fournisseurs', `0,00\t${credit ?? amount}`),
    ];
  });
  return `${[head, ...rows].join('\r\n')}\r\n`;
}

export async function withPractice(
  work: (practice: Practice) => Promise<void>,
  options: { readonly private?: boolean; readonly sandbox?: SandboxOptions } = {},
): Promise<void> {
  await withFolder(async (folder) => {
    const isPrivate = options.private ?? true;
    const repository = await createRepository(join(folder, 'repository'), {
      name: 'fec',
      private: isPrivate,
    });
    const github = await startGitHub(folder, { private: isPrivate, remote: repository.origin });
    const sandbox = await startSandbox({ ...secrets, processingDelayMs: 20, ...options.sandbox });
    try {
      await work(practiceOf(folder, repository, github, sandbox));
    } finally {
      await sandbox.close();
      await github.close();
    }
  });
}

function practiceOf(
  folder: string,
  repository: TestRepository,
  github: LoopbackGitHub,
  sandbox: Sandbox,
): Practice {
  let runs = 0;
  const importInputs = {
    dossier: 'DEMO001',
    'api-url': sandbox.url,
    'api-key': secrets.apiKey,
    'subscription-key': secrets.subscriptionKey,
    token: github.token,
    lang: 'en',
  };
  async function start(
    event: RunnerOptions['event'],
    sha: string,
    ref: string,
    inputs: Readonly<Record<string, string>>,
    change: RunChange,
  ): Promise<StartedRun> {
    const { env = {}, later = 0, depth = 1 } = change;
    const workspace = await repository.checkout(sha, { ref, depth });
    return startAction({
      folder: join(folder, `run-${++runs}`),
      ...{ workspace, event, ref, sha, inputs, env, later },
      repository: github.fullName,
      apiUrl: github.apiUrl,
    });
  }
  const startPush: Practice['start'] = (push, change = {}) => {
    const inputs = { ...importInputs, ...change.inputs };
    const event = { name: change.eventName ?? 'push', payload: push };
    return start(event, push.after, change.ref ?? push.ref, inputs, change);
  };
  return {
    ...{ folder, github, sandbox, repository },
    push: (changes) => repository.push(changes),
    start: startPush,
    run: async (push, change) => checked(await (await startPush(push, change)).ended),
    runEvent: async (name, payload, sha, ref) =>
      checked(await (await start({ name, payload }, sha, ref, importInputs, {})).ended),
    async dispatch(inputs = {}, change = {}) {
      const sha = (await repository.head()) ?? '';
      const event = {
        name: change.eventName ?? 'workflow_dispatch',
        payload: change.eventName === 'schedule' ? { schedule: '0 5 1 * *' } : dispatchEvent(repository.info),
      };
      const all = { ...importInputs, ...change.inputs, ...inputs };
      return checked(await (await start(event, sha, change.ref ?? repository.defaultRef, all, change)).ended);
    },
    async pullRequest({ event, ref, merge }, change = {}) {
      const named = { name: change.eventName ?? 'pull_request', payload: event };
      const started = await start(named, merge, ref, { lang: 'en', ...change.inputs }, change);
      return checked(await started.ended);
    },
    story: () =>
      repository
        .git('for-each-ref', '--format=%(refname)', 'refs/loop-fec')
        .then(async (refs) => (refs === '' ? '' : repository.git('log', '--format=%s', ...refs.split('\n')))),
  };
}

/** What no run may do, whatever happens. */
function checked(run: ActionRun): ActionRun {
  const masked = new Set(
    run.commands.filter(({ name }) => name === 'add-mask').map(({ message }) => message),
  );
  for (const secret of ['s3cret', 'sig=', 'ghs_']) {
    const outside = run.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
    const all = [...outside, run.stderr, run.summary, ...Object.values(run.outputs)].join('\n');
    assert.ok(!all.includes(secret), `${secret} is shown`);
  }
  assert.ok(!/\n\s+at .*\(/.test(run.stdout + run.stderr), run.stdout + run.stderr);
  assert.ok(masked.size > 0 || !run.stdout.includes('add-mask'));
  assert.ok(run.summary.length < 1024 * 1024);
  return run;
}

export interface FileResult {
  readonly path: string | null;
  readonly name: string;
  readonly kind: string;
  readonly blob: string | null;
  readonly change: string | null;
  readonly sha256: string | null;
}

export function resultsOf(run: ActionRun): readonly FileResult[] {
  const { files }: { readonly files: readonly FileResult[] } = JSON.parse(
    run.outputs.results ?? '{"files":[]}',
  );
  return files;
}

/** Kinds of the files, by path; by name where there is none. */
export function kindsOf(run: ActionRun): Record<string, string> {
  return Object.fromEntries(resultsOf(run).map(({ path, name, kind }) => [path ?? name, kind]));
}
