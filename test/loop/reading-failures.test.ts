import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closedOrigin, failedDossier, failure, testClient } from './servers.ts';

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
      const { error, requests } = await failedDossier((_, response) => {
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
    const { error, requests } = await failedDossier((_, __, socket) => void socket.destroy());
    assert.equal(error.code, 'loop-unreachable');
    assert.ok(requests >= 3, `${requests} requests`);
  });

  it('body cut: loop-unreachable, after three tries', async () => {
    const { error, requests } = await failedDossier((_, response, socket) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('{"siren":', () => setTimeout(() => socket.destroy(), 20));
    });
    assert.equal(error.code, 'loop-unreachable');
    assert.equal(requests, 3);
  });

  it('no answer: loop-timeout', async () => {
    const { error } = await failedDossier(() => {}, { tryMs: 100, totalMs: 250 });
    assert.equal(error.code, 'loop-timeout');
  });

  it('body that does not end: loop-timeout', async () => {
    const { error } = await failedDossier(
      (_, response) => {
        response.writeHead(200, { 'Content-Length': '100' });
        response.write('{"siren":');
      },
      { tryMs: 100, totalMs: 250 },
    );
    assert.equal(error.code, 'loop-timeout');
  });

  it('endless answer: loop-bad-answer', async () => {
    const { error, requests } = await failedDossier(
      (_, response) => void response.end(Buffer.alloc(2 * 1024 * 1024, 0x20)),
    );
    assert.equal(error.code, 'loop-bad-answer');
    assert.equal(requests, 1);
  });
});
