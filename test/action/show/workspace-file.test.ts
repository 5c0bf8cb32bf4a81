import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { checkWorkspaceFile, writeWorkspaceFile } from '../../../action/show/workspace-file.ts';

let top = '';
let workspace = '';
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'loop-fec-workspace-'));
  workspace = join(top, 'tree');
  mkdirSync(join(workspace, '.git'), { recursive: true });
  mkdirSync(join(top, 'tree2'));
  writeFileSync(join(top, 'secret'), 'secret');
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const refused = { name: 'LoopFecError', code: 'outside-workspace' };

describe('a file in the workspace', () => {
  it('is written whole, with its folders, over an older one', async () => {
    for (const text of ['first, and longer', 'second']) {
      for (const path of ['a.json', 'x/y/../é b.json', join(workspace, 'abs.json'), './..name']) {
        await writeWorkspaceFile(workspace, path, text);
        assert.equal(readFileSync(join(await checkWorkspaceFile(workspace, path)), 'utf8'), text);
      }
    }
    assert.deepEqual(readdirSync(workspace).sort(), ['..name', '.git', 'a.json', 'abs.json', 'x']);
  });

  for (const path of [
    '',
    '.',
    '..',
    '../a',
    'x/../../a',
    '../tree2/a',
    '../tree/../a',
    '/etc/x',
    '.git/config',
    '.git',
    'x/.GIT/hooks/a',
    'a\0b',
  ]) {
    it(`${JSON.stringify(path)} is refused`, async () => {
      await assert.rejects(writeWorkspaceFile(workspace, path, 'x'), refused);
      await assert.rejects(checkWorkspaceFile(workspace, path), refused);
      assert.deepEqual(readdirSync(top).sort(), ['secret', 'tree', 'tree2']);
      assert.deepEqual(readdirSync(join(workspace, '.git')), []);
    });
  }

  it('links are refused: of the file, of a folder, broken, and pointing within', async () => {
    mkdirSync(join(workspace, 'real'));
    symlinkSync(join(top, 'secret'), join(workspace, 'file'));
    symlinkSync(join(top, 'tree2'), join(workspace, 'folder'));
    symlinkSync(join(top, 'nothing'), join(workspace, 'broken'));
    symlinkSync('real', join(workspace, 'within'));
    for (const path of ['file', 'folder/a', 'broken', 'broken/a', 'within/a']) {
      await assert.rejects(writeWorkspaceFile(workspace, path, 'x'), refused, path);
    }
    assert.equal(readFileSync(join(top, 'secret'), 'utf8'), 'secret');
    assert.ok(!existsSync(join(top, 'nothing')));
    assert.deepEqual(readdirSync(join(workspace, 'real')), []);
  });

  it('a workspace that is named through a link is the workspace', async () => {
    const link = join(top, 'link');
    symlinkSync(workspace, link);
    await writeWorkspaceFile(link, 'a', 'x');
    await writeWorkspaceFile(link, join(link, 'b'), 'x');
    await writeWorkspaceFile(link, join(workspace, 'c'), 'x');
    assert.deepEqual(readdirSync(workspace).sort(), ['.git', 'a', 'b', 'c']);
  });

  it('folders and files in the way are refused, and nothing is left behind', async () => {
    mkdirSync(join(workspace, 'folder'));
    writeFileSync(join(workspace, 'file'), '');
    await assert.rejects(writeWorkspaceFile(workspace, 'folder', 'x'), refused);
    await assert.rejects(writeWorkspaceFile(workspace, 'file/a', 'x'), refused);
    assert.deepEqual(readdirSync(workspace).sort(), ['.git', 'file', 'folder']);
  });

  it('what cannot be written says why', async () => {
    const name = 'x'.repeat(300);
    await assert.rejects(writeWorkspaceFile(workspace, name, 'x'), {
      code: 'cannot-write',
      message: /ENAMETOOLONG/,
    });
    assert.deepEqual(readdirSync(workspace), ['.git']);
  });
});
