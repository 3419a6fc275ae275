import { type Brief, defineRule, type Fact } from 'brandlint/rule';
import { type Briefing, type Comparison, compare } from '../compare.ts';
import { isNearTag } from './near.ts';

const hashtags: Comparison = {
  kind: 'hashtag',
  briefing: briefingOf,
  isSame: (a, b) => a.value === b.value,
  key: ({ value }) => value,
  isNear: (a, b) => isNearTag(a.value, b.value),
  isOneThing: () => false,
  among: { near: { messageId: 'near', verdict: 'likely' }, lone: null, split: null },
};

export default defineRule({
  name: 'campaign/hashtag',
  summary: 'The hashtags of a campaign are written one way.',
  severity: 'error',
  messages: {
    near: {
      text: '{actual} is almost the campaign’s hashtag. Write {expected}, or its posts will not be found together.',
    },
    case: {
      text: '{actual} is the campaign’s hashtag with other capitals. Write {expected}: screen readers read it word by word.',
      severity: 'info',
    },
  },
  campaign: (campaign) => compare(campaign, hashtags),
});

function briefingOf(fact: Fact, brief: Brief): Briefing | null {
  if (brief.hashtags.length === 0) return null;
  const own = brief.hashtags.map(({ value, range }) => {
    const name = value.replace(/^[#＃]/, '').normalize('NFC');
    return { name, key: name.toLowerCase(), expected: `#${name}`, range };
  });
  const same = own.find(({ key }) => key === fact.value);
  if (same) {
    const { expected, range, name } = same;
    return { agrees: name === fact.qualifier, expected, range, messageId: 'case' };
  }
  const near = own.find(({ key }) => isNearTag(fact.value, key));
  if (!near) return { agrees: true, expected: '', range: null };
  const { expected, range, key } = near;
  // The plural of a word is a word.
  const isPlural = fact.value === `${key}s` || key === `${fact.value}s`;
  return { agrees: false, expected, range, messageId: 'near', verdict: isPlural ? 'likely' : 'certain' };
}
