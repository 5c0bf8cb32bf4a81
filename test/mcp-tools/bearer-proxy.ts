import { createServer, request } from 'node:http';

export interface Proxy {
  readonly url: string;
  close(): Promise<void>;
}

/** The tools cannot send a bearer token: this adds it, and changes nothing else but its own name into the server's. */
export async function startProxy(port: number, token: string): Promise<Proxy> {
  let own = 0;
  const translate = (value: string | undefined) => value?.replace(new RegExp(`:${own}$`), `:${port}`);
  const proxy = createServer((incoming, outgoing) => {
    const headers = { ...incoming.headers, authorization: `Bearer ${token}` };
    headers.host = translate(headers.host) ?? '';
    const origin = translate(headers.origin);
    if (origin !== undefined) headers.origin = origin;
    const { url: path, method } = incoming;
    const onward = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  own = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${own}/mcp`,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
      }),
  };
}
