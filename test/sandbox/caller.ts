import assert from 'node:assert/strict';
import http from 'node:http';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/sandbox.ts';

/** A whole answer, as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
}

/** One request on a connection of its own. Rejects when the answer is cut or missing. */
export function send(
  url: string,
  options: {
    method?: string;
    headers?: Record<string, string>;
    body?: string | Uint8Array;
    chunked?: boolean;
  } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body, chunked } = options;
    const length: Record<string, string> =
      body === undefined || chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const request = http.request(
      url,
      { method, agent: false, headers: { ...length, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('close', () => {
          if (!response.complete) reject(new Error('cut'));
        });
        response.on('end', () => {
          const { statusCode = 0, headers } = response;
          const bytes = Buffer.concat(chunks);
          const expected = headers['content-length'];
          if (expected !== undefined && Number(expected) !== bytes.length) reject(new Error('cut'));
          else resolve({ status: statusCode, headers, bytes, text: bytes.toString('utf8') });
        });
      },
    );
    request.on('error', reject);
    if (chunked && body !== undefined) request.write(body);
    request.end(chunked ? undefined : body);
  });
}

export function keys(sandbox: Sandbox): Record<string, string> {
  return { 'Ocp-Apim-Subscription-Key': sandbox.subscriptionKey, 'x-apikey': sandbox.apiKey };
}

export async function withSandbox(
  options: SandboxOptions,
  work: (sandbox: Sandbox) => Promise<void>,
): Promise<void> {
  const sandbox = await startSandbox({ processingDelayMs: 10, ...options });
  try {
    await work(sandbox);
  } finally {
    await sandbox.close();
  }
}

export function get(sandbox: Sandbox, path: string): Promise<Answer> {
  return send(sandbox.url + path, { headers: keys(sandbox) });
}

export function post(sandbox: Sandbox, body: unknown): Promise<Answer> {
  return send(`${sandbox.url}/importFEC`, {
    method: 'POST',
    headers: { ...keys(sandbox), 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** Parsed and checked to be an object. */
export function object(answer: Answer): Record<string, unknown> {
  const value: unknown = JSON.parse(answer.text);
  assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), answer.text);
  return { ...value };
}

export function list(answer: Answer): Record<string, unknown>[] {
  assert.equal(answer.status, 200, answer.text);
  const value: unknown = JSON.parse(answer.text);
  assert.ok(Array.isArray(value), answer.text);
  return value;
}

/** Puts a file into the deposit and gives its URI. */
export async function deposit(sandbox: Sandbox, file: string | Uint8Array, name = 'a.txt'): Promise<string> {
  const { depositUrl, uri } = object(
    await get(sandbox, `/getFileUrlDeposit?filename=${encodeURIComponent(name)}`),
  );
  const put = await send(String(depositUrl), {
    method: 'PUT',
    headers: { 'x-ms-blob-type': 'BlockBlob' },
    body: file,
  });
  assert.equal(put.status, 201, put.text);
  return String(uri);
}

export async function follow(sandbox: Sandbox, id: string): Promise<Record<string, unknown>> {
  for (;;) {
    const answer = object(await get(sandbox, `/getImportStatus?accountingImportRequestId=${id}`));
    if (answer.status !== 1 && answer.status !== 2) return answer;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Deposits a file, imports it and gives the final status. */
export async function importFile(
  sandbox: Sandbox,
  file: string | Uint8Array,
  codeIbs = 'MANON002',
): Promise<Record<string, unknown>> {
  const uri = await deposit(sandbox, file);
  const answer = object(await post(sandbox, { codeIbs, URI: uri, URL: '' }));
  assert.equal(typeof answer.accountingImportRequestId, 'string');
  return follow(sandbox, String(answer.accountingImportRequestId));
}

const columns = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
];

export const header = columns.join('\t');

/** A row of the FEC; the fields not given have a plain value. */
export function row(fields: Record<string, string>): string {
  const plain: Record<string, string> = {
    JournalCode: 'VE',
    JournalLib: 'Ventes',
    EcritureNum: '1',
    EcritureDate: '20190131',
    PieceRef: 'F1',
    PieceDate: '20190131',
    EcritureLib: 'Facture 1',
    Debit: '0,00',
    Credit: '0,00',
    ValidDate: '20190201',
  };
  return columns.map((name) => fields[name] ?? plain[name] ?? '').join('\t');
}

/** One balanced sale of 12.00. */
export const sale = [
  header,
  row({
    CompteNum: '41100000',
    CompteLib: 'Clients',
    CompAuxNum: 'CDUPONT',
    CompAuxLib: 'Dupont',
    Debit: '12,00',
  }),
  row({ CompteNum: '70710000', CompteLib: 'Ventes au détail', Credit: '10,00' }),
  row({ CompteNum: '44571000', CompteLib: 'TVA', Credit: '2,00' }),
  '',
].join('\r\n');
