import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { planted } from './planted.ts';

/** How the call that is spoilt answers. */
export interface Spoilt {
  /** Last part of the path, or `put`. */
  readonly call: string;
  readonly status: number;
  /** Where a redirect leads. */
  readonly location?: string;
  /** An honest answer with quotes around it, not an error. */
  readonly honest?: boolean;
}

export interface QuotingLoop {
  readonly url: string;
  /** A signed address at which a copy of a file lies. */
  readonly copyUrl: string;
  /** What the storage, a server of its own, was sent. */
  readonly stored: readonly IncomingHttpHeaders[];
  close(): Promise<void>;
}

const id = '4dfa8727-1111-4222-8333-123456789abc';

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** A Loop that repeats the keys and the signed address it knows wherever it can. */
export async function startQuotingLoop(spoilt: Spoilt): Promise<QuotingLoop> {
  const stored: IncomingHttpHeaders[] = [];
  let storageUrl = '';
  const signed = () =>
    `${storageUrl}/depot/x.txt?sv=2022&se=2099-01-01T00:00:00Z&sp=r&sig=${encodeURIComponent(planted.signature)}`;
  const quoted = () => {
    const { subscriptionKey, publicKey, secret } = planted;
    const key = `${publicKey}:${secret}`;
    const encoded = [key, secret, subscriptionKey].map(encodeURIComponent);
    return [subscriptionKey, key, secret, ...encoded, signed(), encodeURIComponent(signed())].join(' | ');
  };
  const answers: Readonly<Record<string, () => object>> = {
    DossierComplet: () => ({ siren: '732829320', formeJuridique: 'SAS' }),
    getFileUrlDeposit: () => ({ depositUrl: signed(), uri: 'guid/x.txt' }),
    importFEC: () => ({ accountingImportRequestId: id }),
    getImportStatus: () => ({ status: 3 }),
  };

  function answer(call: string, response: ServerResponse): void {
    const own = answers[call]?.() ?? [];
    const text = quoted();
    if (call !== spoilt.call) {
      write(response, 200, own);
    } else if (spoilt.honest) {
      const status = call === 'getImportStatus' ? { status: 4 } : {};
      write(response, 200, { ...own, ...status, message: text, [text]: text, liste: [{ profond: text }] });
    } else {
      write(response, spoilt.status, { statusCode: spoilt.status, message: text, error: { message: text } });
    }
  }

  function write(response: ServerResponse, status: number, body: object): void {
    response.writeHead(status, {
      'content-type': 'application/json',
      'retry-after': '0',
      'request-id': quoted(),
      'x-ms-error-code': quoted(),
      'www-authenticate': quoted(),
      ...(spoilt.location === undefined ? {} : { location: `${spoilt.location}?${planted.secret}` }),
    });
    response.end(JSON.stringify(body));
  }

  const storage = createServer((request, response) => {
    stored.push(request.headers);
    request.resume();
    request.on('end', () => {
      if (spoilt.call === 'put') answer('put', response);
      else response.writeHead(201, { 'content-length': '0' }).end();
    });
  });
  const api = createServer((request, response) => {
    const call = new URL(`http://127.0.0.1${request.url ?? '/'}`).pathname.slice(1);
    request.resume();
    request.on('end', () => answer(call, response));
  });
  storageUrl = `http://localhost:${await listen(storage)}`;
  const port = await listen(api);
  return {
    url: `http://127.0.0.1:${port}`,
    copyUrl: signed(),
    stored,
    close: async () => {
      await close(api);
      await close(storage);
    },
  };
}
