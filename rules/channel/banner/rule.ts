import { defineRule, type Range, rangeOf } from 'brandlint/rule';
import { isStandard } from './sizes.ts';

export default defineRule({
  name: 'channel/banner',
  summary: 'An HTML5 banner has what an ad server asks for: a fixed size, a click tag, and files over https.',
  severity: 'error',
  looksAt: ['banner'],
  messages: {
    'no-size': {
      text: 'This banner does not say how large it is. Add <meta name="ad.size" content="width=300,height=250"> with its own size to the head.',
    },
    'not-fixed': {
      text: '"{actual}" is no fixed size, and ad servers take no other. Give both in pixels: "width=300,height=250".',
    },
    'uncommon-size': {
      text: '{actual} is none of the common banner sizes, so few places can show it. A common one that is near: {expected}.',
      severity: 'info',
    },
    'no-click-tag': {
      text: 'This banner has no click tag, so the ad server cannot set or count where a click leads. Add <script>var clickTag = "https://…";</script> to the head and open that address on a click.',
      severity: 'warning',
    },
    'outside-head': {
      text: 'The ad server looks for "{actual}" in the head. Move the script that sets it there.',
      severity: 'warning',
    },
    insecure: {
      text: 'The banner loads "{actual}" without encryption, and a page on https blocks that. Put the file into the banner’s folder, or write https.',
    },
  },
  *check(asset, { raw }) {
    const { banner } = asset;
    if (!banner || asset.channel !== 'banner') return;
    const start: Range = { start: asset.range.start, end: asset.range.start };
    const { size } = banner;
    if (!size) yield { messageId: 'no-size', range: start };
    // A merge tag holds the size: nothing can be said of it.
    else if (!/\uFFFC/.test(size.raw)) {
      const { width, height, range } = size;
      if (width === null || height === null) yield { messageId: 'not-fixed', range, actual: size.raw };
      else {
        const expected = isStandard(width, height);
        if (expected !== true)
          yield { messageId: 'uncommon-size', range, actual: `${width} × ${height}`, expected };
      }
    }
    if (banner.clickTags.length === 0 && !banner.hasOtherExit)
      yield { messageId: 'no-click-tag', range: start, verdict: 'likely' };
    for (const { range, isInHead } of banner.clickTags)
      if (!isInHead) yield { messageId: 'outside-head', range, actual: raw(range) };
    for (const address of banner.insecure)
      yield { messageId: 'insecure', range: rangeOf(address), actual: address.text };
  },
});
