/**
 * Reading and the colour rules over HTML, without start-up: `node bench/colours.js FOLDER GUIDE` prints, as JSON, what
 * each pass over the folder took in one process and thread. Run by bench/run.js.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lint } from '../dist/index.js';

const [folder, config] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.html?$/i.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));
const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
const only = ['*', 'color/*', 'type/*'].map((pattern, i) => ({
  pattern,
  severity: i === 0 ? 'off' : 'error',
  options: {},
  source: 'bench',
}));

const passes = [];
let findings = 0;
for (let pass = 0; pass < 12; pass++) {
  const start = performance.now();
  const results = await lint({ cwd: folder, paths: files, config, rules: only });
  passes.push(performance.now() - start);
  findings = results.files.reduce((sum, file) => sum + file.findings.length, 0);
}
console.log(JSON.stringify({ files: files.length, bytes, passes, findings }));
