import assert from 'node:assert/strict';
import type { EntryPrints } from '../../core/fec/entry-prints.ts';
import type { Report } from '../../core/fec/report.ts';
import type { FecCheck } from '../../core/fec/validate.ts';
import {
  type ImportOptions,
  type ImportPorts,
  type ImportResult,
  importFec,
} from '../../core/import/import-fec.ts';
import type { ImportRecord, Journal } from '../../core/import/journal.ts';
import { importKey } from '../../core/import/key.ts';
import type { ListName } from '../../core/loop/codes.ts';
import type { ImportOutcome, ImportRequest, ImportStatus, LoopClient } from '../../core/loop/types.ts';
import type { ByteSource, Clock } from '../../core/ports.ts';
import { createDigest } from '../../host/digest.ts';

/** Of `abc`, the bytes of {@link source}. */
export const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

export function report(change: Partial<Report> = {}): Report {
  return {
    schema: 'loop-fec/report/1',
    lang: 'en',
    values: 'full',
    file: {
      name: '732829320FEC20241231.txt',
      bytes: 3,
      sha256,
      parts: [],
      siren: '732829320',
      closing_date: '2024-12-31',
      encoding: 'ascii',
      bom: false,
      separator: 'tab',
      line_end: 'lf',
      columns: 18,
      column_names: [],
      variant: 'debit-credit',
      regime: 'BIC',
      regime_source: 'inferred',
    },
    verdicts: { law: 'conforme', official: 'conforme', loop: 'accepted' },
    official: { refusal: null, classes: [], missing_columns: [] },
    totals: {
      rows: 2,
      entries: 1,
      debit: '1234567.80',
      credit: '1234567.80',
      journals: 1,
      accounts: 2,
      period: { from: '2024-01-01', to: '2024-12-31' },
    },
    findings: [],
    tests_not_possible: [],
    left_out: { samples: 0 },
    ...change,
  };
}

/** Prints of entries: key and content of each, in order of key. */
export function prints(...entries: readonly (readonly [key: number, content: number])[]): EntryPrints {
  return {
    keys: Float64Array.from(entries, ([key]) => key),
    contents: Float64Array.from(entries, ([, content]) => content),
  };
}

export function checkOf(change: Partial<Report> = {}): FecCheck {
  return { report: report(change), md5: 'kAFQmDzST7DWlj99KOF/cg==', prints: prints([1, 7]), contents: null };
}

export const source: ByteSource = {
  name: '732829320FEC20241231.txt',
  size: 3,
  async *read() {
    yield new TextEncoder().encode('abc');
  },
};

/** A clock on which waiting takes no time. */
export function testClock(start = 1_700_000_000_000): Clock & { advance(ms: number): void } {
  let now = start;
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal?.throwIfAborted();
      now += ms;
    },
  };
}

export interface FakeLoop extends LoopClient {
  /** Names of the calls, in order. */
  readonly calls: string[];
  readonly requests: ImportRequest[];
  count(name: string): number;
}

export interface FakeAnswers {
  readonly dossier?: () => Promise<{ readonly siren: string | null }>;
  readonly deposit?: () => Promise<void>;
  readonly codes?: (list: ListName) => Promise<string[]>;
  readonly upload?: () => Promise<void>;
  readonly importFec?: (signal: AbortSignal | undefined) => Promise<ImportOutcome>;
  readonly status?: (importId: string) => Promise<ImportStatus>;
}

export const accepted: ImportOutcome = { kind: 'accepted', importId: 'import-0001', requestId: 'request-1' };

export function fakeLoop(answers: FakeAnswers = {}): FakeLoop {
  const calls: string[] = [];
  const requests: ImportRequest[] = [];
  return {
    apiUrl: 'https://loop.test/api',
    publicKey: 'PUBLIC',
    calls,
    requests,
    count: (name) => calls.filter((call) => call === name).length,
    async getDossier(code) {
      calls.push('getDossier');
      const { siren } = (await answers.dossier?.()) ?? { siren: '732829320' };
      return { code, siren, formeJuridique: null };
    },
    async getDepositAddress(name) {
      calls.push('getDepositAddress');
      await answers.deposit?.();
      return { depositUrl: 'https://storage.test/x?sig=secret', uri: `guid/${name}` };
    },
    async listCodes(list, { skip }) {
      calls.push(list);
      return skip > 0 ? [] : ((await answers.codes?.(list)) ?? []);
    },
    async uploadFile(_deposit, source) {
      calls.push('uploadFile');
      await answers.upload?.();
      for await (const _chunk of source.read());
    },
    async importFec(request, options) {
      calls.push('importFec');
      requests.push(request);
      return answers.importFec === undefined ? accepted : answers.importFec(options?.signal);
    },
    async getImportStatus(importId) {
      calls.push('getImportStatus');
      return answers.status?.(importId) ?? statusOf(3);
    },
  };
}

export function statusOf(code: number, fields: Record<string, unknown> = {}): ImportStatus {
  const state = ({ 1: 'waiting', 2: 'running', 3: 'succeeded', 4: 'failed' } as const)[code] ?? 'other';
  return { state, code, fields, requestId: null };
}

export function portsOf(loop: LoopClient, journal: Journal, clock: Clock = testClock()): ImportPorts {
  return { loop, journal, clock, createDigest };
}

export const order = {
  source,
  check: checkOf(),
  fileName: source.name,
  dossier: 'DEMO001',
  siret: null,
} as const;

export function recordOf(change: Partial<ImportRecord> = {}): ImportRecord {
  return {
    key: 'b'.repeat(64),
    sha256,
    apiUrl: 'https://loop.test/api',
    publicKey: 'PUBLIC',
    dossier: 'DEMO001',
    siret: null,
    fileName: source.name,
    size: 3,
    period: { from: '2024-01-01', to: '2024-12-31' },
    state: 'prepared',
    attempt: 1,
    owner: 'elsewhere/1/abc',
    deadline: 1_700_000_100_000,
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_000,
    sentAt: null,
    importId: null,
    requestId: null,
    reason: null,
    again: null,
    confirmed: null,
    otherSiren: null,
    overlapAllowed: false,
    copy: null,
    ...change,
  };
}

export const yes: ImportOptions = { confirm: async () => true };
const identity = {
  sha256,
  apiUrl: 'https://loop.test/api',
  publicKey: 'PUBLIC',
  dossier: 'DEMO001',
  siret: null,
};
export const key = importKey(identity, createDigest);

export function done(result: ImportResult): Extract<ImportResult, { kind: 'done' }> {
  assert.equal(result.kind, 'done');
  return result;
}

export async function run(
  loop: LoopClient,
  journal: Journal,
  options: ImportOptions = yes,
): Promise<ImportResult> {
  return importFec(order, portsOf(loop, journal), options);
}

export const unknown: ImportOutcome = { kind: 'unknown', status: 502, reason: 'http-502', requestId: 'r-9' };
export const rejected: ImportOutcome = {
  kind: 'rejected',
  status: 200,
  reason: 'no such dossier',
  requestId: 'r-9',
};
export const notSent: ImportOutcome = { kind: 'not-sent', reason: 'ECONNREFUSED' };
