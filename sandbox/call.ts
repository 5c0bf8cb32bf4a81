import type { IncomingMessage } from 'node:http';

/** The calls a fault can be set on: the API's own names, `put` and `get` for the storage. */
export const callNames = [
  'importFEC',
  'getFileUrlDeposit',
  'getImportStatus',
  'DossierComplet',
  'etablissementComplet',
  'compte',
  'tiersClient',
  'tiersFournisseur',
  'EcritureComptable',
  'put',
  'get',
] as const;

export type CallName = (typeof callNames)[number];

export function isCallName(name: string): name is CallName {
  return (callNames as readonly string[]).includes(name);
}

/** One request as the handlers see it. */
export interface Call {
  readonly url: URL;
  readonly request: IncomingMessage;
  /** The import that it asks for is to fail. */
  readonly doomed?: boolean;
}

/** The whole body, or null when it is longer than `limit` bytes. Rejects when the client goes away. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= limit) chunks.push(chunk);
  }
  return bytes <= limit ? Buffer.concat(chunks) : null;
}
