import type { Text } from '../core/text.ts';
import type { InputName } from './inputs.ts';

const text = { fr: 'un texte', en: 'a text' };
const flag = { fr: '« true » ou « false »', en: '"true" or "false"' };
const path = { fr: 'un chemin dans l’espace de travail', en: 'a path inside the workspace' };
const key = {
  fr: 'une clé par ligne ou entre virgules, telle que le résumé la montre',
  en: 'one key a line or between commas, as the summary shows it',
};

/** What an input may be, after « il faut » and "it must be". */
export const allowedValues: Readonly<Record<InputName, Text>> = {
  files: { fr: 'un motif par ligne', en: 'one pattern a line' },
  dossier: {
    fr: 'le code du dossier dans Loop, 100 caractères au plus, sans caractère invisible',
    en: 'the code of the client file in Loop, at most 100 characters, none invisible',
  },
  siret: { fr: '14 chiffres dont la clé est juste', en: '14 digits with a right check digit' },
  mode: { fr: '« import », « validate » ou « plan »', en: '"import", "validate" or "plan"' },
  refs: {
    fr: 'une branche par ligne, son nom entier, sans motif ni virgule',
    en: 'one branch a line, its whole name, no pattern and no comma',
  },
  'api-url': {
    fr: 'une adresse https:// sans mot de passe ni « ? »',
    en: 'an https:// address without a password and without "?"',
  },
  'api-key': { fr: '« clé:secret »', en: '"key:secret"' },
  'subscription-key': text,
  token: text,
  'fail-on': { fr: '« loop », « law », « official » ou « none »', en: '"loop", "law", "official" or "none"' },
  'wait-minutes': { fr: 'un nombre de minutes de 0 à 350', en: 'a number of minutes from 0 to 350' },
  values: { fr: '« masked » ou « full »', en: '"masked" or "full"' },
  lang: { fr: '« fr » ou « en »', en: '"fr" or "en"' },
  'sarif-file': path,
  'report-file': path,
  'first-run': flag,
  'resolve-unknown': {
    fr: '« <clé>=not-imported » ou « <clé>=imported:<id> », une par ligne ou entre virgules, la clé telle que le résumé la montre',
    en: '"<key>=not-imported" or "<key>=imported:<id>", one a line or between commas, the key as the summary shows it',
  },
  'allow-overlap': key,
  chart: flag,
};
