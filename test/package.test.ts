/** What npm would publish, unpacked and used as somebody else's dependency. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../', import.meta.url));
const project = realpathSync(mkdtempSync(join(tmpdir(), 'brandlint-package-')));
const installed = join(project, 'node_modules/brandlint');

beforeAll(() => {
  // Packing builds: `prepare` runs first.
  execFileSync('npm', ['pack', '--silent', '--pack-destination', project], {
    cwd: repository,
    stdio: 'pipe',
  });
  const tarball = readdirSync(project).find((file) => file.endsWith('.tgz'))!;
  execFileSync('tar', ['-xzf', tarball], { cwd: project });
  mkdirSync(join(project, 'node_modules'));
  cpSync(join(project, 'package'), installed, { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    symlinkSync(join(repository, 'node_modules', name), join(project, 'node_modules', name));
  }
}, 120_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(project, path, '..'), { recursive: true });
    writeFileSync(join(project, path), text);
  }
}

it.each(['brand', 'campaign'])('brings %s.schema.json, for editors', (name) => {
  const schema = JSON.parse(readFileSync(join(installed, `${name}.schema.json`), 'utf8'));
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
});

it('checks a small campaign', () => {
  write({
    'brand.yaml': 'meta: {name: Tide & Timber}\nplugins: [./house.js]\nrules: {"*": off, "house/*": error}\n',
    // A plugin imports what brandlint exports, by its name.
    'house.js': `import { defineRule } from 'brandlint/rule';
export default defineRule({
  name: 'house/cheap',
  summary: 'We are not cheap.',
  severity: 'error',
  messages: { cheap: { text: 'Say affordable.' } },
  *check({ runs, range }) {
    if (runs.some(({ content }) => content.text.includes('cheap'))) yield { messageId: 'cheap', range };
  },
});`,
    'emails/sale.html': '<!doctype html>\n<title>Sale</title>\n<p>A <b>cheap</b> day on the water</p>\n',
    'social/launch.txt': 'Not a cheap day.\n',
    'social/thanks.txt': 'Thank you for a fine season.\n',
    // One of each format: a reader brings its parser, and each must have survived bundling.
    'social/posts.csv': 'channel,text\nsocial/x,A cheap day\n',
    'social/posts.yaml': 'posts:\n  - {channel: social/x, text: A cheap day}\n',
    'social/posts.json': '{"posts": [{"channel": "social/x", "text": "A cheap day"}]}\n',
    'site/site.css': 'a { color: #0b4f3c }\n',
    'site/mark.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text>cheap</text></svg>\n',
    'blog/post.md': '---\ntitle: A season on the water\n---\n\n# A season\n\nA *cheap* one.\n',
  });
  let report = '';
  try {
    execFileSync(process.execPath, [join(installed, 'bin/brandlint.js'), '--format', 'json'], {
      cwd: project,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    expect([status, stderr]).toEqual([1, '']);
    report = stdout;
  }
  const faulty = JSON.parse(report).results.filter(
    ({ findings }: { findings: unknown[] }) => findings.length > 0,
  );
  const paths = faulty.map(({ path }: { path: string }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'blog/post.md',
      'emails/sale.html',
      'social/launch.txt',
      'social/posts.csv',
      'social/posts.json',
      'social/posts.yaml',
    ]),
  );
  expect(paths).not.toContain('social/thanks.txt');
});

it('gives an author of rules types and a test harness', () => {
  write({
    'package.json': '{"type": "module"}',
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        module: 'nodenext',
        target: 'es2023',
        strict: true,
        types: [],
        outDir: 'out',
        rootDir: '.',
      },
      files: ['rule.test.ts'],
    }),
    'rule.test.ts': `import { type RuleCase, testRule } from 'brandlint';
import { type Asset, defineRule, type Report } from 'brandlint/rule';
const rule = defineRule({
  name: 'acme/no-shouting',
  summary: 'Nobody shouts.',
  severity: 'warning',
  messages: { caps: { text: 'Do not shout.' } },
  *check(asset: Asset): Iterable<Report> {
    for (const { content } of asset.runs) {
      const start = content.text.indexOf('SALE');
      if (start >= 0) yield { messageId: 'caps', range: { start, end: start + 4 } };
    }
  },
});
const shouting: RuleCase = { file: 'post.txt', copy: 'The big ⟦SALE⟧ is on' };
await testRule(rule, shouting);
// @ts-expect-error there is no such severity
defineRule({ name: 'acme/none', summary: '', severity: 'fatal', messages: {} });
`,
  });
  execFileSync(join(repository, 'node_modules/.bin/tsc'), ['-p', project], {
    cwd: project,
    stdio: 'pipe',
    encoding: 'utf8',
  });
  execFileSync(process.execPath, ['out/rule.test.js'], { cwd: project, stdio: 'pipe' });
});

it('asks at run time for nothing but Node and its dependencies', () => {
  const dist = join(installed, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  const asked = files.flatMap((file) => {
    const code = readFileSync(join(dist, file), 'utf8');
    return [
      ...code.matchAll(
        /(?:\b(?:im|ex)port\b[^"'();]*?\bfrom\s*|\bimport\s*\(?\s*|\b__require\()["']([\w@][\w@./:-]*)["']/g,
      ),
    ].map(([, name]) => name!);
  });
  expect(asked).toContain('node:fs');
  const foreign = asked.filter((name) => !isBuiltin(name) && !/^satteri(\/|$)/.test(name));
  expect([...new Set(foreign)]).toEqual([]);
});

it('ships the licences of what it bundles, and of nothing it leaves out', () => {
  const notices = readFileSync(join(installed, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const name of ['chalk', 'commander', 'culori', 'yaml'])
    expect(notices).toMatch(new RegExp(`^${name} \\d.*\\n-+\\n`, 'm'));
  expect(notices).toContain('Permission is hereby granted');
  expect(notices).not.toMatch(/^(?:js-yaml|esprima|vitest|typescript) \d/m);
});

it('is a package that publint has nothing to say against', async () => {
  const { messages, pkg } = await publint({ pkgDir: installed, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg!))).toEqual([]);
});
