/** Everything that may be wrong with a brief: one finding, at its line, that says what to write; the rest is used. */
import { describe, expect, it } from 'vitest';
import { run } from '../../src/lint/run.ts';
import { folderOf, unmark } from '../guide/folder.ts';

const SALE = 'Take 30% off every jacket.\n';

interface Told {
  readonly place: string;
  readonly message: string;
}

async function foundIn(files: Readonly<Record<string, string>>, guide = 'meta: {name: Lumen Outdoor}\n') {
  const cwd = folderOf({ 'brand.yaml': guide, ...files });
  const results = await run({ cwd, paths: [], rules: [] });
  const findings = results.files.flatMap((file) => file.findings);
  const told = (rule: string): Told[] =>
    findings
      .filter((finding) => finding.rule === rule)
      .map(({ path, place, message }) => ({ place: `${path}:${place.line}:${place.column}`, message }));
  return {
    briefs: told('campaign/brief'),
    offers: told('campaign/offer'),
    dates: told('campaign/date'),
    crashes: results.crashes,
  };
}

/** A brief with its fault at ⟦⟧, and what is said of it. That its offer is 20% must be used in spite of it. */
const USED: Readonly<Record<string, readonly [brief: string, message: string]>> = {
  'an end before its start': [
    'name: sale\noffer:\n  percent: 20\n  starts: 2026-03-15\n  ends: ⟦2026-03-02⟧\n',
    'The offer ends on 2026-03-02, before it starts on 2026-03-15. Correct one of the two days; until then none of them is checked.',
  ],
  'an end before its start on one day': [
    'name: sale\noffer:\n  percent: 20\n  starts: 2026-03-15T12:00\n  ends: ⟦2026-03-15T09:00⟧\n',
    'The offer ends on 2026-03-15, before it starts on 2026-03-15. Correct one of the two days; until then none of them is checked.',
  ],
  'a period that ends before it starts': [
    'name: sale\noffer: {percent: 20}\ndates:\n  festival: ⟦2026-06-26/2026-06-23⟧\n',
    '"festival" ends on 2026-06-23, before it starts on 2026-06-26. Correct one of the two days.',
  ],
  'a day that there is not': [
    'name: sale\noffer:\n  percent: 20\n  ends: ⟦2026-02-30⟧\n',
    'There is no day 2026-02-30. Write it as year-month-day: 2026-03-15, with a time 2026-03-15T23:59.',
  ],
  'a time that there is not': [
    'name: sale\noffer:\n  percent: 20\n  ends: ⟦2026-03-15T24:30⟧\n',
    'There is no day 2026-03-15 with such a time. Write it as year-month-day: 2026-03-15, with a time 2026-03-15T23:59.',
  ],
  'an unknown channel': [
    'name: sale\noffer: {percent: 20}\nchannels:\n  - sms\n  - ⟦social/instagrm⟧\n',
    'There is no channel "social/instagrm". Did you mean "social/instagram"?',
  ],
  'an unknown time zone': [
    'name: sale\noffer:\n  percent: 20\n  timezone: ⟦Sydney⟧\n',
    'There is no time zone "Sydney". Write Australia/Sydney.',
  ],
  'an unknown currency': [
    'name: sale\noffer: {percent: 20}\ncurrency: ⟦AUX⟧\n',
    'There is no currency AUX. Did you mean "AUD"?',
  ],
  'a price without a currency': [
    'name: sale\noffer: {percent: 20}\nproducts:\n  - {name: Ridge tent, price: ⟦249⟧}\n',
    'The price of Ridge tent has no currency. Add "currency: AUD" (its three letters) beside it or at the top.',
  ],
  'a variant for a channel nobody has': [
    'name: sale\noffer: {percent: 20}\nvariants:\n  ⟦socail/x⟧: {percent: 10}\n',
    'There is no channel "socail/x". Did you mean "social/x"?',
  ],
  'a variant for a channel where the campaign does not go': [
    'name: sale\noffer: {percent: 20}\nchannels: [email, sms]\nvariants:\n  ⟦push⟧: {percent: 10}\n',
    'There is a variant for push, and the campaign does not go out there. Add push to "channels", or delete the variant.',
  ],
  'something required of an unknown channel': [
    'name: sale\noffer: {percent: 20}\nrequired:\n  ⟦emial⟧: [offer]\n',
    'There is no channel "emial". Did you mean "email"?',
  ],
  'a legal sentence that the guide has not': [
    'name: sale\noffer: {percent: 20}\nlegal: [⟦sale-term⟧]\n',
    'The guide has no legal sentence "sale-term". Did you mean "sale-terms"?',
  ],
};
const GUIDE = 'legal: [{id: sale-terms, text: Excludes gift cards.}]\n';

/** Nothing of these can be used; assets are held to one another then. */
const UNUSABLE: Readonly<Record<string, readonly [brief: string, message: RegExp]>> = {
  'an unknown key': ['name: sale\n⟦ofer⟧: {percent: 20}\n', /"ofer".*Did you mean "offer"\?/s],
  'an unknown key inside': ['name: sale\noffer:\n  ⟦percnt⟧: 20\n', /"percnt".*Did you mean "percent"\?/s],
  'a value of the wrong kind': ['name: sale\noffer:\n  percent: ⟦twenty⟧\n', /percent/],
  'a day in another form': ['name: sale\noffer:\n  ends: ⟦15 March⟧\n', /ends.*2026-03-15/s],
  'broken YAML': ['name: sale\noffer: {percent: 20⟦⟧\n', /./],
  'an empty file': ['⟦⟧', /^The brief is empty\. Write what the campaign says, or delete the file\.$/],
  'a list': ['⟦- percent: 20⟧\n', /./],
};

