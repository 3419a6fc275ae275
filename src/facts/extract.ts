/** The facts of an asset: what a campaign compares. */
import type { Asset, Fact } from '../model/index.ts';
import { readClaims } from './claims.ts';
import { readCodes } from './codes.ts';
import { readCtas } from './ctas.ts';
import { readDestinations } from './destinations.ts';
import { readDisclaimers } from './disclaimers.ts';
import { readHashtags } from './hashtags.ts';
import { readNames } from './names.ts';
import { readOffers } from './offers.ts';
import { type Extractor, type FactContext, passagesOf } from './passage.ts';
import { readTracking } from './tracking.ts';

const EXTRACTORS: readonly Extractor[] = [
  readOffers,
  readCodes,
  readDestinations,
  readCtas,
  readHashtags,
  readClaims,
  readDisclaimers,
  readNames,
  readTracking,
];

/** In the order of the file. */
export function factsOf(asset: Asset, context: FactContext): Fact[] {
  const passages = passagesOf(asset, context.guide, context.brief?.language ?? null);
  return EXTRACTORS.flatMap((read) => [...read(asset, passages, context)]).sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
}
