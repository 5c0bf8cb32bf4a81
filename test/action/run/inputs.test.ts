import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type InputName, inputDefaults, parseInputs, secretInputs } from '../../../action/inputs.ts';
import { allowedValues } from '../../../action/inputs-allowed.ts';
import { isLoopFecError } from '../../../core/error.ts';

const parse = (given: Partial<Record<InputName, string>>) => parseInputs({ ...inputDefaults, ...given });
const key = 'ab'.repeat(32);

/** For the name of a test: short, ASCII. */
const shown = (text: string) =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 30)}...${text.slice(-20)}` : text).replace(
    /[^ -~]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

describe('the inputs', () => {
  const good: readonly (readonly [InputName, string, unknown])[] = [
    ['dossier', 'MANON002', 'MANON002'],
    ['mode', 'plan', 'plan'],
    ['refs', 'main\n\n# one more\nrelease\r\n', ['main', 'release']],
    ['api-url', 'https://API.cegid.com/x/', 'https://api.cegid.com/x'],
    ['wait-minutes', '0', 0],
    ['wait-minutes', '2,5', 150_000],
    ['wait-minutes', '350', 21_000_000],
    ['first-run', 'TRUE', true],
    ['first-run', 'false', false],
    ['fail-on', 'none', 'none'],
    ['resolve-unknown', `${key}=not-imported`, [{ key, importId: null }]],
    [
      'resolve-unknown',
      ` ${key.toUpperCase()} = imported: 4711 \n${key.slice(0, 12)}=not-imported`,
      [
        { key, importId: '4711' },
        { key: key.slice(0, 12), importId: null },
      ],
    ],
    ['allow-overlap', `${key.slice(0, 16)}\n${key}`, [key.slice(0, 16), key]],
    [
      'resolve-unknown',
      `${key}=not-imported, ${key.slice(0, 12)} = imported: 7`,
      [
        { key, importId: null },
        { key: key.slice(0, 12), importId: '7' },
      ],
    ],
    ['allow-overlap', `${key}, ${key.slice(0, 16)}`, [key, key.slice(0, 16)]],
    ['refs', 'refs/heads/a,b\nfeature/é', ['refs/heads/a,b', 'feature/é']],
    ['api-key', '', null],
  ];
  for (const [name, text, value] of good) {
    test(`${name}: ${shown(text)}`, () => assert.deepEqual(parse({ [name]: text })[name], value));
  }

  const bad: readonly (readonly [InputName, string])[] = [
    ['dossier', 'A\u202eB'],
    ['dossier', 'x'.repeat(101)],
    ['siret', '73282932000018'],
    ['mode', 'Import'],
    ['api-url', 'http://api.cegid.com'],
    ['api-url', 'https://user:pass@api.cegid.com'],
    ['wait-minutes', '351'],
    ['wait-minutes', '-1'],
    ['wait-minutes', '1e2'],
    ['first-run', '1'],
    ['fail-on', 'error'],
    ['lang', 'FR'],
    ['values', 'hidden'],
    ['chart', 'yes'],
    ['resolve-unknown', 'not-imported'],
    ['resolve-unknown', `${key.slice(0, 11)}=not-imported`],
    ['resolve-unknown', `${key}=imported:`],
    ['resolve-unknown', `${key}=imported:<id>`],
    ['resolve-unknown', `${key}=imported:ID`],
    ['allow-overlap', 'clients/x.txt'],
    ['refs', 'main\nrelease/*'],
    ['refs', 'main,release'],
    ['refs', 'main release'],
    ['refs', '!main'],
    ['refs', 'refs/heads/*'],
    ['refs', 'v[12]'],
  ];
  for (const [name, text] of bad) {
    test(`${name} is not ${shown(text)}, and is told what it may be`, () => {
      assert.throws(
        () => parse({ [name]: text }),
        (error) => {
          assert.ok(isLoopFecError(error) && error.code === 'bad-input');
          assert.ok(error.texts.fr.includes(`« ${name} »`) && error.texts.en.includes(`"${name}"`));
          assert.ok(error.texts.fr.includes(allowedValues[name].fr));
          return true;
        },
      );
    });
  }

  test('two files are not written at one place', () => {
    const both = (report: string) => parse({ 'sarif-file': 'out/fec.json', 'report-file': report });
    for (const same of ['out/fec.json', './out//fec.json', 'out/x/../fec.json']) {
      assert.throws(() => both(same), { code: 'bad-input' });
    }
    assert.equal(both('out/report.json')['report-file'], 'out/report.json');
  });

  test('siret goes with dossier', () => {
    assert.throws(() => parse({ siret: '73282932000017' }), /dossier/);
    assert.equal(parse({ siret: '73282932000017', dossier: 'D' }).siret, '73282932000017');
  });

  test('all that is wrong is told at once, and no secret', () => {
    const secrets = Object.fromEntries(secretInputs.map((name) => [name, 's3cret']));
    assert.throws(
      () => parse({ ...secrets, mode: 'x', lang: 'y' }),
      (error) => {
        assert.ok(isLoopFecError(error));
        assert.equal(error.details.inputs, 'mode lang');
        assert.ok(!JSON.stringify(error).includes('s3cret') && !error.texts.en.includes('s3cret'));
        return true;
      },
    );
  });
});
