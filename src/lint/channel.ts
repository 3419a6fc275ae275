/** Which channel and campaign an asset belongs to, where its file does not say. */
import picomatch from 'picomatch';
import { channelFromPath, normalizeChannel } from '../channels/index.ts';
import type { Asset, AssetKind, BrandGuide } from '../model/index.ts';

interface Placement {
  channel(path: string): string | null;
  kind(path: string): AssetKind | null;
  campaign(path: string): string | null;
}

const placements = new WeakMap<BrandGuide, Placement>();

/** A channel brandlint does not know keeps the name it has, so that a guide may speak of it. */
const channelOf = (text: string): string | null =>
  normalizeChannel(text) ?? (text.trim().toLowerCase() || null);

function placementOf(guide: BrandGuide): Placement {
  let placement = placements.get(guide);
  if (!placement) {
    const globs = guide.channels.map(({ files, channel, kind }) => ({
      matches: picomatch([...files]),
      channel: channel === null ? null : channelOf(channel),
      kind,
    }));
    const lastOf = <Key extends 'channel' | 'kind'>(key: Key, path: string) =>
      globs.findLast(({ matches, [key]: value }) => value !== null && matches(path))?.[key] ?? null;
    const campaigns = guide.campaigns.map(({ files, name }) => ({
      matches: picomatch([...files]),
      value: name,
    }));
    placement = {
      channel: (path) => lastOf('channel', path) ?? channelFromPath(path),
      kind: (path) => lastOf('kind', path),
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
  const kind = asset.kind ?? placement.kind(asset.path);
  const isSame = channel === asset.channel && campaign === asset.campaign && kind === asset.kind;
  return isSame ? asset : { ...asset, channel, campaign, kind };
}

/** Folders and files of copy by their names, which say no one channel. */
const COPY_NAME = /(?:^|[/_.\s-])(?:social|posts?|calendar|copy|campaigns?|newsletters?)(?=[/_.\s-]|$)/i;

/** Whether something says of a path that copy is there: the guide, or its own name. */
export function isCopyPath(path: string, guide: BrandGuide): boolean {
  const placement = placementOf(guide);
  return placement.channel(path) !== null || placement.campaign(path) !== null || COPY_NAME.test(path);
}
