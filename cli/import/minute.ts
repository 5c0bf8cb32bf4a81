import type { Lang } from '../../core/text.ts';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

/** Day and minute on this machine's clock, with its zone: what a person looks for in Loop. */
export function minute(time: number, lang: Lang): string {
  return new Intl.DateTimeFormat(locales[lang], {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(time);
}

/** Hour, minute and second on this machine's clock. */
export function second(time: number, lang: Lang): string {
  return new Intl.DateTimeFormat(locales[lang], { timeStyle: 'medium' }).format(time);
}
