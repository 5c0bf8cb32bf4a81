import { defineConfig } from 'rolldown';
import { thirdPartyNotices } from './rolldown.config.mjs';

/** The Action as the runner starts it: committed, and compared by CI with what this makes. */
export default defineConfig({
  input: { index: 'action/main.ts' },
  platform: 'node',
  plugins: [thirdPartyNotices],
  experimental: { attachDebugInfo: 'none' },
  output: {
    dir: 'action/dist',
    cleanDir: true,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    minify: false,
  },
});
