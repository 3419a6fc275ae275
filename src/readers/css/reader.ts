/** A style sheet: colours and fonts, no text. */
import { contentStart, MappedTextBuilder, type Reader } from '../../model/index.ts';
import { emptyAsset } from '../asset.ts';
import { maskMergeTags } from '../merge-tags.ts';
import { readStyleParts, type StyleParts } from './parts.ts';

const reader: Reader = {
  format: 'css',
  extensions: ['css'],
  claims: 'always',
  read(source) {
    const masked = maskMergeTags(source.text);
    const parts: StyleParts = { colors: [], fonts: [], images: [], comments: [] };
    // Of masked text: a merge tag's place is a name of U+FFFC to CSS, and its length must not change.
    const css = new MappedTextBuilder(masked.text, 'plain')
      .raw(contentStart(source.text), source.text.length)
      .build();
    readStyleParts(css, 'stylesheet', 'css', parts);
    const { colors, fonts, images, comments } = parts;
    const asset = { ...emptyAsset(source, 'css'), colors, fonts, images, mergeTags: masked.tags };
    return { assets: [asset], comments, problems: [] };
  },
};

export default reader;
