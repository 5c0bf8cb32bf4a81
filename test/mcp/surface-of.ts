import type { Ports, Settings } from '../../mcp/settings.ts';
import { createSurface, type Surface } from '../../mcp/surface.ts';

const none = () => {
  throw new Error('not needed');
};

/** What a client would see; nothing of it can be called. */
export function surfaceOf(change: Partial<Settings> = {}): Surface {
  const settings: Settings = {
    roots: ['/'],
    readOnly: false,
    values: 'masked',
    confirm: 'token',
    answerTime: 60_000,
    lang: 'fr',
    version: '0.0.0',
    ...change,
  };
  const ports: Ports = {
    connectLoop: none,
    openJournal: none,
    clock: { now: () => 0, sleep: none },
    random: none,
    log: () => {},
  };
  return createSurface(settings, ports);
}
