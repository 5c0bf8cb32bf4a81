import { LoopFecError } from '../../core/error.ts';

/** Where a page ended, and of which bytes: lines of another file would be mixed up with those already seen. */
export interface Place {
  readonly sha256: string;
  readonly rule: string | null;
  readonly judge: string;
  readonly offset: number;
}

const digits = 16;

export function toCursor({ sha256, rule, judge, offset }: Place): string {
  return [sha256.slice(0, digits), judge, rule ?? '', offset].join('.');
}

/**
 * The offset that a cursor names.
 * @throws {LoopFecError} `bad-cursor`
 */
export function fromCursor(cursor: string, { sha256, rule, judge }: Omit<Place, 'offset'>): number {
  const [digest, itsJudge, itsRule, offset = '', more] = cursor.split('.');
  const same =
    more === undefined &&
    digest === sha256.slice(0, digits) &&
    itsJudge === judge &&
    itsRule === (rule ?? '');
  if (same && /^\d{1,9}$/.test(offset)) return Number(offset);
  throw new LoopFecError('bad-cursor', {
    fr: 'Curseur refusé : il vaut pour un autre fichier (ou le fichier a changé), une autre règle ou un autre juge. Rappeler validate_fec sans cursor',
    en: 'Cursor refused: it is for another file (or the file has changed), another rule or another judge. Call validate_fec again without cursor',
  });
}
