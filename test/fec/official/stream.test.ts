import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOfficialJudge } from '../../../core/fec/official/judge.ts';
import {
  baseFile,
  type Fixture,
  fileText,
  judgeBytes,
  montantSensFile,
  NAME_2024,
  toBytes,
} from './fixture.ts';
import { makeMutant } from './mutate.ts';
import { PROBES } from './probes.ts';
import { SeededRandom } from './random.ts';

function longFile(file: Fixture, rows: number): Fixture {
  return { ...file, rows: Array.from({ length: rows }, (_, i) => file.rows[i % 2]!) };
}

const FILES: Record<string, Fixture> = {
  'Debit/Credit, CR LF': longFile(baseFile('BIC'), 60),
  'Debit/Credit, CR': { ...longFile(baseFile('BAT'), 60), ends: ['\r'] },
  'Debit/Credit, LF, then CR LF': {
    ...longFile(baseFile('COM'), 60),
    ends: [...Array(50).fill('\n'), '\r\n'],
  },
  'Montant/Sens, CR LF, empty line': { ...longFile(montantSensFile(), 60), after: '\r\n' },
  'Montant/Sens, LF, not ended': {
    ...longFile(montantSensFile('BNCT'), 61),
    ends: [...Array(61).fill('\n'), ''],
  },
  'one CR LF, then CR CR LF': { ...longFile(baseFile('BIC'), 60), ends: ['\r\n', '\r\r\n'] },
};

for (const [about, file] of Object.entries(FILES)) {
  test(`every split position gives the same result: ${about}`, () => {
    const bytes = toBytes(fileText(file));
    const whole = judgeBytes(file.name, file.regime, bytes);
    for (let at = 0; at <= bytes.length; at++) {
      const judge = createOfficialJudge({ fileName: file.name, regime: file.regime });
      judge.push(bytes.subarray(0, at));
      judge.push(bytes.subarray(at));
      assert.deepEqual(judge.end(), whole, `split at ${at}`);
    }
    for (const size of [1, 2, 3, 4095, 4096, 4097])
      assert.deepEqual(judgeBytes(file.name, file.regime, bytes, size), whole, `chunks of ${size}`);
  });
}

for (const [about, file] of Object.entries(FILES)) {
  test(`the same with the first bytes known ahead: ${about}`, () => {
    const bytes = toBytes(fileText(file));
    const whole = judgeBytes(file.name, file.regime, bytes);
    for (const length of [0, 4095, 4096, bytes.length]) {
      const ahead = bytes.slice(0, length);
      const judge = createOfficialJudge({ fileName: file.name, regime: file.regime, ahead });
      for (let at = 0; at < bytes.length; at += 7) judge.push(bytes.subarray(at, at + 7));
      assert.deepEqual(judge.end(), whole, `${length} bytes`);
    }
  });
}

test('with the first bytes known ahead rows do not wait', () => {
  const bytes = toBytes(fileText(longFile(baseFile('BIC'), 60)));
  const afterHeader = bytes.indexOf(0x0a) + 1;
  for (const [ahead, isBetween] of [
    [bytes, true],
    [bytes.subarray(0, 4095), false],
    [null, false],
  ] as const) {
    const judge = createOfficialJudge({ fileName: NAME_2024, regime: 'BIC', ahead });
    judge.push(bytes.subarray(0, afterHeader));
    assert.equal(judge.isBetweenRows(), isBetween);
  }
});

test('every probe gives the same result one byte at a time', () => {
  for (const { about, file } of PROBES) {
    const bytes = toBytes(fileText(file));
    const whole = judgeBytes(file.name, file.regime, bytes);
    assert.deepEqual(judgeBytes(file.name, file.regime, bytes, 1), whole, about);
  }
});

test('the chunk may be used again by its owner', () => {
  const bytes = toBytes(fileText(longFile(montantSensFile(), 80)));
  const judge = createOfficialJudge({ fileName: NAME_2024, regime: 'BIC' });
  const buffer = new Uint8Array(100);
  for (let i = 0; i < bytes.length; i += buffer.length) {
    const part = bytes.subarray(i, i + buffer.length);
    buffer.set(part);
    judge.push(buffer.subarray(0, part.length));
    buffer.fill(0);
  }
  assert.equal(judge.end().verdict, 'conforme');
});

test('random bytes never throw', () => {
  const random = new SeededRandom(4);
  for (let i = 0; i < 400; i++) {
    const alphabet = random.chance(2) ? 256 : 16;
    const bytes = Uint8Array.from({ length: random.below(6000) }, () => random.below(alphabet));
    const result = judgeBytes(NAME_2024, 'BIC', bytes, 1 + random.below(5000));
    assert.notEqual(result.verdict, 'conforme');
  }
});

test('random bytes behind a header never throw, whatever the size of the chunks', () => {
  const random = new SeededRandom(5);
  for (let i = 0; i < 300; i++) {
    const { name, regime, text } = makeMutant(random);
    const bytes = toBytes(text);
    for (let n = 0; n < 40 && bytes.length > 200; n++)
      bytes[200 + random.below(bytes.length - 200)] = random.below(256);
    const whole = judgeBytes(name, regime, bytes);
    assert.deepEqual(judgeBytes(name, regime, bytes, 1 + random.below(50)), whole, JSON.stringify(text));
  }
});

test('rows glued into one record of 40 MB are judged on their first fields, in bounded memory', () => {
  const file = { ...longFile(baseFile('BIC'), 60), ends: ['\r\n', '\n'] };
  const judge = createOfficialJudge({ fileName: file.name, regime: file.regime });
  judge.push(toBytes(fileText(file)));
  const block = toBytes(`${file.rows[0]!.join('\t')}\n`.repeat(10000));
  for (let sent = 0; sent < 40e6; sent += block.length) judge.push(block);
  const result = judge.end();
  assert.deepEqual([result.verdict, result.counts.E], ['non-conforme', 1]);
});

test('a file without line ends is no more than a header', () => {
  const judge = createOfficialJudge({ fileName: NAME_2024, regime: 'BIC' });
  const block = toBytes(fileText({ ...baseFile('BIC'), ends: ['\t'] }).repeat(10));
  for (let sent = 0; sent < 5e6; sent += block.length) judge.push(block);
  const result = judge.end();
  assert.deepEqual([result.verdict, result.refusal], ['refused', 'stuck-columns']);
});
