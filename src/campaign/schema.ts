/**
 * The JSON Schema of a campaign's brief, in the same dialect and with the same habits as that of the guide
 * (src/guide/schema.ts). `npm run generate` writes campaign.schema.json and the validator from it; at run time nothing
 * imports this file.
 */
import { flag, type JsonSchema, keys, list, map, number, text, texts } from '../guide/schema.ts';

const MOMENT = '\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?)?';

const moment = (description: string): JsonSchema =>
  text(`${description} A day, maybe with a time.`, {
    pattern: `^${MOMENT}$`,
    examples: ['2026-03-15', '2026-03-15T23:59'],
  });

const refTo = (definition: string): JsonSchema => ({ $ref: `#/definitions/${definition}` });

const currency = text('The currency, by its three letters (ISO 4217).', {
  pattern: '^[A-Z]{3}$',
  examples: ['AUD'],
});

/** What an offer is. Variants and markets may say each of these by itself. */
export const OFFER_KEYS: JsonSchema = {
  percent: number('Percent off.', { exclusiveMinimum: 0, maximum: 100 }),
  amount: number('Money off.', { exclusiveMinimum: 0 }),
  'up-to': flag('Whether it is "up to" so much.'),
  free: text('What is free: delivery, returns, a tote bag.'),
  deal: text('A deal by numbers: 3 for 2, buy one get one free.'),
  minimum: number('Money to spend for it.', { exclusiveMinimum: 0 }),
  code: texts('The code, or several.'),
  starts: moment('When it starts.'),
  ends: moment('When it ends; a day counts in full.'),
  timezone: text('The time zone of its times, such as Australia/Sydney.'),
};

const offer = keys(
  'What is offered.',
  {
    id: text('A short name: early-bird, main, extended.'),
    ...OFFER_KEYS,
    currency,
    products: texts('The products it is for. Default: everything.'),
  },
  { minProperties: 1 },
);

const products = list(
  'Products with their prices.',
  keys(
    'One product.',
    {
      name: text('Its name, as copy writes it.'),
      also: texts('Other names that copy may use.'),
      price: number('What it costs.', { minimum: 0 }),
      was: number('What it cost before.', { minimum: 0 }),
      currency,
      per: text('What the price is for: month, year, night, person.'),
      from: flag('Whether it is the lowest price: "from $249".'),
    },
    { required: ['name'] },
  ),
);

const legal: JsonSchema = {
  ...texts("Sentences that must stand: ids of the guide's, or texts of its own."),
  items: {
    ...keys('A sentence of this campaign.', {
      text: text('The sentence, word for word.'),
      channels: texts('The channels (names or globs) that need it. Default: all.'),
    }),
    type: ['string', 'object'],
    required: ['text'],
  },
};

/** What a brief says of its assets; variants and markets may say each otherwise. */
const SAID: JsonSchema = {
  offer: refTo('offer'),
  offers: list('Offers that follow one another or stand side by side.', refTo('offer')),
  dates: map('Other days that copy may speak of, each by a name.', {
    description: 'A day, or the first and last one: 2026-06-23/2026-06-26.',
    type: 'string',
    pattern: `^${MOMENT}(?:/${MOMENT})?$`,
    examples: ['2026-03-12', '2026-06-23/2026-06-26'],
  }),
  products: refTo('products'),
  currency,
  cta: texts('The call to action, or several.'),
  destination: texts('The address it leads to, or several.'),
  'short-links': map('Short addresses and where they lead.', text('The address it leads to.')),
  hashtags: texts('The hashtags of the campaign.'),
  claims: texts('Promises, as they may be made: ten-year repair promise, 14-day free trial.'),
  phone: texts('The telephone number, or several.'),
  legal: refTo('legal'),
};

const VARIED: JsonSchema = { ...SAID, ...OFFER_KEYS };

export const REQUIRED_FACTS = [
  'offer',
  'code',
  'starts',
  'ends',
  'price',
  'destination',
  'cta',
  'hashtags',
  'claims',
  'phone',
] as const;

export function briefSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A campaign brief for brandlint',
    definitions: { offer, products, legal },
    ...keys('What a campaign says on every channel.', {
      name: text('The name of the campaign. Default: the name of its folder.'),
      ...SAID,
      channels: texts('Where it goes out: channels by name.'),
      required: map('What must be said, by channel (a name or glob).', {
        ...texts('Facts of the brief.'),
        items: { enum: REQUIRED_FACTS },
      }),
      variants: map(
        'What a channel (a name or glob) says otherwise.',
        keys('What is said otherwise there.', VARIED, { minProperties: 1 }),
      ),
      markets: map(
        'What a market says otherwise, by its name.',
        keys(
          'What is said otherwise there.',
          {
            languages: texts('The languages of its assets: de, en-AU.'),
            files: texts("Globs of its files, relative to the brief's folder."),
            ...VARIED,
          },
          { minProperties: 1 },
        ),
      ),
    }),
  };
}
