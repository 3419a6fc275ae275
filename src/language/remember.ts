/** Words enough for the vocabulary of a long run; then it starts anew. */
const MOST_WORDS = 50_000;
/** The words of these places are at hand without a look into the map; a power of two. */
const AT_HAND = 1 << 14;

interface Answered<Value> {
  readonly word: string;
  readonly answer: Value;
}

/** A function of a word whose answers are kept. */
export interface RememberedWord<Value> {
  (word: string): Value;
  /** As for the word in a text between two offsets, which is cut out only where its answer is not at hand. */
  in(text: string, start: number, end: number): Value;
}

/** A function of a word whose answers are kept: a text says the same words again and again. */
export function rememberedWord<Value>(find: (word: string) => Value): RememberedWord<Value> {
  const known = new Map<string, Answered<Value>>();
  // Made with the first word: most such functions are loaded by runs that do not ask them anything.
  let atHand: (Answered<Value> | undefined)[] | undefined;
  const answerIn = (text: string, start: number, end: number): Value => {
    atHand ??= new Array<Answered<Value> | undefined>(AT_HAND).fill(undefined);
    const place = placeOf(text, start, end);
    const near = atHand[place];
    if (near !== undefined && isAt(near.word, text, start, end)) return near.answer;
    const word = text.slice(start, end);
    let found = known.get(word);
    if (found === undefined) {
      const own = ownCopy(word);
      found = { word: own, answer: find(own) };
      if (known.size >= MOST_WORDS) known.clear();
      known.set(own, found);
    }
    atHand[place] = found;
    return found.answer;
  };
  return Object.assign((word: string) => answerIn(word, 0, word.length), { in: answerIn });
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function placeOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 14)) & (AT_HAND - 1);
}

/** V8 copies shorter slices of a text; a longer one keeps all of the text alive. */
const LONGEST_COPIED = 12;

/** The name of a property is no slice of anything. */
function ownCopy(word: string): string {
  return word.length > LONGEST_COPIED ? Object.keys({ [word]: 0 })[0]! : word;
}

/** Where an object keeps the answers of all such functions; one property, for an object with many is a slow one. */
const KEPT = Symbol();
let functions = 0;

/**
 * A function whose answer for an object is kept with the object, under a symbol: it is found out once, goes
 * when the object goes, and neither JSON nor a clone for a worker carries it. The values of a `WeakMap`
 * live until the next full collection of garbage, long after the file.
 */
export function remembered<Key extends object, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const own = functions++;
  return (key) => {
    const answers = (key as { [KEPT]?: unknown[] })[KEPT] ?? answersOf(key);
    const known = answers[own] as Value | undefined;
    if (known !== undefined) return known;
    const value = find(key);
    answers[own] = value;
    return value;
  };
}

function answersOf(key: object): unknown[] {
  const answers = new Array<unknown>(functions);
  // A plugin's reader may freeze what it makes.
  if (Object.isExtensible(key)) Object.defineProperty(key, KEPT, { value: answers });
  return answers;
}
