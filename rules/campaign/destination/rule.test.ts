import { canonicalAddress, canonicalText } from 'brandlint/rule';
import { describe, expect, it } from 'vitest';
import { campaignTable } from '../../../test/campaign-table.ts';
import { isSameNumber, numberSlip } from './near.ts';
import rule from './rule.ts';

const BRIEF = `name: autumn-sale
cta: Shop the sale
destination: https://harbourandpine.example/autumn
short-links:
  hp.example/a: https://harbourandpine.example/autumn
  hp.example/tideline: https://harbourandpine.example/bikes/tideline
phone: "1300 555 019"
markets:
  DE: {languages: [de], files: "de/**", destination: https://harbourandpine.example/de/herbst, cta: Zum Angebot}
`;

describe('against the brief', () => {
  campaignTable(
    rule,
    { files: { 'campaign.yaml': BRIEF } },
    {
      'a digit in the ending': {
        guide: { links: { hosts: ['harbourandpine.example'] } },
        files: {
          'email.html': '<a href="⟦https://harbourandpine.examp1e/autumn?utm_source=n⟧">Shop the sale</a>',
        },
        findings: [{ messageId: 'near' }],
      },
      'a slip in the host, with other words on the link': {
        files: {
          'email.html':
            '<p><a href="⟦https://harborandpine.example/autumn?utm_source=x⟧">Have a look</a></p>',
          'sms.txt': 'New bikes: ⟦harbour-and-pine.example/autumn⟧',
          'blog.md': '[The sale](⟦https://harbourandpine.com/autumn⟧)',
        },
        findings: [
          { messageId: 'near', expected: 'harbourandpine.example/autumn', verdict: 'likely' },
          { messageId: 'near', verdict: 'certain' },
          { messageId: 'near' },
        ],
      },
      'a slip in the path': {
        files: {
          'de/email.md': '---\nlang: de\n---\n[Mehr](⟦https://harbourandpine.example/de/herbts⟧)',
          'social/x.md': 'Bikes at 20% off ⟦https://harbourandpine.example/autum⟧',
        },
        findings: [
          { messageId: 'near', expected: 'harbourandpine.example/de/herbst' },
          { messageId: 'near' },
        ],
      },
      'the call to action leads elsewhere': {
        files: {
          'email.html':
            '<a href="⟦https://harbourandpine.example/winter⟧">Shop the <b>sale</b> →</a> <a href="https://harbourandpine.example/winter">Winter gloves</a>',
          'sms.txt': 'Bikes at 20% off. Shop the sale: ⟦hp.example/b⟧',
          'social/x.txt': 'Shop the sale 👉 ⟦hp.example/tideline⟧',
          'push.json':
            '[{"channel": "push", "title": "Sale", "body": "Bikes at 20% off", "cta": "Shop the sale", "link": "⟦https://harbourandpine.example/spring⟧"}]',
        },
        findings: [
          { messageId: 'brief' },
          { messageId: 'brief' },
          { messageId: 'brief' },
          { messageId: 'brief' },
        ],
      },
      'the only link of a text is a short link nobody knows': {
        files: { 'sms.txt': '20% off with PINE20: ⟦hp.example/old⟧' },
        findings: [{ messageId: 'brief', verdict: 'likely' }],
      },
      'the page of another market': {
        files: {
          'de/sms.txt': 'Zum Angebot: ⟦harbourandpine.example/autumn⟧',
        },
        findings: [{ expected: 'harbourandpine.example/de/herbst' }],
      },
      'telephone numbers': {
        files: {
          'blog.md': 'Visit us, or ring ⟦1300 555 091⟧.',
          'email.html': '<p>Call us on <b>⟦1300&nbsp;777 400⟧</b></p>',
        },
        findings: [
          { messageId: 'near', expected: '1300 555 019', verdict: 'certain' },
          { messageId: 'phone', severity: 'warning', verdict: 'likely' },
        ],
      },
      'silent: one address in many forms': {
        files: {
          'email.html':
            '<a href="http://www.harbourandpine.example/autumn/?utm_source=a&amp;gclid=2#bikes">Shop the sale!</a> <a href="https://harbourandpine.example/autumn/gravel?size=m">Shop the sale</a>',
          'sms.txt': 'Shop the sale: HP.example/a or call +61 1300 555 019',
          'social/x.md': 'Shop the sale: https://bit.ly/3xYz',
          'de/email.md': '---\nlang: de\n---\n[Zum Angebot](https://harbourandpine.example/de/herbst)',
        },
      },
      'silent: pages that are no destination': {
        files: {
          'email.html':
            '<a href="https://harbourandpine.example/bikes/tideline-2">See the Tideline</a> <a href="https://harbourandpine.example/unsubscribe">Unsubscribe</a> <a href="https://shop.harbourandpine.example/autumn">Shop</a> <a href="*|UNSUB|*">Leave</a> <a href="mailto:hello@harbourandpine.example">Write</a> <a href="https://www.instagram.com/harbourpine">Instagram</a>',
          'blog.md':
            'Order 1300 555 018 4, ABN 00 250 030 150, fax 02 5550 1234, 2026-03-15, 15.03.2026, $1300. [Read on](https://harbourandpine.example/blog/autumn).',
          'pages/sale.html': '<a href="https://harbourandpine.example/basket">Shop the sale</a>',
        },
      },
    },
  );
});

