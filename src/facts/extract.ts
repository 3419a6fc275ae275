/** The facts of an asset: what a campaign compares. */
import type { Asset, Fact } from '../model/index.ts';
import { readAddressForm } from './address-form.ts';
import { readClaims } from './claims.ts';
import { readCodes } from './codes.ts';
import { readCtas } from './ctas.ts';
import { readDestinations } from './destinations.ts';
import { readDisclaimers } from './disclaimers.ts';
import { readHashtags } from './hashtags.ts';
import { readLooks } from './looks.ts';
import { readNames } from './names.ts';
import { readOffers } from './offers.ts';
import { type Extractor, type FactContext, passagesOf } from './passage.ts';
import { readPrices } from './prices.ts';
import { readTracking } from './tracking.ts';
import { readDates } from './when/read.ts';

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
  readDates,
  readPrices,
  readAddressForm,
  readLooks,
];

/** In the order of the file. */
export function factsOf(asset: Asset, context: FactContext): Fact[] {
  const passages = passagesOf(asset, context.language);
  const facts: Fact[] = [];
  for (const read of EXTRACTORS) for (const fact of read(asset, passages, context)) facts.push(fact);
  return facts.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
