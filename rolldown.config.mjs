import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { defineConfig } from 'rolldown';

/** The package folder of a module under node_modules; null for our own. */
function packageFolder(module) {
  if (!/[\\/]node_modules[\\/]/.test(module)) return null;
  for (let folder = dirname(module); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version !== undefined) return folder;
  }
  return null;
}

/** Name, version, licence and licence text of every package that went into the bundle. */
export const thirdPartyNotices = {
  name: 'third-party-notices',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((output) =>
      output.type === 'chunk' ? output.moduleIds : [],
    );
    const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== null));
    const notices = [...folders].map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      if (file === undefined) throw new Error(`${name} has no licence file: it cannot be bundled`);
      return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
    });
    this.emitFile({
      type: 'asset',
      fileName: 'THIRD-PARTY-NOTICES.txt',
      source: `dist/ contains code of these packages.\n\n${notices.sort().join(`\n${'-'.repeat(80)}\n\n`)}`,
    });
  },
};

/** The SDK's server loads a compiler of schemas by default; ours is given another check and never makes one. */
const withoutSchemaCompiler = {
  name: 'without-schema-compiler',
  resolveId: (source) => (source.endsWith('/validation/ajv-provider.js') ? '\0no-ajv' : null),
  load: (id) => (id === '\0no-ajv' ? 'export class AjvJsonSchemaValidator {}' : null),
};

/**
 * What of these modules of the runtime our code and the bundled packages import. Their static imports would be loaded at the
 * start of a bundle of one file, a third of the time it takes: so they are asked for when the code that wants them runs.
 */
const heavyBuiltins = {
  'node:child_process': ['execFile'],
  'node:crypto': ['createHash', 'createHmac', 'randomBytes', 'timingSafeEqual'],
  'node:dns/promises': ['lookup'],
  'node:http': ['createServer', 'request', 'ServerResponse', 'STATUS_CODES'],
  'node:http2': ['Http2ServerRequest', 'constants'],
  'node:https': ['request'],
  'node:net': ['connect', 'isIP'],
  'node:sqlite': ['DatabaseSync'],
  'node:tls': ['connect'],
  'node:zlib': ['brotliDecompress', 'gunzip', 'gzipSync', 'inflate'],
};

const lateBuiltins = {
  name: 'late-builtins',
  resolveId(source) {
    const name = source.startsWith('node:') ? source : `node:${source}`;
    return name in heavyBuiltins ? `\0late:${name}` : null;
  },
  load(id) {
    if (!id.startsWith('\0late:')) return null;
    const name = id.slice('\0late:'.length);
    const names = heavyBuiltins[name].map((member) => `export const ${member} = module.${member};`);
    const code = [`const module = process.getBuiltinModule('${name}');`, 'export default module;', ...names];
    return { code: code.join('\n'), moduleSideEffects: false };
  },
};

/** Functions of the runtime that are looked up when they are called: of those no module is loaded before. */
const lateFunctions = new Set(
  ['basename', 'join', 'isAscii', 'isUtf8', 'open', 'readdir', 'stat', 'writeSync'].concat([
    'closeSync',
    'fstatSync',
    'lstatSync',
    'mkdirSync',
    'openSync',
    'readSync',
    'statSync',
  ]),
);

function importAsItIs(names, builtin) {
  const module = `globalThis.process.getBuiltinModule("node:${builtin}")`;
  // The runtimes have it as a global too, which Deno loads on use.
  if (builtin === 'process' && names === 'process') return '';
  if (!names.startsWith('{')) return `const ${names} = ${module};`;
  const members = names
    .slice(1, -1)
    .split(',')
    .map((member) => member.trim().split(' as '));
  if (!members.every(([name]) => lateFunctions.has(name))) {
    return `const ${names.replaceAll(' as ', ': ')} = ${module};`;
  }
  return members
    .map(([name, local = name]) => `const ${local} = (...values) => ${module}.${name}(...values);`)
    .join('\n');
}

/**
 * A static import of a module of the runtime makes Node read every member of it, those too that it loads on use
 * (`node:crypto`: 5 ms), and Deno load `process` (15 ms). All imports of a chunk stand at its top.
 */
const builtinsAsTheyAre = {
  name: 'builtins-as-they-are',
  renderChunk: (code) =>
    code.replace(
      /^import (\w+|\{[^{}]*\}) from "(?:node:)?([a-z_0-9]+(?:\/[a-z]+)?)";$/gm,
      (_, names, builtin) => importAsItIs(names, builtin),
    ),
};

/**
 * A chunk that only hands on what another exports under the same names is a file more to find and read before a late import
 * has its code: the import names the other one instead.
 */
const withoutRelays = {
  name: 'without-relays',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    for (const { code, fileName } of chunks) {
      const target = /^export\{[\w$,]+\}from"\.\/([\w-]+\.js)";\s*$/.exec(code)?.[1];
      if (target === undefined) continue;
      for (const chunk of chunks) {
        chunk.code = chunk.code.replaceAll(`import(\`./${basename(fileName)}\`)`, `import(\`./${target}\`)`);
      }
      delete bundle[fileName];
    }
  },
};

/** A source with other characters is kept in two bytes a character, and takes longer to read, to check and to compile. */
const inAscii = {
  name: 'in-ascii',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code.replace(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

const shared = { platform: 'node', experimental: { attachDebugInfo: 'none' } };

export default defineConfig([
  {
    ...shared,
    // The threads of --jobs use the same chunks.
    input: { 'loop-fec': 'cli/main.ts', 'ledger-worker': 'cli/validate/ledger-worker.ts' },
    plugins: [withoutSchemaCompiler, builtinsAsTheyAre, withoutRelays, inAscii, thirdPartyNotices],
    output: {
      dir: 'dist',
      cleanDir: true,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name].js',
      // So that a chunk exports under the names by which a late import asks.
      minifyInternalExports: false,
      codeSplitting: {
        // What a check needs in one file: each more takes a millisecond. The entry waits for the command, so that no chunk may
        // import it.
        groups: [
          {
            name: 'start',
            test: /(cli[\\/](run|machine|is-terminal|standard-output|json-line|format)|host[\\/](printable|digest|file-source|deno|end-process|is-node|compiled-code|cache-folder|whole-path))\.ts$/,
            priority: 1,
          },
          { name: 'validate', test: /cli[\\/]commands[\\/]validate\.ts$/ },
        ],
      },
      minify: true,
    },
  },
  {
    // The MCP server in one file.
    ...shared,
    input: { 'loop-fec-mcp': 'cli/mcp-main.ts' },
    plugins: [withoutSchemaCompiler, lateBuiltins, inAscii],
    output: {
      dir: 'dist',
      format: 'esm',
      entryFileNames: '[name].js',
      codeSplitting: false,
      strictExecutionOrder: true,
      minify: true,
    },
  },
  {
    // The thread that computes digests, a file of its own: it starts at the same time as the check.
    ...shared,
    input: { 'digest-worker': 'host/threads/digest-worker.ts' },
    plugins: [builtinsAsTheyAre, inAscii],
    output: {
      dir: 'dist',
      format: 'esm',
      entryFileNames: '[name].js',
      codeSplitting: false,
      minify: true,
    },
  },
]);
