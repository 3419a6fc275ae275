/** What holds for every rule: its name, its words and its README, whose examples run. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../rules/registry.generated.ts';
import { applyEdits } from '../src/fix/apply.ts';
import type { ImageFile, Rule } from '../src/rule.ts';
import { lintCampaign, lintCopy } from '../src/test-rule.ts';
import { isRead } from './rule-table.ts';

const AREAS = [
  'campaign',
  'channel',
  'color',
  'content',
  'email',
  'file',
  'guide',
  'link',
  'logo',
  'suppress',
  'tone',
  'type',
];
/** The engine reports these: they have no check of their own, and what triggers them is no copy. */
const isEngineRule = ({ name }: Rule) => /^(?:file|guide|suppress)\/|^campaign\/brief$/.test(name);
const HEADINGS = ['Why', 'In the guide', 'Options', 'Examples', 'Known limits', 'Suppress it'];
const VERDICTS = ['finds', 'silent', 'fixed'] as const;

interface Example {
  readonly title: string;
  readonly guide: Readonly<Record<string, unknown>>;
  readonly file: string;
  readonly verdict: (typeof VERDICTS)[number];
  readonly copy: string;
  readonly images: Readonly<Record<string, ImageFile>>;
  /** Of a ```campaign``` block: its files by path, with the brief. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * The examples of a README: each block of copy is checked against the last ```yaml brand.yaml``` block before it.
 * A ```campaign finds``` block holds the files of a campaign, each below a line `== email.html`; a
 * ```yaml campaign.yaml``` block before it is the brief.
 * A ```json images``` block says what the image files are: `{"logo.png": {"width": 480, "height": 120}}`.
 */
function examplesOf(readme: string): Example[] {
  const examples: Example[] = [];
  let guide = {};
  let brief: Record<string, string> = {};
  let images: Example['images'] = {};
  for (const [, , info = '', body = ''] of readme.matchAll(/^(`{3,})(.*)\n([\s\S]*?)^\1$/gm)) {
    const [language = '', tag, ...rest] = info.trim().split(/\s+/);
    const verdict = VERDICTS.find((verdict) => verdict === tag);
    if (tag === 'brand.yaml') guide = parse(body) ?? {};
    else if (tag === 'campaign.yaml') brief = { 'campaign.yaml': body };
    else if (tag === 'images') images = imagesOf(JSON.parse(body));
    else if (verdict) {
      // ```md silent emails/sale.md``` names the file, for rules that look at the path or the channel.
      if (language === 'campaign') {
        const [, ...parts] = body.split(/^== (\S+)\n/m);
        const files: Record<string, string> = { ...brief };
        for (let i = 0; i < parts.length; i += 2) files[parts[i]!] = parts[i + 1]!;
        const title = `${verdict} in ${Object.keys(files).join(', ')}`;
        examples.push({ title, guide, file: 'copy.md', verdict, copy: body, images, files });
        continue;
      }
      const title = `${verdict} in ${language}: ${body.trim().split('\n')[0]}`;
      examples.push({ title, guide, file: rest[0] ?? `copy.${language}`, verdict, copy: body, images });
    }
  }
  return examples;
}

function imagesOf(given: Record<string, { width: number; height: number }>): Example['images'] {
  const found = (path: string): ImageFile => ({
    status: 'found',
    path,
    sha256: '',
    look: null,
    svg: null,
    ...given[path]!,
  });
  return Object.fromEntries(Object.keys(given).map((path) => [path, found(path)]));
}

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  const folder = new URL(`../rules/${name}/`, import.meta.url);
  const readme = existsSync(new URL('README.md', folder))
    ? readFileSync(new URL('README.md', folder), 'utf8')
    : '';
  const examples = examplesOf(readme);

  it('is named after its folder, in a known area', () => {
    expect(existsSync(new URL('rule.ts', folder))).toBe(true);
    expect(AREAS).toContain(name.split('/')[0]);
  });

  it('says in one sentence what holds when it is silent', () => {
    expect(rule.summary).toMatch(/^\p{Lu}[^\n]*[^.]\.$/u);
    expect(rule.summary).not.toMatch(/[.!?]\s+\p{Lu}/u);
  });

  it('has a severity, and messages that end with a full stop', () => {
    expect(['error', 'warning', 'info']).toContain(rule.severity);
    expect(Object.keys(rule.messages)).not.toEqual([]);
    for (const { text, severity = 'info' } of Object.values(rule.messages)) {
      expect(['error', 'warning', 'info']).toContain(severity);
      // A placeholder at the end is the words of whoever met the fault.
      expect(text).toMatch(/\.$|\{\w+\}$/);
    }
  });

  it('describes its options, none of which is named like a message', () => {
    for (const [option, schema] of Object.entries(rule.options)) {
      expect(schema.description, option).toMatch(/^\p{Lu}.*\.$/su);
      expect(Object.keys(rule.messages)).not.toContain(option);
      expect(readme).toContain(`\`${option}\``);
    }
  });

  it('has a README with its name, its summary and every heading', () => {
    expect(readme.split('\n')[0]).toBe(`# ${name}`);
    expect(readme).toContain(`\n${rule.summary}\n`);
    const headings = Array.from(readme.matchAll(/^## (.+)$/gm), ([, heading]) => heading);
    expect(headings).toEqual(expect.arrayContaining(HEADINGS));
    for (const id of Object.keys(rule.messages))
      expect(readme, 'every message id is explained').toContain(`\`${id}\``);
  });

  if (isEngineRule(rule)) return;

  it('has tests and examples of both kinds', () => {
    expect(existsSync(new URL('rule.test.ts', folder))).toBe(true);
    expect(examples.map(({ verdict }) => verdict)).toEqual(expect.arrayContaining(['finds', 'silent']));
  });

  it('shows a fix if and only if it has one', () => {
    expect(examples.some(({ verdict }) => verdict === 'fixed')).toBe(rule.fixable);
  });

  const checked = examples.flatMap((example, i) =>
    example.verdict === 'fixed' ? [] : [[example.title, example, examples[i + 1]] as const],
  );
  describe.each(checked)('%s', (_, example, next) => {
    const { verdict, copy, file, guide, images, files } = example;
    it.skipIf(!isRead(file))('holds', async () => {
      const findings = files
        ? await lintCampaign(rule, { guide, files }, Object.entries(files))
        : await lintCopy(rule, { guide, file, copy, images }, copy);
      if (verdict === 'silent') expect(findings.map(({ message }) => message)).toEqual([]);
      else expect(findings.length).toBeGreaterThan(0);
      for (const finding of findings) {
        expect(finding.message, 'says what to do').toMatch(/\.$/);
        const words = finding.message
          .replaceAll(finding.actual ?? '', '')
          .replaceAll(finding.expected ?? '', '');
        expect(words, 'is filled in').not.toMatch(/\{\w+\}|undefined|null/);
      }
      if (next?.verdict !== 'fixed') return;
      const edits = findings.flatMap(({ fix }) => (fix?.safety === 'safe' ? fix.edits : []));
      expect(applyEdits(copy, edits).text).toBe(next.copy);
    });
  });
});
