/** Pronouns that are not the brand's: a customer's, an author's, everybody's, or no pronoun at all. */
import {
  type Asset,
  isAmongCapitals,
  isCommonWord,
  isSentenceStart,
  type Sentence,
  sentencesOf,
  type TextRun,
  type Word,
} from 'brandlint/rule';
import type { Pronoun } from './pronouns.ts';

const ROMAN =
  /\b(?:part|chapter|phase|type|class|tier|level|volume|vol|book|act|grade|schedule|section|article|title|war|king|queen|pope|mark|series|stage|category|appendix|annex|figure|session|round|world)\s+$/i;
/** After the pronoun "I" none of these follows. */
const NOT_AFTER_I = new Set('and or of for to is are in the a'.split(' '));
/** Names of places in a shop or an app. */
const PLACE =
  /^(?:accounts?|orders?|wish ?lists?|profile|bookings?|cart|bag|basket|trips?|tickets?|library|page|details|settings|subscriptions?|points|rewards|favou?rites|saved|plan|dashboard|downloads?|devices|files|learning|courses|purchases|returns|addresses|preferences|list)\b/i;
/** A form or a button speaks in the customer's words. */
const CUSTOMER_SAYS =
  /^["“]?(?:(?:yes|no|nope|sure|ok)\b(?: (?:thanks|please|thank you))?\s*[,!.:–—-]?\s|(?:by \w+ing[^,]*, )?I(?:['’]d| would| have)?\s+(?:agree|accept|consent|understand|confirm|acknowledge|read|want|like|wish|declare|certify|authori[sz]e|do not want|don['’]t want)\b|(?:please )?(?:sign|show|tell|remind|keep|notify|email|text|count|send|give|take|let|call|add|get|help|bring|alert|update|subscribe|register|enrol|put|forget|start|claim|save|reserve|manage|view|track|open|cancel|go to|find|see|check)\s+(?:me|my)\b)/i;
/** "How do I …" is a customer's; "How I learned to bake" is not. */
const ASKS =
  /^(?:(?:how|what|when|where|why|which|who) (?:(?:to|if|about|do|does|did|can|could|should|will|would|is|are|am|may|must|have|has)\b|(?:\w+ ){1,3}(?:do|can|should|will) I\b)|(?:can|could|do|does|did|should|will|is|are|am|may|must|have|has) (?:I|my)\b)/i;
const INTRODUCES = /\b(?:[Mm]y name(?: is|['’]s)|I(?:['’]m| am)) (?:\p{Lu}\p{Ll}+(?=[ ,.!]|$)|\uFFFC)/u;
const SIGNS =
  /(?:^|\n)\s*(?:(?:With |Much |Lots of )?[Ll]ove|Cheers|(?:All the |Very )?[Bb]est|Yours|Warmly|Thanks|Sincerely|(?:Warm(?:est)? |Kind |Best )?[Rr]egards|Best wishes|Talk soon|See you (?:soon|there)|X+|Take care)\s*,\s*(?!(?:The|Your|Team|All)\b)(?:\p{Lu}\p{Ll}+(?!\p{L})|\uFFFC)(?!(?: \p{L}+){0,2} (?:[Tt]eam|[Cc]rew)\b)/u;
const ATTRIBUTION =
  /^\s*(?:[—–~]|--?\s)\s*\p{Lu}|^\p{Lu}\p{Ll}+ (?:\p{Lu}\.|\p{Lu}\p{Ll}+),\s+(?:\p{L}+ ){0,4}(?:at|of|from|in)\b|^★/u;
const BYLINE = /^(?:(?:[Ww]ritten |[Ww]ords |[Pp]osted )?[Bb]y:? \p{Lu}\p{Ll}+ \p{Lu}|[Aa]uthors?:\s)/u;
const SPEAKER = /^(\p{Lu}{2,4}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?: \(\p{Lu}+\))?\s*:\s/u;
/** "As a rider, I want to pay by card, so that …": whoever it is, it is not the brand. */
const USER_STORY = /^as an? [^,]{2,60}, I (?:want|need|can|would like|wish)\b/i;

/**
 * Whether one person may say "I" in all of the asset: it has an author, somebody gives a name or signs, or it is an
 * interview.
 * @param head The raw text of the file before the copy, where a post has its author.
 */
export function hasAuthor(asset: Asset, head: string): boolean {
  if (/^\s*["']?(?:authors?|by(?:line)?|written[ _-]by)["']?\s*:\s*\S?/im.test(head)) return true;
  let speakers = 0;
  for (const [i, { content, role }] of asset.runs.entries()) {
    const { text } = content;
    if (/\b(?:I['’]m|I am|[Mm]y name)\b/.test(text) && INTRODUCES.test(text)) return true;
    // The name may stand in a paragraph of its own.
    const end = text.length < 25 ? `${text} ${asset.runs[i + 1]?.content.text ?? ''}` : text;
    if (end.includes(',') && SIGNS.test(end)) return true;
    if (role !== 'heading' && isSpeaker(text)) speakers++;
    if (text.length < 120 && BYLINE.test(text)) return true;
  }
  return speakers > 1;
}

/** "Ana: I grew up here": what an interview or a dialogue has before each answer. "Note:" is none. */
function isSpeaker(text: string): boolean {
  const [, label] = SPEAKER.exec(text.slice(0, 60)) ?? [];
  if (label === undefined || /^(?:PS|PPS|NB|FYI|PSA|TLDR|FAQ|RIP)$/.test(label)) return false;
  return /^\p{Lu}+$/u.test(label) || !isCommonWord(label.split(' ')[0]!.toLowerCase());
}

/** Whether the run is what a customer says: the line after it, or its end, names who. */
export function isTestimonial(run: TextRun, next: TextRun | undefined): boolean {
  return (
    /[.!?”"]\s*(?:[—–]|--?)\s*\p{Lu}\p{L}+/u.test(run.content.text) ||
    (next !== undefined && next.content.text.length < 80 && ATTRIBUTION.test(next.content.text))
  );
}

export function isLookAlike(run: TextRun, words: readonly Word[], at: number, pronoun: Pronoun): boolean {
  const word = words[at]!;
  const { text } = run.content;
  // "me-time", "You/we": part of something else.
  if (/[-‐‑/]/.test(text[word.end] ?? '') || /[-‐‑/]/.test(text[word.start - 1] ?? '')) return true;
  if (pronoun.group === 'singular') return isNotTheBrand(run, words, at, pronoun);
  if (pronoun.group === 'plural') return isEverybody(run, words, at);
  return /\bthank\s+$/i.test(text.slice(0, word.start).slice(-8));
}

function isNotTheBrand(run: TextRun, words: readonly Word[], at: number, { job, suffix }: Pronoun): boolean {
  const word = words[at]!;
  const { text } = run.content;
  if (run.role === 'button' || run.role === 'link' || run.role === 'table-cell' || run.role === 'alt')
    return true;
  if (isInLink(run, word) && /^\W*(?:my|me)\b/i.test(word.text)) return true;
  const sentence = sentenceAt(run, word);
  // What tells stands at its start and its end; a sentence may be as long as a file.
  const said = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 300));
  const end = text.slice(Math.max(sentence.start, sentence.end - 4), sentence.end);
  if (/\?["'”’)]*$/.test(end) || CUSTOMER_SAYS.test(said)) return true;
  if (!sentence.isClosed && ASKS.test(said)) return true;
  if (USER_STORY.test(said) || isSpeaker(text)) return true;
  const before = text.slice(Math.max(0, word.start - 16), word.start);
  const after = text.slice(word.end, word.end + 24);
  if (word.text === 'I') return !isPronounI(text, words, at);
  if (suffix) return false;
  const follows = after.trimStart();
  switch (job) {
    case 'determiner': {
      if (/\boh\s*,?\s*$/i.test(before) || /^(?:goodness|god|gosh|word)\b/i.test(follows)) return true;
      if (PLACE.test(follows)) return true;
      // "My Tern", "MyFitness": a name.
      if (/^My$/.test(word.text) && /^\p{Lu}/u.test(follows)) return true;
      return words.length <= 3 && at === 0 && !sentence.isClosed;
    }
    case 'object':
      return (
        /^(?:time|too)\b/.test(follows) ||
        /\b(?:dear|trust|pick|why|excuse|believe|forgive|pardon|and|about)\s+$/i.test(before)
      );
    case 'possessive':
      return !/\b(?:of|is|was|are|were|like)\s+$/i.test(before);
    default:
      return false;
  }
}

/** Sentences stand in order and leave no word out. */
function sentenceAt({ content }: TextRun, word: Word): Sentence {
  const sentences = sentencesOf(content);
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= word.start) low = middle;
    else high = middle - 1;
  }
  return sentences[low]!;
}

function isInLink({ spans }: TextRun, { start, end }: Word): boolean {
  return spans.some((span) => span.kind === 'link' && span.start <= start && end <= span.end);
}

function isPronounI(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  const next = words[at + 1];
  if (!next || !/^[\s]+$/.test(text.slice(word.end, next.start)) || NOT_AFTER_I.has(next.text)) return false;
  if (!/^[a-z]/.test(next.text) && !isAmongCapitals(text, word)) return false;
  const before = words[at - 1];
  if (!before || isSentenceStart(text, word.start)) return true;
  if (ROMAN.test(text.slice(Math.max(0, word.start - 16), word.start))) return false;
  const isAdjacent = /^\s+$/.test(text.slice(before.end, word.start));
  // "Elizabeth I was": a name before it, unless the name only ends what came before.
  return !isAdjacent || !/^\p{Lu}\p{Ll}/u.test(before.text) || isCommonWord(before.text.toLowerCase());
}

/** "We all know", "most of us", "About us" over a footer. */
function isEverybody(run: TextRun, words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  const { text } = run.content;
  if (/^\s+(?:all|both|humans|people|mortals)\b/i.test(text.slice(word.end, word.end + 10))) return true;
  if (/\b(?:of)\s+$/i.test(text.slice(Math.max(0, word.start - 4), word.start)) && /^us$/i.test(word.text))
    return true;
  if (/^us$/i.test(word.text) && words.length <= 3) return true;
  return run.role === 'link' && words.length <= 4;
}
