/** Hashtags, wherever they stand: in copy, and in a field of their own, where they may lack their sign. */
import { type Extractor, factIn, inOneLine } from './passage.ts';

const HASHTAG = /(?<![\p{L}\p{M}\p{N}_&/#＃=@.])[#＃](?=[\p{M}\p{N}_]*\p{L})([\p{L}\p{M}\p{N}_]{3,})/gu;
const BARE = /(?<![\p{L}\p{M}\p{N}_#＃])(?=[\p{M}\p{N}_]*\p{L})([\p{L}\p{M}\p{N}_]{3,})/gu;

export const readHashtags: Extractor = function* (_asset, passages) {
  for (const passage of passages) {
    const { text, run } = passage;
    const isField = run.role === 'field:hashtags';
    if (!isField && !/[#＃]/.test(text)) continue;
    for (const { 0: written, 1: name, index } of text.matchAll(
      isField && !/[#＃]/.test(text) ? BARE : HASHTAG,
    )) {
      const end = index + written.length;
      if (run.spans.some((span) => span.kind === 'code' && span.start < end && index < span.end)) continue;
      yield factIn(passage, index, end, {
        kind: 'hashtag',
        subject: 'hashtag',
        value: inOneLine(name!.normalize('NFC').toLowerCase()),
        qualifier: inOneLine(name!.normalize('NFC')),
      });
    }
  }
};
