/** Places in the memory that the kernel and the judges share: read by the compiler of the kernel too. */

/** In place of the number of a code that is not there. */
export const noCode = 0xffffffff;

/** Address of a record by its number: `segment[number >> segmentBits][number & segmentMask]`, four bytes each. */
export const segmentBits = 14;
export const segmentMask = 16383;

/** Bytes of an entry, and where its members stand. Behind every record stands its key. With a key of eight bytes it is a line of the cache. */
export const entryStride = 48;
export const entryDebit = 0;
export const entryDifference = 8;
export const entryPrint = 16;
export const entryFirstLine = 24;
export const entryRows = 28;
export const entryDate = 32;
export const entryOtherDate = 36;
export const entryLastDate = 40;
/** Number of the journal: three bytes, more of them than there is memory for. The fourth holds the flags. */
export const entryJournal = 44;
export const journalMask = 0xffffff;
export const entryFlags = 47;
/** A flag beside those of `EntryFlag`: an amount could not be read. */
export const entryUnreadable = 32;

/**
 * A pair of a code and a label: number of the code, a hash of its bytes, what its account or journal is. Its key is the
 * code, then a separator and the label.
 */
export const pairStride = 24;
export const pairCode = 0;
export const pairPrint = 4;
export const pairKind = 8;
/** Rows of an account that the kernel has passed. */
export const pairRows = 12;
/** Line on which it stands first, of those that the kernel has learned by itself. */
export const pairLine = 16;

/** A lettering: its key is the numbers of the codes of account and third party, 32 bits each, then the code. */
export const letteringStride = 12;
/** In cents; NaN where it is not known. */
export const letteringDifference = 0;
export const letteringFirstLine = 8;

/** A journal on one day. */
export const dayStride = 24;
export const dayDebit = 0;
export const dayCredit = 8;
export const dayJournal = 16;
export const dayDate = 20;

/**
 * A key: the lengths of its two parts, 16 bits each, and the number of its record, then their bytes. A key of which a part
 * has 65,535 bytes or more has `longKey` instead, and its lengths before its bytes, 32 bits each.
 */
export const keyBytes = 8;
export const keyNumber = 4;
export const longKey = 0xffffffff;

/** Tables by number. */
export const tableEntries = 0;
export const tableJournals = 1;
export const tableAccounts = 2;
export const tableThirdParties = 3;
export const tableLetterings = 4;
export const tableDays = 5;
/** The codes of accounts and third parties by themselves: nothing but keys. */
export const tableAccountCodes = 6;
export const tableThirdPartyCodes = 7;
export const tableCount = 8;

/** What accounts are that begin with two digits, and have no others: how many there are of these. */
export const kindRoots = 100;

/** What an account's number says, as bits; the first three are those of an entry. */
export const kindResult = 1;
export const kindYearResult = 2;
export const kindOther = 4;
export const kindBalanceSheet = 32;
export const kindTiers = 64;
/** No row on it is passed by the kernel: an account of no known class. */
export const kindLookAt = 128;
/** An account of third parties that may hold a name: fine beside a third party only. */
export const kindNamed = 256;
/** In class 4. */
export const kindThird = 512;
/** A journal of opening entries, and the flag of its entries. */
export const kindOpening = 1024;
export const entryOpening = 16;

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

/** What a row has of which the kernel has not heard, and which it cannot learn: its journal, or account, with this label. */
export const unknownNothing = 0;
export const unknownJournal = 1;
export const unknownAccount = 2;
