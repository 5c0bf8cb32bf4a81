import { setSecret } from '@actions/core';
import type { LoopClient } from '../../core/loop/types.ts';

/** A shorter text is a common syllable: masked, it would garble every line of the log. */
const shortest = 4;

function maskAll(texts: readonly string[]): void {
  const lines = texts.flatMap((text) => [text, ...text.split(/\r?\n/)]).map((text) => text.trim());
  for (const text of new Set(lines)) if (text.length >= shortest) setSecret(text);
}

/** Makes the runner blot the keys out of everything that is printed from now on. `api-key` also by its halves. */
export function maskKeys(keys: {
  readonly apiKey: string;
  readonly subscriptionKey: string;
  readonly token: string;
}): void {
  const colon = keys.apiKey.indexOf(':');
  const halves = colon < 0 ? [] : [keys.apiKey.slice(0, colon), keys.apiKey.slice(colon + 1)];
  maskAll([keys.apiKey, ...halves, keys.subscriptionKey, keys.token]);
}

/** What signs an address: the whole query, and the signature as written and decoded. */
function maskAddress(address: string): void {
  const query = address.split('?').slice(1).join('?');
  if (query === '') return;
  const written = query.split('&').flatMap((part) => (/^sig=/i.test(part) ? [part.slice(4)] : []));
  const params = new URLSearchParams(query);
  const decoded = [...params].flatMap(([name, value]) => (name.toLowerCase() === 'sig' ? [value] : []));
  maskAll([query, ...written, ...decoded]);
}

/** The client, whose signed addresses are masked before anyone uses them. */
export function maskingAddresses(loop: LoopClient): LoopClient {
  return {
    ...loop,
    getDepositAddress: async (fileName, options) => {
      const deposit = await loop.getDepositAddress(fileName, options);
      maskAddress(deposit.depositUrl);
      return deposit;
    },
  };
}
