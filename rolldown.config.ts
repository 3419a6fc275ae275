/** Bundles what is pure JavaScript into dist/, so that an installation is this package and satteri alone. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import packageJson from './package.json' with { type: 'json' };
import { thirdPartyNotices } from './scripts/third-party.ts';

export default defineConfig({
  input: { cli: 'src/cli/main.ts', index: 'src/index.ts', rule: 'src/rule.ts' },
  platform: 'node',
  external: Object.keys(packageJson.dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
  resolve: {
    alias: { 'brandlint/rule': fileURLToPath(new URL('src/rule.ts', import.meta.url)) },
    // The main file of jsonc-parser is UMD, whose `require` no bundler can follow.
    mainFields: ['module', 'main'],
  },
  // gray-matter brings an engine that runs JavaScript; the markdown reader puts an error in its place.
  checks: { eval: false },
  plugins: [thirdPartyNotices()],
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    // Minified, start-up did not change measurably (Node 20); a stack that can be read is worth more.
    minify: false,
    comments: { legal: true, annotation: true, jsdoc: false },
    chunkFileNames: 'chunks/[name]-[hash].js',
  },
});
