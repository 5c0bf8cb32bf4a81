import type { Lang } from '../../core/text.ts';

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

/** The runner's clock is nobody's own: times are UTC, and say so. @param time ms since 1970 */
export function minute(time: number, lang: Lang): string {
  const iso = new Date(time).toISOString();
  return `${day(iso.slice(0, 10), lang)} ${iso.slice(11, 16)} UTC`;
}

function grouped(digits: string, lang: Lang): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, lang === 'fr' ? '\u00a0' : ',');
}
