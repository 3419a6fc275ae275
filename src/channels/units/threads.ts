/** As Threads counts: characters, and emoji by the bytes of their UTF-8 (developers.facebook.com/documentation/threads/posts). */
import { emojiIn } from './emoji.ts';
import { bytesOf } from './plain.ts';
import { type Counter, countCharacters } from './span.ts';

export const threads: Counter = (text, visit) => {
  const emoji = emojiIn(text).map(({ start, end }) => {
    let cost = 0;
    for (const character of text.slice(start, end)) cost += bytesOf(character.codePointAt(0)!);
    return { start, end, cost };
  });
  countCharacters(text, visit, () => 1, emoji);
};
