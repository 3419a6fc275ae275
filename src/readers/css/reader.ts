/** A style sheet: colours and fonts, no text. */
import { contentStart, MappedTextBuilder, type Reader } from '../../model/index.ts';
import { emptyAsset } from '../asset.ts';
import { colorsOfDataUri } from '../html/parse.ts';
import { maskMergeTags } from '../merge-tags.ts';
import { fillIn, readStyleParts, type StyleParts } from './parts.ts';
import { singleVariables } from './variables.ts';

const reader: Reader = {
  format: 'css',
  extensions: ['css'],
  claims: 'always',
  read(source) {
    const masked = maskMergeTags(source.text);
    const parts: StyleParts = { colors: [], fonts: [], images: [], comments: [], svgAddresses: [] };
    // Of masked text: a merge tag's place is a name of U+FFFC to CSS, and its length must not change.
    const css = new MappedTextBuilder(masked.text, 'plain')
      .raw(contentStart(source.text), source.text.length)
      .build();
    const style = readStyleParts(
      css,
      { context: 'stylesheet', origin: 'css', condition: null, scheme: null },
      parts,
    );
    if (parts.svgAddresses.length > 0) {
      for (const address of parts.svgAddresses) parts.colors.push(...colorsOfDataUri(address));
      parts.colors.sort((a, b) => a.range.start - b.range.start);
    }
    fillIn(parts.colors, singleVariables([style]));
    const { colors, fonts, images, comments } = parts;
    const asset = { ...emptyAsset(source, 'css'), colors, fonts, images, mergeTags: masked.tags };
    return { assets: [asset], comments, problems: [] };
  },
};

export default reader;
