import type { Refusal } from './guards.ts';
import type { Overlap } from './overlap.ts';
import { overlapText } from './overlap-text.ts';

/** Null when earlier imports hold nothing of the file. */
export function overlapRefusal(overlap: Overlap): Refusal | null {
  if (overlap.already + overlap.changed === 0) return null;
  const { fr, en } = overlapText(overlap);
  return {
    code: 'overlap',
    texts: {
      fr: `Import refusé, il ferait double emploi : ${fr}. Rien n’a été envoyé. Exporter seulement ce qui manque, ou supprimer d’abord ces écritures dans Loop ; --allow-overlap importe le fichier entier malgré tout`,
      en: `Import refused, it would double the books: ${en}. Nothing was sent. Export only what is missing, or delete those entries in Loop first; --allow-overlap imports the whole file all the same`,
    },
  };
}
