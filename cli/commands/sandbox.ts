import { LoopFecError } from '../../core/error.ts';
import { fillText } from '../../core/text.ts';
import { defaultDossiers } from '../../sandbox/dossiers.ts';
import { type CallFault, parseFault } from '../../sandbox/faults.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import type { CommandContext } from '../context.ts';
import { Exit, type ExitCode } from '../exit.ts';

const texts = {
  address: { fr: 'Loop d’essai : {url}', en: 'Practice Loop: {url}' },
  keys: { fr: 'À coller dans un autre terminal :', en: 'Paste into another terminal:' },
  dossiers: { fr: 'Dossiers :', en: 'Client files:' },
  notShared: { fr: 'non partagé avec cette clé', en: 'not shared with this key' },
  stop: { fr: 'Ctrl-C arrête le Loop d’essai', en: 'Ctrl-C stops the practice Loop' },
  badPort: {
    fr: '« {port} » n’est pas un port : donnez un nombre de 0 à 65535 (0 : un port libre)',
    en: '"{port}" is not a port: give a number from 0 to 65535 (0: a free one)',
  },
  portInUse: {
    fr: 'Le port {port} est déjà pris sur 127.0.0.1 : donnez-en un autre, ou 0 pour un port libre',
    en: 'Port {port} is already taken on 127.0.0.1: give another one, or 0 for a free one',
  },
  portForbidden: {
    fr: 'Le port {port} est réservé au système : donnez-en un à partir de 1024, ou 0 pour un port libre',
    en: 'Port {port} is reserved for the system: give one from 1024 up, or 0 for a free one',
  },
  badData: {
    fr: 'La base « {file} » du Loop d’essai ne peut pas être ouverte ou créée : vérifiez le chemin et les droits',
    en: 'The practice Loop’s data base "{file}" cannot be opened or created: check the path and its permissions',
  },
  badFault: {
    fr: '« {fault} » n’est pas une panne connue : écrivez appel=panne, par exemple importFEC=reset-after-accept ou put=status:503*2',
    en: '"{fault}" is not a known fault: write call=fault, for example importFEC=reset-after-accept or put=status:503*2',
  },
  badKey: {
    fr: 'LOOP_SANDBOX_API_KEY doit avoir la forme clé:secret, sans espace ni apostrophe',
    en: 'LOOP_SANDBOX_API_KEY must have the form key:secret, without spaces or quotes',
  },
  badSubscription: {
    fr: 'LOOP_SANDBOX_SUBSCRIPTION_KEY ne doit contenir ni espace ni apostrophe',
    en: 'LOOP_SANDBOX_SUBSCRIPTION_KEY must not contain spaces or quotes',
  },
} as const;

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65535) return port;
  throw new LoopFecError('sandbox-bad-port', fillText(texts.badPort, { port: text }));
}

function startError(error: unknown, port: number, file: string | undefined): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new LoopFecError('sandbox-port-in-use', fillText(texts.portInUse, { port }));
  if (code === 'EACCES')
    return new LoopFecError('sandbox-port-forbidden', fillText(texts.portForbidden, { port }));
  return file === undefined ? error : new LoopFecError('sandbox-bad-data', fillText(texts.badData, { file }));
}

/** Keys given by the environment, so that they stay the same from one start to the next. Empty counts as absent. */
function keysFrom(env: CommandContext['env']): { apiKey?: string; subscriptionKey?: string } {
  const apiKey = env.LOOP_SANDBOX_API_KEY;
  const subscriptionKey = env.LOOP_SANDBOX_SUBSCRIPTION_KEY;
  if (apiKey && !/^[!-&(-9;-~]+:[!-&(-~]+$/.test(apiKey))
    throw new LoopFecError('sandbox-bad-key', texts.badKey);
  if (subscriptionKey && !/^[!-&(-~]+$/.test(subscriptionKey)) {
    throw new LoopFecError('sandbox-bad-key', texts.badSubscription);
  }
  return { ...(apiKey ? { apiKey } : {}), ...(subscriptionKey ? { subscriptionKey } : {}) };
}

function faultOf(text: string): CallFault {
  try {
    return parseFault(text);
  } catch {
    throw new LoopFecError('sandbox-bad-fault', fillText(texts.badFault, { fault: text }));
  }
}

/** Runs the practice Loop until the context's signal aborts. */
export async function sandboxCommand(
  options: { readonly port: string; readonly data?: string; readonly fault?: readonly string[] },
  context: CommandContext,
): Promise<ExitCode> {
  const { say, signal } = context;
  const port = portOf(options.port);
  const keys = keysFrom(context.env);
  const faults = (options.fault ?? []).map(faultOf);
  const sandbox = await startSandbox({
    port,
    ...keys,
    ...(options.data === undefined ? {} : { dataFile: options.data }),
  }).catch((error: unknown) => {
    throw startError(error, port, options.data);
  });
  try {
    for (const { call, ...fault } of faults) sandbox.setFault(call, fault);
    const lines = [
      say(fillText(texts.address, { url: sandbox.url })),
      '',
      say(texts.keys),
      `export CEGID_LOOP_API_URL='${sandbox.url}'`,
      `export CEGID_LOOP_API_KEY='${sandbox.apiKey}'`,
      `export CEGID_LOOP_SUBSCRIPTION_KEY='${sandbox.subscriptionKey}'`,
      '',
      say(texts.dossiers),
      ...defaultDossiers.map(
        ({ code, siren, shared }) =>
          `  ${code}  SIREN ${siren}${shared === false ? ` (${say(texts.notShared)})` : ''}`,
      ),
      '',
    ];
    context.out(lines.join('\n'));
    context.err(`${say(texts.stop)}\n`);
    if (!signal.aborted) {
      await new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  } finally {
    await sandbox.close();
  }
  return Exit.ok;
}
