import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importEvents, importStates, nextState } from '../../core/import/states.ts';

/** The whole table, row by row: `-` is illegal. */
const table = `
          uploaded  renewed  released  restarted claimed not-sent  accepted rejected lost    succeeded failed repeated confirmed-imported confirmed-not-imported postponed late-accepted late-lost
prepared  deposited prepared prepared  prepared  -       -         -        -        -       -         -      -        -                  -                      -         accepted      unknown
deposited -         -        deposited prepared  sending -         -        -        -       -         -      -        -                  -                      -         accepted      unknown
sending   -         -        -         -         -       deposited accepted rejected unknown -         -      -        -                  -                      -         -             -
accepted  -         -        -         -         -       -         -        -        -       succeeded failed -        -                  -                      -         -             -
succeeded -         -        -         -         -       -         -        -        -       -         -      prepared -                  -                      -         -             -
failed    -         -        -         -         -       -         -        -        -       -         -      prepared -                  -                      -         -             -
rejected  -         -        -         prepared  -       -         -        -        -       -         -      -        -                  -                      -         accepted      unknown
unknown   -         -        -         -         -       deposited accepted rejected unknown -         -      -        accepted           rejected               unknown   -             -
`;

const [head, ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

test('the table names every state and every event', () => {
  assert.deepEqual(
    rows.map((row) => row[0]),
    [...importStates],
  );
  assert.deepEqual(head, [...importEvents]);
});

importStates.forEach((state, y) => {
  importEvents.forEach((event, x) => {
    const expected = rows[y]?.[x + 1];
    test(`${state} + ${event} → ${expected}`, () => {
      assert.equal(nextState(state, event) ?? '-', expected);
    });
  });
});

test('only a deposited import may be sent, and only once', () => {
  assert.deepEqual(
    importStates.filter((state) => nextState(state, 'claimed') !== null),
    ['deposited'],
  );
  assert.deepEqual(
    importStates.filter((state) => nextState(state, 'restarted') !== null),
    ['prepared', 'deposited', 'rejected'],
  );
});

test('what a person says concerns only what has finished or is unknown', () => {
  assert.deepEqual(
    importStates.filter((state) => nextState(state, 'repeated') !== null),
    ['succeeded', 'failed'],
  );
  for (const event of ['confirmed-imported', 'confirmed-not-imported'] as const) {
    assert.deepEqual(
      importStates.filter((state) => nextState(state, event) !== null),
      ['unknown'],
    );
  }
});
