/**
 * The JSON Schema (draft-07, the one editors know best) of the brand guide. `npm run generate` adds the options of
 * every rule and writes brand.schema.json, the types and the validator; at run time nothing imports this file.
 *
 * `meta`, `logo`, `color` and `typography` are a superset of Posit's brand.yml (github.com/posit-dev/brand-yml,
 * schema/brand.schema.yml), so an existing `_brand.yml` is a valid guide.
 *
 * Two habits keep the messages about a wrong guide exact. A value that may be of several types lists them in `type`
 * beside the keywords of each; `anyOf` stands only where that cannot say it, and its branches then hold no `$ref`
 * and differ in `type`. A `pattern` comes with `examples`, which the message shows.
 */
import type { OptionSchema, Rule } from '../model/index.ts';
import type { THEME_KEYS } from './colors.ts';

export type JsonSchema = Readonly<Record<string, any>>;

export const text = (description: string, more: JsonSchema = {}): JsonSchema => ({
  description,
  type: 'string',
  ...more,
});
export const flag = (description: string): JsonSchema => ({ description, type: 'boolean' });
const choice = (
  description: string,
  values: readonly (string | number)[],
  more: JsonSchema = {},
): JsonSchema => ({
  description,
  enum: values,
  ...more,
});
export const number = (description: string, more: JsonSchema = {}): JsonSchema => ({
  description,
  type: 'number',
  ...more,
});
export const list = (description: string, items: JsonSchema = { type: 'string' }): JsonSchema => ({
  description,
  type: 'array',
  items,
});
/** One text or a list of them. */
export const texts = (description: string): JsonSchema => ({
  description,
  type: ['string', 'array'],
  items: { type: 'string' },
});
export const keys = (description: string, properties: JsonSchema, more: JsonSchema = {}): JsonSchema => ({
  description,
  type: 'object',
  properties,
  additionalProperties: false,
  ...more,
});
/** A text, or the keys that say more. */
export const textOrKeys = (
  description: string,
  properties: JsonSchema,
  more: JsonSchema = {},
): JsonSchema => ({
  ...keys(description, properties, more),
  type: ['string', 'object'],
});
export const map = (description: string, values: JsonSchema): JsonSchema => ({
  description,
  type: 'object',
  additionalProperties: values,
});

const files = texts('Globs of files, relative to the folder of the guide.');
const because = text('Why; findings show it.');

/** The keys of brand.yml that give a colour its job. A value is a name of the palette, another such key or a colour. */
const THEME_COLORS: Readonly<Record<(typeof THEME_KEYS)[number], string>> = {
  foreground: 'The text colour.',
  background: 'The colour of the page.',
  primary: 'The main accent: links, buttons, active states.',
  secondary: 'The second accent: lighter text, disabled states.',
  tertiary: 'The third accent: hover states, wells.',
  success: 'Good news and things done.',
  info: 'Neutral information.',
  warning: 'Caution.',
  danger: 'Errors and dangerous actions.',
  light: 'A bright colour for dark grounds.',
  dark: 'A dark colour for bright grounds.',
  link: 'The colour of links. Default: primary.',
};

const meta: JsonSchema = {
  description: 'Who the brand is. Further keys are allowed.',
  type: 'object',
  properties: {
    name: {
      ...textOrKeys("The brand's name.", {
        full: text('The full, legal name.'),
        short: text('The name in everyday use.'),
      }),
      additionalProperties: true,
    },
    link: {
      description: "The brand's home page, or its pages and profiles by name.",
      type: ['string', 'object'],
      properties: Object.fromEntries(
        ['home', 'mastodon', 'bluesky', 'github', 'linkedin', 'twitter', 'facebook'].map((name) => [
          name,
          text(name === 'home' ? 'The home page.' : `The brand on ${name}.`),
        ]),
      ),
      additionalProperties: true,
    },
  },
  additionalProperties: true,
};

