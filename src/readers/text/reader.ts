/**
 * Plain text: one asset, a run a paragraph. A `.tweet` file is a post for X, or a thread of them; some tools keep each
 * field of a listing in a file of its own.
 */
import { type FieldFile, fieldFromPath } from '../../channels/index.ts';
import {
  type Asset,
  contentStart,
  MappedTextBuilder,
  type Range,
  type Reader,
  type SourceFile,
} from '../../model/index.ts';
import { emptyAsset, plainRun } from '../asset.ts';
import { bareLinks } from '../bare-links.ts';
import { appendAroundTags, type Masked, maskMergeTags } from '../merge-tags.ts';
import { assetsOf, type Post, withPlainNewlines } from '../post.ts';
import { trimmed } from '../trim.ts';

const reader: Reader = {
  format: 'text',
  extensions: ['txt', 'tweet'],
  claims: 'always',
  async read(source, guide) {
    const masked = maskMergeTags(source.text);
    const held = fieldFromPath(source.path);
    if (held) return { assets: listingOf(held, source, masked), comments: [], problems: [] };
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

/** A field's file is one text, whatever its paragraphs: its length counts as a whole. */
function listingOf({ channel, field, lang }: FieldFile, source: SourceFile, masked: Masked): Asset[] {
  if (field === null) return [];
  const whole = emptyAsset(source, 'text');
  const { content } = textOf(source, masked, whole.range);
  const run = plainRun(`field:${field}`, trimmed(withPlainNewlines(content, source.text)), lang);
  return [
    {
      ...whole,
      impliedChannel: channel,
      lang,
      runs: run.content.text === '' ? [] : [run],
      links: bareLinks(run.content),
      mergeTags: masked.tags,
    },
  ];
}

export function textOf(source: SourceFile, masked: Masked, { start, end }: Range): Post['texts'][number] {
  const builder = new MappedTextBuilder(source.text, 'plain');
  appendAroundTags(builder, masked.tags, start, end);
  return { field: 'text', content: builder.build() };
}
