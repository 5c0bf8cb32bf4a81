import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';

/** One account of the trial balance; amounts in cents, `solde` is debit minus credit. */
export interface BalanceLine {
  readonly compte: string;
  readonly libelle: string;
  readonly debit: number;
  readonly credit: number;
  readonly solde: number;
}

/** One accepted import request. `status` is Loop's code: 1 waiting, 2 running, 3 done, 4 failed with `message`. */
export interface ImportRecord {
  readonly id: string;
  readonly dossier: string;
  readonly siret: string | null;
  readonly source: 'uri' | 'url';
  readonly fileName: string;
  /** Null until the file has been fetched. */
  readonly sha256: string | null;
  readonly bytes: number | null;
  /** Movements written. */
  readonly rows: number | null;
  readonly status: number;
  readonly message: string | null;
}

export type Row = Record<string, SQLOutputValue>;

function text(value: SQLOutputValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function textOrNull(value: SQLOutputValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOrNull(value: SQLOutputValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** What the sandbox knows of its client files, as questions. */
export class Ledger {
  readonly db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.db = db;
  }

  rows(sql: string, ...params: SQLInputValue[]): Row[] {
    return this.db.prepare(sql).all(...params);
  }

  /** A client file, if the practice shares it with the key. */
  dossier(code: string): Row | undefined {
    return this.db.prepare('SELECT * FROM dossier WHERE code = ? AND shared = 1').get(code);
  }

  dossierCodes(): string[] {
    return this.rows('SELECT code FROM dossier ORDER BY code').map((row) => text(row.code));
  }

  trialBalance(dossier: string): BalanceLine[] {
    return this.rows(
      `SELECT m.compte, c.libelle, SUM(m.debit) debit, SUM(m.credit) credit FROM mouvement m
       LEFT JOIN compte c ON c.dossier = m.dossier AND c.numero = m.compte
       WHERE m.dossier = ? GROUP BY m.compte ORDER BY m.compte`,
      dossier,
    ).map((row) => {
      const debit = Number(row.debit);
      const credit = Number(row.credit);
      return {
        compte: text(row.compte),
        libelle: text(row.libelle),
        debit,
        credit,
        solde: debit - credit,
      };
    });
  }

  imports(dossier?: string): ImportRecord[] {
    const rows =
      dossier === undefined
        ? this.rows('SELECT * FROM import ORDER BY seq')
        : this.rows('SELECT * FROM import WHERE dossier = ? ORDER BY seq', dossier);
    return rows.map((row) => ({
      id: text(row.id),
      dossier: text(row.dossier),
      siret: textOrNull(row.siret),
      source: row.source === 'uri' ? 'uri' : 'url',
      fileName: text(row.file_name),
      sha256: textOrNull(row.sha256),
      bytes: numberOrNull(row.bytes),
      rows: numberOrNull(row.rows),
      status: Number(row.status),
      message: textOrNull(row.message),
    }));
  }

  importStatus(id: string): { status: number; message: string | null } | undefined {
    const row = this.db.prepare('SELECT status, message FROM import WHERE id = ?').get(id);
    return row && { status: Number(row.status), message: textOrNull(row.message) };
  }

  /** How often these bytes were accepted for import into this client file, whatever came of it. */
  countImports(dossier: string, sha256: string): number {
    const row = this.db
      .prepare('SELECT COUNT(*) n FROM import WHERE dossier = ? AND sha256 = ?')
      .get(dossier, sha256);
    return Number(row?.n);
  }
}
