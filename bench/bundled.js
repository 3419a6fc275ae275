/**
 * Runs a bench as it would run when shipped: bundled, without the helpers that a loader of TypeScript adds to every
 * function. `node bench/bundled.js tone.ts [arguments]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const [script] = process.argv.splice(2, 1);
const root = fileURLToPath(new URL('../', import.meta.url));
// Inside the repository, so that what the bundle leaves out is found.
const folder = mkdtempSync(join(root, '.bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const bundle = await rolldown({
  input: join(root, 'bench', script),
  platform: 'node',
  logLevel: 'silent',
  resolve: {
    alias: { 'brandlint/rule': join(root, 'src/rule.ts'), brandlint: join(root, 'src/index.ts') },
  },
  external: [/^(?:sharp|satteri|wink-nlp|wink-eng-lite-web-model)$/],
});
await bundle.write({ dir: folder, entryFileNames: 'bench.js' });
await import(pathToFileURL(join(folder, 'bench.js')).href);
