import { createOfficialJudge, type OfficialResult } from '../../../core/fec/official/judge.ts';
import type { Regime } from '../../../core/fec/report.ts';

/** A small file, one character per byte. */
export interface Fixture {
  name: string;
  regime: Regime;
  header: string[];
  rows: string[][];
  separator: string;
  /** Line end of the header, then of each row; the last one stands for all further rows. */
  ends: string[];
  /** Put before and behind everything. */
  before: string;
  after: string;
}

const HEADER =
  'JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise';
const DEBIT_ROW =
  'VT;Ventes;1;20240115;411000;Clients;C001;Dupont;F001;20240115;Facture;120,00;0,00;;;20240131;;';
const CREDIT_ROW =
  'VT;Ventes;1;20240115;707000;Marchandises;;;F001;20240115;Facture;0,00;120,00;;;20240131;;';

export const NAME_2024 = '123456789FEC20241231.txt';
export const NAME_2012 = '123456789FEC20121231.txt';

/** Two rows that every regime accepts, with Debit and Credit. */
export function baseFile(regime: Regime, name = NAME_2024): Fixture {
  const header = HEADER.split(' ');
  const rows = [DEBIT_ROW.split(';'), CREDIT_ROW.split(';')];
  if (regime === 'BAT' || regime === 'BNCT') {
    header.push('DateRglt', 'ModeRglt', 'NatOp');
    for (const row of rows) row.push('20240120', 'CB', 'V');
  }
  if (regime === 'BNCT') {
    header.push('IdClient');
    for (const row of rows) row.push('K1');
  }
  return { name, regime, header, rows, separator: '\t', ends: ['\r\n'], before: '', after: '' };
}

/** The same with Montant and Sens. */
export function montantSensFile(regime: Regime = 'BIC'): Fixture {
  const file = baseFile(regime);
  file.header.splice(11, 2, 'Montant', 'Sens');
  file.rows[0]!.splice(11, 2, '120,00', 'D');
  file.rows[1]!.splice(11, 2, '120,00', '-1');
  return file;
}

export function fileText({ header, rows, separator, ends, before, after }: Fixture): string {
  const lines = [header, ...rows].map((cells, i) => cells.join(separator) + (ends[i] ?? ends.at(-1)!));
  return before + lines.join('') + after;
}

export function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function judgeBytes(
  name: string,
  regime: Regime,
  bytes: Uint8Array,
  chunkSize = bytes.length,
): OfficialResult {
  const judge = createOfficialJudge({ fileName: name, regime });
  for (let i = 0; i < bytes.length; i += chunkSize) judge.push(bytes.slice(i, i + chunkSize));
  return judge.end();
}

export function judgeFile(file: Fixture): OfficialResult {
  return judgeBytes(file.name, file.regime, toBytes(fileText(file)));
}
