import { fillText, type Lang, type Text } from '../text.ts';
import { decodeField } from './encoding.ts';
import type { Findings } from './findings.ts';
import type { Header } from './header.ts';
import { markUnreadable } from './kernel/judge-layout.ts';
import type { Ledger } from './ledger.ts';
import type { Numbering } from './numbering.ts';
import type { Report } from './report.ts';
import { recordTooLong } from './rules/container-rules.ts';

interface Facts {
  readonly lang: Lang;
  readonly name: string;
  readonly isXml: boolean;
  /** No part was left unread. */
  readonly isWhole: boolean;
  readonly header: Header | null;
  readonly rows: { readonly ledger: Ledger } | null;
  readonly numbering: Numbering | null;
  readonly findings: Findings;
}

const texts = {
  name: {
    fr: 'l’entrée standard n’en a pas, --name le donne',
    en: 'standard input has none, --name gives it',
  },
  xml: {
    fr: 'le contenu d’un FEC XML n’est pas encore contrôlé',
    en: 'the content of an XML FEC is not checked yet',
  },
  content: { fr: 'le contenu n’a pas pu être lu', en: 'the content could not be read' },
  columns: {
    fr: 'il manque des colonnes : {fields}',
    en: 'columns are missing: {fields}',
  },
  unreadable: {
    fr: 'lignes qui n’ont pas pu être lues : {rows} ; écritures dont l’équilibre n’est pas connu : {entries}',
    en: 'rows that could not be read: {rows}; entries whose balance is not known: {entries}',
  },
  part: { fr: 'une partie du FEC n’a pas pu être lue', en: 'a part of the FEC could not be read' },
  end: { fr: 'la fin du fichier n’a pas été lue', en: 'the end of the file was not read' },
  constantByDay: {
    fr: 'un seul numéro d’écriture dans : {journals} ; l’équilibre y a été contrôlé par jour, il tient',
    en: 'one entry number throughout: {journals}; the balance was tested by day there, and holds',
  },
  constant: {
    fr: 'un seul numéro d’écriture dans : {journals} ; l’équilibre par écriture ne peut pas être contrôlé (jours qui ne tombent pas juste : {days}), celui du journal, du mois et du fichier l’a été',
    en: 'one entry number throughout: {journals}; the balance by entry cannot be tested (days that do not come out even: {days}), that of the journal, the month and the file was',
  },
  numbering: {
    fr: 'un seul numéro d’écriture dans : {journals}',
    en: 'one entry number throughout: {journals}',
  },
  byRow: {
    fr: 'presque chaque ligne a un numéro d’écriture à elle (lignes : {rows} ; numéros : {entries}) ; l’équilibre par écriture ne peut pas être contrôlé (jours qui ne tombent pas juste : {days}), celui du journal, du mois et du fichier l’a été',
    en: 'nearly every row has an entry number of its own (rows: {rows}; numbers: {entries}); the balance by entry cannot be tested (days that do not come out even: {days}), that of the journal, the month and the file was',
  },
  scattered: {
    fr: 'presque aucun numéro d’écriture n’en suit un autre, par exemple {example}',
    en: 'hardly any entry number follows another one, for example {example}',
  },
} as const satisfies Record<string, Text>;

/** What this file did not allow to test. */
export function notPossible(facts: Facts): Report['tests_not_possible'] {
  const { lang, header } = facts;
  const ledger = facts.rows?.ledger ?? null;
  const list: Report['tests_not_possible'] = [];
  if (facts.name === '') list.push({ test: 'file-name', reason: texts.name[lang] });
  if (facts.isXml) list.push({ test: 'content', reason: texts.xml[lang] });
  else if (header === null || ledger === null) list.push({ test: 'content', reason: texts.content[lang] });
  else {
    const balance = facts.findings.has(recordTooLong)
      ? texts.end
      : facts.isWhole
        ? whyNoBalance(header, ledger)
        : texts.part;
    if (balance !== null) list.push({ test: 'balance', reason: balance[lang] });
    if (facts.numbering !== null && facts.numbering.constant.size > 0) {
      list.push(...whyNoEntries(ledger, facts.numbering.constant, lang));
    }
    if (facts.numbering !== null) list.push(...whyNoSequence(ledger, facts.numbering, lang));
  }
  return list;
}

function whyNoBalance(header: Header, ledger: Ledger): Text | null {
  if (!ledger.canBalance) {
    const needed = ['EcritureNum', 'Debit', 'Credit', 'Montant', 'Sens'] as const;
    const fields = needed.filter((name) => header.missing.includes(name)).join(', ');
    return fillText(texts.columns, { fields });
  }
  if (ledger.unreadableRows === 0) return null;
  return fillText(texts.unreadable, {
    rows: ledger.unreadableRows,
    entries: ledger.search.count(markUnreadable),
  });
}

/** One number for a whole journal: what was tested instead. */
function whyNoEntries(
  ledger: Ledger,
  constant: ReadonlySet<number>,
  lang: Lang,
): Report['tests_not_possible'] {
  const codes = [...constant].map((journal) => decodeField(ledger.journals.code(journal), 'utf-8') || '-');
  const journals = codes.length > 8 ? `${codes.slice(0, 8).join(', ')}, …` : codes.join(', ');
  const days = ledger.days.unevenDays(constant);
  const balance = days === 0 ? texts.constantByDay : texts.constant;
  return [
    { test: 'entry-balance', reason: fillText(balance, { journals, days })[lang] },
    { test: 'entry-numbering', reason: fillText(texts.numbering, { journals })[lang] },
  ];
}

/** Numbers of rows, or numbers that form no sequence. */
function whyNoSequence(ledger: Ledger, numbering: Numbering, lang: Lang): Report['tests_not_possible'] {
  const { entries, rows } = ledger;
  const list: Report['tests_not_possible'] = [];
  if (numbering.byRow) {
    const params = { rows, entries: entries.size, days: ledger.days.unevenDays(null) };
    list.push({ test: 'entry-balance', reason: fillText(texts.byRow, params)[lang] });
  }
  if (numbering.constant.size === 0 && numbering.numbers?.isScattered === true) {
    const example = decodeField(entries.number(entries.size - 1), 'utf-8');
    list.push({ test: 'entry-numbering', reason: fillText(texts.scattered, { example })[lang] });
  }
  return list;
}
