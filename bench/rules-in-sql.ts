/** The rules that the SQL of `peers/duckdb-rules.ts` says as well, beside those that make a row faulty and the balance. */

/** Of a field or a row. */
export const rowRules = [
  'account-first-three-digits',
  'account-class',
  'amount-negative',
  'amount-debit-and-credit',
  'amount-zero-line',
  'date-implausible',
  'ecriture-date-outside-year',
  'valid-date-before-ecriture-date',
  'valid-date-after-closing',
  'late-validation',
  'let-date-before-piece',
  'aux-pair',
  'aux-on-non-tiers-account',
  'lettering-pair',
  'currency-pair',
  'currency-code',
  'currency-sign',
  'optional-field-filler',
  'opening-on-result-accounts',
] as const;

/** Of entries, accounts, third parties, journals, months and the whole file. */
export const ledgerRules = [
  'entry-single-line',
  'entry-multiple-dates',
  'duplicate-entry',
  'entry-number-gap',
  'entry-number-inversion',
  'account-label-inconsistent',
  'aux-label-inconsistent',
  'journal-label-inconsistent',
  'journal-unbalanced',
  'month-unbalanced',
  'lettering-unbalanced',
  'lettering-all-empty',
  'opening-missing',
  'valid-date-constant',
] as const;

export const rulesInSql: readonly string[] = [...rowRules, ...ledgerRules];

/** Those that the generator breaks without making a row faulty: validators must count them alike in any file. */
export const brokenRules: readonly string[] = [
  'account-first-three-digits',
  'aux-pair',
  'currency-pair',
  'account-label-inconsistent',
  'aux-label-inconsistent',
];
