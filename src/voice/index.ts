/** How copy sounds: what can be counted of it, where it stands, and whose voice it is. */
import type { Asset } from '../model/index.ts';
import { type Counts, countSentence } from './features.ts';
import { sentencesOf, wordsOf } from './prose.ts';

export * from './dimensions.ts';
export * from './features.ts';
export { areaUnderCurve, scoreOf } from './model.ts';
export * from './prose.ts';
export * from './train.ts';
export * from './voice.ts';

/** The sentences of an asset, counted. */
export function documentOf(asset: Pick<Asset, 'runs'>): Counts[] {
  return sentencesOf(asset)
    .map((sentence) => countSentence(wordsOf(sentence)))
    .filter(({ words }) => words > 0);
}
