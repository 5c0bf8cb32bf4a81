import type { Clock, Random, SendOnce, Upload } from '../ports.ts';
import { parseAccess } from './access.ts';
import { errorInside } from './answer.ts';
import type { Fetch } from './bounded-fetch.ts';
import { parseCodes } from './codes.ts';
import { parseDeposit } from './deposit.ts';
import { parseDossier } from './dossier.ts';
import { loopError } from './errors.ts';
import { importOutcome } from './import-outcome.ts';
import { defaultLimits, type LoopLimits } from './limits.ts';
import { type Answer, createReader, type ReadingCall } from './reader.ts';
import { cleanMessage } from './redact.ts';
import { parseStatus } from './status.ts';
import { putFile } from './storage.ts';
import type { ImportRequest, LoopAccess, LoopClient } from './types.ts';

export interface LoopPorts {
  readonly fetch: Fetch;
  readonly sendOnce: SendOnce;
  readonly upload: Upload;
  readonly clock: Clock;
  readonly random: Random;
}

/**
 * A client of the documented API. The keys live in its closures: printing the client shows none.
 * @throws {LoopFecError} `bad-api-url`, `bad-api-key`, `bad-subscription-key`
 */
export function createLoopClient(
  access: LoopAccess,
  ports: LoopPorts,
  limits: LoopLimits = defaultLimits,
): LoopClient {
  const { apiUrl, apiKey, subscriptionKey, publicKey, secret } = parseAccess(access);
  const secrets = [apiKey, subscriptionKey, secret];
  const headers = {
    'Ocp-Apim-Subscription-Key': subscriptionKey,
    'x-apikey': apiKey,
    'Cache-Control': 'no-cache',
  };
  const read = createReader({ apiUrl, headers, secrets, limits, ports });
  const host = new URL(apiUrl).host;

  /** `hasAnswer` tells an `error` that is a field of the answer from one that stands in its place. */
  async function readAs<T>(
    wanted: ReadingCall,
    parse: (answer: Answer) => T | null,
    hasAnswer: (value: object) => boolean = () => false,
  ): Promise<T> {
    const answer = await read(wanted);
    const call = { method: 'GET', path: wanted.path, host } as const;
    const facts = { status: 200, requestId: answer.requestId };
    const told = hasAnswer(answer.value) ? null : errorInside(answer.value);
    if (told !== null)
      throw loopError('loop-error-answer', call, { ...facts, message: cleanMessage(told, secrets) });
    const parsed = parse(answer);
    if (parsed === null) throw loopError('loop-bad-answer', call, facts);
    return parsed;
  }

  return {
    apiUrl,
    publicKey,

    getDossier: (code, options) =>
      readAs(
        {
          path: '/DossierComplet',
          query: { codeDossier: code },
          signal: options?.signal,
          notFound: {
            fr: `Vérifier le code du dossier ${JSON.stringify(code)} ; s’il existe, il n’est peut-être pas partagé avec la clé d’API dans LoopHub`,
            en: `Check the code of the client file ${JSON.stringify(code)}; if it exists, it may not be shared with the API key in LoopHub`,
          },
        },
        ({ value }) => parseDossier(code, value),
      ),

    listCodes: (list, { dossier, skip, take }, options) =>
      readAs(
        {
          path: `/${list}`,
          query: { codeDossier: dossier, skip: String(skip), take: String(take) },
          signal: options?.signal,
        },
        ({ value }) => parseCodes(list, value),
      ),

    getDepositAddress: (fileName, options) =>
      readAs(
        { path: '/getFileUrlDeposit', query: { filename: fileName }, signal: options?.signal },
        ({ value }) => parseDeposit(value, apiUrl),
      ),

    uploadFile: (deposit, source, md5, options) =>
      putFile({ limits, ports }, deposit, source, md5, options?.signal),

    importFec: async (request, options) => {
      const known = 'url' in request.location ? [...secrets, ...secretsOfAddress(request.location)] : secrets;
      const sent = await ports.sendOnce({
        method: 'POST',
        url: `${apiUrl}/importFEC`,
        headers: { ...headers, Accept: 'application/json', 'Content-Type': 'application/json' },
        body: new TextEncoder().encode(JSON.stringify(importBody(request))),
        timeoutMs: options?.timeoutMs ?? limits.importMs,
        ...(options?.signal === undefined ? {} : { signal: options.signal }),
      });
      return importOutcome(sent, known);
    },

    getImportStatus: (importId, options) =>
      readAs(
        {
          path: '/getImportStatus',
          query: { accountingImportRequestId: importId },
          signal: options?.signal,
        },
        ({ value, requestId }) => parseStatus(value, requestId, secrets),
        (value) => 'status' in value,
      ),
  };
}

/** The unused one of URI and URL is sent empty, as the vendor's own example does. */
function importBody({ dossier, location, siret }: ImportRequest): Record<string, string> {
  return {
    codeIbs: dossier,
    URI: 'uri' in location ? location.uri : '',
    URL: 'url' in location ? location.url : '',
    ...(siret === null ? {} : { SIRET: siret }),
  };
}

/** Loop may quote the address it was given: what signs it is a secret. */
function secretsOfAddress(location: { readonly url: string }): string[] {
  const query = location.url.split('?').slice(1).join('?');
  return [query, ...new URLSearchParams(query).getAll('sig')];
}
