import type { Judge } from '../../core/fec/report.ts';

/** Whose errors make the job fail. `none`: no finding does, only what goes wrong with an import. */
export type FailOn = Judge | 'none';
