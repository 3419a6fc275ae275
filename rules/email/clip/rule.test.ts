import { testRule } from 'brandlint';
import { describe, expect, it } from 'vitest';
import { lintCopy } from '../../../src/test-rule.ts';
import rule from './rule.ts';

const KB = 1024;
const file = 'emails/sale.html';
const page = (filler: number, end: string, character = 'x') =>
  `<html><body><p>The sale is on.</p><i class="${character.repeat(filler)}"></i>${end}</body></html>`;

describe('beyond 102 KB', () => {
  it('finds the first text that Gmail hides, and says what is lost', async () => {
    await testRule(rule, {
      file,
      copy: page(102 * KB, '<p>⟦Terms apply.⟧</p><p><a href="/u">Unsubscribe</a></p>'),
      findings: [
        {
          messageId: 'clipped',
          severity: 'warning',
          actual: '103 KB',
          message:
            'This email has 103 KB of HTML. Gmail shows about 102 KB: from here on it is hidden behind "View entire message", and so is the unsubscribe link. Shorten comments, spaces and repeated styles.',
        },
      ],
    });
  });

  it('says that the small print is lost, or nothing', async () => {
    const said = async (end: string) => {
      const copy = page(102 * KB, end);
      return (await lintCopy(rule, { file, copy }, copy))[0]?.message;
    };
    expect(await said('<p>Excludes gift cards.</p>')).toContain(', and so is the small print.');
    expect(await said('<p>See you soon.</p>')).toContain('"View entire message". Shorten');
    expect(await said('')).toContain('"View entire message". Shorten');
  });

  it('counts bytes', async () => {
    await testRule(rule, { file, copy: page(30 * KB, '<p>See you.</p>', 'é') });
    await testRule(rule, { file, copy: page(60 * KB, '<p>⟦See you.⟧</p>', 'é') });
  });

  it('counts a message after its transfer encoding is undone', async () => {
    const eml = (filler: number, end: string) =>
      `From: a@b.example\r\nSubject: Sale\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body>${'=C3=\r\n=A9'.repeat(filler)}</p><p>${end}</p></body></html>`;
    await testRule(rule, { file: 'emails/sale.eml', copy: eml(20 * KB, 'See you.') });
    await testRule(rule, { file: 'emails/sale.eml', copy: eml(52 * KB, '⟦See you.⟧') });
  });
});

describe('just below', () => {
  it('warns of what sending adds, at the start', async () => {
    await testRule(rule, {
      file,
      copy: `⟦<html>⟧\n${page(97 * KB, '').slice(6)}`,
      findings: [{ messageId: 'near', severity: 'info', actual: '98 KB' }],
    });
  });

  it('is silent on what is short, on pages and on front matter', async () => {
    await testRule(rule, { file, copy: page(90 * KB, '') });
    await testRule(rule, { file, copy: page(200 * KB, ''), channel: 'page' });
    await testRule(rule, { file, copy: `---\nnote: ${'x'.repeat(110 * KB)}\n---\n${page(10, '')}` });
  });
});
