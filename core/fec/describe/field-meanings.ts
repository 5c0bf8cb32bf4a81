import type { FieldName, FieldType } from '../fields.ts';

/** What each field is, in the words of LPF art. A47 A-1 (VII 1° and 2°, VIII 3° to 8°). French: the notice is. */
export const fieldMeanings: Readonly<Record<FieldName, string>> = {
  JournalCode: 'Code du journal de l’écriture comptable',
  JournalLib: 'Libellé du journal de l’écriture comptable',
  EcritureNum: 'Numéro sur une séquence continue de l’écriture comptable',
  EcritureDate: 'Date de comptabilisation de l’écriture comptable',
  CompteNum: 'Numéro de compte ; ses trois premiers caractères sont des chiffres du plan comptable français',
  CompteLib: 'Libellé du compte, selon la nomenclature du plan comptable français',
  CompAuxNum: 'Numéro de compte auxiliaire (à blanc si non utilisé)',
  CompAuxLib: 'Libellé de compte auxiliaire (à blanc si non utilisé)',
  PieceRef: 'Référence de la pièce justificative',
  PieceDate: 'Date de la pièce justificative',
  EcritureLib: 'Libellé de l’écriture comptable',
  Debit: 'Montant au débit',
  Credit: 'Montant au crédit',
  Montant: 'Montant de la ligne',
  Sens: 'Sens de la ligne, débit ou crédit',
  EcritureLet: 'Lettrage de l’écriture comptable (à blanc si non utilisé)',
  DateLet: 'Date de lettrage (à blanc si non utilisée)',
  ValidDate: 'Date de validation de l’écriture comptable',
  Montantdevise: 'Montant en devise (à blanc si non utilisé)',
  Idevise: 'Identifiant de la devise (à blanc si non utilisé)',
  DateRglt: 'Date de règlement',
  ModeRglt: 'Mode de règlement',
  NatOp: 'Nature de l’opération (à blanc si non utilisée)',
  IdClient: 'Identification du client (à blanc si non utilisée)',
};

export const fieldNatures: Readonly<Record<FieldType, string>> = {
  text: 'alphanumérique',
  account: 'alphanumérique',
  date: 'date',
  amount: 'numérique',
  sens: 'alphanumérique',
};
