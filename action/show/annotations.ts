import { Buffer } from 'node:buffer';
import { maxSamples } from '../../core/fec/findings.ts';
import type { Finding, Sample } from '../../core/fec/report.ts';
import { count } from '../../core/format.ts';
import { fillText, type Lang, type Text, type TextParams } from '../../core/text.ts';
import type { FailOn } from '../inputs.ts';
import { type FileOutcome, hasFile, type OutcomeKind } from '../outcome.ts';
import { kindText } from './outcome-line.ts';
import { compare, shownSeverity } from './ranks.ts';
import { shownText } from './shown-text.ts';
import { findingWords } from './words.ts';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** One line of text each: still to be escaped for a workflow command, as @actions/core does. */
export interface Annotation {
  readonly level: AnnotationLevel;
  /** Exactly as git has it; null when it is about no file, or about one whose name no command can hold. */
  readonly path: string | null;
  /** 1-based; null when it is about the file as a whole. */
  readonly line: number | null;
  readonly title: string;
  readonly message: string;
}

/** What is said of the run as a whole. */
export interface RunNote {
  readonly level: AnnotationLevel;
  readonly text: Text;
}

export interface AnnotationOptions {
  readonly lang: Lang;
  readonly failOn: FailOn;
  /** They come before what is said of files, in this order. */
  readonly notes?: readonly RunNote[];
}

/** The runner shows ten of each level of a step and drops the others in silence. */
const shownPerLevel = 9;

/** The runner cuts messages at 4 096 characters. */
const mostBytes = 4000;

const mostTitle = 120;

/** What @actions/core prints as it is within `file=`; it writes line breaks otherwise. */
const unsayable = /(?![\r\n])(?:\p{C}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point})/u;

const texts = {
  more: { fr: '{n} de plus dans le résumé', en: '{n} more in the summary' },
  moreMessage: {
    fr: 'GitHub montre dix annotations de chaque sorte par étape. Le résumé du job compte les autres, fichier par fichier',
    en: 'GitHub shows ten annotations of each kind per step. The summary of the job counts the others, file by file',
  },
  noUndo: {
    fr: 'Un import ne s’annule pas par l’API : lire le résumé avant de décider',
    en: 'An import cannot be undone through the API: read the summary before you decide',
  },
} as const satisfies Record<string, Text>;

/** Kinds that are said of a file as a whole. What went as wanted needs no mark. */
const levels: Readonly<Partial<Record<OutcomeKind, AnnotationLevel>>> = {
  unknown: 'error',
  failed: 'error',
  refused: 'error',
  postponed: 'warning',
  running: 'notice',
  listed: 'notice',
  skipped: 'notice',
};

/** What may become an annotation: its text is made when it is shown. */
interface Candidate {
  readonly level: AnnotationLevel;
  /** Null for what is about the run. */
  readonly path: string | null;
  readonly line: number | null;
  /** Itself and, with the first of its finding, those of which the report has no sample. */
  readonly count: number;
  /** The run comes first, then what waits for a person. */
  readonly rank: number;
  /** How many of its rule and file came before it. */
  readonly nth: number;
  readonly title: () => string;
  readonly message: () => string;
}

/**
 * What a run says on the lines of the files: errors, warnings, notices, each by file and line, ten of a level at most.
 * Where there are more, the first of each rule comes before the second of any, and the tenth counts what is not shown.
 */
export function annotations(
  outcomes: readonly FileOutcome[],
  { lang, failOn, notes = [] }: AnnotationOptions,
): Annotation[] {
  const candidates: Readonly<Record<AnnotationLevel, Candidate[]>> = { error: [], warning: [], notice: [] };
  for (const note of notes) candidates[note.level].push(ofRun(note, lang));
  for (const outcome of outcomes) {
    const own = ofOutcome(outcome, lang);
    if (own !== null) candidates[own.level].push(own);
    for (const finding of outcome.report?.findings ?? []) {
      for (const each of ofFinding(outcome, finding, failOn, lang)) candidates[each.level].push(each);
    }
  }
  return (['error', 'warning', 'notice'] as const).flatMap((level) =>
    limited(level, candidates[level], lang),
  );
}

