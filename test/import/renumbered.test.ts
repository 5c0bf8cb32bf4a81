import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntryPrints } from '../../core/fec/entry-prints.ts';
import type { ImportRecord } from '../../core/import/journal.ts';
import { compareWithEarlier } from '../../core/import/overlap.ts';
import { overlapRefusal } from '../../core/import/overlap-refusal.ts';
import { overlapText } from '../../core/import/overlap-text.ts';
import type { SqliteJournal } from '../../host/journal/sqlite-journal.ts';
import { prints, recordOf } from './fixtures.ts';
import { withJournal } from './with-journal.ts';

const march = Date.UTC(2026, 2, 3, 12);
const books = { apiUrl: 'https://loop.test/api', publicKey: 'PUBLIC', dossier: 'DEMO001' };
const year2024 = { from: '2024-01-01', to: '2024-12-31' };

async function left(journal: SqliteJournal, entries: EntryPrints, change: Partial<ImportRecord> = {}) {
  const record = recordOf({ key: 'e'.repeat(64), sentAt: march, state: 'deposited', ...change });
  await journal.create(record);
  await journal.transition({
    key: record.key,
    from: 'deposited',
    fromAttempt: 1,
    to: { ...record, state: 'succeeded' },
    leaving: { prints: entries, compared: null },
  });
}

for (const [what, before, now, already, changed, renumbered] of [
  [
    'all renumbered',
    [
      [1, 10],
      [2, 20],
    ],
    [
      [7, 20],
      [8, 10],
    ],
    0,
    0,
    2,
  ],
  [
    'twice in the file, once before',
    [[1, 10]],
    [
      [7, 10],
      [8, 10],
    ],
    0,
    0,
    1,
  ],
  [
    'once in the file, twice before',
    [
      [1, 10],
      [2, 10],
    ],
    [[7, 10]],
    0,
    0,
    1,
  ],
  [
    'what is known by its number is not used again',
    [[1, 10]],
    [
      [1, 10],
      [7, 10],
    ],
    1,
    0,
    0,
  ],
  [
    'what has another content now is still there',
    [[1, 10]],
    [
      [1, 11],
      [7, 10],
    ],
    0,
    1,
    1,
  ],
  [
    'other contents',
    [
      [1, 10],
      [2, 20],
    ],
    [
      [7, 11],
      [8, 21],
    ],
    0,
    0,
    0,
  ],
  [
    'some of them',
    [
      [1, 10],
      [2, 20],
      [3, 30],
    ],
    [
      [3, 30],
      [5, 5],
      [6, 20],
      [9, 90],
    ],
    1,
    0,
    1,
  ],
] as const) {
  test(`the same entries under other numbers: ${what}`, async () => {
    await withJournal(async (journal) => {
      await left(journal, prints(...before));
      const { overlap } = await compareWithEarlier(journal, books, 'new', prints(...now), year2024);
      assert.deepEqual(overlap, {
        ...{ entries: now.length, already, changed, renumbered, comparedWith: 1, notCompared: 0 },
        earlier:
          already + changed + renumbered === 0 ? [] : [{ sentAt: march, already, changed, renumbered }],
      });
    });
  });
}

test('several earlier imports add up, and an entry counts once', async () => {
  await withJournal(async (journal) => {
    await left(journal, prints([1, 10], [2, 20]));
    await left(journal, prints([3, 10], [4, 20]), { key: 'f'.repeat(64), sentAt: march + 1 });
    const now = prints([4, 20], [7, 10], [8, 10], [9, 10]);
    const { overlap } = await compareWithEarlier(journal, books, 'new', now, year2024);
    assert.deepEqual([overlap.already, overlap.renumbered], [1, 2]);
    assert.deepEqual(
      overlap.earlier.map((earlier) => [earlier.already, earlier.renumbered]),
      [
        [1, 1],
        [0, 1],
      ],
    );
  });
});

const plain = { already: 0, changed: 0, comparedWith: 1, notCompared: 0 };

for (const [renumbered, entries, stops] of [
  [0, 0, false],
  [0, 10, false],
  [1, 1, true],
  [1, 5, true],
  [1, 6, false],
  [199, 1000, false],
  [200, 1000, true],
] as const) {
  test(`${renumbered} of ${entries} entries under another number: ${stops ? 'stopped' : 'free'}`, () => {
    const earlier = [{ sentAt: march, already: 0, changed: 0, renumbered }];
    const refusal = overlapRefusal({ ...plain, renumbered, entries, earlier });
    assert.equal(refusal?.code ?? null, stops ? 'overlap' : null);
  });
}

test('the words: under another number', () => {
  const earlier = { sentAt: march, already: 0, changed: 0, renumbered: 12 };
  const overlap = { ...plain, entries: 20, renumbered: 12, earlier: [earlier] };
  assert.deepEqual(overlapText(overlap), {
    fr: '12 écritures sur 20 sont les mêmes sous un autre numéro (importées le 3 mars 2026) ; 8 sont nouvelles',
    en: '12 of 20 entries are the same under another number (imported on 3 March 2026); 8 are new',
  });
  const known = { sentAt: Date.UTC(2026, 3, 5, 12), already: 8, changed: 0, renumbered: 0 };
  assert.equal(
    overlapText({ ...overlap, already: 8, earlier: [known, earlier] }).en,
    '8 of 20 entries were already imported on 5 April 2026; 12 of 20 entries are the same under another number (imported on 3 March 2026)',
  );
});
