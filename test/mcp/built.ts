import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../house/sources.ts';

/** Builds what is published into a folder, by the runtime of this suite. */
export function buildInto(folder: string): void {
  const flags = process.versions.deno === undefined ? [] : ['run', '-A', '--no-check', '--no-lock'];
  const rolldown = join(root, 'node_modules', 'rolldown', 'bin', 'cli.mjs');
  const built = spawnSync(process.execPath, [...flags, rolldown, '-c', 'rolldown.config.mjs', '-d', folder], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  });
  assert.equal(built.status, 0, built.stderr);
}
