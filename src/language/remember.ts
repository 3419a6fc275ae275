/** Words enough for the vocabulary of a long run; then it starts anew. */
const MOST_WORDS = 20_000;

/** A function of a word whose answers are kept: a text says the same words again and again. */
export function rememberedWord<Value>(find: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const answer = known.get(word);
    if (answer !== undefined) return answer;
    const value = find(word);
    if (known.size >= MOST_WORDS) known.clear();
    known.set(word, value);
    return value;
  };
}

/**
 * A function whose answer for an object is kept with the object, under a symbol of its own: it is found out once, goes
 * when the object goes, and neither JSON nor a clone for a worker carries it. The values of a `WeakMap`
 * live until the next full collection of garbage, long after the file.
 */
export function remembered<Key extends object, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const kept = Symbol();
  return (key) => {
    const known = (key as { [kept]?: Value })[kept];
    if (known !== undefined) return known;
    const value = find(key);
    // A plugin's reader may freeze what it makes.
    if (Object.isExtensible(key)) Object.defineProperty(key, kept, { value });
    return value;
  };
}
