import { describe, expect, it } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import { lookAlikeOf } from './lookalike.ts';
import rule from './rule.ts';

const guide = {
  links: {
    hosts: ['harbourandpine.example', 'tideline.co.uk'],
    shorteners: ['pine.example'],
    staging: ['*.preview.example'],
  },
};
const email = { guide, channel: 'email', files: ['copy.html'] };

describe('finds', () => {
  ruleTable(rule, email, {
    'a slip': {
      copy: '<a href="https://⟦harbourandpin.example⟧/a">Shop</a>',
      findings: [
        {
          messageId: 'typo',
          severity: 'warning',
          verdict: 'likely',
          expected: 'harbourandpine.example',
          source: 'links.hosts',
          message:
            'harbourandpin.example looks like a slip for harbourandpine.example. Correct it, or add the host to links.hosts.',
        },
      ],
    },
    'another ending, as advice': {
      copy: '<a href="https://⟦shop.tideline.com⟧/a">Shop</a>',
      findings: [
        { messageId: 'ending', severity: 'info', verdict: 'cannot-tell', expected: 'shop.tideline.co.uk' },
      ],
    },
    'a host that the guide says is for tests': {
      copy: '<a href="https://⟦a.preview.example⟧/a">Shop</a>',
      findings: [{ messageId: 'staging', severity: 'error', source: 'links.staging' }],
    },
    'a test that nobody need name': {
      copy: '<a href="http://⟦localhost⟧:3000">Shop</a><a href="https://⟦staging.harbourandpine.example⟧">Shop</a>',
      findings: [{ messageId: 'staging' }, { messageId: 'staging' }],
    },
    'what is likely a test': {
      copy: '<a href="https://⟦test.harbourandpine.example⟧">Shop</a>',
      findings: [{ messageId: 'preview', severity: 'warning', verdict: 'likely' }],
    },
    placeholders: {
      copy: '<a href="⟦#⟧">Shop</a><a href="⟦⟧">Shop</a><a href="⟦[insert link]⟧">Shop</a><a href="https://⟦example.com⟧">Shop</a>',
      findings: [
        { messageId: 'placeholder', severity: 'error' },
        {
          message:
            'This empty address is a placeholder and leads nowhere. Put the address in, or delete the link.',
        },
      ],
    },
    'a short link': {
      copy: '<a href="https://⟦bit.ly⟧/x">Shop</a>',
      findings: [
        { messageId: 'shortener', severity: 'error', expected: 'pine.example', source: 'links.shorteners' },
      ],
    },
    'two ways to write the host, once': {
      copy: '<a href="https://harbourandpine.example">1</a><a href="https://⟦www.harbourandpine.example⟧">2</a><a href="https://www.harbourandpine.example/a">3</a>',
      findings: [{ messageId: 'www', severity: 'info', expected: 'harbourandpine.example' }],
    },
    'a link of a post to the machine of its writer': {
      files: ['copy.md'],
      channel: 'blog',
      copy: 'Try [the demo](http://⟦localhost⟧:8000).',
      findings: [{ messageId: 'preview', verdict: 'likely' }],
    },
  });
});

describe('silence', () => {
  ruleTable(rule, email, {
    'on own hosts, others and tags': {
      copy: '<a href="https://shop.harbourandpine.example">1</a><a href="https://otherbrand.example">2</a><a href="{{ url }}">3</a><a href="[Unsubscribe]">4</a>',
    },
    'on places and other ways to reach us': {
      copy: '<a href="#top">1</a><a href="/a">2</a><a href="mailto:a@harbourandpin.example">3</a><a href="tel:+61">4</a>',
    },
    'on short links where the guide says nothing of them': {
      guide: { links: { hosts: ['harbourandpine.example'] } },
      copy: '<a href="https://bit.ly/x">Shop</a>',
    },
    'on a page that works by script': {
      channel: 'page',
      copy: '<a href="#">Menu</a><a href="javascript:void(0)">Menu</a>',
    },
    'on addresses that a post quotes': {
      files: ['copy.md'],
      channel: 'blog',
      copy: 'Open http://localhost:8000 or <https://example.com>.',
    },
  });
});

describe('a look-alike', () => {
  const hosts = ['harbourandpine.example', 'gsa.gov'];
  it.each([
    ['harbourandpines.example', 'typo'],
    ['harborandpine.example', 'typo'],
    ['harbuorandpine.example', 'typo'],
    ['harbour-and-pine.example', 'typo'],
    ['harbourandpine.com', 'ending'],
    ['harbourandpine.example', null],
    ['pineandharbour.example', null],
    ['gsb.gov', null],
    ['localhost', null],
  ])('%s: %s', (host, messageId) => expect(lookAlikeOf(host, hosts)?.messageId ?? null).toBe(messageId));
});
