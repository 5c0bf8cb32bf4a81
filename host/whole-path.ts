/** A path that means the same from every working directory (and, on Windows, from every drive). */
export function isWholePath(path: string, platform: string): boolean {
  return platform === 'win32' ? /^[a-z]:[\\/]|^[\\/]{2}/i.test(path) : path.startsWith('/');
}
