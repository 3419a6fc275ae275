/** What the links of an asset are counted under: the UTM parameters of each, as one value. */
import { addressOf, isWeb, parametersOf } from '../links/index.ts';
import { rangeOf } from '../model/index.ts';
import { type Extractor, inOneLine } from './passage.ts';

const UTM = /^utm_(source|medium|campaign|content|term)$/i;

export const readTracking: Extractor = function* (asset) {
  for (const { href, condition } of asset.links) {
    if (!href || condition === 'mso' || !/utm_/i.test(href.text)) continue;
    const address = addressOf(href.text, { bare: true });
    if (!isWeb(address)) continue;
    const parameters = parametersOf(address).filter(({ name, value }) => UTM.test(name) && value !== '');
    if (parameters.length === 0 || parameters.some(({ value }) => /[\uFFFC{}%|]/.test(value))) continue;
    const start = Math.min(...parameters.map((parameter) => parameter.start));
    const end = Math.max(...parameters.map((parameter) => parameter.end));
    const value = parameters
      .map(({ name, value }) => `${name.slice(4).toLowerCase()}=${value.toLowerCase()}`)
      .sort()
      .join('&');
    yield {
      kind: 'destination',
      subject: 'tracking',
      value: inOneLine(value),
      // The host and path tell two pages apart that are counted under one name.
      qualifier: inOneLine(`${address.host!.text}${address.path.text.replace(/\/$/, '')}`),
      text: inOneLine(href.text.slice(start, end)),
      range: rangeOf(href, start, end),
      field: null,
      sentence: -1,
      isSure: true,
    };
  }
};
