/** Which channel and campaign an asset belongs to, where its file does not say. */
import picomatch from 'picomatch';
import { channelFromPath, normalizeChannel } from '../channels/index.ts';
import type { Asset, BrandGuide } from '../model/index.ts';

interface Placement {
  channel(path: string): string | null;
  campaign(path: string): string | null;
}

const placements = new WeakMap<BrandGuide, Placement>();

/** A channel brandlint does not know keeps the name it has, so that a guide may speak of it. */
const channelOf = (text: string): string | null =>
  normalizeChannel(text) ?? (text.trim().toLowerCase() || null);

function placementOf(guide: BrandGuide): Placement {
  let placement = placements.get(guide);
  if (!placement) {
    const channels = guide.channels.map(({ files, channel }) => ({
      matches: picomatch([...files]),
      value: channelOf(channel),
    }));
    const campaigns = guide.campaigns.map(({ files, name }) => ({
      matches: picomatch([...files]),
      value: name,
    }));
    placement = {
      channel: (path) => channels.findLast(({ matches }) => matches(path))?.value ?? channelFromPath(path),
      campaign: (path) => campaigns.findLast(({ matches }) => matches(path))?.value ?? null,
    };
    placements.set(guide, placement);
  }
  return placement;
}

/**
 * What the asset itself says comes first, then the guide's globs (the last that matches wins), then for the
 * channel what the path says.
 */
export function withPlacement(asset: Asset, guide: BrandGuide): Asset {
  const placement = placementOf(guide);
  const own = asset.channel === null ? null : channelOf(asset.channel);
  const channel = own ?? placement.channel(asset.path) ?? asset.impliedChannel;
  const campaign = asset.campaign ?? placement.campaign(asset.path);
  return channel === asset.channel && campaign === asset.campaign ? asset : { ...asset, channel, campaign };
}

/** Folders and files of copy by their names, which say no one channel. */
const COPY_NAME = /(?:^|[/_.\s-])(?:social|posts?|calendar|copy|campaigns?|newsletters?)(?=[/_.\s-]|$)/i;

/** Whether something says of a path that copy is there: the guide, or its own name. */
export function isCopyPath(path: string, guide: BrandGuide): boolean {
  const placement = placementOf(guide);
  return placement.channel(path) !== null || placement.campaign(path) !== null || COPY_NAME.test(path);
}
