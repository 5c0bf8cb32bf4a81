/** Places in the memory that the kernel and the judges share: read by the compiler of the kernel too. */

/** A record of a table: `address = segment[number >> segmentBits] + (number & segmentMask) * stride`. */
export const segmentBits = 14;
export const segmentMask = 16383;

/** Bytes of an entry, and where its members stand. */
export const entryStride = 64;
export const entryKey = 0;
export const entryFirstLine = 4;
export const entryDebit = 8;
export const entryDifference = 16;
export const entryPrint = 24;
export const entryRows = 32;
export const entryLastRow = 36;
export const entryDate = 40;
export const entryOtherDate = 44;
export const entryLastDate = 48;
export const entryJournal = 52;
export const entryFlags = 56;
export const entryUnreadable = 57;
export const entryHash = 60;

/** A pair of a code and a label. */
export const pairStride = 32;
export const pairKey = 0;
export const pairHash = 4;
/** Number of the code; a hash of its bytes; what its account or journal is. */
export const pairCode = 8;
export const pairPrint = 12;
export const pairKind = 16;

/** A lettering: account, third party and code. */
export const letteringStride = 32;
export const letteringKey = 0;
export const letteringHash = 4;
export const letteringDifference = 8;
export const letteringFirstLine = 16;
export const letteringLeftOut = 20;

/** A journal on one day. */
export const dayStride = 32;
export const dayJournal = 0;
export const dayHash = 4;
export const dayDebit = 8;
export const dayCredit = 16;
export const dayDate = 24;

/** A key in the arena: lengths of its two parts, then their bytes. */
export const keyFirstLength = 0;
export const keySecondLength = 4;
export const keyBytes = 8;

/** Tables by number. */
export const tableEntries = 0;
export const tableJournals = 1;
export const tableAccounts = 2;
export const tableThirdParties = 3;
export const tableLetterings = 4;
export const tableDays = 5;
export const tableCount = 6;

/** What an account's number says, as bits; the first three are those of an entry. */
export const kindResult = 1;
export const kindYearResult = 2;
export const kindOther = 4;
export const kindBalanceSheet = 32;
export const kindTiers = 64;
/** No row on it is passed by the kernel: a journal of opening entries, an account of no known class. */
export const kindLookAt = 128;
/** An account of third parties that may hold a name: fine beside a third party only. */
export const kindNamed = 256;
/** In class 4. */
export const kindThird = 512;

/** How the kernel looks at a column. */
export const lookAny = 0;
export const lookRequired = 1;
export const lookAccount = 2;
export const lookDate = 3;
export const lookOptionalDate = 4;
export const lookAmount = 5;
export const lookOptionalAmount = 6;
export const lookSens = 7;
/** Columns that the kernel can hold. */
export const maxColumns = 64;

/** What stopped the kernel. */
/** It wants more bytes. */
export const stopEnd = 0;
/** The next row is for the rules to read. */
export const stopRow = 1;
/** The totals must be taken first. */
export const stopTotals = 2;
