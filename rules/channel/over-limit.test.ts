import type { Limit } from 'brandlint/rule';
import { expect, it } from 'vitest';
import { guideOf } from '../../src/test-rule.ts';
import { overLimit } from './over-limit.ts';

const limit = (given: Partial<Limit>): Limit => ({
  of: 'hashtags',
  max: 5,
  unit: 'items',
  kind: 'reject',
  source: 'https://example.com',
  grade: 'primary',
  checked: '2026-11-01',
  ...given,
});
const guide = guideOf({ limits: { 'social/*': { hashtags: 3 }, 'social/x': { hashtags: { max: 2 } } } });
const silent = guideOf({});

it.each([
  [
    'a hard limit of the network’s own page comes first',
    6,
    guide,
    [limit({ note: 'since 2025.' })],
    { messageId: 'refused', max: 5, note: ' (since 2025)' },
  ],
  [
    'what somebody else says is advice',
    6,
    silent,
    [limit({ grade: 'secondary' })],
    { messageId: 'many', max: 5 },
  ],
  [
    'and so is what the network advises',
    3,
    silent,
    [limit({ kind: 'advise', max: 2 })],
    { messageId: 'many', max: 2 },
  ],
  [
    'the guide’s own limit stands for advice',
    3,
    guide,
    [limit({ kind: 'advise', max: 1 })],
    { messageId: 'own', max: 2, source: 'limits.social/x.hashtags' },
  ],
  ['also where it allows more', 2, guide, [limit({ kind: 'advise', max: 1 })], null],
  ['at the limit all is well', 5, silent, [limit({})], null],
  ['a limit of something else is none', 9, silent, [limit({ of: 'mentions' })], null],
  ['nor is one in another unit', 9, silent, [limit({ unit: 'graphemes' })], null],
  ['the lowest counts', 9, silent, [limit({ max: 8 }), limit({ max: 4 })], { messageId: 'refused', max: 4 }],
])('%s', (_, count, given, limits, expected) => {
  const found = overLimit(count, 'hashtags', 'social/x', given, limits);
  if (expected) expect(found).toMatchObject(expected);
  else expect(found).toBeNull();
});
