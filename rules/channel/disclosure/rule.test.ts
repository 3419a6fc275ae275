import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const post = (text: string, front = 'sponsored: Tideline') => `---\n${front}\n---\n${text}\n`;
const long =
  'Three days of rain, two ferries and one coat that kept me dry on the whole of the coast. '.repeat(3);

describe('a sponsored post', () => {
  ruleTable(
    rule,
    { files: ['social/instagram/post.md'] },
    {
      'says so first': { copy: post('#ad Dry at last.') },
      'says nothing': {
        copy: post('Dry at last. Thank you @tideline!', 'sponsored: ⟦Tideline⟧'),
        findings: [
          {
            messageId: 'missing',
            severity: 'error',
            verdict: 'likely',
            expected: 'Ad',
            message:
              'This post is sponsored, and its text does not say so. Start it with "Ad"; a label that the network adds may not be enough.',
          },
        ],
      },
      'says nothing in another language': {
        copy: post('Endlich trocken.', 'sponsored: ⟦Tideline⟧\nlang: de-AT'),
        findings: [{ expected: 'Werbung' }],
      },
      'says so behind the fold': {
        copy: post(`${long}⟦#ad⟧`),
        findings: [{ messageId: 'folded', severity: 'warning', actual: '#ad' }],
      },
      'says so in a paragraph behind the fold': {
        copy: post(`${long}\n\n⟦Paid partnership⟧ with Tideline.`),
      },
      'says so among hashtags': {
        copy: post('Dry at last. #rain #coast #walk ⟦#ad⟧'),
        findings: [{ messageId: 'crowded', severity: 'warning' }],
      },
      'says it in a word that few know': {
        copy: post('Dry at last. ⟦#sp⟧'),
        findings: [{ messageId: 'vague', severity: 'info', expected: 'Ad' }],
      },
      'says it twice, once well': { copy: post(`Ad: dry at last. ${long} #rain #coast #walk #ad #sp`) },
    },
  );
  ruleTable(
    rule,
    { channel: 'social/x', files: ['copy.md'] },
    { 'may be short and end with it': { copy: post('Dry at last. #ad') } },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { files: ['social/instagram/post.md'] },
    {
      'on what nothing says is sponsored': { copy: 'Dry at last. #partner #sp' },
      'on what says that it is not': { copy: post('Dry at last.', 'sponsored: no') },
    },
  );
  ruleTable(
    rule,
    { files: ['copy.md'] },
    {
      'on ads': { copy: post('Dry at last.'), channel: 'ad/meta' },
      'on emails': { copy: post('Dry at last.'), channel: 'email' },
    },
  );
});
