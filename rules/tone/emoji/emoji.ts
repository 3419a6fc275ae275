import {
  type Asset,
  type Matcher,
  matchesIn,
  rangeOf,
  type Stretch,
  type TextRun,
  touchesAny,
  touchesSorted,
} from 'brandlint/rule';

/** A surrogate of the blocks with emoji, a symbol that may be one (so is a keycap), or the sign that asks for a picture. */
const MAY_HOLD = /[\uD83C-\uD83E\u203C-\u3299]|\uFE0F/;

/**
 * One emoji is one match, as UTS #51 (ED-17) builds it: a flag of two letters or of tags, a keycap, or pictures with
 * their skin tones, joined to one.
 */
const EMOJI = new RegExp(
  [
    String.raw`\p{Regional_Indicator}{2}`,
    String.raw`[0-9#*]\uFE0F?\u20E3`,
    String.raw`\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|[\uFE0E\uFE0F])?[\u{E0020}-\u{E007F}]*(?:\u200D\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F)?)*`,
  ].join('|'),
  'gu',
);
/** Drawn as a picture: by itself, or because a sign asks for it. `™`, `↗` and `✓` are characters of a text. */
const PICTURE =
  /^(?:\p{Emoji_Presentation}(?!\uFE0E)|\p{Regional_Indicator}|[0-9#*])|[\uFE0F\p{Emoji_Modifier}]|\u200D/u;

export interface Emoji extends Stretch {
  readonly run: TextRun;
}

/** The emoji of a text, each as a stretch. */
export function emojiOf(text: string): Stretch[] {
  if (!MAY_HOLD.test(text)) return [];
  return Array.from(text.matchAll(EMOJI), ({ 0: emoji, index }) => ({
    emoji,
    start: index,
    end: index + emoji.length,
  }))
    .filter(({ emoji }) => PICTURE.test(emoji))
    .map(({ start, end }) => ({ start, end }));
}

/** The emoji that a reader of the asset sees, each once: a preheader may be both a field and body text. */
export function emojiIn(asset: Asset, names: Matcher<null>): Emoji[] {
  const places = new Set<number>();
  return asset.runs.flatMap((run) => {
    if (run.role === 'code' || run.condition === 'mso') return [];
    const found = emojiOf(run.content.text);
    if (found.length === 0) return [];
    const named = matchesIn(run, names);
    const code = run.spans.filter(({ kind }) => kind === 'code');
    return found.flatMap((emoji) => {
      const place = rangeOf(run.content, emoji.start, emoji.end).start;
      if (places.has(place) || touchesSorted(named, emoji) || touchesAny(code, emoji)) return [];
      places.add(place);
      return { run, ...emoji };
    });
  });
}
