import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CallName } from '../../sandbox/call.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { runCli } from '../cli/run-cli.ts';
import { answerLine } from './check.ts';
import type { Attempt, Evidence, JournalRow } from './evidence.ts';
import { fecOf } from './fec.ts';
import { type Ended, type ImportProcess, startImport } from './process.ts';
import { withQuickFolder } from './quick-folder.ts';
import type { Boundary, Scenario } from './scenario.ts';
import { Witness } from './witness.ts';

export const keys = { subscriptionKey: 'Qz7subscriptionPLANTED', apiKey: 'PUBLICHALF:Wk9secretPLANTED' };

/** What no output may hold: keys, and what signs an address. */
export const secrets = ['Qz7subscr', 'Wk9secret', 'sig=', 'sig%3D'];

const dossier = 'DEMO001';
/** Imports after the storm until the same answer came twice. */
const mostRestarts = 8;

/** What a person found out, and what became of the import. */
export interface Resolved {
  readonly word: 'imported' | 'not-imported';
  readonly evidence: Evidence;
}

export interface Played {
  readonly evidence: Evidence;
  /** Null unless the outcome was unknown. */
  readonly resolved: Resolved | null;
  readonly struck: number;
  readonly kills: number;
  readonly terms: number;
  readonly processes: number;
  /** Calls that the sandbox had. */
  readonly calls: ReadonlySet<CallName>;
}

function rowsOf(home: string): JournalRow[] {
  const path = join(home, 'journal.sqlite');
  if (!existsSync(path)) return [];
  const db = new DatabaseSync(path);
  try {
    const found = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'imports'").get();
    if (found === undefined) return [];
    return db
      .prepare('SELECT state, import_id FROM imports')
      .all()
      .map(({ state, import_id: id }) => ({
        state: String(state),
        importId: id === null ? null : String(id),
      }));
  } finally {
    db.close();
  }
}

/** As if the minutes had passed in which a request may still be under way. */
function forgetDeadlines(home: string): void {
  const db = new DatabaseSync(join(home, 'journal.sqlite'));
  db.exec('UPDATE attempts SET deadline = 0');
  db.close();
}

function bytesOf(home: string): string {
  if (!existsSync(home)) return '';
  const names = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return names.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')).join('\n');
}

/**
 * Plays one scenario on a sandbox and a journal of its own. `number` makes the file unlike every other one. In
 * `compiled` Node keeps what it has compiled, so that its processes start in a third of the time.
 */
export function play(scenario: Scenario, number: number, compiled: string): Promise<Played> {
  return withQuickFolder((folder) => playIn(folder, scenario, number, compiled));
}

