import type { CommanderError, Option } from 'commander';
import { redact } from '../core/loop/redact.ts';
import type { Lang, Text } from '../core/text.ts';
import { printable } from '../host/printable.ts';

/** What the command line says about itself. */
export const texts = {
  program: {
    fr: 'Contrôle un FEC et l’importe dans Cegid Loop, une seule fois, dans le bon dossier.',
    en: 'Checks a French FEC and imports it into Cegid Loop, once, into the right client file.',
  },
  helpTitles: {
    'Usage:': { fr: 'Usage :', en: 'Usage:' },
    'Options:': { fr: 'Options :', en: 'Options:' },
    'Global Options:': { fr: 'Options générales :', en: 'Global options:' },
    'Commands:': { fr: 'Commandes :', en: 'Commands:' },
    'Arguments:': { fr: 'Arguments :', en: 'Arguments:' },
  },
  validate: {
    fr: 'contrôle des fichiers FEC (fichiers, dossiers, ou - pour l’entrée standard) ; rien ne quitte la machine',
    en: 'check FEC files (files, folders, or - for standard input); nothing leaves the machine',
  },
  rules: {
    fr: 'affiche les règles, ou une règle : quoi, pourquoi, source, remède',
    en: 'print the rules, or one rule: what, why, source, how to mend',
  },
  describe: {
    fr: 'écrit la notice du fichier que demande l’art. A47 A-1, XI',
    en: 'write the notice of the file that art. A47 A-1, XI asks for (in French)',
  },
  import: {
    fr: 'importe un FEC dans un dossier de Cegid Loop',
    en: 'import a FEC into a client file of Cegid Loop',
  },
  status: {
    fr: 'où en est un import (identifiant de Loop ou clé)',
    en: 'where an import stands (Loop’s identifier or our key)',
  },
  imports: {
    fr: 'liste les imports faits depuis cette machine',
    en: 'list the imports made from this machine',
  },
  doctor: {
    fr: 'vérifie adresse, clés et dossier sans rien importer',
    en: 'check address, keys and client file without importing anything',
  },
  mcp: {
    fr: 'serveur MCP pour un assistant, sur l’entrée et la sortie standard',
    en: 'MCP server for an assistant, on standard input and output',
  },
  approve: {
    fr: 'approuve un import préparé par un assistant (mcp --confirm outside)',
    en: 'approve an import that an assistant has prepared (mcp --confirm outside)',
  },
  sandbox: {
    fr: 'démarre un Cegid Loop d’essai sur 127.0.0.1',
    en: 'start a practice Cegid Loop on 127.0.0.1',
  },
  demo: {
    fr: 'démonstration : contrôle, import et balance sur le Loop d’essai',
    en: 'demonstration: check, import and trial balance on the practice Loop',
  },
  internal: {
    fr: 'Erreur interne de loop-fec ({name}). Rien n’a été conclu ; merci de la signaler avec la commande tapée',
    en: 'Internal error of loop-fec ({name}). Nothing was concluded; please report it with the command you typed',
  },
  internalImport: {
    fr: 'Erreur interne de loop-fec ({name}) pendant un import. Ne pas recommencer : regarder dans Loop si l’import y est, puis « loop-fec status »',
    en: 'Internal error of loop-fec ({name}) during an import. Do not run it again: look in Loop whether the import is there, then "loop-fec status"',
  },
  optVersion: { fr: 'affiche la version', en: 'print the version' },
  optHelp: { fr: 'affiche cette aide', en: 'print this help' },
  optLang: { fr: 'langue des messages', en: 'language of the messages' },
  optRegime: {
    fr: 'régime : BIC (BIC/IS), COM (BNC ou BA commercial), BAT (BA trésorerie), BNCT (BNC trésorerie)',
    en: 'regime: BIC (BIC/IS), COM (BNC or BA, commercial), BAT (BA, cash), BNCT (BNC, cash)',
  },
  optName: {
    fr: 'juge (et importe) comme si le fichier portait ce nom',
    en: 'judge (and import) as if the file were called so',
  },
  optJudge: { fr: 'le juge qui décide du code de sortie', en: 'the judge who decides the exit code' },
  optFormat: { fr: 'forme du résultat', en: 'form of the result' },
  optValues: {
    fr: 'valeurs des zones de texte : entières, ou leur forme seulement',
    en: 'values of text fields: in full, or their shape only',
  },
  optJobs: {
    fr: 'fils d’exécution (1 à 64) : autant de fichiers à la fois ; pour un seul fichier, un second fil calcule son empreinte',
    en: 'threads (1 to 64): as many files at a time; of a single file a second thread computes the digest',
  },
  optDossier: {
    fr: 'code du dossier client dans Loop (codeIbs)',
    en: 'code of the client file in Loop (codeIbs)',
  },
  optSiret: {
    fr: 'établissement destinataire (14 chiffres)',
    en: 'establishment to import into (14 digits)',
  },
  optSiren: { fr: 'SIREN attendu pour ce dossier', en: 'SIREN that the client file should have' },
  optWaitMinutes: { fr: 'minutes à attendre le résultat', en: 'minutes to wait for the result' },
  optNoWait: { fr: 'n’attend pas le résultat', en: 'do not wait for the result' },
  optYes: { fr: 'ne pose pas de question (scripts)', en: 'do not ask (scripts)' },
  optAgain: {
    fr: 'importe de nouveau un fichier déjà importé ou refusé ; le journal garde la raison',
    en: 'import once more what was imported or refused; the journal keeps the reason',
  },
  optConfirmImported: {
    fr: 'issue inconnue : l’import est dans Loop, sous cet identifiant',
    en: 'unknown outcome: the import is in Loop, under this identifier',
  },
  optConfirmNotImported: {
    fr: 'issue inconnue : vérifié, l’import n’est pas dans Loop ; il peut repartir',
    en: 'unknown outcome: checked, the import is not in Loop; it may leave again',
  },
  optAllowOverlap: {
    fr: 'importe malgré des écritures déjà importées',
    en: 'import although entries were imported before',
  },
  optOtherSiren: {
    fr: 'importe bien que le dossier porte un autre SIREN',
    en: 'import although the client file bears another SIREN',
  },
  optUrl: {
    fr: 'adresse https où Loop lira une copie de ce fichier (valable au moins 24 h)',
    en: 'https address where Loop reads a copy of this file (valid for at least 24 h)',
  },
  optUri: {
    fr: 'chemin d’une copie de ce fichier déjà déposée chez Loop',
    en: 'path of a copy of this file that was deposited with Loop',
  },
  optLimit: { fr: 'nombre d’imports, les plus récents d’abord', en: 'number of imports, latest first' },
  optPurge: {
    fr: 'oublie les imports d’avant ce jour (2025-12-31), sauf ce qui protège des doublons',
    en: 'forget imports from before this day (2025-12-31), but for what guards against doubles',
  },
  optRoot: {
    fr: 'dossier dont les fichiers peuvent être lus (répétable, obligatoire)',
    en: 'folder whose files may be read (repeatable, required)',
  },
  optReadOnly: { fr: 'contrôle seulement, n’importe jamais', en: 'check only, never import' },
  optHttp: {
    fr: 'sert par HTTP sur 127.0.0.1 au lieu de l’entrée standard (0 : un port libre)',
    en: 'serve HTTP on 127.0.0.1 instead of standard input (0: a free port)',
  },
  optConfirm: {
    fr: 'qui donne son accord : le jeton suffit, ou une personne avec loop-fec approve',
    en: 'who agrees: the token is enough, or a person with loop-fec approve',
  },
  optPort: { fr: 'port (0 : un port libre)', en: 'port (0: a free one)' },
  optFault: {
    fr: 'panne à simuler, par exemple importFEC=reset-after-accept (répétable)',
    en: 'fault to simulate, for example importFEC=reset-after-accept (repeatable)',
  },
  optData: { fr: 'fichier de la base du Loop d’essai', en: 'file of the practice Loop’s data base' },
} as const satisfies Record<string, Text | Record<string, Text>>;

