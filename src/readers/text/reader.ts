/** Plain text: one asset, a run a paragraph. A `.tweet` file is a post for X, or a thread of them. */
import {
  contentStart,
  MappedTextBuilder,
  type Range,
  type Reader,
  type SourceFile,
} from '../../model/index.ts';
import { appendAroundTags, type Masked, maskMergeTags } from '../merge-tags.ts';
import { assetsOf, type Post } from '../post.ts';

const reader: Reader = {
  format: 'text',
  extensions: ['txt', 'tweet'],
  claims: 'always',
  async read(source, guide) {
    const masked = maskMergeTags(source.text);
    const range = { start: contentStart(source.text), end: source.text.length };
    const isTweet = /\.tweet$/i.test(source.path);
    const whole: Post = {
      id: null,
      number: 1,
      channels: isTweet ? ['social/x'] : [],
      campaign: null,
      lang: null,
      range,
      texts: [textOf(source, masked, range)],
      images: [],
      about: [],
      blanks: [],
    };
    const posts =
      isTweet && /^---[^\S\n]*$/m.test(masked.text)
        ? (await import('./thread.ts')).threadOf(whole, source, masked, guide)
        : [whole];
    return { assets: assetsOf(posts, source, 'text', masked.tags), comments: [], problems: [] };
  },
};

export default reader;

export function textOf(source: SourceFile, masked: Masked, { start, end }: Range): Post['texts'][number] {
  const builder = new MappedTextBuilder(source.text, 'plain');
  appendAroundTags(builder, masked.tags, start, end);
  return { field: 'text', content: builder.build() };
}
