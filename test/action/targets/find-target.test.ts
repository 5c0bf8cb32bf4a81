import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type NamedTarget, targetFinder } from '../../../action/targets/find-target.ts';
import type { ClientEntry } from '../../../action/targets/mapping-schema.ts';
import { parseMapping } from '../../../action/targets/read-mapping.ts';
import { isLoopFecError } from '../../../core/error.ts';

const siren = '812345678';
const fec = `${siren}FEC20241231.txt`;
const siret = '81234567800013';

interface Case {
  readonly name: string;
  readonly clients: readonly ClientEntry[] | null;
  readonly input?: { readonly dossier: string; readonly siret?: string };
  readonly path: string;
  /** Dossier (and SIRET after a slash), or the code of the error. */
  readonly wanted: string;
  /** What the error must say. */
  readonly says?: RegExp;
}

const cases: readonly Case[] = [
  {
    name: 'the input alone',
    clients: null,
    input: { dossier: 'D1', siret },
    path: fec,
    wanted: `D1/${siret}`,
  },
  {
    name: 'neither input nor mapping',
    clients: null,
    path: fec,
    wanted: 'no-client-file',
    says: /"siren": "812345678"/,
  },
  { name: 'by SIREN', clients: [{ siren, dossier: 'D1' }], path: `any/where/${fec}`, wanted: 'D1' },
  {
    name: 'by SIREN, lower case',
    clients: [{ siren, dossier: 'D1' }],
    path: fec.toLowerCase(),
    wanted: 'D1',
  },
  {
    name: 'another SIREN',
    clients: [{ siren, dossier: 'D1' }],
    path: 'clients/a/999999999FEC20241231.txt',
    wanted: 'no-client-file',
    says: /"siren": "999999999"/,
  },
  {
    name: 'a SIREN elsewhere in the name does not count',
    clients: [{ siren, dossier: 'D1' }],
    path: `clients/x/999${fec}`,
    wanted: 'no-client-file',
    says: /"folder": "clients\/x"/,
  },
  {
    name: 'a SIREN in the folder does not count',
    clients: [{ siren, dossier: 'D1' }],
    path: `${fec}/FEC20241231.txt`,
    wanted: 'no-client-file',
  },
  {
    name: 'by folder',
    clients: [{ folder: 'clients/a', dossier: 'D1' }],
    path: `clients/a/${fec}`,
    wanted: 'D1',
  },
  {
    name: 'by folder, below',
    clients: [{ folder: 'clients/a/', dossier: 'D1' }],
    path: `clients/a/b/${fec}`,
    wanted: 'D1',
  },
  {
    name: 'a folder that only begins alike',
    clients: [{ folder: 'clients/a', dossier: 'D1' }],
    path: `clients/ab/${fec}`,
    wanted: 'no-client-file',
  },
  {
    name: 'a folder in another case',
    clients: [{ folder: 'clients/a', dossier: 'D1' }],
    path: `Clients/a/${fec}`,
    wanted: 'no-client-file',
  },
  {
    name: 'a folder with accents in the other form',
    clients: [{ folder: 'clients/été'.normalize('NFC'), dossier: 'D1' }],
    path: `clients/été/${fec}`.normalize('NFD'),
    wanted: 'D1',
  },
  {
    name: 'a folder is no pattern',
    clients: [{ folder: 'clients/*', dossier: 'D1' }],
    path: `clients/a/${fec}`,
    wanted: 'no-client-file',
  },
  {
    name: 'by pattern',
    clients: [{ files: '**/lyon/*.txt', dossier: 'D1' }],
    path: `a/lyon/${fec}`,
    wanted: 'D1',
  },
  {
    name: 'the deepest folder wins',
    clients: [
      { folder: 'clients', dossier: 'D1' },
      { folder: 'clients/a/b', dossier: 'D3' },
      { folder: 'clients/a', dossier: 'D2' },
    ],
    path: `clients/a/b/${fec}`,
    wanted: 'D3',
  },
  {
    name: 'a folder wins over the SIREN',
    clients: [
      { siren, dossier: 'D1' },
      { folder: 'lyon', dossier: 'D1', siret },
    ],
    path: `lyon/${fec}`,
    wanted: `D1/${siret}`,
  },
  {
    name: 'a folder with a SIREN wins over the folder',
    clients: [
      { folder: 'groupe', dossier: 'D1' },
      { folder: 'groupe', siren, dossier: 'D2' },
    ],
    path: `groupe/${fec}`,
    wanted: 'D2',
  },
  {
    name: 'all conditions of an entry must hold',
    clients: [{ folder: 'groupe', siren: '999999999', dossier: 'D2' }],
    path: `groupe/${fec}`,
    wanted: 'no-client-file',
  },
  {
    name: 'an exact path wins over a pattern, a pattern over a folder',
    clients: [
      { files: 'a/b/*', dossier: 'D2' },
      { files: JSON.stringify(`a/b/${fec}`), dossier: 'D3' },
      { folder: 'a/b', dossier: 'D1' },
    ],
    path: `a/b/${fec}`,
    wanted: 'D3',
  },
  {
    name: 'two answers of one rank',
    clients: [
      { siren, dossier: 'D1' },
      { siren, dossier: 'D2' },
    ],
    path: fec,
    wanted: 'ambiguous-client-file',
    says: /clients\[0\] \("D1"\), clients\[1\] \("D2"\)/,
  },
  {
    name: 'two establishments of one rank',
    clients: [
      { siren, dossier: 'D1' },
      { siren, dossier: 'D1', siret },
    ],
    path: fec,
    wanted: 'ambiguous-client-file',
  },
  {
    name: 'twice the same answer is one',
    clients: [
      { siren, dossier: 'D1', name: 'A' },
      { siren, dossier: 'D1', name: 'B' },
    ],
    path: fec,
    wanted: 'D1',
  },
  {
    name: 'two answers below the best one do not matter',
    clients: [
      { siren, dossier: 'D1' },
      { siren, dossier: 'D2' },
      { folder: 'a', dossier: 'D3' },
    ],
    path: `a/${fec}`,
    wanted: 'D3',
  },
  {
    name: 'input and mapping agree',
    clients: [{ siren, dossier: 'D1' }],
    input: { dossier: 'D1', siret },
    path: fec,
    wanted: `D1/${siret}`,
  },
  {
    name: 'input and mapping disagree on the dossier',
    clients: [{ siren, dossier: 'D1' }],
    input: { dossier: 'D2' },
    path: fec,
    wanted: 'client-file-conflict',
    says: /"D2".*"D1"/,
  },
  {
    name: 'input and mapping disagree on the establishment',
    clients: [{ siren, dossier: 'D1', siret }],
    input: { dossier: 'D1', siret: '81234567800021' },
    path: fec,
    wanted: 'client-file-conflict',
  },
  {
    name: 'an input for a file that the mapping does not know',
    clients: [{ siren, dossier: 'D1' }],
    input: { dossier: 'D1' },
    path: '999999999FEC20241231.txt',
    wanted: 'no-client-file',
  },
  { name: 'an empty mapping', clients: [], path: fec, wanted: 'no-client-file' },
  {
    name: 'a hostile name',
    clients: [],
    path: 'a\n::error::b/x\u001b[31m.txt',
    wanted: 'no-client-file',
    says: /^[^\u0000-\u001f]*$/,
  },
];

const say = ({ dossier, siret: place }: NamedTarget) => (place === null ? dossier : `${dossier}/${place}`);

describe('which dossier', () => {
  for (const { name, clients, input, path, wanted, says } of cases) {
    test(name, () => {
      const mapping = clients === null ? null : parseMapping(Buffer.from(JSON.stringify({ clients })));
      const target = input === undefined ? null : { siret: null, ...input };
      const find = targetFinder(target, mapping);
      let got: string;
      try {
        got = say(find(path));
      } catch (error) {
        assert.ok(isLoopFecError(error));
        got = error.code;
        for (const text of Object.values(error.texts)) if (says !== undefined) assert.match(text, says);
      }
      assert.equal(got, wanted);
    });
  }

  test('the name of the client comes along', () => {
    const find = targetFinder(null, { clients: [{ siren, dossier: 'D1', name: 'Boulangerie' }] });
    assert.deepEqual(find(fec), { dossier: 'D1', siret: null, name: 'Boulangerie' });
  });
});
