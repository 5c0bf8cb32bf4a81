// The columns of the file, and how they are looked at.
import {
  lookAccount,
  lookAny,
  lookDate,
  lookOptionalAmount,
  lookOptionalDate,
  maxColumns,
} from '../../core/fec/kernel/layout';

export let columns: i32 = 0;
export let separator: u32 = 0x09;
/** Every row must end with CR LF: the official tool cuts the file so. */
export let needsCrLf: bool = false;
/** Dates outside these are for the rules to read. */
export let earliest: i32 = 0;
export let latest: i32 = 0;
export let closing: i32 = 0;
export let hasSens: bool = false;

/** Places of the columns, -1 for none. */
export let journalAt: i32 = -1;
export let journalLibAt: i32 = -1;
export let numberAt: i32 = -1;
export let dateAt: i32 = -1;
export let accountAt: i32 = -1;
export let accountLibAt: i32 = -1;
export let auxAt: i32 = -1;
export let auxLibAt: i32 = -1;
export let pieceAt: i32 = -1;
export let libAt: i32 = -1;
export let letAt: i32 = -1;
export let letDateAt: i32 = -1;
export let validAt: i32 = -1;
export let currencyAt: i32 = -1;
export let currencyCodeAt: i32 = -1;
export let firstAmountAt: i32 = -1;
export let secondAmountAt: i32 = -1;

/** A bit for every column that must not be empty. */
export let required: u64 = 0;

/** Columns of accounts, of amounts that may be empty, and of dates other than EcritureDate and ValidDate. */
export const ACCOUNTS = memory.data(maxColumns);
export let accounts: usize = 0;
export const AMOUNTS = memory.data(maxColumns);
export let amounts: usize = 0;
/** A bit for each of these amounts. */
export let optionalAmounts: u64 = 0;
export const DATES = memory.data(maxColumns);
export let dates: usize = 0;

export function describe(count: i32, mark: u32, crlf: bool, from: i32, to: i32, close: i32, sens: bool): void {
  columns = count;
  separator = mark;
  needsCrLf = crlf;
  earliest = from;
  latest = to;
  closing = close;
  hasSens = sens;
  required = 0;
  optionalAmounts = 0;
  accounts = amounts = dates = 0;
}

export function placeColumns(
  journal: i32, journalLib: i32, number: i32, date: i32, account: i32, accountLib: i32, aux: i32, auxLib: i32,
  piece: i32, lib: i32, lettering: i32, letteringDate: i32, valid: i32, currency: i32, currencyCode: i32, first: i32,
  second: i32,
): void {
  journalAt = journal;
  journalLibAt = journalLib;
  numberAt = number;
  dateAt = date;
  accountAt = account;
  accountLibAt = accountLib;
  auxAt = aux;
  auxLibAt = auxLib;
  pieceAt = piece;
  libAt = lib;
  letAt = lettering;
  letDateAt = letteringDate;
  validAt = valid;
  currencyAt = currency;
  currencyCodeAt = currencyCode;
  firstAmountAt = first;
  secondAmountAt = second;
}

/** After the columns have been placed. */
export function lookAt(column: i32, how: u32): void {
  if (how != lookAny && how != lookOptionalDate && how != lookOptionalAmount) required |= (<u64>1) << column;
  if (how == lookAccount) store<u8>(ACCOUNTS + accounts++, column);
  else if (how == lookOptionalAmount) {
    store<u8>(AMOUNTS + amounts++, column);
    optionalAmounts |= (<u64>1) << column;
  } else if ((how == lookDate || how == lookOptionalDate) && column != dateAt && column != validAt) {
    store<u8>(DATES + dates++, column);
  }
}
