import type { Coded } from '../../core/fec/fec-contents.ts';
import { amount, count } from '../../core/format.ts';
import type { Foresight } from '../../core/import/foresee.ts';
import { fillText, type Lang, type Text, type TextParams } from '../../core/text.ts';

/** Codes that are shown; the others are counted. */
const shown = 8;

const texts = {
  allKnown: { fr: 'tous connus de Loop', en: 'all known to Loop' },
  none: { fr: 'aucun dans le fichier', en: 'none in the file' },
  created: {
    fr: '{n} sur {named} à créer par Loop : {list}',
    en: '{n} of {named} that Loop will create: {list}',
  },
  leftOut: { fr: ' ; {n} de plus non vérifiés', en: '; {n} more not verified' },
  notVerified: { fr: 'non vérifié : {why}', en: 'not verified: {why}' },
  near: {
    fr: 'ATTENTION, presque les mêmes numéros dans Loop : {list}',
    en: 'CAUTION, nearly the same numbers in Loop: {list}',
  },
  beside: { fr: '{account} à côté de {existing}', en: '{account} beside {existing}' },
  journals: { fr: '{list} ; non vérifié : {why}', en: '{list}; not verified: {why}' },
  known: { fr: '{siret}, connu de Loop', en: '{siret}, known to Loop' },
  unknown: {
    fr: '{siret}, INCONNU de ce dossier dans Loop : il sera sans doute refusé',
    en: '{siret}, NOT KNOWN to this client file in Loop: it will probably be refused',
  },
  siretNotVerified: { fr: '{siret}, non vérifié : {why}', en: '{siret}, not verified: {why}' },
  opening: {
    fr: 'journal {journals}, débit {debit}, crédit {credit} ; importés deux fois, les soldes doubleraient',
    en: 'journal {journals}, debit {debit}, credit {credit}; imported twice, balances would double',
  },
} as const satisfies Record<string, Text>;

export interface ForeseenLine {
  readonly label: 'accounts' | 'near' | 'thirdParties' | 'journals' | 'siret' | 'opening';
  readonly text: string;
}

/** What Loop will create, line by line. Codes and labels of accounts are shown, of third parties the codes. */
export function foresightLines(foresight: Foresight, siret: string | null, lang: Lang): ForeseenLine[] {
  const say = (text: Text, params: TextParams = {}) => fillText(text, params)[lang];
  const list = (items: readonly string[], all = items.length) =>
    items.slice(0, shown).join(', ') + (all > shown ? ', …' : '');
  const found = (
    part: Foresight['accounts'] | Foresight['thirdParties'],
    name: (coded: Coded) => string,
  ): string => {
    if (part.kind === 'not-verified') return say(texts.notVerified, { why: part.why[lang] });
    if (part.named === 0) return say(texts.none);
    const n = part.missing.length;
    const head =
      n === 0
        ? say(texts.allKnown)
        : say(texts.created, {
            n: count(n, lang),
            named: count(part.named, lang),
            list: list(part.missing.slice(0, shown).map(name), n),
          });
    return part.leftOut === 0 ? head : head + say(texts.leftOut, { n: count(part.leftOut, lang) });
  };

  const { accounts, thirdParties, journals, establishment, opening } = foresight;
  const lines: ForeseenLine[] = [
    { label: 'accounts', text: found(accounts, ({ code, label }) => `${code} ${label}`.trim()) },
  ];
  if (accounts.kind === 'known' && accounts.nearDuplicates.length > 0) {
    const near = accounts.nearDuplicates;
    const pairs = near.slice(0, shown).map((pair) => say(texts.beside, { ...pair }));
    lines.push({ label: 'near', text: say(texts.near, { list: list(pairs, near.length) }) });
  }
  lines.push({ label: 'thirdParties', text: found(thirdParties, ({ code }) => code) });
  const codes = journals.codes.map(({ code }) => code);
  lines.push({
    label: 'journals',
    text: say(texts.journals, { list: list(codes), why: journals.why[lang] }),
  });
  if (siret !== null && establishment !== null) {
    const text =
      establishment.kind === 'not-verified'
        ? say(texts.siretNotVerified, { siret, why: establishment.why[lang] })
        : say(establishment.exists ? texts.known : texts.unknown, { siret });
    lines.push({ label: 'siret', text });
  }
  if (opening !== null) {
    const { debit, credit } = opening;
    const sums = { debit: amount(debit, lang), credit: amount(credit, lang) };
    lines.push({ label: 'opening', text: say(texts.opening, { journals: list(opening.journals), ...sums }) });
  }
  return lines;
}
