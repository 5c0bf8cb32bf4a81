import { createLoopClient } from '../../core/loop/client.ts';
import type { LoopClient } from '../../core/loop/types.ts';
import { systemClock } from '../../host/clock.ts';
import { loopFetch } from '../../host/http/fetch.ts';
import { sendOnce } from '../../host/http/send-once.ts';
import { upload } from '../../host/http/upload.ts';
import { systemRandom } from '../../host/random.ts';

/** The product's client; only its uploads are used, so its API may be anywhere on this machine. */
export function storageClient(): LoopClient {
  const access = { apiUrl: 'http://127.0.0.1:9', apiKey: 'PUBLIC:half', subscriptionKey: 'subscription' };
  return createLoopClient(access, {
    fetch: loopFetch,
    sendOnce,
    upload,
    clock: systemClock,
    random: systemRandom,
  });
}
