import { Buffer } from 'node:buffer';
import { oneSpelling } from '../journal/ref-names.ts';
import type { RepositoryFile, Target } from '../repository-file.ts';
import { safeJson } from '../show/safe-json.ts';

/** GitHub's limit for the jobs of one matrix. */
export const mostJobs = 256;
/** Characters of the output: GitHub allows 1 MB of UTF-16 for all outputs of a job. */
const mostCharacters = 300_000;

/** UTF-8 bytes of one job's `files`: the runner hands it over as a variable, and Linux allows 128 KiB for one. */
const mostBytesOfJob = 100_000;

/** A file and where it is to go; null where nothing says so: its job will say what is missing. */
export interface Planned {
  readonly file: RepositoryFile;
  readonly target: Target | null;
}

/** One job. */
export interface PlannedJob {
  /** Codes of the client files, a blank between them; `?` for files that nobody knows where to put. */
  readonly dossier: string;
  /** Paths. */
  readonly files: readonly string[];
}

export interface Plan {
  readonly jobs: readonly PlannedJob[];
  /** Files that did not fit. */
  readonly leftOut: readonly RepositoryFile[];
  /**
   * `{"include":[…]}`, for `strategy.matrix`: of each job `dossier`, `count`, `bytes` and `files`, which is for the input
   * `files`: one path a line, as JSON strings, which take exactly these files.
   */
  readonly matrix: string;
}

interface Group {
  readonly dossiers: string[];
  readonly files: RepositoryFile[];
  bytes: number;
}

/** All files of a client file in one group. */
function byDossier(planned: readonly Planned[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { file, target } of planned) {
    const dossier = target?.dossier ?? '?';
    const home = target === null ? '' : oneSpelling(dossier);
    const group = groups.get(home) ?? { dossiers: [], files: [], bytes: 0 };
    if (!group.dossiers.includes(dossier)) group.dossiers.push(dossier);
    group.files.push(file);
    group.bytes += file.size;
    groups.set(home, group);
  }
  return [...groups.values()];
}

/** At most {@link mostJobs} groups of about the same weight: the heaviest first, each to the lightest job. */
function packed(groups: readonly Group[]): Group[] {
  if (groups.length <= mostJobs) return [...groups];
  const jobs: Group[] = Array.from({ length: mostJobs }, () => ({ dossiers: [], files: [], bytes: 0 }));
  for (const group of [...groups].sort((a, b) => b.bytes - a.bytes)) {
    const lightest = jobs.reduce((best, job) => (weight(job) < weight(best) ? job : best));
    lightest.dossiers.push(...group.dossiers);
    lightest.files.push(...group.files);
    lightest.bytes += group.bytes;
  }
  return jobs;
}

/** A file costs calls whatever its size. */
function weight({ files, bytes }: Group): number {
  return bytes + files.length * 1_000_000;
}

/** As many of the files as one job can be told of; the others are added to `leftOut`. */
function handedOver(group: Group, leftOut: RepositoryFile[]): Group {
  const files: RepositoryFile[] = [];
  let length = 0;
  let bytes = 0;
  for (const file of group.files) {
    length += Buffer.byteLength(safeJson(file.path)) + 1;
    if (length > mostBytesOfJob) leftOut.push(file);
    else {
      files.push(file);
      bytes += file.size;
    }
  }
  return { dossiers: group.dossiers, files, bytes };
}

function entryOf({ dossiers, files, bytes }: Group): Record<string, string | number> {
  return {
    dossier: dossiers.join(' '),
    count: files.length,
    bytes,
    files: files.map(({ path }) => safeJson(path)).join('\n'),
  };
}

/** Shares the files out among jobs. A client file is never in two of them. */
export function planJobs(planned: readonly Planned[]): Plan {
  const jobs: PlannedJob[] = [];
  const include: ReturnType<typeof entryOf>[] = [];
  const leftOut: RepositoryFile[] = [];
  let characters = 0;
  for (const whole of packed(byDossier(planned))) {
    const group = handedOver(whole, leftOut);
    const entry = entryOf(group);
    const length = safeJson(entry).length + 1;
    if (characters + length > mostCharacters) {
      leftOut.push(...group.files);
      continue;
    }
    characters += length;
    include.push(entry);
    jobs.push({ dossier: group.dossiers.join(' '), files: group.files.map(({ path }) => path) });
  }
  return { jobs, leftOut, matrix: safeJson({ include }) };
}
