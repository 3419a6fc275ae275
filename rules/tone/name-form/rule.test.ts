import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const guide = {
  meta: { name: { short: 'Harbour & Pine', full: 'Harbour & Pine Outfitters' } },
  terms: [
    {
      name: 'Tideline',
      forms: ['Tideline 2'],
      never: ['tide line', 'Line of Tides'],
      because: 'it is a registered name',
    },
    { name: 'Pine' },
    { name: 'Café Norte' },
    { name: 'HubSail' },
    { name: 'adita' },
    { name: 'Whole Trails' },
    { name: 'Asana' },
    { name: 'Mooring', never: ['MOORING'] },
    { name: 'HP' },
    { name: 'Rope+' },
  ],
};

describe('a misspelt name', () => {
  ruleTable(
    rule,
    { guide },
    {
      'in capitals, lower case and apart': {
        copy: 'The ⟦TIDELINE⟧ is back. Our ⟦tideline⟧ is new, and so is the ⟦Tide Line⟧.',
        fixed: 'The Tideline is back. Our Tideline is new, and so is the Tideline.',
      },
      'with the reason and the place in the guide': {
        copy: 'Pack the ⟦TideLine⟧.',
        findings: [
          {
            messageId: 'spelling',
            expected: 'Tideline',
            source: 'terms[0]',
            message: 'Write "Tideline", not "TideLine" (it is a registered name).',
          },
        ],
      },
      'of the brand': {
        copy: '⟦Harbour and Pine⟧ is open. ⟦Harbour&Pine⟧, ⟦Harbour & pine⟧ and ⟦harbour & pine⟧ are not.',
        findings: [
          {
            expected: 'Harbour & Pine',
            source: 'meta.name',
            message: 'Write "Harbour & Pine", not "Harbour and Pine".',
          },
        ],
      },
      'of the brand’s full name, as one': {
        copy: 'By ⟦Harbour and Pine Outfitters⟧.',
        fixed: 'By Harbour & Pine Outfitters.',
      },
      'with a number': {
        copy: 'Meet the ⟦Tideline2⟧ and the ⟦tideline 2⟧.',
        fixed: 'Meet the Tideline 2 and the Tideline 2.',
      },
      'without its accent': { copy: 'Lunch at ⟦Cafe Norte⟧.', fixed: 'Lunch at Café Norte.' },
      'in the possessive': { copy: 'The ⟦TIDELINE⟧’s new strap.', fixed: 'The Tideline’s new strap.' },
      'in a compound': { copy: 'A ⟦TIDELINE⟧-ready pack.', fixed: 'A Tideline-ready pack.' },
      'with inner capitals': { copy: 'Sync with ⟦Hubsail⟧ and ⟦HUBSAIL⟧ in one tap.' },
      'with a capital it has not': { copy: 'Shoes by ⟦Adita⟧ and ⟦ADITA⟧ at last.' },
      'across a line end': { copy: 'This is ⟦Harbour\nand Pine⟧ at its best.' },
    },
  );
});

describe('a form the guide rules out', () => {
  ruleTable(
    rule,
    { guide },
    {
      'even where it is ordinary words': {
        copy: 'Walk the ⟦tide line⟧ with our bag.',
        findings: [
          {
            messageId: 'never',
            message: 'The guide rules out "tide line": write "Tideline" (it is a registered name).',
          },
        ],
        fixed: 'Walk the Tideline with our bag.',
      },
      'even among capitals': { copy: 'THE ⟦MOORING⟧ IS HERE' },
      'that is another name is not put right by itself': {
        copy: 'The ⟦line of tides⟧ is here.',
        findings: [{ messageId: 'never', expected: 'Tideline' }],
        fixed: 'The line of tides is here.',
      },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide },
    {
      'on right forms': {
        copy: 'Harbour & Pine, Tideline’s maker, sells the Tideline 2. Harbour & Pine Outfitters since 2009.',
      },
      'on names of one word at a sentence start': { copy: 'Tideline sells. “Tideline” sells.' },
      'among capitals': { copy: 'THE TIDELINE IS BACK AT HARBOUR & PINE' },
      'on capitals in a passage of capitals': { copy: 'NEW: THE TIDELINE BAG. It holds 20 litres.' },
      'on the name alone in capitals': { copy: 'TIDELINE' },
      'in addresses, handles, hashtags and files': {
        copy: 'tideline.example, https://x.example/tideline, TIDELINE.COM, hi@tideline.example, @tideline, #tideline, #TIDELINE and tideline.svg',
      },
      'on promo codes': {
        copy: 'Use code TIDELINE today, or enter “TIDELINE” at checkout. Voucher: TIDELINE.',
      },
      'in identifiers': {
        copy: 'Clone tideline-app, tideline/web or set site=tideline in my_tideline. See mooring/tide-line-web.',
      },
      'in longer words': {
        copy: 'Tidelines, tidelined and TIDELINE20 are others. So are Tideline 2.5 and Tideline2x.',
      },
      'on ordinary words': {
        copy: 'We planted pine trees, PINE and all, between the harbour and pine woods. Whole trails are closed; our whole trails map is not.',
      },
      'on words that only sound like it': { copy: 'As Ana said, it works.' },
      'across two sentences or a comma': {
        copy: 'High Tide. Line up. High Tide, Line two. The harbour. And Pine is a tree.',
      },
      'on a lower-case name where a sentence starts': { copy: 'Adita makes shoes. Adita is here.' },
      'on names too short to tell': { copy: 'Add 5 hp and 3 Hp.' },
      'where a plus is part of the name': { copy: 'Rope and knots. Rope+ is new.' },
      'on a merge tag': { copy: 'Your {{ tideline }} from {{TIDELINE}}.' },
    },
  );

  ruleTable(
    rule,
    { guide, files: ['copy.md'] },
    {
      'in code': { copy: 'Set `tideline: TIDELINE`.' },
      'in the address of a link': { copy: 'See [the bag](https://x.example/tideline "the bag").' },
    },
  );
  ruleTable(rule, { guide: {} }, { 'without names': { copy: 'A TIDELINE and a tideline.' } });
});

