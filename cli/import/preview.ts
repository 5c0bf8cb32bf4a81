import type { Report } from '../../core/fec/report.ts';
import { amount, count, day } from '../../core/format.ts';
import type { SirenCheck } from '../../core/import/guards.ts';
import type { ImportPreview } from '../../core/import/import-fec.ts';
import type { Overlap } from '../../core/import/overlap.ts';
import { overlapRefusal } from '../../core/import/overlap-refusal.ts';
import { overlapText } from '../../core/import/overlap-text.ts';
import type { RemoteCopy } from '../../core/import/remote-copy.ts';
import { fillText, type Text } from '../../core/text.ts';
import { printable } from '../../host/printable.ts';
import type { CommandContext } from '../context.ts';
import { verdictWords } from '../validate/texts.ts';
import { foresightLines } from './foresight-text.ts';
import { minute } from './minute.ts';

const labels = {
  title: { fr: 'Import dans Cegid Loop', en: 'Import into Cegid Loop' },
  file: { fr: 'fichier', en: 'file' },
  dossier: { fr: 'dossier', en: 'client file' },
  siret: { fr: 'établissement', en: 'establishment' },
  copy: { fr: 'copie lue par Loop', en: 'copy Loop reads' },
  accounts: { fr: 'comptes', en: 'accounts' },
  near: { fr: '', en: '' },
  thirdParties: { fr: 'tiers', en: 'third parties' },
  journals: { fr: 'journaux', en: 'journals' },
  opening: { fr: 'à-nouveaux', en: 'opening' },
  overlap: { fr: 'double emploi', en: 'overlap' },
  again: { fr: 'de nouveau', en: 'again' },
  siren: { fr: 'SIREN', en: 'SIREN' },
  law: { fr: 'loi', en: 'law' },
  official: { fr: 'outil officiel', en: 'official tool' },
  loop: { fr: 'Loop', en: 'Loop' },
  content: { fr: 'contenu', en: 'content' },
  totals: { fr: 'totaux', en: 'totals' },
  period: { fr: 'période', en: 'period' },
  api: { fr: 'API', en: 'API' },
  journal: { fr: 'journal', en: 'journal' },
  before: { fr: 'avant', en: 'before' },
} as const satisfies Record<string, Text>;

const texts = {
  warnings: {
    fr: ', {count} avertissement(s) : loop-fec validate',
    en: ', {count} warning(s): loop-fec validate',
  },
  content: { fr: '{rows} lignes, {entries} écritures', en: '{rows} rows, {entries} entries' },
  totals: { fr: 'débit {debit}, crédit {credit}', en: 'debit {debit}, credit {credit}' },
  period: { fr: 'du {from} au {to}', en: '{from} to {to}' },
  noPeriod: { fr: 'inconnue', en: 'unknown' },
  matches: { fr: '{siren}, celui du dossier dans Loop', en: '{siren}, that of the client file in Loop' },
  notVerified: { fr: '{siren}, non vérifié : {why}', en: '{siren}, not verified: {why}' },
  differs: {
    fr: '{siren} dans le fichier, {theirs} dans Loop : DIFFÉRENTS, import demandé malgré tout',
    en: '{siren} in the file, {theirs} in Loop: DIFFERENT, import wanted all the same',
  },
  allowed: { fr: '{what} : import demandé malgré tout', en: '{what}: import wanted all the same' },
  noOverlap: {
    fr: 'aucune écriture déjà importée (numéros et contenus comparés à {n} import(s) antérieur(s))',
    en: 'no entry was imported before (numbers and contents compared with {n} earlier import(s))',
  },
  noEarlier: {
    fr: 'aucune écriture déjà importée (ce journal n’a pas d’import antérieur à comparer : même dossier, période commune)',
    en: 'no entry was imported before (this journal has no earlier import to compare: same client file, period in common)',
  },
  sameTaken: {
    fr: 'ATTENTION, Loop a déjà intégré ce même fichier (import {id}, demandé le {when}) : ses {n} écritures y seront deux fois, sauf si elles y ont été supprimées',
    en: 'CAUTION, Loop has taken this very file before (import {id}, requested on {when}): its {n} entries will be there twice, unless they were deleted in Loop',
  },
  sameFailed: {
    fr: 'ATTENTION, Loop a accepté puis refusé ce même fichier (import {id}, demandé le {when}) : vérifier dans Loop ce qui y est entré',
    en: 'CAUTION, Loop accepted, then refused this very file before (import {id}, requested on {when}): check in Loop what has entered',
  },
  sameSent: {
    fr: 'ATTENTION, ce même fichier a déjà été envoyé à Loop : « loop-fec imports » dit ce qu’il en est advenu, vérifier dans Loop ce qui y est entré',
    en: 'CAUTION, this very file was sent to Loop before: "loop-fec imports" says what came of it, check in Loop what has entered',
  },
  notCompared: {
    fr: ' ; {n} import(s) antérieur(s) non comparable(s)',
    en: '; {n} earlier import(s) cannot be compared',
  },
  copySame: { fr: '{shown}, même {by}', en: '{shown}, same {by}' },
  copyNotVerified: { fr: '{shown}, contenu non vérifié : {why}', en: '{shown}, content not verified: {why}' },
  copyUntil: { fr: ' ; valable jusqu’au {when}', en: '; valid until {when}' },
  md5: { fr: 'MD5', en: 'MD5' },
  length: { fr: 'taille', en: 'size' },
  before: {
    fr: 'essai {attempt}, sans import ({reason})',
    en: 'attempt {attempt}, without import ({reason})',
  },
  checked: { fr: 'absent de Loop, vérifié', en: 'not in Loop, checked' },
  noUndo: {
    fr: 'Un import ne peut pas être annulé par l’API',
    en: 'An import cannot be undone through the API',
  },
} as const satisfies Record<string, Text>;

