/** The server in one file: its command line, the permissions that the README gives it, and a runtime that is too old. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, test } from 'node:test';
import { fec } from '../cli/import-cli.ts';
import { root } from '../house/sources.ts';
import { withMcp } from './bench.ts';
import { buildInto } from './built.ts';
import { runtimeArguments } from './raw-client.ts';

const name = '732829320FEC20241231.txt';
const runtime =
  process.versions.deno !== undefined ? 'deno' : process.versions.bun !== undefined ? 'bun' : 'node';
const readmes = [
  { file: 'README.md', files: 'FOLDER', state: 'STATE' },
  { file: 'README.fr.md', files: 'DOSSIER', state: 'ÉTAT' },
];

/** The words of the command that starts the bundle with this runtime, as a shell reads them. */
function commandOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8').replaceAll('\\\n', ' ');
  const line = text
    .split('\n')
    .find((one) => one.startsWith(`${runtime} `) && one.includes('loop-fec-mcp.js'));
  assert.ok(line, `${file} has no command for ${runtime}`);
  return line
    .split(/\s+/)
    .map((word) => word.replaceAll("'", ''))
    .filter((word) => word !== '');
}

function nodeOnPath(): string | null {
  const { status, stdout } = spawnSync('node', ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return status === 0 ? stdout.trim() : null;
}

describe('the bundle of one file', () => {
  let folder = '';
  let script = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'loop-fec-bundle-'));
    buildInto(folder);
    script = join(folder, 'loop-fec-mcp.js');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('is one file', () => {
    const text = readFileSync(script, 'utf8');
    assert.doesNotMatch(text, /chunks\/|sourceMappingURL/);
    assert.ok(readdirSync(folder).includes('loop-fec-mcp.js'));
  });

  for (const args of [['--root'], ['--root', '.', '--values', 'some'], ['--confirm', 'no'], ['--unknown']]) {
    test(`says how it is used: ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [...runtimeArguments, script, ...args], {
        env: { ...process.env, LOOP_FEC_LANG: 'en' },
        encoding: 'utf8',
        timeout: 30_000,
      });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^Usage: loop-fec-mcp --root FOLDER/);
    });
  }

  const said: readonly (readonly [args: string[], pattern: RegExp])[] = [
    [['--help'], /^Usage: loop-fec-mcp --root FOLDER.*\n$/],
    [['-h', '--root', '.'], /^Usage: loop-fec-mcp --root FOLDER.*\n$/],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
  ];
  for (const [args, pattern] of said) {
    test(`tells what is asked of it: ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [...runtimeArguments, script, ...args], {
        env: { ...process.env, LOOP_FEC_LANG: 'en' },
        encoding: 'utf8',
        timeout: 30_000,
      });
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, pattern);
    });
  }

  test('has the options of loop-fec mcp', () =>
    withMcp(async ({ cli }) => {
      const { out } = await cli(['mcp', '--help']);
      const { stderr } = spawnSync(process.execPath, [...runtimeArguments, script, '--unknown'], {
        encoding: 'utf8',
        timeout: 30_000,
      });
      const options = (said: string) => [...new Set(said.match(/--[a-z-]+/g))].sort();
      const asked = options(out).filter((option) => option !== '--help' && option !== '--version');
      assert.ok(asked.length > 4, out);
      assert.deepEqual(options(stderr.replaceAll('loop-fec-mcp', '')), asked);
    }));

  for (const { file, files, state } of readmes) {
    test(
      `does all of its work with the permissions that ${file} gives`,
      {
        skip: runtime === 'bun' && 'Bun restricts nothing',
      },
      () =>
        withMcp(async (bench) => {
          bench.write(name, fec());
          const places: Record<string, string> = {
            [files]: bench.root,
            [state]: bench.home,
            'api.cegid.com': new URL(bench.sandbox.url).host,
            'dist/loop-fec-mcp.js': script,
          };
          const [, ...words] = commandOf(file).map((word) =>
            // Not the STATE of XDG_STATE_HOME.
            word.replaceAll(
              /(?<![A-Z_])(FOLDER|STATE|DOSSIER|ÉTAT|api\.cegid\.com|dist\/loop-fec-mcp\.js)(?!_)/g,
              (place) => places[place] ?? place,
            ),
          );
          const client = await bench.connect({ command: words });
          const { structured, text } = await client.tool('validate_fec', { path: name, dossier: 'DEMO001' });
          assert.equal(structured?.not_importable, undefined, text);
          const token = { confirmation_token: structured.confirmation_token };
          const { structured: sent } = await client.tool('import_fec', token);
          const follow = { import_id: sent.import_id, wait_seconds: 20 };
          const { structured: end } = await client.tool('get_import_status', follow);
          assert.equal(end.state, 'succeeded');
          assert.equal(await client.end(), 0);
        }),
    );
  }

  for (const doc of ['docs/mcp.md', 'docs/mcp.fr.md']) {
    test(`the settings in ${doc} start the server`, () =>
      withMcp(async (bench) => {
        const snippet = /```json\n([\s\S]*?)```/.exec(readFileSync(join(root, doc), 'utf8'))?.[1] ?? '';
        const { command, args, env } = JSON.parse(snippet).mcpServers['loop-fec'];
        assert.equal(command, 'bun');
        assert.deepEqual(
          Object.keys(env).filter((variable) => !(variable in bench.env)),
          [],
        );
        const words: string[] = args.map((word: string) =>
          word.replace(/^.*(?=\/cli\/main\.ts$)/, root).replace(/^\/.*\/fec$/, bench.root),
        );
        const client = await bench.connect({ command: [...runtimeArguments, ...words] });
        assert.equal((await client.result('tools/list')).tools.length, 3);
        assert.equal(await client.end(), 0);
      }));
  }

  const old = nodeOnPath();
  test('a Node that is too old says so in its first line', {
    skip: !/^v(18|20)\./.test(old ?? '') && 'no Node 18 or 20 on PATH',
  }, () => {
    for (const args of [
      [script, '--root', folder],
      [join(folder, 'loop-fec.js'), 'mcp', '--root', folder],
    ]) {
      const env = { ...process.env, LOOP_FEC_LANG: 'en' };
      const { status, stdout, stderr } = spawnSync('node', args, { env, encoding: 'utf8', timeout: 30_000 });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr.split('\n')[0] ?? '', /^Node (18|20)\.\S+ is too old: loop-fec needs Node 22\.18/);
    }
  });
});
