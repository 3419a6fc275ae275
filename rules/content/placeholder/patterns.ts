/**
 * What unfinished copy looks like. Each pattern matches what stands in for the copy and nothing of the copy itself.
 *
 * Sources: the passage of Cicero that filler text is made from, and the passages of the common generators (lipsum.com,
 * the samples of Bootstrap's documentation); the words newsrooms (TK) and designers (FPO, "for position only") leave;
 * the default texts of email builders and slide templates; what JavaScript prints for a value that is not there.
 */
import type { Verdict } from 'brandlint/rule';

export interface Pattern {
  readonly messageId: 'filler' | 'slot' | 'pending' | 'sample' | 'leak';
  readonly verdict: Verdict;
  /** In every text that the expression matches: it is cheap to test, and most copy fails it. */
  readonly hint: RegExp;
  /** Global: `matchAll` reads it over a run. Built when a hint asks for it: the classes of Unicode are slow to compile. */
  readonly expression: () => RegExp;
}

/** A space of a phrase is any white space: a line may end there. One in a character class stays. */
const spaced = (source: string): string => source.replace(/ (?![^[\]]*\])/g, '\\s+');
/** Whole words only, in any case. */
const words = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${spaced(source)})(?![\\p{L}\\p{N}_])`, 'giu');
/** Whole words only, in this case. */
const exactly = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_$-])(?:${spaced(source)})(?![\\p{L}\\p{N}_])`, 'gu');
/** The run is nothing but this. */
const whole = (source: string): RegExp =>
  new RegExp(`(?<=^[\\s([“"']*)(?:${spaced(source)})(?=[\\s)\\]”"'.!:…]*$)`, 'giu');

/** What follows is no word: the run, the sentence or the aside ends here. */
const STOP = String.raw`(?=\s*(?:$|[.,;:)\]!?/|–—"”»\r\n]))`;

const PART =
  'subject line|headline|heading|sub-?heading|title|tagline|body copy|body text|copy|text|content|message|preheader|caption|description|button text|call to action|cta';
const FIELD =
  'name|date|time|link|url|price|amount|location|city|company|product|cta|copy|headline|discount|code|address|phone|phone number|email|email address';
/** `Name` and `NAME` of `name`. */
const capitalised = (alternatives: string): string =>
  alternatives
    .split('|')
    .flatMap((word) => [word.replace(/^./, (letter) => letter.toUpperCase()), word.toUpperCase()])
    .join('|');
const OWNER =
  'first|last|full|company|brand|product|customer|recipient|sender|event|business|organi[sz]ation|contact|store|campaign|start|end';