/** `any`, or a list of numbers or percentages. */
const parts = (description: string, number: JsonSchema): JsonSchema => ({
  description,
  anyOf: [
    { type: 'string', enum: ['any'] },
    {
      type: 'array',
      items: {
        type: ['number', 'string'],
        ...number,
        pattern: '^(100|[0-9]{1,2}(\\.[0-9]+)?)%$',
        examples: ['40%'],
      },
    },
  ],
});

const color = keys('The colours of the brand.', {
  palette: map('The colours by name. A value is a CSS colour or another name of the palette.', {
    type: 'string',
  }),
  ...Object.fromEntries(Object.entries(THEME_COLORS).map(([name, description]) => [name, text(description)])),
  tokens: texts(
    'Files that add colours: Design Tokens (JSON), CSS custom properties, a Tailwind @theme, or a map of names to colours.',
  ),
  tolerance: number(
    'How far a colour may be from the palette and still count as it, in CIEDE2000. Default: 5.',
    {
      minimum: 0,
      maximum: 100,
    },
  ),
  neutrals: {
    description:
      'Black, white and greys beside the palette: "any" of them, or a list of those that are used. Default: any.',
    anyOf: [
      { type: 'string', enum: ['any'] },
      { type: 'array', items: { type: 'string' } },
    ],
  },
  roles: keys(
    'Which colours a part may have, by names of the palette.',
    Object.fromEntries(
      Object.entries({
        text: 'Running text.',
        heading: 'Headings.',
        link: 'Links in text.',
        'button-background': 'The ground of buttons.',
        'button-text': 'The words on buttons.',
        background: 'Grounds of pages and sections.',
        border: 'Lines and borders.',
      }).map(([name, description]) => [name, texts(description)]),
    ),
  ),
  contrast: choice('The WCAG level that text must reach. Default: AA.', ['AA', 'AAA']),
  tints: parts(
    'Mixes of a palette colour with white that are allowed, in percent of the colour: "any" or a list. Default: none.',
    { minimum: 0, maximum: 100 },
  ),
  shades: parts(
    'Mixes of a palette colour with black that are allowed, in percent of the colour: "any" or a list. Default: none.',
    { minimum: 0, maximum: 100 },
  ),
  alphas: parts(
    'Opacities that palette colours may have, from 0 to 1 or in percent: "any" or a list. Default: any.',
    { minimum: 0, maximum: 1 },
  ),
});

// biome-ignore format: a row of names
const weightNames = [
  'thin', 'extra-light', 'ultra-light', 'light', 'normal', 'regular', 'medium', 'semi-bold', 'demi-bold', 'bold',
  'extra-bold', 'ultra-bold', 'black',
];
const weight = choice('The weight of the font.', [
  100,
  200,
  300,
  400,
  500,
  600,
  700,
  800,
  900,
  ...weightNames,
]);
const style = choice('Upright or slanted.', ['normal', 'italic', 'oblique']);
const type = {
  family: text('The font family.'),
  size: text('The size, as CSS writes it.'),
  weight,
  style,
  color: text('The colour: a name of the palette, a theme key or a CSS colour.'),
  'background-color': text('The ground: a name of the palette, a theme key or a CSS colour.'),
  'line-height': { description: 'The line height.', type: ['number', 'string'] },
};
const { family, size, color: typeColor, 'background-color': ground, 'line-height': leading } = type;

