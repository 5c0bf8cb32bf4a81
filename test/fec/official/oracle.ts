import type { Regime } from '../../../core/fec/report.ts';

/**
 * The official tool again, straight from the description of its behaviour: the whole file as a string with one character
 * per byte, regular expressions, no care for speed. It shares nothing with the judge but the text.
 */
export interface NaiveResult {
  verdict: string;
  classes: string;
  unticked: string;
}

// Legal names, internal name, type, regimes ("" all, "c" cash, "n" BNCT), h: hard, b: blank is E, v/V: V in BIC and COM / in all.
const TABLE = `
JournalCode|code_jrnal|text||v
JournalLib|lib_jrnal|text||v
EcritureNum|num_ecr|text||hb
EcritureDate|date_cpt|date||hb
CompteNum|num_cpte_gen|account||hb
CompteLib|lib_cpte_gen|text||hb
CompAuxNum|num_cpte_aux|text||
CompAuxLib|lib_cpt_aux|text||
PieceRef|num_piece|text||V
PieceDate|date_piece|date||V
EcritureLib|lib_ecriture|text||hb
Debit,Montant|mtn_debit|amount||h
Credit,Sens|mtn_credit|amount||h
EcritureLet|code_lettrage|text||
DateLet|date_lettrage|date||
ValidDate|valid_date|date||v
Montantdevise|mtn_devise|amount||
Idevise|idevise|text||
DateRglt|paiement_date|date|c|
ModeRglt|paiement_mode|text|c|
NatOp|prestation|text|c|
IdClient|client|text|n|
Result|ecr_type|free||`;

const LATIN9: Record<string, string> = {
  '\xa4': '€',
  '\xa6': 'Š',
  '\xa8': 'š',
  '\xb4': 'Ž',
  '\xb8': 'ž',
  '\xbc': 'Œ',
  '\xbd': 'œ',
  '\xbe': 'Ÿ',
};

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (c) => c.charCodeAt(0));
}

function normalise(name: string): string {
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(name));
  } catch {
    decoded = name.replace(/[\xa4\xa6\xa8\xb4\xb8\xbc\xbd\xbe]/g, (c) => LATIN9[c]!);
  }
  const encoded = new TextEncoder().encode(decoded.replace(/[éè]/g, 'e').replace(/ +$/, ''));
  const ascii = [...encoded].map((byte) => String.fromCharCode(byte).replace(/[^a-zA-Z0-9]/, '_'));
  return ascii.join('').toUpperCase();
}

function separatorOf(text: string): string {
  const window = text.slice(0, 4096);
  return ['\r\n', '\r', '\n'].find((s) => window.includes(s)) ?? '';
}

function cut(text: string): { records: string[]; s: string } {
  const s = separatorOf(text);
  if (s === '') return { records: text === '' ? [] : [text], s };
  const pieces = text.split(s);
  const last = pieces.pop()!;
  const records = pieces.map((piece) => piece + s);
  if (last !== '') records.push(last);
  return { records, s };
}

const withoutEol = (record: string) => record.replace(/\r\n|\r$/, '');
const chomp = (record: string, s: string) =>
  s !== '' && record.endsWith(s) ? record.slice(0, -s.length) : record;

function dropEmptyTail(cells: string[]): string[] {
  while (cells.length > 0 && cells.at(-1) === '') cells.pop();
  return cells;
}

function amountIsWrong(v: string): boolean {
  if (v === '') return false;
  if (v.includes('.')) return true;
  if (v.replace(/[^ ,.]/g, '').length >= 2) return true;
  if (/[0-9] [0-9]/.test(v)) return true;
  const plain = /^ *[+-]*[0-9,]+ *[+-]*\n?$/.test(v) && v.replace(/[^-]/g, '').length <= 1;
  return !plain && !/^ *[+-]*[0-9,]+[Ee][0-9+-]+ *\n?$/.test(v);
}

const T = '(?:[ T][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2})?\\n?$';
const ymd = (year: string) => new RegExp(`^${year}[/.-]*([01][0-9])[/.-]*([0-3][0-9])${T}`);
const dmy = (year: string) => new RegExp(`^([0-3][0-9])[/.-]*([01][0-9])[/.-]*${year}${T}`);

function dateClass(v: string, entry: boolean): string {
  if (/^(?:[-0/.]+| *)\n?$/.test(v)) return entry ? 'E' : '';
  const b = ymd('(?:19|20)[0-9][0-9]').exec(v);
  if (b) return Number(b[1]) > 12 || Number(b[2]) > 31 ? 'E' : '';
  const c = dmy('(?:19|20)[0-9][0-9]').exec(v);
  if (c) return Number(c[2]) > 12 || Number(c[1]) > 31 ? 'E' : '';
  return ymd('[0-9]{4}').test(v) || dmy('[0-9]{4}').test(v) ? 'A' : 'E';
}

function amountValue(v: string): boolean {
  let x = v.includes('.') ? v : v.replace(',', '.');
  x = x.replace(/^([0-9.,]+) *([+-])\n?$/, '$2$1');
  const m =
    /^[ \t\n\r\f\v]*([+-]?)(?:(inf|nan)|([0-9]+\.?[0-9]*(?:[Ee][+-]?[0-9]+)?|\.[0-9]+(?:[Ee][+-]?[0-9]+)?))/i.exec(
      x,
    );
  if (!m) return false;
  return m[2] !== undefined || Number(m[3]) !== 0;
}

const none: NaiveResult = { verdict: 'refused', classes: '', unticked: '' };

