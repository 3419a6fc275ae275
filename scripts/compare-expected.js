/** `node scripts/compare-expected.js FOUND.json EXPECTED.json`: a run's findings against the faults that were seeded. */
import { readFileSync } from 'node:fs';

const [found, expected] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')));
const key = ({ path, line, column, rule, messageId, expected: use }) =>
  `${path}:${line}:${column} ${rule}/${messageId} → ${use}`;
const seen = found.results
  .flatMap(({ path, findings }) => findings.map((finding) => key({ path, ...finding })))
  .sort();
const wanted = expected.map(key).sort();
const missing = wanted.filter((one) => !seen.includes(one));
const extra = seen.filter((one) => !wanted.includes(one));
if (missing.length > 0 || extra.length > 0) {
  console.error(`missing:\n  ${missing.join('\n  ')}\nnot expected:\n  ${extra.join('\n  ')}`);
  process.exitCode = 1;
} else {
  console.log(`${seen.length} findings, each as expected`);
}
