const PATTERN = /([^\n]+)FEC(20[0-9]{2})[01][0-9][0-3][0-9]/i;
const WHITE_SPACE = /[ \t\n\v\f\r]/;

export interface OfficialFileName {
  /** Year of the closing date in the name: the only date that plays a part. */
  readonly year: number;
  /** What precedes `FEC` and the date. */
  readonly prefix: string;
  /** The tool accepts such a name, then cannot start its test. */
  readonly whiteSpaceInPrefix: boolean;
}

/**
 * Reads a base name as the official tool does: the last `FEC20YYMMDD` after at least one character, any case, anything
 * behind it. The date is no calendar check. `null`: the tool refuses the file.
 */
export function readOfficialFileName(name: string): OfficialFileName | null {
  const [, prefix, year] = PATTERN.exec(name) ?? [];
  if (prefix === undefined || year === undefined) return null;
  return { year: Number(year), prefix, whiteSpaceInPrefix: WHITE_SPACE.test(prefix) };
}
