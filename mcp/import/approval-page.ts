import type { Values } from '../../core/fec/mask.ts';
import { amount, count, day } from '../../core/format.ts';
import type { ImportPreview } from '../../core/import/import-fec.ts';
import type { Lang } from '../../core/text.ts';
import { untrusted } from '../untrusted.ts';
import { previewWords } from './preview.ts';

/** What a person reads who is asked for their word, by `loop-fec approve` or by their client. Not for a model. */
export function approvalPage(preview: ImportPreview, values: Values, lang: Lang): string {
  const { file, totals } = preview.check.report;
  const words = previewWords(preview, values, lang);
  const { period } = totals;
  const fr = lang === 'fr';
  const lines: [string, string | undefined][] = [
    [fr ? 'fichier' : 'file', `${untrusted(file.name, 100)}, SHA-256 ${file.sha256.slice(0, 16)}…`],
    [fr ? 'dossier' : 'client file', words.dossier],
    [fr ? 'établissement' : 'establishment', words.siret],
    ['SIREN', words.siren_check],
    [
      fr ? 'contenu' : 'content',
      fr
        ? `lignes : ${count(totals.rows, lang)}, écritures : ${count(totals.entries, lang)}`
        : `rows: ${count(totals.rows, lang)}, entries: ${count(totals.entries, lang)}`,
    ],
    [
      fr ? 'totaux' : 'totals',
      fr
        ? `débit ${amount(totals.debit, lang)}, crédit ${amount(totals.credit, lang)}`
        : `debit ${amount(totals.debit, lang)}, credit ${amount(totals.credit, lang)}`,
    ],
    [
      fr ? 'période' : 'period',
      period === null ? undefined : `${day(period.from, lang)} – ${day(period.to, lang)}`,
    ],
    [fr ? 'comptes' : 'accounts', words.accounts_to_create],
    [fr ? 'tiers' : 'third parties', words.third_parties_to_create],
    [fr ? 'à-nouveaux' : 'opening', words.opening],
    [fr ? 'double emploi' : 'overlap', words.overlap],
    ['API', preview.apiUrl],
  ];
  const shown = lines.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name.padEnd(14)} ${value}`],
  );
  const end = fr
    ? 'Un import ne peut pas être annulé par l’API'
    : 'An import cannot be undone through the API';
  return [fr ? 'Import dans Cegid Loop' : 'Import into Cegid Loop', ...shown, end].join('\n');
}