function limited(level: AnnotationLevel, candidates: readonly Candidate[], lang: Lang): Annotation[] {
  const total = candidates.reduce((sum, candidate) => sum + candidate.count, 0);
  const chosen = candidates.toSorted((a, b) => a.rank - b.rank || a.nth - b.nth || byPlace(a, b));
  const shown = chosen.slice(0, shownPerLevel).sort((a, b) => a.rank - b.rank || byPlace(a, b));
  const list = shown.map((candidate) => annotation(candidate, lang));
  const left = total - shown.length;
  if (left === 0) return list;
  const title = fillText(texts.more, { n: count(left, lang) })[lang];
  return [...list, { level, path: null, line: null, title, message: `${title}. ${texts.moreMessage[lang]}` }];
}

function annotation({ level, path, line, title, message }: Candidate, lang: Lang): Annotation {
  const isSayable = path === null || !unsayable.test(path);
  const place = [shownText(path ?? '', 200)];
  if (line !== null) place.push(fillText(findingWords.line, { line: count(line, lang) })[lang]);
  const said = fillText(findingWords.said, { place: place.join(', '), message: message() })[lang];
  return {
    level,
    path: isSayable ? path : null,
    line: isSayable ? line : null,
    title: shownText(title(), mostTitle),
    message: cutMessage(isSayable ? message() : said),
  };
}

function byPlace(a: Candidate, b: Candidate): number {
  return compare(a.path ?? '', b.path ?? '') || (a.line ?? 0) - (b.line ?? 0);
}

function ofRun({ level, text }: RunNote, lang: Lang): Candidate {
  const about = { level, path: null, line: null, count: 1, rank: -1, nth: 0 };
  return { ...about, title: () => 'loop-fec', message: () => text[lang] };
}

function ofOutcome(outcome: FileOutcome, lang: Lang): Candidate | null {
  const level = levels[outcome.kind];
  if (level === undefined) return null;
  const rank = outcome.kind === 'unknown' ? 0 : outcome.kind === 'failed' ? 1 : 2;
  const known = hasFile(outcome);
  const said = () => [
    ...(known ? [] : [shownText(outcome.file.path, 200)]),
    kindText(outcome, lang),
    outcome.why?.[lang],
    rank < 2 ? texts.noUndo[lang] : undefined,
  ];
  return {
    level,
    path: known ? outcome.file.path : null,
    line: null,
    count: 1,
    rank,
    nth: 0,
    title: () => kindText(outcome, lang),
    message: () =>
      said()
        .filter((text) => text !== undefined)
        .join('. '),
  };
}

function ofFinding(outcome: FileOutcome, finding: Finding, failOn: FailOn, lang: Lang): Candidate[] {
  const severity = shownSeverity(finding, failOn);
  if (severity === 'none') return [];
  const { samples } = finding;
  // A finding with fewer samples than are kept has no others that could be told apart.
  const others = samples.length < maxSamples ? 0 : finding.count - samples.length;
  return samples.map((sample, nth) => ({
    level: severity === 'info' ? 'notice' : severity,
    path: outcome.file.path,
    line: sample.line,
    count: nth === 0 ? 1 + others : 1,
    rank: 2,
    nth,
    title: () => finding.title,
    message: () => messageOf(sample, finding, lang),
  }));
}

function messageOf(sample: Sample, finding: Finding, lang: Lang): string {
  const say = (text: Text, params: TextParams) => fillText(text, params)[lang];
  const { column, column_number: number, message } = sample;
  const place = column === null || number === null ? null : say(findingWords.column, { column, number });
  const said = place === null ? message : say(findingWords.said, { place, message });
  return `${said}. ${say(findingWords.mend, { mend: finding.mend })} [${finding.rule}]`;
}

function cutMessage(text: string): string {
  for (let most = mostBytes; ; most = Math.floor(most / 2)) {
    const shown = shownText(text, most);
    if (Buffer.byteLength(shown) <= mostBytes) return shown;
  }
}
