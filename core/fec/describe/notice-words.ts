import type { Regime, Report } from '../report.ts';

/** The words of a notice, which is in French. */
export const toFill = '**[à compléter]**';

export const regimes: Readonly<Record<Regime, string>> = {
  BIC: 'BIC ou IS (A47 A-1, VII)',
  COM: 'BNC ou BA, comptabilité commerciale (A47 A-1, VIII 3°)',
  BAT: 'BA, comptabilité de trésorerie (A47 A-1, VIII 5°)',
  BNCT: 'BNC, comptabilité de trésorerie (A47 A-1, VIII 7°)',
};

const notAllowed = 'n’est pas un jeu admis par l’art. A47 A-1, XII 1°';

export const characterSets: Readonly<Record<Report['file']['encoding'], string>> = {
  ascii: 'ASCII',
  'utf-8': 'UTF-8',
  'iso-8859-15': 'ISO 8859-15 (les octets seuls ne le distinguent pas d’ISO 8859-1)',
  'windows-1252': `Windows-1252 (${notAllowed})`,
  mixed: `UTF-8 et un jeu à 8 bits mélangés (${notAllowed})`,
  'utf-16le': `UTF-16 (${notAllowed})`,
  'utf-16be': `UTF-16 (${notAllowed})`,
  'utf-32': `UTF-32 (${notAllowed})`,
  ebcdic: `EBCDIC (${notAllowed})`,
  unknown: toFill,
};

export const lineEnds: Readonly<Record<NonNullable<Report['file']['line_end']>, string>> = {
  lf: 'LF (0A)',
  crlf: 'CR LF (0D 0A)',
  cr: 'CR (0D)',
  crcrlf: 'CR CR LF (0D 0D 0A)',
  mixed: 'plusieurs, mélangées',
};

/** `2024-12-31` → `31/12/2024` */
export function frenchDate(iso: string): string {
  return iso.split('-').reverse().join('/');
}
