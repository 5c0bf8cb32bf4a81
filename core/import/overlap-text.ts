import { fillText, type Lang, type Text } from '../text.ts';
import type { Overlap } from './overlap.ts';

/** Earlier imports that are named one by one. */
const namedImports = 5;

const texts = {
  all: {
    fr: '{already} des {entries} écritures ont déjà été importées le {when}',
    en: '{already} of {entries} entries were already imported on {when}',
  },
  several: {
    fr: '{already} des {entries} écritures ont déjà été importées ({list})',
    en: '{already} of {entries} entries were already imported ({list})',
  },
  one: { fr: 'le {when} : {n}', en: 'on {when}: {n}' },
  changed: { fr: ' ; {n} ont changé depuis', en: '; {n} are changed' },
  fresh: { fr: ' ; {n} sont nouvelles', en: '; {n} are new' },
} as const satisfies Record<string, Text>;

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

function number(value: number, lang: Lang): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, lang === 'fr' ? '\u00a0' : ',');
}

function day(time: number, lang: Lang): string {
  return new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long' }).format(time);
}

function inLanguage({ entries, already, changed, earlier }: Overlap, lang: Lang): string {
  const days = new Map<string, number>();
  for (const { sentAt, already: same, changed: other } of earlier) {
    const when = day(sentAt, lang);
    days.set(when, (days.get(when) ?? 0) + same + other);
  }
  const list = [...days].slice(0, namedImports).map(([when, n]) => {
    return fillText(texts.one, { when, n: number(n, lang) })[lang];
  });
  if (days.size > namedImports) list.push('…');
  const fill = (text: Text, params: Record<string, string>) => fillText(text, params)[lang];
  const counts = { already: number(already, lang), entries: number(entries, lang) };
  const [first = ''] = days.keys();
  const head =
    days.size <= 1
      ? fill(texts.all, { ...counts, when: first })
      : fill(texts.several, { ...counts, list: list.join(', ') });
  const fresh = entries - already - changed;
  return [
    head,
    changed > 0 ? fill(texts.changed, { n: number(changed, lang) }) : '',
    fresh > 0 ? fill(texts.fresh, { n: number(fresh, lang) }) : '',
  ].join('');
}

/** « 12 403 des 12 950 écritures ont déjà été importées le 3 mars 2026 ; 41 ont changé depuis » */
export function overlapText(overlap: Overlap): Text {
  return { fr: inLanguage(overlap, 'fr'), en: inLanguage(overlap, 'en') };
}
