import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { assertNoSecret, type Bench, withBench } from '../cli/import-cli.ts';
import { type ClientOptions, RawClient } from './raw-client.ts';

export interface McpBench extends Bench {
  /** A folder that is given as root; the bench's file lies beside it. */
  readonly root: string;
  connect(options?: Partial<ClientOptions> & { readonly flags?: readonly string[] }): Promise<RawClient>;
}

/** A practice Loop, a folder of files, and servers that end with the work. */
export async function withMcp(work: (bench: McpBench) => Promise<void>): Promise<void> {
  await withBench(async (bench) => {
    const root = join(bench.home, '..', 'root');
    mkdirSync(root);
    const clients: RawClient[] = [];
    const connect: McpBench['connect'] = async ({ flags = [], env = {}, ...options } = {}) => {
      const client = new RawClient({
        args: ['mcp', '--root', root, ...flags],
        ...options,
        env: { ...bench.env, ...env },
      });
      clients.push(client);
      await client.initialize();
      return client;
    };
    const write = (name: string, text: string) => bench.write(join('root', name), text);
    try {
      await work({ ...bench, root, write, connect });
      for (const client of clients) assertNoSecret(client.stderr);
    } finally {
      for (const client of clients) {
        client.child.kill('SIGKILL');
        await client.exited;
      }
    }
  });
}
