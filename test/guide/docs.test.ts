/** Every example in docs/guide.md is a guide, and every key is explained there. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/registry.generated.ts';
import { checkRuleSettings } from '../../src/guide/plugins.ts';
import { guideSchema, type JsonSchema } from '../../src/guide/schema.ts';
import { load } from './folder.ts';

const page = readFileSync(new URL('../../docs/guide.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml]) => yaml!);
const files = {
  'assets/logo.svg': '<svg/>',
  'assets/logo-white.png': '',
  'assets/icon.svg': '<svg/>',
  'words/ours.yaml': 'rule: tone/hype\nentries: [{avoid: [wow]}]\n',
  'group/brand.yaml': 'meta: {name: Harbour Group}\n',
  'design/brand.tokens.json':
    '{"brand": {"$type": "color", "pine": {"$value": "#0B4F3C"}, "coral": {"$value": "#E4572E"}}}',
};

describe('docs/guide.md', () => {
  it('has an example of every key', () => {
    expect(examples.length).toBeGreaterThan(15);
  });

  it.each(examples)('%s', async (yaml) => {
    await checkRuleSettings(await load(yaml, files), rules);
  });

  it('explains every key', () => {
    const { definitions, properties } = guideSchema();
    const missing = Object.entries<JsonSchema>(definitions).flatMap(([key, schema]) => {
      // Some are parts of others, and have no key of their own.
      if (!(key in properties)) return [];
      const inner = Object.keys(schema.items?.properties ?? schema.properties ?? {});
      const deep = Object.keys(schema.properties?.roles?.properties ?? {});
      return [key, ...inner, ...deep].filter((name) => !new RegExp(`\\b${name}\\b`).test(page));
    });
    expect(
      missing.filter((name) => !['mastodon', 'bluesky', 'github', 'twitter', 'facebook'].includes(name)),
    ).toEqual([]);
  });
});
