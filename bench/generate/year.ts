import { Books, type Sink } from './books.ts';
import {
  cashSales,
  depreciation,
  foreignPurchase,
  openingOfAssets,
  openingOfThirdParties,
  payment,
  payslip,
  purchase,
  sale,
} from './entries.ts';

/** Most rows an entry has. */
const longest = 6;

const fewestRows = 500;

/** Keeps the books of one year: exactly `rows` rows, at least 500, in the order of their validation. */
export function keepYear(seed: number, rows: number, sink: Sink): void {
  if (!(rows >= fewestRows)) throw new RangeError(`A year has at least ${fewestRows} rows, not ${rows}`);
  const books = new Books(seed, rows, sink);
  const last = books.days.length - 1;
  books.open(0);
  openingOfAssets(books);
  while (books.rows < Math.min(rows / 50, 6_000)) openingOfThirdParties(books);
  for (let day = 0; day <= last; day++) {
    for (const due of books.open(day)) payment(books, due);
    const end = day === last ? rows - longest - 1 : Math.floor((rows * (day + 1)) / (last + 1));
    while (books.rows < end) everyday(books);
  }
  if (rows - books.rows > longest) depreciation(books, 3);
  depreciation(books, rows - books.rows);
}

function everyday(books: Books): void {
  const chance = books.random.next();
  if (chance < 0.37) sale(books);
  else if (chance < 0.66) purchase(books);
  else if (chance < 0.7) foreignPurchase(books);
  else if (chance < 0.84) cashSales(books);
  else if (chance < 0.94) payslip(books);
  else depreciation(books, books.random.between(2, 4));
}