describe('a brief that can be used in part', () => {
  it.each(Object.entries(USED))('%s', async (_, [marked, message]) => {
    const { text, places } = unmark(marked);
    const { briefs, offers, crashes } = await foundIn(
      { 'sale/campaign.yaml': text, 'sale/sms.txt': SALE },
      GUIDE,
    );
    const [{ line, column }] = places as [{ line: number; column: number }];
    expect(briefs).toEqual([{ place: `sale/campaign.yaml:${line}:${column}`, message }]);
    expect(offers.map((told) => told.message)).toEqual(['This says 30%; the brief says 20%.']);
    expect(crashes).toEqual([]);
  });
});

it('holds nobody to days of which one must be wrong', async () => {
  const offer = (ends: string) =>
    `name: sale\noffer:\n  percent: 20\n  starts: 2026-03-15\n  ends: ${ends}\n`;
  const copy = { 'email.md': '20% off until 20 March 2026.\n' };
  expect((await foundIn({ 'campaign.yaml': offer('2026-03-02'), ...copy })).dates).toEqual([]);
  expect((await foundIn({ 'campaign.yaml': offer('2026-03-25'), ...copy })).dates).toHaveLength(1);
});

describe('a brief that cannot be used', () => {
  it.each(Object.entries(UNUSABLE))('%s', async (_, [marked, message]) => {
    const { text, places } = unmark(marked);
    const { briefs, offers, crashes } = await foundIn({
      'sale/campaign.yaml': text,
      'sale/sms.txt': SALE,
      'sale/email.md': 'Take 20% off every jacket.\n',
      'other/campaign.yaml': 'name: other\noffer: {percent: 10}\n',
      'other/sms.txt': SALE,
    });
    expect(briefs).toHaveLength(1);
    expect(briefs[0]!.place).toMatch(new RegExp(`^sale/campaign\\.yaml:${places[0]!.line}:`));
    expect(briefs[0]!.message).toMatch(message);
    // The other campaign is held to its brief, and the assets of this one to each other.
    expect(offers.map((told) => told.message)).toEqual([
      'This says 30%; the brief says 10%.',
      expect.stringContaining('does not agree on its offer'),
    ]);
    expect(crashes).toEqual([]);
  });
});

it('two briefs of one name are said at the second', async () => {
  const { briefs } = await foundIn({
    'a/campaign.yaml': 'name: sale\noffer: {percent: 30}\n',
    'a/sms.txt': SALE,
    'b/campaign.yaml': 'offer: {percent: 30}\nname: Sale\n',
    'b/sms.txt': SALE,
  });
  expect(briefs).toEqual([
    {
      place: 'b/campaign.yaml:2:7',
      message:
        'There are two briefs for the campaign "Sale": this one and a/campaign.yaml. Rename one, or join them.',
    },
  ]);
});

it('a brief that the guide names and that is not there is said at the guide', async () => {
  const guide = 'campaigns:\n  - name: sale\n    files: "sale/**"\n    brief: briefs/sale.yaml\n';
  const { briefs } = await foundIn({ 'sale/sms.txt': SALE }, guide);
  expect(briefs).toEqual([
    {
      place: 'brand.yaml:4:12',
      message: 'There is no brief "briefs/sale.yaml". Correct its path, or delete the key.',
    },
  ]);
});

it('several faults are several findings, in the order of the file', async () => {
  const { briefs } = await foundIn({
    'sale/campaign.yaml':
      'name: sale\nchannels: [sms, pigeon]\noffer:\n  timezone: Mars/Olympus\n  starts: 2026-04-31\n',
    'sale/sms.txt': SALE,
  });
  expect(briefs.map(({ place }) => place)).toEqual([
    'sale/campaign.yaml:2:17',
    'sale/campaign.yaml:4:13',
    'sale/campaign.yaml:5:11',
  ]);
});

it('a brief without a fault is silent', async () => {
  const brief = `name: sale
offers:
  - {id: early, percent: 30, starts: 2026-02-20, ends: 2026-03-01}
  - {id: main, percent: 20, code: PEAK20, starts: 2026-03-02, ends: 2026-03-15T23:59, timezone: Europe/Berlin}
dates: {workshop: 2026-03-12, festival: 2026-06-23/2026-06-26}
products: [{name: Ridge tent, price: 249.00, was: 299, also: [the Ridge]}]
currency: EUR
channels: [sms, social/instagram, email]
required: {"social/*": [hashtags], email: [offer, ends]}
variants: {sms: {code: SMS20}, "social/*": {cta: Learn more}}
markets:
  CH: {languages: [de-CH], currency: CHF, products: [{name: Ridge tent, price: 279}]}
`;
  const { briefs, crashes } = await foundIn({ 'sale/campaign.yaml': brief, 'sale/sms.txt': SALE });
  expect([briefs, crashes]).toEqual([[], []]);
});

it('where every market has its currency, the brief in general needs none', async () => {
  const brief =
    'name: sale\nproducts: [{name: Ridge tent, price: 249}]\nmarkets:\n  DE: {languages: [de], currency: EUR}\n  UK: {languages: [en-GB], currency: GBP}\n';
  expect((await foundIn({ 'sale/campaign.yaml': brief, 'sale/sms.txt': SALE })).briefs).toEqual([]);
});
