/** Arguments made from the tools' own schemas and bent: never a crash, a stack trace or a secret. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { assertNoSecret, fec } from '../cli/import-cli.ts';
import { withMcp } from './bench.ts';
import type { Json } from './raw-client.ts';

const name = '732829320FEC20241231.txt';
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', name, '../..', '\0', '__proto__', 'DEMO001', '73282932000017', '%', 'fr', '\u202e'),
);

/** Often what the schema wants, often not. */
function bent(schema: Json): fc.Arbitrary<unknown> {
  const right: fc.Arbitrary<unknown> =
    schema.enum !== undefined
      ? fc.constantFrom(...schema.enum)
      : schema.type === 'integer'
        ? fc.integer({ min: schema.minimum, max: Math.min(schema.maximum, 2) })
        : text;
  return fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });
}

function argumentsOf(schema: Json): fc.Arbitrary<Json> {
  const properties = Object.fromEntries(
    Object.entries<Json>(schema.properties).map(([property, part]) => [property, bent(part)]),
  );
  return fc.oneof(
    { weight: 6, arbitrary: fc.record(properties, { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.dictionary(text, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }) },
  );
}

describe('bent arguments', () => {
  test('every answer is a result or an error with a next step', () =>
    withMcp(async ({ connect, write, sandbox }) => {
      const client = await connect();
      write(name, fec());
      const { tools } = await client.result('tools/list');
      for (const { name: tool, inputSchema } of tools) {
        await fc.assert(
          fc.asyncProperty(argumentsOf(inputSchema), async (args) => {
            const { result, error } = await client.request('tools/call', { name: tool, arguments: args })
              .answer;
            const said = JSON.stringify(result ?? error);
            assertNoSecret(said);
            assert.doesNotMatch(said, /internal|Internal/);
            assert.equal(error, undefined, said);
            if (result.isError === true && result.structuredContent === undefined) {
              assert.match(result.content[0].text, /\. [\s\S]* \[[a-z-]+\]$/);
            }
          }),
          { numRuns: 60, seed: 20241231 },
        );
      }
      assert.equal(sandbox.countRequests('importFEC'), 0);
      assert.equal(await client.end(), 0);
    }));
});