/** One object for the patterns in a row that share it: it is tested once for them. */
const SLOT = /\[|<<|\{/;
const SAMPLE = /here\s*(?:$|[.,;:)\]!?/|–—"”»\r\n])|to\s+(?:edit|add)|(?:edit|replace)\s+this|this\s+is\s/i;
const PENDING = /TK|TB[CDA]|X/;
const LEAK = /undefined|null|nan|\[object/i;

export const PATTERNS: readonly Pattern[] = [
  {
    messageId: 'filler',
    verdict: 'certain',
    hint: /ipsum|dolor|adipis|eiusmod|labore|minim|nostrud|aute|excepteur|pellentesque|vestibulum|donec|cras|maecenas|aenean|nullam|integer|praesent|sociis|etiam|nulla|vivamus/i,
    expression: () =>
      words(
        [
          'lorem ipsum(?:,? dolor(?: sit(?: amet)?)?)?',
          'dolor sit amet|consectetu?(?:e|a)?(?:tu)?r adipis\\w+|sed do eiusmod|ut labore et dolore|ut enim ad minim veniam',
          'quis nostrud exercitation|duis aute irure|excepteur sint occaecat|pellentesque habitant morbi|vestibulum ante ipsum',
          'donec id elit non|cras mattis consectetur|maecenas sed diam eget|aenean eu leo quam|nullam quis risus eget',
          'integer posuere erat|praesent commodo cursus|cum sociis natoque|etiam porta sem|nulla vitae elit|vivamus sagittis lacus',
        ].join('|'),
      ),
  },
  {
    messageId: 'slot',
    verdict: 'certain',
    hint: SLOT,
    expression: () =>
      /\[(?:(?:insert|enter (?:an? |the |your )?(?:name|date|time|title|headline|text|copy|link|url|price|amount|location|city|company|product|code|address|phone|email)|todo|tbd|tbc|tk|placeholder|replace|xx+)(?![\p{L}\p{N}_-])[^[\]\r\n]{0,60}|your(?: [\p{L}’'-]+){1,4})\]/giu,
  },
  {
    messageId: 'slot',
    verdict: 'certain',
    hint: SLOT,
    expression: () => new RegExp(`\\[(?:${OWNER}) (?:${FIELD})(?:, (?:llc|inc|ltd)\\.?)?\\]`, 'giu'),
  },
  // Some systems fill `[NAME]` in. `[link]` and `[code]` in lower case are what is left of a link.
  {
    messageId: 'slot',
    verdict: 'likely',
    hint: SLOT,
    expression: () => new RegExp(`\\[(?:name|date|city|company|product|${capitalised(FIELD)})\\]`, 'gu'),
  },
  {
    messageId: 'slot',
    verdict: 'certain',
    hint: SLOT,
    expression: () =>
      new RegExp(
        `<<\\s*(?:\\p{Lu}[\\p{Lu}\\d _-]+|(?:(?:${OWNER}|your|insert)[ _]?)(?:${FIELD}))\\s*>>`,
        'gu',
      ),
  },
  // `{FIRST_NAME}` is a merge tag of some systems; no tag has a space in it.
  {
    messageId: 'slot',
    verdict: 'certain',
    hint: SLOT,
    expression: () => /\{(?:\p{Lu}{2,}(?: \p{Lu}{2,})+|(?:insert|your) [^{}\r\n]{1,40})\}/gu,
  },
  {
    messageId: 'sample',
    verdict: 'certain',
    hint: SAMPLE,
    expression: () =>
      words(
        [
          `(?:your|insert|enter)(?: own| main| short)? (?:${PART}|logo|image|company name|name)s?(?: (?:goes|go))? here${STOP}`,
          `(?:${PART}|logo|image) (?:goes|go) here${STOP}`,
          `(?:double[- ])?click(?: here)? to (?:edit|add) (?:this|the|your|a)?\\s?(?:${PART})${STOP}`,
          `(?:edit|replace) this (?:${PART}) (?:with|to) your own`,
          `this is (?:some |a )?(?:placeholder|dummy|sample) (?:${PART})`,
        ].join('|'),
      ),
  },
  {
    messageId: 'sample',
    verdict: 'certain',
    // Nothing else in the text, and how it starts.
    hint: /^(?=.{0,80}$)[\s([“"']*(?:placeholder|dummy|sample|subject|head|sub|title|tagline|body|copy|text|content|message|pre|caption|description|button|call|cta|image|logo|alt|click|fpo|your)/is,
    expression: () =>
      whole(
        `(?:placeholder|dummy|sample)(?: (?:${PART}|image))?|(?:${PART}|preheader text|image|logo|alt text) here|click(?: here)? to edit|fpo(?: image)?|alt text|your (?:company|brand|business|logo|headline|title|text)(?: name)?`,
      ),
  },
  {
    messageId: 'pending',
    verdict: 'certain',
    hint: PENDING,
    expression: () => exactly('(?:TK){2,}|TK(?= (?:TK|words|figure|quote|number)\\b)'),
  },
  {
    messageId: 'pending',
    verdict: 'likely',
    hint: PENDING,
    expression: () => exactly(`(?:TBC|TBD|TBA|TK)${STOP}`),
  },
  {
    messageId: 'pending',
    verdict: 'certain',
    hint: PENDING,
    expression: () =>
      /(?<![\p{L}\p{N}])(?:[$€£¥]\s?X{1,}(?:[.,]X+)*(?![\p{L}\p{N}])|X{2,}\s?%|(?:X{1,2}[/.-]X{1,2}[/.-]X{2,4}|XX[/:]XX)(?![\p{L}\p{N}-])|X{2,3}(?= (?:percent|per cent|days?|hours?|minutes?|[ap]m)(?!\p{L})))/gu,
  },
  {
    messageId: 'leak',
    verdict: 'certain',
    hint: LEAK,
    expression: () => /\[object Object\]/gu,
  },
  {
    messageId: 'leak',
    verdict: 'certain',
    hint: LEAK,
    expression: () =>
      /(?<=(?<!\p{L})(?:hi|hello|hey|dear|welcome|thanks|thank you),? )(?:undefined|null|nan)(?=\s*(?:[,.!;:–—]|$))/giu,
  },
  {
    messageId: 'leak',
    verdict: 'certain',
    hint: LEAK,
    expression: () =>
      /(?<=[$€£¥]\s?)(?:undefined|null|NaN)(?!\p{L})|(?<!\p{L})(?:undefined|null|NaN)(?=\s?%)/gu,
  },
  {
    messageId: 'leak',
    verdict: 'certain',
    hint: /^(?:undefined|null|NaN|Invalid Date)$/,
    expression: () => /^(?:undefined|null|NaN|Invalid Date)$/gu,
  },
];
