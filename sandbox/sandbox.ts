import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { Api } from './api.ts';
import type { CallName } from './call.ts';
import { openDatabase } from './database.ts';
import { type DossierSeed, defaultDossiers } from './dossiers.ts';
import { checkFault, type Fault, Faults } from './faults.ts';
import { ImportQueue } from './import-queue.ts';
import { type BalanceLine, type ImportRecord, Ledger } from './ledger.ts';
import { type RequestRecord, Service } from './service.ts';
import { Storage } from './storage.ts';
import type { CallMoment, Watch } from './watch.ts';

export interface SandboxOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** SQLite file that outlives the process; in memory by default. */
  readonly dataFile?: string;
  readonly dossiers?: readonly DossierSeed[];
  readonly subscriptionKey?: string;
  /** `key:secret`. */
  readonly apiKey?: string;
  /** Milliseconds that an import spends in status 1 and 2 together, besides the work itself; 150 by default. */
  readonly processingDelayMs?: number;
  /** Milliseconds since 1970, for the expiry of signed addresses. */
  readonly now?: () => number;
  readonly watch?: Watch;
}

export interface Sandbox {
  /** `http://127.0.0.1:PORT`, the base address of the API. */
  readonly url: string;
  readonly port: number;
  readonly subscriptionKey: string;
  readonly apiKey: string;
  /** Every call but those to the controls, in order of arrival; the last 10 000. */
  readonly requests: readonly RequestRecord[];
  countRequests(call: CallName): number;
  trialBalance(dossier: string): BalanceLine[];
  imports(dossier?: string): ImportRecord[];
  countImports(dossier: string, sha256: string): number;
  /** A signed address at which a deposited file can be read, valid for `seconds` (24 hours by default). */
  blobUrl(uri: string, seconds?: number): string;
  setFault(call: CallName, fault: Fault): void;
  clearFaults(): void;
  close(): Promise<void>;
}

/** Starts a Cegid Loop on 127.0.0.1. Rejects when the port is taken or the data file cannot be opened. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const subscriptionKey = options.subscriptionKey ?? randomBytes(16).toString('hex');
  const apiKey =
    options.apiKey ?? `${randomBytes(13).toString('hex').toUpperCase()}:${randomBytes(16).toString('hex')}`;
  const db = openDatabase(options.dataFile ?? ':memory:', options.dossiers ?? defaultDossiers);
  let port = 0;
  const storage = new Storage(() => `http://127.0.0.1:${port}`, options.now ?? Date.now);
  const ledger = new Ledger(db);
  const queue = new ImportQueue(db, storage, options.processingDelayMs ?? 150);
  const faults = new Faults();
  const service = new Service({
    subscriptionKey,
    apiKey,
    storage,
    ledger,
    faults,
    api: new Api(ledger, storage, queue),
    watch: options.watch,
  });
  const server = createServer((request, response) => void service.handle(request, response));

  async function release(): Promise<void> {
    await queue.close();
    storage.close();
    db.close();
  }

  let closed: Promise<void> | undefined;
  async function stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    await release();
  }

  try {
    port = await new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port ?? 0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  } catch (error) {
    await release();
    throw error;
  }

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    subscriptionKey,
    apiKey,
    requests: service.requests,
    countRequests: (call) => service.count(call),
    trialBalance: (dossier) => ledger.trialBalance(dossier),
    imports: (dossier) => ledger.imports(dossier),
    countImports: (dossier, sha256) => ledger.countImports(dossier, sha256),
    blobUrl: (uri, seconds) => storage.address(uri, 'r', seconds),
    setFault: (call, fault) => faults.set(checkFault({ ...fault, call })),
    clearFaults: () => faults.clear(),
    close() {
      closed ??= stop();
      return closed;
    },
  };
}

export type { BalanceLine, CallMoment, CallName, DossierSeed, Fault, ImportRecord, RequestRecord };
