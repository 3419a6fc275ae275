import { describe, expect, it } from 'vitest';
import { mapSlice } from '../model/index.ts';
import { addressOf, editAddress, isWeb, parametersOf } from './address.ts';
import { isHostAmong, isRedirect, isShortener, matchesHost } from './hosts.ts';

describe('the parts of an address', () => {
  it('have their places', () => {
    const text = ' https://mara@Shop.Tideline.example:8080/sale?utm_source=news&utm_medium=e%20mail#top ';
    const address = addressOf(text);
    for (const part of [address.path, address.query!, address.hash!])
      expect(text.slice(part.start, part.end)).toBe(part.text);
    expect(text.slice(address.host!.start, address.host!.end)).toBe('Shop.Tideline.example');
    expect(address).toMatchObject({
      scheme: 'https',
      host: { text: 'shop.tideline.example' },
      hash: { text: 'top' },
    });
    const parameters = parametersOf(address);
    expect(parameters.map(({ name, value }) => [name, value])).toEqual([
      ['utm_source', 'news'],
      ['utm_medium', 'e mail'],
    ]);
    expect(parameters.map(({ valueStart, end }) => text.slice(valueStart, end))).toEqual([
      'news',
      'e%20mail',
    ]);
  });

  it.each([
    ['mailto:hello@tideline.example', 'mailto', null],
    ['tel:+61312345678', 'tel', null],
    ['/sale', null, null],
    ['#top', null, null],
    ['//tideline.example/sale', null, 'tideline.example'],
    ['http://', 'http', null],
    ['localhost:3000/sale', null, null],
    ['tideline.example/sale', null, null],
    ['', null, null],
  ])('%s', (text, scheme, host) => {
    const address = addressOf(text);
    expect([address.scheme, address.host?.text ?? null]).toEqual([scheme, host]);
    expect(isWeb(address)).toBe(host !== null);
  });

  it('of a bare link may start with its host', () => {
    expect(addressOf('tideline.example/sale?x=1', { bare: true })).toMatchObject({
      host: { text: 'tideline.example' },
      path: { text: '/sale' },
      query: { text: 'x=1' },
    });
  });
});

describe('an edit', () => {
  it.each([
    ['attribute-double', '?a=1&amp;b=2'],
    ['markdown', '?a=1&b=2'],
    ['csv', '?a=1&b=2'],
  ] as const)('in %s', (notation, written) => {
    const href = mapSlice('https://tideline.example/?a=1', { start: 0, end: 29 }, notation);
    expect(editAddress(href, 25, 29, '?a=1&b=2')).toEqual({ range: { start: 25, end: 29 }, text: written });
  });

  it('is not made of what the place may not hold', () => {
    const href = mapSlice('https://tideline.example/', { start: 0, end: 25 }, 'yaml-plain');
    expect(editAddress(href, 24, 25, '/a, b')).toBeNull();
  });
});

describe('hosts', () => {
  it('are own with www. and below', () => {
    const own = ['harbourandpine.example', '*.pine.example'];
    expect(
      ['www.harbourandpine.example', 'shop.HarbourAndPine.example', 'pine.example'].every((host) =>
        isHostAmong(host, own),
      ),
    ).toBe(true);
    expect(
      ['notharbourandpine.example', 'harbourandpine.example.evil.example'].some((host) =>
        isHostAmong(host, own),
      ),
    ).toBe(false);
  });

  it('match patterns as a whole', () => {
    expect(matchesHost('a.staging.tideline.example', '*.staging.*')).toBe(true);
    expect(matchesHost('staging.tideline.example', 'staging.tideline')).toBe(false);
  });

  it('may lead on', () => {
    expect(isShortener('bit.ly')).toBe(true);
    expect(isShortener('orbit.ly')).toBe(false);
    expect(
      ['click.mailer.example', 'x.list-manage.com', 't.co'].every((hostname) => isRedirect({ hostname })),
    ).toBe(true);
  });
});
