import type { SendOnce } from '../../core/ports.ts';
import { exchange } from './exchange.ts';

export const sendOnce: SendOnce = ({ method, url, headers, body, timeoutMs, signal }) =>
  exchange({
    method,
    url,
    headers,
    contentLength: body.length,
    timeoutMs,
    signal,
    writeBody: async (outgoing) => void outgoing.end(body),
  });