const typography = keys('The fonts of the brand.', {
  fonts: list(
    'Font files and where they come from.',
    keys('One font family.', {
      family,
      source: choice('Where the font comes from.', ['google', 'bunny', 'file', 'system']),
      // brand.yml also takes a range of weights, `600..900`.
      weight: { description: 'The weights to include.', type: ['number', 'string', 'array'] },
      style: { description: 'The styles to include.', type: ['string', 'array'] },
      display: choice('What shows until the font is there.', [
        'auto',
        'block',
        'swap',
        'fallback',
        'optional',
      ]),
      files: list(
        'The font files: paths or URLs.',
        textOrKeys('One font file.', {
          path: text('A path or URL.'),
          weight: { description: 'The weight in this file.', type: ['number', 'string'] },
          style,
        }),
      ),
    }),
  ),
  base: textOrKeys('The font of all text.', { family, size, weight, 'line-height': leading }),
  headings: textOrKeys('The font of headings.', {
    family,
    weight,
    style,
    color: typeColor,
    'line-height': leading,
  }),
  monospace: textOrKeys('The font of code.', {
    family,
    size,
    weight,
    color: typeColor,
    'background-color': ground,
  }),
  'monospace-inline': textOrKeys('The font of code in text.', {
    family,
    size,
    weight,
    color: typeColor,
    'background-color': ground,
  }),
  'monospace-block': textOrKeys('The font of code blocks.', {
    family,
    size,
    weight,
    color: typeColor,
    'background-color': ground,
    'line-height': leading,
  }),
  link: textOrKeys('How links look.', {
    weight,
    color: typeColor,
    'background-color': ground,
    decoration: text('The line under a link, as CSS writes it.'),
  }),
});

const logoLimits = {
  'min-width': number('The least width at which the logo may be shown, in CSS pixels.', { minimum: 0 }),
  'min-height': number('The least height at which the logo may be shown, in CSS pixels.', { minimum: 0 }),
  'clear-space': number('The free space around the logo, as a part of its height.', { minimum: 0 }),
};
const image = {
  path: text('The image file, relative to this file, or a URL.'),
  alt: text('The alternative text the logo must have.'),
  ...logoLimits,
};
const webAddress: JsonSchema = {
  type: 'string',
  pattern: '^https?://',
  examples: ['https://cdn.harbourandpine.example/*/logo.png'],
};
const urls: JsonSchema = {
  description: 'Where the same logo is on the web; * stands for any characters.',
  ...webAddress,
  type: ['string', 'array'],
  items: webAddress,
};
/** Written once: the validator has code for each place where it stands. */
const logoFile = textOrKeys('A name under "images", a file, or what there is to say of it.', image);
const logoOfSize = textOrKeys(
  'A name under "images", a file, or one for each ground.',
  {
    ...image,
    light: { description: 'The light-coloured logo, for dark grounds.', ...refTo('logoFile') },
    dark: { description: 'The dark-coloured logo, for light grounds.', ...refTo('logoFile') },
  },
  {
    dependencies: Object.fromEntries(['alt', ...Object.keys(logoLimits)].map((key) => [key, ['path']])),
  },
);

const logo = textOrKeys('The logo: one image file, or everything about it.', {
  images: {
    ...map(
      'The logo files by name.',
      textOrKeys(
        'An image file, or its path, its alternative text and limits of its own.',
        { ...image, urls },
        { required: ['path'] },
      ),
    ),
  },
  small: { description: 'The icon: a name under "images" or a file.', ...refTo('logoOfSize') },
  medium: {
    description: 'The logo in its usual size: a name under "images" or a file.',
    ...refTo('logoOfSize'),
  },
  large: { description: 'The logo in full: a name under "images" or a file.', ...refTo('logoOfSize') },
  retired: texts('Old logo files that must not be used any more.'),
  ...logoLimits,
  required: texts('The channels (names or globs) in which every asset must show the logo.'),
  'required-in-images': texts('The channels (names or globs) whose pictures must carry the logo themselves.'),
  link: texts('Where the logo must lead. Default: meta.link.home.'),
});

/** `{max: 1, "social/*": {max: 3}}`, or just the number. Keys other than `max` are channels. */
const budget = (description: string): JsonSchema => ({
  description,
  type: ['number', 'object'],
  minimum: 0,
  properties: { max: number('The most that is allowed.', { minimum: 0 }) },
  additionalProperties: {
    description: 'The most that is allowed in a channel, by its name or a glob.',
    type: ['number', 'object'],
    minimum: 0,
    properties: { max: number('The most that is allowed there.', { minimum: 0 }) },
    required: ['max'],
    additionalProperties: false,
  },
});

