import type { OfficialRefusal } from '../../core/fec/official/judge.ts';
import type { Text } from '../../core/text.ts';

export const pageTexts = {
  title: {
    fr: 'Ce que dit Test Compta Demat, et ce qu’il ne dit pas',
    en: 'What Test Compta Demat says, and what it does not',
  },
  other: { fr: '[English](test-compta-demat.md)', en: '[Français](test-compta-demat.fr.md)' },
  intro: {
    fr: 'Test Compta Demat est l’outil gratuit de l’administration. Son « conforme » porte sur la **structure seulement** : il le dit lui-même, la conformité de la structure ne préjuge pas de la régularité de la comptabilité, et son résultat **n’est pas une attestation**. Un vérificateur, lui, applique l’art. A47 A-1 du LPF et lit les écritures.',
    en: 'Test Compta Demat is the tax office’s free tool. Its “conforme” is about **structure only**: it says so itself, a conforming structure does not prejudge that the accounts are in order, and its result is **not an attestation**. An auditor applies art. A47 A-1 of the LPF and reads the entries.',
  },
  decides: {
    fr: 'Il décide sur : la forme du nom du fichier, le séparateur, les noms des zones, le nombre de zones par ligne, la forme des nombres et des dates, la présence des données obligatoires. Il ne contrôle jamais : l’équilibre, la numérotation, l’ordre des lignes et des colonnes, l’exercice, le SIREN, le lettrage, les tiers, les devises, le jeu de caractères. Ses alertes (compte sans trois chiffres en tête, débit et crédit ensemble ou tous deux nuls, date hors de 1900-2099) ne changent pas son verdict.',
    en: 'It decides on: the form of the file’s name, the separator, the names of the fields, the number of fields in a row, the form of numbers and dates, the presence of mandatory data. It never checks: balance, numbering, the order of rows and columns, the fiscal year, the SIREN, lettering, third parties, currencies, the character set. Its alerts (account without three digits in front, debit and credit together or both zero, date outside 1900-2099) do not change its verdict.',
  },
  verified: {
    fr: 'Chaque ligne des tableaux change une seule chose à un petit FEC que les deux juges acceptent (régime BIC, Debit et Credit, tabulations, CR LF, sauf mention) ; les tests du projet refont le fichier et vérifient les deux verdicts. La colonne « Outil » vient de notre reproduction de la version publiée 1_00_10b (18/11/2021), pas du programme Windows.',
    en: 'Each line of the tables changes one thing in a small FEC that both judges accept (regime BIC, Debit and Credit, tabs, CR LF, unless said otherwise); the project’s tests make the file again and check both verdicts. The column “Tool” comes from our reproduction of the published version 1_00_10b (18/11/2021), not from the Windows program.',
  },
  both: {
    fr: '`loop-fec validate FICHIER` donne les deux verdicts côte à côte ; `loop-fec rules ID` explique une règle. Dans les exemples, (∅) est une zone vide, ␍ et ␊ sont CR et LF, ⇥ une tabulation.',
    en: '`loop-fec validate FILE` gives both verdicts side by side; `loop-fec rules ID` explains a rule. In the examples (∅) is an empty field, ␍ and ␊ are CR and LF, ⇥ is a tab.',
  },
  letsThrough: { fr: 'Il laisse passer, la loi refuse', en: 'It lets through, the law refuses' },
  letsThroughIntro: {
    fr: 'L’outil dit « conforme » ; le fichier n’est pas celui que demande l’art. A47 A-1, ou ses écritures ne tiennent pas.',
    en: 'The tool says “conforme”; the file is not what art. A47 A-1 asks for, or its entries do not hold.',
  },
  leavesUnsaid: {
    fr: 'Il ne dit rien, un vérificateur peut demander',
    en: 'It says nothing, an auditor may ask',
  },
  leavesUnsaidIntro: {
    fr: 'L’outil dit « conforme » ; la loi ne condamne pas le fichier, mais il faut pouvoir l’expliquer.',
    en: 'The tool says “conforme”; the law does not condemn the file, but one must be able to explain it.',
  },
  refuses: { fr: 'Il refuse, la loi permet', en: 'It refuses, the law allows' },
  refusesIntro: {
    fr: 'L’outil dit « non conforme » ; rien dans l’art. A47 A-1 ne l’interdit. Mieux vaut corriger le fichier que discuter.',
    en: 'The tool says “non conforme”; nothing in art. A47 A-1 forbids it. Better mend the file than argue.',
  },
  stops: { fr: 'Il s’arrête sans verdict', en: 'It stops without a verdict' },
  stopsIntro: {
    fr: 'L’outil refuse d’ouvrir le fichier, s’interrompt ou reste bloqué : pas de rapport, donc ni « conforme » ni « non conforme ».',
    en: 'The tool refuses to open the file, breaks off or gets stuck: no report, hence neither “conforme” nor “non conforme”.',
  },
  unknown: { fr: 'Ce que notre reproduction ne sait pas', en: 'What our reproduction does not know' },
  case: { fr: 'Cas', en: 'Case' },
  example: { fr: 'Exemple', en: 'Example' },
  tool: { fr: 'Outil', en: 'Tool' },
  law: { fr: 'Loi', en: 'Law' },
  rule: { fr: 'Règle', en: 'Rule' },
  generated: {
    fr: 'Page écrite par `bun docs/generate.ts` : ne pas la modifier à la main.',
    en: 'This page is written by `bun docs/generate.ts`: do not edit it by hand.',
  },
  conforme: { fr: 'conforme', en: 'conforme' },
  nonConforme: { fr: 'non conforme', en: 'non conforme' },
  withAlert: { fr: '{verdict}, alerte', en: '{verdict}, alert' },
  noVerdict: { fr: 'aucun verdict : {reason}', en: 'no verdict: {reason}' },
  lawError: { fr: 'non conforme', en: 'not conforming' },
  lawWarning: { fr: 'conforme, alerte', en: 'conforming, warning' },
  lawInfo: { fr: 'conforme, note', en: 'conforming, note' },
  lawNone: { fr: 'conforme', en: 'conforming' },
} as const satisfies Record<string, Text>;

