import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { type Answer, refusal } from './answer.ts';
import { type Api, apiMethods } from './api.ts';
import type { Call, CallName } from './call.ts';
import { control } from './control.ts';
import type { FaultKind, Faults, Strike } from './faults.ts';
import type { Ledger } from './ledger.ts';
import { Storage } from './storage.ts';
import { type Outcome, outcomeOf, replacesCall } from './strike.ts';
import type { CallMoment, Watch } from './watch.ts';

/** A request as it arrived. */
export interface RequestRecord {
  readonly call: CallName | null;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The client's port: the same number is the same connection. */
  readonly connection: number;
  /** It carried one of Loop's two key headers. */
  readonly carriesKeys: boolean;
}

interface Parts {
  readonly subscriptionKey: string;
  readonly apiKey: string;
  readonly storage: Storage;
  readonly ledger: Ledger;
  readonly faults: Faults;
  readonly api: Api;
  readonly watch: Watch | undefined;
}

function isApiCall(name: string): name is keyof typeof apiMethods {
  return Object.hasOwn(apiMethods, name);
}

/** Takes HTTP requests to the call they name, and lets the faults strike on the way. */
export class Service {
  readonly requests: RequestRecord[] = [];
  readonly #counts = new Map<CallName, number>();
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  count(call: CallName): number {
    return this.#counts.get(call) ?? 0;
  }

  /** Never rejects: a client that goes away, or a defect of ours, ends with its connection closed. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const url = new URL(`http://127.0.0.1${request.url ?? '/'}`);
      const call = { url, request };
      if (url.pathname.startsWith('/_sandbox/')) {
        const answer = this.#denied(call) ?? (await control(call, this.#parts, this));
        await send(request, response, { kind: 'answer', answer });
        return;
      }
      const name = this.#name(call);
      this.#record(call, name);
      if (name !== null) await this.#serve(call, name, response);
      else await send(request, response, { kind: 'answer', answer: refusal(404, 'Resource not found') });
    } catch {
      request.socket.destroy();
    }
  }

  /** Tells the watch of every moment, of the last one also when the client goes away before. */
  async #serve(call: Call, name: CallName, response: ServerResponse): Promise<void> {
    const { request, url } = call;
    const moment = { call: name, url };
    let fault: FaultKind | null = null;
    let answer: Answer | null = null;
    try {
      await this.#tell({ ...moment, phase: 'arrived', fault, answer });
      const strike = this.#parts.faults.take(name);
      fault = strike?.fault.kind ?? null;
      const outcome = await this.#outcome(call, name, strike, (honest) =>
        this.#tell({ ...moment, phase: 'carried-out', fault, answer: honest }),
      );
      if (outcome.kind === 'answer') answer = outcome.answer;
      if ('answer' in outcome) await send(request, response, outcome);
      else if (outcome.kind === 'close') request.socket.destroy();
      else if (!request.socket.destroyed) await once(request.socket, 'close');
    } finally {
      await this.#tell({ ...moment, phase: 'answered', fault, answer });
    }
  }

  async #tell(moment: CallMoment): Promise<void> {
    await this.#parts.watch?.(moment);
  }

  async #outcome(
    call: Call,
    name: CallName,
    strike: Strike | undefined,
    onCarriedOut: (answer: Answer) => Promise<void>,
  ): Promise<Outcome> {
    if (strike?.fault.delayMs !== undefined) await sleep(strike.fault.delayMs, undefined, { ref: false });
    if (strike?.fault.kind === 'reset-before-read') return { kind: 'close' };
    if (strike !== undefined && replacesCall(strike.fault)) {
      call.request.resume();
      return outcomeOf(strike, name, null);
    }
    const doomed = strike?.fault.kind === 'import-fails';
    const answer = await this.#carryOut({ ...call, doomed }, name);
    await onCarriedOut(answer);
    return strike === undefined ? { kind: 'answer', answer } : outcomeOf(strike, name, answer);
  }

  #name({ url, request }: Call): CallName | null {
    const { method } = request;
    if (Storage.owns(url.pathname)) return method === 'PUT' ? 'put' : method === 'GET' ? 'get' : null;
    // The real service lies under this path, so a client can be given an address with one.
    const name = url.pathname.replace(/^\/(loop-api-publiques\/)?/, '');
    return isApiCall(name) && apiMethods[name] === method ? name : null;
  }

  async #carryOut(call: Call, name: CallName): Promise<Answer> {
    if (name === 'put') return this.#parts.storage.put(call);
    if (name === 'get') return this.#parts.storage.get(call);
    const denied = this.#denied(call);
    if (denied === null) return this.#parts.api[name](call);
    call.request.resume();
    return denied;
  }

  /** The first two messages are those of API Management. */
  #denied({ request: { headers } }: Call): Answer | null {
    const subscription = headers['ocp-apim-subscription-key'];
    if (subscription === undefined) {
      return refusal(
        401,
        'Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.',
      );
    }
    if (subscription !== this.#parts.subscriptionKey) {
      return refusal(
        401,
        'Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.',
      );
    }
    const key = headers['x-apikey'];
    if (key === undefined) return refusal(401, "L'en-tête x-apikey est absent");
    return key === this.#parts.apiKey ? null : refusal(403, "La clé d'API n'est pas reconnue");
  }

  #record({ url, request }: Call, call: CallName | null): void {
    const { headers, socket } = request;
    if (call !== null) this.#counts.set(call, this.count(call) + 1);
    this.requests.push({
      call,
      method: request.method ?? '',
      path: url.pathname,
      time: Date.now(),
      connection: socket.remotePort ?? 0,
      carriesKeys: headers['x-apikey'] !== undefined || headers['ocp-apim-subscription-key'] !== undefined,
    });
    if (this.requests.length > 10_000) this.requests.shift();
  }
}

type Answered = Extract<Outcome, { answer: Answer }>;

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { kind, answer }: Answered,
): Promise<void> {
  response.on('error', () => {});
  const gzip =
    /\bgzip\b/.test(String(request.headers['accept-encoding'])) &&
    answer.headers['content-type']?.includes('json');
  const body = gzip ? gzipSync(answer.body) : Buffer.from(answer.body);
  response.writeHead(answer.status, {
    'content-length': String(body.length),
    ...answer.headers,
    ...(gzip ? { 'content-encoding': 'gzip', vary: 'Accept-Encoding' } : {}),
    'request-id': randomUUID(),
    'x-request-id': randomBytes(16).toString('hex'),
    'cache-control': 'no-store',
  });
  if (kind === 'cut') {
    response.write(body.subarray(0, Math.ceil(body.length / 2)));
    await sleep(20);
    request.socket.destroy();
    return;
  }
  if (answer.file === undefined) {
    response.end(body);
    return;
  }
  const gone = new Promise<void>((resolve) => void response.once('close', resolve));
  for await (const chunk of createReadStream(answer.file)) {
    if (!response.write(chunk)) {
      await Promise.race([new Promise<void>((resolve) => void response.once('drain', resolve)), gone]);
    }
    if (response.destroyed) return;
  }
  response.end();
}
