import { fillText, type Lang, type Text } from '../text.ts';
import type { Findings } from './findings.ts';
import type { Header } from './header.ts';
import type { Ledger } from './ledger.ts';
import type { Report } from './report.ts';
import { recordTooLong } from './rules/container-rules.ts';

interface Facts {
  readonly lang: Lang;
  readonly name: string;
  readonly isXml: boolean;
  readonly findings: Findings;
  readonly header: Header | null;
  readonly rows: { readonly ledger: Ledger } | null;
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
  end: {
    fr: 'la fin du fichier n’a pas été lue',
    en: 'the end of the file was not read',
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
  else if (!ledger.canBalance) {
    const needed = ['EcritureNum', 'Debit', 'Credit', 'Montant', 'Sens'] as const;
    const fields = needed.filter((name) => header.missing.includes(name)).join(', ');
    list.push({ test: 'balance', reason: fillText(texts.columns, { fields })[lang] });
  } else if (facts.findings.has(recordTooLong)) {
    list.push({ test: 'balance', reason: texts.end[lang] });
  } else if (ledger.unreadableRows > 0) {
    const params = { rows: ledger.unreadableRows, entries: ledger.entries.countUnreadable() };
    list.push({ test: 'balance', reason: fillText(texts.unreadable, params)[lang] });
  }
  return list;
}
