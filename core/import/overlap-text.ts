import { fillText, type Lang, type Text, type TextParams } from '../text.ts';
import type { Overlap } from './overlap.ts';

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
  one: { fr: ' ; {n} a changé depuis', en: '; {n} is changed' },
  many: { fr: ' ; {n} ont changé depuis', en: '; {n} are changed' },
};
const fresh: Counted = {
  one: { fr: ' ; {n} est nouvelle', en: '; {n} is new' },
  many: { fr: ' ; {n} sont nouvelles', en: '; {n} are new' },
};
const onDay: Text = { fr: 'le {day}', en: 'on {day}' };
const share: Text = { fr: 'le {day} : {n}', en: 'on {day}: {n}' };

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

function number(value: number, lang: Lang): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, lang === 'fr' ? '\u00a0' : ',');
}

function day(time: number, lang: Lang): string {
  return new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long' }).format(time);
}

function inLanguage(overlap: Overlap, lang: Lang): string {
  const say = (n: number, texts: Counted, params: TextParams = {}) => {
    const text = n === 1 || (n === 0 && lang === 'fr') ? texts.one : texts.many;
    return fillText(text, { ...params, n: number(n, lang) })[lang];
  };
  const days = new Map<string, number>();
  for (const earlier of overlap.earlier) {
    const when = day(earlier.sentAt, lang);
    days.set(when, (days.get(when) ?? 0) + earlier.already + earlier.changed);
  }
  const [first = ''] = days.keys();
  const shares = [...days].slice(0, namedImports).map(([when, n]) => {
    return fillText(share, { day: when, n: number(n, lang) })[lang];
  });
  if (days.size > namedImports) shares.push('…');
  const when = days.size > 1 ? `(${shares.join(', ')})` : fillText(onDay, { day: first })[lang];
  const isNew = overlap.entries - overlap.already - overlap.changed;
  return [
    say(overlap.already, already, { entries: number(overlap.entries, lang), when }),
    overlap.changed > 0 ? say(overlap.changed, changed) : '',
    isNew > 0 ? say(isNew, fresh) : '',
  ].join('');
}

/** « 12 403 écritures sur 12 950 ont déjà été importées le 3 mars 2026 ; 41 ont changé depuis » */
export function overlapText(overlap: Overlap): Text {
  return { fr: inLanguage(overlap, 'fr'), en: inLanguage(overlap, 'en') };
}
