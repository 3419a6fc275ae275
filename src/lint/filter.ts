/** `--channel` and `--campaign`: what concerns some assets only. */
import picomatch from 'picomatch';
import { campaignKey } from '../campaign/index.ts';
import { channels as known } from '../channels/index.ts';
import { type Asset, type BrandGuide, UserError } from '../model/index.ts';
import { nearest } from '../model/nearest.ts';
import type { CheckResult } from './check.ts';
import type { RunOptions } from './run.ts';

type Filter = Pick<RunOptions, 'channels' | 'campaigns'>;

/** @throws UserError for a channel nobody has heard of: a run that checks nothing must not pass. */
export function refuseUnknownChannels({ channels = [] }: Filter, guide: BrandGuide): void {
  const names = [...known.map(({ name }) => name), ...guide.channels.flatMap(({ channel }) => channel ?? [])];
  for (const pattern of channels) {
    const matches = picomatch(pattern);
    if (names.some((name) => matches(name))) continue;
    const networks = [...new Set(names.map((name) => name.replace(/\/.*/, '/*')))];
    const close = nearest(pattern, pattern.includes('*') ? networks : names);
    throw new UserError(`There is no channel "${pattern}".`, {
      hint: close ? `Did you mean "${close}"?` : `There are: ${networks.join(', ')}.`,
    });
  }
}

/** A campaign by its name, however it is spelled (`Autumn Sale`), or by a glob. */
function matchCampaign(pattern: string): (name: string) => boolean {
  const key = campaignKey(pattern);
  const matches = picomatch(pattern);
  return (name) => campaignKey(name) === key || matches(name);
}

/**
 * @param names The campaigns of the guide and of all that was read.
 * @throws UserError for a campaign that nothing belongs to.
 */
export function refuseUnknownCampaigns({ campaigns = [] }: Filter, names: ReadonlySet<string>): void {
  for (const pattern of campaigns) {
    if ([...names].some(matchCampaign(pattern))) continue;
    const close = nearest(pattern, names);
    throw new UserError(`Nothing here belongs to a campaign "${pattern}".`, {
      hint: close ? `Did you mean "${close}"?` : `There are: ${[...names].join(', ') || 'none'}.`,
    });
  }
}

export function filterAssets(
  { channels = [], campaigns = [] }: Filter,
  assets: readonly Asset[],
): readonly Asset[] {
  if (channels.length === 0 && campaigns.length === 0) return assets;
  const isOnChannel = (channel: string | null) =>
    channels.length === 0 || (channel !== null && picomatch([...channels])(channel));
  const isWanted = wantsCampaign(campaigns);
  return assets.filter(
    ({ channel, campaigns: own }) =>
      isOnChannel(channel) && (campaigns.length === 0 || own.some((name) => isWanted(name))),
  );
}

function wantsCampaign(campaigns: readonly string[]): (name: string) => boolean {
  const matchers = campaigns.map(matchCampaign);
  return (name) => matchers.length === 0 || matchers.some((matches) => matches(name));
}

export function filterBy(filter: Filter, result: CheckResult): CheckResult {
  const assets = filterAssets(filter, result.assets);
  if (assets === result.assets) return result;
  const isWanted = wantsCampaign(filter.campaigns ?? []);
  const ids = new Set<string | null>(assets.map(({ id }) => id));
  // What is wrong with a file concerns each of its assets; of a file without any, nobody knows.
  if (assets.length > 0 || result.assets.length === 0) ids.add(null);
  return {
    ...result,
    assets,
    findings: result.findings.filter(({ asset }) => ids.has(asset)),
    // Of an asset of two campaigns the other one is not asked about.
    facts: result.facts.filter(({ campaign }) => isWanted(campaign.name)),
  };
}
