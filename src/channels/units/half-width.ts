/**
 * Columns, as advertising systems count: a character of Chinese, Japanese or Korean takes two
 * (Google Ads, "About responsive search ads"; Microsoft's ads check every character, whatever the ad's language).
 */
import { type Counter, countCharacters } from './span.ts';

/** East_Asian_Width Wide or Fullwidth (UAX #11, EastAsianWidth.txt 15.0); every emoji in colour is, too. */
const WIDE =
  /[\p{Emoji_Presentation}\u1100-\u115F\u2329\u232A\u2E80-\u303E\u3041-\u3247\u3250-\u4DBF\u4E00-\uA4C6\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18D08}\u{1AFF0}-\u{1B2FB}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]/u;

export const halfWidth: Counter = (text, visit) =>
  countCharacters(text, visit, (codePoint) =>
    codePoint >= 0x1100 && WIDE.test(String.fromCodePoint(codePoint)) ? 2 : 1,
  );
