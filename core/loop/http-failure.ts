import type { LoopFecError } from '../error.ts';
import type { Text } from '../text.ts';
import { failureMessage, requestIdOf } from './answer.ts';
import { type Call, type LoopErrorCode, loopError } from './errors.ts';
import { retryAfter } from './limits.ts';
import { cleanMessage } from './redact.ts';

type Suspect = 'subscription-key' | 'api-key' | 'either';

/** Which key a 401 is about: the API management in front of Loop checks the subscription key, Loop itself the other. */
const keyAdvice: Readonly<Record<Suspect, Text | undefined>> = {
  'subscription-key': {
    fr: 'C’est sans doute la clé d’abonnement (Ocp-Apim-Subscription-Key) : la demander au contact partenaire de Cegid',
    en: 'It is probably the subscription key (Ocp-Apim-Subscription-Key): ask the Cegid partner contact for it',
  },
  'api-key': {
    fr: 'C’est sans doute la clé d’API du cabinet (x-apikey) : vérifier clé:secret et son activation dans LoopHub',
    en: 'It is probably the API key of the practice (x-apikey): check key:secret and its activation in LoopHub',
  },
  either: undefined,
};

function suspectOf(headers: Headers, message: string): Suspect {
  const challenge = headers.get('www-authenticate') ?? '';
  if (/AzureApiManagementKey/i.test(challenge) || /subscription/i.test(message)) return 'subscription-key';
  return /api[ -]?key|cl[ée] d.api/i.test(message) ? 'api-key' : 'either';
}

const codes: Readonly<Record<number, LoopErrorCode>> = {
  401: 'loop-unauthorized',
  403: 'loop-forbidden',
  404: 'loop-not-found',
  429: 'loop-rate-limited',
};

/**
 * The error for an answer that is not a 200. `notFound` says what a 404 means for this call.
 */
export function httpFailure(
  call: Call,
  answer: { readonly status: number; readonly headers: Headers; readonly body: unknown },
  surroundings: {
    readonly secrets: readonly string[];
    readonly now: number;
    readonly notFound: Text | undefined;
  },
): LoopFecError {
  const { status, headers } = answer;
  const told = failureMessage(answer.body);
  const message = told === null ? null : cleanMessage(told, surroundings.secrets);
  const facts = { status, message, requestId: requestIdOf((name) => headers.get(name)) };
  const code =
    codes[status] ??
    (status >= 500 ? 'loop-server-error' : status >= 400 ? 'loop-refused' : 'loop-bad-answer');

  if (code === 'loop-unauthorized') {
    const suspect = suspectOf(headers, message ?? '');
    const next = keyAdvice[suspect];
    return loopError(code, call, { ...facts, suspect, ...(next === undefined ? {} : { next }) });
  }
  if (code === 'loop-rate-limited') {
    const wait = retryAfter(headers.get('retry-after'), surroundings.now);
    if (wait === null) return loopError(code, call, facts);
    const seconds = Math.ceil(wait / 1000);
    const next = { fr: `Recommencer dans ${seconds} s`, en: `Try again in ${seconds} s` };
    return loopError(code, call, { ...facts, retryAfterSeconds: seconds, next });
  }
  if (code === 'loop-not-found' && surroundings.notFound !== undefined) {
    return loopError(code, call, { ...facts, next: surroundings.notFound });
  }
  return loopError(code, call, facts);
}
