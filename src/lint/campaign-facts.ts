/** What is kept of each asset for the campaigns it belongs to. */
import type { Campaigns, Membership } from '../campaign/index.ts';
import { dayIn, isoOf } from '../facts/index.ts';
import { type Asset, type AssetFacts, type BrandGuide, rangeOf } from '../model/index.ts';
import type { ActiveRule } from './rule-set.ts';

export interface CampaignFacts {
  readonly campaign: Membership;
  readonly facts: AssetFacts;
  /** The rules for its file: a file that turns a rule off takes no part in it. */
  readonly rules: readonly ActiveRule[];
}

/** Loaded with the first asset of a campaign: most runs have some, a hook on one file may have none. */
const loadFacts = () => import('../facts/extract.ts');

export async function campaignFacts(
  assets: readonly Asset[],
  campaigns: Campaigns,
  { guide, rules }: { readonly guide: BrandGuide; readonly rules: readonly ActiveRule[] },
): Promise<CampaignFacts[]> {
  const kept: CampaignFacts[] = [];
  for (const asset of assets) {
    if (asset.campaigns.length === 0) continue;
    const { factsOf } = await loadFacts();
    const written = asset.about.scheduled?.text;
    const own = written === undefined ? null : dayIn(written, asset.lang ?? guide.language ?? 'en');
    // The day of a run is no asset's own: what has none is not said to go out on it.
    const scheduled = own ? isoOf(own) : null;
    const { id, channel, impliedChannel, kind } = asset;
    const bare: AssetFacts = {
      path: asset.path,
      asset: { id, channel, impliedChannel, lang: asset.lang, kind },
      range: startOf(asset),
      scheduled,
      facts: [],
    };
    for (const campaign of await campaigns.of(asset)) {
      const brief = campaign.brief?.for(bare) ?? null;
      const language = campaign.brief?.languageOf(bare) ?? guide.language;
      const facts = factsOf(asset, { guide, brief, language, scheduled });
      kept.push({ campaign, facts: { ...bare, facts }, rules });
    }
  }
  return kept;
}

/** A post is short, and told of as a whole; of an email or page its first words are. */
function startOf({ runs, range, channel }: Asset): AssetFacts['range'] {
  const shown = runs.filter(({ hidden, content }) => !hidden && content.text !== '');
  const [first] = shown;
  if (!first) return { start: range.start, end: range.start };
  const { start, end } = rangeOf(first.content);
  if (channel === null || /^(?:email|blog|page)$/.test(channel)) return { start, end };
  return { start, end: rangeOf(shown.at(-1)!.content).end };
}
