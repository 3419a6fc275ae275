import { describe } from 'vitest';
import { campaignTable } from '../../../test/campaign-table.ts';
import rule from './rule.ts';

const guide = { campaigns: [{ name: 'Autumn sale', files: '**' }] };
const AT = 'https://harbourandpine.example/autumn';

describe('the channel that a link is counted under', () => {
  campaignTable(
    rule,
    { guide },
    {
      'another network, and email in a push message': {
        files: {
          'email.html': `<a href="${AT}?⟦utm_source=instagram&amp;utm_medium=email⟧&amp;x=1">Shop</a> <a href="${AT}?utm_source=instagram&amp;utm_medium=email">Shop</a>`,
          'push.json': `[{"channel": "push", "title": "Sale", "body": "20% off bikes", "link": "${AT}?⟦utm_source=newsletter&utm_medium=push⟧"}]`,
          'social/facebook.md': `20% off bikes ${AT}?⟦utm_source=twitter_organic&utm_medium=social⟧`,
        },
        findings: [
          { messageId: 'channel', actual: 'utm_source=instagram', severity: 'warning', verdict: 'likely' },
          { messageId: 'channel' },
          { messageId: 'channel' },
        ],
      },
      'silent: the channel by one of its names, and names of the house': {
        files: {
          'email.html': `<a href="${AT}?utm_source=klaviyo&amp;utm_medium=email">Shop</a>`,
          'social/facebook.md': `20% off ${AT}?utm_source=fb&utm_medium=paid_social`,
          'social/x.md': `20% off ${AT}?utm_source=twitter&utm_medium=social`,
          'blog.md': `[Shop](${AT}?utm_source=instagram&utm_medium=social)`,
          'ads/google/ads.csv': `Headline 1,Description 1,Final URL\nBikes,20% off bikes,${AT}?utm_source=google&utm_medium=cpc`,
        },
      },
      'silent: what the guide asks for': {
        guide: {
          ...guide,
          links: { hosts: ['harbourandpine.example'], utm: { source: { email: 'instagram' } } },
        },
        files: { 'email.html': `<a href="${AT}?utm_source=instagram&amp;utm_medium=email">Shop</a>` },
      },
    },
  );
});

describe('the campaign that a link is counted for', () => {
  campaignTable(
    rule,
    { guide },
    {
      'another one': {
        files: {
          'email.md': `[Shop](${AT}?utm_source=news&utm_campaign=autumn_sale)`,
          'social/facebook.md': `20% off ${AT}?utm_source=facebook&utm_campaign=autumn-sale`,
          'social/x.md': `20% off ${AT}?⟦utm_source=x&utm_campaign=winter-sale⟧`,
        },
        findings: [{ messageId: 'campaign', actual: 'winter-sale', expected: 'autumn_sale' }],
      },
      'silent: parts of it, and names of which nobody knows the right one': {
        files: {
          'email.md': `[Shop](${AT}?utm_source=news&utm_campaign=as26)`,
          'social/facebook.md': `20% off ${AT}?utm_source=facebook&utm_campaign=as26-social`,
          'social/x.md': `20% off ${AT}?utm_source=x&utm_campaign=bikes`,
        },
      },
    },
  );
});

describe('one address in two channels', () => {
  campaignTable(
    rule,
    { guide },
    {
      'the same values': {
        files: {
          'social/facebook.md': `20% off ${AT}?utm_source=house&utm_medium=organic&utm_content=a`,
          'social/linkedin.md': `20% off ${AT}?⟦utm_medium=organic&utm_source=house&utm_content=a⟧`,
        },
        findings: [{ messageId: 'shared' }],
      },
      'silent: one channel, another page, other values': {
        files: {
          'social/x/1.md': `20% off ${AT}?utm_source=x&utm_medium=social`,
          'social/x/2.md': `20% off ${AT}?utm_source=x&utm_medium=social`,
          'social/linkedin.md': `20% off ${AT}?utm_source=linkedin&utm_medium=social`,
          'social/facebook.md': `20% off ${AT}/bikes?utm_source=house&utm_medium=social`,
          'social/instagram.md': `20% off ${AT}?utm_source=house&utm_medium=social`,
        },
      },
    },
  );
});
