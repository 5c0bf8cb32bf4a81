import type { FieldLaw, FieldName } from './fields.ts';

/** Whether text of the file is shown as it is, or with its shape only. */
export type Values = 'full' | 'masked';

/** Fields that may name a person, a company or what was bought. Everything else is codes, dates and amounts. */
const telling: ReadonlySet<FieldName> = new Set<FieldName>([
  'JournalLib',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'EcritureLib',
  'EcritureLet',
  'ModeRglt',
  'NatOp',
  'IdClient',
]);

/** `Facture Müller 12` → `F****** M***** 1*`: the first letter or digit of each word, and everything else, stay. */
export function mask(text: string): string {
  return text.replace(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu, (word) => {
    const [first = '', ...rest] = word;
    return first + '*'.repeat(rest.length);
  });
}

/** `411DUPONT` → `411******`: an account keeps its digits, a name in it is masked. */
export function maskAccount(text: string): string {
  return text.replace(/\p{L}/gu, '*');
}

/** @param field null for an extra column or for no column: it may hold anything */
export function maskField(text: string, field: FieldLaw | null): string {
  if (field === null || telling.has(field.name)) return mask(text);
  if (field.type === 'account') return maskAccount(text);
  return field.type === 'text' ? text : maskWords(text);
}

/** `12,00 Dupont` → `12,00 D*****`: dates and amounts stay, words among them have slipped in from another field. */
function maskWords(text: string): string {
  return text.replace(/\p{L}[\p{L}\p{M}]+/gu, (word) => mask(word));
}
