import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openJournal, type SqliteJournal } from '../../host/journal/sqlite-journal.ts';
import { withFolder } from './temp-folder.ts';

/** Gives the work a new journal in a folder of its own. */
export async function withJournal(
  work: (journal: SqliteJournal, folder: string) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const journal = await openJournal(folder);
    try {
      await work(journal, folder);
    } finally {
      journal.close();
    }
  });
}

/** From now on the journal in that folder cannot be told of this state, as if the disk were full. */
export function breakJournal(folder: string, state: string): void {
  const db = new DatabaseSync(join(folder, 'journal.sqlite'));
  db.exec(`CREATE TRIGGER full_${state} BEFORE UPDATE ON imports WHEN NEW.state = '${state}'
    BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END`);
  db.close();
}
