import process from 'node:process';
import { endProcess } from '../host/end-process.ts';

/** The lowest major version of Node that the rest can be loaded by. */
const lowest = 22;

if (Number.parseInt(process.versions.node, 10) < lowest) {
  process.stdout.write(
    `::error title=loop-fec::Node 24 est nécessaire, celui-ci est ${process.version} : mettre le runner à jour · Node 24 is needed, this is ${process.version}: update the runner\n`,
  );
  process.exitCode = 1;
} else {
  // @actions/github reads the event as soon as it is loaded, and ends with a stack trace where it cannot: `readEvent` does it.
  const { GITHUB_EVENT_PATH: event } = process.env;
  delete process.env.GITHUB_EVENT_PATH;
  const { runAction } = await import('./run/action.ts');
  if (event !== undefined) process.env.GITHUB_EVENT_PATH = event;
  const code = await runAction(process.env);
  // Connections and time limits that nobody needs any more would keep some runtimes for half a minute.
  process.stdout.write('', () => endProcess(code));
}
