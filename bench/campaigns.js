/**
 * What the rules about campaigns cost: 10,000 social posts and 1,000 emails in 200 campaigns, each with a brief, with
 * these rules and without. `npm run bench:campaigns`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORMATS, GUIDE } from './generate.js';

const CAMPAIGNS = 200;
const POSTS = 50;
const EMAILS = 5;
const TIMES = 5;

const bin = fileURLToPath(new URL('../bin/brandlint.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'brandlint-campaigns-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** The same numbers every time (mulberry32). */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const OPENINGS = [
  'The coast road is quiet before seven.',
  'Two panniers, forty litres, one school run.',
  'Low sun, empty path, and nobody at the coffee cart but you.',
  'We checked every frame by hand, and then we rode it home.',
  'Saturday plan: train out, pie, ride to the ferry.',
];
const NETWORKS = ['x', 'linkedin', 'instagram', 'facebook', 'threads', 'bluesky'];

writeFileSync(join(scratch, 'brand.yaml'), GUIDE);
const next = random(11);
for (let i = 0; i < CAMPAIGNS; i++) {
  const name = `sale-${String(i).padStart(3, '0')}`;
  const folder = join(scratch, 'campaigns', name);
  mkdirSync(join(folder, 'emails'), { recursive: true });
  const [percent, code, price] = [10 + (i % 8) * 5, `PINE${100 + i}`, 200 + i];
  const destination = `https://harbourandpine.example/${name}`;
  writeFileSync(
    join(folder, 'campaign.yaml'),
    `name: ${name}\noffer: {percent: ${percent}, code: ${code}, starts: 2026-03-02, ends: 2026-03-15}\ncurrency: AUD\nproducts: [{name: Tideline 2, price: ${price}}]\ncta: Shop the sale\ndestination: ${destination}\nhashtags: ["#PineAutumn"]\n`,
  );
  const copy = (n) =>
    `${OPENINGS[next(OPENINGS.length)]} ${percent}% off with code ${next(400) === 0 ? `PINE${900 + n}` : code} until ${next(400) === 0 ? 16 : 15} March. Tideline 2 is $${next(400) === 0 ? price + 9 : price}.`;
  const rows = ['ID,Date,Platform,Copy,Link,Hashtags'];
  for (let n = 0; n < POSTS; n++)
    rows.push(
      `post-${n},2026-03-${String(2 + next(13)).padStart(2, '0')},${NETWORKS[next(NETWORKS.length)]},"${copy(n)}",${destination}?utm_source=social&utm_medium=social&utm_campaign=${name},#PineAutumn`,
    );
  writeFileSync(join(folder, 'social.csv'), `${rows.join('\n')}\n`);
  for (let n = 0; n < EMAILS; n++) {
    const html = FORMATS.html
      .write(next, 4 * 1024)
      .replaceAll('20%', `${percent}%`)
      .replaceAll('PINE20', code)
      .replaceAll('https://harbourandpine.example/autumn', destination);
    writeFileSync(
      join(folder, 'emails', `${n}.html`),
      html.replace('</table></body>', `<tr><td><p>${copy(n)}</p></td></tr></table></body>`),
    );
  }
}

const CPU = `data:text/javascript,process.on("exit",()=>{const {user,system}=process.cpuUsage();process.stderr.write("\\ncpu="+(user+system))})`;

/** Processor time of one run, in seconds, and what it found. */
function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', CPU, bin, ...args], {
    cwd: scratch,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0 && status !== 1) throw new Error(`brandlint ended with ${status}: ${stderr}`);
  return { seconds: Number(/cpu=(\d+)/.exec(stderr)[1]) / 1e6, findings: JSON.parse(stdout).summary };
}

console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores\n`);
console.log(
  `${CAMPAIGNS * POSTS} posts and ${CAMPAIGNS * EMAILS} emails in ${CAMPAIGNS} campaigns, processor time, median of ${TIMES}\n`,
);
const settings = { without: ['--rule', 'campaign/*=off'], with: [] };
const times = { without: [], with: [] };
let found;
for (let i = 0; i < TIMES; i++)
  for (const [name, args] of Object.entries(settings)) {
    const { seconds, findings } = run('--format', 'json', ...args);
    times[name].push(seconds);
    if (name === 'with') found = findings;
  }
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const [without, withRules] = [median(times.without), median(times.with)];
console.log('| rules | s |\n| --- | --: |');
console.log(`| all but those about campaigns | ${without.toFixed(2)} |`);
console.log(`| all | ${withRules.toFixed(2)} |`);
console.log(
  `\nFacts and comparison add ${(100 * (withRules / without - 1)).toFixed(0)} %; ${found.errors} errors, ${found.warnings} warnings.`,
);
