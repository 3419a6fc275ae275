/** Hashtags, mentions and cashtags as X finds them (twitter-text). Spans with their sign. */
import { LATIN_ACCENTS, linksIn } from './links.ts';
import type { Span } from './span.ts';

const LETTER = String.raw`\p{L}\p{M}`;
const TAG_CHARACTER = String.raw`${LETTER}\p{Nd}_\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\xb7`;
const HASHTAG = new RegExp(
  String.raw`(?:(?<=[\uFE0E\uFE0F])|(?<![${TAG_CHARACTER}&]))[#＃](?!\uFE0F|\u20E3)[${TAG_CHARACTER}]+`,
  'gu',
);
const HAS_LETTER = new RegExp(`[${LETTER}]`, 'u');

/** A hashtag needs a letter: `#2026` is none. */
export function hashtagsIn(text: string): Span[] {
  if (!/[#＃]/.test(text)) return [];
  const links = linksIn(text);
  return Array.from(text.matchAll(HASHTAG), ({ 0: tag, index }) => ({
    start: index,
    end: index + tag.length,
  }))
    .filter(
      ({ start, end }) =>
        HAS_LETTER.test(text.slice(start, end)) && !/^(?:[#＃]|:\/\/)/.test(text.slice(end, end + 3)),
    )
    .filter(({ start }) => !links.some((link) => link.start <= start && start < link.end));
}

const MENTION =
  /(?<=^|[^a-zA-Z0-9_!#$%&*@＠]|(?:^|[^a-zA-Z0-9_+~.-])[rR][tT]:?)[@＠]([a-zA-Z0-9_]{1,20})(\/[a-zA-Z][a-zA-Z0-9_-]{0,24})?/gu;

export interface Mention extends Span {
  readonly name: string;
  /** The list of that account which is meant, with its slash; empty: the account. */
  readonly list: string;
}

const NO_MENTION_BEFORE = new RegExp(`^(?:[@＠${LATIN_ACCENTS}]|://)`, 'u');

export function mentionsIn(text: string): Mention[] {
  if (!/[@＠]/.test(text)) return [];
  return Array.from(text.matchAll(MENTION), ({ 0: { length }, 1: name, 2: list = '', index }) => ({
    start: index,
    end: index + length,
    name: name!,
    list,
  })).filter(({ end }) => !NO_MENTION_BEFORE.test(text.slice(end, end + 3)));
}

const CASHTAG = /(?<=^|\s)\$[a-z]{1,6}(?:[._][a-z]{1,2})?(?=$|\s|[!'#%&'()*+,\\\-./:;<=>?@[\]^_{|}~$])/giu;

export function cashtagsIn(text: string): Span[] {
  return Array.from(text.matchAll(CASHTAG), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}