describe('accounts of the brand', () => {
  campaignTable(
    rule,
    { guide: { campaigns: [{ name: 'autumn', files: '**' }], handles: { 'social/*': '@harbourandpine' } } },
    {
      'a slip in a link or a mention': {
        files: {
          'email.html':
            '<a href="https://www.instagram.com/⟦harborandpine⟧/">Instagram</a><p>Tag ⟦@harbouranpine⟧</p>',
        },
        findings: [{ messageId: 'handle', expected: '@harbourandpine' }, {}],
      },
      'silent: other accounts, and those of another country': {
        files: {
          'email.html':
            '<a href="https://www.instagram.com/harbourandpine_au">AU</a> <a href="https://x.com/someone_else">Ann</a> <p>Write to hello@harborandpine.example</p>',
        },
      },
    },
  );
});

describe('among themselves', () => {
  campaignTable(
    rule,
    { guide: { campaigns: [{ name: 'autumn', files: '**' }], links: { hosts: ['harbourandpine.example'] } } },
    {
      'a slip against the page of the others': {
        files: {
          'email.md': '[Shop](https://harbourandpine.example/autumn)',
          'sms.txt': 'harbourandpine.example/autumn',
          'social/x.md': '⟦https://harbourandpine.example/autunm⟧ or https://harbourandpine.example/bikes',
        },
        findings: [{ messageId: 'near', severity: 'error', verdict: 'likely' }],
      },
      'a page of its own': {
        files: {
          'email.md': '[Shop](https://harbourandpine.example/autumn)',
          'sms.txt': 'harbourandpine.example/autumn',
          'social/x.md': '⟦https://harbourandpine.example/winter⟧',
        },
        findings: [{ messageId: 'lone', severity: 'warning', verdict: 'likely' }],
      },
      'digits swapped': {
        files: {
          'email.md': 'Box office: 01632 960230',
          'sms.txt': 'Call 01632 960230',
          'social/x.md': 'Call ⟦01632 960320⟧',
        },
        findings: [{ messageId: 'near', expected: '01632 960230' }],
      },
      'silent: a number to look up is none to call': {
        files: {
          'email.md': 'Box office: 01632 960230. Registered charity 01632 960320.',
          'sms.txt': 'Call 01632 960230',
          'page.md': 'Call 01632 960230. Company no. 01632960203',
        },
      },
      'silent: several links, other sites, no majority': {
        files: {
          'email.md': '[Shop](https://harbourandpine.example/autumn)',
          'sms.txt': 'harbourandpine.example/autumn',
          'blog.md':
            '[Gloves](https://harbourandpine.example/gloves) [Bikes](https://harbourandpine.example/bikes)',
          'social/x.md': 'https://forms.other.example/1',
        },
      },
    },
  );
});

it('an address has one form', () => {
  const form = (text: string) => canonicalText(canonicalAddress(text)!);
  expect(form('HTTPS://www.Tideline.example:443/A/?b=2&utm_source=x&a=1&fbclid=3#top')).toBe(
    'tideline.example/A?a=1&b=2',
  );
  expect(form('https://bücher.example/%C3%BCber//uns/')).toBe('xn--bcher-kva.example/über/uns');
  expect(canonicalAddress('mailto:ann@tideline.example')).toBeNull();
  expect(canonicalAddress('https://{{ host }}/sale')).toBeNull();
});

it('a number is the same with its country', () => {
  expect(isSameNumber('+442079460018', '02079460018')).toBe(true);
  expect(isSameNumber('(503) 555-0142', '+15035550142')).toBe(true);
  expect(isSameNumber('5550142', '5550143')).toBe(false);
  expect(numberSlip('01632960230', '01632960320')).toBe('swapped');
  expect(numberSlip('01632960230', '01632 960231')).toBe('wrong');
  expect(numberSlip('01632960230', '01632 777231')).toBeNull();
});
