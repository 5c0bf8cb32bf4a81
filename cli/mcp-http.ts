import { LoopFecError } from '../core/error.ts';
import { fillText, type Text } from '../core/text.ts';
import { printable } from '../host/printable.ts';
import { systemRandom } from '../host/random.ts';
import { stateFolder } from '../host/state-folder.ts';
import { writeTokenFile } from '../host/token-file.ts';
import type { Surface } from '../mcp/surface.ts';
import type { CommandContext } from './context.ts';

const texts = {
  listening: {
    fr: 'MCP : http://127.0.0.1:{port}/mcp, avec l’en-tête « Authorization: Bearer JETON ». Le jeton est dans {path}. Ctrl-C arrête le serveur',
    en: 'MCP: http://127.0.0.1:{port}/mcp, with header "Authorization: Bearer TOKEN". The token is in {path}. Ctrl-C stops the server',
  },
  badPort: {
    fr: 'Valeur refusée pour --http : il faut un port de 0 à 65535 (0 : un port libre)',
    en: 'Value refused for --http: a port from 0 to 65535 is needed (0: a free one)',
  },
  noPort: {
    fr: 'Le port {port} ne peut pas être pris sur 127.0.0.1 : en donner un autre, ou 0 pour un port libre',
    en: 'Port {port} cannot be taken on 127.0.0.1: give another one, or 0 for a free one',
  },
} as const satisfies Record<string, Text>;

/** Serves HTTP until the signal comes. A token is made at each start. */
export async function runHttp(
  surfaceFor: () => Surface,
  option: string,
  context: CommandContext,
): Promise<void> {
  const port = /^\d{1,5}$/.test(option) ? Number(option) : Number.NaN;
  if (!(port <= 65_535)) throw new LoopFecError('bad-option', texts.badPort);
  const { serveHttp } = await import('../mcp/http.ts');
  const token = Buffer.from(systemRandom(32)).toString('base64url');
  const server = await serveHttp(surfaceFor, port, token).catch(() => {
    throw new LoopFecError('port-in-use', fillText(texts.noPort, { port }));
  });
  try {
    const folder = stateFolder(context.env, process.platform);
    const file = await writeTokenFile(folder, `mcp-${server.port}.token`, token);
    try {
      const said = fillText(texts.listening, { port: server.port, path: printable(file.path) });
      context.err(`${context.say(said)}\n`);
      if (!context.signal.aborted) {
        await new Promise<void>((resolve) => {
          context.signal.addEventListener('abort', () => resolve(), { once: true });
        });
      }
    } finally {
      await file.remove();
    }
  } finally {
    await server.close();
  }
}
