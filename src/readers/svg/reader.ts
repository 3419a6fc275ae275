/** A standalone SVG: its colours, and its title as what it is called. */
import { type Asset, contentStart, type Reader } from '../../model/index.ts';
import { emptyAsset } from '../asset.ts';
import { readSvg } from '../html/parse.ts';
import { maskMergeTags } from '../merge-tags.ts';

const reader: Reader = {
  format: 'svg',
  extensions: ['svg'],
  claims: 'always',
  read(source) {
    const masked = maskMergeTags(source.text);
    const { colors, fonts, comments, runs } = readSvg(
      source.text,
      masked,
      contentStart(source.text),
      source.text.length,
    );
    const asset: Asset = { ...emptyAsset(source, 'svg'), colors, fonts, runs, mergeTags: masked.tags };
    return { assets: [asset], comments, problems: [] };
  },
};

export default reader;
