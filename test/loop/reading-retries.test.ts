import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { failedDossier, json, testClient, withServer } from './servers.ts';

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
      const { error, requests } = await failedDossier((_, response) =>
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
        const { error } = await failedDossier((_, response) =>
          json(response, status, {}, { Location: `${other.origin}/x` }),
        );
        assert.equal(error.code, 'loop-redirected');
      }
      assert.equal(other.received.length, 0);
    },
  );
});
