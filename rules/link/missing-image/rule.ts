import { defineRule, type ImageFile, rangeOf } from 'brandlint/rule';

export default defineRule({
  name: 'link/missing-image',
  summary: 'Every picture in the folders of the guide is there, and can be opened.',
  severity: 'warning',
  looksAt: ['images'],
  messages: {
    missing: { text: 'There is no file {actual}. Add it, or put its address right.' },
    near: { text: 'There is no file {actual}. If {expected} is meant, write that.' },
    broken: { text: '{actual} cannot be read: {reason}. Save it again, as PNG, JPEG, GIF, WebP or SVG.' },
  },
  *check(asset, context) {
    const told = new Set<string>();
    for (const use of asset.images) {
      const file = use.src && context.image(use);
      const actual = use.src?.text.trim() ?? '';
      if (!use.src || !PICTURE.test(actual) || TEMPLATE.test(actual) || told.has(actual)) continue;
      if (file?.status === 'unreadable' && !/Git LFS/.test(file.reason)) {
        told.add(actual);
        yield { messageId: 'broken', range: rangeOf(use.src), actual, data: { reason: file.reason } };
      }
      if (file?.status !== 'missing' || !isKnown(actual, file)) continue;
      told.add(actual);
      yield {
        messageId: file.near === null ? 'missing' : 'near',
        range: rangeOf(use.src),
        actual,
        ...(file.near === null ? {} : { expected: file.near }),
      };
    }
  },
});

type Missing = Extract<ImageFile, { status: 'missing' }>;

/**
 * A site builder may keep what an address names in another folder, or make it. Where the very folder is here and holds pictures,
 * it does not; from the site's root (`/img/hero.png`) it takes a file there that is called nearly so.
 */
function isKnown(address: string, { hasSiblings, near }: Missing): boolean {
  return /^[\\/]/.test(address) ? near !== null : hasSiblings;
}

const PICTURE = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i;
/** Another program fills it in: `${name}.png`, `[[logo]].png`, `%%logo%%.png`, `@logo`. */
const TEMPLATE = /[{}<>[\]|*$\uFFFC]|%%|^@/;
