import type { Random } from './random.ts';

export interface Account {
  readonly number: string;
  readonly label: string;
}

/** Root of the general chart of accounts, label, number of accounts that the entity keeps under it. */
const roots = [
  ['101', 'Capital social', 1],
  ['106', 'Réserves', 3],
  ['164', 'Emprunts', 8],
  ['205', 'Logiciels', 12],
  ['213', 'Constructions', 20],
  ['215', 'Matériel et outillage', 60],
  ['281', 'Amortissements', 60],
  ['371', 'Stock de marchandises', 20],
  ['401', 'Fournisseurs', 1],
  ['411', 'Clients', 1],
  ['421', 'Personnel, rémunérations dues', 1],
  ['431', 'Sécurité sociale', 1],
  ['437', 'Mutuelle et prévoyance', 4],
  ['442', 'Prélèvement à la source', 1],
  ['4456', 'TVA déductible', 3],
  ['4457', 'TVA collectée', 3],
  ['512', 'Banque', 6],
  ['531', 'Caisse', 8],
  ['601', 'Matières premières', 180],
  ['606', 'Fournitures', 260],
  ['607', 'Marchandises', 640],
  ['611', 'Sous-traitance', 60],
  ['613', 'Locations', 60],
  ['615', 'Entretien et réparations', 120],
  ['616', 'Assurances', 20],
  ['622', 'Honoraires', 60],
  ['624', 'Transports', 60],
  ['625', 'Déplacements et missions', 90],
  ['627', 'Services bancaires', 6],
  ['641', 'Salaires', 30],
  ['645', 'Cotisations sociales', 30],
  ['681', 'Dotations aux amortissements', 20],
  ['706', 'Prestations de services', 420],
  ['707', 'Ventes de marchandises', 760],
] as const;

export type Root = (typeof roots)[number][0];
/** The accounts under a root. */
export type Chart = (root: Root) => readonly Account[];

const places = [
  'Orléans',
  'Nîmes',
  'Béziers',
  'Saint-Étienne',
  'Besançon',
  'Angoulême',
  'Vitré',
  'Mâcon',
  'Évreux',
  'Lille',
  'Paris 11e',
  'Pau',
];

export function makeChart(random: Random): Chart {
  const chart = new Map<Root, Account[]>();
  for (const [root, label, count] of roots) {
    const accounts: Account[] = [];
    for (let i = 0; i < count; i++) {
      const number = root + String(i).padStart(8 - root.length, '0');
      accounts.push({ number, label: i === 0 ? label : `${label} ${random.pick(places)}` });
    }
    chart.set(root, accounts);
  }
  return (root) => chart.get(root)!;
}
