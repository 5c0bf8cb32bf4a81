import { lookup } from 'node:dns/promises';
import { LoopFecError } from '../../core/error.ts';
import type { CopyFacts } from '../../core/import/remote-copy.ts';
import { isPrivateHost } from '../../core/loop/private-host.ts';
import type { Text } from '../../core/text.ts';
import { loopFetch } from './fetch.ts';

/** Ms for each of two looks. */
const lookTime = 15_000;

/** What a storage tells of a file, or why it tells nothing. */
export type CopyLook =
  | { readonly kind: 'facts'; readonly facts: CopyFacts }
  | { readonly kind: 'not-told'; readonly why: Text };

function notTold(fr: string, en: string): CopyLook {
  return { kind: 'not-told', why: { fr, en } };
}

/**
 * Asks the storage for length and MD5 of a copy, without any header of Loop and without reading it. Some signed
 * addresses are for GET only: then the first byte is asked for.
 * @param practice the API is on this machine: so may be the copy
 * @throws {LoopFecError} `private-url`, `copy-missing`; the signal's reason. Never with the address.
 */
export async function lookAtCopy(url: string, practice: boolean, signal: AbortSignal): Promise<CopyLook> {
  if (!practice) await refusePrivate(new URL(url).hostname);
  const head = await ask(url, 'HEAD', signal);
  if (head?.status === 200) return { kind: 'facts', facts: factsOf(head.headers, null) };
  const get = await ask(url, 'GET', signal);
  if (get === null) return notTold('le stockage ne répond pas', 'the storage does not answer');
  if (get.status === 200 || get.status === 206) {
    const range = /\/(\d+)$/.exec(get.headers.get('content-range') ?? '')?.[1] ?? null;
    if (get.status === 200 || range !== null) return { kind: 'facts', facts: factsOf(get.headers, range) };
  }
  if (get.status === 404 || get.status === 410) {
    throw new LoopFecError('copy-missing', {
      fr: 'Import refusé : il n’y a pas de fichier à l’adresse --url. Copier d’abord le fichier',
      en: 'Import refused: there is no file at the address of --url. Copy the file first',
    });
  }
  const status = String(get.status);
  return notTold(`le stockage répond ${status}`, `the storage answers ${status}`);
}

function factsOf(headers: Headers, rangeTotal: string | null): CopyFacts {
  // The length of an answer that was compressed for the way is not that of the file.
  const encoded = (headers.get('content-encoding') ?? 'identity') !== 'identity';
  const length = rangeTotal ?? (encoded ? null : headers.get('content-length'));
  const md5 =
    headers.get('x-ms-blob-content-md5') ?? (rangeTotal === null ? headers.get('content-md5') : null);
  return {
    length: length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null,
    md5: md5 !== null && /^[A-Za-z0-9+/]{22}==$/.test(md5) ? md5 : null,
  };
}

/** Null when there was no answer. */
async function ask(url: string, method: 'HEAD' | 'GET', signal: AbortSignal): Promise<Response | null> {
  const headers = {
    'Accept-Encoding': 'identity',
    ...(method === 'GET' ? { Range: 'bytes=0-0' } : {}),
  };
  try {
    const stop = AbortSignal.any([signal, AbortSignal.timeout(lookTime)]);
    const answer = await loopFetch(new Request(url, { method, headers, redirect: 'manual', signal: stop }));
    await answer.body?.cancel().catch(() => {});
    return answer;
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

/** A public name may lead to a private address. A name that this machine cannot resolve is left to Loop. */
async function refusePrivate(hostname: string): Promise<void> {
  const addresses = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true }).catch(() => []);
  const leadsInside = addresses.some(({ address, family }) =>
    isPrivateHost(family === 6 ? `[${address}]` : address),
  );
  if (!leadsInside) return;
  throw new LoopFecError('private-url', {
    fr: '--url refusé : ce nom mène à un réseau privé, Loop ne pourrait pas y lire le fichier. Donner une adresse de l’internet, ou omettre --url pour déposer le fichier chez Loop',
    en: '--url refused: this name leads to a private network, where Loop could not read the file. Give an address on the internet, or leave out --url to deposit the file with Loop',
  });
}
