import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { typedCode } from '../../cli/import/confirm.ts';

function answering(give: (input: PassThrough) => void, signal = new AbortController().signal) {
  const input = new PassThrough();
  const output = new PassThrough();
  output.resume();
  const answer = typedCode('DEMO001', 'Code: ', input, output, signal);
  give(input);
  return answer;
}

test('the code, with blanks around it', async () => {
  assert.equal(await answering((input) => input.write(' DEMO001 \n')), true);
});

for (const typed of ['DEMO002\n', '\n', 'demo001\n', 'y\n']) {
  test(`another answer is no: ${JSON.stringify(typed)}`, async () => {
    assert.equal(await answering((input) => input.write(typed)), false);
  });
}

test('Ctrl-D: interrupted', async () => {
  await assert.rejects(
    answering((input) => input.end()),
    { code: 'interrupted' },
  );
});

test('the signal: interrupted', async () => {
  const stop = new AbortController();
  const asked = answering(() => {}, stop.signal);
  stop.abort();
  await assert.rejects(asked, { code: 'interrupted' });
});
