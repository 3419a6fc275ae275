import { englishRegion, loadSpellings, rightSpelling } from 'brandlint/rule';
import { describe, expect, it } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const guide = {
  meta: { name: 'Harbor Lane' },
  voice: { language: 'en-GB' },
  terms: [{ name: 'Colorworks' }, { use: 'the armor plan', not: ['armour plan'] }],
};

describe('another region’s spelling', () => {
  ruleTable(
    rule,
    { guide },
    {
      'is named with the region’s own': {
        copy: 'Pick your favourite ⟦color⟧ before midnight.',
        findings: [
          {
            messageId: 'variant',
            severity: 'warning',
            expected: 'colour',
            source: 'voice.language',
            message: 'In British English (en-GB) write "colour", not "color".',
          },
        ],
        fixed: 'Pick your favourite colour before midnight.',
      },
      'keeps its case and its ending': {
        copy: '⟦Colors⟧ you love. NEW ⟦FLAVORS⟧ HERE',
        fixed: 'Colours you love. NEW FLAVOURS HERE',
      },
      'in a compound': {
        copy: 'A ⟦fiber⟧-rich, ⟦color⟧-coded menu',
        fixed: 'A fibre-rich, colour-coded menu',
      },
      'before a possessive': { copy: 'The ⟦theater⟧’s doors open at six.' },
      'after an article that may have to change is not fixed by itself': {
        copy: 'An ⟦estrogen⟧ test, by post.',
        findings: [{ expected: 'oestrogen' }],
        fixed: 'An oestrogen test, by post.',
      },
    },
  );
  ruleTable(
    rule,
    { guide, files: ['copy.html'] },
    {
      'split by a tag is shown and not fixed': {
        copy: '<p>New <b>⟦col</b>ors⟧ for spring</p>',
        findings: [{ fix: null }],
      },
      'by the language of the page, where it names a region': {
        copy: '<html lang="en-US"><body><p>A ⟦colour⟧ you like, in color.</p></body></html>',
        findings: [{ message: 'In American English (en-US) write "color", not "colour".', source: null }],
      },
    },
  );
  ruleTable(
    rule,
    { guide: {}, files: ['copy.md'] },
    { 'by the front matter': { copy: '---\nlang: en-AU\n---\nWe ⟦organize⟧ everything.' } },
  );
});

describe('-ise and -ize', () => {
  const copy = 'We organize and organise.';
  ruleTable(rule, { guide }, { 'are both British': { copy } });
  ruleTable(
    rule,
    { guide: { voice: { language: 'en-NZ' } } },
    { 'of New Zealand is -ise': { copy: 'We ⟦organize⟧ and organise.' } },
  );
  ruleTable(
    rule,
    { guide, options: { ize: 'ize' } },
    {
      'of Oxford is -ize, where Oxford has it': {
        copy: 'We organize and ⟦organise⟧, analyse and advertise.',
      },
    },
  );
  ruleTable(
    rule,
    { guide, options: { ize: 'ise' } },
    { 'can be -ise alone': { copy: 'We ⟦organize⟧ and organise.', fixed: 'We organise and organise.' } },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide },
    {
      'on accepted variants': { copy: 'A judgment call by our adviser, or advisor.' },
      'on words with a sense of their own': {
        copy: 'Check the meter. This program tires me: curb it, draft it, save it to disk.',
      },
      'on names': {
        copy: 'The Lincoln Center, Pearl Harbor and the Department of Labor.\n\nGray & Sons frame it.',
      },
      'on the guide’s own words': {
        copy: 'Harbor Lane prints with Colorworks inks. Ask about the armor plan.',
      },
      'in quotations': { copy: 'She said “the color is lovely”. "Color sells," he wrote.' },
      'in addresses and tags': { copy: 'See harborlane.example/color, #colorpop and @colorwheel.' },
      'on declarations': { copy: 'Add background-color: pine, color: #fff; and text-align: center; to it.' },
    },
  );
  ruleTable(rule, { guide: {} }, { 'without a region': { copy: 'The color of honour.' } });
  ruleTable(
    rule,
    { guide: { voice: { language: 'de-DE' } } },
    { 'in another language': { copy: 'The color of honour.' } },
  );
});

describe('the table', () => {
  it('knows the regions of English', () => {
    expect(['en-GB', 'en_au', 'en-Latn-NZ', 'en', 'en-DE', 'fr-CA', null].map(englishRegion)).toEqual([
      'GB',
      'AU',
      'NZ',
      null,
      null,
      null,
      null,
    ]);
  });

  it('never takes the first choice of a region for wrong in it', async () => {
    for (const [text, form] of (await loadSpellings())()) {
      for (const [region, of] of Object.entries({ US: 'A', GB: 'B', CA: 'C', AU: 'D' })) {
        const right = rightSpelling(form, region);
        if (form.best[form.column]!.includes(of)) expect(right, `${text} in ${region}`).toBeNull();
        else expect(right, `${text} in ${region}`).not.toBe(text);
      }
    }
  });
});
