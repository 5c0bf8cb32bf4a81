import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { HttpAnswer } from '../../core/ports.ts';
import { ExchangeFailure } from './exchange-failure.ts';

/** Bytes of an answer, before and after decompression. The API's answers are a few hundred bytes. */
const answerLimit = 1024 * 1024;

/** Loop compresses its answers, also for callers that did not ask for it. */
const decoders: Readonly<Record<string, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  gzip: (bytes) => promisify(gunzip)(bytes, { maxOutputLength: answerLimit }),
  deflate: (bytes) => promisify(inflate)(bytes, { maxOutputLength: answerLimit }),
  br: (bytes) => promisify(brotliDecompress)(bytes, { maxOutputLength: answerLimit }),
};

/** The whole answer, or an {@link ExchangeFailure}: an answer that was cut is never returned. */
export async function readAnswer(response: IncomingMessage): Promise<HttpAnswer> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined) headers[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  const raw = await readBody(response);
  const announced = headers['content-length'];
  if (announced !== undefined && Number(announced) !== raw.length) throw new ExchangeFailure('answer-cut');
  return { status: response.statusCode ?? 0, headers, body: await decode(raw, headers['content-encoding']) };
}

function readBody(response: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    response.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      if (size > answerLimit) reject(new ExchangeFailure('answer-too-large'));
      else chunks.push(chunk);
    });
    response.once('end', () => {
      if (response.complete) resolve(Buffer.concat(chunks));
      else reject(new ExchangeFailure('answer-cut'));
    });
    response.once('error', () => reject(new ExchangeFailure('answer-cut')));
    response.once('aborted', () => reject(new ExchangeFailure('answer-cut')));
    response.once('close', () => reject(new ExchangeFailure('answer-cut')));
  });
}

async function decode(raw: Uint8Array, encoding: string | undefined): Promise<Uint8Array> {
  if (encoding === undefined || encoding === '' || encoding === 'identity' || raw.length === 0) return raw;
  const decoder = decoders[encoding.toLowerCase()];
  if (decoder === undefined) throw new ExchangeFailure('answer-encoding');
  try {
    return await decoder(raw);
  } catch {
    throw new ExchangeFailure('answer-encoding');
  }
}
