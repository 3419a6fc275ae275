import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const guide = { limits: { 'social/*': { hashtags: 3 }, 'social/mastodon': { hashtags: 0 } } };

describe('more hashtags than the guide allows', () => {
  ruleTable(
    rule,
    { guide, channel: 'social/linkedin' },
    {
      'are reported at the first too many': {
        copy: 'The sale is on. #PineAutumn #Hobart #Bikes ⟦#Commute⟧ #Rain',
        findings: [
          {
            messageId: 'own',
            actual: '5',
            expected: 'at most 3',
            source: 'limits.social/*.hashtags',
            severity: 'warning',
            message: 'This post has 5 hashtags and the guide allows at most 3: leave out those from here on.',
          },
        ],
      },
      'over several paragraphs': { copy: '#One of us rides.\n\n#Two ride.\n\n#Three and ⟦#Four⟧ wait.' },
      'where it allows none': {
        copy: 'Rain again. ⟦#Hobart⟧',
        channel: 'social/mastodon',
        findings: [{ expected: 'none' }],
      },
    },
  );
});

describe('a hashtag that the network breaks off', () => {
  ruleTable(
    rule,
    { channel: 'social/x' },
    {
      'at an ampersand': {
        copy: 'Come in: ⟦#harbour&pine⟧ is open.',
        findings: [
          {
            messageId: 'broken',
            expected: '#harbourandpine',
            message:
              'X (Twitter) ends this hashtag before "&" and links "#harbour" only: write "#harbourandpine" instead of "#harbour&pine".',
          },
        ],
      },
      'at a hyphen': { copy: 'Charge your ⟦#e-bike⟧!', findings: [{ expected: '#ebike' }] },
      'at a full stop': { copy: 'Built on ⟦#Node.js⟧ today', findings: [{ expected: '#Nodejs' }] },
      'at an apostrophe in a word': {
        copy: '⟦#Don’tMissOut⟧ on Sunday',
        findings: [{ expected: '#DontMissOut' }],
      },
      'twice in one post': {
        copy: '⟦#Q&A⟧ with our ⟦#R&D⟧ team',
        findings: [{ expected: '#QAndA' }, { expected: '#RAndD' }],
      },
      'at a plus, a percent': { copy: '⟦#LGBTQ+Pride⟧ and ⟦#off50%now⟧' },
    },
  );
  ruleTable(
    rule,
    { channel: 'social/threads' },
    { 'at what Threads does not take': { copy: '⟦#harbour&pine⟧ and #e-bike' } },
  );
});

describe('a hashtag of digits', () => {
  ruleTable(
    rule,
    {},
    {
      'in a row of hashtags on X': {
        copy: 'Happy New Year! #HarbourPine ⟦#2026⟧',
        channel: 'social/x',
        findings: [
          {
            messageId: 'number',
            message: 'X (Twitter) links no hashtag of digits alone: "#2026" needs a letter.',
          },
        ],
      },
      'is a number elsewhere': { copy: 'Take the #16 bus. We are #1!', channel: 'social/x' },
      'on Instagram nobody says': { copy: 'Happy New Year! #HarbourPine #2026', channel: 'social/instagram' },
    },
  );
});

describe('a hashtag that stands twice', () => {
  ruleTable(
    rule,
    { channel: 'social/instagram' },
    {
      'whatever its case': {
        copy: 'The #PineAutumn sale is on.\n\n#Hobart ⟦#pineautumn⟧',
        findings: [{ messageId: 'repeated', message: 'This post has #pineautumn already: once is enough.' }],
      },
      'three times': { copy: '#sale ⟦#sale⟧ ⟦#Sale⟧' },
      'and longer ones do not': { copy: '#sale #sales #salebikes' },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide: { limits: { '*': { hashtags: 9 } } }, channel: 'social/x' },
    {
      'on possessives and punctuation': { copy: '#Hobart’s best: #Tideline, #Saltbox. (#Rain!) "#Wind"' },
      'on compounds as meant': { copy: 'A #Kubernetes-based shop for #AI-powered bikes' },
      'on addresses with a fragment': {
        copy: 'See https://pine.example/page#harbour-pine and pine.example/#a-b',
      },
      'on ranks, orders and issues': { copy: 'The #1-rated bike. Order #1234-5. Fixed in #16.2' },
      'on a missing space': { copy: 'Meet #Tideline.Shop now' },
      'on names with a sharp': { copy: 'We write C# and F#-minor' },
      'on keycaps': { copy: 'Press #️⃣-now' },
      'on plus at the end': { copy: '#LGBTQ+ riders welcome' },
      'on rooms of a chat': { copy: 'Ask us in #contributor-summit on Slack' },
      'on a slash between two words': { copy: '#UX/UI design' },
    },
  );
  ruleTable(
    rule,
    { channel: 'social/bluesky' },
    { 'where the network takes it all': { copy: 'Our #e-bike and #harbour&pine' } },
  );
  ruleTable(rule, { channel: 'email' }, { 'in an email': { copy: 'Tag #e-bike #e-bike' } });
  ruleTable(rule, {}, { 'where nobody says which network': { copy: 'Tag #e-bike #e-bike' } });
  ruleTable(
    rule,
    { channel: 'social/x', files: ['copy.md'] },
    { 'on code': { copy: 'Write `#e-bike #e-bike`' } },
  );
});
