import { describe, expect, it } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import { isSlip } from './find.ts';
import rule from './rule.ts';

const guide = {
  handles: {
    'social/*': ['@harbourandpine'],
    'social/x': ['@harbourpine', '@harbourpine_help'],
    'social/mastodon': ['@harbourpine@aus.social'],
  },
  limits: { 'social/x': { mentions: 4 } },
};

describe('the handle of another network', () => {
  ruleTable(
    rule,
    { guide, channel: 'social/x' },
    {
      'is replaced by that of this one': {
        copy: 'Tag ⟦@harbourandpine⟧ in your photo.',
        findings: [
          {
            messageId: 'elsewhere',
            expected: '@harbourpine',
            source: 'handles.social/x',
            verdict: 'certain',
            message:
              '"@harbourandpine" is the brand’s handle on other networks: on X (Twitter) it is "@harbourpine".',
          },
        ],
      },
      'also with its host': { copy: 'We are ⟦@HarbourAndPine⟧ now' },
    },
  );
  ruleTable(
    rule,
    { guide, channel: 'social/instagram' },
    {
      'where a glob names the right one': {
        copy: 'By ⟦@harbourpine⟧',
        findings: [{ expected: '@harbourandpine' }],
      },
    },
  );
});

describe('a handle with a slip', () => {
  ruleTable(
    rule,
    { guide, channel: 'social/x' },
    {
      'of a letter': {
        copy: 'Ask ⟦@harbourpin⟧ or ⟦@habrourpine⟧.',
        findings: [
          {
            messageId: 'near',
            expected: '@harbourpine',
            verdict: 'likely',
            message: '"@harbourpin" is not the brand’s handle: write "@harbourpine".',
          },
          { messageId: 'near', expected: '@harbourpine' },
        ],
      },
      'of its marks': {
        copy: 'Ask ⟦@harbour_pine⟧',
        findings: [{ verdict: 'certain', expected: '@harbourpine' }],
      },
      'of a handle elsewhere': { copy: 'Ask ⟦@harbour.and.pine⟧', findings: [{ expected: '@harbourpine' }] },
      'after a full stop': { copy: '.⟦@harborpine⟧ opens', findings: [{ expected: '@harbourpine' }] },
    },
  );
});

describe('too many mentions', () => {
  ruleTable(
    rule,
    { guide, channel: 'social/x' },
    {
      'are reported at the first too many': {
        copy: 'Thanks @ana, @ben, @cho, @dee, ⟦@eve⟧ and @fay!',
        findings: [{ messageId: 'own', actual: '6', expected: 'at most 4' }],
      },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide, channel: 'social/x' },
    {
      'on the right handles': { copy: 'Ask @harbourpine, @HarbourPine_Help or @HARBOURPINE.' },
      'on other people': { copy: 'Photo: @harbour_photos and @pine.studio' },
      'on accounts of their own': { copy: '@harbourpineau, @harbourpine2 and @harbourpinehobart' },
      'on email addresses': { copy: 'Write to hello@harbourandpine.example or me@harbourpin.example' },
      'where the other network is named': { copy: 'Find us on Instagram and everywhere: @harbourandpine' },
      'on style sheets': { copy: '@media print' },
      'on a sign alone': { copy: 'Doors open @ 9am' },
      'on an address': { copy: 'https://social.example/@harbourandpine' },
    },
  );
  ruleTable(
    rule,
    { guide, channel: 'social/mastodon' },
    {
      'on a handle without its host': { copy: 'By @harbourpine or @harbourpine@aus.social' },
    },
  );
  ruleTable(rule, { guide: {}, channel: 'social/x' }, { 'without handles': { copy: '@harbourpin' } });
  ruleTable(rule, { guide, channel: 'email' }, { 'in an email': { copy: '@harbourpin' } });
});

it.each([
  ['harbourpin', true],
  ['harbourpinne', true],
  ['harbourpime', true],
  ['harbuorpine', true],
  ['harbourpine', false],
  ['harbourpines', false],
  ['harbourpine2', false],
  ['harbpine', false],
  ['arbourpime', false],
])('a slip of harbourpine: %s %s', (written, expected) =>
  expect(isSlip(written, 'harbourpine')).toBe(expected),
);
