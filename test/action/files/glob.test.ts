import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { glob } from '../../../action/files/glob.ts';

/** Pattern → the paths it takes, and some that it does not. */
const cases: readonly (readonly [pattern: string, takes: readonly string[], leaves: readonly string[]])[] = [
  ['a.txt', ['a.txt'], ['a-txt', 'b/a.txt', 'a.txt2', 'A.txt', '']],
  ['*', ['a', '.hidden', 'a\nb'], ['a/b']],
  ['*.txt', ['.txt', 'a.txt'], ['a/b.txt', 'a.txts']],
  ['a*b*c', ['abc', 'axxbyyc', 'abcbc'], ['ab', 'a/bc']],
  ['?', ['a', '\u{1f600}', '\n'], ['', '/', 'ab']],
  ['**', ['a', 'a/b', '.a/.b'], []],
  ['a/**', ['a/b', 'a/b/c'], ['a', 'b/a/c', 'ab/c']],
  ['**/a', ['a', 'b/a', 'b/c/a'], ['ba', 'a/b']],
  ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb', 'xa/b']],
  ['**.txt', ['a.txt', 'a/b.txt'], ['a.csv']],
  ['**/*.{txt,csv}', ['a.txt', 'x/y.csv'], ['a.{txt,csv}', 'a.tx']],
  ['{a,b{c,d},}x', ['ax', 'bcx', 'bdx', 'x'], ['bx', 'abx']],
  ['{a}', ['{a}'], ['a']],
  ['{a,b', ['{a,b'], ['a']],
  ['[abc]', ['a', 'c'], ['d', '']],
  ['[a-c0-9]x', ['bx', '7x'], ['dx', '-x']],
  ['[!a-c]', ['d', '-'], ['b', '/']],
  ['[^a]', ['b'], ['a']],
  ['[]a]', [']', 'a'], ['b']],
  ['[a-]', ['a', '-'], ['b']],
  ['[a', ['[a'], ['a']],
  ['\\*\\[a\\]', ['*[a]'], ['x[a]']],
  ['a\\', ['a\\'], ['a']],
  ['+(a|b)', ['+(a|b)'], ['a', 'ab']],
  ['!(a)', ['!(a)'], ['b']],
  ['(a+)+$', ['(a+)+$'], ['aa']],
  ['été', ['été'], ['ete']],
];

describe('a pattern for paths', () => {
  for (const [pattern, takes, leaves] of cases) {
    test(encodeURI(pattern), () => {
      const matches = glob(pattern, false);
      for (const path of takes) assert.ok(matches(path), JSON.stringify(path));
      for (const path of leaves) assert.ok(!matches(path), JSON.stringify(path));
    });
  }

  test('in any case', () => {
    const matches = glob('Été/[A-C]*.{TXT,csv}', true);
    for (const path of ['été/b.txt', 'ÉTÉ/CX.CSV']) assert.ok(matches(path), path);
    assert.ok(!matches('été/d.txt'));
  });

  test('ends, however hostile', () => {
    const long = 'a'.repeat(2000);
    const patterns = [
      '*[a]'.repeat(120),
      `${'*a'.repeat(200)}b`,
      `${'{a,aa,*}'.repeat(60)}z`,
      '**/'.repeat(160),
    ];
    for (const pattern of patterns) assert.equal(glob(`${pattern}!`, false)(long), false);
    assert.ok(glob(`${'{a,'.repeat(160)}b${'}'.repeat(160)}`, false)('b'));
  });
});
