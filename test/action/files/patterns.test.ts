import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePatterns, selectFiles } from '../../../action/files/patterns.ts';
import { safeJson } from '../../../action/show/safe-json.ts';
import { isLoopFecError } from '../../../core/error.ts';

const paths = [
  '812345678FEC20241231.txt',
  'clients/a/812345678FEC20231231.csv',
  'clients/b/notes.txt',
  'clients/b/FEC2023.txt',
  'archives/812345678FEC20191231.txt',
  'archives/[2018]/812345678FEC20181231.txt',
  'clients/été/812345678fec20241231_v2.Txt'.normalize('NFD'),
  '812345678FEC20241231.zip',
];

interface Case {
  readonly name: string;
  readonly input: string;
  /** Indexes in `paths`. */
  readonly taken: readonly number[];
  readonly idle?: readonly string[];
}

const cases: readonly Case[] = [
  { name: 'nothing given', input: '', taken: [0, 1, 4, 5, 6] },
  { name: 'comments only', input: '# all\n\n  # more', taken: [0, 1, 4, 5, 6] },
  { name: 'only an exclusion', input: '!archives/**', taken: [0, 1, 6] },
  { name: 'a folder and all below', input: 'clients/**', taken: [1, 2, 3, 6] },
  { name: 'a star stays in its folder', input: '*.txt', taken: [0] },
  { name: 'two lines, Windows line ends', input: '*.txt\r\narchives/*.txt\r\n', taken: [0, 4] },
  { name: 'a later line wins', input: '**/*.txt\n!archives/**\narchives/812*', taken: [0, 2, 3, 4] },
  { name: 'user patterns look at the case', input: '**/*FEC*.txt', taken: [0, 3, 4, 5] },
  { name: 'a leading ./ or / is the root', input: './archives/*.txt\n/*.zip', taken: [4, 7] },
  { name: 'escaped brackets', input: 'archives/\\[2018\\]/*', taken: [5] },
  { name: 'accents in either form', input: 'clients/été/*', taken: [6] },
  { name: 'a path in quotes', input: '"archives/[2018]/812345678FEC20181231.txt"', taken: [5] },
  { name: 'a path in quotes, excluded', input: '*.txt\n!"812345678FEC20241231.txt"', taken: [] },
  {
    name: 'patterns without any file are told',
    input: 'client/**\n*.txt\n!none/**\n"x.txt"',
    taken: [0],
    idle: ['client/**', '"x.txt"'],
  },
];

describe('patterns', () => {
  for (const { name, input, taken, idle = [] } of cases) {
    test(name, () => {
      const files = paths.map((path) => ({ path }));
      const selection = selectFiles(files, parsePatterns(input));
      assert.deepEqual(
        selection.files.map(({ path }) => paths.indexOf(path)),
        taken,
      );
      assert.deepEqual(selection.idle, idle);
    });
  }

  test('a path given literally takes this path and no other', () => {
    for (const path of ['a*.txt', ' b ', 'c\nd', '!e', '#f', '"g"', '[h]', '\\i', 'é'.normalize('NFD')]) {
      const others = ['ax.txt', 'b', 'cd', 'e', 'f', 'g', 'h', 'i', 'é'.normalize('NFC')];
      const files = [path, ...others].map((one) => ({ path: one }));
      assert.deepEqual(selectFiles(files, parsePatterns(safeJson(path))).files, [{ path }]);
    }
  });

  for (const bad of ['"never closed', '!', '"a" b', `${'x'.repeat(10_000)}`, '"\\u00"']) {
    test(`refuses ${bad.slice(0, 20)}`, () => {
      assert.throws(
        () => parsePatterns(`# first\n\n${bad}`),
        (error: unknown) => {
          assert.ok(isLoopFecError(error));
          assert.equal(error.code, 'bad-files-pattern');
          assert.equal(error.details.line, 3);
          assert.match(error.texts.fr, /ligne 3/);
          return true;
        },
      );
    });
  }

  test('a hostile path costs little', () => {
    const patterns = parsePatterns('');
    const path = `${'FEC'.repeat(1300)}.txx`;
    for (const one of [path, path.repeat(1000)]) {
      assert.deepEqual(selectFiles([{ path: one }], patterns).files, []);
    }
  });
});
