import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const files = ['ads/display/spring.html'];
const page = (head: string, body = '<a href="javascript:window.open(window.clickTag)">Shop the sale</a>') =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const SIZE = '<meta name="ad.size" content="width=300,height=250">';
const TAG = '<script>var clickTag = "https://tideline.example/sale";</script>';

describe('a banner', () => {
  ruleTable(
    rule,
    { files },
    {
      'with a size, a click tag and https': {
        copy: page(`${SIZE}${TAG}<script src="https://s0.2mdn.net/x.js"></script>`),
      },
      'with a size in other words': {
        copy: page(`<meta content="height=600px; width=300px" name="AD.SIZE">${TAG}`),
      },
      'for sharp screens': {
        copy: page(`<meta name="ad.size" content="width=600,height=500">${TAG}`),
      },
      'with several exits': {
        copy: page(
          `${SIZE}<script>var clickTag1 = "https://a.example", clickTAG = 1; window.clickTag2 = "";</script>`,
        ),
      },
      'whose clicks another script handles': {
        copy: page(
          `${SIZE}<script src="https://s0.2mdn.net/ads/studio/Enabler.js"></script><script>Enabler.exit('shop')</script>`,
        ),
      },
      'with no head tag': { copy: `${SIZE}${TAG}<p>Shop the sale</p>` },
      'with links that lead elsewhere over http': {
        copy: page(
          `${SIZE}${TAG}`,
          '<svg xmlns="http://www.w3.org/2000/svg"></svg><a href="http://tideline.example">Sale</a>',
        ),
      },
    },
  );
});

describe('a banner that an ad server refuses', () => {
  ruleTable(
    rule,
    { files },
    {
      'gives no size': {
        copy: `⟦⟧${page(TAG)}`,
        findings: [{ messageId: 'no-size', severity: 'error' }],
      },
      'gives a size that stretches': {
        copy: page(`<meta name="ad.size" content="⟦width=100%,height=250⟧">${TAG}`),
        findings: [{ messageId: 'not-fixed', actual: 'width=100%,height=250' }],
      },
      'gives no size at all': {
        copy: page(`<meta name="ad.size" content="⟦fluid⟧">${TAG}`),
        findings: [{ messageId: 'not-fixed' }],
      },
      'loads files without encryption': {
        copy: page(
          `${SIZE}${TAG}<link rel="stylesheet" href="⟦http://fonts.example/a.css⟧">`,
          '<img src="⟦http://cdn.example/coat.png⟧" alt="">',
        ),
        findings: [
          { messageId: 'insecure', actual: 'http://fonts.example/a.css' },
          { messageId: 'insecure' },
        ],
      },
    },
  );
});

describe('a banner that few can use', () => {
  ruleTable(
    rule,
    { files },
    {
      'has an uncommon size': {
        copy: page(`<meta name="ad.size" content="⟦width=310,height=250⟧">${TAG}`),
        findings: [
          { messageId: 'uncommon-size', severity: 'info', actual: '310 × 250', expected: '300 × 250' },
        ],
      },
      'has no click tag': {
        copy: `⟦⟧${page(SIZE, '<a href="https://tideline.example">Shop</a>')}`,
        findings: [{ messageId: 'no-click-tag', severity: 'warning', verdict: 'likely' }],
      },
      'sets its click tag in the body': {
        copy: page(SIZE, '<script>var ⟦clickTag⟧ = "https://tideline.example";</script>'),
        findings: [{ messageId: 'outside-head', actual: 'clickTag' }],
      },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { files },
    {
      'on a web banner that is no ad': {
        copy: page('<title>We use cookies</title>', '<p>We use cookies.</p>'),
      },
    },
  );
  ruleTable(
    rule,
    { files: ['pages/how-to.html'] },
    {
      'on a page that the guide says is one': {
        copy: page(SIZE, 'Sale'),
        guide: { channels: [{ files: 'pages/**', channel: 'page' }] },
      },
    },
  );
});
