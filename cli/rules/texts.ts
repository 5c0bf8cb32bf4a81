import type { Level } from '../../core/fec/rules/rule.ts';
import type { Text } from '../../core/text.ts';

export const rulesTexts = {
  unknown: {
    fr: 'Règle inconnue : « {id} ». « loop-fec rules » les liste toutes',
    en: 'Unknown rule "{id}". "loop-fec rules" lists them all',
  },
  unknownNear: {
    fr: 'Règle inconnue : « {id} ». Peut-être {near} ; « loop-fec rules » les liste toutes',
    en: 'Unknown rule "{id}". Perhaps {near}; "loop-fec rules" lists them all',
  },
  or: { fr: ' ou ', en: ' or ' },
  rule: { fr: 'Règle', en: 'Rule' },
  law: { fr: 'Loi', en: 'Law' },
  official: { fr: 'Outil', en: 'Tool' },
  loop: { fr: 'Loop', en: 'Loop' },
  legendStar: {
    fr: '* ce que l’outil de l’administration note lui-même dans le fichier décide : il lit à sa façon',
    en: '* what the tax office’s tool itself notes in the file decides: it reads in its own way',
  },
  legendRegime: {
    fr: '~ dépend du régime : « loop-fec rules ID » le dit',
    en: '~ depends on the regime: "loop-fec rules ID" says how',
  },
  legendAssumed: {
    fr: '? supposé : Cegid ne dit pas ce que Loop en fait',
    en: '? assumed: Cegid does not say what Loop does with it',
  },
  more: {
    fr: '{n} règles. « loop-fec rules ID » en explique une',
    en: '{n} rules. "loop-fec rules ID" explains one',
  },
  about: { fr: 'Porte sur', en: 'About' },
  said: { fr: 'Constat', en: 'Says' },
  why: { fr: 'Pourquoi', en: 'Why' },
  source: { fr: 'Source', en: 'Source' },
  judges: { fr: 'Juges', en: 'Judges' },
  bad: { fr: 'À éviter', en: 'Wrong' },
  good: { fr: 'Attendu', en: 'Right' },
  mend: { fr: 'À faire', en: 'What to do' },
  nothing: { fr: 'rien', en: 'nothing' },
  exception: { fr: '{severity} en {regimes}', en: '{severity} in {regimes}' },
  asNoted: {
    fr: 'd’ordinaire {severity} ; ce que l’outil note lui-même dans le fichier décide',
    en: 'usually {severity}; what the tool itself notes in the file decides',
  },
  assumed: {
    fr: '{severity}, supposé (Cegid ne dit pas ce que Loop en fait)',
    en: '{severity}, assumed (Cegid does not say what Loop does with it)',
  },
} as const satisfies Record<string, Text>;

export const levelWords: Readonly<Record<Level, Text>> = {
  file: { fr: 'le fichier', en: 'the file' },
  header: { fr: 'l’en-tête', en: 'the header' },
  field: { fr: 'une zone', en: 'a field' },
  row: { fr: 'une ligne', en: 'a row' },
  entry: { fr: 'une écriture', en: 'an entry' },
  ledger: { fr: 'l’ensemble des écritures', en: 'the entries as a whole' },
};
