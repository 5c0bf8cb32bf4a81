/** The thread that computes digests: see `DigestThread`, which gives it its orders. */
import type { Digest } from '../../core/ports.ts';
import { createDigest } from '../digest.ts';
import type { Answer, Order } from './digest-messages.ts';
import { onOrder } from './parent.ts';

let memory: Uint8Array = new Uint8Array(0);
const digests = new Map<number, Digest>();

function obey(order: Order): Answer | null {
  switch (order.kind) {
    case 'share':
      memory = new Uint8Array(order.memory);
      return null;
    case 'begin':
      digests.set(order.digest, createDigest(order.algorithm));
      return null;
    case 'update':
      for (const { digest, from, to } of order.updates)
        digests.get(digest)!.update(memory.subarray(from, to));
      return { kind: 'updated' };
    case 'end': {
      const digest = digests.get(order.digest)!;
      digests.delete(order.digest);
      return { kind: 'ended', digest: order.digest, text: digest[order.encoding]() };
    }
  }
}

const post = onOrder<Order, Answer>((order) => {
  try {
    const answer = obey(order);
    if (answer !== null) post(answer);
  } catch {
    post({ kind: 'failed' });
  }
});
