import type { Coded } from '../../core/fec/fec-contents.ts';
import { mask, maskAccount, type Values } from '../../core/fec/mask.ts';
import type { FecCheck } from '../../core/fec/validate.ts';
import { amount } from '../../core/format.ts';
import type { Foresight } from '../../core/import/foresee.ts';
import { type ImportPreview, importFec } from '../../core/import/import-fec.ts';
import type { ImportRecord, Journal } from '../../core/import/journal.ts';
import { importKey } from '../../core/import/key.ts';
import type { LoopClient } from '../../core/loop/types.ts';
import type { ByteSource, Clock } from '../../core/ports.ts';
import { fillText, type Lang, type Text, type TextParams } from '../../core/text.ts';
import { createDigest } from '../../host/digest.ts';
import { quoted, untrusted } from '../untrusted.ts';
import type { Preview } from '../validate/output.ts';
import { underWay } from './token-standing.ts';

/** Codes that are named; the others are counted. */
const named = 5;
const codeLength = 24;
const labelLength = 16;

export interface Wanted {
  readonly source: ByteSource;
  readonly check: FecCheck;
  readonly dossier: string;
  readonly siret: string | null;
}

export type Foreseen =
  | { readonly kind: 'ready'; readonly preview: ImportPreview }
  /** Loop has it, or may have it: nothing will be sent. */
  | { readonly kind: 'stands'; readonly record: ImportRecord }
  | { readonly kind: 'refused'; readonly key: string; readonly why: Text };

/**
 * Goes all the way to the question whether to import, and says no.
 * @throws {LoopFecError} when Loop or the journal cannot be asked; the signal's reason
 */
export async function foreseeImport(
  { source, check, dossier, siret }: Wanted,
  { loop, journal, clock }: { readonly loop: LoopClient; readonly journal: Journal; readonly clock: Clock },
  signal: AbortSignal,
): Promise<Foreseen> {
  let seen: ImportPreview | null = null;
  const confirm = async (preview: ImportPreview) => {
    seen = preview;
    return false;
  };
  const order = { source, check, fileName: source.name, dossier, siret };
  const onWaiting = () => {
    const { sha256 } = check.report.file;
    const { apiUrl, publicKey } = loop;
    throw underWay(
      'import-under-way',
      importKey({ sha256, apiUrl, publicKey, dossier, siret }, createDigest),
    );
  };
  const ports = { loop, journal, clock, createDigest };
  const result = await importFec(order, ports, { confirm, onWaiting, signal });
  if (result.kind === 'done') return { kind: 'stands', record: result.record };
  if (seen !== null) return { kind: 'ready', preview: seen };
  return { kind: 'refused', key: result.key, why: result.refusal.texts };
}

const texts = {
  matches: { fr: '{siren}, celui du dossier dans Loop', en: '{siren}, that of the client file in Loop' },
  notVerified: { fr: 'non vérifié : {why}', en: 'not verified: {why}' },
  allKnown: { fr: 'tous connus de Loop', en: 'all known to Loop' },
  none: { fr: 'aucun dans le fichier', en: 'none in the file' },
  created: { fr: '{n} sur {all} à créer par Loop{list}', en: '{n} of {all} that Loop will create{list}' },
  near: {
    fr: ' ; ATTENTION, {n} presque déjà dans Loop (zéros en plus ou en moins){list}',
    en: '; CAUTION, {n} nearly in Loop already (more or fewer zeros){list}',
  },
  opening: {
    fr: 'journal {list}, débit {debit}, crédit {credit} ; importés deux fois, les soldes doubleraient',
    en: 'journal {list}, debit {debit}, credit {credit}; imported twice, balances would double',
  },
  noOverlap: { fr: 'aucune écriture déjà importée', en: 'no entry was imported before' },
  notCompared: {
    fr: ' ; {n} import(s) antérieur(s) non comparable(s)',
    en: '; {n} earlier import(s) cannot be compared',
  },
  siret: { fr: '{siret}, connu de Loop', en: '{siret}, known to Loop' },
  siretUnknown: { fr: '{siret}, INCONNU de ce dossier', en: '{siret}, NOT KNOWN to this client file' },
} as const satisfies Record<string, Text>;

/** The preview in words, for a model and the person behind it. */
export function previewWords(preview: ImportPreview, values: Values, lang: Lang): Preview {
  const say = (text: Text, params: TextParams = {}) => fillText(text, params)[lang];
  const masked = values === 'masked';
  const inQuotes = (code: string) => quoted(code, codeLength, lang);
  const account = ({ code, label }: Coded) => {
    const shown = masked ? `${maskAccount(code)} ${mask(label)}` : `${code} ${label}`;
    return quoted(shown.trim(), codeLength + labelLength, lang);
  };
  const listed = (items: readonly string[], all = items.length) =>
    items.length === 0 ? '' : items.slice(0, named).join(', ') + (all > named ? ', …' : '');
  const colon = lang === 'fr' ? ' : ' : ': ';
  const found = (
    part: Foresight['accounts'] | Foresight['thirdParties'],
    name: ((coded: Coded) => string) | null,
  ) => {
    if (part.kind === 'not-verified') return say(texts.notVerified, { why: part.why[lang] });
    if (part.named + part.leftOut === 0) return say(texts.none);
    if (part.missing.length === 0) return say(texts.allKnown);
    const list =
      name === null ? '' : colon + listed(part.missing.slice(0, named).map(name), part.missing.length);
    return say(texts.created, { n: part.missing.length, all: part.named, list });
  };
  const { accounts, thirdParties, journals, establishment, opening } = preview.foresight;
  const { siren, overlap, siret } = preview;
  const ours = preview.check.report.file.siren ?? '';
  const near = accounts.kind === 'known' ? accounts.nearDuplicates : [];
  const codes = journals.codes.slice(0, named).map(({ code }) => inQuotes(code));
  const nearWords =
    near.length === 0
      ? ''
      : say(texts.near, {
          n: near.length,
          list:
            colon +
            listed(
              near
                .slice(0, named)
                .map(
                  ({ account, existing }) =>
                    `${inQuotes(maskAccount(account))} / ${inQuotes(maskAccount(existing))}`,
                ),
              near.length,
            ),
        });
  return {
    dossier: untrusted(preview.dossier, 100),
    siret:
      siret === null || establishment === null
        ? (siret ?? undefined)
        : establishment.kind === 'not-verified'
          ? `${siret}, ${say(texts.notVerified, { why: establishment.why[lang] })}`
          : say(establishment.exists ? texts.siret : texts.siretUnknown, { siret }),
    siren_check:
      siren.kind === 'matches'
        ? say(texts.matches, { siren: ours })
        : `${ours}, ${siren.kind === 'differs' ? inQuotes(siren.theirs) : say(texts.notVerified, { why: siren.why[lang] })}`,
    accounts_to_create: found(accounts, account) + nearWords,
    third_parties_to_create: found(thirdParties, masked ? null : ({ code }) => inQuotes(code)),
    journals: `${listed(codes, journals.codes.length)} (${say(texts.notVerified, { why: journals.why[lang] })})`,
    opening:
      opening === null
        ? undefined
        : say(texts.opening, {
            list: listed(opening.journals.map(inQuotes)),
            debit: amount(opening.debit, lang),
            credit: amount(opening.credit, lang),
          }),
    overlap:
      say(texts.noOverlap) +
      (overlap.notCompared === 0 ? '' : say(texts.notCompared, { n: overlap.notCompared })),
    key: preview.key,
  };
}
