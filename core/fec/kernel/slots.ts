/** Numbers that the rows change and that the judges read, by their place in a row state. */

/** Rows read, bad ones included. */
export const slotRows = 0;
/** First and last EcritureDate, AAAAMMJJ; 0 when no row has a date. */
export const slotFirstDate = 1;
export const slotLastDate = 2;
/** The same of plausible dates only. */
export const slotFirstPlausible = 3;
export const slotLastPlausible = 4;
/** The ValidDate of the latest row that has one. */
export const slotLastValid = 5;
/** 1 when a row of the year of the file's name was seen. */
export const slotSeenYear = 6;
/** Rows with a ValidDate, the first that can be read, and 1 when another one differs. */
export const slotValidFilled = 7;
export const slotFirstValid = 8;
export const slotValidVaries = 9;
/** 1 when a row's EcritureLib is not its CompteLib. */
export const slotOwnLabels = 10;
/** Rows with a currency code, and how many say EUR. */
export const slotCurrencyRows = 11;
export const slotEuroRows = 12;
/** Rows in classes 1 to 5, in classes 6 and 7, on accounts 12, on accounts 40 and 41, and with a lettering code. */
export const slotBalanceSheetRows = 14;
export const slotResultRows = 15;
export const slotYearResultRows = 16;
export const slotTiersRows = 17;
export const slotLetteredRows = 18;
/** 1 when no further sample is kept of rows validated after the closing, or late; how many were only counted. */
export const slotAfterClosingFull = 19;
export const slotAfterClosingMore = 20;
export const slotLateFull = 21;
export const slotLateMore = 22;
/** 1 when Sens was seen as D or C. */
export const slotSensWords = 23;
/** 1 when no further sample is kept of rows validated before the row above; how many were only counted. */
export const slotOrderFull = 24;
export const slotOrderMore = 25;
/** Codes of currencies that were seen and are known, three bytes each, the latest first; 0 for none. */
export const slotKnownCurrencies = 26;
export const slotsKnownCurrency = 8;
/** Address of the entry that was booked last, in the kernel's memory, and the ordinal of its row. */
export const slotLastEntry = 34;
export const slotLastEntryRow = 35;
/**
 * 1 when no further sample is kept of rows in which one of two fields that belong together is empty (third party,
 * lettering, currency), an optional field is filled with zeros, or PieceRef with a sign; how many were only counted.
 */
export const slotAuxPairFull = 36;
export const slotAuxPairMore = 37;
export const slotLetPairFull = 38;
export const slotLetPairMore = 39;
export const slotCurrencyPairFull = 40;
export const slotCurrencyPairMore = 41;
export const slotFillerFull = 42;
export const slotFillerMore = 43;
export const slotPlaceholderFull = 44;
export const slotPlaceholderMore = 45;
/** The same of rows without a ValidDate; how many were only counted since the row passer has last looked. */
export const slotUnvalidatedFull = 46;
export const slotUnvalidatedMore = 47;
/** 1 when a row with spaces around its fields was seen; how many were only counted. */
export const slotPaddedSeen = 48;
export const slotPaddedMore = 49;
/**
 * A bit for each of the two amounts of which no further sample with a decimal point is kept; how many were only counted
 * since the row passer has last looked.
 */
export const slotPointsFull = 50;
export const slotFirstPointsMore = 51;
export const slotSecondPointsMore = 52;
/** The same of amounts below zero. */
export const slotNegativesFull = 53;
export const slotFirstNegativesMore = 54;
export const slotSecondNegativesMore = 55;
export const slotCount = 64;
