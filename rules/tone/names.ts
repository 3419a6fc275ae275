/** Words of names, whose spelling is not the writer's. */
import { isAllCaps, isSentenceStart, isTitle, type TextRun, type Word } from 'brandlint/rule';

/** Words that places, offices, firms and works have in their names. In a title, where every word may have a capital, they may be one. */
const NAME_WORD =
  /^(?:cent(?:er|re)s?|theat(?:er|re)s?|harbou?rs?|labou?r|defen[cs]e|colou?rs?|gr[ae]y|armou?ry|fib(?:er|re)|organi[sz]ations?|standardi[sz]ation|jewell?ers?|councill?ors?|counsell?ors?|honou?rs?|neighbou?rhoods?|parlou?r|travell?ers?|saviou?r|catalog(?:ue)?|arbou?r|plough|plow|valou?r|aluminum|behaviou?ral)$/i;

/** A capital letter where none has to be: `the Lincoln Center`, `Color Me Mine has opened`. */
export function mayBeName(run: TextRun, { text: word, start, end }: Word): boolean {
  const { text } = run.content;
  if (!/\p{Lu}/u.test(word)) return false;
  if (isAllCaps(word)) return NAME_WORD.test(word);
  if (/\p{Lu}/u.test(word.slice(1))) return true;
  const isFirst = isSentenceStart(text, start);
  if (isTitle(run) && isTitleCase(text))
    return NAME_WORD.test(word) && !(isFirst && !goesOnAsName(text, end));
  return !isFirst || nextIsCapital(text, end) || (NAME_WORD.test(word) && goesOnAsName(text, end));
}

/** `Centers for Disease Control`, `Center Parcs`, and `Gray:` before what someone says. */
function goesOnAsName(text: string, end: number): boolean {
  return nextIsCapital(text, end) || /^(?::|\s+(?:for|of)\s)/.test(text.slice(end, end + 8));
}

function nextIsCapital(text: string, end: number): boolean {
  return /^['’]?s?[\s-]+(?:&\s*)?["“‘(]?(?!I\b)\p{Lu}/u.test(text.slice(end, end + 12));
}

/** Whether most words have a capital, so that one says nothing. */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.75;
}
