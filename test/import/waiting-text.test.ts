import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withBoth } from '../../cli/import/both.ts';
import { describeRecord } from '../../cli/import/describe.ts';
import { waitingText } from '../../cli/import/waiting.ts';
import { recordOf } from './fixtures.ts';

test('who is waited for, in both languages', () => {
  const said = waitingText({
    owner: 'desk/123/abc/9',
    lastSign: 1_700_000_000_000,
    until: 1_700_000_120_000,
  });
  assert.match(said.en, /process 123 on desk\).*last sign at \d\d:\d\d:\d\d\..*until \d\d:\d\d:\d\d\./);
  assert.match(said.fr, /processus 123, machine desk\).*jusqu’à \d\d:\d\d:\d\d\./);
});

const answer = describeRecord(recordOf({ state: 'succeeded', importId: 'import-0001' }), false);

for (const [also, exit, words] of [
  [null, 0, /^Imported/],
  [
    recordOf({ state: 'succeeded', attempt: 2, importId: 'import-0002' }),
    3,
    /two times, imports import-0001 and import-0002/,
  ],
  [recordOf({ state: 'sending', attempt: 2 }), 3, /import import-0001.*a second request left meanwhile/],
] as const) {
  test(`also ${also?.state ?? 'nothing'}: exit ${exit}`, () => {
    const said = withBoth(answer, also);
    assert.equal(said.exit, exit);
    assert.match(said.message.en, words);
  });
}
