/** The part of `fetch` that the client uses. */
export type Fetch = (input: Request, init?: RequestInit) => Promise<Response>;

/** Bytes of an answer. The API's answers are a few hundred bytes. */
const answerLimit = 1024 * 1024;

type Fault = 'redirected' | 'too-large' | 'bad-status';

/** Why an answer is not read: thrown as they are, so that nobody takes them for a network error and tries again. */
export class UnreadableAnswer extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault);
    this.name = 'UnreadableAnswer';
    this.fault = fault;
  }
}

/**
 * A fetch that resolves when the whole body has come: time limits and repeats then cover the body too. Refuses
 * redirects, and bodies above 1 MiB.
 */
export function boundedFetch(fetch: Fetch): Fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (
      response.redirected ||
      response.type === 'opaqueredirect' ||
      (response.status >= 300 && response.status < 400)
    ) {
      await response.body?.cancel().catch(() => {});
      throw new UnreadableAnswer('redirected');
    }
    const body = await readBody(response);
    const { status, headers } = response;
    if (status > 599) throw new UnreadableAnswer('bad-status');
    return new Response(status === 204 || status === 205 ? null : body, { status, headers });
  };
}

async function readBody(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    // A body that breaks off is a network error under the name that every runtime and ky share.
    const next = await reader?.read().catch(() => {
      throw new TypeError('fetch failed');
    });
    if (next === undefined || next.done) break;
    size += next.value.length;
    if (size > answerLimit) {
      await reader?.cancel().catch(() => {});
      throw new UnreadableAnswer('too-large');
    }
    chunks.push(next.value);
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}
