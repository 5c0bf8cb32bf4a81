import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { makeMistake, takeHabits } from './mistakes.ts';
import { Random } from './random.ts';
import { columns, type Row, rowText } from './row.ts';
import { keepYear } from './year.ts';

export interface FecKind {
  readonly rows: number;
  readonly seed: number;
  readonly separator: '\t' | '|';
  readonly encoding: 'utf-8' | 'iso-8859-15';
  /** `some`: one row in a thousand, of all kinds; `all`: every row is faulty; `habits`: the same in every row. */
  readonly errors: 'none' | 'some' | 'all' | 'habits';
  /** `account`: as a ledger by account is exported, the rows of an entry far from each other. */
  readonly order: 'entry' | 'account';
}

/** What the file holds. Cents; of a file with errors, as it was before them. */
export interface Counts {
  rows: number;
  entries: number;
  debit: number;
  credit: number;
  /** Rows with a wrong number of fields, an empty mandatory field, a wrong date or an unreadable amount. */
  faultyRows: number;
}

const bytesAWrite = 65_536;

/** Writes the file as it is made: in the order of the accounts only, it is held in memory. */
export function writeFec(path: string, kind: FecKind): Counts {
  const file = openSync(path, 'w');
  try {
    const write = (bytes: Uint8Array) => {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    };
    const counts = generate(kind, write);
    fsyncSync(file);
    return counts;
  } finally {
    closeSync(file);
  }
}

function generate(kind: FecKind, write: (bytes: Uint8Array) => void): Counts {
  const counts: Counts = { rows: 0, entries: 0, debit: 0, credit: 0, faultyRows: 0 };
  const errors = new Random(kind.seed ^ 0x5eed);
  const text = (row: Row): string => {
    const line = rowText(row, kind.separator);
    if (kind.errors === 'none' || (kind.errors === 'some' && errors.next() >= 0.001)) return line;
    const fields = line.split(kind.separator);
    if (kind.errors === 'habits') {
      takeHabits(fields);
      counts.faultyRows++;
      return fields.join(kind.separator);
    }
    if (makeMistake(fields, errors, kind.errors === 'all').makesRowFaulty) counts.faultyRows++;
    return fields.join(kind.separator);
  };
  const groups = new Map<string, Group>();
  const groupOf = (row: Row): Group => {
    const key = kind.order === 'account' ? row.account.number : '';
    let group = groups.get(key);
    if (group === undefined) {
      group = new Group(kind.encoding, kind.order === 'account' ? null : write);
      groups.set(key, group);
    }
    return group;
  };
  let journal = '';
  let number = '';
  write(Buffer.from(`${columns.join(kind.separator)}\r\n`));
  keepYear(kind.seed, kind.rows, (row) => {
    counts.rows++;
    counts.debit += row.debit;
    counts.credit += row.credit;
    if (row.number !== number || row.journal.code !== journal) counts.entries++;
    journal = row.journal.code;
    number = row.number;
    groupOf(row).add(text(row));
  });
  for (const key of [...groups.keys()].sort()) groups.get(key)!.flush(write);
  return counts;
}

/** Rows that stand together in the file: as bytes from the start, for strings made of parts take much more room. */
class Group {
  readonly #encoding: FecKind['encoding'];
  readonly #write: ((bytes: Uint8Array) => void) | null;
  readonly #kept: Uint8Array[] = [];
  #block = Buffer.allocUnsafe(bytesAWrite);
  #used = 0;

  /** @param write null to keep the rows until they are flushed */
  constructor(encoding: FecKind['encoding'], write: ((bytes: Uint8Array) => void) | null) {
    this.#encoding = encoding;
    this.#write = write;
  }

  add(line: string): void {
    // No character of the texts here takes more than three bytes.
    if (this.#used + line.length * 3 + 2 > bytesAWrite) this.#settle();
    this.#used += writeText(this.#block, `${line}\r\n`, this.#used, this.#encoding);
  }

  flush(write: (bytes: Uint8Array) => void): void {
    for (const bytes of this.#kept) write(bytes);
    write(this.#block.subarray(0, this.#used));
  }

  #settle(): void {
    const bytes = this.#block.subarray(0, this.#used);
    this.#used = 0;
    if (this.#write !== null) {
      this.#write(bytes);
      return;
    }
    this.#kept.push(bytes);
    this.#block = Buffer.allocUnsafe(bytesAWrite);
  }
}

function writeText(block: Buffer, text: string, at: number, encoding: FecKind['encoding']): number {
  if (encoding === 'utf-8') return block.write(text, at);
  // The signs of the texts here that ISO 8859-15 has elsewhere than Unicode.
  return block.write(text.replaceAll('€', '\u00a4').replaceAll('œ', '\u00bd'), at, 'latin1');
}
