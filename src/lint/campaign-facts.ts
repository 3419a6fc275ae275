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

/**
 * Loads what it takes to read facts, and the briefs of all campaigns that some assets belong to.
 * @returns A function of one of the assets; null where none belongs to a campaign.
 */
export async function factReader(
  assets: readonly Asset[],
  campaigns: Campaigns,
  { guide, rules }: { readonly guide: BrandGuide; readonly rules: readonly ActiveRule[] },
): Promise<((asset: Asset) => CampaignFacts[]) | null> {
  const members = new Map<string, readonly Membership[]>();
  const keyOf = (asset: Asset) => asset.campaigns.join('\n');
  for (const asset of assets) {
    const key = keyOf(asset);
    if (asset.campaigns.length > 0 && !members.has(key)) members.set(key, await campaigns.of(asset));
  }
  if (members.size === 0) return null;
  // With the first asset of a campaign: a hook on one file may meet none.
  const { factsOf } = await import('../facts/extract.ts');
  return (asset) => {
    const { id, path, channel, impliedChannel, kind, lang } = asset;
    const written = asset.about.scheduled?.text;
    // The day of a run is no asset's own: what has none is not said to go out on it.
    const own = written === undefined ? null : dayIn(written, lang ?? guide.language ?? 'en');
    const scheduled = own ? isoOf(own) : null;
    const bare: AssetFacts = {
      path,
      asset: { id, channel, impliedChannel, lang, kind },
      range: startOf(asset),
      scheduled,
      facts: [],
    };
    return (members.get(keyOf(asset)) ?? []).map((campaign) => {
      const brief = campaign.brief?.for(bare) ?? null;
      const language = campaign.brief?.languageOf(bare) ?? guide.language;
      const facts = factsOf(asset, { guide, brief, language, scheduled });
      return { campaign, facts: { ...bare, facts }, rules };
    });
  };
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
