import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { isLoopFecError, type LoopFecError } from '../../core/error.ts';
import type { LoopLimits } from '../../core/loop/limits.ts';
import { closedOrigin, type Handler, json, planted, testClient, withServer } from './servers.ts';

const id = '4dfa8727-0413-4e80-9fe2-3bea94b22833';

async function failure(promise: Promise<unknown>): Promise<LoopFecError> {
  try {
    await promise;
  } catch (error) {
    assert.ok(isLoopFecError(error), String(error));
    return error;
  }
  assert.fail('no error');
}

/** How many requests a call makes, and how it fails. */
async function attempt(handler: Handler, limits: Partial<LoopLimits> = {}) {
  return withServer(handler, async ({ origin, received }) => {
    const error = await failure(testClient(origin, limits).getDossier('MANON002'));
    return { error, requests: received.length };
  });
}

describe('the dossier', () => {
  const cases: readonly [string, object, { siren: string | null; formeJuridique: string | null }][] = [
    [
      'as documented',
      { objectId: 'o', revisionId: 1, siren: '349536599', formeJuridique: 'SARL' },
      { siren: '349536599', formeJuridique: 'SARL' },
    ],
    ['grouped digits', { siren: '349 536\u00a0599' }, { siren: '349536599', formeJuridique: null }],
    ['a number without its leading zero', { siren: 49536599 }, { siren: '049536599', formeJuridique: null }],
    ['no SIREN', { objectId: 'o', siren: null }, { siren: null, formeJuridique: null }],
    ['an empty SIREN', { siren: '', formeJuridique: ' ' }, { siren: null, formeJuridique: null }],
    ['a SIREN that is none', { siren: '34953659' }, { siren: null, formeJuridique: null }],
    ['a SIRET instead', { siren: '34953659900011' }, { siren: null, formeJuridique: null }],
    [
      'a legal form of another type',
      { siren: '349536599', formeJuridique: { x: 1 } },
      { siren: '349536599', formeJuridique: null },
    ],
    ['no error', { siren: '349536599', error: null }, { siren: '349536599', formeJuridique: null }],
  ];
  for (const [name, answer, expected] of cases) {
    it(name, async () => {
      await withServer(
        (_, response) => json(response, 200, answer),
        async ({ origin, received }) => {
          assert.deepEqual(await testClient(origin).getDossier('A&B é'), { code: 'A&B é', ...expected });
          const [request] = received;
          assert.equal(request?.method, 'GET');
          assert.equal(request?.path, '/loop-api-publiques/DossierComplet');
          assert.equal(request?.query.get('codeDossier'), 'A&B é');
          assert.equal(request?.headers['ocp-apim-subscription-key'], planted.subscriptionKey);
          assert.equal(request?.headers['x-apikey'], `${planted.publicKey}:${planted.secret}`);
          assert.equal(request?.headers['cache-control'], 'no-cache');
        },
      );
    });
  }
});

describe('the status of an import', () => {
  const cases: readonly [object, string, number | string | null, object][] = [
    [{ status: 1 }, 'waiting', 1, {}],
    [{ status: 2 }, 'running', 2, {}],
    [
      { status: 3, lines: 12, journal: { code: 'AC' } },
      'succeeded',
      3,
      { lines: 12, journal: { code: 'AC' } },
    ],
    [{ status: 4, error: { message: 'déséquilibre' } }, 'failed', 4, { error: { message: 'déséquilibre' } }],
    [{ status: '3' }, 'succeeded', '3', {}],
    [{ status: 0 }, 'other', 0, {}],
    [{ status: 5 }, 'other', 5, {}],
    [{ status: 25 }, 'other', 25, {}],
    [{ status: 3.5 }, 'other', 3.5, {}],
    [{ status: 'toString' }, 'other', 'toString', {}],
    [{ status: null, message: 'x' }, 'other', null, { message: 'x' }],
    [{}, 'other', null, {}],
    [
      { status: 1, file: `https://a.example/x?sig=${planted.signature}` },
      'waiting',
      1,
      { file: 'https://a.example/x?…' },
    ],
  ];
  for (const [answer, state, code, fields] of cases) {
    it(JSON.stringify(answer), async () => {
      await withServer(
        (_, response) => json(response, 200, answer, { 'Request-Id': 'r-1' }),
        async ({ origin, received }) => {
          const status = await testClient(origin).getImportStatus(id);
          assert.deepEqual(status, { state, code, fields, requestId: 'r-1' });
          assert.equal(received[0]?.path, '/loop-api-publiques/getImportStatus');
          assert.equal(received[0]?.query.get('accountingImportRequestId'), id);
        },
      );
    });
  }

  for (const answer of [
    '[]',
    '"3"',
    '3',
    'null',
    '{"status":{}}',
    '{"status":true}',
    '[{"status":3}]',
    '{"status":3',
  ]) {
    it(`${answer} is no answer`, async () => {
      await withServer(
        (_, response) => void response.end(answer),
        async ({ origin }) => {
          assert.equal((await failure(testClient(origin).getImportStatus(id))).code, 'loop-bad-answer');
        },
      );
    });
  }

  it('an error in its place', async () => {
    await withServer(
      (_, response) => json(response, 200, { error: { message: 'Import inconnu' } }),
      async ({ origin }) => {
        const error = await failure(testClient(origin).getImportStatus(id));
        assert.equal(error.code, 'loop-error-answer');
        assert.match(error.texts.fr, /« Import inconnu »/);
      },
    );
  });
});

