/** What A47 A-1 IX wants in a name: SIREN, `FEC`, closing date as AAAAMMJJ; anything may follow. */
export interface FecFileName {
  /** The nine digits; null when the part before `FEC` is something else. */
  readonly siren: string | null;
  /** AAAAMMJJ as written, or null when there is none. */
  readonly closing: string | null;
  /** True when `closing` is a day of the calendar. */
  readonly closingIsDate: boolean;
}

/** Base name of a path written on any system. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

export function parseFileName(name: string): FecFileName {
  const found = /^(\d{9}|.*)FEC(\d{8})/i.exec(baseName(name));
  if (found === null) return { siren: null, closing: null, closingIsDate: false };
  const [, before = '', closing = ''] = found;
  return {
    siren: /^\d{9}$/.test(before) ? before : null,
    closing,
    closingIsDate: isCalendarDay(Number(closing)),
  };
}

/** AAAAMMJJ as a number: is it a day of the Gregorian calendar? */
export function isCalendarDay(yyyymmdd: number): boolean {
  const year = Math.floor(yyyymmdd / 10000);
  const month = Math.floor(yyyymmdd / 100) % 100;
  const day = yyyymmdd % 100;
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  if (day <= 28) return true;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last =
    month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return day <= last;
}

/** The key of a SIREN or SIRET (Luhn). */
export function hasLuhnKey(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const weighed = i % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

/** `20241231` → `2024-12-31`. */
export function isoDate(yyyymmdd: number | string): string {
  const text = String(yyyymmdd).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
}
