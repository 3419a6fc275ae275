import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const guide = {
  meta: { name: 'Harbour & Pine' },
  terms: [
    { use: 'e-bike', not: ['ebike', 'electric bicycle', 'ebikes'], because: 'one name for the category' },
    { name: 'Tideline', forms: ['Tideline 2'] },
    { name: 'Cheap & Cheerful' },
    { avoid: ['cheap', 'best-in-class', 'free'], because: "we show, we don't boast.", use: ['affordable'] },
    { avoid: ['game changer', 'must-have', 'can', 'so cheap'] },
    { use: ['shop', 'studio'], not: ['outlet'] },
    { use: 'GitHub', not: ['Github'] },
    { use: 'internet', not: ['Internet'] },
    { use: 'bicycle', not: ['bike', 'velocipede'] },
    { avoid: ['simply'] },
    { name: 'Simply' },
  ],
};

describe('a wrong form', () => {
  ruleTable(
    rule,
    { guide },
    {
      'in the middle, with the reason and the place in the guide': {
        copy: 'Hire an ⟦ebike⟧ for the day.',
        findings: [
          {
            messageId: 'use',
            actual: 'ebike',
            expected: 'e-bike',
            source: 'terms[0]',
            severity: 'error',
            message: 'Say "e-bike" instead of "ebike" (one name for the category).',
          },
        ],
        fixed: 'Hire an e-bike for the day.',
      },
      'twice, at the start and at the end': {
        copy: '⟦Ebike⟧ or car? Ours is an ⟦electric bicycle⟧',
        fixed: 'E-bike or car? Ours is an e-bike',
      },
      'in capitals keeps them': { copy: 'THE ⟦EBIKE⟧ EVENT', fixed: 'THE E-BIKE EVENT' },
      'across a line end': { copy: 'Ride an ⟦electric\nbicycle⟧ to work.', fixed: 'Ride an e-bike to work.' },
      'with a no-break space': { copy: 'An ⟦electric\u00A0bicycle⟧ for two.', fixed: 'An e-bike for two.' },
      'with a soft hyphen or a zero-width space inside': {
        copy: 'Our ⟦eb\u00ADike⟧ and your ⟦e\u200Bbike⟧.',
      },
      'in the possessive, in either apostrophe': {
        copy: "The ⟦ebike⟧’s battery and the ⟦ebike⟧'s bell.",
        fixed: "The e-bike’s battery and the e-bike's bell.",
      },
      'beside punctuation': { copy: '(⟦ebike⟧) “⟦ebike⟧”, ⟦ebike⟧: ⟦ebike⟧/car—⟦ebike⟧…' },
      'in a compound, when it is only another spelling': {
        copy: 'An ⟦ebike⟧-friendly town.',
        fixed: 'An e-bike-friendly town.',
      },
      'after an elided article': { copy: 'Découvrez l’⟦ebike⟧ de demain.' },
      'that is listed as a plural': {
        copy: 'Two ⟦ebikes⟧ wait outside.',
        findings: [{ expected: 'e-bike' }],
      },
      'that differs by its capitals alone': {
        copy: 'Our code is on ⟦Github⟧, on the ⟦Internet⟧.',
        fixed: 'Our code is on GitHub, on the internet.',
      },
      'with two right forms has no fix': {
        copy: 'Come to the ⟦outlet⟧.',
        findings: [
          { expected: 'shop or studio', message: 'Say "shop" or "studio" instead of "outlet".', fix: null },
        ],
      },
      'between a merge tag and another one': { copy: '{{#if vip}}⟦Ebike⟧{{/if}} for {{first_name}}' },
    },
  );
});

