import type { Text } from '../../text.ts';
import * as account from './account-rules.ts';
import * as amount from './amount-rules.ts';
import * as container from './container-rules.ts';
import * as content from './content-rules.ts';
import * as currency from './currency-rules.ts';
import * as date from './date-rules.ts';
import * as encoding from './encoding-rules.ts';
import * as entry from './entry-rules.ts';
import * as shape from './entry-shape-rules.ts';
import * as filler from './filler-rules.ts';
import * as header from './header-rules.ts';
import * as lettering from './lettering-rules.ts';
import * as line from './line-rules.ts';
import * as limit from './loop-limit-rules.ts';
import * as name from './name-rules.ts';
import * as numbering from './numbering-rules.ts';
import * as official from './official-rules.ts';
import * as row from './row-rules.ts';
import type { Rule } from './rule.ts';
import * as side from './side-rules.ts';
import * as timeline from './timeline-rules.ts';
import * as year from './year-rules.ts';

export interface Chapter {
  /** Stable, kebab-case. */
  readonly id: string;
  readonly title: Text;
  readonly rules: readonly Rule[];
}

/** Every rule, chapter by chapter: the file from outside to inside, and in a chapter what is read first first. */
export const chapters: readonly Chapter[] = [
  {
    id: 'file',
    title: { fr: 'Nom et enveloppe du fichier', en: 'Name and container of the file' },
    rules: [
      name.fileNamePattern,
      name.fileNameSiren,
      name.fileNameSirenChecksum,
      name.fileNameClosingDate,
      container.fileEmpty,
      container.fileNoEntry,
      container.fileUnsupportedContainer,
      container.fileXml,
      filler.fileSplitConsistent,
      limit.fileTooLarge,
      limit.fileTooManyMovements,
      official.officialOnly,
    ],
  },
  {
    id: 'encoding',
    title: { fr: 'Jeu de caractères', en: 'Character set' },
    rules: [
      encoding.encodingNotAllowed,
      encoding.encodingWindows1252,
      encoding.encodingMixed,
      filler.encodingMojibake,
      encoding.encodingBom,
      row.controlCharacter,
    ],
  },
  {
    id: 'lines',
    title: { fr: 'Lignes', en: 'Lines' },
    rules: [
      line.lineEndMixed,
      line.lineEndCrCrLf,
      filler.lineEndKind,
      line.blankLine,
      line.eofCtrlZ,
      filler.finalNewlineMissing,
      container.recordTooLong,
    ],
  },
  {
    id: 'header',
    title: { fr: 'En-tête et colonnes', en: 'Header and columns' },
    rules: [
      header.separatorInvalid,
      header.headerMissing,
      header.headerRepeated,
      header.headerFieldMissing,
      filler.regimeMismatch,
      header.headerFieldOrder,
      header.headerNameAlias,
      header.headerNameVariant,
      header.headerDuplicateName,
      header.montantSensBoth,
      header.extraColumns,
      header.headerTrailingSeparator,
      header.loopColumnCount,
    ],
  },
  {
    id: 'rows',
    title: { fr: 'Découpage des lignes en zones', en: 'Rows and their fields' },
    rules: [
      row.fieldCount,
      row.trailingSeparatorMismatch,
      filler.separatorInField,
      filler.lineBreakInField,
      row.separatorAmbiguous,
      content.fieldQuoted,
      filler.fieldPadding,
    ],
  },
  {
    id: 'content',
    title: { fr: 'Contenu obligatoire', en: 'Mandatory content' },
    rules: [
      content.requiredFieldEmpty,
      content.requiredFieldOnlyNbsp,
      content.validDateMissing,
      content.fieldEmptyForTool,
      content.cashPaymentFields,
      filler.pieceRefPlaceholder,
      filler.fieldLabelTooGeneric,
      date.optionalFieldFiller,
    ],
  },
  {
    id: 'numbers',
    title: { fr: 'Montants', en: 'Numbers' },
    rules: [
      amount.amountSyntax,
      amount.amountDecimalPoint,
      amount.amountThousandsSeparator,
      amount.amountSign,
      amount.amountExponent,
      amount.amountTooManyDecimals,
      amount.amountEmpty,
      side.amountNegative,
      side.amountDebitAndCredit,
      side.amountZeroLine,
      amount.sensValue,
      amount.sensMixed,
    ],
  },
  {
    id: 'dates',
    title: { fr: 'Dates', en: 'Dates' },
    rules: [
      date.dateFormat,
      date.dateCalendar,
      date.dateRequiredZero,
      timeline.dateImplausible,
      timeline.fileNameOtherYear,
      timeline.ecritureDateOutsideYear,
      timeline.fileOrderByValidation,
      timeline.validDateBeforeEcritureDate,
      timeline.validDateAfterClosing,
      timeline.validDateConstant,
      timeline.lateValidation,
      timeline.letDateBeforePiece,
    ],
  },
  {
    id: 'accounts',
    title: { fr: 'Comptes et journaux', en: 'Accounts and journals' },
    rules: [
      content.accountFirstThreeDigits,
      account.accountClass,
      account.accountUnknownRoot,
      account.accountLabelInconsistent,
      account.journalLabelInconsistent,
    ],
  },
  {
    id: 'third-parties',
    title: { fr: 'Tiers', en: 'Third parties' },
    rules: [
      account.auxPair,
      account.auxLabelInconsistent,
      account.auxOnNonTiersAccount,
      account.auxInAccountNumber,
    ],
  },
  {
    id: 'lettering',
    title: { fr: 'Lettrage', en: 'Lettering' },
    rules: [lettering.letteringPair, lettering.letteringUnbalanced, lettering.letteringAllEmpty],
  },
  {
    id: 'currency',
    title: { fr: 'Devises', en: 'Currency' },
    rules: [currency.currencyPair, currency.currencyCode, currency.currencyIsEuro, currency.currencySign],
  },
  {
    id: 'entries',
    title: { fr: 'Écritures et équilibre', en: 'Entries and balance' },
    rules: [
      entry.entryUnbalanced,
      entry.entryCutByParts,
      entry.fileUnbalanced,
      shape.journalUnbalanced,
      shape.monthUnbalanced,
      shape.entrySingleLine,
      shape.entryMultipleDates,
      shape.duplicateEntry,
      shape.duplicateRow,
    ],
  },
  {
    id: 'numbering',
    title: { fr: 'Numérotation', en: 'Numbering' },
    rules: [
      numbering.entryNumberConstant,
      numbering.journalNumberConstant,
      numbering.entryNumberGap,
      numbering.entryNumberInversion,
      numbering.entryNumberDuplicate,
    ],
  },
  {
    id: 'year',
    title: { fr: 'Ouverture et clôture de l’exercice', en: 'Opening and closing of the year' },
    rules: [
      year.openingMissing,
      year.openingNotFirst,
      year.openingOnResultAccounts,
      year.closingEntriesPresent,
      year.resultNotDerivable,
      year.centralisationSuspected,
    ],
  },
];

export const catalogue: readonly Rule[] = chapters.flatMap((chapter) => chapter.rules);
