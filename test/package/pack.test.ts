/** What a stranger gets: the packed package, installed elsewhere, run by the runtime of this suite. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import process from 'node:process';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LedgerThread } from '../../cli/validate/ledger-thread.ts';
import { fec } from '../cli/import-cli.ts';
import { entry, file as largeFile } from '../fec/fixtures/fec.ts';
import { withMcp } from '../mcp/bench.ts';
import { packAndInstall } from './pack-and-install.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const isWindows = process.platform === 'win32';
const isDeno = process.versions.deno !== undefined;
const runScript = isDeno ? ['run', '-A', '--no-lock'] : [];

/** Bytes. All of it unpacked. */
const sizeBudget = 2_100_000;

let folder = '';
let installed = '';

function loopFec(...args: string[]) {
  return loopFecWith({}, ...args);
}

function loopFecWith(env: Readonly<Record<string, string>>, ...args: string[]) {
  const bin = isWindows ? join(installed, 'dist', 'loop-fec.js') : join(installed, '..', '.bin', 'loop-fec');
  const child = spawnSync(process.execPath, [...runScript, bin, ...args], {
    cwd: folder,
    env: { ...process.env, LOOP_FEC_LANG: 'en', ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { code: child.status, stdout: child.stdout, stderr: child.stderr };
}

function fileToCheck(): string {
  const lines = [
    'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise',
    'VE|Ventes|1|20240105|411000|Clients|||F1|20240105|Facture|120,00|0,00|||20240131||',
    'VE|Ventes|1|20240105|707000|Ventes|||F1|20240105|Facture|0,00|100,00|||20240131||',
    'VE|Ventes|1|20240105|445710|TVA|||F1|20240105|Facture|0,00|20,00|||20240131||',
  ];
  const file = join(folder, '732829320FEC20241231.txt');
  writeFileSync(file, lines.map((line) => `${line}\r\n`).join(''));
  return file;
}

function installedFiles(): string[] {
  return (
    readdirSync(installed, { recursive: true, encoding: 'utf8' })
      // Bun leaves a mark of its own.
      .filter((name) => statSync(join(installed, name)).isFile() && name !== '.bun-tag')
      .map((name) => name.replaceAll(sep, '/'))
      .sort()
  );
}

describe('the package', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'loop-fec-pack-'));
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'package.json'), '{"private":true}');
    packAndInstall(folder, elsewhere);
    installed = join(elsewhere, 'node_modules', 'loop-fec');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('holds the bundle and the documents, nothing else', () => {
    const files = installedFiles();
    const others = files.filter((name) => !/^dist\/chunks\/[\w-]+\.js$/.test(name));
    assert.deepEqual(others, [
      'CHANGELOG.md',
      'LICENSE',
      'README.fr.md',
      'README.md',
      'SECURITY.md',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/digest-worker.js',
      'dist/ledger-worker.js',
      'dist/loop-fec-mcp.js',
      'dist/loop-fec.js',
      'package.json',
    ]);
    assert.ok(files.length > others.length, 'the commands are not in chunks of their own');
  });

  test('stays within its size budget', () => {
    const size = installedFiles().reduce((sum, name) => sum + statSync(join(installed, name)).size, 0);
    assert.ok(size < sizeBudget, `${size} bytes unpacked`);
  });

  test('depends on no other package', () => {
    const { dependencies, peerDependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(installed, 'package.json'), 'utf8'),
    );
    assert.deepEqual(
      [dependencies, peerDependencies, optionalDependencies],
      [undefined, undefined, undefined],
    );
    assert.deepEqual(
      readdirSync(dirname(installed)).filter((name) => !name.startsWith('.')),
      ['loop-fec'],
    );
  });

  test('names the licences of what it bundles', () => {
    const notices = readFileSync(join(installed, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['@modelcontextprotocol/sdk', 'commander', 'ky', 'valibot', 'zod'])
      assert.match(notices, new RegExp(`^${name} \\d+\\.\\S+ \\(MIT\\)$`, 'm'));
  });

  test('names no folder of the machine that built it', () => {
    for (const name of installedFiles()) {
      const text = readFileSync(join(installed, name), 'utf8');
      for (const path of [root, folder, 'node_modules/.bun'])
        assert.ok(!text.includes(path), `${name} names ${path}`);
    }
  });

  test('loads for a check what a check needs, in two files beside its start', () => {
    const wanted = new Set(['validate.js']);
    for (const name of wanted) {
      const text = readFileSync(join(installed, 'dist', 'chunks', name), 'utf8');
      for (const [, other] of text.matchAll(/\bfrom ?"\.\/([\w-]+\.js)"/g)) wanted.add(other!);
      for (const foreign of ['commander.unknownOption', 'strict_object', 'node:http', 'node:sqlite'])
        assert.ok(!text.includes(foreign), `${name} contains ${foreign}`);
    }
    assert.deepEqual([...wanted].sort(), ['start.js', 'validate.js']);
  });

  test('says its version', () => {
    assert.deepEqual(loopFec('--version'), { code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  test('helps', () => {
    const { code, stdout } = loopFec('help');
    assert.equal(code, 0);
    for (const command of ['validate', 'import', 'status', 'doctor', 'mcp', 'approve', 'sandbox', 'demo']) {
      assert.match(stdout, new RegExp(`^ +${command}\\b`, 'm'));
    }
  });

  test('speaks French with its accents', () => {
    assert.deepEqual(loopFec('validate', 'absent.txt', '--lang', 'fr'), {
      code: 2,
      stdout: '',
      stderr: 'Fichier introuvable : "absent.txt". Vérifier le chemin\n',
    });
  });

  test('checks a file', () => {
    const file = fileToCheck();
    const { code, stdout, stderr } = loopFec('validate', file, '--format', 'json');
    assert.equal(code, 0, stderr);
    const report = JSON.parse(stdout);
    assert.equal(report.totals.rows, 3);
    assert.equal(report.totals.debit, '120.00');
  });

  test('keeps its compiled code where caches lie', { skip: isDeno && 'Deno keeps it by itself' }, () => {
    const home = join(folder, 'home');
    mkdirSync(home);
    const kept = { HOME: home, LOCALAPPDATA: home, XDG_CACHE_HOME: '', NODE_COMPILE_CACHE: '' };
    const check = (env: Record<string, string>) =>
      loopFecWith({ ...kept, ...env }, 'validate', fileToCheck(), '--format', 'json');
    const expected = check({ NODE_DISABLE_COMPILE_CACHE: '1' });
    assert.deepEqual(readdirSync(home), []);
    assert.deepEqual(check({}), expected);
    const files = readdirSync(home, { recursive: true, encoding: 'utf8' });
    assert.ok(
      files.some((name) => name.includes('compiled')),
      files.join(' '),
    );
    assert.deepEqual(check({}), expected);
  });

  test('checks a file with two threads; without the file of the second, with one', () => {
    const file = join(folder, '732829320FEC20201231.txt');
    const rows = Array.from({ length: 8000 }, (_, i) => entry(String(i + 1), '0,01')).flat();
    writeFileSync(file, largeFile(rows));
    const check = (jobs: string) => loopFec('validate', file, '--format', 'json', '--jobs', jobs);
    const expected = check('1');
    assert.deepEqual(check('2'), expected);
    const script = join(installed, 'dist', 'digest-worker.js');
    const text = readFileSync(script, 'utf8');
    try {
      writeFileSync(script, text.replace('`updated`', '`updated`,some:{}.some.thing'));
      assert.deepEqual(check('2'), expected);
      writeFileSync(script, text.replace('text:', 'text:`00`+'));
      const { code, stdout } = check('2');
      assert.equal(code, expected.code);
      assert.equal(JSON.parse(stdout).file.sha256, `00${JSON.parse(expected.stdout).file.sha256}`);
      rmSync(script);
      assert.deepEqual(check('2'), expected);
    } finally {
      writeFileSync(script, text);
    }
  });

  test('checks several files with two threads; without the file of the second, with one', async () => {
    const files = Array.from({ length: 6 }, (_, n) => join(folder, `732829320FEC201${n}1231.txt`));
    for (const file of files) copyFileSync(fileToCheck(), file);
    const check = (jobs: string) => loopFec('validate', ...files, '--format', 'json', '--jobs', jobs);
    const expected = check('1');
    assert.equal(expected.stdout.match(/\n/g)?.length, files.length);
    assert.deepEqual(check('2'), expected);
    const script = join(installed, 'dist', 'ledger-worker.js');
    const thread = new LedgerThread(pathToFileURL(script));
    const order = { paths: [files[0]!], regime: null, values: 'full', lang: 'en' } as const;
    const report = await thread.check(order).finally(() => thread.close(new Error('over')));
    assert.equal(JSON.stringify(report), expected.stdout.slice(0, expected.stdout.indexOf('\n')));
    const text = readFileSync(script, 'utf8');
    try {
      rmSync(script);
      assert.deepEqual(check('2'), expected);
    } finally {
      writeFileSync(script, text);
    }
  });

  test('several large files: the second thread does some, and what it cannot do the first one does', () => {
    const rows = Array.from({ length: 8000 }, (_, i) => entry(String(i + 1), '0,01')).flat();
    const path = join(folder, '732829320FEC20191231.txt');
    writeFileSync(path, largeFile(rows));
    const script = join(installed, 'dist', 'ledger-worker.js');
    const text = readFileSync(script, 'utf8');
    const answered = 'return{kind:`report`,report:await';
    assert.ok(text.includes(answered));
    const check = (many: number) =>
      loopFec('validate', ...Array.from({ length: many }, () => path), '--format', 'json', '--jobs', '2');
    try {
      const refusal = 'return{kind:`refused`,code:`x`,texts:{fr:`autre`,en:`the other one`},report:await';
      writeFileSync(script, text.replace(answered, refusal));
      // It takes its time to start.
      const many = [20, 80, 320].find((copies) => check(copies).stderr.includes('the other one'));
      assert.ok(many !== undefined, 'the other thread has checked nothing');
      writeFileSync(script, text.replace(answered, 'return{kind:`failed`,report:await'));
      const { stdout } = loopFec('validate', path, '--format', 'json');
      assert.equal(check(many).stdout, stdout.repeat(many));
    } finally {
      writeFileSync(script, text);
    }
  });

  test('Deno that may not read the package: one thread, without a word', {
    skip: !isDeno && 'a permission of Deno',
  }, () => {
    const file = fileToCheck();
    const permitted = ['--no-prompt', '--no-lock', `--allow-read=${folder}/732829320FEC20241231.txt`];
    const bin = join(installed, 'dist', 'loop-fec.js');
    const args = ['--allow-env', '--allow-sys', bin, 'validate', file, '--jobs', '2', '--format', 'json'];
    const child = spawnSync(process.execPath, ['run', ...permitted, ...args], { encoding: 'utf8' });
    assert.deepEqual([child.status, child.stderr, JSON.parse(child.stdout).totals.rows], [0, '', 3]);
  });

  for (const script of ['loop-fec.js', 'loop-fec-mcp.js']) {
    test(`serves an assistant with ${script}: check, preview, confirm, follow`, () =>
      withMcp(async (bench) => {
        const name = '732829320FEC20241231.txt';
        bench.write(name, fec());
        const client = await bench.connect({
          script: join(installed, 'dist', script),
          args: [...(script === 'loop-fec.js' ? ['mcp'] : []), '--root', bench.root],
        });
        const { tools } = await client.result('tools/list');
        assert.equal(tools.length, 3);
        const { structured: seen } = await client.tool('validate_fec', { path: name, dossier: 'DEMO001' });
        const token = { confirmation_token: seen.confirmation_token };
        const { structured: sent } = await client.tool('import_fec', token);
        const follow = { import_id: sent.import_id, wait_seconds: 20 };
        const { structured: end } = await client.tool('get_import_status', follow);
        assert.equal(end.state, 'succeeded');
        assert.match((await client.result('resources/read', { uri: 'fec://rules' })).contents[0].text, /^# /);
        assert.equal(await client.end(), 0);
      }));
  }
});
