import type { Text } from '../../core/text.ts';

/** What the summary says. A text that takes untrusted values gets them escaped. */
export const summaryTexts = {
  titleImport: { fr: 'FEC et Cegid Loop : import', en: 'FEC and Cegid Loop: import' },
  titleValidate: { fr: 'FEC et Cegid Loop : contrôle', en: 'FEC and Cegid Loop: check' },
  titlePlan: { fr: 'FEC et Cegid Loop : plan', en: 'FEC and Cegid Loop: plan' },
  nothing: { fr: 'Aucun fichier à traiter', en: 'No file to work on' },
  counted: { fr: '{n} × {kind}', en: '{n} × {kind}' },
  masked: {
    fr: 'Les libellés et les noms sont masqués (`values: full` les montre)',
    en: 'Labels and names are masked (`values: full` shows them)',
  },
  full: {
    fr: 'Les valeurs des fichiers sont en clair : toute personne qui lit ce dépôt peut les lire ici',
    en: 'Values of the files are shown in full: everybody who can read this repository can read them here',
  },
  file: { fr: 'Fichier', en: 'File' },
  dossier: { fr: 'Dossier', en: 'Client file' },
  happened: { fr: 'Résultat', en: 'Result' },
  law: { fr: 'Loi', en: 'Law' },
  official: { fr: 'Outil de l’administration', en: 'Tax office’s tool' },
  loop: { fr: 'Cegid Loop', en: 'Cegid Loop' },
  rows: { fr: 'Lignes', en: 'Rows' },
  entries: { fr: 'Écritures', en: 'Entries' },
  debit: { fr: 'Débit', en: 'Debit' },
  credit: { fr: 'Crédit', en: 'Credit' },
  period: { fr: 'Période', en: 'Period' },
  judged: {
    fr: 'Fichiers lus : {files} ; lignes : {rows} ; écritures : {entries} ; débit : {debit} ; crédit : {credit}',
    en: 'Files read: {files}; rows: {rows}; entries: {entries}; debit: {debit}; credit: {credit}',
  },
  span: { fr: 'du {from} au {to}', en: '{from} to {to}' },
  establishment: { fr: '{dossier}, SIRET {siret}', en: '{dossier}, SIRET {siret}' },
  notAttested: {
    fr: 'L’outil de l’administration ne juge que la structure ; ce n’est pas une attestation',
    en: 'The tax office’s tool judges the structure only; this is not an attestation',
  },
  noUndo: {
    fr: 'Un import ne s’annule pas par l’API',
    en: 'An import cannot be undone through the API',
  },
  moreFiles: {
    fr: '… et {n} de plus : la sortie `results` les donne, et `report-file` les écrit dans un fichier',
    en: '… and {n} more: the output `results` has them, and `report-file` writes them to a file',
  },
  details: { fr: 'Constats par fichier', en: 'Findings by file' },
  detailsOf: { fr: '{file} : {errors}, {warnings}', en: '{file}: {errors}, {warnings}' },
  noFinding: { fr: 'Rien à signaler', en: 'Nothing to report' },
  notPossible: { fr: 'Non contrôlé : {reason}', en: 'Not tested: {reason}' },
  shortened: {
    fr: 'Les exemples ne tiennent pas tous dans ce résumé : `report-file` les écrit dans un fichier',
    en: 'Not all samples fit into this summary: `report-file` writes them to a file',
  },
  moreDetails: {
    fr: '… fichiers dont les constats ne tiennent pas ici : {n} (`report-file` les écrit dans un fichier)',
    en: '… files whose findings do not fit here: {n} (`report-file` writes them to a file)',
  },
  charts: {
    fr: 'Montants par mois (débit en barres, crédit en ligne)',
    en: 'Amounts by month (debit as bars, credit as a line)',
  },
  moreCharts: { fr: '… fichiers sans graphique : {n}', en: '… files without a chart: {n}' },
  listed: { fr: 'Premier passage : rien n’a été importé', en: 'First run: nothing was imported' },
  listedHow: {
    fr: 'Le journal de ce dépôt est vide : il ne sait pas ce qui est déjà dans Loop. Retirer du dépôt (ou du motif `files`) chacun des fichiers listés ({n}) qui a déjà été importé par un autre moyen : il le serait une seconde fois, et un import ne s’annule pas par l’API. Puis lancer le workflow à la main (`workflow_dispatch`) avec `first-run: true`',
    en: 'The journal of this repository is empty: it does not know what is in Loop already. Take out of the repository (or of the pattern `files`) each of the listed files ({n}) that was imported in another way before: it would be imported twice, and an import cannot be undone through the API. Then run the workflow by hand (`workflow_dispatch`) with `first-run: true`',
  },
  deleted: { fr: 'Supprimés du dépôt, jamais dans Loop', en: 'Deleted from the repository, never in Loop' },
  deletedHow: {
    fr: 'Ce qui a été importé de ces fichiers reste dans Loop : loop-fec n’y supprime rien',
    en: 'What was imported from these files stays in Loop: loop-fec deletes nothing there',
  },
  near: { fr: 'Aucun fichier ne correspond au motif', en: 'No file matches the pattern' },
  nearHow: {
    fr: 'Les fichiers les plus proches, et pourquoi ils n’ont pas été retenus :',
    en: 'The nearest files, and why they were not taken:',
  },
  nearNone: {
    fr: 'Aucun fichier n’y ressemble : vérifier l’entrée `files` (par défaut `*FEC????????*.txt|csv`, dans tous les dossiers)',
    en: 'No file looks like one: check the input `files` (by default `*FEC????????*.txt|csv`, in all folders)',
  },
  plan: { fr: 'Plan : un job par dossier', en: 'Plan: one job for each client file' },
  planFiles: { fr: 'Fichiers', en: 'Files' },
  planCount: { fr: 'Nombre', en: 'Number' },
  morePlan: {
    fr: '… et {n} dossiers de plus : la sortie `matrix` les donne',
    en: '… and {n} more client files: the output `matrix` has them',
  },
  more: { fr: '… et {n} de plus', en: '… and {n} more' },
} as const satisfies Record<string, Text>;