/** A word for a place, or the place itself. */
const place = (description: string, low: string, high: string): JsonSchema => ({
  description,
  anyOf: [
    { type: 'string', enum: [`very ${low}`, low, 'neutral', high, `very ${high}`] },
    { type: 'number', minimum: -3, maximum: 3 },
  ],
});

const voice = keys('How the brand sounds.', {
  language: text('The language and region of the copy, as a BCP 47 tag such as en-AU.'),
  person: choice('Who speaks to whom: "we-you" is "we" to "you".', [
    'we-you',
    'i-you',
    'name-you',
    'third-person',
  ]),
  contractions: choice('Whether copy says "we\'re" or "we are".', ['prefer', 'allow', 'avoid']),
  passive: choice('Whether copy may say "your order was shipped" for "we shipped your order".', [
    'avoid',
    'allow',
  ]),
  headings: choice(
    'How headings are capitalised: "Ride further this spring" or "Ride Further This Spring".',
    ['sentence', 'title'],
  ),
  numbers: keys('How numbers, dates and times are written, each shown by an example.', {
    'spell-out': number('Whole numbers up to this one are words: 9 means "nine" and "10". 0: none are.', {
      minimum: 0,
      maximum: 100,
    }),
    dates: choice('Dates.', ['15 March 2026', 'March 15, 2026', '15 Mar 2026', 'Mar 15, 2026', '2026-03-15']),
    times: choice('Times of day.', ['9am', '9 am', '9 a.m.', '9:00 am', '9:00 AM', '9 AM', '09:00']),
    ranges: choice('Ranges.', ['9–5', '9-5', '9 to 5']),
    percent: choice('Shares.', ['20%', '20 %', '20 percent', '20 per cent']),
  }),
  'reading-grade': budget('The highest school grade a text may need (Flesch-Kincaid).'),
  'sentence-words': budget('The most words in one sentence.'),
  exclamations: budget('The most exclamation marks in one asset.'),
  emoji: budget('The most emoji in one asset.'),
  dimensions: keys(
    'Where the voice stands, in words or as a number: 0 is ordinary copy, -2 and 2 are far from it.',
    {
      formality: place('From casual to formal.', 'casual', 'formal'),
      complexity: place('From plain to complex.', 'plain', 'complex'),
      warmth: place('From distant to warm.', 'distant', 'warm'),
      energy: place('From calm to excited.', 'calm', 'excited'),
    },
  ),
  'sounds-like': texts('Globs of texts that sound like the brand, relative to this file.'),
  'not-like': texts('Globs of texts that do not, relative to this file.'),
  packs: texts(
    'Word lists: names of those that brandlint brings, or files of your own. Default: inclusive, cliches and hype.',
  ),
  allow: texts('Words of these lists that the brand uses all the same.'),
});

const term = keys(
  'A word and how it is used: {use, not}, {name, forms, never} or {avoid, use}.',
  {
    use: texts('The right word; with "avoid", its replacements, best first.'),
    not: texts('The wrong words for it.'),
    name: text('A name exactly as it is written.'),
    forms: texts('Further right forms of the name.'),
    never: texts('Forms of the name that are always wrong.'),
    avoid: texts('Words that are not used at all.'),
    inflect: choice('Whether its plural, or its forms as a verb, are found as well. Default: neither.', [
      'noun',
      'verb',
    ]),
    unless: texts('Longer phrases in which a wrong word is right.'),
    pattern: text('A wrong form as a regular expression, without look-around and back references.'),
    'never-as': list('What the name is never used as.', choice('A form.', ['plural', 'possessive', 'verb'])),
    mark: choice('The mark that the name has where an asset first has it.', ['®', '™', '℠']),
    channels: texts('The channels (names or globs) for which it holds. Default: all.'),
    good: texts('Sentences that are right: "brandlint test" holds the term to them.'),
    bad: texts('Sentences that are wrong.'),
    because,
    'case-sensitive': flag('Whether capitals tell the wrong word from the right one. Default: false.'),
  },
  {
    minProperties: 1,
    dependencies: {
      not: ['use'],
      forms: ['name'],
      never: ['name'],
      'never-as': ['name'],
      mark: ['name'],
    },
  },
);