describe('a title', () => {
  ruleTable(
    rule,
    { guide, files: ['copy.md'] },
    {
      'in capitals and lower case may hold the words themselves': {
        copy: '# Along the ⟦Tide-Line⟧\n',
        findings: [{ verdict: 'likely' }],
        fixed: '# Along the Tide-Line\n',
      },
    },
  );
});

describe('in every format', () => {
  ruleTable(
    rule,
    { guide },
    {
      'HTML: the name as an entity, and capitals in a button': {
        files: ['copy.html'],
        copy: '<h1>Harbour &amp; Pine</h1><p>By ⟦Harbour and <i>Pine⟧</i> and ⟦Harbour&amp;Pine⟧.</p><a class="button tideline" href="/x">SHOP TIDELINE</a>',
        findings: [{ fix: null }],
        fixed:
          '<h1>Harbour &amp; Pine</h1><p>By Harbour and <i>Pine</i> and Harbour &amp; Pine.</p><a class="button tideline" href="/x">SHOP TIDELINE</a>',
      },
      'a row of CSV': {
        files: ['social/launch.csv'],
        copy: 'channel,text\nsocial/x,The ⟦TIDELINE⟧ is back. #TIDELINE\n',
        fixed: 'channel,text\nsocial/x,The Tideline is back. #TIDELINE\n',
      },
    },
  );
});

describe('what a name is never used as', () => {
  const usage = {
    terms: [
      {
        name: 'Tideline',
        forms: ['Tideline 2'],
        'never-as': ['plural', 'verb', 'possessive'],
        because: 'it is a trade mark',
      },
      { name: 'Saltbox' },
    ],
  };
  ruleTable(
    rule,
    { guide: usage },
    {
      'a plural, a verb, a possessive': {
        copy: 'Two ⟦Tidelines⟧, ⟦tidelining⟧ all day. We ⟦Tidelined⟧. The ⟦Tideline’s⟧ strap, a ⟦Tideline’s⟧ lid.',
        findings: [
          { messageId: 'as', actual: 'Tidelines', expected: 'Tideline', source: 'terms[0]', fix: null },
          {
            message:
              'The guide never uses "Tideline" as a verb: write "Tideline" and say what it is, instead of "tidelining" (it is a trade mark).',
          },
        ],
      },
      'and other names are': {
        copy: 'Two Saltboxes. The Saltbox’s lid. Tideline bags. Shop Tideline 2 and Tidelinen.',
      },
    },
  );
});

describe('a mark', () => {
  const guide = {
    terms: [
      { name: 'Tideline', mark: '®' },
      { name: 'Saltbox', mark: '™' },
    ],
  };
  ruleTable(
    rule,
    { guide, files: ['copy.md'] },
    {
      'stands where an asset first has the name': {
        copy: '# The ⟦Tideline⟧ is back\n\nTideline bags and ⟦Saltbox⟧ bags. Saltbox™ and Tideline® last.\n',
        findings: [{ messageId: 'mark', expected: 'Tideline®' }, { expected: 'Saltbox™' }],
        fixed: '# The Tideline® is back\n\nTideline bags and Saltbox™ bags. Saltbox™ and Tideline® last.\n',
      },
      'may stand behind a space or a mark of its own': { copy: 'The Tideline ® bag and the **Saltbox**™.' },
      'typed in letters or of another kind is put right': {
        copy: 'The ⟦Tideline(R)⟧ bag and the ⟦Saltbox®⟧ bag.',
        fixed: 'The Tideline® bag and the Saltbox™ bag.',
      },
    },
  );
  ruleTable(
    rule,
    { guide, files: ['copy.html'] },
    {
      'is not asked of alternative texts and titles': {
        copy: '<title>Tideline</title><img src="a.png" alt="Tideline bag"><p>The Tideline<sup>&reg;</sup> bag. Tideline.</p>',
      },
    },
  );
});
