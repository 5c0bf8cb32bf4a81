import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseMapping, readMapping } from '../../../action/targets/read-mapping.ts';
import { isLoopFecError } from '../../../core/error.ts';
import { schemas } from '../../../docs/schemas.ts';
import { openTestGit } from '../files/with-git.ts';
import { withRepository } from '../repository/repository.ts';

const client = { siren: '812345678', dossier: 'D1' };

/** What is wrong → the mapping's text and what both texts of the error must say. */
const wrong: Readonly<Record<string, readonly [text: string, says: RegExp]>> = {
  'no JSON': ['{', /JSON/],
  'no UTF-8': ['{"clients": "\xe9"}', /JSON/],
  empty: ['', /JSON/],
  'a list': ['[]', /clients/],
  'clients that are a number': [
    '{"clients": 7}',
    /clients ?: (il faut une liste, et non|a list is needed, not) 7$/,
  ],
  'nothing in it': ['{}', /clients/],
  'an unknown member': [JSON.stringify({ clients: [], client: 1 }), /client : |client: /],
  'an unknown member of an entry': [
    JSON.stringify({ clients: [client, { ...client, siert: '1' }] }),
    /clients\[1\]\.siert ?:/,
  ],
  'no dossier': [JSON.stringify({ clients: [{ siren: '812345678' }] }), /clients\[0\]\.dossier ?:/],
  'an empty dossier': [
    JSON.stringify({ clients: [{ ...client, dossier: ' ' }] }),
    /clients\[0\]\.dossier ?:/,
  ],
  'a dossier with a space': [
    JSON.stringify({ clients: [{ ...client, dossier: 'D1 ' }] }),
    /dossier ?:.*"D1 "/,
  ],
  'a dossier that is a number': [
    JSON.stringify({ clients: [{ ...client, dossier: 7 }] }),
    /dossier ?:.*(entre guillemets|in quotation marks).* 7$/,
  ],
  'a SIREN of 8 digits': [JSON.stringify({ clients: [{ ...client, siren: '81234567' }] }), /siren ?:.*9/],
  'a SIREN that is a number': [
    JSON.stringify({ clients: [{ ...client, siren: 812345678 }] }),
    /siren ?:.*9.*(entre guillemets|in quotation marks).* 812345678$/,
  ],
  'a wrong SIRET': [JSON.stringify({ clients: [{ ...client, siret: '81234567800014' }] }), /siret ?:.*14/],
  'the SIRET of another company': [
    JSON.stringify({ clients: [{ ...client, siren: '999999999', siret: '81234567800013' }] }),
    /clients\[0\]\.siret ?:.*999999999/,
  ],
  'no condition': [JSON.stringify({ clients: [{ dossier: 'D1' }] }), /clients\[0\] ?:.*siren.*folder.*files/],
  'a folder outside': [JSON.stringify({ clients: [{ folder: '../a', dossier: 'D1' }] }), /folder ?:/],
  'an absolute folder': [JSON.stringify({ clients: [{ folder: '/a', dossier: 'D1' }] }), /folder ?:/],
  'a Windows folder': [JSON.stringify({ clients: [{ folder: 'a\\b', dossier: 'D1' }] }), /folder ?:/],
  'an unreadable pattern': [
    JSON.stringify({ clients: [{ files: '"a', dossier: 'D1' }] }),
    /clients\[0\]\.files ?:/,
  ],
  'an excluding pattern': [
    JSON.stringify({ clients: [{ files: '!a', dossier: 'D1' }] }),
    /clients\[0\]\.files ?:/,
  ],
  'a pattern of two lines': [JSON.stringify({ clients: [{ files: 'a\nb', dossier: 'D1' }] }), /files ?:/],
  'many faults': [
    JSON.stringify({ clients: Array.from({ length: 20 }, () => ({})) }),
    /et 15 autres|and 15 more/,
  ],
  'a SIREN that is no text but very deep': [
    `{"clients":[{"dossier":"D","siren":${'['.repeat(5000)}${']'.repeat(5000)}}]}`,
    /clients\[0\]\.siren ?:/,
  ],
  'hostile members': [
    JSON.stringify({ clients: [{ ...client, '\n::error::\u001b[31m': 1 }] }),
    /^[^\u0000-\u001f]*$/,
  ],
};

describe('loop-fec.json', () => {
  for (const [name, [text, says]] of Object.entries(wrong)) {
    test(`refuses ${name}, and says where`, () => {
      assert.throws(
        () => parseMapping(Buffer.from(text, 'latin1')),
        (error: unknown) => {
          assert.ok(isLoopFecError(error));
          assert.equal(error.code, 'bad-mapping');
          for (const one of Object.values(error.texts)) {
            assert.match(one, says);
            assert.match(one, /^loop-fec\.json ?:/);
          }
          return true;
        },
      );
    });
  }

  test('is taken with a byte order mark, a $schema and all that an entry may have', () => {
    const mapping = {
      $schema: './loop-fec.schema.json',
      clients: [
        { siren: '812345678', dossier: 'D1', siret: '81234567800013', name: 'Boulangerie' },
        { folder: 'clients/dupont/', dossier: 'D2' },
        { files: '**/*.csv', dossier: 'D3' },
      ],
    };
    assert.deepEqual(parseMapping(Buffer.from(`\ufeff${JSON.stringify(mapping)}`)), mapping);
  });

  test('is read at the root of the commit, not from the checkout', async () => {
    await withRepository(async (repo) => {
      const none = await repo.push({ write: { 'a/loop-fec.json': '{' } });
      const mapping = { clients: [client] };
      const event = await repo.push({
        write: {
          'loop-fec.json': JSON.stringify(mapping),
          '.gitattributes': '*.json working-tree-encoding=UTF-16',
        },
      });
      const folder = await repo.checkout(event.after);
      await writeFile(join(folder, 'loop-fec.json'), '{"clients": []}');
      const git = await openTestGit(folder);
      assert.deepEqual(await readMapping(git, event.after), mapping);
      assert.equal(await readMapping(git, none.after), null);
    });
  });

  test('too large, it is refused unread', async () => {
    await withRepository(async (repo) => {
      const { after } = await repo.push({ write: { 'loop-fec.json': ' '.repeat(4 * 1024 * 1024 + 1) } });
      const git = await openTestGit(await repo.checkout(after));
      await assert.rejects(readMapping(git, after), { code: 'bad-mapping' });
    });
  });

  for (const [name, text] of schemas()) {
    test(`docs/${name} is current`, () => {
      const committed = readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
      assert.ok(committed === text, `docs/${name} is not what the schema says: run bun docs/generate.ts`);
    });
  }

  test('its published schema names the dialect and refuses unknown members', () => {
    const schema = JSON.parse(schemas().get('schema/loop-fec.schema.json') ?? '');
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.deepEqual(schema.required, ['clients']);
    const entry = schema.properties.clients.items;
    for (const part of [schema, entry]) assert.equal(part.additionalProperties, false);
    assert.deepEqual(Object.keys(entry.properties), ['siren', 'folder', 'files', 'dossier', 'siret', 'name']);
  });
});
