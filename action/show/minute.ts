import { day } from '../../core/format.ts';
import type { Lang } from '../../core/text.ts';

/** The runner's clock is nobody's own: times are UTC, and say so. @param time ms since 1970 */
export function minute(time: number, lang: Lang): string {
  const iso = new Date(time).toISOString();
  return `${day(iso.slice(0, 10), lang)} ${iso.slice(11, 16)} UTC`;
}
