import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeBytes, toBytes } from './fixture.ts';
import { makeMutant } from './mutate.ts';
import { judgeNaively } from './oracle.ts';
import { SeededRandom } from './random.ts';

const ROUNDS = 6;
const PER_ROUND = 1500;

for (let seed = 1; seed <= ROUNDS; seed++) {
  test(`the judge and the naive reading agree on ${PER_ROUND} mutated files (seed ${seed})`, () => {
    const random = new SeededRandom(seed);
    const seen = new Map<string, number>();
    for (let i = 0; i < PER_ROUND; i++) {
      const { name, regime, text } = makeMutant(random);
      const bytes = toBytes(text);
      const result = judgeBytes(name, regime, bytes, random.chance(3) ? 1 + random.below(700) : bytes.length);
      const naive = judgeNaively(name, regime, text);
      const judged = {
        verdict: result.verdict as string,
        classes: result.classes.join(''),
        unticked: result.refusal === 'stuck-columns' ? (result.verdictIfUnticked ?? 'refused') : '',
      };
      assert.deepEqual(
        judged,
        naive,
        `mutant ${i} of seed ${seed}: ${name} ${regime} ${JSON.stringify(text)}`,
      );
      seen.set(result.verdict, (seen.get(result.verdict) ?? 0) + 1);
    }
    for (const verdict of ['conforme', 'non-conforme', 'refused'])
      assert.ok(
        (seen.get(verdict) ?? 0) > PER_ROUND / 50,
        `too few mutants are ${verdict}: ${seen.get(verdict)}`,
      );
  });
}
