import { claimsIn } from 'brandlint/rule';
import { describe, expect, it } from 'vitest';
import { campaignTable } from '../../../test/campaign-table.ts';
import rule from './rule.ts';

const BRIEF = `name: autumn-sale
currency: AUD
claims: [ten-year repair promise, free delivery over $100, 14-day free trial, 60-day returns, no credit card required, up to 5 years warranty on frames]
`;

describe('against the brief', () => {
  campaignTable(
    rule,
    { files: { 'campaign.yaml': BRIEF } },
    {
      'another length, in numbers or words': {
        files: {
          'email.html': '<p>With our <b>⟦5-year</b> repair promise⟧.</p>',
          'social/x.md': 'Ride now, ⟦30 days for returns⟧.',
          'sms.txt': 'Start your ⟦thirty-day free trial⟧ today',
        },
        findings: [
          { messageId: 'brief', expected: 'ten-year repair promise', severity: 'error', verdict: 'certain' },
          { messageId: 'brief', expected: '14-day free trial' },
          { messageId: 'brief', expected: '60-day returns' },
        ],
      },
      'another threshold, or none': {
        files: {
          'email.md': '⟦Free delivery on orders over $80⟧.',
          'sms.txt': '⟦Free delivery⟧ this week!',
        },
        findings: [
          { messageId: 'brief', expected: 'free delivery over $100' },
          { messageId: 'condition', severity: 'warning', verdict: 'likely' },
        ],
      },
      'a lost "no", and a stronger promise': {
        files: { 'email.md': '⟦Credit card required⟧. There is a ⟦5-year warranty⟧ on frames.' },
        findings: [{ messageId: 'brief' }, { messageId: 'strength' }],
      },
      'silent: the same in other words': {
        files: {
          'email.md':
            'We repair it for free. Our 10 year repair promise. Shipping is free over $100; enjoy free delivery! Return it within 60 days: 60 days for returns. Try it: two-week trial. No credit card needed. Up to five years of warranty on frames.',
          'social/x.md': '2-year battery warranty. A 60-day return window.',
        },
      },
      'silent: other times, other people, other things': {
        files: {
          'blog.md':
            'Delivery takes 3 days. Your trial ends in 3 days. Other brands have a 1-year repair promise. Refunds within 5 days of the returns desk opening. “I had a 30-day trial”, says Ann. She returns in 2 weeks. A sugar-free trial bar. It used to be a 7-day trial. Ten years of repairs taught us. 30 days hath September.',
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
      'a lone dissenter': {
        files: {
          'email.md': 'With a 2-year warranty.',
          'page.md': 'With a two-year warranty.',
          'social/x.md': 'With a ⟦3-year warranty⟧.',
        },
        findings: [{ messageId: 'lone', verdict: 'certain' }],
      },
      'a split': {
        files: { 'email.md': 'Under-16s go free.', 'page.md': '⟦Under-18s go free⟧.' },
        findings: [{ messageId: 'split', severity: 'warning', verdict: 'likely' }],
      },
      'silent: sums of two markets, and warranties on two things': {
        files: {
          'de/email.md': '---\nlang: de\n---\nKostenloser Versand ab 50 €.',
          'email.md': 'Free shipping over £40. A 10-year frame warranty.',
          'page.md': 'Free shipping over £40. A 2-year battery warranty.',
        },
      },
    },
  );
});

describe('promises in a sentence', () => {
  it.each([
    ['30-day money-back guarantee', 'money-back', '30 day'],
    ['Our guarantee lasts for a lifetime', 'guarantee', 'lifetime'],
    ['Mit 10 Jahren Garantie', 'guarantee', '10 year'],
    ['Kostenloser Versand ab 50 €', 'free delivery', 'EUR 50'],
    ['60 Tage Rückgaberecht', 'returns', '60 day'],
    ['Livraison offerte dès 80 €', 'free delivery', 'EUR 80'],
    ['Garantie de deux ans', 'guarantee', '2 year'],
    ['Essai gratuit de 14 jours', 'trial', '14 day'],
    ['Envío gratis a partir de 60 €', 'free delivery', 'EUR 60'],
    ['Spedizione gratuita oltre 49 €', 'free delivery', 'EUR 49'],
    ['Gratis verzending vanaf € 50', 'free delivery', 'EUR 50'],
    ['Frete grátis acima de R$ 199', 'free delivery', 'BRL 199'],
    ['A free gift for the first 500 customers', 'first customer', '500'],
    ['Cancel anytime', 'cancelling', 'any time'],
    ['Jederzeit kündbar', 'cancelling', 'any time'],
    ['12-month minimum term', 'minimum term', '12 month'],
    ['99.9% uptime', 'uptime', '99.9'],
    ['Kinder unter 12 Jahren essen gratis', 'free for children', '12'],
  ])('%s', (text, subject, value) => {
    expect(claimsIn(text)).toContainEqual(expect.objectContaining({ subject, value }));
  });

  it('there are none in what only looks like one', () => {
    for (const text of [
      'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND',
      'Feel free to return in two weeks',
      'Delivery within 3 days',
      'Your trial ends in 3 days',
      '30 days until the returns desk opens, 2 years after',
      'Most brands offer a one-year warranty',
      'A gift card is free of charge from 2 partners',
      'Sign in with your credit card number',
    ])
      expect(
        claimsIn(text).filter(({ value }) => value !== ''),
        text,
      ).toEqual([]);
  });
});
