/** Holds the kernel against the rules on many files: `bun test/fec/kernel/long-run.ts --files 10000 --seed 7`. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { difference, plainly, withKernel } from './fixtures/engines.ts';
import { hostileFile } from './fixtures/hostile-file.ts';

const { values } = parseArgs({
  options: { files: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const [files, seed] = [Number(values.files), Number(values.seed)];

let [judged, bytes, rows, differences] = [0, 0, 0, 0];
const say = (text: string) => void process.stdout.write(`${text}\n`);

/** Many short draws: a draw that fails is made small, the others go on. */
const perDraw = 50;
for (let draw = 0; judged < files; draw++) {
  const result = await fc.check(
    fc.asyncProperty(hostileFile({ mostCopies: 60 }), async ({ parts, asked, cut }) => {
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
    say(fc.defaultReportMessage(result)?.slice(0, 20_000) ?? '');
  }
  if (draw % 10 === 9) say(`${judged} files, ${rows} rows passed by the kernel, ${differences} differences`);
}
const megabytes = Math.round(bytes / 1e6);
say(
  `seed ${seed}: ${judged} files, ${megabytes} MB, ${rows} rows passed by the kernel, ${differences} differences`,
);
process.exitCode = differences === 0 ? 0 : 1;
