/** action.yml, the code and the documents say the same. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';
import { inputDefaults, parseInputs } from '../../../action/inputs.ts';
import { allowedValues } from '../../../action/inputs-allowed.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (name: string) => readFileSync(join(root, name), 'utf8');

const Described = v.strictObject({ description: v.pipe(v.string(), v.minLength(10)) });
const Manifest = v.strictObject({
  name: v.string(),
  author: v.string(),
  description: v.string(),
  branding: v.strictObject({ icon: v.string(), color: v.string() }),
  inputs: v.record(v.string(), v.strictObject({ ...Described.entries, default: v.string() })),
  outputs: v.record(v.string(), Described),
  runs: v.strictObject({ using: v.literal('node24'), main: v.literal('action/dist/index.js') }),
});
const manifest = v.parse(Manifest, parse(read('action.yml')));

/** First cells of the table under a heading. */
function tableOf(document: string, heading: RegExp): string[] {
  const section = document.split(/^#+ /m).find((part) => heading.test(part.split('\n')[0] ?? '')) ?? '';
  return [...section.matchAll(/^\| `([a-z-]+)`/gm)].map((match) => match[1] ?? '');
}

describe('action.yml', () => {
  test('has the inputs that the code reads, with their defaults', () => {
    const defaults = Object.fromEntries(
      Object.entries(manifest.inputs).map(([name, input]) => [name, input.default]),
    );
    assert.deepEqual(defaults, { ...inputDefaults, token: '$' + '{{ github.token }}' });
    assert.deepEqual(Object.keys(allowedValues), Object.keys(inputDefaults));
    assert.equal(parseInputs({ ...inputDefaults }).mode, 'import');
  });

  test('has the outputs that the code writes', () => {
    const written = ['results', 'verdict', 'imported', 'skipped', 'failed', 'unknown', 'matrix'];
    assert.deepEqual(Object.keys(manifest.outputs), written);
  });

  test('names a bundle that is there', () => {
    assert.ok(existsSync(join(root, manifest.runs.main)));
  });

  for (const [page, inputs, outputs] of [
    ['docs/action.md', /^Inputs/, /^Outputs/],
    ['docs/action.fr.md', /^Entrées/, /^Sorties/],
  ] as const) {
    test(`${page} lists every input and output`, () => {
      const document = read(page);
      assert.deepEqual(tableOf(document, inputs), Object.keys(manifest.inputs));
      assert.deepEqual(tableOf(document, outputs), Object.keys(manifest.outputs));
      for (const [name, value] of Object.entries(inputDefaults)) {
        const row = document.split('\n').find((line) => line.startsWith(`| \`${name}\` `)) ?? '';
        assert.ok(value === '' || row.split('|')[2]?.includes(`\`${value}\``), `${name}: ${value}`);
      }
    });
  }

  test('both READMEs name every input and output', () => {
    for (const page of ['README.md', 'README.fr.md']) {
      const document = read(page);
      const names = [...Object.keys(manifest.inputs), ...Object.keys(manifest.outputs)];
      assert.deepEqual(
        names.filter((name) => !document.includes(`\`${name}\``)),
        [],
        page,
      );
    }
  });
});
