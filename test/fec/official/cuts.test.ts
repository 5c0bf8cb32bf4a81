import assert from 'node:assert/strict';
import { test } from 'node:test';
import { latin1 } from '../../../core/fec/official/bytes.ts';
import { createOfficialJudge, type OfficialJudge } from '../../../core/fec/official/judge.ts';
import { RecordReader } from '../../../core/fec/record-reader.ts';
import type { RecordSink } from '../../../core/fec/record-view.ts';
import { toBytes } from './fixture.ts';
import { type Mutant, makeMutant } from './mutate.ts';
import { SeededRandom } from './random.ts';

/** The result and every finding of a judge. */
function judge({ name, regime }: Mutant, feed: (judge: OfficialJudge) => void): unknown {
  const notes: string[] = [];
  const official = createOfficialJudge({
    fileName: name,
    regime,
    onFinding: ({ class: kind, code, line, column, name: columnName, bytes, start, end }) =>
      notes.push(`${kind} ${code} ${line}:${column} ${columnName} ${latin1(bytes, start, end)}`),
  });
  feed(official);
  return { result: official.end(), notes };
}

test('rows that another reader has cut are judged as their bytes are', () => {
  const random = new SeededRandom(1_2024);
  let cuts = 0;
  for (let i = 0; i < 500; i++) {
    const mutant = makeMutant(random);
    const { text } = mutant;
    const rows = text.slice(text.indexOf('\n') + 1);
    // The record separator is known after 4096 bytes.
    const bytes = toBytes(text + rows.repeat(Math.ceil(16_000 / Math.max(rows.length, 100))));
    const size = random.pick([701, 4096, bytes.length]);
    const whole = judge(mutant, (official) => official.push(bytes));
    const cut = judge(mutant, (official) => {
      const separator = text.slice(0, 200).includes('\t') ? 0x09 : 0x7c;
      const sink: RecordSink = {
        first: () => separator,
        record: () => {},
        block: () => {},
        behind: (part) => official.push(part),
        tooLong: () => assert.fail(),
        witness: {
          isBetweenRows: () => official.isBetweenRows(),
          agrees: (looks) => official.agrees(looks),
          cutsAtCrLf: () => official.cutsAtCrLf(),
          skip: (count) => official.skip(count),
          onlyCounts: (column, field) => official.noteOf(column, field) === null,
          skipField: (column, field, rows) => official.skipField(column, field, rows),
          readsFields: () => official.readsFields(),
          readField: (column, part, start, end) => official.readField(column, part, start, end),
          readsCuts: (mark) => official.readsCuts(mark),
          readCut: (view) => {
            const isRead = official.readCut(view);
            if (isRead) cuts++;
            return isRead;
          },
        },
      };
      const reader = new RecordReader(sink);
      for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
      reader.finish();
    });
    assert.deepEqual(cut, whole, `mutant ${i}: ${JSON.stringify(text.slice(0, 2000))}`);
  }
  assert.ok(cuts > 1000, String(cuts));
});
