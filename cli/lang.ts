import type { Lang } from '../core/text.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * French unless the locale says otherwise: the first of LC_ALL, LC_MESSAGES and LANG that is set decides; C and POSIX
 * say nothing. `LOOP_FEC_LANG` and `--lang` win over them.
 */
export function langFromEnv(env: Env): Lang {
  const wished = env.LOOP_FEC_LANG?.toLowerCase();
  if (wished === 'fr' || wished === 'en') return wished;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const name = locale.split(/[._@-]/, 1)[0]!.toLowerCase();
  return name === '' || name === 'c' || name === 'posix' || name === 'fr' ? 'fr' : 'en';
}
