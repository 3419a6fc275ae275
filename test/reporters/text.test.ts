import { describe, expect, it } from 'vitest';
import text from '../../src/reporters/text.ts';
import { beside, clean, context, email, finding, near, offer, results } from './results.ts';

describe('text', () => {
  it('shows a fault that comes back once, and places that contradict each other side by side', () => {
    const repeated = [14, 22, 30, 31, 32, 40, 41].map((line) => near(line, 9));
    expect(
      text.report(results([email(near(12, 30), ...repeated, offer), clean]), context),
    ).toBe(`emails/sale.html
  12:30  error    #0B4F3D is almost #0B4F3C (pine). Use the exact brand colour.  color/off-palette
                  brand.yaml:12 color.palette.pine
                  and 7 more places: lines 14, 22, 30, 31, 32 …
   20:5  warning  This email says 25% off, and the campaign elsewhere says 20%: agree on one.
                  campaign/offer
                  emails/sale.html:20:5  25% off
                  social/launch.csv:3:9  20% off

✖ 8 errors and 1 warning in 1 of 2 files (3 assets)
  8 can be mended by: brandlint --fix emails
`);
  });

  it('names the value to use where the message does not', () => {
    const cheap = finding({
      at: [1, 1],
      message: '"cheap" is not our word.',
      expected: 'affordable',
      source: 'terms[2]',
    });
    expect(text.report(results([email(cheap)]), context)).toContain(
      'word.  color/off-palette\n              use: affordable\n              terms[2]\n',
    );
  });

  it('keeps apart what differs in value, message or severity', () => {
    const other = finding({ at: [3, 1], actual: '#0B4F3E', message: '#0B4F3E is almost #0B4F3C (pine).' });
    const advice = finding({ at: [4, 1], severity: 'info' });
    expect(text.report(results([email(near(1, 1), other, advice)]), context)).not.toContain('more place');
  });

  it('is one friendly line when all is well', () => {
    expect(text.report(results([clean]), context)).toBe('✔ 1 file (2 assets) checked: all on brand.\n');
    expect(text.report(results([clean]), { ...context, quiet: true })).toBe('');
  });

  it('keeps to ASCII where the terminal knows no more', () => {
    const many = [1, 2, 3, 4, 5, 6, 7].map((line) => near(line, 1));
    const report = text.report(results([email(...many)]), { ...context, unicode: false });
    expect(report).toContain('lines 2, 3, 4, 5, 6 ...');
    expect(report).toMatch(/^[\x00-\x7F]*$/);
  });

  it('puts a swatch of the very colour before it, where the terminal has 24 bits', () => {
    const pine = '\u001B[38;2;11;79;60m■\u001B[39m\u00A0#0B4F3C';
    expect(text.report(results([email(near(1, 1))]), { ...context, colorLevel: 3 })).toContain(pine);
    expect(text.report(results([email(near(1, 1))]), { ...context, colorLevel: 2 })).not.toContain('■');
    const tag = finding({ at: [1, 1], rule: 'content/placeholder', message: '#123 is left over.' });
    expect(text.report(results([email(tag)]), { ...context, colorLevel: 3 })).not.toContain('■');
  });

  it('wraps to the width and breaks no word', () => {
    const report = text.report(results([email(offer)]), { ...context, width: 60 });
    expect(report).toContain(`
  20:5  warning  This email says 25% off, and the campaign
                 elsewhere says 20%: agree on one.
                 campaign/offer
`);
  });

  it('lists six places beside a finding, and counts the rest', () => {
    const report = text.report(results([email(beside(10))]), context);
    expect(report).toContain(`
                 emails/sale.html:20:5  25% off
                 emails/1.html:3:9      email (1): 20%
`);
    expect(report).toContain(`
                 emails/6.html:3:9      email (6): 20%
                 and 4 more
`);
    expect(report).not.toContain('email (7)');
    expect(text.report(results([email(beside(6))]), context)).not.toContain(' more');
  });

  it('puts what a place says below it where paths are long, and breaks no path', () => {
    const path = 'campaigns/2026/q1/autumn-sale/social/launch-week/calendar-final-v3.csv';
    const long = { ...offer, related: offer.related.map((place) => ({ ...place, path })) };
    expect(text.report(results([email(long)]), { ...context, width: 60 })).toContain(`
                 emails/sale.html:20:5
                   25% off
                 ${path}:3:9
                   20% off
`);
  });

  it('lets no control character of the copy through', () => {
    const odd = finding({
      at: [1, 1],
      message: 'Not "\u001B[31mred\u001B[0m\n\tand\u0007 loud".',
      source: null,
      expected: null,
    });
    expect(text.report(results([email(odd)]), context)).toContain('Not "red and  loud".');
    const named = { ...email(odd), path: 'a\u001B[31m\n.md' };
    expect(text.report(results([named]), context)).toContain('a\\u001b[31m\\u000a.md\n');
  });

  it('offers no fix that has just been made, and says when a rule did not run', () => {
    expect(text.report(results([email(near(1, 1))]), { ...context, fixCommand: null })).not.toContain(
      'mended',
    );
    const crashes = [{ path: 'social/launch.csv', rule: 'tone/term', error: new Error('no') }];
    expect(text.report(results([clean], crashes), context)).toBe(
      '1 file (2 assets) checked, but not by every rule.\n',
    );
  });
});
