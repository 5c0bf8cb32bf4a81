import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LoopFecError } from '../../core/error.ts';
import type { Finding } from '../../core/fec/report.ts';
import { type ImportOrder, type ImportPreview, importFec } from '../../core/import/import-fec.ts';
import { checkOf, type FakeAnswers, fakeLoop, order, portsOf, report } from './fixtures.ts';
import { withJournal } from './with-journal.ts';

const unbalanced: Finding = {
  rule: 'entry-unbalanced',
  level: 'entry',
  severity: { law: 'none', official: 'none', loop: 'error' },
  assumed: false,
  title: 'Unbalanced entry',
  mend: 'Export again',
  source: '',
  count: 1,
  samples: [
    {
      part: null,
      line: 7,
      column: null,
      column_number: null,
      value: null,
      message: 'AC/12 is unbalanced by 0.01',
    },
  ],
};
const provisional: Finding = {
  ...unbalanced,
  rule: 'valid-date-empty',
  severity: { law: 'error', official: 'error', loop: 'warning' },
};

function failing(code: string, details: Record<string, string> = {}): FakeAnswers {
  return {
    dossier: () => Promise.reject(new LoopFecError(code, { fr: 'non', en: 'said by Loop' }, details)),
  };
}

async function attempt(change: Partial<ImportOrder>, answers: FakeAnswers = {}) {
  const loop = fakeLoop(answers);
  const previews: ImportPreview[] = [];
  let refusal: { code: string; texts: { en: string } } | null = null;
  let error: unknown = null;
  await withJournal(async (journal) => {
    const confirm = async (preview: ImportPreview) => {
      previews.push(preview);
      return true;
    };
    try {
      const result = await importFec({ ...order, ...change }, portsOf(loop, journal), { confirm });
      if (result.kind === 'refused') refusal = result.refusal;
      assert.equal((await journal.list(5)).length, result.kind === 'refused' ? 0 : 1);
    } catch (thrown) {
      error = thrown;
      assert.deepEqual(await journal.list(5), []);
    }
  });
  return { loop, previews, refusal, error } as {
    loop: typeof loop;
    previews: ImportPreview[];
    refusal: { code: string; texts: { en: string } } | null;
    error: unknown;
  };
}

const withoutSiren = report({ file: { ...report().file, siren: null } });
const rejectedReport = checkOf({
  verdicts: { law: 'non-conforme', official: 'conforme', loop: 'rejected' },
  findings: [provisional, unbalanced],
});

for (const [name, change, answers, code, words] of [
  [
    'Loop would reject the file',
    { check: rejectedReport },
    {},
    'file-rejected',
    /line 7 Unbalanced entry .*AC\/12/,
  ],
  [
    'a file that was not tested',
    { check: checkOf({ verdicts: { law: 'not-tested', official: 'not-tested', loop: 'not-tested' } }) },
    {},
    'file-not-tested',
    /validate/,
  ],
  ['no SIREN in the name', { check: { ...order.check, report: withoutSiren } }, {}, 'no-siren', /--name/],
  ['a SIRET of someone else', { siret: '34953659900013' }, {}, 'siret-mismatch', /34953659900013.*732829320/],
  [
    'the client file of someone else',
    {},
    { dossier: async () => ({ siren: '349536599' }) },
    'siren-mismatch',
    /DEMO001 .*349536599.*732829320/,
  ],
  ['an unknown client file (404)', {}, failing('loop-not-found'), 'dossier-unknown', /said by Loop/],
  [
    'an unknown client file (error in 200)',
    {},
    failing('loop-error-answer'),
    'dossier-unknown',
    /said by Loop/,
  ],
] as const) {
  test(`refused: ${name}`, async () => {
    const { loop, previews, refusal } = await attempt(change, answers);
    assert.equal(refusal?.code, code);
    assert.match(refusal.texts.en, words);
    assert.deepEqual(previews, []);
    assert.deepEqual(
      loop.calls.filter((call) => call !== 'getDossier'),
      [],
    );
  });
}

for (const [name, change, answers, siren] of [
  ['the right client file', {}, {}, 'matches'],
  ['an establishment of the client', { siret: '73282932000074' }, {}, 'matches'],
  ['a provisional FEC', { check: checkOf({ findings: [provisional] }) }, {}, 'matches'],
  ['a key that may not read the client file', {}, failing('loop-forbidden'), 'not-verified'],
  [
    'an API without the reading call',
    {},
    failing('loop-not-found', { loop_message: 'Resource not found' }),
    'not-verified',
  ],
  ['a client file without SIREN', {}, { dossier: async () => ({ siren: null }) }, 'not-verified'],
] as const) {
  test(`imported: ${name}`, async () => {
    const { loop, previews } = await attempt(change, answers);
    assert.equal(previews.length, 1);
    assert.equal(previews[0]?.siren.kind, siren);
    assert.equal(loop.count('importFec'), 1);
  });
}

for (const code of ['loop-unreachable', 'loop-unauthorized', 'loop-server-error']) {
  test(`${code} while asking for the client file: nothing is sent`, async () => {
    const { loop, error } = await attempt({}, failing(code));
    assert.ok(error instanceof LoopFecError);
    assert.equal(error.code, code);
    assert.deepEqual(loop.calls, ['getDossier']);
  });
}

test('without the person’s yes nothing is sent or written', async () => {
  await withJournal(async (journal) => {
    const loop = fakeLoop();
    const result = await importFec(order, portsOf(loop, journal), { confirm: async () => false });
    assert.equal(result.kind === 'refused' && result.refusal.code, 'not-confirmed');
    assert.deepEqual(loop.calls, ['getDossier', 'compte']);
    assert.deepEqual(await journal.list(5), []);
  });
});
