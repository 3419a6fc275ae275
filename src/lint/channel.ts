/** Which channel and campaign an asset belongs to, where its file does not say. */
import picomatch from 'picomatch';
import { type Campaigns, campaignsOf } from '../campaign/index.ts';
import { channelFromPath, normalizeChannel } from '../channels/index.ts';
import type { Asset, AssetKind, BrandGuide } from '../model/index.ts';

interface Placement {
  channel(path: string): string | null;
  kind(path: string): AssetKind | null;
  isInCampaign(path: string): boolean;
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
    const campaigns = guide.campaigns.map(({ files }) => picomatch([...files]));
    placement = {
      channel: (path) => lastOf('channel', path) ?? channelFromPath(path),
      kind: (path) => lastOf('kind', path),
      isInCampaign: (path) => campaigns.some((matches) => matches(path)),
    };
    placements.set(guide, placement);
  }
  return placement;
}

/**
 * What the asset itself says comes first, then the guide's globs (the last that matches wins), then for the
 * channel what the path says.
 */
export function withPlacement(
  asset: Asset,
  guide: BrandGuide,
  campaignsNamed: Pick<Campaigns, 'namesOf'> = byGlobs(guide),
): Asset {
  const placement = placementOf(guide);
  const own = asset.channel === null ? null : channelOf(asset.channel);
  const channel = own ?? placement.channel(asset.path) ?? asset.impliedChannel;
  const campaigns = campaignsNamed.namesOf(asset);
  const campaign = campaigns[0] ?? null;
  const kind = asset.kind ?? placement.kind(asset.path);
  const isSame = channel === asset.channel && campaigns.length === 0 && kind === asset.kind;
  return isSame && asset.campaign === null ? asset : { ...asset, channel, campaign, campaigns, kind };
}

const ofGlobs = new WeakMap<BrandGuide, Campaigns>();

/** Without a look at the disk: where no briefs are read. */
function byGlobs(guide: BrandGuide): Campaigns {
  let campaigns = ofGlobs.get(guide);
  if (!campaigns) {
    campaigns = campaignsOf(guide);
    ofGlobs.set(guide, campaigns);
  }
  return campaigns;
}

/** Folders and files of copy by their names, which say no one channel. */
const COPY_NAME = /(?:^|[/_.\s-])(?:social|posts?|calendar|copy|campaigns?|newsletters?)(?=[/_.\s-]|$)/i;

/** Whether something says of a path that copy is there: the guide, or its own name. */
export function isCopyPath(path: string, guide: BrandGuide): boolean {
  const placement = placementOf(guide);
  return placement.channel(path) !== null || placement.isInCampaign(path) || COPY_NAME.test(path);
}
