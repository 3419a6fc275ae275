import { describe, expect, it } from 'vitest';
import { lintCopy } from '../../../src/test-rule.ts';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

/** Copy of exactly so many characters. */
const letters = (count: number): string => 'ride '.repeat(count).slice(0, count).replace(/ $/, 's');

describe('what a network refuses', () => {
  ruleTable(
    rule,
    { channel: 'social/x', files: ['copy.txt'] },
    {
      'is marked from where it no longer fits': {
        copy: `${letters(280)}⟦ us⟧`,
        findings: [
          {
            messageId: 'hard',
            severity: 'error',
            verdict: 'certain',
            actual: '283 characters as X counts',
            expected: '280 characters as X counts',
            message:
              'X (Twitter) post: at most 280 characters as X counts, and this text has 283: 3 too many. What fits ends with “…ride ride ride rides”. With X Premium 25,000: then set it under limits in the guide.',
          },
        ],
      },
      'counts line breaks and blank lines': { copy: `${letters(139)}\n\n${letters(138)}\n⟦e⟧` },
      'goes on behind the paragraph that no longer fits': {
        copy: `${letters(275)}\n\nend⟦s here\n\nand more⟧`,
      },
    },
  );
  ruleTable(
    rule,
    { channel: 'social/x' },
    {
      'in a cell with quotes, which are no characters of the post': {
        files: ['calendar.csv'],
        copy: `channel,copy\nx,"""Ride"", ${letters(272)}⟦ on⟧"\n`,
      },
      'in YAML': { files: ['posts.yaml'], copy: `posts:\n  - channel: x\n    text: ${letters(280)}⟦ on⟧\n` },
      'in JSON, with its escapes': {
        files: ['posts.json'],
        copy: `{"posts": [{"channel": "x", "text": "${letters(100)}\\n\\n${letters(178)}⟦\\u0021⟧"}]}`,
      },
      'in markdown': { files: ['copy.md'], copy: `${letters(280)}⟦ on⟧` },
    },
  );
});

describe('each unit, as its source says', () => {
  const at = (channel: string, copy: string, file = 'copy.txt') => ({ channel, copy, files: [file] });
  ruleTable(
    rule,
    {},
    {
      // docs.x.com/fundamentals/counting-characters
      'X: an address is 23, an emoji 2, a character of Chinese 2': at(
        'social/x',
        `${letters(250)} 🚴🏽‍♀️ 雨 https://tideline.bike/a/very/long/path/to/autumn⟦!⟧`,
      ),
      // docs.joinmastodon.org/user/posting
      'Mastodon: an address is 23, of a mention only the name counts': at(
        'social/mastodon',
        `${letters(470)} @mira@repair.example https://tideline.bike/a/very/long/path⟦!⟧`,
      ),
      // developers.facebook.com/documentation/threads/posts
      'Threads: an emoji counts its bytes': at('social/threads', `${letters(496)}🎉⟦!⟧`),
      // lexicons/app/bsky/feed/post.json
      'Bluesky: what a reader sees as one is one': at('social/bluesky', `${letters(298)} 👩‍👩‍👧‍👦⟦!⟧`),
      // developers.tiktok.com/doc/content-posting-api-reference-photo-post
      'TikTok: UTF-16 units': at('social/tiktok', `${letters(3998)}🎉⟦!⟧`),
      // developers.google.com/youtube/v3/docs/videos
      'YouTube: a description has bytes': at('social/youtube', `${letters(4998)}é⟦!⟧`),
      // developers.google.com/google-ads: a character of double width counts twice
      'Google ads: columns': at(
        'ad/google',
        'Campaign,Headline 1,Description 1,Link\nA,雨の日も快適な自転車通勤の季節⟦、今⟧,Made for weather.,x.example\n',
        'ads.csv',
      ),
      // developers.facebook.com …/ig-user/media
      'Instagram: characters': at('social/instagram', `${letters(2199)}🎉⟦!⟧`),
    },
  );
});

describe('fields', () => {
  ruleTable(
    rule,
    {},
    {
      'each headline on its own': {
        files: ['ads.csv'],
        channel: 'ad/google',
        copy: 'Campaign,Headline 1,Headline 2,Description 1,Link\nA,Raincoats for the whole family⟦ now⟧,Free returns,Made for weather.,x.example\n',
        findings: [{ field: 'headline', actual: '34 characters' }],
      },
      'each line of a cell that holds several': {
        files: ['ads.csv'],
        channel: 'ad/google',
        copy: 'Campaign,Headlines,Description,Link\nA,"Free returns\nRaincoats for the whole family⟦ now⟧\nBook a ride",Made for weather.,x.example\n',
      },
      'a headline that is cut off, as a warning': {
        files: ['ads.yaml'],
        channel: 'ad/linkedin',
        copy: 'ads:\n  - channel: linkedin ads\n    text: Try it for a month.\n    headline: The planning board that four thousand product teams open before their ⟦coffee⟧\n',
        findings: [
          {
            messageId: 'soft',
            severity: 'warning',
            message:
              'LinkedIn ad: readers see 70 characters of this headline, and it has 76: cut after “…teams open before their”, 6 too many.',
          },
        ],
      },
      'advice, where only others say so': {
        files: ['emails/sale.md'],
        channel: 'email',
        copy: '---\nsubject: "Our biggest autumn sale starts on Monday, and you ⟦are invited⟧"\n---\n\nCome.\n',
        findings: [{ messageId: 'advice', severity: 'info', field: 'subject' }],
      },
      'a store listing that is kept in files': {
        files: ['fastlane/metadata/en-US/subtitle.txt'],
        copy: 'The bank that fits your pocket⟦ and more⟧\n',
        channel: 'app-store',
      },
    },
  );
});

