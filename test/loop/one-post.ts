import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { SendOutcome } from '../../core/ports.ts';
import { sendOnce } from '../../host/http/send-once.ts';

export const body = new TextEncoder().encode('{"codeIbs":"MANON002"}');

export function send(
  url: string,
  more: { timeoutMs?: number; signal?: AbortSignal; headers?: Record<string, string> } = {},
) {
  const { timeoutMs = 5_000, headers = { 'Content-Type': 'application/json' }, signal } = more;
  return sendOnce({
    method: 'POST',
    url,
    headers,
    body,
    timeoutMs,
    ...(signal === undefined ? {} : { signal }),
  });
}

export function told(outcome: SendOutcome): string {
  return outcome.kind === 'answer' ? `answer ${outcome.answer.status}` : `${outcome.kind} ${outcome.reason}`;
}

/** A server below HTTP: sees the bytes of each connection and answers with bytes. */
export async function withRawServer<T>(
  onRequest: (socket: Socket) => void,
  work: (origin: string, count: () => number) => Promise<T>,
): Promise<T> {
  let requests = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let text = '';
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (!text.includes('MANON002"}')) return;
      requests += text.split('POST /').length - 1;
      text = '';
      onRequest(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    return await work(`http://127.0.0.1:${port}`, () => requests);
  } finally {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
}
