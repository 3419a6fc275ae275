/** Forms of "be" or "get" with a participle after them, and what the words themselves say about each. */
import {
  compileWordFilter,
  FEW_WORDS_BITS,
  holdsHash,
  type MappedText,
  ROW,
  type Stretch,
  tagSentence,
  type Word,
  type WordFilter,
  type WordTable,
  wordAt,
  wordsOf,
  wordTableOf,
} from 'brandlint/rule';
import {
  ADJECTIVES,
  IRREGULAR_PARTICIPLES,
  NO_AGENT,
  NO_PARTICIPLE,
  STATE_PHRASES,
  VERBS,
} from './participles.ts';

export interface Candidate extends Stretch {
  /** Index of the participle among the words of the run. */
  readonly at: number;
  readonly participle: string;
  /** Who acts, where a "by" says so: `our team`. */
  readonly agent: string | null;
  /** `ask`: only the parts of speech can tell. */
  readonly reading: 'passive' | 'ask';
}

const cases = (words: string): string[] =>
  words
    .split(' ')
    .flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()])
    .flatMap((word) => [word, word.replace("'", '’')]);

const BE = new Set(
  cases(
    "am is are was were be been being isn't aren't wasn't weren't i'm you're we're they're gets got it'll",
  ),
);
let forms: WordFilter | undefined;
/** What may stand before: the whole chain is the verb. `will be`, `has been`, `is being`. */
const CHAIN = new Set(
  cases(
    "will would can could may might must shall should has have had having is are was were am be been won't can't couldn't wouldn't shouldn't mustn't hasn't haven't hadn't isn't aren't wasn't weren't cannot",
  ),
);
const BETWEEN = new Set(
  'not never always also often already just still now then usually only even ever yet all both currently soon once again first'.split(
    ' ',
  ),
);
/** A participle that can be stronger or weaker is an adjective. */
const DEGREES = new Set(
  'very so too more most less least quite rather really pretty extremely incredibly super deeply truly absolutely genuinely how as totally'.split(
    ' ',
  ),
);
/** After one of these the participle ends its phrase, so that it is no attribute: `are printed on`, not `are printed maps`. */
const AFTER = new Set(
  `to in on at by for from with within without into onto over under off of as about after before between during through
  throughout until till via since than against across along around behind beyond near per and or but so because if when while
  where unless though although the a an your our my his her their its this that these those it them us you we they i every each any all
  today tomorrow yesterday tonight daily weekly monthly yearly now again back out up away down once twice together here there
  last next separately automatically directly online first soon immediately free only not every both more is are was were will can has have`.split(
    /\s+/,
  ),
);
const AGENT =
  /^\s+by\s+((?:the|our|a|an|your|their|its|his|her|my|this|these|those|some|many|most|all|local|people|(?=\p{Ll}{3,}s\b)|(?=(?:us|you|me|them)\b)|\p{Lu})[\p{L}\p{N}'’&-]*(?:\s+(?!(?:in|on|at|to|for|from|with|and|or|but|who|that|which|when|as|of|is|are|was|were|has|have|will|can|since|during|after|before|until|over|within)\b)[\p{L}\p{N}'’&-]+(?<!ing)){0,3})/u;
const SUBJECT: Readonly<Record<string, string>> = { us: 'we', me: 'I', them: 'they' };
/** After "by" these are no one: a time, a means, a way. */
const NO_ONE =
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|end|time|date|deadline|day|week|month|year|hour|minute|morning|evening|noon|midnight|default|hand|email|post|phone|law|name|number|size|price|percent|way|close|start|summer|winter|spring|autumn)s?\b/i;

export function* candidatesIn(content: MappedText): Generator<Candidate> {
  const { text } = content;
  const table = wordTableOf(content);
  forms ??= compileWordFilter(BE, FEW_WORDS_BITS);
  for (let i = 0; i * ROW < table.words.length; i++) {
    if (!holdsHash(forms, table.words[i * ROW + 2]!) || !BE.has(wordAt(text, table, i)!.text)) continue;
    const at = participleAfter(text, table, i);
    if (at === null) continue;
    const found = judge(text, wordsOf(content), i, at);
    if (found) yield found;
  }
}