function loopVerdict(report: Report, { say, lang }: CommandContext): string {
  const warnings = report.findings
    .filter((finding) => finding.severity.loop === 'warning')
    .reduce((sum, finding) => sum + finding.count, 0);
  const verdict = say(verdictWords.loop[report.verdicts.loop]);
  return warnings === 0 ? verdict : verdict + say(fillText(texts.warnings, { count: count(warnings, lang) }));
}

function sirenText(siren: SirenCheck, ours: string, { say }: CommandContext): string {
  switch (siren.kind) {
    case 'matches':
      return say(fillText(texts.matches, { siren: ours }));
    case 'differs':
      return say(fillText(texts.differs, { siren: ours, theirs: siren.theirs }));
    case 'not-verified':
      return say(fillText(texts.notVerified, { siren: ours, why: say(siren.why) }));
  }
}

function sharedText(overlap: Overlap, { say, lang }: CommandContext): string {
  const { renumbered, comparedWith, notCompared } = overlap;
  if (overlapRefusal(overlap) !== null)
    return say(fillText(texts.allowed, { what: say(overlapText(overlap)) }));
  if (renumbered > 0) return say(overlapText(overlap));
  return comparedWith + notCompared === 0
    ? say(texts.noEarlier)
    : say(fillText(texts.noOverlap, { n: count(comparedWith, lang) }));
}

/** What is known of the file itself: the comparison with earlier imports leaves its own out. */
function sameText({ before, overlap }: ImportPreview, { say, lang }: CommandContext): string | null {
  if (before === null) return null;
  const { state, importId, sentAt, updatedAt } = before;
  if (state !== 'succeeded' && state !== 'failed') return before.again === null ? null : say(texts.sameSent);
  return say(
    fillText(state === 'succeeded' ? texts.sameTaken : texts.sameFailed, {
      id: importId ?? '?',
      when: minute(sentAt ?? updatedAt, lang),
      n: count(overlap.entries, lang),
    }),
  );
}

function overlapLine(preview: ImportPreview, context: CommandContext): string {
  const { say, lang } = context;
  const { overlap } = preview;
  const { notCompared } = overlap;
  const same = sameText(preview, context);
  const isShared = overlapRefusal(overlap) !== null || overlap.renumbered > 0;
  const shared = same === null || isShared ? [sharedText(overlap, context)] : [];
  const what = [...(same === null ? [] : [same]), ...shared].join(lang === 'fr' ? ' ; ' : '; ');
  return notCompared === 0 ? what : what + say(fillText(texts.notCompared, { n: count(notCompared, lang) }));
}

function copyText({ shown, check, expiresAt }: RemoteCopy, { say, lang }: CommandContext): string {
  const what =
    check.kind === 'same'
      ? fillText(texts.copySame, { shown, by: say(texts[check.by]) })
      : fillText(texts.copyNotVerified, { shown, why: say(check.why) });
  return expiresAt === null
    ? say(what)
    : say(what) + say(fillText(texts.copyUntil, { when: minute(expiresAt, lang) }));
}

/** What a person reads before saying yes. */
export function previewText(preview: ImportPreview, context: CommandContext): string {
  const { say, lang } = context;
  const { report } = preview.check;
  const { totals } = report;
  const siren = report.file.siren ?? '';
  const lines: [keyof typeof labels, string][] = [
    ['file', `${preview.fileName}, SHA-256 ${report.file.sha256.slice(0, 16)}…`],
    ['dossier', preview.dossier],
    ['siren', sirenText(preview.siren, siren, context)],
    ['law', say(verdictWords.law[report.verdicts.law])],
    ['official', say(verdictWords.official[report.verdicts.official])],
    ['loop', loopVerdict(report, context)],
    [
      'content',
      say(fillText(texts.content, { rows: count(totals.rows, lang), entries: count(totals.entries, lang) })),
    ],
    [
      'totals',
      say(fillText(texts.totals, { debit: amount(totals.debit, lang), credit: amount(totals.credit, lang) })),
    ],
    [
      'period',
      totals.period === null
        ? say(texts.noPeriod)
        : say(
            fillText(texts.period, { from: day(totals.period.from, lang), to: day(totals.period.to, lang) }),
          ),
    ],
    ...foresightLines(preview.foresight, preview.siret, lang).map(
      ({ label, text }): [keyof typeof labels, string] => [label, text],
    ),
    ['overlap', overlapLine(preview, context)],
    ['api', preview.apiUrl],
    ['journal', preview.journal],
  ];
  if (preview.copy !== null) lines.push(['copy', copyText(preview.copy, context)]);
  if (preview.again !== null) lines.push(['again', preview.again]);
  else if (preview.before !== null) {
    const { attempt, state, reason, confirmed } = preview.before;
    lines.push([
      'before',
      say(
        fillText(texts.before, {
          attempt,
          reason: confirmed === 'not-imported' ? say(texts.checked) : (reason ?? state),
        }),
      ),
    ]);
  }
  const width = Math.max(...lines.map(([label]) => say(labels[label]).length));
  const table = lines.map(([label, value]) => `  ${say(labels[label]).padEnd(width)}  ${printable(value)}`);
  return [say(labels.title), ...table, say(texts.noUndo), ''].join('\n');
}