export function judgeNaively(fileName: string, regime: Regime, file: string): NaiveResult {
  const upper = fileName.replace(/[a-z]/g, (c) => c.toUpperCase());
  const name = /([^\n]+)FEC(20[0-9][0-9])[01][0-9][0-3][0-9]/.exec(upper);
  if (!name) return none;
  const year = Number(name[2]);
  let { records, s } = cut(file);
  if (records.length === 0) return none;

  const first = withoutEol(records[0]!).replaceAll('\0', '');
  if (/^(?:[^\n]{3})?<\?xml/i.test(first)) return { verdict: 'not-tested', classes: '', unticked: '' };
  const candidates = year < 2013 ? ['\t', '|', ',', ';'] : ['\t', '|'];
  const f = candidates.find((c) => dropEmptyTail(first.split(c)).length >= 9);
  if (f === undefined) return none;

  const text = chomp(first, s).replace(/^\xef\xbb\xbf/, '');
  const around = new RegExp(` *\\${f === '\t' ? 't' : f} *`, 'g');
  const names = dropEmptyTail(text.split(around)).map(normalise);
  const width = names.length + (new RegExp(`\\${f === '\t' ? 't' : f} *$`).test(text) ? 1 : 0);

  const m = names.lastIndexOf('MONTANT');
  const e = names.lastIndexOf('SENS');
  if (m > 0 && e > 0) {
    let out = `${chomp(withoutEol(records[0]!), s)}\n`;
    for (const record of records.slice(1)) {
      const cells = dropEmptyTail(chomp(withoutEol(record), s).split(f));
      const sens = (cells[e] ?? '').replace(/^[ \t\n\r\f\v]+|[ \t\n\r\f\v]+$/g, '');
      if (['D', 'd', '+1'].includes(sens)) cells[e] = '0';
      else if (['C', 'c', '-1'].includes(sens)) {
        cells[e] = cells[m] ?? '';
        cells[m] = '0';
      } else return none;
      while (cells.length < width) cells.push('');
      out += `${Array.from(cells, (cell) => cell ?? '').join(f)}\n`;
    }
    ({ records, s } = cut(out));
  }
  if (/[ \t\n\v\f\r]/.test(name[1]!)) return none;

  const classes = new Set<string>();
  const known = TABLE.trim()
    .split('\n')
    .map((line) => {
      const [legal, internal, type, where, flags] = line.split('|') as [
        string,
        string,
        string,
        string,
        string,
      ];
      return { legal: legal.toUpperCase().split(','), internal, type, where, flags };
    })
    .filter(({ where }) => where === '' || regime === 'BNCT' || (where === 'c' && regime === 'BAT'));
  const roles: ((typeof known)[number] | null)[] = [];
  const extras: string[] = [];
  names.forEach((column, i) => {
    const byName = known.find(({ legal }) => legal.includes(column) && names.indexOf(column) === i);
    const role = byName ?? known.find(({ internal }) => internal.toUpperCase() === column) ?? null;
    roles.push(role);
    if (role === null && column !== 'ZFICTIFZ') extras.push(column);
  });
  // Not in the text: an executed file whose names are all in quotes gets no S.
  if (roles.every((role) => role === null)) extras.length = 0;
  const absent = known.filter((column) => !roles.includes(column) && column.type !== 'free');
  if (absent.some(({ flags }) => flags.includes('h'))) classes.add('O');
  if (extras.length > 0) classes.add('S');
  const stuck = extras.some((extra, i) => extra === '' || extras.indexOf(extra) !== i);
  const finish = (verdict: string): NaiveResult => ({
    verdict: stuck ? 'refused' : verdict,
    classes: [...classes].sort().join(''),
    unticked: stuck ? verdict : '',
  });

  if (records.length <= 1) {
    classes.add('E');
    return finish('refused');
  }
  const side = (internal: string) =>
    Math.max(
      0,
      roles.findLastIndex((role) => role?.internal === internal),
    );
  for (const record of records.slice(1)) {
    let row = record.replaceAll('\xc2\xa0', ' ').replaceAll('\xa0', ' ');
    row = withoutEol(row).replaceAll('\0', '').replace(around, f);
    row = chomp(row.replace(/ +(\n?)$/, '$1'), s);
    const fields = row.split(f);
    if (fields.length === 1) {
      classes.add('E');
      continue;
    }
    if (fields.length !== width) classes.add('E');
    roles.forEach((role, i) => {
      if (role === null || role.type === 'free') return;
      const v = fields[i] ?? '';
      if (role.flags.includes('b') && /^ *\n?$/.test(v)) {
        classes.add('E');
        return;
      }
      const mandatory =
        role.flags.includes('V') || (role.flags.includes('v') && (regime === 'BIC' || regime === 'COM'));
      if (year >= 2013 && mandatory && /^(?: +\n?)?$/.test(v)) classes.add('V');
      if (role.type === 'account' && !/^[0-9]{3}[^\n]*\n?$/.test(v)) classes.add('A');
      if (role.type === 'amount' && amountIsWrong(v)) classes.add('E');
      if (role.type === 'date') {
        const found = dateClass(v, role.internal === 'date_cpt');
        if (found) classes.add(found);
      }
    });
    const debit = amountValue(fields[side('mtn_debit')] ?? '');
    if (debit === amountValue(fields[side('mtn_credit')] ?? '')) classes.add('A');
  }
  const bad = ['E', 'O', 'V'].some((c) => classes.has(c)) || (year >= 2013 && absent.length > 0);
  return finish(bad ? 'non-conforme' : 'conforme');
}
