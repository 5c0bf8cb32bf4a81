import type { Text } from '../../core/text.ts';

export const texts = {
  cancelled: {
    fr: 'L’exécution a été annulée avant l’envoi : rien n’a été envoyé. Relancer le workflow',
    en: 'The run was cancelled before anything was sent. Run the workflow again',
  },
  otherRun: {
    fr: 'Une autre exécution envoie ce même fichier et n’a pas fini dans le temps imparti (« wait-minutes ») : rien n’a été envoyé d’ici. Relancer le workflow pour savoir ce qu’il en est',
    en: 'Another run is sending this very file and has not ended in time ("wait-minutes"): nothing was sent from here. Run the workflow again to learn what came of it',
  },
  notSent: {
    fr: 'Cegid Loop n’a pas pu être joint ({reason}) : rien n’a été envoyé. Relancer le workflow',
    en: 'Cegid Loop could not be reached ({reason}): nothing was sent. Run the workflow again',
  },
  stopped: {
    fr: 'Non envoyé, l’exécution s’est arrêtée avant ce fichier : {why}',
    en: 'Not sent, the run stopped before this file: {why}',
  },
  sameBytes: {
    fr: 'Mêmes octets que {path}, pour le même dossier : ils ne sont envoyés qu’une fois',
    en: 'The same bytes as {path}, for the same client file: they are sent once only',
  },
  earlier: {
    fr: 'Envoyé par une exécution précédente (import {id}), et intégré par Loop depuis',
    en: 'Sent by an earlier run (import {id}), and taken in by Loop since',
  },
  otherKey: {
    fr: 'Déjà envoyé avec une autre clé d’API : ces octets ne partent pas deux fois pour le même dossier',
    en: 'Sent before with another API key: these bytes do not leave twice for the same client file',
  },
  noAnswer: {
    fr: 'Accepté par Loop (import {id}), dont l’état n’a pas pu être lu : {why}',
    en: 'Accepted by Loop (import {id}), whose state could not be read: {why}',
  },
  notVerified: {
    fr: 'Le SIREN du dossier n’a pas pu être comparé à celui du fichier : {why}',
    en: 'The SIREN of the client file could not be compared with that of the FEC: {why}',
  },
  rejected: {
    fr: 'Loop a refusé l’import : {reason}. Rien n’a été importé',
    en: 'Loop refused the import: {reason}. Nothing was imported',
  },
  failed: {
    fr: 'Loop a accepté le fichier puis a échoué (import {id}) : {reason}. Regarder dans Loop, corriger le fichier et le déposer de nouveau',
    en: 'Loop accepted the file and then failed (import {id}): {reason}. Look in Loop, mend the file and commit it again',
  },
  noReason: { fr: 'sans explication', en: 'no explanation' },
  notInLoop: {
    fr: 'Noté : cet import n’est pas dans Loop. Son fichier n’est plus parmi ceux de ce workflow, rien n’a été envoyé',
    en: 'Noted: this import is not in Loop. Its file is no longer among those of this workflow, nothing was sent',
  },
  noOutputs: {
    fr: 'Les sorties de l’étape n’ont pas pu être écrites (GITHUB_OUTPUT) : ce qui suit n’en sait rien. Vérifier l’espace disque du runner. Ce qui a été importé l’est, et se lit ici',
    en: 'The outputs of the step could not be written (GITHUB_OUTPUT): what comes after knows nothing of it. Check the disk space of the runner. What was imported is imported, and told here',
  },
  unrecorded: {
    fr: 'Loop a répondu, mais le journal du dépôt n’a pas pu être écrit : {why}',
    en: 'Loop has answered, but the journal of the repository could not be written: {why}',
  },
  answered: {
    fr: 'Loop a répondu par l’import {id}. Pour l’écrire dans le journal, lancer à la main avec resolve-unknown: {key}=imported:{id}',
    en: 'Loop answered with import {id}. To write it into the journal, start by hand with resolve-unknown: {key}=imported:{id}',
  },
  overlapHow: {
    fr: 'pour l’importer entier malgré tout, lancer à la main (workflow_dispatch) avec allow-overlap: {key}',
    en: 'to import all of it all the same, start by hand (workflow_dispatch) with allow-overlap: {key}',
  },
  notFound: {
    fr: 'resolve-unknown : aucun import ne porte la clé {key}. La recopier du résumé',
    en: 'resolve-unknown: no import has the key {key}. Copy it from the summary',
  },
  ambiguous: {
    fr: 'resolve-unknown : plusieurs imports portent une clé qui commence par {key}. Donner la clé entière',
    en: 'resolve-unknown: several imports have a key that begins with {key}. Give the whole key',
  },
  spokenTwice: {
    fr: 'resolve-unknown : deux lignes parlent du même import {key}. N’en garder qu’une',
    en: 'resolve-unknown: two lines speak of the same import {key}. Keep one of them',
  },
  firstRun: {
    fr: 'Première exécution : ce dépôt n’a encore aucun import au journal, les fichiers sont seulement listés. Les relire, puis lancer à la main (workflow_dispatch) avec first-run: true pour les importer ; un import ne s’annule pas par l’API',
    en: 'First run: the journal of this repository has no import yet, the files are only listed. Look them over, then start by hand (workflow_dispatch) with first-run: true to import them; an import cannot be undone through the API',
  },
  noSecrets: {
    fr: 'Import impossible sans « api-key » et « subscription-key » : les donner depuis les secrets du dépôt. Pour seulement contrôler, employer « mode: validate »',
    en: 'Cannot import without "api-key" and "subscription-key": give them from the repository’s secrets. To check only, use "mode: validate"',
  },
  noToken: {
    fr: 'Import impossible sans « token » : le journal des imports est dans les refs du dépôt (permissions : contents: write)',
    en: 'Cannot import without "token": the journal of imports lives in the refs of the repository (permissions: contents: write)',
  },
  nothingMatched: {
    fr: 'Aucun fichier à traiter ne correspond à « files »',
    en: 'No file to work on matches "files"',
  },
  nearlyMatched: {
    fr: 'Aucun fichier à traiter ne correspond à « files » ; ceux-ci y ressemblent : {near}',
    en: 'No file to work on matches "files"; these nearly do: {near}',
  },
  idlePattern: {
    fr: 'Le motif {pattern} de « files » ne prend aucun fichier',
    en: 'The pattern {pattern} of "files" takes no file',
  },
  refDeleted: {
    fr: 'La branche a été supprimée : rien à faire',
    en: 'The branch was deleted: nothing to do',
  },
  planTooLong: {
    fr: 'Le plan ne tient pas dans une sortie GitHub : {count} fichiers n’y sont pas. Ils viendront à la prochaine exécution, une fois les autres importés',
    en: 'The plan does not fit into an output of GitHub: {count} files are left out. They come with the next run, once the others are imported',
  },
  unexpected: {
    fr: 'Erreur imprévue ({name}). Relancer le workflow : ce qui est parti est au journal et ne repart pas ; si elle revient, la signaler',
    en: 'Unexpected error ({name}). Run the workflow again: what has left is in the journal and does not leave again; if it comes back, report it',
  },
} as const satisfies Record<string, Text>;
