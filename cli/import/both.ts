import type { ImportRecord } from '../../core/import/journal.ts';
import { fillText, type Text } from '../../core/text.ts';
import { Exit } from '../exit.ts';
import type { Answer } from './answer.ts';
import { join } from './describe.ts';

const texts = {
  both: {
    fr: 'ATTENTION, double emploi : Loop a pris deux fois ce fichier, imports {id} et {other}. Supprimer l’un des deux dans Loop, dossier {dossier}, avant de valider le brouillon',
    en: 'CAUTION, twice in the books: Loop has taken this file two times, imports {id} and {other}. Delete one of them in Loop, client file {dossier}, before the draft entries are validated',
  },
  perhaps: {
    fr: 'ATTENTION, double emploi possible : Loop a pris ce fichier (import {id}), et une seconde demande est partie entre-temps, sans réponse connue. Lancer « loop-fec imports » et regarder dans Loop, dossier {dossier} ; si les deux y sont, en supprimer un',
    en: 'CAUTION, perhaps twice in the books: Loop has taken this file (import {id}), and a second request left meanwhile, whose answer is not known. Run "loop-fec imports" and look in Loop, client file {dossier}; if both are there, delete one',
  },
} as const satisfies Record<string, Text>;

/** The answer when a later request for the same file left too: a person must look, so exit 3. */
export function withBoth(answer: Answer, also: ImportRecord | null): Answer {
  if (also === null) return answer;
  const { dossier, importId: other } = also;
  const id = answer.importId ?? '?';
  const caution =
    other === null ? fillText(texts.perhaps, { id, dossier }) : fillText(texts.both, { id, other, dossier });
  return { ...answer, exit: Exit.unknown, message: join(caution, answer.message) };
}
