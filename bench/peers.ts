/**
 * What other checkers of emails find and we do not: @emailens/engine and doiuse-email beside our own rules, on each
 * HTML file of a folder. `npm run bench:peers -- --corpus DIR`. The decisions on its rows are in
 * docs/decisions/email-peers.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { auditEmail } from '@emailens/engine';
import { doIUseEmail } from 'doiuse-email';
import { FEATURES } from '../rules/email/client-support/features.ts';
import { SUPPORT } from '../rules/email/client-support/support.generated.ts';
import { rules } from '../rules/registry.generated.ts';
import { lintCopy } from '../src/test-rule.ts';

const CLIENTS = ['gmail', 'outlook', 'apple-mail', 'yahoo'];

/** Peer and kind → feature → the emails in which it is said. */
type Said = Map<string, Map<string, Set<string>>>;

function say(said: Said, kind: string, feature: string, email: string): void {
  const features = said.get(kind) ?? new Map<string, Set<string>>();
  said.set(kind, features);
  features.set(feature, (features.get(feature) ?? new Set()).add(email));
}

function emailens(html: string, email: string, said: Said): void {
  const { compatibility, accessibility, images, links, spam, templateVariables } = auditEmail(html);
  for (const { property, severity } of compatibility.warnings)
    say(said, `emailens, clients (${severity})`, property, email);
  for (const { rule } of accessibility.issues) say(said, 'emailens, accessibility', rule, email);
  for (const { rule } of images.issues) say(said, 'emailens, images', rule, email);
  for (const { rule } of links.issues) say(said, 'emailens, links', rule, email);
  for (const { rule } of spam.issues) say(said, 'emailens, spam', rule, email);
  if (templateVariables.unresolvedCount > 0) say(said, 'emailens, template', 'unresolved variable', email);
}

function doiuse(html: string, email: string, said: Said): void {
  const emailClients = CLIENTS.map((family) => `${family}.*`);
  const { errors = [], warnings = [] } = doIUseEmail(html, { emailClients } as never) as {
    errors?: string[];
    warnings?: string[];
  };
  for (const [kind, messages] of [
    ['not supported', errors],
    ['in part', warnings],
  ] as const)
    for (const message of messages) {
      const feature = /^`(.+)` is /.exec(message)?.[1];
      if (feature) say(said, `doiuse-email, ${kind}`, feature, email);
    }
}

/** Our rules and, of client-support, the features, as both peers may name them. */
async function ours(html: string, email: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const rule of rules) {
    if (!/^(?:email|color|link|content)\//.test(rule.name)) continue;
    const test = {
      file: `emails/${email}`,
      copy: html,
      channel: 'email',
      guide: { email: { clients: CLIENTS } },
    };
    for (const { actual } of await lintCopy(rule, test, html)) {
      found.add(rule.name);
      if (rule.name !== 'email/client-support') continue;
      const slug = FEATURES.find(({ name }) => name === actual)?.slug ?? `css-${actual}`;
      found.add(bare(SUPPORT[slug]?.[1] ?? ''));
      found.add(bare(actual ?? ''));
      found.add(bare(slug.replace(/^(?:css|html)-/, '')));
    }
  }
  return found;
}

function bare(feature: string): string {
  return feature.toLowerCase().replace(/[^a-z]+/g, '');
}

/** What a peer says in other words, and the rule of ours for it. */
const SAME: Readonly<Record<string, string>> = {
  'img-missing-alt': 'email/alt',
  'missing-alt': 'email/alt',
  'empty-alt': 'email/alt',
  'img-filename-alt': 'email/alt',
  'link-no-accessible-name': 'email/alt',
  '<link>': 'link',
  '<link> element': 'link',
  'low-contrast': 'color/contrast',
  'webp-format': 'webpimageformat',
  'svg-format': 'svgimageformat',
};

const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
if (values.corpus === undefined) throw new Error('usage: npm run bench:peers -- --corpus DIR');
const folder = values.corpus;
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.html?$/i.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();

const said: Said = new Map();
const own = new Map<string, Set<string>>();
for (const file of files) {
  const email = relative(folder, file).replaceAll('\\', '/');
  const html = readFileSync(file, 'utf8');
  emailens(html, email, said);
  try {
    doiuse(html, email, said);
  } catch {
    // It gives up on a file with a selector that it cannot read.
    say(said, 'doiuse-email', '(gives up)', email);
  }
  own.set(email, await ours(html, email));
}

console.log(
  `${files.length} emails\n\n| peer, kind | feature | emails | of these we say it in |\n| --- | --- | --: | --: |`,
);
for (const [kind, features] of [...said].sort(([a], [b]) => (a < b ? -1 : 1))) {
  for (const [feature, emails] of [...features].sort((a, b) => b[1].size - a[1].size)) {
    const key = SAME[feature] ?? bare(feature);
    const both = [...emails].filter((email) => own.get(email)!.has(key)).length;
    console.log(`| ${kind} | ${feature.replaceAll('|', '\\|')} | ${emails.size} | ${both} |`);
  }
}