export const refusalWords: Readonly<Record<OfficialRefusal, Text>> = {
  'file-name': { fr: 'nom refusé', en: 'name refused' },
  'white-space-in-prefix': { fr: 'espace devant FEC', en: 'space before FEC' },
  empty: { fr: 'fichier vide', en: 'empty file' },
  separator: { fr: 'séparateur non reconnu', en: 'separator not recognised' },
  sens: { fr: 'Sens non reconnu', en: 'Sens not understood' },
  'stuck-columns': { fr: 'bloqué à la fenêtre des colonnes', en: 'stuck in the window of columns' },
  'no-row': { fr: 'aucune ligne', en: 'no row' },
};

/** What could not be derived or was not run. */
export const unknowns: readonly Text[] = [
  {
    fr: 'Le programme Windows n’a pas été lancé. La reproduction suit le comportement de la version publiée ; le nom refusé, le séparateur, l’espace devant FEC et la fenêtre des colonnes ont été lus, pas cliqués.',
    en: 'The Windows program was not run. The reproduction follows the behaviour of the published version; the refused name, the separator, the space before FEC and the window of columns were read, not clicked.',
  },
  {
    fr: 'La fenêtre des colonnes est supposée validée sans rien y changer. Qui décoche d’abord les colonnes supplémentaires peut obtenir un verdict là où nous disons « bloqué ».',
    en: 'The window of columns is taken to be confirmed without a change. Who first unticks the extra columns may get a verdict where we say “stuck”.',
  },
  {
    fr: 'Les FEC au format XML ne sont pas contrôlés.',
    en: 'FEC files in XML are not checked.',
  },
  {
    fr: 'Un nom de fichier avec &, |, <, >, % ou des guillemets passe sans protection à l’interpréteur de commandes : l’effet n’est pas reproduit.',
    en: 'A file name with &, |, <, >, % or quotation marks goes unprotected to the command shell: the effect is not reproduced.',
  },
  {
    fr: 'En-tête entièrement entre guillemets, dont aucune colonne n’est reconnue : l’outil ne note alors aucune colonne supplémentaire. C’est observé, pas expliqué ; le verdict est « non conforme » dans les deux cas.',
    en: 'Header wholly in quotation marks, of which no column is recognised: the tool then notes no extra column. This is observed, not explained; the verdict is “non conforme” either way.',
  },
  {
    fr: 'Dernière ligne terminée par CR seul dans un fichier CR LF : ce que l’outil fait de cet octet n’a pas été établi dans tous les cas.',
    en: 'Last line ended by CR alone in a CR LF file: what the tool does with that byte was not established in every case.',
  },
];
