/** Places in the memory that the passes at the end of the file fill: read by the compiler of the kernel too. */

/** What may have to be looked at in an entry, as bits. */
/** It could be read, and its debit and credit differ, in cents. */
export const markUneven = 1;
/** It is one row. */
export const markAlone = 2;
/** Its rows have several dates. */
export const markDated = 4;
/** An amount of it could not be read. */
export const markUnreadable = 8;
/** It is an opening entry. */
export const markOpening = 16;
/** It moves classes 6 and 7 and accounts 12, and nothing else. */
export const markClosing = 32;
/** How many there are. */
export const markCount = 6;

/** What is known of a journal; behind the last of them the same of the whole file. */
export const journalStride = 32;
export const journalCount = 0;
export const journalFirst = 4;
/** The text after the digits that most of its numbers may have: votes for it, its address and length. */
export const journalVotes = 8;
export const journalTail = 12;
export const journalTailLength = 16;
/** 1 when its numbers are left out. */
export const journalLeft = 20;
/** Address of the sequence that its entry before was of. */
export const journalSeries = 24;
export const journalStamp = 28;

/** A sequence of numbers: what stands before and after the digits, and what was seen of it. */
export const seriesStride = 64;
export const seriesJournal = 0;
export const seriesHash = 4;
/** Address of the text before the digits, its length, and that of the one after them. */
export const seriesPrefix = 8;
export const seriesPrefixLength = 16;
export const seriesTailLength = 20;
export const seriesCount = 24;
export const seriesLastDate = 28;
/** See the bits below. */
export const seriesState = 32;
/** Where its entries end among those that were put in order; before that, where the next one comes. */
export const seriesEnd = 36;
export const seriesLast = 40;
export const seriesLeast = 48;
export const seriesMost = 56;

/** Its numbers or its dates do not follow each other everywhere. */
export const stateOdd = 1;
/** Its entries do not stand in the order of their numbers. */
export const stateUnsorted = 2;
