/** The judge of the chaos suite must see what it is there to see: each kind of harm, forged. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check, checkResolved, type ProblemKind } from './check.ts';
import type { Attempt, Evidence } from './evidence.ts';

const entry = { id: 'i1', dossier: 'DEMO001', sha256: 'f00d', status: 3 };
const yes = { accepted: 'i1', saw: { kind: 'id', id: 'i1' } } as const;
const lost = { accepted: 'i1', saw: { kind: 'nothing-clear' } } as const;

function attempt(state: string, code: number | null, more: Partial<Attempt> = {}): Attempt {
  const importId = ['succeeded', 'accepted', 'failed'].includes(state) ? 'i1' : null;
  const out = `${JSON.stringify({ state, import_id: importId })}\n`;
  return { code, out, err: '', stopped: null, inTheDark: false, ledger: [entry], posts: [yes], ...more };
}

const good: Evidence = {
  dossier: 'DEMO001',
  sha256: 'f00d',
  ledger: [entry],
  posts: [yes],
  attempts: [attempt('succeeded', 0)],
  journal: [{ state: 'succeeded', importId: 'i1' }],
  journalBytes: 'i1 succeeded',
  secrets: ['s3cret'],
};

const unknown: Partial<Evidence> = {
  attempts: [attempt('unknown', 3)],
  journal: [{ state: 'unknown', importId: null }],
};

const innocent: Readonly<Record<string, Partial<Evidence>>> = {
  'an import that succeeded': {},
  'the same file in another client file': { ledger: [entry, { ...entry, id: 'i2', dossier: 'MANON002' }] },
  'an answer that got lost': { ...unknown, posts: [lost] },
  'a process killed in the dark': {
    ...unknown,
    attempts: [attempt('', null, { out: '', stopped: 'SIGKILL', inTheDark: true })],
  },
};

const harm: readonly (readonly [string, Partial<Evidence>, ProblemKind])[] = [
  ['two imports of the file', { ledger: [entry, { ...entry, id: 'i2' }] }, 'double'],
  ['a success that the sandbox does not have', { ledger: [] }, 'false-success'],
  ['a success of an import that failed', { ledger: [{ ...entry, status: 4 }] }, 'false-success'],
  [
    'a success printed, not recorded',
    { ...unknown, posts: [lost], attempts: [attempt('succeeded', 0, { ledger: [] })], ledger: [] },
    'false-success',
  ],
  [
    'a success printed while Loop still worked',
    { attempts: [attempt('succeeded', 0, { ledger: [{ ...entry, status: 2 }] })] },
    'false-success',
  ],
  ['an import that the journal does not know', { journal: [] }, 'loss'],
  ['an import that the journal calls rejected', { journal: [{ state: 'rejected', importId: null }] }, 'loss'],
  ['an answered import of which the journal forgot the number', unknown, 'loss'],
  [
    'unknown although Loop said no',
    { ...unknown, ledger: [], posts: [{ accepted: null, saw: { kind: 'refusal' } }] },
    'needless-unknown',
  ],
  ['unknown although nothing was sent', { ...unknown, ledger: [], posts: [] }, 'needless-unknown'],
  ['an import that nobody follows', { journal: [{ state: 'accepted', importId: 'i1' }] }, 'not-settled'],
  ['exit 0 for an unknown outcome', { ...unknown, attempts: [attempt('unknown', 0)] }, 'exit-code'],
  ['exit 3 for a success', { attempts: [attempt('succeeded', 3)] }, 'exit-code'],
  ['"cannot" although a request had left', { attempts: [attempt('cannot', 2)] }, 'false-no'],
  ['"rejected" although Loop had accepted', { attempts: [attempt('rejected', 1)] }, 'false-no'],
  ['no answer', { attempts: [attempt('', 0, { out: '' })] }, 'no-answer'],
  ['an end without a reason', { attempts: [attempt('', null, { out: '' })] }, 'no-answer'],
  ['a secret on the terminal', { attempts: [attempt('succeeded', 0, { err: 'x s3cret' })] }, 'leak'],
  ['a secret in the journal', { journalBytes: '\0s3cret\0' }, 'leak'],
];

describe('the judge', () => {
  for (const [name, change] of Object.entries(innocent)) {
    it(`lets pass: ${name}`, () => assert.deepEqual(check({ ...good, ...change }), []));
  }
  for (const [name, change, kind] of harm) {
    it(`sees ${kind}: ${name}`, () => {
      const kinds = check({ ...good, ...change }).map((problem) => problem.kind);
      assert.ok(kinds.includes(kind), `saw ${kinds.join(', ') || 'nothing'}`);
    });
  }

  it('sees not-resolved: unknown after a person has spoken', () => {
    const kinds = checkResolved({ ...good, ...unknown, posts: [lost] }).map((problem) => problem.kind);
    assert.deepEqual(kinds, ['not-resolved']);
  });
});
