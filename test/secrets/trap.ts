import { createServer, type IncomingHttpHeaders } from 'node:http';

export interface Trap {
  /** On another host name and port than the API. */
  readonly url: string;
  readonly received: readonly { readonly method: string; readonly headers: IncomingHttpHeaders }[];
  close(): Promise<void>;
}

/** A second server, to which nobody should be led: it records whoever comes. */
export async function startTrap(): Promise<Trap> {
  const received: { method: string; headers: IncomingHttpHeaders }[] = [];
  const server = createServer(({ method = '', headers }, response) => {
    received.push({ method, headers });
    response.writeHead(201, { 'content-length': '0' });
    response.end();
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    url: `http://localhost:${port}/elsewhere`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
