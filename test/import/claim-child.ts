// Competes for one key: prints how often this process won the right to create and the right to send.
import process from 'node:process';
import { advance } from '../../core/import/advance.ts';
import { openJournal } from '../../host/journal/sqlite-journal.ts';
import { recordOf } from './fixtures.ts';

const [folder = '', start = '0'] = process.argv.slice(2);
const wait = Number(start) - Date.now();
if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
const journal = await openJournal(folder);
let created = 0;
let sent = 0;
for (let i = 0; i < 20; i++) {
  const key = `${i}`.padStart(64, '0');
  if (await journal.create(recordOf({ key, state: 'deposited', owner: journal.owner }))) created++;
  const record = await journal.find(key);
  if (record?.state !== 'deposited') continue;
  if ((await advance(journal, record, 'claimed', Date.now(), { sentAt: Date.now() })) !== null) sent++;
}
journal.close();
process.stdout.write(JSON.stringify({ created, sent }));
