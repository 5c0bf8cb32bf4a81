import { getOctokit } from '@actions/github';
import { isLoopFecError, LoopFecError } from '../../core/error.ts';
import type { ImportRecord } from '../../core/import/journal.ts';
import type { Clock } from '../../core/ports.ts';
import { systemClock } from '../../host/clock.ts';
import { createDigest } from '../../host/digest.ts';
import { type GitJournal, openGitJournal } from '../journal/git-journal.ts';
import { damaged, notReadable } from '../journal/git-journal-error.ts';
import { inSlices } from '../journal/in-slices.ts';
import { octokitGit } from '../journal/octokit-git.ts';
import { patience, steadily } from '../journal/patience.ts';
import { type Claimable, rateBudget } from '../journal/rate-budget.ts';
import { readImports } from '../journal/read-imports.ts';
import { journalRefs, keyOfRef } from '../journal/ref-names.ts';
import { parseState, stateFile } from '../journal/state-file.ts';
import { runOwner } from './owner.ts';
import type { Run } from './run-workflow.ts';
import { texts } from './texts.ts';

/** A request each: the hour's allowance is for importing. */
const mostByApi = 250;

/** The journals of all client files of this repository. */
export interface RepositoryJournal {
  /** The same object each time. */
  readonly of: (dossier: string) => GitJournal;
  /** The imports of all client files. May lag behind: nothing that guards an import depends on it. */
  records(): Promise<ImportRecord[]>;
  /** Whether anything was ever sent to this client file. Does not lag. */
  hasImports(dossier: string): Promise<boolean>;
  readonly mayClaim: () => Claimable;
}

/** @throws {LoopFecError} `not-configured` without a token */
export function openRepositoryJournal(run: Run): RepositoryJournal {
  const { inputs, env, event, cancelling, git: checkout } = run;
  const { token } = inputs;
  if (token === null) throw new LoopFecError('not-configured', texts.noToken);
  const { hard } = cancelling;
  const clock: Clock = { now: systemClock.now, sleep: (ms, signal) => systemClock.sleep(ms, signal ?? hard) };
  const budget = rateBudget(clock);
  const { owner, repository: repo } = event;
  const baseUrl = env.GITHUB_API_URL ?? 'https://api.github.com';
  const git = octokitGit(getOctokit(token, { baseUrl }), { owner, repo }, budget, hard);
  const place = `${owner}/${repo}`;
  const apiUrl = inputs['api-url'];
  const journals = new Map<string, GitJournal>();
  const shared = { git, budget, clock, createDigest, apiUrl, place, ...runOwner(env) };

  const of = (dossier: string): GitJournal => {
    const journal = journals.get(dossier) ?? openGitJournal({ ...shared, dossier });
    journals.set(dossier, journal);
    return journal;
  };
  const steady = <T>(work: () => Promise<T>): Promise<T> => steadily(patience('brief', clock), work);
  const reading = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw notReadable(place, error);
    }
  };

  async function recordsByApi(): Promise<ImportRecord[]> {
    const heads = await steady(() => git.listRefs(journalRefs));
    const imports = heads.filter(({ ref }) => keyOfRef(ref) !== null);
    return inSlices(imports.slice(0, mostByApi), async ({ ref, commit }) => {
      const text = await steady(() => git.readFile(commit, stateFile));
      if (text === null) throw damaged(ref);
      return parseState(text, ref).latest;
    });
  }

  return {
    of,
    mayClaim: () => budget.mayClaim(),
    async records() {
      const access = { serverUrl: env.GITHUB_SERVER_URL ?? 'https://github.com', token };
      try {
        const found = await readImports(checkout, { env, ...access, signal: cancelling.signal });
        // What is empty to git may be that of another server: the checkout need not come from this one.
        return found.length > 0 ? found : await reading(recordsByApi);
      } catch (error) {
        if (!isLoopFecError(error) || !error.code.startsWith('git-')) throw error;
        // A checkout by SSH key, for one: git is not let in with the token, the API is.
        return reading(recordsByApi);
      }
    },
    hasImports: (dossier) =>
      reading(async () => (await steady(() => git.readRef(`${of(dossier).folder}departures`))) !== null),
  };
}
