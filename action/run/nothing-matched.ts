import { fillText, type Text } from '../../core/text.ts';
import type { NearMiss } from '../files/near-misses.ts';
import { texts } from './texts.ts';

/** Named in the annotation; the summary has them all. */
const mostNamed = 3;

/** A run that had nothing to do is never silent: what was nearly meant comes with it. */
export function nothingMatched(nearMisses: readonly NearMiss[]): Text {
  const [first] = nearMisses;
  if (first === undefined) return texts.nothingMatched;
  const near = (lang: 'fr' | 'en') =>
    nearMisses
      .slice(0, mostNamed)
      .map(({ path, why }) => `${JSON.stringify(path)} (${why[lang]})`)
      .join(', ');
  return {
    fr: fillText(texts.nearlyMatched, { near: near('fr') }).fr,
    en: fillText(texts.nearlyMatched, { near: near('en') }).en,
  };
}
