/**
 * Starts the committed Action as GitHub's runner does: inputs and facts as environment variables, the event as a file,
 * empty files for outputs and summary.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runtimeEnvironment } from '../../import/child-environment.ts';

export const dist = fileURLToPath(new URL('../../../action/dist/index.js', import.meta.url));
const clock = fileURLToPath(new URL('./later-clock.mjs', import.meta.url));

export interface RunnerOptions {
  /** For event, outputs and summary; must be new. */
  readonly folder: string;
  /** The checkout. */
  readonly workspace: string;
  readonly event: { readonly name: string; readonly payload: unknown };
  readonly ref: string;
  readonly sha: string;
  readonly repository: string;
  readonly apiUrl: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Ms that the process believes it to be later. */
  readonly later?: number;
}

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface ActionRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the runner would obey. */
  readonly commands: readonly Command[];
}

export interface StartedRun {
  readonly child: ChildProcess;
  readonly ended: Promise<ActionRun>;
  /** Not through the child: Deno would then report the signal instead of the exit code. */
  kill(signal: NodeJS.Signals): void;
}

function runtimeArguments(later: number): string[] {
  const preload = later === 0 ? [] : [clock];
  if ('Deno' in globalThis) {
    return [
      'run',
      '-A',
      '--no-check',
      '--quiet',
      '--no-lock',
      ...preload.map((file) => `--preload=${file}`),
      dist,
    ];
  }
  const flag = 'Bun' in globalThis ? '--preload' : '--import';
  return [...preload.flatMap((file) => [flag, file]), dist];
}

export function startAction(options: RunnerOptions): StartedRun {
  const { folder, workspace, event, ref, sha, repository, apiUrl, inputs, env = {}, later = 0 } = options;
  mkdirSync(folder, { recursive: true });
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const output = file('output', '');
  const summary = file('summary', '');
  const given = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ]);
  const child = spawn(process.execPath, runtimeArguments(later), {
    cwd: workspace,
    env: {
      ...runtimeEnvironment(),
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event.payload)),
      GITHUB_REF: ref,
      GITHUB_SHA: sha,
      GITHUB_REPOSITORY: repository,
      GITHUB_WORKSPACE: workspace,
      GITHUB_API_URL: apiUrl,
      GITHUB_SERVER_URL: 'https://github.invalid',
      GITHUB_RUN_ID: '1000',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: 'fec',
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      LOOP_TEST_LATER: String(later),
      ...Object.fromEntries(given),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<ActionRun>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        ...{ code, stdout, stderr },
        outputs: readOutputs(readFileSync(output, 'utf8')),
        summary: readFileSync(summary, 'utf8'),
        commands: readCommands(stdout),
      }),
    );
  });
  return { child, ended, kill: (signal) => void process.kill(child.pid ?? Number.NaN, signal) };
}

/** `name<<delimiter`, lines, `delimiter`, as the runner reads it. */
export function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const [, name, delimiter] = /^([^=<]+)<<(.+)$/.exec(lines[at] ?? '') ?? [];
    if (name === undefined) continue;
    const end = lines.indexOf(delimiter ?? '', at + 1);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}

const decoded: Readonly<Record<string, string>> = {
  '%25': '%',
  '%0D': '\r',
  '%0A': '\n',
  '%3A': ':',
  '%2C': ',',
};
const decode = (text: string) => text.replace(/%(25|0D|0A|3A|2C)/g, (whole) => decoded[whole] ?? whole);

/** The lines that the runner takes for commands: `::` at their start, blanks before it or not, or `##[` anywhere. */
export function readCommands(stdout: string): Command[] {
  return stdout.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, name = '', properties = '', message = ''] =
      /^\s*::([^\s:]+)(?: ([^:]*(?:[^:]|:(?!:))*))?::(.*)$/.exec(line) ?? [];
    if (name === '') return line.includes('##[') ? [{ name: '##[', properties: {}, message: line }] : [];
    const pairs = properties
      .split(',')
      .filter((pair) => pair !== '')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))]);
    return [{ name, properties: Object.fromEntries(pairs), message: decode(message) }];
  });
}
