/** Arguments made from the tools' own schemas and bent: never a crash, a stack trace or a secret. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { assertNoSecret, fec } from '../cli/import-cli.ts';
import { withMcp } from './bench.ts';
import type { Json, RawClient } from './raw-client.ts';
import { name, posted, preview } from './steps.ts';

const odd = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then'];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    name,
    '../..',
    '\0',
    'DEMO001',
    '73282932000017',
    '%',
    'fr',
    '\u202e',
    '\ud800',
    ...odd,
  ),
  fc.constantFrom('law', 'x.law..0', '0.law..999999999', '....', 'fec://rules', '{{}}', '%s%n'),
);
/** An object that is nested so deep that careless code runs out of stack. */
const deep = fc.integer({ min: 100, max: 3000 }).map((levels) => {
  let value: Json = 'end';
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
});
const huge = fc.integer({ min: 10_000, max: 1_000_000 }).map((length) => 'é'.repeat(length));
/** With names that `JSON.parse` makes members of, not prototypes. */
const trap = fc
  .constantFrom(...odd)
  .map((member) => JSON.parse(`{"${member}":{"path":"${name}","isError":true}}`));
const anything = fc.oneof(
  { weight: 6, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: huge },
  { weight: 1, arbitrary: trap },
);

/** Often what the schema wants, often not. */
function bent(schema: Json): fc.Arbitrary<unknown> {
  const right: fc.Arbitrary<unknown> =
    schema.enum !== undefined
      ? fc.constantFrom(...schema.enum)
      : schema.type === 'integer'
        ? fc.integer({ min: schema.minimum, max: Math.min(schema.maximum, 2) })
        : text;
  return fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: anything });
}

function argumentsOf(schema: Json): fc.Arbitrary<Json> {
  const properties = Object.fromEntries(
    Object.entries<Json>(schema.properties).map(([property, part]) => [property, bent(part)]),
  );
  return fc.oneof(
    { weight: 6, arbitrary: fc.record(properties, { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.dictionary(text, anything, { maxKeys: 3 }) },
    { weight: 1, arbitrary: trap },
  );
}

function assertHarmless(said: string): void {
  assertNoSecret(said);
  assert.doesNotMatch(said, /internal|Internal|node_modules|\.ts:\d|\\n\s+at /);
  assert.ok(said.length < 20_000, `${said.length} characters`);
}

async function answerTo(client: RawClient, method: string, params: Json): Promise<Json> {
  const answer = await client.request(method, params).answer;
  assertHarmless(JSON.stringify(answer.result ?? answer.error));
  return answer;
}

describe('bent arguments', () => {
  test('every answer of a tool is a result or an error with a next step', () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      bench.write(name, fec());
      const { tools } = await client.result('tools/list');
      for (const { name: tool, inputSchema } of tools) {
        await fc.assert(
          fc.asyncProperty(argumentsOf(inputSchema), async (args) => {
            const { result, error } = await answerTo(client, 'tools/call', { name: tool, arguments: args });
            assert.equal(error, undefined, JSON.stringify(error));
            if (result.isError === true && result.structuredContent === undefined) {
              assert.match(result.content[0].text, /\. [\s\S]* \[[a-z-]+\]$/);
            }
          }),
          { numRuns: 80, seed: 20241231 },
        );
      }
      assert.equal(posted(bench), 0);
      assert.equal(await client.end(), 0);
    }));

  test('resources, prompts and whole messages: an answer each, and the server stands', () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      bench.write(name, fec());
      const { structured } = await client.tool('validate_fec', { path: name });
      const uri = fc.oneof(
        text,
        text.map((end) => `fec://rules/${end}`),
        text.map((end) => `fec://report/${end}`),
        text.map((end) => `${structured.report_uri}${end}`),
        anything,
      );
      const prompt = fc.record({
        name: fc.oneof(fc.constantFrom('controler-un-fec', 'importer-un-fec'), anything),
        arguments: fc.oneof(fc.record({ fichier: bent({}), dossier: bent({}) }), anything),
      });
      const message = fc.tuple(
        fc.constantFrom('tools/call', 'tools/list', 'resources/list', 'prompts/list', 'initialize', 'x', ''),
        anything,
      );
      const calls = fc.oneof(
        fc.tuple(fc.constant('resources/read'), fc.record({ uri })),
        fc.tuple(fc.constant('prompts/get'), prompt),
        fc.tuple(fc.constant('logging/setLevel'), fc.record({ level: anything })),
        // Anything else is no message of the protocol, and the SDK leaves it without an answer.
        message.filter(([, params]) => Object.prototype.toString.call(params) === '[object Object]'),
      );
      await fc.assert(
        fc.asyncProperty(calls, async ([method, params]) => {
          await answerTo(client, method, params);
        }),
        { numRuns: 150, seed: 20241231 },
      );
      await preview(client);
      assert.equal(await client.end(), 0);
    }));
});
