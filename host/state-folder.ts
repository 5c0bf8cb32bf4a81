import { homedir } from 'node:os';
import { join } from 'node:path';
import { LoopFecError } from '../core/error.ts';
import { isWholePath } from './whole-path.ts';

type Env = Readonly<Record<string, string | undefined>>;

function badStateFolder(path: string): LoopFecError {
  const shown = JSON.stringify(path);
  const tilde = path.startsWith('~');
  return new LoopFecError(
    'bad-state-folder',
    {
      fr: `LOOP_FEC_HOME refusé : ${shown} n’est pas un chemin absolu, chaque dossier de travail aurait son propre journal des imports. ${tilde ? '« ~ » n’est pas remplacé ici : écrire le chemin entier, ou "$HOME/…" dans le terminal' : 'Donner le chemin entier'}`,
      en: `LOOP_FEC_HOME refused: ${shown} is no absolute path, each working directory would have a journal of imports of its own. ${tilde ? '"~" is not replaced here: write the whole path, or "$HOME/…" in the shell' : 'Give the whole path'}`,
    },
    { path },
  );
}

/**
 * Where this user's journal lies. `LOOP_FEC_HOME` wins over the system's custom; a relative `XDG_STATE_HOME` counts as
 * unset (XDG Base Directory Specification).
 * @throws {LoopFecError} `bad-state-folder`
 */
export function stateFolder(env: Env, platform: string, home: string = homedir()): string {
  const { LOOP_FEC_HOME: own, XDG_STATE_HOME: xdg } = env;
  if (own) {
    if (!isWholePath(own, platform)) throw badStateFolder(own);
    return own;
  }
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'loop-fec');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'loop-fec');
  return join(xdg && isWholePath(xdg, platform) ? xdg : join(home, '.local', 'state'), 'loop-fec');
}
