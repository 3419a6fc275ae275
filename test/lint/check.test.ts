import { expect, it } from 'vitest';
import { checkSource } from '../../src/lint/check.ts';
import { RuleSets } from '../../src/lint/rule-set.ts';
import type { Asset, Rule } from '../../src/model/index.ts';
import { loadReader } from '../../src/readers/registry.generated.ts';
import { defineRule } from '../../src/rule.ts';
import { guideOf } from '../../src/test-rule.ts';

const shape = { summary: 'x', severity: 'error', messages: { wrong: { text: 'Wrong.' } } } as const;

async function check(rules: readonly Rule[], path: string, text: string) {
  const guide = guideOf({});
  const reader = (await loadReader(path))!;
  return checkSource({ path, text, encoding: 'utf-8' }, reader, guide, {
    rules: await new RuleSets(guide, rules).for(path),
    image: () => null,
    neighbour: () => null,
    ruleNames: rules.map(({ name }) => name),
  });
}

it('passes over assets that have nothing of what a rule looks at', async () => {
  const looked: string[] = [];
  const looking = (name: string, looksAt?: Rule['looksAt']): Rule =>
    defineRule({
      ...shape,
      name,
      ...(looksAt && { looksAt }),
      check: ({ id }: Asset) => {
        looked.push(`${name} ${id}`);
        return [];
      },
    });
  const rules = [
    looking('acme/all'),
    looking('acme/links', ['links']),
    looking('acme/shown', ['images', 'pairs']),
    defineRule({ ...shape, name: 'acme/none' }),
  ];
  await check(
    rules,
    'social/a.csv',
    'id,channel,text,image\nplain,x,The sale is on,\nlinked,x,See tideline.example,\npictured,x,Look at this,a.jpg\n',
  );
  expect(looked).toEqual([
    'acme/all plain',
    'acme/all linked',
    'acme/links linked',
    'acme/all pictured',
    'acme/shown pictured',
  ]);
});

it('passes over assets of other channels than those a rule is for', async () => {
  const looked: string[] = [];
  const rule = defineRule({
    ...shape,
    name: 'acme/networks',
    channels: ['social/*', 'sms'],
    check: ({ id }: Asset) => {
      looked.push(id);
      return [];
    },
  });
  const rows = ['post,x', 'message,sms', 'mail,email', 'advert,google ads', 'anything,'];
  await check([rule], 'drafts/a.csv', `id,channel,text\n${rows.map((row) => `${row},Ride on\n`).join('')}`);
  expect(looked).toEqual(['post', 'message']);
});

it('takes back what a rule found of an asset before it failed there', async () => {
  const rule = defineRule({
    ...shape,
    name: 'acme/x',
    *check({ id, range }) {
      yield { messageId: 'wrong', range };
      if (id === 'second') throw new Error('no glossary');
    },
  });
  const { findings, crashes } = await check(
    [rule],
    'social/a.csv',
    'id,channel,text\nfirst,x,The sale is on\nsecond,x,Here we go\nthird,x,Ride with us\n',
  );
  expect(findings.map(({ asset }) => asset)).toEqual(['first', 'third']);
  expect(crashes).toHaveLength(1);
});