async function playIn(folder: string, scenario: Scenario, number: number, compiled: string): Promise<Played> {
  const witness = new Witness();
  const sandbox = await startSandbox({
    ...keys,
    processingDelayMs: scenario.processingMs,
    watch: witness.watch,
  });
  const home = join(folder, 'home');
  const file = join(folder, '732829320FEC20241231.txt');
  const text = fecOf(number);
  writeFileSync(file, text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const env = {
    CEGID_LOOP_API_URL: sandbox.url,
    CEGID_LOOP_API_KEY: keys.apiKey,
    CEGID_LOOP_SUBSCRIPTION_KEY: keys.subscriptionKey,
    LOOP_FEC_HOME: home,
    LOOP_FEC_LANG: 'en',
    NODE_COMPILE_CACHE: compiled,
  };
  const args = ['import', file, '--dossier', dossier, '--yes', '--format', 'json', '--wait-minutes'];
  const stormy = [...args, '0.01'];
  const calm = [...args, '0.5'];
  const attempts: Attempt[] = [];
  let processes = 0;

  function reach(boundary: Boundary, children: readonly ImportProcess[]): Promise<void> {
    const { stop } = scenario;
    if (stop === null || !sameBoundary(boundary, stop.at)) return Promise.resolve();
    const victims = stop.victim === null ? children : children.slice(stop.victim, stop.victim + 1);
    return (async () => {
      if (stop.afterMs > 0) await sleep(stop.afterMs);
      await Promise.all(victims.map((child) => child.stop(stop.signal)));
    })();
  }

  async function together(count: number, given: readonly string[], stoppable: boolean): Promise<void> {
    const from = witness.posts.length;
    const darkWhenStopped = new Map<number, boolean>();
    const children: ImportProcess[] = [];
    for (let n = 0; n < count; n++) {
      const said = (what: 'depositing' | 'requesting' | 'following') =>
        void (stoppable ? reach({ kind: 'said', what }, children) : null);
      const child = startImport(given, env, said);
      children.push({
        ...child,
        get isRunning() {
          return child.isRunning;
        },
        stop: (signal) => {
          if (child.isRunning) darkWhenStopped.set(n, witness.inTheDark());
          return child.stop(signal);
        },
      });
      processes++;
    }
    if (stoppable) {
      witness.onMoment = (call, phase) => reach({ kind: 'call', call, phase }, children);
      void reach({ kind: 'start' }, children);
    }
    const ended = await Promise.all(children.map((child) => child.ended));
    const dark = witness.inTheDark();
    witness.onMoment = null;
    // What a process has sent is still its own when the sandbox is late in reading it.
    if (count === 1) await witness.idle();
    const posts = count === 1 ? witness.posts.slice(from) : null;
    for (const [n, end] of ended.entries())
      attempts.push({
        ...end,
        inTheDark: darkOf(end, darkWhenStopped.get(n), dark),
        ledger: sandbox.imports(),
        posts,
      });
  }

  async function inside(given: readonly string[]): Promise<void> {
    const from = witness.posts.length;
    const said = await runCli(given, { env });
    await witness.idle();
    attempts.push({
      ...said,
      stopped: null,
      inTheDark: false,
      ledger: sandbox.imports(),
      posts: witness.posts.slice(from),
    });
  }

  async function settle(): Promise<void> {
    for (let n = 0, before = ''; n < mostRestarts; n++) {
      await inside(calm);
      const now = answerLine(attempts.at(-1)?.out ?? '')?.state ?? '';
      if (now === before) return;
      before = now;
    }
  }

  async function look(): Promise<Evidence> {
    await witness.idle();
    return {
      dossier,
      sha256,
      ledger: sandbox.imports(),
      posts: [...witness.posts],
      attempts: [...attempts],
      journal: rowsOf(home),
      journalBytes: bytesOf(home),
      secrets,
    };
  }

  /** A person waits until the request can no longer arrive, looks into Loop and says what is there. */
  async function resolve({ ledger }: Evidence): Promise<Resolved> {
    forgetDeadlines(home);
    const id = ledger.find((entry) => entry.sha256 === sha256)?.id;
    await inside([...calm, ...(id === undefined ? ['--confirm-not-imported'] : ['--confirm-imported', id])]);
    await settle();
    return { word: id === undefined ? 'not-imported' : 'imported', evidence: await look() };
  }

  try {
    for (const { call, ...fault } of scenario.faults) sandbox.setFault(call, fault);
    await together(scenario.together, stormy, true);
    for (let n = 0; n < scenario.underFault; n++) await inside(stormy);
    sandbox.clearFaults();
    if (scenario.restartAsProcess) await together(1, calm, false);
    await settle();
    const evidence = await look();
    const resolved = evidence.journal[0]?.state === 'unknown' ? await resolve(evidence) : null;
    const count = (signal: string) => attempts.filter(({ stopped }) => stopped === signal).length;
    return {
      evidence,
      resolved,
      struck: witness.struck,
      kills: count('SIGKILL'),
      terms: count('SIGTERM'),
      processes,
      calls: witness.calls,
    };
  } finally {
    await sandbox.close();
  }
}

/**
 * A process that ended by itself before the signal came was not in the dark. One that was asked to stop goes on until
 * it has heard: what counts is also where it was in the end.
 */
function darkOf(end: Ended, whenStopped: boolean | undefined, atTheEnd: boolean): boolean {
  return (end.stopped !== null && whenStopped === true) || (end.stopped === 'SIGTERM' && atTheEnd);
}

function sameBoundary(a: Boundary, b: Boundary): boolean {
  if (a.kind === 'call' && b.kind === 'call') return a.call === b.call && a.phase === b.phase;
  if (a.kind === 'said' && b.kind === 'said') return a.what === b.what;
  return a.kind === 'start' && b.kind === 'start';
}
