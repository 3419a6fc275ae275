import {
  type Asset,
  defineRule,
  type ImageUse,
  matchLogo,
  OPAQUE,
  type RuleContext,
  rangeOf,
} from 'brandlint/rule';
import { isDecorative, isSpacer } from './spacers.ts';
import { faultIn } from './words.ts';

/** Screen readers break up what is longer, and inboxes cut it off. Characters. */
const LONGEST = 150;

export default defineRule({
  name: 'email/alt',
  summary: 'Every picture in an email says in words what those who do not see it miss.',
  severity: 'warning',
  looksAt: ['images'],
  channels: ['email'],
  messages: {
    missing: {
      text: 'This picture has no alternative text, so nothing stands for it where it is not seen. Say what it shows in alt="…", or write alt="" if it is decoration.',
    },
    link: {
      text: 'This picture is all that its link holds, and its alternative text is empty. Say in it where the link leads.',
    },
    twin: {
      text: 'This picture is all that its link holds, and its alternative text is empty. The same address is linked in words, too: put both into one link, or say in alt="…" where it leads.',
      severity: 'info',
    },
    'file-name': {
      text: 'The alternative text "{actual}" is the name of a file. Say what the picture shows.',
    },
    generic: { text: 'The alternative text "{actual}" does not say what the picture shows. Say that.' },
    opening: {
      text: 'A screen reader says that it is a picture. Leave out "{actual}" and start with what it shows.',
      severity: 'info',
    },
    long: {
      text: 'This alternative text has {length} characters. Say it in {expected} or fewer, and put the rest in the email itself.',
      severity: 'info',
    },
    repeats: {
      text: 'The alternative text says what stands beside the picture, so a screen reader says it twice. Write alt="".',
      severity: 'info',
    },
  },
  *check(asset, context) {
    for (const use of asset.images) {
      if (use.kind !== 'img' || use.condition !== null || isSpacer(use, context)) continue;
      if (use.grounds.length > 0 && use.grounds.every(({ hidden }) => hidden)) continue;
      if (context.guide.logos.length > 0 && matchLogo(use, context)?.kind === 'approved') continue;
      const said = use.alt?.text.trim() ?? '';
      if (use.alt === null) {
        if (!isDecorative(use, context) && !mayBeFilledIn(use, asset))
          yield { messageId: 'missing', range: use.range };
      } else if (said === '') {
        const messageId = namelessLink(use, asset, context);
        if (messageId) yield { messageId, range: use.range };
      } else if (!said.includes(OPAQUE)) {
        const { alt } = use;
        const fault = faultIn(said, use.src?.text ?? '');
        const from = alt.text.indexOf(said);
        if (fault) {
          const range = rangeOf(alt, from, from + fault.actual.length);
          yield { messageId: fault.kind, range, actual: fault.actual };
        } else if (said.length > LONGEST) {
          const data = { length: said.length };
          yield { messageId: 'long', range: rangeOf(alt), actual: said, expected: String(LONGEST), data };
        } else if (isSaidBeside(use, said, asset)) {
          yield { messageId: 'repeats', range: rangeOf(alt), actual: said };
        }
      }
    }
  },
});

/** A merge tag among the attributes may bring one. */
function mayBeFilledIn({ range, src }: ImageUse, { mergeTags }: Asset): boolean {
  return mergeTags.some((tag) => {
    const isInside = range.start <= tag.range.start && tag.range.end <= range.end;
    return (
      isInside &&
      !(src && rangeOf(src).start <= tag.range.start && tag.range.end <= rangeOf(src).end) &&
      src !== null
    );
  });
}

function namelessLink(use: ImageUse, { links, images }: Asset, context: RuleContext): 'link' | 'twin' | null {
  if (use.href === null) return null;
  const around = links.filter(({ range }) => range.start <= use.range.start && use.range.end <= range.end);
  if (around.length === 0 || around.some(({ text }) => text !== null && text.text.trim() !== '')) return null;
  const { range, href } = around[0]!;
  const isNamed = images.some(
    (other) => other.alt?.text.trim() && range.start <= other.range.start && other.range.end <= range.end,
  );
  const tag = context.raw({ start: range.start, end: Math.max(use.range.start, range.start) });
  const own = context.raw(use.range);
  if (
    isNamed ||
    /\b(?:aria-label(?:ledby)?|title)\s*=\s*["']?[^"'\s]|aria-hidden\s*=\s*["']?true/i.test(tag + own)
  )
    return null;
  const address = href?.text.trim();
  const isTwin = links.some(
    (link) => link.text?.text.trim() && link.href?.text.trim() === address && !address?.includes(OPAQUE),
  );
  return isTwin ? 'twin' : 'link';
}

/** In the same link, or as the next thing before or after it. */
function isSaidBeside({ range, alt }: ImageUse, said: string, { runs, links }: Asset): boolean {
  const isSame = (text: string) => fold(text) === fold(said);
  const around = links.filter((link) => link.range.start < range.start && range.end < link.range.end);
  if (around.some(({ text }) => text !== null && isSame(text.text))) return true;
  const shown = runs.filter(
    ({ hidden, condition, role }) => !hidden && condition === null && !role.startsWith('field:'),
  );
  const at = shown.findIndex(
    ({ role, content }) => role === 'alt' && rangeOf(content).start === rangeOf(alt!).start,
  );
  if (at === -1) return false;
  return [shown[at - 1], shown[at + 1]].some((run) => run && run.role !== 'alt' && isSame(run.content.text));
}

function fold(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
