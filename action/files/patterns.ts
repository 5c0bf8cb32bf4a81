import { LoopFecError } from '../../core/error.ts';
import { glob } from './glob.ts';

/** Any case of it, in any folder: the one pattern that does not look at the case. */
export const defaultPattern = '**/*FEC????????*.{txt,csv}';

/** Longer paths match nothing: no system can check them out, and matching must stay quick. */
const longestPath = 4096;
const longestPattern = 500;
const longestLiteral = 8192;

/** One line of the input `files`. */
export interface FilePattern {
  /** As written, without the `!`. */
  readonly text: string;
  /** With `!` in front: takes files away again. */
  readonly excludes: boolean;
  /** A path in double quotes. */
  readonly isLiteral: boolean;
  matches(path: string): boolean;
  /** As `matches`, whatever the case. */
  matchesAnyCase(path: string): boolean;
}

function globPattern(text: string, excludes: boolean): FilePattern {
  const pattern = text.replace(/^(\.?\/)+/, '').normalize('NFC');
  if (pattern === '' || pattern.length > longestPattern) throw new RangeError('empty or too long');
  const sameCase = glob(pattern, text === defaultPattern);
  const anyCase = glob(pattern, true);
  const fits = (path: string) => path.length <= longestPath;
  return {
    text,
    excludes,
    isLiteral: false,
    matches: (path) => fits(path) && sameCase(path.normalize('NFC')),
    matchesAnyCase: (path) => fits(path) && anyCase(path.normalize('NFC')),
  };
}

/** A path in double quotes, as JSON: this very path, whatever its characters. */
function literal(text: string, path: string, excludes: boolean): FilePattern {
  const lower = path.toLowerCase();
  return {
    text,
    excludes,
    isLiteral: true,
    matches: (other) => other === path,
    matchesAnyCase: (other) => other.toLowerCase() === lower,
  };
}

function badPattern(number: number, text: string): LoopFecError {
  const shown = JSON.stringify(text.slice(0, 80));
  return new LoopFecError(
    'bad-files-pattern',
    {
      fr: `Entrée « files », ligne ${number} : motif illisible ${shown}. Un motif par ligne, par exemple clients/**/*.txt ; entre guillemets, un chemin exact`,
      en: `Input "files", line ${number}: cannot read the pattern ${shown}. One pattern a line, such as clients/**/*.txt; in double quotes, an exact path`,
    },
    { line: number },
  );
}

function parseLine(line: string, number: number): FilePattern {
  const excludes = line.startsWith('!');
  const text = excludes ? line.slice(1).trim() : line;
  try {
    if (text.length > longestLiteral) throw new RangeError('too long');
    if (!text.startsWith('"')) return globPattern(text, excludes);
    const path: unknown = JSON.parse(text);
    if (typeof path !== 'string') throw new TypeError('not a text');
    return literal(text, path, excludes);
  } catch {
    throw badPattern(number, line);
  }
}

/**
 * The input `files`: one pattern a line, as in the `paths` of a workflow (`*` stays within a folder, `**` does not, a
 * later line wins). `!` takes files away, `#` begins a comment, a path in double quotes (JSON) is taken literally.
 * Nothing to take: the default pattern.
 * @throws {LoopFecError} `bad-files-pattern`
 */
export function parsePatterns(input: string): readonly FilePattern[] {
  const patterns = input
    .split(/\r?\n/)
    .map((line, i) => ({ line: line.trim(), number: i + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
    .map(({ line, number }) => parseLine(line, number));
  return patterns.some(({ excludes }) => !excludes)
    ? patterns
    : [globPattern(defaultPattern, false), ...patterns];
}

/** The last line that matches decides. */
export function isSelected(path: string, patterns: readonly FilePattern[]): boolean {
  return patterns.findLast((pattern) => pattern.matches(path))?.excludes === false;
}

export interface Selection<T> {
  readonly files: readonly T[];
  /** Patterns that matched no file at all. */
  readonly idle: readonly string[];
}

/** The files that the patterns take, in git's order. */
export function selectFiles<T extends { readonly path: string }>(
  files: readonly T[],
  patterns: readonly FilePattern[],
): Selection<T> {
  const idle = patterns.filter(
    (pattern) => !pattern.excludes && !files.some(({ path }) => pattern.matches(path)),
  );
  return {
    files: files.filter(({ path }) => isSelected(path, patterns)),
    idle: idle.map(({ text }) => text),
  };
}
