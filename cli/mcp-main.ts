#!/usr/bin/env node
/** `loop-fec mcp` by itself: what the bundle of one file starts, without the other commands and without commander. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { isLoopFecError } from '../core/error.ts';
import type { Lang, Text } from '../core/text.ts';
import { endProcess } from '../host/end-process.ts';
import { type McpCommandOptions, mcpCommand } from './commands/mcp.ts';
import { Exit, type ExitCode } from './exit.ts';
import { langFromEnv } from './lang.ts';
import { version } from './version.ts';

const usage: Text = {
  fr: 'Usage : loop-fec-mcp --root DOSSIER [DOSSIER…] [--read-only] [--values masked|full] [--confirm token|outside] [--http PORT] [--lang fr|en]',
  en: 'Usage: loop-fec-mcp --root FOLDER [FOLDER…] [--read-only] [--values masked|full] [--confirm token|outside] [--http PORT] [--lang fr|en]',
};
const internal: Text = {
  fr: 'Erreur interne de loop-fec. Rien n’a été importé',
  en: 'Internal error of loop-fec. Nothing was imported',
};

type Given = McpCommandOptions & { readonly lang: Lang | undefined };

function oneOf<T extends string>(choices: readonly T[], value: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new TypeError('none of the choices');
  return found;
}

/** Null when the command line cannot be understood. */
function read(args: readonly string[]): Given | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        root: { type: 'string', multiple: true, default: [] },
        'read-only': { type: 'boolean', default: false },
        values: { type: 'string', default: 'masked' },
        confirm: { type: 'string', default: 'token' },
        http: { type: 'string' },
        lang: { type: 'string' },
      },
    });
    const { 'read-only': readOnly, http, lang } = values;
    const options = {
      // A client's folder picker gives several folders after one --root.
      root: [...values.root, ...positionals],
      readOnly,
      values: oneOf(['masked', 'full'], values.values),
      confirm: oneOf(['token', 'outside'], values.confirm),
      lang: lang === undefined ? undefined : oneOf(['fr', 'en'], lang),
    };
    return http === undefined ? options : { ...options, http };
  } catch {
    return null;
  }
}

async function main(): Promise<ExitCode> {
  const args = process.argv.slice(2);
  const given = read(args);
  const lang = given?.lang ?? langFromEnv(process.env);
  const say = (text: Text) => text[lang];
  const err = (text: string) => void process.stderr.write(text);
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    process.stdout.write(`${say(usage)}\n`);
    return Exit.ok;
  }
  if (args.includes('--version')) {
    process.stdout.write(`${version}\n`);
    return Exit.ok;
  }
  if (given === null) {
    err(`${say(usage)}\n`);
    return Exit.cannot;
  }
  const abort = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => abort.abort(new DOMException(name, 'AbortError')));
  }
  process.stderr.on('error', () => {});
  try {
    return await mcpCommand(given, {
      ...{ env: process.env, lang, say, err, signal: abort.signal },
      out: (text) => void process.stdout.write(text),
      stdoutIsTerminal: process.stdout.isTTY === true,
      stderrIsTerminal: process.stderr.isTTY === true,
      stdinIsTerminal: process.stdin.isTTY === true,
    });
  } catch (error) {
    err(`${isLoopFecError(error) ? say(error.texts) : say(internal)}\n`);
    return Exit.cannot;
  }
}

const code = await main();
for (const stream of [process.stdout, process.stderr]) {
  await new Promise<void>((resolve) => stream.write('', () => resolve()));
}
endProcess(code);
