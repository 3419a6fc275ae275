/** Every example in docs/campaigns.md is a brief or a guide without fault, and every key is explained there. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBrief } from '../../src/campaign/read.ts';
import { briefSchema, OFFER_KEYS, REQUIRED_FACTS } from '../../src/campaign/schema.ts';
import { guideOf } from '../../src/test-rule.ts';
import { load } from '../guide/folder.ts';

const page = readFileSync(new URL('../../docs/campaigns.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^( *)```yaml\n(.*?)```/gms)].map(([, indent, yaml]) =>
  yaml!.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
);

describe('docs/campaigns.md', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(5);
  });

  it.each(examples)('%s', async (yaml) => {
    if (yaml.startsWith('# brand.yaml')) await load(yaml);
    else expect((await readBrief(yaml, 'launch/campaign.yaml', guideOf({}))).problems).toEqual([]);
  });

  it('explains every key', () => {
    const { definitions, properties } = briefSchema();
    const keys = [
      ...Object.keys(properties),
      ...Object.keys(OFFER_KEYS),
      ...Object.keys(definitions.offer.properties),
      ...Object.keys(definitions.products.items.properties),
      ...Object.keys(properties.markets.additionalProperties.properties),
      ...REQUIRED_FACTS,
    ];
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter((key) => !new RegExp(`\\b${key}\\b`).test(page))).toEqual([]);
  });
});
