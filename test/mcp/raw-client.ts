import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '../import/child-environment.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Starts a script with the runtime of this suite. */
export const runtimeArguments =
  process.versions.deno === undefined ? [] : ['run', '-A', '--no-prompt', '--no-lock', '--no-check'];

// biome-ignore lint/suspicious/noExplicitAny: a protocol's answer, each test looks at the part it knows
export type Json = any;

export interface ToolAnswer {
  readonly text: string;
  readonly structured: Json;
  readonly isError: boolean;
}

export interface ClientOptions {
  readonly env: Readonly<Record<string, string>>;
  /** Arguments of `loop-fec`. */
  readonly args: readonly string[];
  /** Script to run instead of the source. */
  readonly script?: string;
  /** Arguments of the runtime, the script among them, instead of the usual ones. */
  readonly command?: readonly string[];
  readonly capabilities?: Json;
  /** Answers what the server asks. Without it: method not found. */
  readonly onRequest?: (method: string, params: Json) => Promise<Json> | Json;
}

/** A client that knows nothing but JSON-RPC over lines: what it reads must be that and nothing else. */
export class RawClient {
  readonly child: ChildProcessWithoutNullStreams;
  readonly notifications: Json[] = [];
  stderr = '';
  readonly exited: Promise<number | null>;
  readonly #waiting = new Map<number, (message: Json) => void>();
  readonly #options: ClientOptions;
  #rest = '';
  #id = 0;
  #impurity: string | null = null;

  constructor(options: ClientOptions) {
    this.#options = options;
    const script = options.script ?? 'cli/main.ts';
    const command = options.command ?? [...runtimeArguments, script, ...options.args];
    this.child = spawn(process.execPath, command, {
      cwd: root,
      env: { ...childEnvironment(), ...options.env },
    });
    this.child.stdin.on('error', () => {});
    this.child.stdout.setEncoding('utf8').on('data', (chunk: string) => this.#read(chunk));
    this.child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      this.stderr += chunk;
    });
    this.exited = new Promise((resolve) => {
      this.child.on('close', (code) => {
        for (const [id, settle] of this.#waiting)
          settle({ id, error: { code: 0, message: 'the server has ended' } });
        resolve(code);
      });
    });
  }

  #read(chunk: string): void {
    this.#rest += chunk;
    const lines = this.#rest.split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      let message: Json;
      try {
        message = JSON.parse(line);
        assert.equal(message.jsonrpc, '2.0');
      } catch {
        this.#impurity ??= line;
        continue;
      }
      if (message.method === undefined) {
        this.#waiting.get(message.id)?.(message);
        this.#waiting.delete(message.id);
      } else if (message.id === undefined) this.notifications.push(message);
      else void this.#answer(message);
    }
  }

  async #answer({ id, method, params }: Json): Promise<void> {
    const result = await this.#options.onRequest?.(method, params);
    if (result === undefined) this.send({ id, error: { code: -32601, message: 'method not found' } });
    else if (result !== null) this.send({ id, result });
  }

  send(message: Json): void {
    this.child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  }

  request(method: string, params: Json = {}): { readonly id: number; readonly answer: Promise<Json> } {
    const id = ++this.#id;
    const answer = new Promise<Json>((resolve) => this.#waiting.set(id, resolve));
    this.send({ id, method, params });
    return { id, answer };
  }

  /** The result; an error of the protocol ends the test. */
  async result(method: string, params: Json = {}): Promise<Json> {
    const { result, error } = await this.request(method, params).answer;
    assert.equal(error, undefined, JSON.stringify(error));
    return result;
  }

  async initialize(): Promise<Json> {
    const result = await this.result('initialize', {
      protocolVersion: '2025-11-25',
      capabilities: this.#options.capabilities ?? {},
      clientInfo: { name: 'raw', version: '1' },
    });
    this.send({ method: 'notifications/initialized' });
    return result;
  }

  async tool(name: string, args: Json): Promise<ToolAnswer> {
    const result = await this.result('tools/call', { name, arguments: args });
    return toolAnswer(result);
  }

  /** Closes the client's end. @returns the exit code */
  async end(): Promise<number | null> {
    this.child.stdin.end();
    const code = await this.exited;
    assert.equal(this.#impurity, null, 'something but the protocol on standard output');
    assert.equal(this.#rest, '');
    return code;
  }
}

export function toolAnswer(result: Json): ToolAnswer {
  const [first] = result.content;
  assert.equal(first.type, 'text');
  return { text: first.text, structured: result.structuredContent, isError: result.isError === true };
}
