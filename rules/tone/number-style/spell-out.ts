/** Small whole numbers that are words in running text. */
import { isAllCaps, isCommonWord, isSentenceStart, type Sentence } from 'brandlint/rule';
import type { Misfit } from './stretch.ts';

// biome-ignore format: a row of words
const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A numeral by itself before a word in small letters, which it counts. */
const NUMERAL = /(?<![\p{L}\p{N}.,:/$£€¥#%+=×*_'’"“(–—-]|[\d)]\s|[$£€+=×<>~#]\s)(\d{1,3}) (?=(\p{Ll}+))/gu;
/** After these a number is a label, an age, a clock or a choice among numbered things. */
const LABEL =
  /(?:^|[^\p{L}])(?:page|pages|chapters?|steps?|sections?|series|levels?|top|no|nos|number|numbers|room|gate|days?|weeks?|phase|parts?|versions?|figure|table|types?|grades?|class|years?|ages?|aged|floor|platform|route|highway|lines?|terminal|zone|tier|round|season|episode|volume|vol|act|options?|questions?|points?|items?|sizes?|unit|suite|apt|apartment|building|lot|box|channel|model|area|goal|sprint|rule|tip|lesson|module|code|score|rated|rating|buy|get|plus|minus|times|x|by|formula|scale|stage|category|article|clause|appendix|slide|hour|minute|quarter|week|bus|bay|row|seat|flight|press|dial|text|mile|km|exit|layer|priority|tool|task|exercise|example|problem|reason|release|issue|pm|am|node|python|java|php|version|utc|gmt|is|equals|under|over)\s$/iu;
/** Before these it is a measure, a price, a share, an age, a score or a formula. */
const MEASURE =
  /^(?:km|m|mi|miles?|kg|g|mg|lbs?|oz|ounces?|pounds?|grams?|kilos?|kilograms?|kilomet\p{L}+|met(?:er|re)s?|cm|mm|centimet\p{L}+|millimet\p{L}+|inch(?:es)?|in|feet|foot|ft|yards?|acres?|hectares?|lit(?:er|re)s?|ml|l|cups?|tbsp|tsp|tablespoons?|teaspoons?|degrees?|volts?|watts?|kw|kwh|mph|kph|hz|calories|kcal|pixels?|px|rem|em|bits?|bytes?|percent|per|pct|dollars?|euros?|cents?|pence|p|am|pm|o|million|billion|trillion|thousand|hundred|k|bn|stars?|points?|pts|x|by|off|out|for|st|nd|rd|th|a|plus|minus|times|noon|carats?|horsepower|spf|proof|vs)$/u;

/** `3 for 2`, `4 out of 5`, `3 to 5 days`, `a ratio of 2` */
const PAIR_BEFORE = /\d (?:for|out of|of|in|to|x) $|\b(?:ratio|odds|scale) of $|\d, \d+,? (?:and|or) $/i;
/** `5 years old`, `2 of 3`, `6 and up`, `3 to 5 days` */
const RATIO =
  /^(?:years?|months?|weeks?|days?)[ -]old\b|^(?:in|of|to|for) \d|^out of \d|^(?:and|or) (?:under|over|up|older|younger)\b|^(?:min|mins|sec|secs|hrs?)\b/;
/** `2 or 3 nights` */
const PAIR_COUNTED = /^(?:or|and) \d{1,2} \p{Ll}*(?:s|people|children|men|women)\b/u;

/** @param limit Numbers up to it are words, 0–100. */
export function* numeralsIn(text: string, sentence: Sentence, limit: number): Iterable<Misfit> {
  if (!sentence.isClosed || sentence.wordCount < 4) return;
  const own = text.slice(sentence.start, sentence.end);
  // The plain test first: few sentences have one.
  if (!/\d [^A-Z]/.test(own) || isAllCaps(own)) return;
  // Numbers of one kind are written in one way: "5 or 12".
  if (isMixed(own, limit)) return;
  for (const match of own.matchAll(NUMERAL)) {
    const { 1: numeral = '', 2: next = '', index } = match;
    const number = Number(numeral);
    const start = sentence.start + index;
    if (number > limit || (numeral.length > 1 && numeral.startsWith('0'))) continue;
    const isFirst = isSentenceStart(text, start);
    const before = text.slice(Math.max(0, start - 24), start);
    const after = text.slice(start + numeral.length + 1, start + 60);
    if (LABEL.test(before) || MEASURE.test(next) || isNamed(text, before, start)) continue;
    if (!isFirst && isClock(before, next)) continue;
    if (
      PAIR_BEFORE.test(before) ||
      RATIO.test(after) ||
      !isCounting(after.replace(/^(?:or|and) \d+ /, ''), number)
    )
      continue;
    if (/^(?:or|and) \d/.test(after) && !PAIR_COUNTED.test(after)) continue;
    const word = wordOf(number);
    yield {
      start,
      end: start + numeral.length,
      messageId: 'number',
      key: 'spell-out',
      expected: isFirst && !/:\s*$/.test(before) ? word.charAt(0).toUpperCase() + word.slice(1) : word,
      // One may be the name of a thing: "a 1 player game".
      isSafe: number !== 1,
      data: { limit: String(limit) },
    };
  }
}

function isMixed(sentence: string, limit: number): boolean {
  const bare = sentence.replace(
    /[$£€]\s?\d[\d.,]*|\d[\d.,]*\s?(?:%|percent|per cent)|\b(?:19|20)\d\d\b|\d{1,2}[:.]\d\d|\d{1,2}\s?[ap]\.?m\b/gi,
    ' ',
  );
  return Array.from(bare.matchAll(/(?<![\p{L}\d])\d[\d.,]*\d|(?<![\p{L}\d])\d/gu)).some(
    ([number]) => Number(number.replaceAll(',', '')) > limit,
  );
}

/** `Windows 7 users`, `March 5 was`; `In 5 days` starts a sentence with an ordinary word. */
function isNamed(text: string, before: string, start: number): boolean {
  const word = /([\p{L}\p{N}.'’&-]+)\s$/u.exec(before)?.[1];
  if (!word || !/\p{Lu}/u.test(word)) return false;
  return !(isSentenceStart(text, start - word.length - 1) && isCommonWord(word.toLowerCase()));
}

/** Words that no counted thing starts with: `hack 5 below`, `2 is enough`. */
const FUNCTION_WORD =
  /^(?:in|on|at|from|to|of|and|or|nor|but|is|was|were|are|be|been|below|above|asked|will|would|may|might|can|could|should|must|has|had|have|do|does|did|as|its|his|this|that|these|those|the|an?|if|when|then|than|with|without|per|via|us|who|which|because|so|until|after|before|across|against|versus|thus|plus|always|sometimes|i|we|you|he|she|it|they|not|through|during|within|into|onto|over|under|about|again|today|here|there|now|only|also|too)$/u;

/** Whether something follows that there can be so many of: `3 shops`, `3 new shops`, `1 friend`. */
function isCounting(after: string, number: number): boolean {
  for (const [, word = '', end = ''] of Array.from(after.matchAll(/(\p{Ll}[\p{Ll}’'-]*)(\s|$|.)/gu)).slice(
    0,
    3,
  )) {
    if (FUNCTION_WORD.test(word) || (number === 1 && word.endsWith('ing'))) return false;
    if (number === 1 || /\p{Ll}{2}s$|^(?:people|children|men|women|feet|mice|staff)$/u.test(word))
      return true;
    if (end !== ' ') return false;
  }
  return false;
}

/** `at 5 on Friday`, `from 9 to 5`; `at 5 locations` is none. */
function isClock(before: string, next: string): boolean {
  return (
    /\b(?:at|by|until|till|before|after|around|past|from|to)\s$/i.test(before) &&
    !/\p{L}{3,}s$|^(?:people|children|men|women)$/u.test(next)
  );
}

function wordOf(number: number): string {
  if (number < 20) return ONES[number]!;
  if (number === 100) return 'one hundred';
  const one = number % 10;
  return `${TENS[Math.floor(number / 10)]}${one ? `-${ONES[one]}` : ''}`;
}