describe('a word to avoid', () => {
  ruleTable(
    rule,
    { guide },
    {
      'with a replacement says it, and leaves the change to a person': {
        copy: 'A ⟦cheap⟧ jacket.',
        findings: [
          {
            messageId: 'avoid',
            expected: 'affordable',
            source: 'terms[3]',
            message: 'Avoid "cheap": say "affordable" (we show, we don\'t boast).',
          },
        ],
        fixed: 'A cheap jacket.',
      },
      'without one says to leave it out': {
        copy: 'The jacket is a ⟦Game Changer⟧.',
        findings: [
          { message: 'Avoid "Game Changer": leave it out or say it another way.', expected: null, fix: null },
        ],
      },
      'with other hyphens': { copy: 'A ⟦best in class⟧ frame, a ⟦best‑in‑class⟧ bell and a ⟦game-changer⟧.' },
      'once, when two forms match the same words': { copy: 'They are ⟦so cheap⟧ this week.' },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide },
    {
      'on the right forms': { copy: 'An e-bike, a bicycle and an e‑bike at the shop. GitHub.' },
      'inside longer words': {
        copy: 'Cheaper than ever, cheaply made? Freedom, canteens and velocipedes. Ebikers meet at six.',
      },
      'inside compounds of another word': {
        copy: 'Sugar-free bars, a dirt-cheap thrill, a push-bike and a can-do spirit.',
      },
      'inside contractions': { copy: "You can’t lose, and you can't win." },
      'where a compound comes apart': { copy: 'You must have seen it.' },
      'inside a longer right form': { copy: 'Our Cheap & Cheerful range is so Cheap & Cheerful.' },
      'on a name that is also a word to avoid': { copy: 'The Simply range is here.' },
      'in addresses': {
        copy: 'See https://tide.example/cheap?x=ebike, www.cheap.com/ebike, ebike.example or mail ebike@tide.example, free.ebike@tide.example.',
      },
      'in handles and hashtags': { copy: 'Tag @cheap and #ebike, #cheap-thrills or @ebike.' },
      'in file names and paths': { copy: 'Open cheap.csv in /free/ebike or ./cheap.' },
      'in a word with an accent before or after': { copy: 'Le canapé, écan, cané and freeé.' },
      'in a number or an identifier': { copy: 'Model can_2 and free2 are sold out.' },
      'on a capital where a sentence or a title may want it': {
        copy: 'Internet for all. Internet is a right.',
      },
      'on a merge tag': { copy: 'Dear {{cheap}}, your {{ ebike }} is ready.' },
    },
  );

  ruleTable(
    rule,
    { guide: { ...guide, voice: { language: 'en-AU' } }, files: ['copy.html'] },
    {
      'in another language': { copy: '<html lang="fr"><p>Le can est cheap.</p></html>' },
      'in code': { copy: '<p>Run <code>ebike --free</code>.</p><pre>cheap</pre>' },
    },
  );
  ruleTable(
    rule,
    { guide, files: ['copy.md'] },
    {
      'in code': { copy: 'Run `ebike --free`.\n\n```\ncheap\n```\n' },
    },
  );
  ruleTable(
    rule,
    { guide: { terms: [{ name: 'Tideline' }] } },
    { 'without terms of use': { copy: 'A cheap ebike.' } },
  );
});

describe('a fix is only suggested', () => {
  const suggested = (copy: string) => ({
    copy,
    findings: [{ messageId: 'use' }],
    fixed: copy.replace(/[⟦⟧]/g, ''),
  });
  const vowel = { terms: [{ use: 'bicycle', not: ['ebike', 'hired car', 'unicycle'] }] };
  ruleTable(
    rule,
    { guide: vowel },
    {
      'where the article changes': suggested('Hire an ⟦ebike⟧ today.'),
      'where the ear decides the article': suggested('Hire a ⟦unicycle⟧ today.'),
    },
  );
  ruleTable(
    rule,
    { guide: vowel },
    {
      'and safe where it stays': { copy: 'A ⟦hired car⟧? The ⟦ebike⟧!', fixed: 'A hired car? The bicycle!' },
    },
  );
  ruleTable(
    rule,
    { guide, files: ['copy.md'] },
    {
      'in a quotation': {
        ...suggested('“My ⟦ebike⟧ changed my whole life,” says Ana.\n\n> My ⟦ebike⟧ changed my life.\n'),
        findings: [{ messageId: 'use' }, { messageId: 'use' }],
        options: { quotes: true },
      },
      'and none where a mark stands in between': {
        copy: 'An ⟦e**bike⟧** for two.',
        findings: [{ fix: null }],
      },
    },
  );
});

describe('scripts without spaces', () => {
  ruleTable(
    rule,
    { guide: { terms: [{ use: '自転車', not: ['チャリ', '单车'] }] } },
    {
      'need no boundary': { copy: '共享⟦单车⟧服务。新しい⟦チャリ⟧で行こう。' },
      'keep Katakana words whole': { copy: 'チャリティーの日。' },
    },
  );
});

