import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { difference, plainly, withKernel } from './fixtures/engines.ts';

const folder = fileURLToPath(new URL('../../../../shared/fec/', import.meta.url));

function filesIn(path: string): string[] {
  try {
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(`${path}${name}`).isFile())
      .sort();
  } catch {
    return [];
  }
}

const files = filesIn(folder);

it('the sample files, plain and with the kernel', {
  skip: files.length === 0 && 'they are not here',
}, async () => {
  for (const file of files) {
    const parts = [{ name: basename(file), bytes: new Uint8Array(readFileSync(`${folder}${file}`)) }];
    for (const [cut, listening] of [
      [777, true],
      [262_144, false],
    ] as const) {
      const { said } = await withKernel(parts, cut, { listening });
      assert.equal(difference(await plainly(parts, { listening }), said), '', `${file}, chunks of ${cut}`);
    }
  }
});