const utmValue: JsonSchema = { type: ['string', 'object'], additionalProperties: { type: 'string' } };
const links = keys('Where links may lead and how they are tagged.', {
  hosts: texts("The brand's own hosts."),
  utm: keys('The UTM parameters of links to these hosts.', {
    required: list(
      'The parameters every link needs.',
      choice('A UTM parameter, without "utm_".', ['source', 'medium', 'campaign', 'term', 'content', 'id']),
    ),
    ...Object.fromEntries(
      ['source', 'medium', 'campaign', 'term', 'content', 'id'].map((name) => [
        name,
        { description: `The value of utm_${name}, or its value by channel.`, ...utmValue },
      ]),
    ),
    unique: choice('The parameter that tells the links of one asset apart, so that each can be counted.', [
      'source',
      'medium',
      'campaign',
      'term',
      'content',
      'id',
    ]),
  }),
  shorteners: texts('Hosts of short links that may be used; others are reported.'),
  staging: texts(
    'Hosts for tests and previews, which customers must never see; * stands for any characters.',
  ),
});

const limits: JsonSchema = {
  description:
    "Limits of channels that are the brand's own, by channel (a name or glob) and by what is limited.",
  type: 'object',
  additionalProperties: {
    description:
      'Limits of one channel: of its text, of a field such as subject, of hashtags, mentions or links.',
    type: 'object',
    additionalProperties: {
      description: 'The most that is allowed, in the unit of the channel.',
      type: ['number', 'object'],
      minimum: 0,
      properties: { max: number('The most that is allowed.', { minimum: 0 }) },
      required: ['max'],
      additionalProperties: false,
    },
  },
};

const email = keys('What emails must hold.', {
  address: texts('The postal address that promotional emails show, or several.'),
  clients: list(
    'The email clients that must show it right: the names of caniemail.com, such as gmail or outlook.windows.',
    {
      type: 'string',
    },
  ),
});

const mergeTags = keys('The tags that the sending system fills in.', {
  dialect: choice('The system whose tags are used.', ['braces', 'mailchimp', 'salesforce', 'erb']),
  fallback: choice('Whether a tag for a name needs words for those whose name is not known.', [
    'required',
    'optional',
  ]),
});

const sms = keys('What text messages cost.', {
  cost: number('The price of one part.', { minimum: 0 }),
  currency: text('Its currency, such as AUD.'),
});

const handles: JsonSchema = {
  description: "The brand's own handles by channel (a name or glob).",
  type: 'object',
  additionalProperties: texts('The handle there, or several.'),
};

const legal = list(
  'Sentences that must stand word for word.',
  keys(
    'One legal sentence.',
    {
      id: text('A short name for it.'),
      text: text('The sentence, word for word.'),
      channels: texts('The channels (names or globs) that need it. Default: all.'),
      campaigns: texts('The campaigns that need it. Default: all.'),
      because,
    },
    { required: ['id', 'text'] },
  ),
);

const channels = list(
  'Which files belong to which channel. The last match wins.',
  keys(
    'Files of one channel.',
    {
      files,
      channel: text('The channel: email, blog, social/x, sms …'),
      kind: choice('What the assets are for: they sell, they serve a deal that was made, or they inform.', [
        'promotional',
        'transactional',
        'editorial',
      ]),
    },
    { required: ['files'], minProperties: 2 },
  ),
);

