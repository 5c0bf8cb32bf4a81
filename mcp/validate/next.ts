import type { Report } from '../../core/fec/report.ts';
import { partNumber } from '../../core/fec/split-parts.ts';
import { fillText, type Lang, type Text } from '../../core/text.ts';

/** What validate_fec tells the model to do. */
export const next = {
  mend: {
    fr: 'Ensuite : corriger dans le logiciel comptable, exporter de nouveau, rappeler validate_fec',
    en: 'Next: mend in the accounting software, export again, call validate_fec again',
  },
  offer: {
    fr: 'Ensuite : pour l’importer dans Loop, rappeler validate_fec avec le code du dossier, à demander à l’utilisateur',
    en: 'Next: to import it into Loop, call validate_fec with the code of the client file, to be asked of the user',
  },
  done: { fr: 'Ensuite : dire le résultat à l’utilisateur', en: 'Next: tell the user the result' },
  askUser: {
    fr: 'Ensuite : montrer cet aperçu à l’utilisateur et, s’il est d’accord seulement, appeler import_fec avec confirmation_token (valable une fois, 15 minutes)',
    en: 'Next: show this preview to the user and, only if they agree, call import_fec with confirmation_token (valid once, for 15 minutes)',
  },
  outside: {
    fr: 'Ensuite : demander à l’utilisateur de taper lui-même, dans un terminal de cette machine : loop-fec approve {code}. Une fois fait, appeler import_fec avec confirmation_token (valable une fois, 15 minutes)',
    en: 'Next: ask the user to type, themselves, in a terminal of this machine: loop-fec approve {code}. Once done, call import_fec with confirmation_token (valid once, for 15 minutes)',
  },
  readOnly: {
    fr: 'Ce serveur a été démarré avec --read-only : il ne peut pas importer',
    en: 'This server was started with --read-only: it cannot import',
  },
  fixFirst: {
    fr: 'Ensuite : lever cette cause avec l’utilisateur, puis rappeler validate_fec. Ce qui demande une option (--…) ne se décide que par une personne, avec la commande loop-fec',
    en: 'Next: mend this cause with the user, then call validate_fec. What needs an option (--…) is decided by a person only, with the command loop-fec',
  },
  dossierLeft: {
    fr: 'dossier n’a pas compté, à cause de rule ou cursor : pour un aperçu d’import, rappeler validate_fec sans eux',
    en: 'dossier did not count, because of rule or cursor: for the preview of an import call validate_fec without them',
  },
  nothing: { fr: '', en: '' },
} as const satisfies Record<string, Text>;

export function nextOf({ verdicts }: Report): Text {
  if (verdicts.law === 'non-conforme' || verdicts.loop === 'rejected') return next.mend;
  return verdicts.loop === 'accepted' ? next.offer : next.done;
}

const part: Text = {
  fr: 'Ce fichier est la partie {n} d’un FEC scindé, jugée ici comme un fichier entier : une écriture coupée entre deux parties y paraît déséquilibrée, numéros et totaux ne sont pas ceux de l’exercice. Avant toute correction, demander à l’utilisateur de lancer « loop-fec validate » sur toutes les parties à la fois. Loop reçoit chaque partie à part : si une écriture est coupée, scinder de nouveau, entre deux écritures. ',
  en: 'This file is part {n} of a split FEC, judged here as if it were whole: an entry cut between two parts looks unbalanced, numbers and totals are not those of the year. Before anything is mended, ask the user to run "loop-fec validate" on all the parts at once. Loop gets each part by itself: where an entry is cut, split again, between entries. ',
};

/** The tools take one file: what a model must know of a part of a split FEC. Empty for a whole file. */
export function partNote(name: string, lang: Lang): string {
  const n = partNumber(name);
  return n === null ? '' : fillText(part, { n })[lang];
}
