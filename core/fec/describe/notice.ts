import { decodeField } from '../encoding.ts';
import type { Report } from '../report.ts';
import type { ContentFacts } from './content-facts.ts';
import { escaped, table } from './markdown.ts';
import { codeParts, conventionParts } from './notice-codes.ts';
import { fieldTable, isFixedLength } from './notice-fields.ts';
import { characterSets, frenchDate, lineEnds, regimes, toFill } from './notice-words.ts';

/** The description of a file that A47 A-1 XI asks for; what only the company knows is marked. */
export function notice(report: Report, facts: ContentFacts): string {
  const { file, totals } = report;
  const decode = (bytes: Uint8Array) => decodeField(bytes, file.encoding);
  const name = file.name === '' ? toFill : escaped(file.name);
  const period =
    totals.period === null
      ? toFill
      : `du ${frenchDate(totals.period.from)} au ${frenchDate(totals.period.to)}`;
  const regime = file.regime === null ? toFill : regimes[file.regime];
  const source = file.regime_source === 'declared' ? 'déclaré' : 'déduit des colonnes, à confirmer';
  const parts = [
    `# Notice du fichier des écritures comptables ${name}`,
    `Description prévue à l’art. A47 A-1, XI du livre des procédures fiscales. Ce qui suit a été relevé dans le fichier par loop-fec ; la mention ${toFill} marque ce que seule l’entreprise peut dire.`,
    '## 1. Le fichier',
    table(
      ['', ''],
      [
        ['Nom', name],
        ['Entreprise', toFill],
        ['SIREN', file.siren ?? toFill],
        [
          'Exercice',
          `ouvert le ${toFill}, clos le ${file.closing_date === null ? toFill : frenchDate(file.closing_date)}`,
        ],
        ['Régime', `${regime} (${source})`],
        ['Logiciel comptable et version', toFill],
        ['Taille', `${file.bytes} octets`],
        ['Empreinte SHA-256', `\`${file.sha256}\``],
        ['Écritures', String(totals.entries)],
        ['Lignes', String(totals.rows)],
        ['Dates de comptabilisation', period],
        ['Totaux', `débit ${comma(totals.debit)}, crédit ${comma(totals.credit)}`],
        ['Journaux', String(totals.journals)],
        ['Comptes', String(totals.accounts)],
      ],
    ),
    '## 2. Format',
    list(formatLines(report, facts)),
    '## 3. Zones',
    `Longueurs en ${file.encoding === 'mixed' ? 'octets' : 'caractères'}, espaces de remplissage ${isFixedLength(report, facts) ? 'compris' : 'non compris'}. « Remplie » : nombre de lignes où la zone n’est pas vide.`,
    fieldTable(report, facts),
    '## 4. Journaux',
    journalTable(facts, decode),
    '## 5. Codes',
    ...codeParts(facts, decode),
    '## 6. Conventions',
    list(conventionParts(report, facts, decode)),
    '## 7. À compléter par l’entreprise',
    list([
      'raison sociale, date d’ouverture de l’exercice, logiciel comptable et sa version',
      `la numérotation des écritures : séquence unique ou par journal, et la raison des numéros manquants s’il y en a : ${toFill}`,
      `le journal ou les écritures d’à-nouveaux, et comment les reconnaître : ${toFill}`,
      `les applications de gestion qui alimentent la comptabilité en écritures agrégées, s’il y en a : ${toFill}`,
      'la signification de chaque code et de chaque colonne marqués ci-dessus',
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function formatLines(report: Report, facts: ContentFacts): string[] {
  const { file, totals } = report;
  const fixed = isFixedLength(report, facts);
  const padded = report.findings.some((finding) => finding.rule === 'field-padding');
  const left = totals.rows - facts.rows;
  return [
    'fichier à plat, un enregistrement par ligne d’écriture ; la première ligne porte le nom des zones',
    `jeu de caractères : ${characterSets[file.encoding]}${file.bom ? ', avec une marque (EF BB BF) en tête' : ''}`,
    `séparateur de zones : ${file.separator === 'tab' ? 'tabulation (09)' : 'barre verticale | (7C)'}`,
    `fin d’enregistrement : ${file.line_end === null ? toFill : lineEnds[file.line_end]}`,
    fixed
      ? 'enregistrements de longueur fixe, zones complétées et séparées'
      : `enregistrements de longueur variable${padded ? ', des zones complétées par des espaces' : ''}`,
    `longueur maximale d’un enregistrement : ${facts.longestRecord} octets, sans la fin de ligne`,
    'pas de délimiteur de texte : un guillemet est un caractère comme un autre',
    ...formLines(report),
    ...(left > 0
      ? [`lignes qui n’ont pas le nombre de zones de l’en-tête, non décrites ci-dessous : ${left}`]
      : []),
  ];
}

/** The legal forms, and how many values have another one. */
function formLines({ findings }: Report): string[] {
  const count = (ids: readonly string[]) =>
    findings.filter(({ rule }) => ids.includes(rule)).reduce((sum, finding) => sum + finding.count, 0);
  const dates = count(['date-format', 'date-calendar']);
  const amounts = count([
    'amount-syntax',
    'amount-decimal-point',
    'amount-thousands-separator',
    'amount-sign',
    'amount-exponent',
  ]);
  const but = (others: number) => (others === 0 ? '' : ` (valeurs d’une autre forme : ${others})`);
  return [
    `dates au format AAAAMMJJ${but(dates)}`,
    `nombres en base décimale, virgule, sans séparateur de milliers${but(amounts)}`,
  ];
}

function journalTable(facts: ContentFacts, decode: (bytes: Uint8Array) => string): string {
  const rows = facts.journals
    .all()
    .map(({ value, label, rows: count }) => [
      value.length === 0 ? '(vide)' : escaped(decode(value)),
      label.length === 0 ? toFill : escaped(decode(label)),
      String(count),
    ]);
  const journals = table(['Code', 'Libellé', 'Lignes'], rows);
  return facts.journals.overflow
    ? `${journals}\n\nD’autres journaux ne sont pas listés ; leur liste est ${toFill}`
    : journals;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function comma(decimal: string): string {
  return decimal.replace('.', ',');
}
