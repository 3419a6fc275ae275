/** Which channel and campaign an asset belongs to, where its file does not say. */
import picomatch from 'picomatch';
import type { Asset, BrandGuide } from '../model/index.ts';

interface Placement {
  channel(path: string): string | null;
  campaign(path: string): string | null;
}

const placements = new WeakMap<BrandGuide, Placement>();

/** What the asset itself says comes first, then the guide's globs (the last that matches wins). */
export function withPlacement(asset: Asset, guide: BrandGuide): Asset {
  let placement = placements.get(guide);
  if (!placement) {
    const channels = guide.channels.map(({ files, channel }) => ({ matches: picomatch([...files]), value: channel }));
    const campaigns = guide.campaigns.map(({ files, name }) => ({ matches: picomatch([...files]), value: name }));
    placement = {
      channel: (path) => channels.findLast(({ matches }) => matches(path))?.value ?? null,
      campaign: (path) => campaigns.findLast(({ matches }) => matches(path))?.value ?? null,
    };
    placements.set(guide, placement);
  }
  const channel = asset.channel ?? placement.channel(asset.path) ?? asset.impliedChannel;
  const campaign = asset.campaign ?? placement.campaign(asset.path);
  return channel === asset.channel && campaign === asset.campaign ? asset : { ...asset, channel, campaign };
}
