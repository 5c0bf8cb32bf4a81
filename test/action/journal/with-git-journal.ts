import { getOctokit } from '@actions/github';
import type { GitDatabase } from '../../../action/journal/git-database.ts';
import {
  type GitJournal,
  type GitJournalOptions,
  openGitJournal,
} from '../../../action/journal/git-journal.ts';
import { octokitGit } from '../../../action/journal/octokit-git.ts';
import { type RateBudget, rateBudget } from '../../../action/journal/rate-budget.ts';
import type { Clock } from '../../../core/ports.ts';
import { systemClock } from '../../../host/clock.ts';
import { createDigest } from '../../../host/digest.ts';
import { withFolder } from '../../import/temp-folder.ts';
import { type LoopbackGitHub, startGitHub } from '../github/loopback-github.ts';

const nothing = () => {};
const quiet = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Waits as the clock says, but a hundredth of the time. */
export const briskClock: Clock = {
  now: systemClock.now,
  sleep: (ms, signal) => systemClock.sleep(ms / 100, signal),
};

export interface World {
  readonly github: LoopbackGitHub;
  git(budget?: RateBudget): GitDatabase;
  /** A journal of a process of its own. */
  open(change?: Partial<GitJournalOptions>): GitJournal;
  /** What `git log` shows of a ref, latest first. */
  log(ref: string): Promise<string[]>;
}

let opened = 0;

/** Gives the work a GitHub with an empty journal. */
export async function withGitHub(work: (world: World) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const github = await startGitHub(folder);
    const { owner, repo } = github;
    const git = (budget = rateBudget(briskClock)): GitDatabase => {
      const octokit = getOctokit(github.token, { baseUrl: github.apiUrl, log: quiet });
      return octokitGit(octokit, { owner, repo }, budget);
    };
    const open = (change: Partial<GitJournalOptions> = {}): GitJournal => {
      const clock = change.clock ?? briskClock;
      const budget = change.budget ?? rateBudget(clock);
      return openGitJournal({
        git: git(budget),
        ...{ budget, clock, createDigest },
        apiUrl: 'https://loop.test/api',
        dossier: 'DEMO001',
        owner: `run/${++opened}`,
        ownerIsGone: () => false,
        place: `${owner}/${repo}`,
        ...change,
      });
    };
    const log = async (ref: string) =>
      (await github.repository.git(['log', '--format=%s', ref])).toString().trim().split('\n');
    try {
      await work({ github, git, open, log });
    } finally {
      await github.close();
    }
  });
}
