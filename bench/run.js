/**
 * Start-up, throughput and memory. `npm run bench`, or `npm run bench -- --corpus DIR` for a folder of your own
 * under the guide of the generated corpus.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FORMATS, GUIDE, writeCalendar, writeCorpus, writeLogoCorpus } from './generate.js';

const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
const bin = fileURLToPath(new URL('../bin/brandlint.js', import.meta.url));
if (!existsSync(fileURLToPath(new URL('../dist/cli.js', import.meta.url)))) {
  throw new Error('Run "npm run build" first: the bench measures what is shipped.');
}
const scratch = mkdtempSync(join(tmpdir(), 'brandlint-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const PEAK = `data:text/javascript,process.on("exit",()=>process.stderr.write("\\npeak="+process.resourceUsage().maxRSS))`;

/** Wall time in ms and peak memory in MB of one process. Exit codes 0 and 1 are both a run that worked. */
function measure(args, cwd) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 30 });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { ms, peak: Number(/peak=(\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}

function median(list) {
  return [...list].sort((a, b) => a - b)[list.length >> 1];
}

const repeat = (times, run) => Array.from({ length: times }, run);

function row(...cells) {
  console.log(`| ${cells.join(' | ')} |`);
}

console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores\n`);

console.log('Start-up: one cold process, median of 21, each beside a `node -e 0` of its own\n');
row('run', 'ms', '`node -e 0`, ms', 'ratio');
row('---', '--:', '--:', '--:');
for (const format of ['markdown', 'html', 'text', 'yaml', 'csv']) {
  const folder = join(scratch, `one-${format}`);
  writeCorpus(folder, format, 1, 8 * 1024);
  const file = `copy-00000.${FORMATS[format].extension}`;
  measure([bin, file], folder);
  // In turns, so that a machine that grows slower meanwhile slows both.
  const turns = repeat(21, () => [measure(['-e', '0'], scratch).ms, measure([bin, file], folder).ms]);
  const [floor, ms] = [0, 1].map((i) => median(turns.map((turn) => turn[i])));
  row(`one ${format} file of 8 KB`, ms.toFixed(0), floor.toFixed(0), (ms / floor).toFixed(1));
}

console.log(
  '\nThroughput: 500 files of 8 KB, all rules, one process and thread, start-up included, median of 3\n',
);
row('format', 's', 'MB/s', 'peak MB', 'peak MB, 4 × as many files');
row('---', '--:', '--:', '--:', '--:');
for (const format of Object.keys(FORMATS)) {
  const folder = join(scratch, `many-${format}`);
  writeCorpus(folder, format, 500, 8 * 1024);
  const runs = repeat(3, () =>
    measure(['--import', PEAK, bin, '--format', 'json', '--output', join(scratch, 'out.json')], folder),
  );
  const larger = join(scratch, `more-${format}`);
  writeCorpus(larger, format, 2000, 8 * 1024);
  const more = measure(
    ['--import', PEAK, bin, '--format', 'json', '--output', join(scratch, 'out.json')],
    larger,
  );
  const seconds = median(runs.map(({ ms }) => ms)) / 1000;
  row(
    format,
    seconds.toFixed(2),
    (bytesIn(folder) / 1e6 / seconds).toFixed(1),
    Math.max(...runs.map(({ peak }) => peak)).toFixed(0),
    more.peak.toFixed(0),
  );
}

console.log('\nA calendar: one sheet of 10,000 rows, start-up included, median of 5\n');
{
  const folder = join(scratch, 'calendar');
  writeCalendar(folder, 10_000);
  row('rules', 's');
  row('---', '--:');
  for (const [name, ...rules] of [
    ['all'],
    ['none of tone', '--rule', 'tone/*=off'],
    ['none', '--rule', '*=off'],
  ]) {
    const args = [bin, ...rules, '--format', 'json', '--output', join(scratch, 'out.json')];
    row(name, (median(repeat(5, () => measure(args, folder).ms)) / 1000).toFixed(2));
  }
}

console.log(
  '\nLogos: 500 HTML emails of 8 KB with ten distinct copies of one, each beside the run without the rules for logos, median of 7\n',
);
{
  const folder = join(scratch, 'logos');
  if (await writeLogoCorpus(folder, 500, 8 * 1024)) {
    row('with, s', 'without, s', 'ratio');
    row('--:', '--:', '--:');
    const args = [bin, '--format', 'json', '--output', join(scratch, 'out.json')];
    const turns = repeat(7, () => [
      measure(args, folder).ms,
      measure([...args, '--rule', 'logo/*=off'], folder).ms,
    ]);
    const [has, none] = [0, 1].map((i) => median(turns.map((turn) => turn[i])) / 1000);
    row(has.toFixed(2), none.toFixed(2), (has / none).toFixed(2));
  } else {
    console.log('sharp is not installed: no pictures are opened.');
  }
}

console.log(
  '\nHTML: reading and the rules for colour and type, start-up aside, by pass of one process and thread\n',
);
row('files', 'number', 'MB', 'first pass, MB/s', 'from then on, MB/s (median)');
row('---', '--:', '--:', '--:', '--:');
{
  const folder = join(scratch, 'html-colours');
  writeCorpus(folder, 'html', 200, 8 * 1024);
  colourPasses('generated', folder);
}
if (values.corpus) colourPasses('corpus', resolve(process.env.INIT_CWD ?? process.cwd(), values.corpus));

if (values.corpus) {
  const corpus = resolve(process.env.INIT_CWD ?? process.cwd(), values.corpus);
  const guide = join(scratch, 'brand.yaml');
  writeFileSync(guide, GUIDE);
  console.log(`\n${corpus}, under the guide of the generated corpus\n`);
  row('format', 'files', 'MB', 's', 'MB/s', 'peak MB');
  row('---', '--:', '--:', '--:', '--:', '--:');
  for (const [format, { extension }] of Object.entries(FORMATS)) {
    const files = filesIn(corpus).filter((file) => extname(file) === `.${extension}`);
    if (files.length === 0) continue;
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    const args = [
      '--import',
      PEAK,
      bin,
      '--config',
      guide,
      '--format',
      'json',
      '--output',
      join(scratch, 'out.json'),
      `${corpus}/**/*.${extension}`,
    ];
    const { ms, peak } = measure(args, scratch);
    row(
      format,
      files.length,
      (bytes / 1e6).toFixed(1),
      (ms / 1000).toFixed(2),
      (bytes / 1e3 / ms).toFixed(1),
      peak.toFixed(0),
    );
  }
}

function colourPasses(name, folder) {
  const guide = join(scratch, 'brand.yaml');
  writeFileSync(guide, GUIDE);
  const script = fileURLToPath(new URL('colours.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder, guide], {
    cwd: scratch,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`the colour passes ended with ${status}: ${stderr}`);
  const { files, bytes, passes } = JSON.parse(stdout);
  const rate = (ms) => (bytes / 1e3 / ms).toFixed(1);
  row(name, files, (bytes / 1e6).toFixed(1), rate(passes[0]), rate(median(passes.slice(1))));
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function bytesIn(folder) {
  return filesIn(folder).reduce((sum, file) => sum + statSync(file).size, 0);
}
