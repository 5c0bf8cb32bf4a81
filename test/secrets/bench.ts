import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectLoop } from '../../cli/import/session.ts';
import { createDigest } from '../../host/digest.ts';
import { openFile } from '../../host/file-source.ts';
import { runCli } from '../cli/run-cli.ts';
import { planted, type Secrets, shownOf } from './planted.ts';

export type Env = Readonly<Record<string, string>>;

export function environment(apiUrl: string, home: string): Env {
  return {
    CEGID_LOOP_API_URL: apiUrl,
    CEGID_LOOP_API_KEY: `${planted.publicKey}:${planted.secret}`,
    CEGID_LOOP_SUBSCRIPTION_KEY: planted.subscriptionKey,
    LOOP_FEC_HOME: home,
    LOOP_FEC_LANG: 'en',
  };
}

/** Runs one command line and looks through all that it prints. Gives what it printed for scripts. */
export async function command(
  args: readonly string[],
  env: Env,
  secrets: Secrets,
  signal = new AbortController().signal,
): Promise<string> {
  const { out, err } = await runCli(args, { env, signal });
  secrets.assertAbsent(`stdout of ${args[0]}`, out);
  secrets.assertAbsent(`stderr of ${args[0]}`, err);
  return out;
}

export function importing(file: string, format: 'text' | 'json'): string[] {
  const waiting = ['--wait-minutes', '0.005'];
  return ['import', file, '--dossier', 'DEMO001', '--yes', '--format', format, ...waiting];
}

/** Every byte of every file that the product keeps. */
export function assertCleanFolder(home: string, secrets: Secrets): void {
  if (!existsSync(home)) return;
  for (const entry of readdirSync(home, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    secrets.assertAbsent(entry.name, readFileSync(join(entry.parentPath, entry.name), 'latin1'));
  }
}

/** What every call of the client throws or gives, with everything that can be seen of it. */
export async function assertCleanCalls(
  file: string,
  env: Env,
  secrets: Secrets,
  signal?: AbortSignal,
): Promise<void> {
  const loop = connectLoop(env);
  const call = signal === undefined ? {} : { signal };
  const source = await openFile(file);
  const digest = createDigest('md5');
  for await (const chunk of source.read()) digest.update(chunk);
  const md5 = digest.base64();
  const calls: Readonly<Record<string, () => Promise<unknown>>> = {
    getDossier: () => loop.getDossier('DEMO001', call),
    getImportStatus: () => loop.getImportStatus('4dfa8727-0000-4000-8000-000000000000', call),
    deposit: async () => {
      const deposit = await loop.getDepositAddress('732829320FEC20241231.txt', call);
      // The one place where a signed address is meant to be: it must not go further.
      secrets.add('signature', new URL(deposit.depositUrl).searchParams.get('sig') ?? 'no signature');
      await loop.uploadFile(deposit, source, md5, call);
      const request = { dossier: 'DEMO001', siret: null, location: { uri: deposit.uri } };
      return loop.importFec(request, call);
    },
  };
  try {
    secrets.assertAbsent('the client', shownOf(loop));
    await Promise.all(
      Object.entries(calls).map(async ([name, make]) => {
        const value = await make().catch((error: unknown) => error);
        secrets.assertAbsent(`what ${name} gives`, shownOf(value));
      }),
    );
  } finally {
    await source.close();
  }
}
