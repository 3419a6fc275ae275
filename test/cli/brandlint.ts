/** The command as a user runs it: a process of its own, of the code as it is now. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type OutputOptions } from 'rolldown';
import { afterAll, beforeAll } from 'vitest';
import config from '../../rolldown.config.ts';

export const repository = fileURLToPath(new URL('../../', import.meta.url));
/** Inside the repository, so that what the bundle leaves out is found; one for each test file, which run side by side. */
export const bundle = join(repository, '.brandlint-cache', `test-${process.pid}`);
const scratch: string[] = [];

export function useBrandlint(): void {
  beforeAll(async () => {
    await build({ ...config, output: { ...(config.output as OutputOptions), dir: bundle }, write: true });
  }, 60_000);
  afterAll(() => {
    for (const folder of [bundle, ...scratch]) rmSync(folder, { recursive: true, force: true });
  });
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunSettings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
}

export function brandlint(args: readonly string[], { cwd, env = {}, input }: RunSettings): Promise<Ran> {
  // What a terminal or a CI job has set must not reach the test.
  const { FORCE_COLOR, NO_COLOR, GITHUB_ACTIONS, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(bundle, 'cli.js'), ...args], {
    cwd,
    env: { ...inherited, ...env },
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  const collected = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      collected[stream] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...collected }));
  });
}

/** A folder with these files, gone after the tests. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'brandlint-')));
  scratch.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

export function git(cwd: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Tide & Timber', '-c', 'user.email=copy@tideandtimber.example'];
  return execFileSync('git', [...identity, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/**
 * A guide that brings its own rules, so that these tests say what the command does and not what our rules find:
 * "cheap" becomes "affordable", and only then is the "very" before it seen; "awesome" is no more than a warning.
 */
export const house = {
  'brand.yaml': `meta:
  name: Tide & Timber
plugins: [./house.js]
rules:
  "*": off
  "house/*": error
  house/hype: warning
channels:
  - {files: "social/**", channel: social}
  - {files: "push/**", channel: push}
`,
  'house.js': `
function* matches(asset, pattern) {
  for (const { content } of asset.runs) {
    for (const { 0: word, index } of content.text.matchAll(pattern)) {
      const start = content.segments[1] + index;
      yield { word, range: { start, end: start + word.length } };
    }
  }
}
const word = (name, pattern, expected) => ({
  name: 'house/' + name,
  summary: 'We say it our way.',
  severity: 'error',
  fixable: true,
  messages: { wrong: { text: '"{actual}" is not our word.' } },
  *check(asset) {
    for (const { word, range } of matches(asset, pattern)) {
      const fix = { safety: 'safe', edits: [{ range, text: expected }] };
      yield { messageId: 'wrong', range, actual: word, expected, source: 'meta.name', fix };
    }
  },
});
export default [
  word('cheap', /cheap/g, 'affordable'),
  word('very', /very affordable/g, 'affordable'),
  {
    name: 'house/hype',
    summary: 'Nothing is awesome.',
    severity: 'error',
    messages: { hype: { text: '"{actual}" says nothing. Say what is good about it.' } },
    *check(asset) {
      for (const { word, range } of matches(asset, /awesome/g)) yield { messageId: 'hype', range, actual: word };
    },
  },
  {
    name: 'house/broken',
    summary: 'Never fails.',
    severity: 'error',
    messages: { none: { text: 'none' } },
    check(asset) {
      if (asset.runs.some(({ content }) => content.text.includes('trip the rule'))) throw new Error('a fault in a rule');
      return [];
    },
  },
];
`,
} as const;
