import { getOctokit } from '@actions/github';
import { LoopFecError } from '../../core/error.ts';
import type { ImportRecord } from '../../core/import/journal.ts';
import { systemClock } from '../../host/clock.ts';
import { createDigest } from '../../host/digest.ts';
import { octokitGit } from '../journal/octokit-git.ts';
import { type Claimable, rateBudget } from '../journal/rate-budget.ts';
import { runOwner } from './owner.ts';
import type { Run } from './run-workflow.ts';
import { texts } from './texts.ts';
export interface RepositoryJournal {
  of(dossier: string): never;
  records(): Promise<ImportRecord[]>;
  mayClaim(): Claimable;
  hasImports(dossier: string): Promise<boolean>;
}
export function openRepositoryJournal(_run: Run): RepositoryJournal {
  void [getOctokit, LoopFecError, systemClock, createDigest, rateBudget, octokitGit, runOwner, texts];
  throw new Error('soon');
}
