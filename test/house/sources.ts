import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Path from the root with slashes, and content, of every TypeScript file of a room. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

export const rooms = ['core', 'host', 'mcp', 'action', 'cli', 'sandbox', 'docs', 'bench', 'test'] as const;

export function sourcesOf(room: string): Source[] {
  if (!existsSync(join(root, room))) return [];
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/(^|[\\/])(node_modules|dist)[\\/]/.test(name))
    .map((name) => join(root, room, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => ({ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
}

const statement = /^(?:import|export)(?:\s[^;'"()=]*?\bfrom)?\s*['"]([^'"\n]+)['"]/gm;
const call = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/** What a file imports: paths from the root for files, the specifier itself for everything else. */
export function importsOf({ path, text }: Source): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(statement), ...code.matchAll(call)].map((match) => {
    const name = match[1]!;
    return name.startsWith('.') ? posix.normalize(posix.join(dirname(path), name)) : name;
  });
}
