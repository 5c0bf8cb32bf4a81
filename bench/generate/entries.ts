import { type Books, journals, type Line, type Settlement } from './books.ts';
import type { Root } from './chart.ts';

/** The entries of everyday books, of 2 to 6 rows. Each posts one. */

const details = [
  "prestations d'entretien et de réparation réalisées au cours du mois, matériel et déplacements compris",
  'livraison partielle, le solde de la commande étant attendu avant la fin du trimestre à venir',
  "marchandises reçues à l'entrepôt, contrôlées et acceptées sans réserve par le service achats",
  "remise de 5 % accordée à titre exceptionnel, conformément à la convention signée en début d'année",
  "avance déduite, frais de port et d'emballage à la charge du destinataire (dès 150 € offerts)",
];

function labelOf(books: Books, text: string): string {
  return books.random.next() < 0.03 ? `${text} - ${books.random.pick(details)}` : text;
}

/** The amount over one to three accounts, no two of them alike. */
function split(books: Books, roots: readonly Root[], cents: number, sign: 1 | -1): Line[] {
  const { random } = books;
  const root = random.pick(roots);
  const line = (part: number): Line => ({ account: random.pick(books.chart(root)), cents: sign * part });
  const chance = random.next();
  if (chance < 0.46) return [line(cents)];
  const first = Math.floor(cents * (0.2 + random.next() / 10));
  if (chance < 0.83) return [line(first), line(cents - first)];
  const second = Math.floor(cents * (0.31 + random.next() / 40));
  return [line(first), line(second), line(cents - first - second)];
}

export function sale(books: Books): void {
  const party = books.random.pick(books.customers);
  const piece = `FA${books.number(journals.sales)}`;
  const net = books.amount();
  const vat = Math.round(net / 5);
  const total = net + vat;
  books.post(journals.sales, piece, labelOf(books, `Facture ${party.label}`), [
    { account: books.chart('411')[0]!, party, cents: total, ...books.settle(party, total) },
    ...split(books, ['707', '707', '706'], net, -1),
    { account: books.random.pick(books.chart('4457')), cents: -vat },
  ]);
}

export function purchase(books: Books): void {
  const party = books.random.pick(books.suppliers);
  const piece = `${books.random.between(1_000, 99_999)}`;
  const net = books.amount();
  const vat = Math.round(net / 5);
  const total = net + vat;
  books.post(journals.purchases, piece, labelOf(books, `Achat ${party.label}`), [
    ...split(books, ['607', '607', '601', '606', '611', '613', '615', '616', '622', '624', '625'], net, 1),
    { account: books.random.pick(books.chart('4456')), cents: vat },
    { account: books.chart('401')[0]!, party, cents: -total, ...books.settle(party, -total) },
  ]);
}

/** From outside the Union: no VAT, and a foreign amount on both rows. */
export function foreignPurchase(books: Books): void {
  const party = books.random.pick(books.suppliers);
  const piece = `INV-${books.random.between(1_000, 99_999)}`;
  const cents = books.amount();
  const currency = books.random.pick(['USD', 'GBP', 'CHF']);
  const foreign = Math.round(cents * (0.85 + books.random.next() / 4));
  books.post(journals.purchases, piece, labelOf(books, `Import ${party.label}`), [
    { account: books.random.pick(books.chart('607')), cents, foreign, currency },
    {
      account: books.chart('401')[0]!,
      party,
      cents: -cents,
      foreign: -foreign,
      currency,
      ...books.settle(party, -cents),
    },
  ]);
}

export function payment(books: Books, { party, cents, letter }: Settlement): void {
  const account = books.chart(cents > 0 ? '411' : '401')[0]!;
  const bank = books.random.pick(books.chart('512'));
  const settled: Line = { account, party, cents: -cents, letter, letterDate: books.today.date };
  const fee = cents < 0 && books.random.next() < 0.3 ? books.random.between(80, 2_500) : 0;
  const label = labelOf(books, `${cents > 0 ? 'Virement' : 'Règlement'} ${party.label}`);
  books.post(journals.bank, `R${books.today.date.slice(4)}`, label, [
    settled,
    ...(fee > 0 ? [{ account: books.random.pick(books.chart('627')), cents: fee }] : []),
    { account: bank, cents: cents - fee },
  ]);
}

export function cashSales(books: Books): void {
  const net = books.amount();
  const vat = Math.round(net / 10);
  books.post(journals.cash, `Z${books.number(journals.cash)}`, labelOf(books, 'Recettes de la journée'), [
    { account: books.random.pick(books.chart('531')), cents: net + vat },
    { account: books.random.pick(books.chart('707')), cents: -net },
    { account: books.random.pick(books.chart('4457')), cents: -vat },
  ]);
}

export function payslip(books: Books): void {
  const gross = books.amount();
  const social = Math.floor(gross * 0.22);
  const mutual = Math.floor(gross * 0.02);
  const tax = Math.floor(gross * 0.05);
  const employer = Math.floor(gross * 0.41);
  books.post(journals.payroll, `BS${books.number(journals.payroll)}`, labelOf(books, 'Bulletin de paie'), [
    { account: books.random.pick(books.chart('641')), cents: gross },
    { account: books.random.pick(books.chart('645')), cents: employer },
    { account: books.chart('421')[0]!, cents: -(gross - social - mutual - tax) },
    { account: books.chart('431')[0]!, cents: -(social + employer) },
    { account: books.random.pick(books.chart('437')), cents: -mutual },
    { account: books.chart('442')[0]!, cents: -tax },
  ]);
}

/** Depreciation of 1 to 5 assets. @param rows 2 … 6 */
export function depreciation(books: Books, rows: number): void {
  const cents = books.amount();
  const parts = Array.from({ length: rows - 1 }, (_, i) => Math.floor(cents / (rows - 1)) + i);
  const total = parts.reduce((sum, part) => sum + part, 0);
  books.post(journals.misc, `OD${books.number(journals.misc)}`, labelOf(books, 'Dotation de la période'), [
    { account: books.random.pick(books.chart('681')), cents: total },
    ...parts.map((part) => ({ account: books.random.pick(books.chart('281')), cents: -part })),
  ]);
}

/** What assets, capital and stock were at the start. */
export function openingOfAssets(books: Books): void {
  const cents = books.amount() * 100;
  books.post(journals.opening, 'AN', 'Reprise des soldes du bilan', [
    { account: books.chart('213')[0]!, cents: cents * 5 },
    { account: books.chart('371')[0]!, cents: cents * 2 },
    { account: books.chart('512')[0]!, cents },
    { account: books.chart('281')[0]!, cents: -cents * 3 },
    { account: books.chart('101')[0]!, cents: -cents * 4 },
    { account: books.chart('106')[0]!, cents: -cents },
  ]);
}

export function openingOfThirdParties(books: Books): void {
  const { random } = books;
  const customer = books.chart('411')[0]!;
  const [first, second, owed] = [books.amount(), books.amount(), books.amount()];
  books.post(journals.opening, 'AN', 'Reprise des soldes de tiers', [
    { account: customer, party: random.pick(books.customers), cents: first },
    { account: customer, party: random.pick(books.customers), cents: second },
    { account: books.chart('401')[0]!, party: random.pick(books.suppliers), cents: -owed },
    { account: books.chart('106')[1]!, cents: owed - first - second },
  ]);
}
