import type { Regime } from '../report.ts';

/** How the content of a column is checked. */
export type ColumnKind = 'text' | 'account' | 'date' | 'amount' | 'unchecked';

/** A column that the official tool knows. Its internal name is accepted in a header too. */
export interface OfficialColumn {
  /** Names of the law that lead to this column; the first one names it. */
  readonly legal: readonly string[];
  readonly internal: string;
  readonly kind: ColumnKind;
  /** Absent from the header: class O, whatever the year. */
  readonly hard: boolean;
  /** Blank: class E. */
  readonly blankIsError: boolean;
  /** Regimes in which the column is known; elsewhere it is an extra column. */
  readonly regimes: readonly Regime[];
  /** Demanded in the header in the regimes that know it. */
  readonly demanded: boolean;
  /** Regimes in which an empty value is class V from 2013 on. */
  readonly missingIn: readonly Regime[];
}

const ALL: readonly Regime[] = ['BIC', 'COM', 'BAT', 'BNCT'];
const COMMERCIAL: readonly Regime[] = ['BIC', 'COM'];
const CASH: readonly Regime[] = ['BAT', 'BNCT'];

function column(
  legal: string | readonly string[],
  internal: string,
  kind: ColumnKind,
  rest: Partial<OfficialColumn> = {},
): OfficialColumn {
  return {
    legal: typeof legal === 'string' ? [legal] : legal,
    internal,
    kind,
    hard: false,
    blankIsError: false,
    regimes: ALL,
    demanded: true,
    missingIn: [],
    ...rest,
  };
}

const hardAndFilled = { hard: true, blankIsError: true };

/** Every column of the official tool, in the order of the law. */
export const OFFICIAL_COLUMNS: readonly OfficialColumn[] = [
  column('JournalCode', 'code_jrnal', 'text', { missingIn: COMMERCIAL }),
  column('JournalLib', 'lib_jrnal', 'text', { missingIn: COMMERCIAL }),
  column('EcritureNum', 'num_ecr', 'text', hardAndFilled),
  column('EcritureDate', 'date_cpt', 'date', hardAndFilled),
  column('CompteNum', 'num_cpte_gen', 'account', hardAndFilled),
  column('CompteLib', 'lib_cpte_gen', 'text', hardAndFilled),
  column('CompAuxNum', 'num_cpte_aux', 'text'),
  column('CompAuxLib', 'lib_cpt_aux', 'text'),
  column('PieceRef', 'num_piece', 'text', { missingIn: ALL }),
  column('PieceDate', 'date_piece', 'date', { missingIn: ALL }),
  column('EcritureLib', 'lib_ecriture', 'text', hardAndFilled),
  column(['Debit', 'Montant'], 'mtn_debit', 'amount', { hard: true }),
  column(['Credit', 'Sens'], 'mtn_credit', 'amount', { hard: true }),
  column('EcritureLet', 'code_lettrage', 'text'),
  column('DateLet', 'date_lettrage', 'date'),
  column('ValidDate', 'valid_date', 'date', { missingIn: COMMERCIAL }),
  column('Montantdevise', 'mtn_devise', 'amount'),
  column('Idevise', 'idevise', 'text'),
  column('DateRglt', 'paiement_date', 'date', { regimes: CASH }),
  column('ModeRglt', 'paiement_mode', 'text', { regimes: CASH }),
  column('NatOp', 'prestation', 'text', { regimes: CASH }),
  column('IdClient', 'client', 'text', { regimes: ['BNCT'] }),
  column('Result', 'ecr_type', 'unchecked', { demanded: false }),
];

/** Internal names of the two sides of the debit/credit alert. */
export const DEBIT = 'mtn_debit';
export const CREDIT = 'mtn_credit';

/** The legal name of a column that the official tool ignores like a closing one. */
export const IGNORED_NAME = 'ZFICTIFZ';