describe('each way to fail has its code', () => {
  const apim = (statusCode: number, message: string) => ({ statusCode, message });
  const subscription = {
    'WWW-Authenticate': 'AzureApiManagementKey realm="x",name="Ocp-Apim-Subscription-Key"',
  };
  const cases: readonly [string, number, unknown, Record<string, string>, string, RegExp, number][] = [
    [
      'subscription key, by message',
      401,
      apim(401, 'Access denied due to invalid subscription key.'),
      {},
      'loop-unauthorized',
      /subscription key.*probably the subscription key/,
      1,
    ],
    [
      'subscription key, by header',
      401,
      {},
      subscription,
      'loop-unauthorized',
      /probably the subscription key/,
      1,
    ],
    ['API key', 401, apim(401, 'ApiKey invalide'), {}, 'loop-unauthorized', /probably the API key/, 1],
    ['either key', 401, '', {}, 'loop-unauthorized', /subscription key.*and the API key/, 1],
    ['forbidden', 403, apim(403, 'Forbidden'), {}, 'loop-forbidden', /LoopHub/, 1],
    [
      'not found',
      404,
      apim(404, 'Resource not found'),
      {},
      'loop-not-found',
      /"MANON002".*may not be shared/,
      1,
    ],
    [
      'refused',
      400,
      { error: { message: 'Le codeIbs n’est pas spécifié' } },
      {},
      'loop-refused',
      /codeIbs/,
      1,
    ],
    ['timeout of the server', 408, {}, {}, 'loop-refused', /408/, 3],
    [
      'too many calls',
      429,
      apim(429, 'Rate limit is exceeded'),
      { 'Retry-After': '0' },
      'loop-rate-limited',
      /in 0 s/,
      3,
    ],
    ['out of order', 500, '<html>', {}, 'loop-server-error', /500/, 3],
    ['gateway', 502, '', {}, 'loop-server-error', /502/, 3],
    ['not built', 501, '', {}, 'loop-server-error', /501/, 1],
    ['redirect', 302, '', { Location: '/elsewhere' }, 'loop-redirected', /keys did not follow/, 1],
    ['no content', 204, undefined, {}, 'loop-bad-answer', /DossierComplet/, 1],
    ['a page', 200, '<html>Sign in</html>', {}, 'loop-bad-answer', /DossierComplet/, 1],
    ['another object', 200, { hello: 1 }, {}, 'loop-bad-answer', /DossierComplet/, 1],
    ['a list', 200, [{ siren: '349536599' }], {}, 'loop-bad-answer', /DossierComplet/, 1],
    ['a SIREN of another type', 200, { siren: {} }, {}, 'loop-bad-answer', /DossierComplet/, 1],
    [
      'an error inside',
      200,
      { error: { message: 'Le dossier n’existe pas' } },
      {},
      'loop-error-answer',
      /"Le dossier n’existe pas"/,
      1,
    ],
    [
      'an error beside a status',
      200,
      { status: 400, error: { message: 'Non' } },
      {},
      'loop-error-answer',
      /"Non"/,
      1,
    ],
  ];
  for (const [name, status, body, headers, code, message, count] of cases) {
    it(`${name}: ${code}`, async () => {
      const { error, requests } = await attempt((_, response) => {
        response.writeHead(status, { 'Content-Type': 'application/json', 'X-Request-Id': 'r-9', ...headers });
        response.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
      });
      assert.equal(error.code, code);
      assert.match(error.message, message);
      assert.equal(requests, count);
      assert.equal(error.details.method, 'GET');
      assert.equal(error.details.path, '/DossierComplet');
      if (code !== 'loop-redirected') assert.equal(error.details.request_id, 'r-9');
      for (const text of [error.texts.fr, error.texts.en])
        assert.doesNotMatch(text, /\{\w+\}|\?codeDossier|\.$/);
    });
  }

  it('nobody listens: loop-unreachable', async () => {
    const error = await failure(testClient(await closedOrigin()).getDossier('X'));
    assert.equal(error.code, 'loop-unreachable');
  });

  it('connection broken: loop-unreachable, after three tries', async () => {
    const { error, requests } = await attempt((_, __, socket) => void socket.destroy());
    assert.equal(error.code, 'loop-unreachable');
    assert.ok(requests >= 3, `${requests} requests`);
  });

  it('body cut: loop-unreachable, after three tries', async () => {
    const { error, requests } = await attempt((_, response, socket) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('{"siren":', () => setTimeout(() => socket.destroy(), 20));
    });
    assert.equal(error.code, 'loop-unreachable');
    assert.equal(requests, 3);
  });

  it('no answer: loop-timeout', async () => {
    const { error } = await attempt(() => {}, { tryMs: 100, totalMs: 250 });
    assert.equal(error.code, 'loop-timeout');
  });

  it('body that does not end: loop-timeout', async () => {
    const { error } = await attempt(
      (_, response) => {
        response.writeHead(200, { 'Content-Length': '100' });
        response.write('{"siren":');
      },
      { tryMs: 100, totalMs: 250 },
    );
    assert.equal(error.code, 'loop-timeout');
  });

  it('endless answer: loop-bad-answer', async () => {
    const { error, requests } = await attempt(
      (_, response) => void response.end(Buffer.alloc(2 * 1024 * 1024, 0x20)),
    );
    assert.equal(error.code, 'loop-bad-answer');
    assert.equal(requests, 1);
  });
});

