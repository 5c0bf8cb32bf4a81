import { isWholePath } from './whole-path.ts';

/**
 * Where this user's caches lie: what stands there can be deleted at any time. A relative `XDG_CACHE_HOME` counts as unset
 * (XDG Base Directory Specification).
 * @returns null where the system does not tell
 */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
): string | null {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local, HOME: home } = env;
  if (platform === 'win32') return local && isWholePath(local, platform) ? `${local}\\loop-fec\\cache` : null;
  if (platform !== 'darwin' && xdg && isWholePath(xdg, platform)) return `${xdg}/loop-fec`;
  if (!home || !isWholePath(home, platform)) return null;
  return platform === 'darwin' ? `${home}/Library/Caches/loop-fec` : `${home}/.cache/loop-fec`;
}
