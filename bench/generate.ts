import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closing } from './generate/calendar.ts';
import { type FecKind, writeFec } from './generate/fec-file.ts';
import { isSize, rowsOfSize } from './sizes.ts';

/** A SIREN that belongs to nobody, with the right key. */
export const fecName = `123456782FEC${closing}.txt`;

const usage = `bun bench/generate.ts --out FOLDER [--size 10|138|1024 | --rows N] [--seed N]
    [--separator tab|pipe] [--encoding utf-8|iso-8859-15] [--errors none|some|all|habits] [--order entry|account]
`;

if (import.meta.main) main();

function main(): void {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      size: { type: 'string', default: '138' },
      rows: { type: 'string' },
      seed: { type: 'string', default: '1' },
      separator: { type: 'string', default: 'tab' },
      encoding: { type: 'string', default: 'utf-8' },
      errors: { type: 'string', default: 'none' },
      order: { type: 'string', default: 'entry' },
    },
  });
  const { size, errors, order, encoding } = values;
  const right =
    isSize(size) &&
    (errors === 'none' || errors === 'some' || errors === 'all' || errors === 'habits') &&
    (order === 'entry' || order === 'account') &&
    (encoding === 'utf-8' || encoding === 'iso-8859-15') &&
    (values.separator === 'tab' || values.separator === 'pipe');
  if (!right || values.out === undefined) {
    process.stderr.write(usage);
    process.exitCode = 2;
    return;
  }
  const kind: FecKind = {
    rows: values.rows === undefined ? rowsOfSize[size] : Number(values.rows),
    seed: Number(values.seed),
    separator: values.separator === 'tab' ? '\t' : '|',
    encoding,
    errors,
    order,
  };
  mkdirSync(values.out, { recursive: true });
  const path = join(values.out, fecName);
  process.stdout.write(`${JSON.stringify({ path, ...writeFec(path, kind) })}\n`);
}
