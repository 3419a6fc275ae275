/** The facts of an asset: what a campaign compares. */
import type { Asset, Fact } from '../model/index.ts';
import { readAddressForm } from './address-form.ts';
import { readCodes } from './codes.ts';
import { readLooks } from './looks.ts';
import { readOffers } from './offers.ts';
import { type Extractor, type FactContext, passagesOf } from './passage.ts';
import { readPrices } from './prices.ts';

const EXTRACTORS: readonly Extractor[] = [readOffers, readCodes, readPrices, readAddressForm, readLooks];

/** In the order of the file. */
export function factsOf(asset: Asset, context: FactContext): Fact[] {
  const passages = passagesOf(asset, context.language);
  return EXTRACTORS.flatMap((read) => [...read(asset, passages, context)]).sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
}
