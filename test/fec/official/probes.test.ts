import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileText, judgeFile } from './fixture.ts';
import { judgeNaively } from './oracle.ts';
import { PROBES } from './probes.ts';

test('the probe table is complete', () => {
  assert.equal(PROBES.length, 91);
});

for (const [i, { about, file, verdict, classes, refusal, unticked }] of PROBES.entries()) {
  test(`probe ${i + 1} (${file.regime}): ${about}: ${verdict} ${classes || '-'}`, () => {
    const result = judgeFile(file);
    assert.equal(result.verdict, verdict);
    assert.equal(result.classes.join(''), classes);
    assert.equal(result.refusal, refusal);
    assert.equal(result.verdictIfUnticked, unticked === 'conforme' ? 'conforme' : undefined);
    assert.deepEqual(
      judgeNaively(file.name, file.regime, fileText(file)),
      {
        verdict,
        classes,
        unticked: unticked ?? '',
      },
      'the naive reading',
    );
  });
}
