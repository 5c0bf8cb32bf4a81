import * as v from 'valibot';
import type { HttpAnswer, SendOutcome } from '../ports.ts';
import { errorMessage, failureMessage, parseJson, requestIdOf } from './answer.ts';
import { cleanMessage } from './redact.ts';
import { ImportAnswerSchema } from './schemas.ts';
import type { ImportOutcome } from './types.ts';

/** Statuses with which the API says that it did not take the request. Every other one leaves the outcome open. */
const rejections: ReadonlySet<number> = new Set([400, 401, 403, 404, 413, 429]);

/** What an attempt to send `POST /importFEC` means. In doubt `unknown`: a second import would double the books. */
export function importOutcome(sent: SendOutcome, secrets: readonly string[]): ImportOutcome {
  if (sent.kind === 'not-sent') return sent;
  if (sent.kind === 'unknown') return { kind: 'unknown', status: null, reason: sent.reason, requestId: null };
  return answerOutcome(sent.answer, secrets);
}

function answerOutcome(answer: HttpAnswer, secrets: readonly string[]): ImportOutcome {
  const { status } = answer;
  const requestId = requestIdOf((name) => answer.headers[name]);
  const body = parseJson(answer.body);
  const unknown = (reason: string): ImportOutcome => ({ kind: 'unknown', status, reason, requestId });
  const rejected = (reason: string): ImportOutcome => ({
    kind: 'rejected',
    status,
    reason: cleanMessage(reason, secrets),
    requestId,
  });

  if (status !== 200) {
    const message = failureMessage(body);
    const reason = message === null ? `http-${status}` : cleanMessage(message, secrets);
    return rejections.has(status) && !hasId(body) ? rejected(reason) : unknown(reason);
  }
  if (body === undefined) return unknown('malformed-answer');
  const parsed = v.safeParse(ImportAnswerSchema, body);
  if (!parsed.success) return unknown('unexpected-answer');
  const { accountingImportRequestId: importId, error } = parsed.output;
  if (importId && error) return unknown('id-and-error');
  if (importId) return { kind: 'accepted', importId, requestId };
  if (error) return rejected(errorMessage(error));
  return unknown('neither-id-nor-error');
}

/** An error status beside an identifier contradicts itself. */
function hasId(body: unknown): boolean {
  return (
    typeof body === 'object' &&
    body !== null &&
    'accountingImportRequestId' in body &&
    Boolean(body.accountingImportRequestId)
  );
}
