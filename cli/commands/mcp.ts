import process from 'node:process';
import { LoopFecError } from '../../core/error.ts';
import type { Values } from '../../core/fec/mask.ts';
import { fillText, type Text } from '../../core/text.ts';
import { systemClock } from '../../host/clock.ts';
import { printable } from '../../host/printable.ts';
import { resolveRoots } from '../../mcp/roots.ts';
import type { Ports, Settings } from '../../mcp/settings.ts';
import type { CommandContext } from '../context.ts';
import { Exit, type ExitCode } from '../exit.ts';
import { version } from '../version.ts';

export interface McpCommandOptions {
  readonly root?: readonly string[];
  readonly readOnly?: boolean;
  readonly values: Values;
  readonly confirm: 'token' | 'outside';
  readonly http?: string;
}

/** Since then without a flag. */
const firstNodeWithSqlite = [22, 13];
/** Ms. */
const answerTime = 5 * 60_000;
/** Ms after which what still holds the process is left behind. */
const lingerTime = 200;

const tooOld: Text = {
  fr: 'Node {version} est trop ancien : loop-fec demande Node 22.18 ou plus récent (ou Bun 1.4, Deno 2.9)',
  en: 'Node {version} is too old: loop-fec needs Node 22.18 or later (or Bun 1.4, Deno 2.9)',
};
const ready: Text = {
  fr: 'loop-fec attend un client MCP sur l’entrée standard. Dossiers : {roots}',
  en: 'loop-fec waits for an MCP client on standard input. Folders: {roots}',
};

/** @throws {LoopFecError} `runtime-too-old` */
function refuseOldNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [least = 0, leastMinor = 0] = firstNodeWithSqlite;
  if (major > least || (major === least && minor >= leastMinor)) return;
  throw new LoopFecError('runtime-too-old', fillText(tooOld, { version: process.versions.node }));
}

/** `loop-fec mcp --root FOLDER` */
export async function mcpCommand(options: McpCommandOptions, context: CommandContext): Promise<ExitCode> {
  refuseOldNode();
  const { lang, env, signal } = context;
  const settings: Settings = {
    roots: await resolveRoots(options.root ?? []),
    readOnly: options.readOnly === true,
    values: options.values,
    confirm: options.confirm,
    ...{ answerTime, lang, version },
  };
  const log = (line: string) => context.err(`${printable(line)}\n`);
  const ports: Ports = {
    // Loaded when Loop or the journal is needed: most checks need neither.
    connectLoop: async () => (await import('../import/session.ts')).connectLoop(env),
    openJournal: async () => (await import('../import/session.ts')).openUserJournal(env),
    clock: systemClock,
    // Not node:crypto, which takes a while to load: the client waits for its first answer.
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    log,
  };
  const [{ createSurface }, { serveStdio }] = await Promise.all([
    import('../../mcp/surface.ts'),
    import('../../mcp/stdio.ts'),
  ]);
  if (options.http !== undefined) {
    const { runHttp } = await import('../mcp-http.ts');
    await runHttp(() => createSurface(settings, ports), options.http, context);
    return leave();
  }
  if (context.stdinIsTerminal) log(context.say(fillText(ready, { roots: settings.roots.join(', ') })));
  const streams = { input: process.stdin, output: process.stdout };
  await serveStdio(createSurface(settings, ports), streams, signal);
  return leave();
}

/** Whatever still holds the process, a lost request for example, does not hold it long. */
function leave(): ExitCode {
  setTimeout(() => process.exit(Exit.ok), lingerTime).unref();
  return Exit.ok;
}
