import { count } from '../format.ts';
import { fillText, type Lang, type Text, type TextParams } from '../text.ts';
import type { EarlierImport, Overlap } from './overlap.ts';

/** Earlier imports that are named one by one. */
const namedImports = 5;

/** For one, and for several; French counts nothing in the singular. */
interface Counted {
  readonly one: Text;
  readonly many: Text;
}

const already: Counted = {
  one: {
    fr: '{n} écriture sur {entries} a déjà été importée {when}',
    en: '{n} of {entries} entries was already imported {when}',
  },
  many: {
    fr: '{n} écritures sur {entries} ont déjà été importées {when}',
    en: '{n} of {entries} entries were already imported {when}',
  },
};
const changed: Counted = {
  one: { fr: '{n} a changé depuis', en: '{n} is changed' },
  many: { fr: '{n} ont changé depuis', en: '{n} are changed' },
};
const renumbered: Counted = {
  one: {
    fr: '{n} écriture sur {entries} est la même sous un autre numéro (importée {when})',
    en: '{n} of {entries} entries is the same under another number (imported {when})',
  },
  many: {
    fr: '{n} écritures sur {entries} sont les mêmes sous un autre numéro (importées {when})',
    en: '{n} of {entries} entries are the same under another number (imported {when})',
  },
};
const fresh: Counted = {
  one: { fr: '{n} est nouvelle', en: '{n} is new' },
  many: { fr: '{n} sont nouvelles', en: '{n} are new' },
};
const onDay: Text = { fr: 'le {day}', en: 'on {day}' };
const share: Text = { fr: 'le {day} : {n}', en: 'on {day}: {n}' };

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

function day(time: number, lang: Lang): string {
  return new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long' }).format(time);
}

/** The days of the imports that share something, with their shares when there are several. */
function daysOf(overlap: Overlap, countOf: (earlier: EarlierImport) => number, lang: Lang): string[] {
  const days = new Map<string, number>();
  for (const earlier of overlap.earlier) {
    if (countOf(earlier) === 0) continue;
    const when = day(earlier.sentAt, lang);
    days.set(when, (days.get(when) ?? 0) + countOf(earlier));
  }
  const [first = ''] = days.keys();
  if (days.size <= 1) return [fillText(onDay, { day: first })[lang]];
  const shares = [...days].slice(0, namedImports).map(([when, n]) => {
    return fillText(share, { day: when, n: count(n, lang) })[lang];
  });
  if (days.size > namedImports) shares.push('…');
  return shares;
}

function inLanguage(overlap: Overlap, lang: Lang): string {
  const say = (n: number, texts: Counted, params: TextParams = {}) => {
    const text = n === 1 || (n === 0 && lang === 'fr') ? texts.one : texts.many;
    return fillText(text, { ...params, n: count(n, lang), entries: count(overlap.entries, lang) })[lang];
  };
  const parts: string[] = [];
  if (overlap.already + overlap.changed > 0) {
    const days = daysOf(overlap, (earlier) => earlier.already + earlier.changed, lang);
    const when = days.length > 1 ? `(${days.join(', ')})` : days.join('');
    parts.push(say(overlap.already, already, { when }));
    if (overlap.changed > 0) parts.push(say(overlap.changed, changed));
  }
  if (overlap.renumbered > 0) {
    const when = daysOf(overlap, (earlier) => earlier.renumbered, lang).join(', ');
    parts.push(say(overlap.renumbered, renumbered, { when }));
  }
  const isNew = overlap.entries - overlap.already - overlap.changed - overlap.renumbered;
  if (isNew > 0) parts.push(say(isNew, fresh));
  return parts.join(lang === 'fr' ? ' ; ' : '; ');
}

/** « 12 403 écritures sur 12 950 ont déjà été importées le 3 mars 2026 ; 41 ont changé depuis » */
export function overlapText(overlap: Overlap): Text {
  return { fr: inLanguage(overlap, 'fr'), en: inLanguage(overlap, 'en') };
}
