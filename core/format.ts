import type { Lang } from './text.ts';

/** Numbers and dates as people read them. */

/** `1234567.50` → `1 234 567,50` or `1,234,567.50`. */
export function amount(decimal: string, lang: Lang): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  return `${grouped(whole, lang)}${lang === 'fr' ? ',' : '.'}${fraction}`;
}

export function count(value: number, lang: Lang): string {
  return grouped(String(value), lang);
}

/** `2024-12-31` → `31/12/2024` in French. */
export function day(iso: string, lang: Lang): string {
  return lang === 'fr' ? iso.split('-').reverse().join('/') : iso;
}

function grouped(digits: string, lang: Lang): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, lang === 'fr' ? '\u00a0' : ',');
}
