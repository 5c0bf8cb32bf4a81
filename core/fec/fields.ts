/**
 * The fields of a FEC as LPF art. A47 A-1 names them (VII 1°, VIII 3° to 8°), in legal order. Data only: a reader can
 * hold this table against the law line by line.
 */

export type FieldType = 'text' | 'account' | 'date' | 'amount' | 'sens';

export type FieldName =
  | 'JournalCode'
  | 'JournalLib'
  | 'EcritureNum'
  | 'EcritureDate'
  | 'CompteNum'
  | 'CompteLib'
  | 'CompAuxNum'
  | 'CompAuxLib'
  | 'PieceRef'
  | 'PieceDate'
  | 'EcritureLib'
  | 'Debit'
  | 'Credit'
  | 'Montant'
  | 'Sens'
  | 'EcritureLet'
  | 'DateLet'
  | 'ValidDate'
  | 'Montantdevise'
  | 'Idevise'
  | 'DateRglt'
  | 'ModeRglt'
  | 'NatOp'
  | 'IdClient';

/** What the law asks of a field's content in one regime. `zero`: a number is expected, 0 where nothing moved. */
export type Need = 'required' | 'optional' | 'zero' | 'absent';

export interface FieldLaw {
  readonly name: FieldName;
  readonly type: FieldType;
  /** BIC/IS (VII 1°), commercial BNC and BA (VIII 3°), cash BA (VIII 5°), cash BNC (VIII 7°). */
  readonly need: { readonly BIC: Need; readonly COM: Need; readonly BAT: Need; readonly BNCT: Need };
}

function field(name: FieldName, type: FieldType, BIC: Need, COM: Need, BAT: Need, BNCT: Need): FieldLaw {
  return { name, type, need: { BIC, COM, BAT, BNCT } };
}

// biome-ignore format: a table
export const fieldLaws: readonly FieldLaw[] = [
  //                               BIC         COM         BAT         BNCT
  field('JournalCode',   'text',    'required', 'optional', 'optional', 'optional'),
  field('JournalLib',    'text',    'required', 'optional', 'optional', 'optional'),
  field('EcritureNum',   'text',    'required', 'required', 'required', 'required'),
  field('EcritureDate',  'date',    'required', 'required', 'required', 'required'),
  field('CompteNum',     'account', 'required', 'optional', 'optional', 'optional'),
  field('CompteLib',     'text',    'required', 'required', 'required', 'required'),
  field('CompAuxNum',    'text',    'optional', 'optional', 'optional', 'optional'),
  field('CompAuxLib',    'text',    'optional', 'optional', 'optional', 'optional'),
  field('PieceRef',      'text',    'required', 'required', 'required', 'required'),
  field('PieceDate',     'date',    'required', 'required', 'required', 'required'),
  field('EcritureLib',   'text',    'required', 'required', 'required', 'required'),
  field('Debit',         'amount',  'zero',     'zero',     'zero',     'zero'),
  field('Credit',        'amount',  'zero',     'zero',     'zero',     'zero'),
  field('EcritureLet',   'text',    'optional', 'optional', 'optional', 'optional'),
  field('DateLet',       'date',    'optional', 'optional', 'optional', 'optional'),
  field('ValidDate',     'date',    'required', 'required', 'required', 'required'),
  field('Montantdevise', 'amount',  'optional', 'optional', 'optional', 'optional'),
  field('Idevise',       'text',    'optional', 'optional', 'optional', 'optional'),
  field('DateRglt',      'date',    'absent',   'absent',   'required', 'required'),
  field('ModeRglt',      'text',    'absent',   'absent',   'required', 'required'),
  field('NatOp',         'text',    'absent',   'absent',   'optional', 'optional'),
  field('IdClient',      'text',    'absent',   'absent',   'absent',   'optional'),
];

/** Takes the place of Debit and Credit where the system has none (VII 2°, VIII 4°, 6°, 8°). */
export const montantSensLaws: readonly FieldLaw[] = [
  field('Montant', 'amount', 'zero', 'zero', 'zero', 'zero'),
  field('Sens', 'sens', 'required', 'required', 'required', 'required'),
];

/**
 * Names found in the field that mean a legal field but are not its name. `CompteAuxNum` and `CompteAuxLib` stand in
 * the official XML schema; a flat file must not use them.
 */
export const fieldAliases: ReadonlyMap<string, FieldName> = new Map([
  ['compteauxnum', 'CompAuxNum'],
  ['compteauxlib', 'CompAuxLib'],
  ['iddevise', 'Idevise'],
  ['journallibelle', 'JournalLib'],
  ['codejournal', 'JournalCode'],
  ['libellejournal', 'JournalLib'],
  ['comptelibelle', 'CompteLib'],
  ['ecriturelibelle', 'EcritureLib'],
]);

export const allFieldLaws: readonly FieldLaw[] = [...fieldLaws, ...montantSensLaws];

/** Field names are compared without case, accents, spaces and underscores around or inside them. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s_]/g, '')
    .toLowerCase();
}
