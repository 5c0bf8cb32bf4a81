/** What a client is told before it calls anything. `UPDATE=1` writes the golden files anew. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { toolDefinition } from '../../mcp/definitions.ts';
import { root } from '../house/sources.ts';
import type { Json } from './raw-client.ts';
import { surfaceOf } from './surface-of.ts';
import { tokensOf } from './tokens.ts';

const folder = fileURLToPath(new URL('definitions/', import.meta.url));
const surface = surfaceOf();
const definitions = surface.tools.map(toolDefinition);

describe('definitions of the tools', () => {
  for (const definition of definitions) {
    test(`${definition.name} is what was agreed on`, () => {
      const file = join(folder, `${definition.name}.json`);
      const now = `${JSON.stringify(definition, null, 2)}
`;
      if (process.env.UPDATE === '1') writeFileSync(file, now);
      assert.ok(existsSync(file), 'no golden file');
      const agreed = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
      assert.equal(JSON.stringify(definition), agreed);
    });

    test(`${definition.name} says all that clients ask for`, () => {
      assert.match(definition.name, /^[a-z_]{1,64}$/);
      assert.ok(definition.description.length > 80 && definition.description.length < 600);
      assert.match(definition.description, /\b(Use it|use it)\b/, 'when to use it');
      assert.match(definition.description, /\b(Not|Never|Imports nothing)\b/, 'when not');
      const { title: _, ...hints } = definition.annotations;
      assert.deepEqual(
        Object.values(hints).map((hint) => typeof hint),
        Array(4).fill('boolean'),
      );
      const input: Json = definition.inputSchema;
      assert.equal(input.additionalProperties, false);
      assert.equal(definition.outputSchema.type, 'object');
      for (const [name, schema] of Object.entries<Json>(input.properties)) {
        assert.ok(
          schema.description !== undefined || schema.default !== undefined,
          `${name} is not described`,
        );
      }
    });
  }

  test('no pattern means something else without the Unicode flag', () => {
    assert.doesNotMatch(JSON.stringify(definitions), /\\\\[pPu]/);
  });

  test('no golden file is left over', () => {
    assert.deepEqual(readdirSync(folder).sort(), definitions.map(({ name }) => `${name}.json`).sort());
  });

  test('all of them take fewer than 2 000 tokens', () => {
    assert.ok(tokensOf(JSON.stringify({ tools: definitions })) < 2000);
  });

  test('only the tool that imports is destructive', () => {
    const destructive = definitions.filter(({ annotations }) => annotations.destructiveHint);
    assert.deepEqual(
      destructive.map(({ name }) => name),
      ['import_fec'],
    );
    const readOnly = definitions.filter(({ annotations }) => annotations.readOnlyHint);
    assert.deepEqual(
      readOnly.map(({ name }) => name),
      ['validate_fec', 'get_import_status'],
    );
  });

  test('--read-only hides the tool and the prompt that import', () => {
    const only = surfaceOf({ readOnly: true });
    assert.deepEqual(
      only.tools.map(({ name }) => name),
      ['validate_fec', 'get_import_status'],
    );
    assert.deepEqual(
      only.prompts.map(({ name }) => name),
      ['controler-un-fec'],
    );
    assert.doesNotMatch(only.instructions, /import_fec/);
  });

  for (const [file, heading] of [
    ['README.md', 'Tool'],
    ['README.fr.md', 'Outil'],
  ] as const) {
    test(`the table of ${file} names the same tools`, () => {
      const text = readFileSync(join(root, file), 'utf8');
      const table = text.slice(text.search(new RegExp(`^\\| ${heading} +\\|`, 'm'))).split('\n\n')[0] ?? '';
      const names = [...table.matchAll(/^\| `(\w+)` /gm)].map((match) => match[1]);
      assert.deepEqual(
        names,
        definitions.map(({ name }) => name),
      );
    });
  }
});
