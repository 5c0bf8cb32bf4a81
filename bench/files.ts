import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { BenchFile } from './contestants.ts';
import type { Counts, FecKind } from './generate/fec-file.ts';

export interface MadeFile extends BenchFile {
  readonly bytes: number;
  readonly counts: Counts;
}

/** Makes a file in another process, and leaves it in the page cache. */
export function makeFile(folder: string, kind: FecKind): MadeFile {
  mkdirSync(folder, { recursive: true });
  const options = {
    out: folder,
    rows: kind.rows,
    seed: kind.seed,
    separator: kind.separator === '|' ? 'pipe' : 'tab',
    encoding: kind.encoding,
    errors: kind.errors,
    order: kind.order,
  };
  const command = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const made = Bun.spawnSync([process.execPath, join(import.meta.dirname, 'generate.ts'), ...command], {
    stderr: 'inherit',
  });
  if (!made.success) throw new Error(`No file of the kind ${JSON.stringify(kind)}`);
  const { path, ...counts }: Counts & { path: string } = JSON.parse(made.stdout.toString());
  return { path, kind, counts, bytes: statSync(path).size };
}
