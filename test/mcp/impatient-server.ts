/** The server with a person who has 50 ms for an answer: `impatient-server.ts FOLDER`. */
import process from 'node:process';
import { connectLoop, openUserJournal } from '../../cli/import/session.ts';
import { systemClock } from '../../host/clock.ts';
import { systemRandom } from '../../host/random.ts';
import { resolveRoots } from '../../mcp/roots.ts';
import { serveStdio } from '../../mcp/stdio.ts';
import { createSurface } from '../../mcp/surface.ts';

const surface = createSurface(
  {
    ...{ roots: await resolveRoots(process.argv.slice(2)), readOnly: false, values: 'masked' },
    ...{ confirm: 'token', answerTime: 50, lang: 'en', version: '0.0.0' },
  },
  {
    connectLoop: async () => connectLoop(process.env),
    openJournal: () => openUserJournal(process.env),
    clock: systemClock,
    random: systemRandom,
    log: (line) => void process.stderr.write(`${line}\n`),
  },
);
await serveStdio(surface, { input: process.stdin, output: process.stdout }, new AbortController().signal);
process.exit(0);
