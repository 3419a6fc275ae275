import { type Asset, isVerbatim, type Stretch, type TextRun } from 'brandlint/rule';
import { saidRuns } from '../said.ts';

/** What a network makes of a hashtag. */
interface Grammar {
  /** Characters that end a hashtag though its writer went on; null: it takes them, or nobody says. */
  readonly breaks: RegExp | null;
  /** A hashtag of digits alone is none. */
  readonly needsLetter: boolean;
}

const PUNCTUATION = /^(?:[-‐‑&.+%$]|['’](?!(?:s|d|m|re|ve|ll)(?![\p{L}\p{N}]|-\p{L})))(?=[\p{L}\p{N}])/u;
const LETTERS_ONLY = { breaks: PUNCTUATION, needsLetter: false };

/**
 * X: twitter-text, validHashtag. Mastodon: app/models/tag.rb, HASHTAG_RE. Bluesky: packages/api/src/rich-text, TAG_REGEX,
 * which takes everything up to white space. Instagram, Facebook, LinkedIn, TikTok: letters, digits and underscores, by
 * their help pages. Threads: no full stop and no ampersand (topic_tag). Others do not say.
 */
const GRAMMARS: Readonly<Record<string, Grammar>> = {
  'social/x': { breaks: PUNCTUATION, needsLetter: true },
  'social/mastodon': { breaks: PUNCTUATION, needsLetter: true },
  'social/bluesky': { breaks: null, needsLetter: true },
  'social/threads': { breaks: /^[&.](?=[\p{L}\p{N}])/u, needsLetter: false },
  'social/instagram': LETTERS_ONLY,
  'social/facebook': LETTERS_ONLY,
  'social/linkedin': LETTERS_ONLY,
  'social/tiktok': LETTERS_ONLY,
};
const UNKNOWN: Grammar = { breaks: null, needsLetter: false };

export const grammarOf = (channel: string | null): Grammar => GRAMMARS[channel ?? ''] ?? UNKNOWN;

export interface Hashtag extends Stretch {
  readonly run: TextRun;
  /** Without its sign. */
  readonly name: string;
  /** Digits alone: a number (`#1`), or a hashtag on some networks. */
  readonly isNumber: boolean;
  /** Where the word that it starts ends, if the network breaks it off: `#harbour&pine`. Else its end. */
  readonly meantEnd: number;
}

const HASHTAG =
  /(?<![\p{L}\p{M}\p{N}_&/#＃=@])[#＃](?![\uFE0F\u20E3])([\u200D\u200C\u00B7\u30FB\p{L}\p{M}\p{N}_]+)/gu;
const SIGN = /[#＃]/;
/** What goes on behind a broken hashtag, up to the end of the word. */
const REST = /^(?:[-‐‑&.+%$'’]?[\p{L}\p{M}\p{N}_]+)+/u;
/** After a hyphen these make a word of the hashtag and another one, as meant: `#Kubernetes-based`. */
const COMPOUND =
  /^-(?:based|powered|driven|native|friendly|ready|related|free|enabled|first|led|only|style|like|inspired|themed|approved|wide|specific|compatible|worthy|loving|minded|made|branded|filled|backed|funded|centric|focused|oriented|level|bound|adjacent|savvy|proof|sized|hosted|certified|tested|era|ish|ed|ing|s)(?![\p{L}\p{N}-])/iu;

/** Rooms of these are written like hashtags, and have hyphens: `Ask in #contributor-summit on Slack`. */
const CHAT = /\b(?:slack|discord|irc|zulip|mattermost|matrix)\b/i;

/** The hashtags of a post, as its network reads them. */
export function hashtagsOf(asset: Asset): Hashtag[] {
  if (!asset.runs.some(({ content }) => SIGN.test(content.text))) return [];
  const { breaks } = grammarOf(asset.channel);
  const found: Hashtag[] = [];
  for (const run of saidRuns(asset)) {
    const { text } = run.content;
    if (!SIGN.test(text) || run.role === 'code') continue;
    const isChat = CHAT.test(text);
    HASHTAG.lastIndex = 0;
    for (let match = HASHTAG.exec(text); match !== null; match = HASHTAG.exec(text)) {
      const tag = hashtagAt(match.index, match[1]!, run, breaks);
      const next = text.charAt(tag.end);
      const isRoom = isChat && /^-[\p{L}\p{N}]/u.test(text.slice(tag.end, tag.end + 3));
      if (!isRoom && next !== '#' && next !== '＃' && !inCode(run, tag)) found.push(tag);
    }
  }
  return found;
}

function hashtagAt(start: number, name: string, run: TextRun, breaks: RegExp | null): Hashtag {
  const end = start + 1 + name.length;
  const { text } = run.content;
  const after = text.slice(end, end + 100);
  // `#50%off` is meant as a hashtag, `#1-rated` is not.
  const isNumber = /^[\p{N}_]+$/u.test(name) && !/^%\p{L}/u.test(after);
  const isBroken = !isNumber && after !== '' && breaks?.test(after) === true && !isSeparate(after);
  return { run, name, isNumber, start, end, meantEnd: isBroken ? end + REST.exec(after)![0].length : end };
}

/** A new sentence without its space, a compound, an address. */
function isSeparate(after: string): boolean {
  return /^\.\p{Lu}/u.test(after) || /^\.\p{Ll}{2,}(?:\/|\.)/u.test(after) || COMPOUND.test(after);
}

function inCode(run: TextRun, tag: Stretch): boolean {
  return (
    run.spans.some(({ kind, start, end }) => kind === 'code' && start < tag.end && tag.start < end) ||
    // An address with a fragment is verbatim from its start on; a hashtag alone starts the stretch.
    (tag.start > 0 &&
      !/\s/.test(run.content.text[tag.start - 1]!) &&
      isVerbatim(run, { start: tag.start - 1, end: tag.start }))
  );
}
