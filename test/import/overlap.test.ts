import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ImportOptions, type ImportOrder, importFec } from '../../core/import/import-fec.ts';
import type { ImportRecord } from '../../core/import/journal.ts';
import { compareWithEarlier } from '../../core/import/overlap.ts';
import { overlapText } from '../../core/import/overlap-text.ts';
import { openJournal, type SqliteJournal } from '../../host/journal/sqlite-journal.ts';
import {
  accepted,
  checkOf,
  done,
  fakeLoop,
  order,
  portsOf,
  prints,
  recordOf,
  rejected,
  report,
  unknown,
  yes,
} from './fixtures.ts';
import { withJournal } from './with-journal.ts';

const march = Date.UTC(2026, 2, 3, 12);
const books = { apiUrl: 'https://loop.test/api', publicKey: 'PUBLIC', dossier: 'DEMO001' };
const year2024 = { from: '2024-01-01', to: '2024-12-31' };

const earlier = prints([1, 10], [2, 20], [3, 30], [5, 50]);
const later = prints([1, 10], [2, 20], [3, 31], [4, 40]);

/** Puts an import with these entries into the journal, as one that stands there. */
async function left(journal: SqliteJournal, change: Partial<ImportRecord> = {}, entries = earlier) {
  const record = recordOf({ key: 'e'.repeat(64), sentAt: march, state: 'deposited', ...change });
  const state = record.state;
  await journal.create({ ...record, state: 'deposited', again: null });
  await journal.transition({
    key: record.key,
    from: 'deposited',
    fromAttempt: 1,
    to: { ...record, state },
    leaving: { prints: entries, compared: null },
  });
}

const nothing = { entries: 4, already: 0, changed: 0, renumbered: 0, earlier: [], notCompared: 0 };
const all = { entries: 4, already: 2, changed: 1, renumbered: 0, comparedWith: 1, notCompared: 0 };
const once = { ...all, earlier: [{ sentAt: march, already: 2, changed: 1, renumbered: 0 }] };

for (const [name, change, overlap] of [
  ['sending', { state: 'sending' }, once],
  ['accepted', { state: 'accepted' }, once],
  ['succeeded', { state: 'succeeded' }, once],
  ['unknown', { state: 'unknown' }, once],
  ['succeeded, being repeated', { state: 'prepared', again: 'dossier rebuilt' }, once],
  ['failed', { state: 'failed' }, nothing],
  ['rejected', { state: 'rejected' }, nothing],
  ['deposited', { state: 'deposited' }, nothing],
  ['another client file', { state: 'succeeded', dossier: 'OTHER' }, nothing],
  ['another practice', { state: 'succeeded', publicKey: 'OTHER' }, nothing],
  ['another API', { state: 'succeeded', apiUrl: 'https://loop.test/other' }, nothing],
  ['another establishment', { state: 'succeeded', siret: '73282932000017' }, once],
  [
    'the year before, whose numbers begin at 1 too',
    { state: 'succeeded', period: { from: '2023-01-01', to: '2023-12-31' } },
    nothing,
  ],
  ['one day in common', { state: 'succeeded', period: { from: '2023-01-01', to: '2024-01-01' } }, once],
  ['a period that is not known', { state: 'succeeded', period: null }, once],
] as const satisfies readonly (readonly [string, Partial<ImportRecord>, unknown])[]) {
  test(`compared with an earlier import: ${name}`, async () => {
    await withJournal(async (journal) => {
      await left(journal, change);
      const found = await compareWithEarlier(journal, books, 'new', later, year2024);
      assert.deepEqual(found.overlap, { comparedWith: 0, ...overlap });
    });
  });
}

test('several earlier imports: an entry counts once, and as known if one of them holds it as it is', async () => {
  await withJournal(async (journal) => {
    await left(journal, { state: 'succeeded' });
    const update = { key: 'f'.repeat(64), state: 'accepted', sentAt: march + 1 } as const;
    await left(journal, update, prints([3, 31], [4, 99]));
    const { overlap, compared } = await compareWithEarlier(journal, books, 'new', later, year2024);
    assert.deepEqual(overlap, {
      entries: 4,
      already: 3,
      changed: 1,
      renumbered: 0,
      earlier: [
        { sentAt: march + 1, already: 1, changed: 1, renumbered: 0 },
        { sentAt: march, already: 2, changed: 1, renumbered: 0 },
      ],
      comparedWith: 2,
      notCompared: 0,
    });
    assert.deepEqual(compared, ['f'.repeat(64), 'e'.repeat(64)]);
  });
});

test('an import of which no entries were kept cannot be compared, and is counted', async () => {
  await withJournal(async (journal) => {
    await journal.create(recordOf({ key: 'e'.repeat(64), state: 'succeeded', sentAt: march }));
    const { overlap } = await compareWithEarlier(journal, books, 'new', later, year2024);
    assert.deepEqual(overlap, { ...nothing, comparedWith: 0, notCompared: 1 });
  });
});

