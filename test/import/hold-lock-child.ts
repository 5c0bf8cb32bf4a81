// Holds the journal's write lock for half a second, and says so with a file named "held".
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';

const folder = process.argv[2] ?? '';
const db = new DatabaseSync(join(folder, 'journal.sqlite'));
db.exec('BEGIN IMMEDIATE');
writeFileSync(join(folder, 'held'), '');
await new Promise((resolve) => setTimeout(resolve, 500));
db.exec('COMMIT');
db.close();
