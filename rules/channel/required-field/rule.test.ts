import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

describe('a field that is left blank', () => {
  ruleTable(
    rule,
    { files: ['calendar.csv'] },
    {
      'is marked at its cell': {
        copy: 'channel,title,copy\nyoutube,⟦⟧,How we rebuilt a forty-year-old bike.\nyoutube,A weekend in the workshop,More of the same.\n',
        findings: [
          {
            messageId: 'missing',
            field: 'title',
            severity: 'warning',
            message:
              'YouTube title and description: nothing is published without a title, and this one is blank. Fill it in.',
          },
        ],
      },
      'is a picture, where the network shows nothing else': {
        copy: 'platforms,copy,image url\n"instagram, x",Rain is back.,⟦⟧\n',
      },
      'stands at the end of a short row': {
        copy: 'channel,copy,image\npinterest,Six ways to pack a pannier.⟦⟧\n',
      },
      'in YAML': {
        files: ['posts.yaml'],
        copy: 'posts:\n  - channel: pinterest\n    text: Six ways to pack a pannier.\n    image: ⟦""⟧\n',
      },
      'is the subject of an email': {
        copy: 'channel,subject,preheader,copy\nemail,⟦⟧,Two days only.,The autumn sale is on.\n',
      },
    },
  );
});

describe('fewer than an ad needs', () => {
  ruleTable(
    rule,
    { files: ['ads/google/autumn.csv'] },
    {
      'are counted': {
        copy: 'Campaign,Headline 1,Headline 2,Headline 3,Description 1,Description 2,Final URL\nAutumn,Raincoats,⟦Free returns⟧,,⟦Made for weather.⟧,,https://tideline.example\n',
        findings: [
          {
            messageId: 'few',
            severity: 'error',
            actual: '2',
            expected: '3 headlines',
            message: 'Google ad: at least 3 headlines, and this one has 2. Write 1 more.',
          },
          { messageId: 'few', field: 'description', expected: '2 descriptions' },
        ],
      },
      'are enough in one cell': {
        copy: 'Campaign,Headlines,Descriptions,Final URL\nAutumn,Raincoats || Free returns || Book a ride,"Made for weather.\nRepaired for life.",https://tideline.example\n',
      },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    {},
    {
      'where the format has no place for it': {
        files: ['social/instagram/autumn.txt'],
        copy: 'Rain is back, and so are the mudguards.\n',
      },
      'where the sheet has no such column': {
        files: ['calendar.csv'],
        copy: 'channel,copy\ninstagram,Rain is back.\n',
      },
      'where another column may hold the video': {
        files: ['calendar.csv'],
        copy: 'channel,copy,image url,video url\ninstagram,Rain is back.,,https://cdn.example/a.mp4\n',
      },
      'on networks that take text alone': {
        files: ['calendar.csv'],
        copy: 'channel,title,copy,image\nlinkedin,,Rain is back.,\n',
      },
      'where a version brings its own': {
        files: ['posts.yaml'],
        copy: 'posts:\n  - text: Rain is back.\n    image: ""\n    versions:\n      instagram: {text: Rain is back for good., image: rain.jpg}\n',
      },
      'on an email template, whose subject is written elsewhere': {
        files: ['emails/sale.html'],
        copy: '<table><tr><td>The sale is on.</td></tr></table>',
      },
      'on a page': { files: ['blog/ride.md'], copy: '---\ntitle: ""\n---\n\nA ride.\n' },
    },
  );
});
