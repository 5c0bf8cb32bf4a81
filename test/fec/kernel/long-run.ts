/** Holds the kernel against the rules on many files: `bun test/fec/kernel/long-run.ts --files 10000 --seed 7`. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { difference, plainly, withKernel } from './fixtures/engines.ts';
import { type HostileFile, hostileFile } from './fixtures/hostile-file.ts';

const { values } = parseArgs({
  options: { files: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const [files, seed] = [Number(values.files), Number(values.seed)];

let [judged, bytes, rows, differences] = [0, 0, 0, 0];
const say = (text: string) => void process.stdout.write(`${text}\n`);

/** Writes the files of a difference where they can be looked at. */
function keep({ parts, asked, cut }: HostileFile): string {
  const folder = mkdtempSync(join(tmpdir(), 'loop-fec-difference-'));
  for (const [i, { bytes }] of parts.entries()) writeFileSync(join(folder, `${i + 1}.txt`), bytes);
  writeFileSync(
    join(folder, 'how.json'),
    JSON.stringify({ names: parts.map(({ name }) => name), asked, cut }),
  );
  return folder;
}

/** Many short draws: a draw that fails is made small, the others go on. */
const perDraw = 50;
for (let draw = 0; judged < files; draw++) {
  const result = await fc.check(
    fc.asyncProperty(hostileFile({ mostCopies: 40 }), async ({ parts, asked, cut }) => {
      const kernel = await withKernel(parts, cut, asked);
      judged++;
      bytes += parts.reduce((sum, part) => sum + part.bytes.length, 0);
      rows += kernel.passed;
      const found = difference(await plainly(parts, asked), kernel.said);
      if (found !== '') throw new Error(found);
    }),
    { numRuns: Math.min(perDraw, files - judged), seed: seed * 1_000_003 + draw, endOnFailure: false },
  );
  if (result.failed) {
    differences++;
    const small = result.counterexample?.[0];
    const folder = small === undefined ? null : keep(small);
    const said = String(
      result.errorInstance instanceof Error ? result.errorInstance.message : result.errorInstance,
    );
    say(`${said.slice(0, 2000)}\ndraw ${draw}, path ${result.counterexamplePath}, files in ${folder}`);
  }
  if (draw % 10 === 9) say(`${judged} files, ${rows} rows passed by the kernel, ${differences} differences`);
}
const megabytes = Math.round(bytes / 1e6);
say(
  `seed ${seed}: ${judged} files, ${megabytes} MB, ${rows} rows passed by the kernel, ${differences} differences`,
);
process.exitCode = differences === 0 ? 0 : 1;
