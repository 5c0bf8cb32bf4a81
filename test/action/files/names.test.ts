import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withSizes } from '../../../action/files/blob.ts';
import { allFiles, changedFiles } from '../../../action/files/changed-files.ts';
import { defaultPattern, parsePatterns, selectFiles } from '../../../action/files/patterns.ts';
import { pathText } from '../../../action/files/tree-file.ts';
import { safeJson } from '../../../action/show/safe-json.ts';
import { withRepository } from '../repository/repository.ts';
import { openTestGit } from './with-git.ts';

const fec = '812345678FEC20241231';

/** What it is → path; each is taken by the default pattern. */
const names: Readonly<Record<string, string>> = {
  'composed accents': `Société Générale/${fec} clôturé.txt`.normalize('NFC'),
  'decomposed accents': `Société 2/${fec} clôturé.txt`.normalize('NFD'),
  spaces: `  dossier  client /  ${fec} .txt`,
  'line ends': `a\nb/${fec}\r\n::error::x.txt`,
  quotes: `l'été "2024"/${fec}'".csv`,
  backslashes: `a\\b/${fec}\\n.txt`,
  'an option': `--output=x/${fec}.txt`,
  'another option': `--upload-pack=touch pwned;${fec}.txt`,
  'a leading dash': `-${fec}.txt`,
  'a pathspec': `:(exclude)*/${fec}.txt`,
  'a pattern': `[a-z]*?{x,y}!(z)/${fec}.txt`,
  'a negation': `!${fec}.txt`,
  'a comment': `#${fec}.txt`,
  'a shell': `$(touch pwned)\`touch pwned\`;|&>pwned ${fec}.txt`,
  'control characters': `\u001b[31m\u0007${fec}\u0001.txt`,
  tabs: `a\tb/${fec}\t.txt`,
  'a byte order mark': `\ufeff${fec}.txt`,
  'direction of writing': `\u202etxt.${fec}.txt`,
  'an emoji': `📒/${fec}📒.txt`,
  'a hidden folder': `.archives/${fec}.txt`,
  'another case': `Fec/812345678fec20241231.TXT`,
};

describe('names', () => {
  test('any name is taken as it is, changed, listed and picked again alone', async () => {
    await withRepository(async (repo) => {
      await repo.push({ write: { 'README.md': 'x' } });
      const write = Object.fromEntries(Object.values(names).map((path) => [path, path]));
      const event = await repo.push({ write });
      const git = await openTestGit(await repo.checkout(event.after));
      const changed = await changedFiles(git, { ...event, defaultBranch: 'main' });
      const { files } = selectFiles(changed, parsePatterns(''));
      assert.deepEqual(files.map(({ path }) => path).sort(), Object.values(names).sort());
      for (const { path, size } of await withSizes(git, files)) assert.equal(size, Buffer.byteLength(path));

      const all = await allFiles(git, event.after);
      assert.equal(all.length, files.length + 1);
      for (const path of Object.values(names)) {
        const again = selectFiles(all, parsePatterns(`# one\n${safeJson(path)}\n`));
        assert.deepEqual([again.files.map((file) => file.path), again.idle], [[path], []]);
      }
    });
  });

  test('a name that is not UTF-8 keeps its bytes as %XX', async () => {
    await withRepository(async (repo) => {
      const latin1 = Uint8Array.from(`clients/100 %/${fec} cl\xf4tur\xe9.txt`, (c) => c.charCodeAt(0));
      const event = await repo.push({ writeAt: [[latin1, 'latin 1']] });
      const git = await openTestGit(await repo.checkout(event.after));
      const changed = await changedFiles(git, { ...event, defaultBranch: 'main' });
      const { files } = selectFiles(changed, parsePatterns(''));
      assert.deepEqual(
        files.map(({ path }) => path),
        [`clients/100 %25/${fec} cl%F4tur%E9.txt`],
      );
      assert.equal((await withSizes(git, files))[0]?.size, 7);
    });
  });

  test('a name that is UTF-8 is never changed', () => {
    for (const path of [...Object.values(names), '100 %F4.txt']) {
      assert.equal(pathText(new TextEncoder().encode(path)), path);
    }
  });

  test('the default pattern is not needed to say it', () => {
    const files = Object.values(names).map((path) => ({ path }));
    assert.deepEqual(selectFiles(files, parsePatterns(defaultPattern)).files, files);
  });
});