function participleAfter(text: string, table: WordTable, be: number): number | null {
  let before = wordAt(text, table, be)!;
  for (let at = be + 1; at < be + 4; at++) {
    const next = wordAt(text, table, at);
    if (!next || !isGap(text, before, next)) return null;
    const word = next.text.toLowerCase();
    if (DEGREES.has(word)) return null;
    if (isParticiple(word)) return at;
    if (!BETWEEN.has(word) && !/..ly$/.test(word)) return null;
    before = next;
  }
  return null;
}

function isParticiple(word: string): boolean {
  if (IRREGULAR_PARTICIPLES.has(word)) return true;
  return word.endsWith('ed') && word.length > 4 && !NO_PARTICIPLE.has(word) && !word.includes('-');
}

/** Whether nothing but a space stands between two words, so that they are of one phrase. */
function isGap(text: string, { end }: Word, { start }: Word): boolean {
  return start === end + 1 || /^\s+$/.test(text.slice(end, start));
}

function judge(text: string, words: readonly Word[], be: number, at: number): Candidate | null {
  const word = words[at]!;
  const participle = word.text.toLowerCase();
  const following = words[at + 1];
  const next = following && isGap(text, word, following) ? following.text.toLowerCase() : null;
  if (next === null && /^[-‐‑/]/.test(text.slice(word.end, word.end + 1))) return null;
  const agent = agentAfter(text, word.end);
  // "Be seen." asks the reader for something.
  if (words[be]!.text === 'Be' || NO_AGENT.has(participle)) return null;
  if (isGet(words[be]!) && (!VERBS.has(participle) || isMain(text, words, be))) return null;
  if (!agent) {
    if (ADJECTIVES.has(participle)) return null;
    if (next !== null && STATE_PHRASES.has(`${participle} ${next}`)) return null;
    if (next === 'about' || isListOfQualities(text, word.end)) return null;
  }
  if (participle === 'used' && next === 'to' && !agent) return null;
  if (isDeclaredByThere(text, words, be)) return null;
  const isEnd = next === null || AFTER.has(next) || /ly$|ing$/.test(next);
  return {
    start: startOfChain(text, words, be),
    end: word.end,
    at,
    participle,
    agent,
    reading: agent || (VERBS.has(participle) && isEnd) ? 'passive' : 'ask',
  };
}

function isGet({ text }: Word): boolean {
  return /^g[eo]t/i.test(text);
}

/** "We've got rated bikes": here "got" is "have". */
function isMain(text: string, words: readonly Word[], be: number): boolean {
  const before = words[be - 1];
  return (
    before !== undefined &&
    isGap(text, before, words[be]!) &&
    /(?:['’](?:ve|s|d)|^have|^has)$/i.test(before.text)
  );
}

/** "There are limited places": the participle belongs to what comes after it. */
function isDeclaredByThere(text: string, words: readonly Word[], be: number): boolean {
  const before = words[be - 1];
  return before !== undefined && isGap(text, before, words[be]!) && /^t?here$/i.test(before.text);
}

/** "Our tours are guided, small and slow": an adjective beside it makes it one. */
function isListOfQualities(text: string, end: number): boolean {
  return /^,\s+\p{L}+(?:,\s+\p{L}+)*,?\s+(?:and|or)\s+\p{L}+\s*[.!?]/u.test(text.slice(end, end + 80));
}

function agentAfter(text: string, end: number): string | null {
  const agent = AGENT.exec(text.slice(end, end + 70))?.[1];
  if (agent === undefined || NO_ONE.test(agent)) return null;
  return SUBJECT[agent] ?? agent;
}

function startOfChain(text: string, words: readonly Word[], be: number): number {
  let first = be;
  for (let i = be - 1; i >= 0 && i >= be - 3 && isGap(text, words[i]!, words[i + 1]!); i--) {
    if (CHAIN.has(words[i]!.text)) first = i;
    else if (!BETWEEN.has(words[i]!.text.toLowerCase())) break;
  }
  return words[first]!.start;
}

/** Whether the parts of speech say that the participle is a verb, and that no noun takes it as its attribute. */
export function isTaggedVerb(text: string, words: readonly Word[], { at }: Candidate): boolean {
  // The clause around is enough for the model, and long sentences cost.
  const from = words[Math.max(0, at - 6)]!.start;
  const to = words[Math.min(words.length - 1, at + 4)]!.end;
  const tokens = tagSentence(text.slice(from, to));
  const i = tokens.findIndex(({ start }) => start >= words[at]!.start - from);
  const next = tokens[i + 1];
  const isAttribute = next !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(next.pos);
  return tokens[i]?.pos === 'VERB' && !isAttribute;
}
