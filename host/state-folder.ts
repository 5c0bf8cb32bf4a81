import { homedir } from 'node:os';
import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** Where this user's journal lies. `LOOP_FEC_HOME` wins over the system's custom. */
export function stateFolder(env: Env, platform: string, home: string = homedir()): string {
  if (env.LOOP_FEC_HOME) return env.LOOP_FEC_HOME;
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'loop-fec');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'loop-fec');
  return join(env.XDG_STATE_HOME || join(home, '.local', 'state'), 'loop-fec');
}
