import { createReadStream } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { transaction } from './database.ts';
import { type Movement, readMovements, UnreadableFec } from './naive-fec.ts';

/** Published limits of automatic imports. */
const maxMovements = 1_000_000;
export const maxFileBytes = 133_000_000;

const stage = `INSERT INTO staging (import, line, journal, journal_lib, numero, date, compte, compte_lib, tiers, tiers_lib,
  piece, libelle, lettrage, debit, credit) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** What Loop creates when it is missing, then the movements themselves, then the outcome. `:i` is the import. */
const write = [
  `INSERT OR IGNORE INTO journal SELECT :d, journal, journal_lib
   FROM (SELECT MIN(seq) seq FROM staging WHERE import = :i GROUP BY journal) JOIN staging USING (seq)`,
  `INSERT OR IGNORE INTO compte SELECT :d, compte, compte_lib, collectif, compte LIKE '4%'
   FROM (SELECT MIN(seq) seq, MAX(tiers <> '') collectif FROM staging WHERE import = :i GROUP BY compte)
   JOIN staging USING (seq)`,
  `INSERT OR IGNORE INTO tiers SELECT :d, tiers, tiers_lib, compte
   FROM (SELECT MIN(seq) seq FROM staging WHERE import = :i AND tiers <> '' GROUP BY tiers) JOIN staging USING (seq)`,
  `INSERT INTO mouvement (dossier, import, journal, numero, date, compte, tiers, piece, libelle, lettrage, debit, credit)
   SELECT :d, import, journal, numero, date, compte, tiers, piece, libelle, lettrage, debit, credit
   FROM staging WHERE import = :i ORDER BY seq`,
];

function euros(cents: number): string {
  return `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
}

function refuseUnbalanced(db: DatabaseSync, seq: number): void {
  const found = db
    .prepare(
      `SELECT journal, numero, SUM(debit) - SUM(credit) gap FROM staging WHERE import = ?
       GROUP BY journal, numero HAVING gap <> 0 ORDER BY MIN(line)`,
    )
    .all(seq);
  const first = found[0];
  if (first === undefined) return;
  const others = found.length > 1 ? ` (et ${found.length - 1} autre${found.length > 2 ? 's' : ''})` : '';
  throw new UnreadableFec(
    `Pièce déséquilibrée : journal ${first.journal}, pièce ${first.numero}, écart de ${euros(Math.abs(Number(first.gap)))}${others}`,
  );
}

function stageAll(db: DatabaseSync, seq: number, movements: readonly Movement[]): void {
  const insert = db.prepare(stage);
  transaction(db, () => {
    for (const m of movements) {
      insert.run(
        seq,
        m.line,
        m.journalCode,
        m.journalLib,
        m.ecritureNum,
        m.ecritureDate,
        m.compteNum,
        m.compteLib,
        m.compAuxNum,
        m.compAuxLib,
        m.pieceRef,
        m.ecritureLib,
        m.ecritureLet,
        m.debit,
        m.credit,
      );
    }
  });
}

/**
 * Reads a file and writes all of it into the ledger of `dossier`, or nothing. Rejects with {@link UnreadableFec} when it is
 * refused, with the signal's reason when the sandbox stops.
 */
export async function integrate(
  db: DatabaseSync,
  seq: number,
  dossier: string,
  path: string,
  signal: AbortSignal,
): Promise<void> {
  let rows = 0;
  try {
    for await (const movements of readMovements(() => createReadStream(path, { highWaterMark: 1 << 18 }))) {
      signal.throwIfAborted();
      rows += movements.length;
      if (rows > maxMovements) throw new UnreadableFec('Le fichier dépasse 1 000 000 de mouvements');
      stageAll(db, seq, movements);
    }
    if (rows === 0) throw new UnreadableFec('Le fichier ne contient aucune écriture');
    refuseUnbalanced(db, seq);
    transaction(db, () => {
      for (const sql of write) {
        db.prepare(sql).run({ ':d': dossier, ':i': seq });
      }
      db.prepare('UPDATE import SET status = 3, rows = ? WHERE seq = ?').run(rows, seq);
    });
  } finally {
    db.prepare('DELETE FROM staging WHERE import = ?').run(seq);
  }
}
