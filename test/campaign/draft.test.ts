/** A brief drafted from what assets say: valid whatever they say, and not a word in it that they do not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftOf } from '../../src/campaign/draft.ts';
import { readBrief } from '../../src/campaign/read.ts';
import type { AssetFacts, Campaign, Fact } from '../../src/model/index.ts';
import { guideOf } from '../../src/test-rule.ts';

type Said = Pick<Fact, 'kind' | 'subject' | 'value'> & Partial<Fact>;

/** By channel (`sms`, `social/x 2` for a second asset of it): what its asset says. */
function campaign(said: Readonly<Record<string, readonly Said[]>>, name = 'winter-launch'): Campaign {
  const assets = Object.entries(said).map(([title, facts]): AssetFacts => {
    const channel = title.replace(/ \d$/, '');
    return {
      path: `${title.replace(/[ /]/g, '-')}.md`,
      asset: { id: title, channel, impliedChannel: null, lang: 'en', kind: null },
      range: { start: 0, end: 0 },
      scheduled: null,
      facts: facts.map((fact, i) => ({
        text: fact.value,
        qualifier: null,
        field: null,
        sentence: i,
        isSure: true,
        range: { start: i * 10, end: i * 10 + 5 },
        ...fact,
      })),
    };
  });
  return { name, assets, brief: null, isComplete: false };
}

async function drafted(given: Campaign): Promise<string> {
  const text = draftOf(given, (path, { start }) => `${path}:1:${start + 1}`);
  const { brief, problems } = await readBrief(text, 'launch/campaign.yaml', guideOf({}));
  expect([text, problems, brief?.base.name]).toEqual([text, [], given.name]);
  return text.split('\n').slice(2).join('\n');
}

const percent = (value: string, more: Partial<Fact> = {}): Said => ({
  kind: 'offer',
  subject: 'percent',
  value,
  text: `${value}%`,
  ...more,
});
const code = (value: string): Said => ({ kind: 'code', subject: 'code', value });
const price = (subject: string, value: string, qualifier: string | null = null): Said => ({
  kind: 'price',
  subject,
  value,
  qualifier,
});
const cta = (value: string): Said => ({ kind: 'cta', subject: 'lumen.example', value, qualifier: 'button' });
const tag = (value: string): Said => ({ kind: 'hashtag', subject: 'hashtag', value });
const page = (value: string): Said => ({ kind: 'destination', subject: 'page', value });

