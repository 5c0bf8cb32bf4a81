import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

export default defineConfig({
  input: { 'loop-fec': 'cli/main.ts' },
  platform: 'node',
  plugins: [withoutSchemaCompiler, thirdPartyNotices],
  experimental: { attachDebugInfo: 'none' },
  output: {
    dir: 'dist',
    cleanDir: true,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    minify: false,
  },
});