describe('trying again', () => {
  for (const status of [408, 429, 500, 502, 503, 504]) {
    it(`${status} that passes is not noticed`, async () => {
      let calls = 0;
      await withServer(
        (_, response) =>
          ++calls < 3 ? json(response, status, {}) : json(response, 200, { siren: '349536599' }),
        async ({ origin, received }) => {
          assert.equal((await testClient(origin).getDossier('X')).siren, '349536599');
          assert.equal(received.length, 3);
        },
      );
    });
  }

  it('a broken connection that passes is not noticed', async () => {
    let calls = 0;
    await withServer(
      (_, response, socket) =>
        ++calls < 2 ? void socket.destroy() : json(response, 200, { siren: '349536599' }),
      async ({ origin }) => {
        assert.equal((await testClient(origin).getDossier('X')).siren, '349536599');
      },
    );
  });

  it('Retry-After is waited out', async () => {
    const times: number[] = [];
    await withServer(
      (_, response) => {
        times.push(Date.now());
        if (times.length === 1) json(response, 429, {}, { 'Retry-After': '1' });
        else json(response, 200, { siren: '349536599' });
      },
      async ({ origin }) => {
        await testClient(origin).getDossier('X');
        assert.equal(times.length, 2);
        assert.ok((times[1] ?? 0) - (times[0] ?? 0) >= 900, 'came back before Retry-After was over');
      },
    );
  });

  for (const [name, header] of [
    ['seconds', () => '3600'],
    ['a date', () => new Date(Date.now() + 3_600_000).toUTCString()],
  ] as const) {
    it(`too long a Retry-After ends the call at once: ${name}`, async () => {
      const { error, requests } = await attempt((_, response) =>
        json(response, 429, {}, { 'Retry-After': header() }),
      );
      assert.equal(error.code, 'loop-rate-limited');
      assert.equal(requests, 1);
      const seconds = Number(error.details.retry_after_seconds);
      assert.ok(seconds > 3500 && seconds <= 3600, String(seconds));
    });
  }

  it('not when the caller breaks off', async () => {
    const abort = new AbortController();
    await withServer(
      (_, response) => {
        json(response, 503, {}, { 'Retry-After': '1' });
        abort.abort(new Error('enough'));
      },
      async ({ origin, received }) => {
        await assert.rejects(testClient(origin).getDossier('X', { signal: abort.signal }), /enough/);
        assert.equal(received.length, 1);
      },
    );
  });
});

test('a redirect carries no key to another server', async () => {
  await withServer(
    (_, response) => json(response, 200, { siren: '349536599' }),
    async (other) => {
      for (const status of [301, 302, 303, 307, 308]) {
        const { error } = await attempt((_, response) =>
          json(response, status, {}, { Location: `${other.origin}/x` }),
        );
        assert.equal(error.code, 'loop-redirected');
      }
      assert.equal(other.received.length, 0);
    },
  );
});

test('a compressed answer is read', async () => {
  const { gzipSync } = await import('node:zlib');
  await withServer(
    (_, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Type': 'application/json' });
      response.end(gzipSync('{"siren":"349536599"}'));
    },
    async ({ origin }) => {
      assert.equal((await testClient(origin).getDossier('X')).siren, '349536599');
    },
  );
});