describe('the limits of the guide', () => {
  const guide = { limits: { 'social/*': { text: 40 }, 'social/x': { text: 25000 }, email: { subject: 20 } } };
  ruleTable(
    rule,
    { guide, files: ['copy.txt'] },
    {
      'hold in the unit of the channel, and the guide is named': {
        channel: 'social/linkedin',
        copy: `${letters(40)}⟦ us⟧`,
        findings: [
          {
            messageId: 'own',
            severity: 'error',
            source: 'limits.social/*.text',
            message:
              'The guide allows this text 40 characters, and it has 43: 3 too many. What fits ends with “…ride ride ride rides”.',
          },
        ],
      },
      'take the place of the network’s own': { channel: 'social/x', copy: letters(900) },
      'hold on a channel that has none': {
        guide: { limits: { telegram: { text: 10 } } },
        channel: 'telegram',
        copy: 'Rain is ba⟦ck.⟧',
      },
    },
  );
  ruleTable(
    rule,
    { guide, files: ['a.md'], channel: 'email' },
    { 'hold for a field': { copy: '---\nsubject: Your statement is re⟦ady⟧\n---\n\nSee it.\n' } },
  );
});

describe('merge tags, whose length nobody knows', () => {
  ruleTable(
    rule,
    { channel: 'social/x', files: ['copy.txt'] },
    {
      'are left out where the rest alone is too long': {
        copy: `Hi {{first_name}}, ${letters(275)}⟦ us⟧`,
        findings: [{ messageId: 'hard', verdict: 'certain', actual: '283 characters as X counts' }],
      },
      'are a doubt near the limit': {
        copy: `⟦Hi {{first_name}}, ${letters(266)}⟧`,
        findings: [{ messageId: 'tags', severity: 'info', verdict: 'cannot-tell' }],
      },
      'are none far from it': { copy: `Hi {{first_name}}, ${letters(200)}` },
      'that choose make it a doubt': {
        copy: `{% if vip %}${letters(150)}{% else %}${letters(130)}⟦${letters(150)}{% endif %}⟧`,
        findings: [{ messageId: 'hard', severity: 'info', verdict: 'cannot-tell' }],
      },
    },
  );
});

describe('the link of a calendar', () => {
  const row = (channel: string, copy: string) =>
    `channel,copy,link\n${channel},${copy},https://tideline.bike/autumn\n`;
  ruleTable(
    rule,
    { files: ['calendar.csv'] },
    {
      'is a part of a post for X': {
        copy: row('x', `⟦${letters(270)}⟧`),
        findings: [{ messageId: 'link', verdict: 'likely', actual: '294 characters as X counts' }],
      },
      'is a preview elsewhere': { copy: row('bluesky', letters(299)) },
      'counts once': { copy: row('x', `${letters(240)} https://tideline.bike/autumn`) },
      fits: { copy: row('x', letters(256)) },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { files: ['copy.txt'] },
    {
      'at the very limit': { channel: 'social/x', copy: letters(280) },
      'on a network that folds long posts': { channel: 'social/linkedin', copy: letters(2900) },
      'on a page': { channel: 'page', copy: letters(9000) },
      'where nothing says which channel': { copy: letters(9000) },
      'on the parts of a text message, which channel/sms-encoding counts': {
        channel: 'sms',
        copy: letters(300),
      },
      'on a thread in one file': {
        channel: 'social/x',
        copy: `1/ ${letters(250)}\n\n2/ ${letters(250)}\n\n3/ Done.`,
      },
    },
  );
  ruleTable(
    rule,
    {},
    {
      'on the first comment': {
        files: ['p.csv'],
        copy: `channel,copy,first comment\nx,Rain is back.,${letters(300)}\n`,
      },
      'on an article about a network': {
        files: ['2026-03-02-five-things-about-twitter.md'],
        copy: `---\ntitle: Five things about Twitter\n---\n\n${letters(900)}\n`,
        channel: 'social/x',
      },
      'on a README': { files: ['tweets/README.md'], copy: `# Tweets\n\n${letters(900)}\n` },
      'on what pads a preheader': {
        files: ['emails/sale.html'],
        copy: `<html><body><div style="display:none">Two days only.${'&#847;&zwnj;&nbsp;'.repeat(60)}</div><table><tr><td>The sale is on.</td></tr></table></body></html>`,
      },
      'on markup around a short text': {
        files: ['copy.html'],
        channel: 'social/x',
        copy: `<p>${letters(400)}</p>`,
      },
      'on headlines in one cell that fit one by one': {
        files: ['ads.csv'],
        channel: 'ad/google',
        copy: 'Campaign,Headlines,Description,Link\nA,Raincoats for rain || Free returns on every order || Book a test ride,Made for weather.,x.example\n',
      },
    },
  );
});

describe('hashtags of their own column', () => {
  it('go under the text, wherever they stand', async () => {
    const copy = `channel,hashtags,copy\nx,#PineAutumn,${letters(270)}\n`;
    const [finding] = await lintCopy(rule, { file: 'p.csv', copy }, copy);
    expect(finding).toMatchObject({ messageId: 'hard', actual: '282 characters as X counts' });
    expect(copy.slice(finding!.range.start, finding!.range.end)).toContain('mn');
  });
});

describe('folds', () => {
  ruleTable(
    rule,
    { files: ['copy.txt'], channel: 'social/instagram', options: { folds: true } },
    {
      'are told where they are asked for': {
        copy: `${letters(125)}⟦ and on⟧`,
        findings: [{ messageId: 'fold', severity: 'info' }],
      },
    },
  );
});