/** What the help says of an option: commander would add its choices and default in English. */
export function optionDescription(option: Option, lang: Lang): string {
  const more: string[] = [];
  if (option.argChoices !== undefined) more.push(option.argChoices.join(', '));
  const { defaultValue } = option;
  if (typeof defaultValue === 'string') {
    more.push(`${lang === 'fr' ? 'par défaut :' : 'default:'} ${defaultValue}`);
  }
  return more.length === 0 ? option.description : `${option.description} (${more.join(' ; ')})`;
}

/** Commander speaks English only: its errors are said again by their code, with the value it names. */
const usage: Record<string, Text> = {
  'commander.unknownOption': {
    fr: 'Option inconnue : {value}. « loop-fec help <commande> » les liste',
    en: 'Unknown option {value}. "loop-fec help <command>" lists them',
  },
  'commander.unknownCommand': {
    fr: 'Commande inconnue : {value}. « loop-fec help » les liste',
    en: 'Unknown command {value}. "loop-fec help" lists them',
  },
  'commander.missingArgument': {
    fr: 'Il manque l’argument {value}. « loop-fec help <commande> » dit lesquels il faut',
    en: 'Argument {value} is missing. "loop-fec help <command>" names them',
  },
  'commander.optionMissingArgument': {
    fr: 'L’option {value} demande une valeur',
    en: 'Option {value} needs a value',
  },
  'commander.missingMandatoryOptionValue': {
    fr: 'Il manque l’option obligatoire {value}',
    en: 'The required option {value} is missing',
  },
  'commander.excessArguments': {
    fr: 'Trop d’arguments. « loop-fec help <commande> » dit lesquels il faut',
    en: 'Too many arguments. "loop-fec help <command>" names them',
  },
  'commander.invalidArgument': {
    fr: 'Valeur refusée pour {value}',
    en: 'Value refused for {value}',
  },
  'commander.help': {
    fr: 'Il manque une commande. « loop-fec help » les liste',
    en: 'A command is missing. "loop-fec help" lists them',
  },
};

/** The command that `help` was asked about and that there is not: commander then says no more than for none. */
function unknownTopic(error: CommanderError, args: readonly string[]): string | null {
  const topic = args[args.indexOf('help') + 1];
  return error.code === 'commander.help' && args.includes('help') && topic !== undefined ? topic : null;
}

/** @param args of the command line */
export function usageError(error: CommanderError, lang: Lang, args: readonly string[]): string {
  // A slip in an option's name must not print a signed address.
  const topic = unknownTopic(error, args);
  const quoted = printable(redact(topic ?? /'([^']*)'/.exec(error.message)?.[1] ?? '', []));
  const text = usage[topic === null ? error.code : 'commander.unknownCommand'];
  if (text === undefined) return printable(redact(error.message.replace(/^error: /, ''), []));
  const said = text[lang].replace('{value}', () => quoted);
  const choices = /Allowed choices are ([^.]*)\./.exec(error.message)?.[1];
  return choices === undefined ? said : `${said} (${choices})`;
}
