import { type Answer, errorIn200, json, refusal, storageError } from './answer.ts';
import type { CallName } from './call.ts';
import type { Fault, FaultKind, Strike } from './faults.ts';

/** What becomes of the connection: the answer is written whole, cut in the middle, never, or the socket is closed. */
export type Outcome =
  | { readonly kind: 'answer' | 'cut'; readonly answer: Answer }
  | { readonly kind: 'silence' }
  | { readonly kind: 'close' };

const messages: Record<number, string> = {
  401: 'Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.',
  403: 'Forbidden',
  404: 'Resource not found',
  413: 'Request body too large',
  429: 'Rate limit is exceeded. Try again later.',
  500: 'Internal server error',
  503: 'Service unavailable',
};

function swapTypes(value: unknown): unknown {
  if (typeof value === 'string') return 42;
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'boolean') return 'oui';
  if (Array.isArray(value)) return { liste: value.map(swapTypes) };
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, swapTypes(inner)]));
  }
  return 0;
}

function statusAnswer(fault: Fault, call: CallName): Answer {
  const status = fault.status ?? 500;
  const retryAfter = fault.retryAfter ?? (status === 429 ? 1 : undefined);
  const answer =
    call === 'put' || call === 'get'
      ? storageError(status, 'ServerBusy', messages[status] ?? 'Error')
      : refusal(status, messages[status] ?? 'Error');
  return retryAfter === undefined
    ? answer
    : { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfter) } };
}

/** The answer of a call that succeeded, with another body. */
function distort(fault: Fault, hit: number, answer: Answer): Answer {
  switch (fault.kind) {
    case 'empty-200':
      return json({});
    case 'malformed-json':
      return { ...answer, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) };
    case 'wrong-types':
      return json(swapTypes(JSON.parse(answer.body)));
    case 'status-stuck':
      return json({ status: 2 });
    case 'status-backwards':
      return json({ status: hit % 2 === 1 ? 2 : 1 });
    case 'status-odd':
      return json({ status: fault.code ?? 10 });
    default:
      return answer;
  }
}

const instead = new Set<FaultKind>(['hang', 'status', 'error-in-200', 'redirect']);

/** True when the fault strikes instead of the call, so that the call must not be carried out. */
export function replacesCall({ kind, accepted }: Fault): boolean {
  return instead.has(kind) && accepted !== true;
}

/** What a strike makes of a call; `answer` is null when the call was not carried out. */
export function outcomeOf({ fault, hit }: Strike, call: CallName, answer: Answer | null): Outcome {
  switch (fault.kind) {
    case 'hang':
      return { kind: 'silence' };
    case 'status':
      return { kind: 'answer', answer: statusAnswer(fault, call) };
    case 'error-in-200':
      return {
        kind: 'answer',
        answer: errorIn200('Une erreur est survenue pendant le traitement de la demande'),
      };
    case 'redirect':
      return {
        kind: 'answer',
        answer: { status: 302, headers: { location: fault.location ?? '/' }, body: '' },
      };
    default:
  }
  if (answer === null) return { kind: 'close' };
  switch (fault.kind) {
    case 'reset-after-accept':
      return { kind: 'close' };
    case 'reset-mid-answer':
      return { kind: 'cut', answer };
    default:
      return { kind: 'answer', answer: answer.status === 200 ? distort(fault, hit, answer) : answer };
  }
}