const campaigns = list(
  'Which files belong to which campaign.',
  keys(
    'Files of one campaign.',
    {
      name: text('The name of the campaign.'),
      files,
      brief: text(
        "Its brief, relative to the guide's folder. Default: campaign.yaml in the folder of its files.",
      ),
    },
    { required: ['name'], minProperties: 2 },
  ),
);

const suppress = list(
  'Findings that are accepted, with the reason.',
  keys(
    'Findings that are accepted in some files.',
    {
      files,
      rules: texts('The rules (names or globs) that are silenced there.'),
      reason: text('Why.'),
      until: text('The last day on which it holds.', {
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        examples: ['2026-06-30'],
      }),
    },
    { required: ['files', 'rules', 'reason'] },
  ),
);

const SEVERITIES = ['off', 'info', 'warning', 'error'];
const severity = (description: string): JsonSchema => ({ description, type: 'string', enum: SEVERITIES });

const setting = (description: string, options: JsonSchema): JsonSchema => ({
  description,
  anyOf: [
    { type: 'string', enum: SEVERITIES },
    {
      type: 'array',
      items: [{ type: 'string', enum: SEVERITIES }, options],
      minItems: 1,
      maxItems: 2,
      additionalItems: false,
    },
  ],
});

function settingOf(rule: Rule): JsonSchema {
  const messages = Object.entries(rule.messages).map(([id, message]): [string, JsonSchema] => [
    id,
    severity(`The severity of: ${message.text}`),
  ]);
  const options: Record<string, OptionSchema> = { ...rule.options, ...Object.fromEntries(messages) };
  return setting(rule.summary, keys(`Options of ${rule.name}.`, options));
}

const settings: JsonSchema = {
  meta,
  color,
  typography,
  logo,
  voice,
  terms: list('Words and names, and how they are used.', term),
  links,
  legal,
  limits,
  email,
  'merge-tags': mergeTags,
  sms,
  handles,
  channels,
  campaigns,
  columns: map(
    'How columns and keys of copy sheets are called: our field to theirs.',
    texts('Their name or names.'),
  ),
  extends: texts('Guides this one builds on: files or npm packages. Keys here win.'),
  plugins: texts('Rules of your own: JavaScript files or npm packages.'),
  overrides: list(
    'Other severities for some files.',
    keys('Severities for some files.', { files, rules: refTo('rules') }, { required: ['files', 'rules'] }),
  ),
  ignore: texts('Globs of files that are not checked.'),
  suppress,
  defaults: {
    description: 'Settings of other tools by name; "brandlint" may hold every key of this guide.',
    type: 'object',
    properties: { brandlint: { $ref: '#' } },
    additionalProperties: true,
  },
};

function refTo(definition: string): JsonSchema {
  return { $ref: `#/definitions/${definition.replaceAll('/', '~1')}` };
}

/**
 * Each key and each rule is a definition of its own: so is its part of the validator, and a guide pays for those
 * it uses.
 *
 * @param rules Whose options the schema knows; the settings of any other rule are left open.
 */
export function guideSchema(rules: readonly Rule[] = []): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Brand guide',
    description: 'A brand guide for brandlint. A superset of brand.yml.',
    type: 'object',
    properties: Object.fromEntries([...Object.keys(settings), 'rules'].map((key) => [key, refTo(key)])),
    additionalProperties: false,
    definitions: {
      logoFile,
      logoOfSize,
      ...settings,
      rules: {
        description:
          'Severities by rule name or glob; a later key wins. A rule may take [severity, {options}].',
        type: 'object',
        properties: Object.fromEntries(rules.map(({ name }) => [name, refTo(name)])),
        patternProperties: { '[*]': severity('The severity of every rule the glob matches.') },
        additionalProperties: setting('The setting of a rule.', { type: 'object' }),
      },
      ...Object.fromEntries(rules.map((rule) => [rule.name, settingOf(rule)])),
    },
  };
}
