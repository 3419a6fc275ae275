/** Plain text: one asset, a run a paragraph. */
import { contentStart, MappedTextBuilder, type Reader, type TextRun } from '../../model/index.ts';
import { emptyAsset } from '../asset.ts';
import { appendAroundTags, maskMergeTags } from '../merge-tags.ts';

const reader: Reader = {
  format: 'text',
  extensions: ['txt'],
  claims: 'always',
  read(source) {
    const masked = maskMergeTags(source.text);
    const runs: TextRun[] = [];
    const start = contentStart(source.text);
    for (const paragraph of masked.text.slice(start).matchAll(/\S[\s\S]*?(?=\s*(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)|\s*$)/g)) {
      const from = start + paragraph.index;
      const builder = new MappedTextBuilder(source.text, 'plain');
      appendAroundTags(builder, masked.tags, from, from + paragraph[0].length);
      runs.push({ role: 'body', content: builder.build(), spans: [], lang: null, hidden: false, condition: null });
    }
    const asset = { ...emptyAsset(source, 'text'), runs, mergeTags: masked.tags };
    return { assets: [asset], comments: [], problems: [] };
  },
};

export default reader;
