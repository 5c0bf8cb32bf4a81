import http from 'node:http';
import https from 'node:https';
import { UnreadableFec } from './naive-fec.ts';

const loopback = /^(127(\.\d+){3}|localhost|\[::1\])$/;

/** The body of a loopback address. The sandbox never leaves the machine, so any other host is out of reach. */
export async function* fetchFile(address: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UnreadableFec("L'URL du fichier n'est pas une adresse http ou https");
  }
  if (!loopback.test(url.hostname)) {
    throw new UnreadableFec(`Le fichier est inaccessible : l'hôte ${url.hostname} n'est pas joignable`);
  }
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const get = url.protocol === 'https:' ? https.get : http.get;
    get(url, { agent: false, signal }, resolve).on('error', () =>
      reject(new UnreadableFec('Le fichier est inaccessible : la connexion a échoué')),
    );
  });
  if (answer.statusCode !== 200) {
    answer.resume();
    throw new UnreadableFec(`Le fichier est inaccessible : réponse ${answer.statusCode}`);
  }
  yield* answer as AsyncIterable<Uint8Array>;
}
