/** The year of every file. */
export const year = 2024;
export const closing = `${year}1231`;

export interface WorkingDay {
  /** YYYYMMDD. */
  readonly date: string;
  /** The books are validated on the Sunday of each week, and on the closing date. */
  readonly validDate: string;
}

const day = 86_400_000;
const digits = (time: number) => new Date(time).toISOString().slice(0, 10).replaceAll('-', '');

/** Monday to Saturday, in order; the first of January is there for the opening entries. */
export function workingDays(): WorkingDay[] {
  const days: WorkingDay[] = [];
  for (let time = Date.UTC(year, 0, 1); digits(time) <= closing; time += day) {
    const weekday = new Date(time).getUTCDay();
    if (weekday === 0) continue;
    const sunday = digits(time + (7 - weekday) * day);
    days.push({ date: digits(time), validDate: sunday < closing ? sunday : closing });
  }
  return days;
}