/** What is said of an import whose outcome nobody knows. */
export const unknownTexts = {
  heading: {
    fr: 'Issue inconnue : une personne doit décider',
    en: 'Outcome unknown: a person has to decide',
  },
  why: {
    fr: 'On ne sait pas si Loop a reçu ce qui suit. Rien n’est renvoyé de soi-même : envoyé deux fois, un FEC compte deux fois, et un import ne s’annule pas par l’API',
    en: 'Nobody knows whether Loop has received what follows. Nothing is sent again by itself: a FEC that is sent twice counts twice, and an import cannot be undone through the API',
  },
  sent: { fr: 'demande partie le {when}', en: 'request left on {when}' },
  period: { fr: 'période du {from} au {to}', en: 'period {from} to {to}' },
  debit: { fr: 'débit {debit}', en: 'debit {debit}' },
  look: {
    fr: 'Dans Loop, ouvrir le dossier {dossier} et chercher, dans les imports partenaires et le brouillard : {what}',
    en: 'In Loop, open client file {dossier} and look, among the partner imports and the draft entries, for {what}',
  },
  lookNot: { fr: ' (pas avant le {when})', en: ' (not before {when})' },
  notThere: {
    fr: 'S’il n’y est pas, lancer le workflow à la main (`workflow_dispatch`) avec `resolve-unknown` : {value}. Le fichier est alors envoyé de nouveau, s’il est encore dans le dépôt',
    en: 'If it is not there, run the workflow by hand (`workflow_dispatch`) with `resolve-unknown`: {value}. The file is then sent again, if the repository still holds it',
  },
  there: {
    fr: 'S’il y est, lancer le workflow à la main avec `resolve-unknown` : {value}, où `ID` est l’identifiant de l’import (`accountingImportRequestId`). Rien n’est envoyé',
    en: 'If it is there, run the workflow by hand with `resolve-unknown`: {value}, where `ID` is the identifier of the import (`accountingImportRequestId`). Nothing is sent',
  },
  answered: {
    fr: 'Loop a donné l’identifiant de l’import : lancer le workflow à la main avec `resolve-unknown` : {value}. Rien n’est envoyé',
    en: 'Loop has given the identifier of the import: run the workflow by hand with `resolve-unknown`: {value}. Nothing is sent',
  },
  noKey: {
    fr: 'Le journal n’en dit rien : relancer le workflow',
    en: 'The journal does not say: run the workflow again',
  },
  more: {
    fr: '… et {n} issues inconnues de plus : la sortie `results` donne leurs clés',
    en: '… and {n} more unknown outcomes: the output `results` has their keys',
  },
} as const satisfies Record<string, Text>;
