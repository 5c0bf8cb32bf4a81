import type { Refusal } from './guards.ts';
import type { Overlap } from './overlap.ts';
import { overlapText } from './overlap-text.ts';
import { renumberedLimit } from './renumbered.ts';

/** Null when earlier imports hold nothing of the file, or a few entries under other numbers. */
export function overlapRefusal(overlap: Overlap): Refusal | null {
  const { already, changed, renumbered, entries } = overlap;
  const many = renumbered > 0 && renumbered >= entries * renumberedLimit;
  if (already + changed === 0 && !many) return null;
  const { fr, en } = overlapText(overlap);
  return {
    code: 'overlap',
    texts: {
      fr: `Import refusé, il ferait double emploi : ${fr}. Rien n’a été envoyé. Exporter seulement ce qui manque, ou supprimer d’abord ces écritures dans Loop ; --allow-overlap importe le fichier entier malgré tout`,
      en: `Import refused, it would double the books: ${en}. Nothing was sent. Export only what is missing, or delete those entries in Loop first; --allow-overlap imports the whole file all the same`,
    },
  };
}
