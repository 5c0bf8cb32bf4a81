import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LoopFecError } from '../../core/error.ts';
import type { FecContents } from '../../core/fec/fec-contents.ts';
import { foresee } from '../../core/import/foresee.ts';
import { readListing } from '../../core/import/listing.ts';
import type { ListName } from '../../core/loop/codes.ts';
import type { LoopClient } from '../../core/loop/types.ts';
import { fakeLoop, testClock } from './fixtures.ts';

const coded = (...codes: string[]) => ({ codes: codes.map((code) => ({ code, label: '' })), leftOut: 0 });
const contents: FecContents = {
  accounts: coded('411000', '60700000', '512000', '6'),
  thirdParties: coded('C1', 'F1', 'X1'),
  journals: coded('AC', 'AN'),
  opening: { journals: ['AN'], debit: '10.00', credit: '10.00' },
  months: [],
};
const known: Readonly<Record<ListName, string[]>> = {
  compte: ['41100000', '60700000', '51210000'],
  tiersClient: ['C1'],
  tiersFournisseur: ['F1'],
  etablissementComplet: ['73282932000074'],
};

const error = (code: string, details = {}) => new LoopFecError(code, { fr: 'non', en: 'no' }, details);
/** All lists are known, but one of them fails so. */
function without(list: ListName | null, failure: LoopFecError = error('loop-forbidden')): LoopClient {
  return fakeLoop({
    codes: async (wanted) => {
      if (wanted === list) throw failure;
      return known[wanted];
    },
  });
}

test('what Loop does not know will be created; near-duplicates are named', async () => {
  const loop = without(null);
  assert.deepEqual(await foresee(loop, 'D', '73282932000074', contents, testClock()), {
    accounts: {
      kind: 'known',
      missing: [
        { code: '411000', label: '' },
        { code: '512000', label: '' },
        { code: '6', label: '' },
      ],
      named: 4,
      leftOut: 0,
      nearDuplicates: [{ account: '411000', existing: '41100000' }],
    },
    thirdParties: { kind: 'known', missing: [{ code: 'X1', label: '' }], named: 3, leftOut: 0 },
    journals: {
      kind: 'not-verified',
      codes: contents.journals.codes,
      why: { fr: 'l’API ne donne pas la liste des journaux', en: 'the API does not list journals' },
    },
    establishment: { kind: 'known', exists: true },
    opening: contents.opening,
  });
});

test('an establishment that Loop does not know', async () => {
  const { establishment } = await foresee(without(null), 'D', '73282932000017', contents, testClock());
  assert.deepEqual(establishment, { kind: 'known', exists: false });
});

test('only what is needed is asked for', async () => {
  const loop = fakeLoop();
  await foresee(loop, 'D', null, { ...contents, thirdParties: coded() }, testClock());
  assert.deepEqual(loop.calls, ['compte']);
});

for (const [list, failure, why] of [
  ['compte', error('loop-forbidden'), 'the key may not read them'],
  [
    'tiersClient',
    error('loop-not-found', { loop_message: 'Resource not found' }),
    'this API does not offer to read them',
  ],
  ['tiersFournisseur', error('loop-timeout'), 'no'],
  ['etablissementComplet', error('loop-forbidden'), 'the key may not read them'],
] as const) {
  test(`${list} cannot be read: not verified, and no obstacle`, async () => {
    const found = await foresee(without(list, failure), 'D', '73282932000074', contents, testClock());
    const part = {
      compte: found.accounts,
      tiersClient: found.thirdParties,
      tiersFournisseur: found.thirdParties,
    };
    const wrong = list === 'etablissementComplet' ? found.establishment : part[list];
    assert.equal(wrong?.kind === 'not-verified' && wrong.why.en, why);
    assert.equal(found.accounts.kind, list === 'compte' ? 'not-verified' : 'known');
  });
}

/** A list of `size` codes, given at most `cap` at a time. */
function listOf(size: number, cap: number): LoopClient & { readonly pages: number[] } {
  const pages: number[] = [];
  return {
    ...fakeLoop(),
    pages,
    async listCodes(_list, { skip, take }) {
      pages.push(skip);
      const length = Math.max(0, Math.min(size - skip, take, cap));
      return Array.from({ length }, (_, i) => String(skip + i));
    },
  };
}

for (const [name, size, cap, kind, pages] of [
  ['nothing', 0, 1000, 'known', 1],
  ['one page', 250, 1000, 'known', 2],
  ['pages cut short by the server', 700, 100, 'known', 8],
  ['more than we read', 10_001, 1000, 'not-verified', 40],
] as const) {
  test(`a list is read to its end: ${name}`, async () => {
    const loop = listOf(size, cap);
    const found = await readListing(loop, 'compte', 'D', testClock());
    assert.equal(found.kind, kind);
    assert.equal(loop.pages.length, pages);
    if (found.kind === 'known') assert.equal(found.codes.size, size);
  });
}

test('a server that gives the whole list again and again', async () => {
  const loop = { ...fakeLoop(), listCodes: async () => ['1', '2'] };
  const found = await readListing(loop, 'compte', 'D', testClock());
  assert.deepEqual(found, { kind: 'known', codes: new Set(['1', '2']) });
});

test('a list that takes too long is not verified', async () => {
  const clock = testClock();
  const slow = listOf(10_000, 100);
  const loop: LoopClient = {
    ...slow,
    listCodes: (list, page) => {
      clock.advance(25_000);
      return slow.listCodes(list, page);
    },
  };
  assert.equal((await readListing(loop, 'compte', 'D', clock)).kind, 'not-verified');
  assert.equal(slow.pages.length, 3);
});

test('the signal ends it', async () => {
  const abort = new AbortController();
  const loop: LoopClient = {
    ...fakeLoop(),
    listCodes: async () => {
      abort.abort();
      throw error('loop-timeout');
    },
  };
  await assert.rejects(foresee(loop, 'D', null, contents, testClock(), abort.signal), { name: 'AbortError' });
});
