import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

describe('filler text', () => {
  ruleTable(
    rule,
    {},
    {
      'is reported once a paragraph': {
        copy: '⟦Lorem ipsum dolor sit amet⟧, consectetur adipiscing elit, sed do eiusmod tempor.\n\nOur jackets: ⟦ut enim ad minim veniam⟧.',
        findings: [
          {
            messageId: 'filler',
            severity: 'error',
            message: '"Lorem ipsum dolor sit amet" is filler text. Replace it with the copy.',
          },
          { messageId: 'filler' },
        ],
      },
      'after a sentence about it': {
        copy: 'We used lorem ipsum for this page, sorry: ⟦lorem ipsum dolor sit amet⟧, consectetur.',
      },
      'as a title': { copy: '⟦Lorem Ipsum⟧' },
      'as a testimonial': { copy: '“⟦Lorem ipsum dolor sit amet⟧, consectetur.”' },
      'across a line end': { copy: 'News: ⟦lorem\nipsum dolor⟧ and more.' },
    },
  );
});

describe('an empty slot', () => {
  ruleTable(
    rule,
    {},
    {
      'in brackets': {
        copy: 'Dear ⟦[First Name]⟧, join us on ⟦[INSERT DATE]⟧ at ⟦[your city here]⟧, ⟦[Enter your address]⟧. ⟦[Company Name, Inc.]⟧',
        findings: [
          {
            messageId: 'slot',
            actual: '[First Name]',
            verdict: 'certain',
            message:
              '[First Name] was never filled in. Write what belongs there, or use a merge tag of your sending system.',
          },
        ],
      },
      'that may be a merge tag of some system': {
        copy: 'Dear ⟦[Name]⟧, see you on ⟦[DATE]⟧.',
        findings: [{ verdict: 'likely' }],
      },
      'in angle brackets': {
        copy: 'Dear <⟦<NAME>⟧>,'.replace('<⟦<NAME>⟧>', '⟦<<NAME>>⟧'),
        files: ['copy.txt'],
      },
      'in braces': { copy: 'Dear ⟦{FIRST NAME}⟧, take ⟦{insert offer}⟧.' },
    },
  );
});

describe('sample text', () => {
  ruleTable(
    rule,
    {},
    {
      'that a template came with': {
        copy: '⟦Your headline here⟧\n\n⟦Subject line goes here⟧. ⟦Insert image here⟧\n\n⟦Click here to edit⟧\n\n⟦Placeholder text⟧\n\n⟦FPO⟧',
        findings: [{ messageId: 'sample' }],
      },
      'of the company': { copy: '⟦Your Company Name⟧' },
    },
  );
});

describe('something still to be settled', () => {
  ruleTable(
    rule,
    {},
    {
      'by its usual letters': {
        copy: 'Venue: ⟦TBC⟧. Speaker (⟦TBD⟧), time ⟦TBA⟧\n\nWe sold ⟦TKTK⟧ jackets, up ⟦TK⟧.',
        findings: [
          {
            messageId: 'pending',
            severity: 'warning',
            verdict: 'likely',
            message: '"TBC" marks something still to be settled. Fill it in or leave it out.',
          },
        ],
      },
      'in numbers': {
        copy: 'Save ⟦XX%⟧ or ⟦$XX.XX⟧ until ⟦XX/XX/XXXX⟧, in ⟦XX⟧ days.',
        findings: [{ verdict: 'certain' }],
      },
    },
  );
});

describe('a missing value', () => {
  ruleTable(
    rule,
    {},
    {
      'in a greeting': {
        copy: 'Hi ⟦undefined⟧, welcome back.',
        findings: [
          {
            messageId: 'leak',
            message:
              '"undefined" is what a template prints for a missing value. Give it a value or a fallback.',
          },
        ],
      },
      'in a price': { copy: 'Only $⟦NaN⟧ each, ⟦NaN⟧% off.' },
      'as an object': { copy: 'Your order: ⟦[object Object]⟧.' },
      'alone in its paragraph': { copy: 'Your total:\n\n⟦undefined⟧' },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    {},
    {
      'where the copy talks about filler': {
        copy: 'Why do designers use lorem ipsum at all? “Lorem ipsum dolor sit amet” comes from Cicero.\n\nWrite real copy, not "Your text here", before you ship.',
      },
      'where the copy quotes it': {
        copy: '“Lorem ipsum dolor sit amet” comes from Cicero.\n\nThe button says "Your text here" until you change it. Write "TBD" on the slide, or "[INSERT DATE]".',
      },
      'on companies, flights and shops': {
        copy: 'TBC Bank and TK Maxx sponsor us; take flight TK 1984. The TKO was quick.',
      },
      'on sizes, numerals and chromosomes': {
        copy: 'From XXS to XXL. Super Bowl XX, Louis XX, women (XX chromosomes), a kiss: xxx. Size XX/XL.',
      },
      'on brackets with other words': {
        copy: 'As he [the owner] said [1], “it [sic] works”. [ ] Milk [x] Bread. [Read more] [Enter to win] [link]',
      },
      'on sentences with the same words': {
        copy: 'Add your name here to sign the petition. Your logo here or there, we print it. Click to edit your profile. Edit this text file with care.',
      },
      'on undefined, null and none as words': {
        copy: 'An undefined number of riders; a null result. None of them said hi. Dear nullarbor fans, hello NaNcy.',
      },
      'on merge tags': { copy: 'Dear {{first_name}}, dear *|FNAME|*, dear %%FirstName%%, {FIRST_NAME}.' },
      'in addresses': { copy: 'https://x.example/[INSERT]/undefined?a=TBD and hello@tbd.example' },
      'on guillemets': { copy: '<<Bonjour>> dit-elle. << Oui >>', files: ['copy.txt'] },
      'on Latin that is no filler': { copy: 'Ad astra per aspera. Dolor means pain; sit is a verb.' },
    },
  );
  ruleTable(
    rule,
    { files: ['copy.md'] },
    {
      'in code': { copy: 'Print `undefined` or `[INSERT NAME]`.\n\n```\nLorem ipsum dolor sit amet\n```\n' },
      'on links and task lists': { copy: '- [ ] Book\n- [x] Read [your name](https://x.example/)\n' },
    },
  );
  ruleTable(
    rule,
    { options: { allow: ['TBC', 'your headline here'] } },
    {
      'on what the guide allows': { copy: 'Powered by TBC.\n\nYour headline here' },
    },
  );
});

describe('in every format', () => {
  ruleTable(
    rule,
    {},
    {
      'HTML: text and alt texts, and not what a browser does not show': {
        files: ['copy.html'],
        copy: '<p>Dear ⟦&lt;&lt;FIRST NAME&gt;&gt;⟧,</p><img src="fpo.png" alt="⟦FPO⟧"><script>var x = undefined; // [INSERT]</script><style>/* TBD */</style>',
      },
      'front matter': {
        files: ['copy.md'],
        copy: '---\ntitle: ⟦Your headline here⟧\n---\n\nThe sale is on.\n',
        findings: [{ field: 'title' }],
      },
    },
  );
});
