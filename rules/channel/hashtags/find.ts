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
/** What goes on behind a broken hashtag, up to the end of the word. */
const REST = /^(?:[-‐‑&.+%$'’]?[\p{L}\p{M}\p{N}_]+)+/u;
/** After a hyphen these make a word of the hashtag and another one, as meant: `#Kubernetes-based`. */
const COMPOUND =
  /^-(?:based|powered|driven|native|friendly|ready|related|free|enabled|first|led|only|style|like|inspired|themed|approved|wide|specific|compatible|worthy|loving|minded|made|branded|filled|backed|funded|centric|focused|oriented|level|bound|adjacent|savvy|proof|sized|hosted|certified|tested|era|ish|ed|ing|s)(?![\p{L}\p{N}-])/iu;

/** Rooms of these are written like hashtags, and have hyphens: `Ask in #contributor-summit on Slack`. */
const CHAT = /\b(?:slack|discord|irc|zulip|mattermost|matrix)\b/i;

/** The hashtags of a post, as its network reads them. */
export function hashtagsOf(asset: Asset): Hashtag[] {
  if (!asset.runs.some(({ content }) => /[#＃]/.test(content.text))) return [];
  const { breaks } = grammarOf(asset.channel);
  return saidRuns(asset).flatMap((run) => {
    const { text } = run.content;
    if (!/[#＃]/.test(text) || run.role === 'code') return [];
    const isChat = CHAT.test(text);
    return Array.from(text.matchAll(HASHTAG), ({ 0: tag, 1: name, index: start }): Hashtag => {
      const end = start + tag.length;
      const after = text.slice(end, end + 100);
      // `#50%off` is meant as a hashtag, `#1-rated` is not.
      const isNumber = /^[\p{N}_]+$/u.test(name!) && !/^%\p{L}/u.test(after);
      const isBroken = !isNumber && breaks?.test(after) === true && !isSeparate(after);
      return {
        run,
        name: name!,
        isNumber,
        start,
        end,
        meantEnd: isBroken ? end + REST.exec(after)![0].length : end,
      };
    }).filter((tag) => {
      const isRoom = isChat && /^-[\p{L}\p{N}]/u.test(text.slice(tag.end, tag.end + 3));
      return !isRoom && !inCode(run, tag) && !/[#＃]/.test(text.charAt(tag.end));
    });
  });
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
