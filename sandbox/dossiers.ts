/** A general account as the chart of accounts holds it. */
export interface CompteSeed {
  readonly numero: string;
  readonly libelle: string;
  readonly collectif: boolean;
  readonly lettrable: boolean;
}

/** A client file ("dossier") that exists when the sandbox starts. */
export interface DossierSeed {
  readonly code: string;
  readonly siren: string;
  readonly formeJuridique: string;
  /** Establishments, the head office first. */
  readonly sirets: readonly string[];
  /** False: it exists, but the practice has not shared it with this API key; Loop then says that it does not exist. */
  readonly shared?: boolean;
  readonly comptes?: readonly CompteSeed[];
}

const chart: readonly CompteSeed[] = [
  { numero: '10150000', libelle: 'Capital souscrit appelé versé', collectif: false, lettrable: false },
  { numero: '40100000', libelle: 'Fournisseurs', collectif: true, lettrable: true },
  { numero: '41100000', libelle: 'Clients', collectif: true, lettrable: true },
  { numero: '44566000', libelle: 'TVA sur achats', collectif: false, lettrable: true },
  { numero: '44571000', libelle: 'TVA collectée', collectif: false, lettrable: true },
  { numero: '51200000', libelle: 'Banque', collectif: false, lettrable: false },
  { numero: '60700000', libelle: 'Achats de marchandises', collectif: false, lettrable: false },
  { numero: '70700000', libelle: 'Ventes de marchandises', collectif: false, lettrable: false },
];

export const defaultDossiers: readonly DossierSeed[] = [
  {
    code: 'MANON002',
    siren: '349536599',
    formeJuridique: 'SARL',
    sirets: ['34953659900013', '34953659900021'],
    comptes: chart,
  },
  {
    code: 'DEMO001',
    siren: '732829320',
    formeJuridique: 'SAS',
    sirets: ['73282932000017'],
    comptes: chart,
  },
  {
    code: 'PRIVE003',
    siren: '123456782',
    formeJuridique: 'EI',
    sirets: ['12345678200010'],
    shared: false,
  },
];
