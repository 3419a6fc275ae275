import { describe, expect, it } from 'vitest';
import { formatHex } from '../../src/color/index.ts';
import { canonicalSvg, readSvgIdentity } from '../../src/image/svg.ts';

const tideline = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">
  <path d="M3 12a9 9 0 0 1 18 0L12 21Z" fill="#0B3C5D"/>
  <circle cx="12" cy="9" r="2.5" fill="#ffffff"/>
</svg>`;

describe('an SVG is the same drawing', () => {
  it.each([
    [
      'saved by an editor',
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" version="1.1" id="svg8" viewBox="0 0 24 24" inkscape:version="1.2">
  <title>Tideline</title><metadata id="m1"><rdf:RDF/></metadata><defs id="defs2"/>
  <sodipodi:namedview id="base" showgrid="false"/>
  <g id="layer1"><path id="p1" style="fill:#0b3c5d;stroke:none" d="M 3,12 A 9,9 0 0 1 21,12 L 12,21 Z"/>
  <circle id="c1" r="2.5" cy="9" cx="12" fill="white"/></g>
</svg>`.replace('A 9,9 0 0 1 21,12', 'a 9,9 0 0 1 18,0'),
    ],
    [
      'saved by an optimiser',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#0B3C5D" d="M3 12a9 9 0 0118 0L12 21z"/><circle cx="12" cy="9" r="2.5" fill="#FFF"/></svg>',
    ],
    ['in another size', tideline.replace('width="24" height="24"', 'width="480" height="480"')],
    ['with more decimals', tideline.replace('M3 12', 'M3.0004 11.9998')],
  ])('%s', (_, text) => {
    expect(canonicalSvg(text)).toBe(canonicalSvg(tideline));
  });

  it('with its ids renamed, as long as they lead to the same', () => {
    const gradient = (id: string) =>
      `<svg viewBox="0 0 9 9"><linearGradient id="${id}"><stop stop-color="#0B3C5D"/></linearGradient><path id="${id}x" fill="url(#${id})" d="M0 0h9v9z"/></svg>`;
    expect(canonicalSvg(gradient('a'))).toBe(canonicalSvg(gradient('linear-gradient-1')));
  });
});

describe('an SVG is another drawing', () => {
  it.each([
    ['with another outline', tideline.replace('L12 21', 'L12 20')],
    ['with a part left out', tideline.replace(/<circle.*\/>/, '')],
    ['turned', tideline.replace('<path', '<path transform="rotate(5)"')],
    ['that is black where the other is white', tideline.replace('fill="#ffffff"', '')],
  ])('%s', (_, text) => {
    expect(canonicalSvg(text)).not.toBe(canonicalSvg(tideline));
  });
});

describe('a recoloured SVG', () => {
  it('has the same shape, and says its colours in order', () => {
    const own = readSvgIdentity(tideline)!;
    const copy = readSvgIdentity(tideline.replace('#0B3C5D', 'tomato').replace('fill="#ffffff"', ''))!;
    expect(copy.shape).toBe(own.shape);
    expect(copy.canonical).not.toBe(own.canonical);
    const hex = ({ colors }: typeof own) => colors.map((color) => color && formatHex(color));
    expect(hex(own)).toEqual(['#0B3C5D', null, '#FFFFFF', null]);
    expect(hex(copy)).toEqual(['#FF6347', null, '#000000', null]);
  });

  it('does not have the shape of one whose stroke was taken for its fill', () => {
    const outline = '<svg viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="none" stroke="#0B3C5D"/></svg>';
    const filled = '<svg viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="#0B3C5D"/></svg>';
    expect(readSvgIdentity(outline)!.shape).not.toBe(readSvgIdentity(filled)!.shape);
  });
});

it('what is no SVG has no identity', () => {
  expect(readSvgIdentity('<html><p>Logo</p></html>')).toBeNull();
  expect(readSvgIdentity('')).toBeNull();
});