describe('in every format', () => {
  ruleTable(
    rule,
    { guide },
    {
      'HTML: text, alt texts and entities': {
        files: ['copy.html'],
        copy: '<p>Hire an <b>⟦electric</b>&nbsp;bicycle⟧.</p><img src="a.png" alt="An ⟦ebike⟧"><a href="/ebike" rel="cheap">A ⟦cheap⟧ one</a>',
        findings: [{ fix: null }],
        fixed:
          '<p>Hire an <b>electric</b>&nbsp;bicycle.</p><img src="a.png" alt="An e-bike"><a href="/ebike" rel="cheap">A cheap one</a>',
      },
      'front matter, with its field': {
        files: ['copy.md'],
        copy: '---\ntitle: "The ⟦ebike⟧ event"\nslug: ebike-event\n---\n\nRide on.\n',
        findings: [{ field: 'title' }],
        fixed: '---\ntitle: "The e-bike event"\nslug: ebike-event\n---\n\nRide on.\n',
      },
      'a post in YAML': {
        files: ['social/launch.yaml'],
        copy: 'channel: social/x\ntext: Hire an ⟦ebike⟧ today.\n',
        fixed: 'channel: social/x\ntext: Hire an e-bike today.\n',
      },
      'a row of CSV': {
        files: ['social/launch.csv'],
        copy: 'channel,text\nsocial/x,"Hire an ⟦ebike⟧, today."\n',
        fixed: 'channel,text\nsocial/x,"Hire an e-bike, today."\n',
      },
      'a post in JSON': {
        files: ['social/launch.json'],
        copy: '{"channel": "social/x", "text": "Hire an ⟦ebike⟧ today."}\n',
        fixed: '{"channel": "social/x", "text": "Hire an e-bike today."}\n',
      },
    },
  );
});

describe('inflections', () => {
  const words = {
    terms: [
      { use: 'use', not: ['utilise', 'make use of'], inflect: 'verb' },
      { use: 'chair', not: ['chairman'], inflect: 'noun' },
      { use: 'take', not: ['grab'], inflect: 'verb' },
      { use: 'e-bike', not: ['ebike'] },
    ],
  };
  ruleTable(
    rule,
    { guide: words },
    {
      'of a verb are found, and the right word follows': {
        copy: 'We ⟦utilised⟧ it, she ⟦utilises⟧ it, ⟦Utilising⟧ it pays. It is ⟦made use of⟧.',
        fixed: 'We used it, she uses it, Using it pays. It is used.',
      },
      'of a noun, in capitals and as a possessive': {
        copy: 'Two ⟦chairmen⟧ and the ⟦CHAIRMAN⟧. The ⟦chairman⟧’s view.',
        fixed: 'Two chairs and the CHAIR. The chair’s view.',
      },
      'where the form stands for two, the word itself is named': {
        copy: 'She ⟦grabbed⟧ a seat.',
        findings: [{ expected: 'take', fix: null }],
        fixed: 'She grabbed a seat.',
      },
      'are left alone where the term does not ask for them': { copy: 'Two ebikes, utilisation, grabby.' },
    },
  );
});

describe('exceptions', () => {
  ruleTable(
    rule,
    {
      guide: {
        terms: [{ avoid: ['cheap'], unless: ['cheap and cheerful', 'dirt cheap'] }],
      },
    },
    {
      'longer phrases in which the word is right': {
        copy: 'Dirt cheap, cheap and cheerful, and yet not ⟦cheap⟧.',
      },
    },
  );
  const byChannel = { terms: [{ avoid: ['heaps'], channels: ['email', 'ad/*'] }] };
  ruleTable(
    rule,
    { guide: byChannel, channel: 'ad/google' },
    { 'on its channels': { copy: '⟦Heaps⟧ of bikes.' } },
  );
  ruleTable(
    rule,
    { guide: byChannel, channel: 'social/x' },
    { 'not on others': { copy: 'Heaps of bikes.' } },
  );
  ruleTable(
    rule,
    { guide },
    {
      'what other people say': {
        copy: '“It was a cheap ebike and I love it,” says Ana. And Bo: “Not a cheap one at all.”',
      },
      'but not a word between quotation marks': {
        copy: 'A “⟦cheap⟧” frame, 27″ wheels and a ⟦cheap⟧ 29″ wheel.',
      },
    },
  );
});

describe('a pattern', () => {
  const patterns = {
    terms: [
      { pattern: String.raw`(?:save|get) \d{1,3} ?(?:percent|per cent)`, because: 'we write 20% off' },
      { pattern: 'e ?bikes?', use: 'e-bike' },
      { pattern: '(?:a+)+b' },
    ],
  };
  ruleTable(
    rule,
    { guide: patterns },
    {
      'finds whole words, in any case, and gives the right one': {
        copy: 'Save now: ⟦get 20 percent⟧. An ⟦e bike⟧ or an e-bike, a webike, ebike.example.',
        findings: [{ messageId: 'avoid' }, { messageId: 'use', expected: 'e-bike' }],
        fixed: 'Save now: get 20 percent. An e-bike or an e-bike, a webike, ebike.example.',
      },
      'ends on text that would keep a backtracking engine busy for years': { copy: `${'a'.repeat(50_000)}!` },
    },
  );
  ruleTable(
    rule,
    { guide: { terms: [{ pattern: '(sale' }, { avoid: ['cheap'] }] } },
    { 'that is none does not keep the others from being held to': { copy: 'A ⟦cheap⟧ (sale.' } },
  );
});