describe('a draft', () => {
  it('holds what all assets agree on', async () => {
    const sale = [
      percent('20', { qualifier: 'up-to' }),
      code('PEAK20'),
      { kind: 'date', subject: 'starts', value: '2026-03-02' } as const,
      { kind: 'date', subject: 'ends', value: '2026-03-15' } as const,
      { kind: 'date', subject: 'ends time', value: '23:59' } as const,
      price('Ridge tent', 'EUR 249'),
      price('Ridge tent', 'EUR 299', 'was'),
      price('Summit Club', 'EUR 9.50', 'from per month'),
      cta('Shop the sale'),
      page('lumen.example/sale'),
      tag('#PeakWeek'),
    ];
    expect(await drafted(campaign({ email: sale, sms: sale }))).toBe(`name: winter-launch
offer:
  percent: 20
  up-to: true
  code: PEAK20
  starts: 2026-03-02
  ends: 2026-03-15T23:59
products:
  - name: Ridge tent
    price: 249
    was: 299
    currency: EUR
  - name: Summit Club
    price: 9.5
    from: true
    per: month
    currency: EUR
cta: Shop the sale
destination: https://lumen.example/sale
hashtags:
  - "#PeakWeek"
channels:
  - email
  - sms
`);
  });

  it('says in a comment who disagrees, above a key to uncomment', async () => {
    const text = await drafted(
      campaign({
        email: [percent('20'), code('PEAK20')],
        blog: [percent('20'), code('PEAK20')],
        'social/x': [percent('20'), code('PEAK2O')],
      }),
    );
    expect(text).toBe(`name: winter-launch
offer:
  percent: 20
  # The assets do not agree on this. Choose a value, and take the "# " away:
  #   PEAK20: blog blog.md:1:11, email email.md:1:11
  #   PEAK2O: social/x social-x.md:1:11
  # code: PEAK20
channels:
  - blog
  - email
  - social/x
`);
    expect(parse(text.replace('# code:', 'code:')).offer).toEqual({ percent: 20, code: 'PEAK20' });
  });

  it('proposes as a variant what one channel says throughout, and leaves the others in peace', async () => {
    const text = await drafted(
      campaign({
        email: [code('PEAK20')],
        blog: [code('PEAK20')],
        sms: [code('TEXT20')],
        'sms 2': [code('TEXT20')],
      }),
    );
    expect(text).toContain('\noffer:\n  code: PEAK20\n');
    const variants = text.slice(text.indexOf('# variants'));
    expect(variants).toBe('# variants:\n#   sms:\n#     # sms.md:1:1, sms-2.md:1:1\n#     code: TEXT20\n');
    const { brief, problems } = await readBrief(
      text.replace(/^# (?=variants| {2})/gm, ''),
      'campaign.yaml',
      guideOf({}),
    );
    expect(problems).toEqual([]);
    expect(brief!.layers).toMatchObject([
      { key: 'variants.sms', brief: { offers: [{ codes: [{ value: 'TEXT20' }] }] } },
    ]);
  });

  it('calls it no variant where the channel is not of one mind, or hardly says it', async () => {
    const others = { email: [code('PEAK20')], blog: [code('PEAK20')] };
    const cases: Record<string, Said[]>[] = [
      { sms: [code('TEXT20')], 'sms 2': [code('PEAK20')] },
      { sms: [code('TEXT20')], 'sms 2': [], 'sms 3': [] },
    ];
    for (const sms of cases) {
      const text = await drafted(campaign({ ...others, ...sms }));
      expect(text).not.toContain('variants');
      // With nothing to hold, the key itself is a comment.
      expect(text).toMatch(/^# offer:\n(?:# {3}#.*\n)+# {3}code: PEAK20\n/m);
    }
  });

  it('lists what several have, and names what only one does', async () => {
    const text = await drafted(
      campaign({
        email: [cta('Shop the sale')],
        blog: [cta('Shop the sale'), cta('Read the story')],
        'social/x': [tag('#PeakWeek'), tag('#Lumen')],
        'social/instagram': [tag('#PeakWeek')],
      }),
    );
    expect(text).toContain(
      '# Only one asset has each of these, so they are not in "cta":\n#   Read the story: blog blog.md:1:11\ncta: Shop the sale\n',
    );
    expect(text).toContain('#   #Lumen: social/x social-x.md:1:11\nhashtags:\n  - "#PeakWeek"\n');
  });

  it('reads days that are said in short as those that are said in full', async () => {
    const ends = (value: string, text: string): Said => ({ kind: 'date', subject: 'ends', value, text });
    const short = [ends('--03-15', '15 March')];
    const sunday = [ends('-W-7', 'Sunday')];
    expect(
      await drafted(campaign({ email: [ends('2026-03-15', '15 March 2026')], blog: short, sms: sunday })),
    ).toContain('offer:\n  ends: 2026-03-15\n');
    expect(await drafted(campaign({ email: short, blog: short }))).toContain(
      '# offer:\n#   # No asset says the whole day: 15 March. Write it like this:\n#   ends: 2026-03-15\n',
    );
  });

  it('asks which currency a bare sign means', async () => {
    const off = (value: string): Said => ({ kind: 'offer', subject: 'amount', value, text: '$15' });
    expect(await drafted(campaign({ sms: [off('$ 15')], email: [off('$ 15')] }))).toContain(
      '# offer:\n#   # No asset names the currency of $15, and a brief must:\n#   amount: 15\n#   currency: AUD\n',
    );
    expect(await drafted(campaign({ sms: [off('$ 15')], email: [off('NZD 15')] }))).toContain(
      'offer:\n  amount: 15\n  currency: NZD\n',
    );
  });

  it('is a valid brief with its name where there is nothing to say', async () => {
    expect(await drafted(campaign({ sms: [] }, '- "Odd": #1'))).toBe(
      `name: '- "Odd": #1'\nchannels:\n  - sms\n`,
    );
  });

  it('is valid whatever the assets say', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((one) => one.trim() !== ''),
      fc.constantFrom(
        'yes',
        '1e3',
        '2026-03-02',
        '# no',
        'a: b',
        '- c',
        '*d',
        '"',
        '\n  x: 1',
        '}',
        '@e',
        '~',
      ),
    );
    const fact = fc.oneof(
      text.map(code),
      text.map(cta),
      text.map(tag),
      text.map(page),
      fc
        .tuple(
          text,
          fc.constantFrom('EUR 5', '$ 7', 'kr 12'),
          fc.constantFrom(null, 'was', 'from', 'per night'),
        )
        .map(([name, value, qualifier]) => price(name, value, qualifier)),
      text.map((value): Said => ({ kind: 'claim', subject: value, value })),
      text.map((value): Said => ({ kind: 'date', subject: 'ends', value })),
      text.map((value): Said => ({ kind: 'offer', subject: 'deal', value })),
      fc.integer({ min: 0, max: 200 }).map((value) => percent(String(value))),
    );
    const facts = fc.array(fact, { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(facts, facts, facts, text, async (email, blog, sms, name) => {
        await drafted(campaign({ email, blog, sms }, name.replace(/\s+/g, ' ').trim()));
      }),
      { numRuns: 200 },
    );
  });
});
