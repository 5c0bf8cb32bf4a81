import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { withFolder } from '../import/temp-folder.ts';
import { runCli, type Said } from './run-cli.ts';

export const secrets = { subscriptionKey: 'subscr1ption-s3cret', apiKey: 'PUBLIC:s3cret-half' };

const head =
  'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise';

/** A FEC of one entry; the sides differ when it is to be unbalanced. */
export function fec(debit = '1234,50', credit = '1234,50'): string {
  const row = (account: string, label: string, amounts: string) =>
    `AC\tAchats\t1\t20240105\t${account}\t${label}\t\t\tF1\t20240105\tFacture\t${amounts}\t\t\t20240201\t\t`;
  const rows = [head, row('607000', 'Achats', `${debit}\t0,00`), row('401000', 'Dupont', `0,00\t${credit}`)];
  return `${rows.join('\r\n')}\r\n`;
}

export interface Bench {
  readonly sandbox: Sandbox;
  readonly env: Readonly<Record<string, string>>;
  /** Folder of the journal. */
  readonly home: string;
  /** Path of a balanced FEC of DEMO001. */
  readonly file: string;
  write(name: string, text: string): string;
  /** Runs the command line in this process, without a terminal. */
  cli(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Said>;
}

/** What no output may hold, whatever happens. */
export function assertNoSecret(text: string): void {
  assert.doesNotMatch(text, /s3cret|sig=|\n\s+at /);
}

/** A sandbox, a folder and a command line configured for it. */
export async function withBench(work: (bench: Bench) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const sandbox = await startSandbox({ ...secrets, processingDelayMs: 20 });
    const home = join(folder, 'home');
    const env = {
      CEGID_LOOP_API_URL: sandbox.url,
      CEGID_LOOP_API_KEY: secrets.apiKey,
      CEGID_LOOP_SUBSCRIPTION_KEY: secrets.subscriptionKey,
      LOOP_FEC_HOME: home,
      LOOP_FEC_LANG: 'en',
    };
    const write = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const cli: Bench['cli'] = async (args, change = {}) => {
      const said = await runCli(args, { env: { ...env, ...change } });
      assertNoSecret(said.out + said.err);
      return said;
    };
    try {
      await work({ sandbox, env, home, file: write('732829320FEC20241231.txt', fec()), write, cli });
    } finally {
      await sandbox.close();
    }
  });
}

export interface AnswerLine {
  readonly state: string;
  readonly import_id: string | null;
  readonly key: string | null;
  readonly request_id: string | null;
  readonly dossier: string | null;
  readonly sha256: string | null;
  readonly already: boolean;
  readonly message: string;
}

/** The one line that `--format json` prints. */
export function answerOf(said: Said): AnswerLine {
  assert.match(said.out, /^\{[^\n]*\}\n$/);
  const line: AnswerLine = JSON.parse(said.out);
  assert.deepEqual(Object.keys(line), [
    'state',
    'import_id',
    'key',
    'request_id',
    'dossier',
    'sha256',
    'already',
    'message',
  ]);
  return line;
}
