import { LoopFecError } from '../error.ts';
import type { ByteSource, Clock, HttpAnswer, Random, SendOutcome, Upload } from '../ports.ts';
import type { Text } from '../text.ts';
import { requestIdOf } from './answer.ts';
import { type Call, loopError } from './errors.ts';
import { type LoopLimits, pauseBefore, retryAfter, retryLimit } from './limits.ts';
import type { Deposit } from './types.ts';

/** Bytes a millisecond that a slow line still carries: 50 kB/s. */
const slowLine = 50;

/** Ms for all tries together: after it, no further one begins. */
const totalTime = 45 * 60_000;

const passing: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

export interface StorageSetup {
  readonly limits: LoopLimits;
  readonly ports: { readonly upload: Upload; readonly clock: Clock; readonly random: Random };
}

/** Azure's Put Blob. The signed address is the only authority: no header of Loop goes along. Harmless to repeat. */
export async function putFile(
  { limits, ports }: StorageSetup,
  deposit: Deposit,
  source: ByteSource,
  md5: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { host, pathname } = new URL(deposit.depositUrl);
  const call: Call = { method: 'PUT', path: pathname, host };
  const { clock } = ports;
  const timeoutMs = Math.round(limits.uploadMs + source.size / slowLine);
  const lastStart = clock.now() + Math.max(0, totalTime - timeoutMs);
  for (let repeat = 1; ; repeat++) {
    signal?.throwIfAborted();
    const reading = watched(source, signal);
    const sent = await ports.upload({
      url: deposit.depositUrl,
      headers: { 'x-ms-blob-type': 'BlockBlob', 'Content-MD5': md5, 'Content-Type': 'text/plain' },
      size: source.size,
      chunks: reading.chunks,
      timeoutMs,
      ...(signal === undefined ? {} : { signal }),
    });
    if (sent.kind === 'answer' && (sent.answer.status === 201 || sent.answer.status === 200)) return;
    signal?.throwIfAborted();
    const wished =
      sent.kind === 'answer' ? retryAfter(sent.answer.headers['retry-after'], clock.now()) : null;
    const pause = Math.max(wished ?? 0, pauseBefore(repeat, ports.random(1)[0] ?? 0, limits));
    const goOn = worthRepeating(sent) && (wished ?? 0) <= limits.retryAfterMs;
    if (repeat > retryLimit || !goOn || clock.now() + pause > lastStart) {
      throw reading.error() ?? failure(sent, call, source.name);
    }
    await clock.sleep(pause, signal);
  }
}

/** Remembers what the source itself said when reading it failed: it knows better than the wire. */
function watched(source: ByteSource, signal: AbortSignal | undefined) {
  let known: LoopFecError | undefined;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield* source.read(signal);
    } catch (error) {
      if (error instanceof LoopFecError) known = error;
      throw error;
    }
  }
  return { chunks: chunks(), error: () => known };
}

function worthRepeating(sent: SendOutcome): boolean {
  if (sent.kind === 'answer') return passing.has(sent.answer.status);
  return !['length-mismatch', 'source-failed', 'timeout', 'aborted'].includes(sent.reason);
}

function failure(sent: SendOutcome, call: Call, name: string): LoopFecError {
  if (sent.kind !== 'answer') {
    if (sent.reason === 'length-mismatch') return fileChanged(name);
    if (sent.reason === 'source-failed') return fileNotReadable(name);
    if (sent.reason === 'timeout') return loopError('storage-timeout', call, { reason: sent.reason });
    return loopError('storage-unreachable', call, { reason: sent.reason });
  }
  const { status, headers } = sent.answer;
  const requestId = requestIdOf((header) => headers[header]);
  const reason = storageCode(sent.answer);
  if (status >= 500) return loopError('storage-server-error', call, { status, requestId, reason });
  if (status < 400) return loopError('storage-bad-answer', call, { status, requestId });
  const next = refusalAdvice(status, reason);
  return loopError('storage-refused', call, {
    status,
    requestId,
    reason,
    ...(next === undefined ? {} : { next }),
  });
}

function refusalAdvice(status: number, reason: string): Text | undefined {
  if (/md5/i.test(reason)) {
    return {
      fr: 'Les octets reçus ne sont pas ceux qui ont été contrôlés : contrôler de nouveau le fichier, puis recommencer',
      en: 'The bytes received are not those that were checked: check the file again, then try again',
    };
  }
  if (status !== 403) return undefined;
  return {
    fr: 'L’adresse de dépôt a sans doute expiré : vérifier l’heure de cette machine et recommencer, une nouvelle adresse sera demandée',
    en: 'The deposit address has probably expired: check this machine’s clock and try again, a new address will be asked for',
  };
}

/** Azure's own word (`Md5Mismatch`), from the header or the XML; its message is not quoted. */
function storageCode(answer: HttpAnswer): string {
  const named = answer.headers['x-ms-error-code'];
  const found =
    named ?? /<Code>([^<]*)<\/Code>/.exec(new TextDecoder().decode(answer.body.subarray(0, 4096)))?.[1];
  return found !== undefined && /^[A-Za-z0-9]{1,60}$/.test(found) ? found : '';
}

function fileChanged(name: string): LoopFecError {
  const shown = JSON.stringify(name);
  return new LoopFecError('file-changed', {
    fr: `${shown} a changé depuis son contrôle. Le contrôler de nouveau : rien n’est importé`,
    en: `${shown} has changed since it was checked. Check it again: nothing is imported`,
  });
}

function fileNotReadable(name: string): LoopFecError {
  const shown = JSON.stringify(name);
  return new LoopFecError('file-not-readable', {
    fr: `Lecture interrompue : ${shown}. Vérifier le fichier et son disque : rien n’est importé`,
    en: `Reading ${shown} broke off. Check the file and its disk: nothing is imported`,
  });
}
