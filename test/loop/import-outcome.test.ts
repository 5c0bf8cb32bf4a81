import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importOutcome } from '../../core/loop/import-outcome.ts';
import type { ImportOutcome } from '../../core/loop/types.ts';

const id = '4dfa8727-0413-4e80-9fe2-3bea94b22833';
const requestId = '2cc24273-03d4-4ad5-9be6-1c63c7c0d8f0';

function outcomeOf(status: number, body: unknown): ImportOutcome {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return importOutcome(
    {
      kind: 'answer',
      answer: { status, headers: { 'request-id': requestId }, body: new TextEncoder().encode(text) },
    },
    ['planted-secret'],
  );
}

const accepted = { kind: 'accepted', importId: id, requestId };
const rejected = (status: number, reason: string) => ({ kind: 'rejected', status, reason, requestId });
const unknown = (status: number, reason: string) => ({ kind: 'unknown', status, reason, requestId });

const error = { instanceId: 'f3c1', message: 'Le dossier MANON002 n’existe pas sur le domaine' };

describe('a 200', () => {
  const cases: readonly [string, unknown, object][] = [
    ['with an id', { accountingImportRequestId: id }, accepted],
    ['with an id and other fields', { accountingImportRequestId: id, more: { x: 1 } }, accepted],
    ['with an id and no error', { accountingImportRequestId: id, error: null }, accepted],
    ['with an error', { error }, rejected(200, error.message)],
    ['with an error and no id', { accountingImportRequestId: null, error }, rejected(200, error.message)],
    ['with an error and an empty id', { accountingImportRequestId: '', error }, rejected(200, error.message)],
    ['with an error that is a text', { error: 'SIRET invalide' }, rejected(200, 'SIRET invalide')],
    ['with an error without message', { error: { instanceId: 'f3c1' } }, rejected(200, 'instanceId f3c1')],
    [
      'with an error that quotes a secret',
      { error: { message: 'no planted-secret\n!' } },
      rejected(200, 'no … !'),
    ],
    ['with both', { accountingImportRequestId: id, error }, unknown(200, 'id-and-error')],
    ['with neither', {}, unknown(200, 'neither-id-nor-error')],
    ['with an empty id', { accountingImportRequestId: '' }, unknown(200, 'neither-id-nor-error')],
    ['with an id of blanks', { accountingImportRequestId: '  ' }, unknown(200, 'unexpected-answer')],
    ['with an id that is a number', { accountingImportRequestId: 42 }, unknown(200, 'unexpected-answer')],
    [
      'with an id that is no id',
      { accountingImportRequestId: '../../x?y' },
      unknown(200, 'unexpected-answer'),
    ],
    ['with an endless id', { accountingImportRequestId: 'a'.repeat(129) }, unknown(200, 'unexpected-answer')],
    ['with an empty error', { error: {} }, unknown(200, 'unexpected-answer')],
    ['with an error that is a number', { error: 5 }, unknown(200, 'unexpected-answer')],
    [
      'with an error that is true',
      { error: true, accountingImportRequestId: id },
      unknown(200, 'unexpected-answer'),
    ],
    ['with a list', [{ accountingImportRequestId: id }], unknown(200, 'unexpected-answer')],
    ['with null', null, unknown(200, 'unexpected-answer')],
    ['with a text', '"ok"', unknown(200, 'unexpected-answer')],
    ['with nothing', '', unknown(200, 'malformed-answer')],
    ['with a page', '<html>Sign in</html>', unknown(200, 'malformed-answer')],
    ['with half an answer', `{"accountingImportRequestId":"${id}`, unknown(200, 'malformed-answer')],
    ['with two answers', `{"accountingImportRequestId":"${id}"}{}`, unknown(200, 'malformed-answer')],
  ];
  for (const [name, body, expected] of cases) {
    it(name, () => assert.deepEqual(outcomeOf(200, body), expected));
  }

  it('with bytes that are not UTF-8', () => {
    const answer = { status: 200, headers: {}, body: Uint8Array.of(0x22, 0xff, 0x22) };
    assert.equal(importOutcome({ kind: 'answer', answer }, []).kind, 'unknown');
  });

  it('with a byte order mark', () => {
    assert.deepEqual(outcomeOf(200, `\ufeff{"accountingImportRequestId":"${id}"}`), accepted);
  });
});

describe('another status', () => {
  for (const status of [400, 401, 403, 404, 413, 429]) {
    it(`${status} is a rejection`, () => {
      assert.deepEqual(outcomeOf(status, ''), rejected(status, `http-${status}`));
      assert.deepEqual(outcomeOf(status, '<html>'), rejected(status, `http-${status}`));
      assert.deepEqual(
        outcomeOf(status, { statusCode: status, message: 'Refusé' }),
        rejected(status, 'Refusé'),
      );
      assert.deepEqual(outcomeOf(status, { error }), rejected(status, error.message));
      assert.deepEqual(outcomeOf(status, { message: 7 }), rejected(status, `http-${status}`));
    });

    it(`${status} beside an id is a contradiction`, () => {
      assert.equal(outcomeOf(status, { accountingImportRequestId: id }).kind, 'unknown');
    });
  }

  for (const status of [
    201, 202, 204, 206, 226, 300, 301, 302, 303, 304, 307, 308, 402, 405, 406, 408, 409, 410, 411, 412, 415,
    418, 421, 422, 423, 425, 428, 431, 451, 499, 500, 501, 502, 503, 504, 511, 520, 599, 0, 999,
  ]) {
    it(`${status} leaves it open`, () => {
      assert.deepEqual(outcomeOf(status, ''), unknown(status, `http-${status}`));
      assert.equal(outcomeOf(status, { accountingImportRequestId: id }).kind, 'unknown');
      assert.equal(outcomeOf(status, { error }).kind, 'unknown');
    });
  }
});

describe('no answer', () => {
  it('not sent stays not sent', () => {
    const sent = { kind: 'not-sent', reason: 'ECONNREFUSED' } as const;
    assert.deepEqual(importOutcome(sent, []), sent);
  });

  it('unknown stays unknown', () => {
    assert.deepEqual(importOutcome({ kind: 'unknown', reason: 'timeout' }, []), {
      kind: 'unknown',
      status: null,
      reason: 'timeout',
      requestId: null,
    });
  });
});

describe('the identifier of the request', () => {
  for (const [name, headers, expected] of [
    ['request-id first', { 'request-id': 'a', 'x-request-id': 'b' }, 'a'],
    ['else x-request-id', { 'x-request-id': 'b' }, 'b'],
    ['only when it is one', { 'request-id': 'a b<script>' }, null],
    ['none', {}, null],
  ] as const) {
    it(name, () => {
      const answer = { status: 500, headers, body: new Uint8Array() };
      const outcome = importOutcome({ kind: 'answer', answer }, []);
      assert.ok(outcome.kind === 'unknown');
      assert.equal(outcome.requestId, expected);
    });
  }
});
