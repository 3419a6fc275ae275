import { describe } from 'vitest';
import { campaignTable } from '../../../test/campaign-table.ts';
import rule from './rule.ts';

const BRIEF = `name: autumn-sale
cta: Start your free trial
destination: https://harbourandpine.example/autumn
short-links: {hp.example/a: https://harbourandpine.example/autumn}
variants: {push: {cta: Take a look}}
`;
const TO = 'https://harbourandpine.example/autumn';

describe('against the brief', () => {
  campaignTable(
    rule,
    { files: { 'campaign.yaml': BRIEF } },
    {
      'a slip in a button, a link and the words before an address': {
        files: {
          'email.html': `<a href="${TO}?utm_source=x">⟦Start <b>yuor</b> free trial⟧</a>`,
          'sms.txt': 'Ends Sunday. ⟦Start your fre trial⟧: hp.example/a',
          'social/x.md': `You can [start your free trail](https://other.example/) or [⟦start your free trail⟧](${TO}) now`,
        },
        findings: [
          { messageId: 'near', expected: 'Start your free trial', severity: 'error' },
          { messageId: 'near' },
          { messageId: 'near' },
        ],
      },
      'other words on every button': {
        files: {
          'blog.md': `[⟦Start your trial⟧](${TO})\n\n[Try it](${TO})`,
          'email.html': `<p>See <a href="${TO}">what is in it</a>.</p><a class="button" style="display:inline-block;padding:12px;background:#123" href="${TO}">⟦Get going⟧</a>`,
          'push.json': `[{"channel": "push", "title": "New", "body": "It is here today", "cta": "⟦Start your free trial⟧", "link": "${TO}"}]`,
          'social/facebook.md': `All in one place. ⟦Start your free account⟧: ${TO}`,
        },
        findings: [
          { messageId: 'brief', severity: 'warning', verdict: 'likely' },
          { messageId: 'brief' },
          { messageId: 'brief', expected: 'Take a look' },
          { messageId: 'brief' },
        ],
      },
      silent: {
        files: {
          'email.html': `<a href="${TO}">START YOUR FREE TRIAL →</a> <a href="${TO}">Learn more</a> <a href="https://harbourandpine.example/blog">Read the story behind it</a>`,
          'sms.txt': 'Start your free trial: hp.example/a Opt out: STOP',
          'social/x.md': `How teams close their books: ${TO}`,
          'blog.md': `We wrote about [what it does](${TO}) and [what it costs](${TO}).\n\n[Start your free trial today](${TO})\n\n[Unsubscribe](*|UNSUB|*)`,
        },
      },
    },
  );
});

describe('among themselves', () => {
  campaignTable(
    rule,
    { guide: { campaigns: [{ name: 'autumn', files: '**' }] } },
    {
      'almost the words of the others': {
        files: {
          'email.md': `[Shop the sale](${TO})`,
          'blog.md': `[Shop the sale](${TO})`,
          'page.md': `[⟦Shop the sael⟧](${TO})`,
        },
        findings: [{ messageId: 'near', expected: 'Shop the sale', verdict: 'likely' }],
      },
      'silent: other words': {
        files: {
          'email.md': `[Shop the sale](${TO})`,
          'blog.md': `[Shop the sale](${TO})`,
          'page.md': `[Learn more](${TO})`,
        },
      },
    },
  );
});
