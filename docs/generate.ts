/** Writes the pages that come from data: `bun docs/generate.ts`. A test compares them with what is committed. */
import { writeFile } from 'node:fs/promises';
import { documents } from './documents.ts';
import { schemas } from './schemas.ts';

for (const [name, text] of [...documents(), ...schemas()]) {
  await writeFile(new URL(name, import.meta.url), text);
}
