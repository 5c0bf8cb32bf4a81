/** The arrows between the rooms, and the rules of the house that a formatter cannot check. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { version } from '../../cli/version.ts';
import { importsOf, rooms, root, sourcesOf } from './sources.ts';

const readText = (name: string) => readFileSync(join(root, name), 'utf8');
const manifest = JSON.parse(readText('package.json'));

/** What the files of a folder may import. Folders are listed from the more to the less special. */
const arrows: readonly { from: string; may: RegExp }[] = [
  { from: 'core/fec/', may: /^(core\/fec\/|core\/[\w-]+\.ts$|valibot$)/ },
  { from: 'core/loop/', may: /^(core\/loop\/|core\/[\w-]+\.ts$|valibot$|ky$)/ },
  { from: 'core/import/', may: /^(core\/|valibot$)/ },
  { from: 'core/', may: /^(core\/[\w-]+\.ts$|valibot$)/ },
  { from: 'host/', may: /^(host\/|core\/|node:)/ },
  { from: 'sandbox/', may: /^(sandbox\/|node:)/ },
  { from: 'cli/', may: /^(cli\/|mcp\/|host\/|core\/|sandbox\/|node:|commander$|valibot$)/ },
  {
    from: 'bench/peers/',
    may: /^(bench\/(generate|peers)\/|bench\/rules-in-sql\.ts|node:|@duckdb\/node-api$|udsv$)/,
  },
  { from: 'bench/', may: /^(bench\/|test\/runner\/|node:)/ },
  {
    from: 'docs/',
    may: /^(docs\/|core\/|cli\/(rules|validate)\/|action\/targets\/|node:|@valibot\/to-json-schema$)/,
  },
  { from: 'mcp/sdk-adapter.ts', may: /^(mcp\/|core\/|node:|@modelcontextprotocol\/)/ },
  { from: 'mcp/', may: /^(mcp\/|host\/|core\/|node:|valibot$|@valibot\/to-json-schema$)/ },
  { from: 'action/', may: /^(action\/|host\/|core\/|node:|valibot$|@actions\/(core|github)\b)/ },
];

describe('the house', () => {
  for (const { from, may } of arrows) {
    test(`${from} imports only what it may`, () => {
      const room = from.split('/')[0]!;
      const wrong = sourcesOf(room)
        .filter(({ path }) => arrows.find((arrow) => path.startsWith(arrow.from))?.from === from)
        .flatMap((source) =>
          importsOf(source)
            .filter((name) => !may.test(name))
            .map((name) => `${source.path}: ${name}`),
        );
      assert.deepEqual(wrong, []);
    });
  }

  test('finds the imports that it judges', () => {
    const text = `import a from './a.ts';\nimport type {\n  B,\n} from '../b.ts';\nexport * from "c";\nimport 'd';\nconst e = await import('node:e');\n// import 'no'\nconst f = 'from';`;
    assert.deepEqual(importsOf({ path: 'core/fec/x.ts', text }), [
      'core/fec/a.ts',
      'core/b.ts',
      'c',
      'd',
      'node:e',
    ]);
    assert.ok(sourcesOf('cli').flatMap(importsOf).includes('commander'));
  });

  test('only the commands sandbox and demo start the sandbox', () => {
    const users = sourcesOf('cli').filter((source) =>
      importsOf(source).some((name) => name.startsWith('sandbox/')),
    );
    const others = users.filter(({ path }) => !/^cli\/(commands\/)?(sandbox|demo)\b/.test(path));
    assert.deepEqual(
      others.map(({ path }) => path),
      [],
    );
  });

  test('has no file over 300 lines', () => {
    const long = rooms
      .flatMap(sourcesOf)
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300);
    assert.deepEqual(long, []);
  });

  test('says one version', () => {
    assert.equal(version, manifest.version);
    const registry = JSON.parse(readText('server.json'));
    const bundle = JSON.parse(readText('mcp/bundle/manifest.json'));
    const others = [registry.version, registry.packages[0].version, bundle.version];
    assert.deepEqual(
      others,
      others.map(() => version),
    );
    assert.match(readText('CHANGELOG.md'), new RegExp(`^## .*${version.replaceAll('.', '\\.')}`, 'm'));
  });

  test('tests are skipped where every runtime sees it', () => {
    const late = sourcesOf('test').filter(({ text }) =>
      /\b(t|context)\.(skip|todo)\(|\b(test|it|describe)\.only\(/.test(text),
    );
    const names = late.map(({ path }) => path).filter((path) => path !== 'test/house/architecture.test.ts');
    assert.deepEqual(names, [], 'use test(name, { skip: reason }): Deno counts t.skip() as passed');
  });

  test('locks and settings name no registry', () => {
    const names = [
      'bun.lock',
      'bench/bun.lock',
      'package-lock.json',
      'deno.lock',
      '.npmrc',
      'bunfig.toml',
      'test/runtimes/package.json',
    ];
    for (const name of names.filter((file) => existsSync(join(root, file)))) {
      assert.doesNotMatch(readText(name), /:\/\/|registry/i, `${name} names a host`);
    }
  });

  test('the published package has no dependencies', () => {
    assert.equal(manifest.dependencies, undefined);
  });

  test('versions of dependencies are exact', () => {
    const runtimes = JSON.parse(readText('test/runtimes/package.json'));
    const peers = JSON.parse(readText('bench/package.json'));
    const all = { ...manifest.devDependencies, ...runtimes.optionalDependencies, ...peers.dependencies };
    for (const [name, wanted] of Object.entries(all))
      assert.match(String(wanted), /^\d+\.\d+\.\d+(-r\.\d+)?$/, name);
  });

  const readme = existsSync(join(root, 'README.md')) ? readText('README.md') : '';
  const section = /^(#+) Dependencies$([\s\S]*?)(?=^#+ |$(?![\s\S]))/m.exec(readme)?.[2];
  test('the README gives each dependency its line', {
    skip: section === undefined && 'the README has no such section yet',
  }, () => {
    const missing = Object.keys(manifest.devDependencies).filter((name) => !section!.includes(name));
    assert.deepEqual(missing, []);
  });
});