test('the words: counts and dates', () => {
  const big = {
    entries: 12_950,
    already: 12_403,
    changed: 41,
    renumbered: 0,
    comparedWith: 1,
    notCompared: 0,
  };
  const march3 = { sentAt: march, already: 12_403, changed: 41, renumbered: 0 };
  assert.deepEqual(overlapText({ ...big, earlier: [march3] }), {
    fr: '12\u00a0403 écritures sur 12\u00a0950 ont déjà été importées le 3 mars 2026 ; 41 ont changé depuis ; 506 sont nouvelles',
    en: '12,403 of 12,950 entries were already imported on 3 March 2026; 41 are changed; 506 are new',
  });
  assert.deepEqual(overlapText({ ...big, entries: 1, already: 1, changed: 0, earlier: [march3] }), {
    fr: '1 écriture sur 1 a déjà été importée le 3 mars 2026',
    en: '1 of 1 entries was already imported on 3 March 2026',
  });
  const april = { sentAt: Date.UTC(2026, 3, 5, 12), already: 3, changed: 0, renumbered: 0 };
  assert.match(
    overlapText({ ...big, earlier: [april, march3] }).en,
    /imported \(on 5 April 2026: 3, on 3 March 2026: 12,444\); 41 are changed/,
  );
});

/** Another file of the same client: other bytes, these entries. */
function other(entries: ImportOrder['check']['prints']): ImportOrder {
  const bytes = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  const check = checkOf({ file: { ...report().file, sha256: bytes } });
  return { ...order, check: { ...check, prints: entries }, siret: '73282932000074' };
}

for (const [outcome, stopped] of [
  [accepted, true],
  [unknown, true],
  [rejected, false],
] as const) {
  test(`after an import that ended ${outcome.kind}, another file with its entries is ${stopped ? 'stopped' : 'free'}`, async () => {
    await withJournal(async (journal) => {
      const first = fakeLoop({ importFec: async () => outcome });
      done(
        await importFec(
          { ...order, check: { ...order.check, prints: earlier } },
          portsOf(first, journal),
          yes,
        ),
      );
      const loop = fakeLoop();
      const result = await importFec(other(later), portsOf(loop, journal), yes);
      assert.equal(result.kind, stopped ? 'refused' : 'done');
      assert.equal(loop.count('importFec'), stopped ? 0 : 1);
      if (result.kind === 'refused') {
        assert.equal(result.refusal.code, 'overlap');
        assert.match(result.refusal.texts.en, /2 of 4 entries .*; 1 is changed; 1 is new.*--allow-overlap/);
      }
    });
  });
}

test('--allow-overlap: shown, sent, and remembered', async () => {
  await withJournal(async (journal) => {
    await left(journal, { state: 'succeeded' });
    const shown: number[] = [];
    const options: ImportOptions = {
      word: { allowOverlap: true },
      confirm: async ({ overlap }) => {
        shown.push(overlap.already, overlap.changed);
        return true;
      },
    };
    const { record } = done(await importFec(other(later), portsOf(fakeLoop(), journal), options));
    assert.deepEqual(shown, [2, 1]);
    assert.deepEqual([record.state, record.overlapAllowed], ['accepted', true]);
    assert.deepEqual(await journal.find(record.key), record);
  });
});

test('what leaves between the comparison and the claim is compared too', async () => {
  await withJournal(async (journal, folder) => {
    const rival = await openJournal(folder);
    const loop = fakeLoop({ upload: () => left(rival, { state: 'sending' }) });
    const result = await importFec(other(later), portsOf(loop, journal), yes);
    rival.close();
    assert.equal(result.kind === 'refused' && result.refusal.code, 'overlap');
    assert.equal(loop.count('importFec'), 0);
    assert.equal((await journal.find(result.kind === 'refused' ? result.key : ''))?.state, 'deposited');
  });
});

test('what leaves between the comparison and the claim and shares nothing does not stop', async () => {
  await withJournal(async (journal, folder) => {
    const rival = await openJournal(folder);
    const loop = fakeLoop({ upload: () => left(rival, { state: 'sending' }, prints([8, 80])) });
    const { record } = done(await importFec(other(later), portsOf(loop, journal), yes));
    rival.close();
    assert.deepEqual([record.state, loop.count('importFec')], ['accepted', 1]);
  });
});

test('two overlapping files at once: one is sent, the other is stopped', async () => {
  await withJournal(async (journal, folder) => {
    const second = await openJournal(folder);
    const loop = fakeLoop();
    const one = { ...order, check: { ...order.check, prints: earlier } };
    const results = await Promise.all([
      importFec(one, portsOf(loop, journal), yes),
      importFec(other(later), portsOf(loop, second), yes),
    ]);
    second.close();
    assert.equal(loop.count('importFec'), 1);
    assert.deepEqual(results.map(({ kind }) => kind).sort(), ['done', 'refused']);
  });
});
