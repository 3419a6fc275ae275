import { describe, expect, test } from 'vitest';
import { inflectionsOf, inflectLike } from './inflect.ts';

const forms = (phrase: string, as: 'noun' | 'verb') => inflectionsOf(phrase, as).map(({ text }) => text);

describe('inflections', () => {
  test.each([
    ['ebike', 'ebikes'],
    ['landing page', 'landing pages'],
    ['chairman', 'chairmen'],
    ['salesperson', 'salespeople'],
    ['human', 'humans'],
    ['company', 'companies'],
    ['day', 'days'],
    ['bus', 'buses'],
    ['best-of-class', 'best-of-classes'],
    ['potato', 'potatoes'],
    ['logo', 'logos'],
    ['grandchild', 'grandchildren'],
  ])('of a noun: %s, %s', (one, many) => {
    expect(forms(one, 'noun')).toEqual([one, many]);
  });

  test.each([
    ['utilise', 'utilises utilising utilised'],
    ['leverage', 'leverages leveraging leveraged'],
    ['stop', 'stops stopping stopped'],
    ['open', 'opens opening opened'],
    ['commit', 'commits committing committed'],
    ['try', 'tries trying tried'],
    ['play', 'plays playing played'],
    ['fix', 'fixes fixing fixed'],
    ['agree', 'agrees agreeing agreed'],
    ['die', 'dies dying died'],
    ['go', 'goes going went gone'],
    ['rebuild', 'rebuilds rebuilding rebuilt'],
    ['travel', 'travels travelling traveling travelled traveled'],
    ['quit', 'quits quitting quit'],
    ['reach out', 'reaches out|reaching out|reached out'],
    ['take offline', 'takes offline|taking offline|took offline|taken offline'],
  ])('of a verb: %s', (verb, others) => {
    expect(forms(verb, 'verb')).toEqual([verb, ...others.split(others.includes('|') ? '|' : ' ')]);
  });

  test('the replacement follows the word it replaces', () => {
    expect(inflectLike('use', 'verb', 'past')).toBe('used');
    expect(inflectLike('use', 'verb', 'ing')).toBe('using');
    expect(inflectLike('help', 'verb', 'third-person')).toBe('helps');
    expect(inflectLike('chair', 'noun', 'plural')).toBe('chairs');
    expect(inflectLike('begin', 'verb', 'participle')).toBe('begun');
    expect(inflectLike('build on', 'verb', 'participle')).toBe('built on');
  });

  test('which of two forms is meant is not guessed', () => {
    expect(inflectLike('take', 'verb', 'past')).toBeNull();
  });
});
