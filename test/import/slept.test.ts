import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { sendOnce } from '../../host/http/send-once.ts';

for (const [slept, kind] of [
  [0, 'answer'],
  [59_000, 'answer'],
  [61_000, 'not-sent'],
] as const) {
  test(`a process that slept ${slept} ms of 60 000 while it connected: ${kind}`, async () => {
    let requests = 0;
    const { now } = Date;
    const server = createServer((_request, response) => {
      requests++;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const sending = sendOnce({
        ...{ method: 'POST', url: `http://127.0.0.1:${port}/`, headers: {} },
        body: new Uint8Array(3),
        timeoutMs: 60_000,
      });
      // No timer sees the time go by, as when a machine is suspended.
      Date.now = () => now() + slept;
      const outcome = await sending;
      assert.equal(outcome.kind, kind);
      if (outcome.kind === 'not-sent') assert.equal(outcome.reason, 'timeout');
      assert.equal(requests, kind === 'answer' ? 1 : 0);
    } finally {
      Date.now = now;
      await new Promise((resolve) => server.close(resolve));
    }
  });
}
