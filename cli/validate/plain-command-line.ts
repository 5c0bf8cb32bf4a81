import type { ValidateCommandOptions } from '../commands/validate.ts';
import { parseJobs } from './jobs.ts';

/** What the options of `validate` may be. */
export const choices = {
  lang: ['fr', 'en'],
  regime: ['BIC', 'COM', 'BAT', 'BNCT'],
  judge: ['law', 'official', 'loop'],
  format: ['text', 'json', 'findings', 'sarif'],
  values: ['full', 'masked'],
} as const;

export const defaults = { judge: 'law', format: 'text', values: 'full' } as const;

const names: ReadonlySet<string> = new Set([...Object.keys(choices), 'name', 'jobs']);

export interface PlainValidate {
  readonly files: readonly string[];
  readonly options: ValidateCommandOptions;
}

/** The default where nothing was given, null where something else was given than may be. */
function choose<T extends string, D>(
  from: readonly T[],
  given: string | undefined,
  byDefault: D,
): T | D | null {
  return given === undefined ? byDefault : (from.find((choice) => choice === given) ?? null);
}

/**
 * Reads a command line of `validate` that is plainly right. Null for all others: commander reads them, and says what is
 * wrong with them; to load it takes longer than to check a small file.
 */
export function plainValidate(args: readonly string[]): PlainValidate | null {
  if (args[0] !== 'validate') return null;
  const files: string[] = [];
  const given = new Map<string, string>();
  for (let i = 1; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '-' || !arg.startsWith('-')) {
      files.push(arg);
      continue;
    }
    const equals = arg.indexOf('=');
    const name = arg.slice(2, equals < 0 ? undefined : equals);
    const value = equals < 0 ? args[++i] : arg.slice(equals + 1);
    const isPlain = arg.startsWith('--') && names.has(name) && !given.has(name);
    if (!isPlain || value === undefined || value === '' || value.startsWith('-')) return null;
    given.set(name, value);
  }
  const lang = choose(choices.lang, given.get('lang'), 'fr');
  const regime = choose(choices.regime, given.get('regime'), undefined);
  const judge = choose(choices.judge, given.get('judge'), defaults.judge);
  const format = choose(choices.format, given.get('format'), defaults.format);
  const values = choose(choices.values, given.get('values'), defaults.values);
  const jobs = given.has('jobs') ? parseJobs(given.get('jobs')!) : undefined;
  if (lang === null || regime === null || judge === null || format === null || values === null) return null;
  if (jobs === null) return null;
  const name = given.get('name');
  const options: ValidateCommandOptions = {
    ...{ judge, format, values },
    ...(jobs === undefined ? {} : { jobs }),
    ...(regime === undefined ? {} : { regime }),
    ...(name === undefined ? {} : { name }),
  };
  return { files, options };
}
