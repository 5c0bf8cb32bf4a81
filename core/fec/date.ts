import { isCalendarDay } from './file-name.ts';

/**
 * Eight digits as a number.
 * @returns -1 when the bytes are not exactly eight digits
 */
export function eightDigits(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 8) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Months since year 0. */
export function months(yyyymmdd: number): number {
  return Math.floor(yyyymmdd / 10000) * 12 + (Math.floor(yyyymmdd / 100) % 100);
}

/** What is wrong with a date (A47 A-1 XII 4°: AAAAMMJJ). `day-first`: eight digits that are a day as JJMMAAAA only. */
export type DateFault = 'format' | 'day-first' | 'calendar' | 'zero';

export interface DateReading {
  readonly empty: boolean;
  readonly fault: DateFault | null;
  /** AAAAMMJJ as a number; null when the date cannot be known. */
  readonly value: number | null;
}

const separated = /^(\d{4})[-/.](\d{2})[-/.](\d{2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const french = /^(\d{2})[-/.](\d{2})[-/.](\d{4})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const filler = /^[0/.-]+$/;

/** @param text the field, without the spaces around it */
export function readDate(text: string): DateReading {
  if (text === '') return { empty: true, fault: null, value: null };
  if (filler.test(text)) return { empty: false, fault: 'zero', value: null };
  if (/^\d{8}$/.test(text)) {
    const value = Number(text);
    if (isCalendarDay(value)) return { empty: false, fault: null, value };
    const turned = Number(`${text.slice(4)}${text.slice(2, 4)}${text.slice(0, 2)}`);
    const isDayFirst = turned >= 19_000_101 && turned < 21_000_101 && isCalendarDay(turned);
    return { empty: false, fault: isDayFirst ? 'day-first' : 'calendar', value: isDayFirst ? turned : null };
  }
  const iso = separated.exec(text);
  const day = french.exec(text);
  const written =
    iso !== null ? `${iso[1]}${iso[2]}${iso[3]}` : day !== null ? `${day[3]}${day[2]}${day[1]}` : null;
  const value = written !== null && isCalendarDay(Number(written)) ? Number(written) : null;
  return { empty: false, fault: 'format', value };
}
