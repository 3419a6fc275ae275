/** One run: guide → files → results. */
import { dirname, relative, resolve } from 'node:path';
import { rules as builtin } from '../../rules/registry.generated.ts';
import { type Campaigns, campaignsOf } from '../campaign/index.ts';
import { loadGuide } from '../guide/load.ts';
import { checkRuleSettings, loadPlugins } from '../guide/plugins.ts';
import type { BrandGuide, Finding, RuleSetting } from '../model/index.ts';
import { type CheckResult, type Crash, checkSource, type ImageResolver } from './check.ts';
import { convergence } from './converge.ts';
import { toSlashes } from './discover.ts';
import { filterBy, refuseUnknownCampaigns, refuseUnknownChannels } from './filter.ts';
import { guideFindings } from './guide-findings.ts';
import { imageResolver } from './images.ts';
import { adopter, folderOf, type Input, inputsOf, inTurn, noCopyNotice } from './inputs.ts';
import { locate, locator } from './locate.ts';
import { type Looks, looksOf } from './looks.ts';
import { type NeighbourResolver, neighboursOf } from './neighbours.ts';
import { type Opened, openInput } from './open.ts';
import type { FileResult, LocatedFinding, Results } from './results.ts';
import { RuleSets } from './rule-set.ts';
import { compareFindings, compareText, scoreOf, settleReport } from './settle.ts';
import { suppressionsOf } from './suppress.ts';
import { voiceLoader } from './voice.ts';

export interface RunOptions {
  readonly cwd: string;
  /** Files, folders or globs; none: the guide's folder. */
  readonly paths: readonly string[];
  /** The guide's path; else it is found by walking up from `cwd`. */
  readonly config?: string;
  /** Settings that win over the guide's. */
  readonly rules?: readonly RuleSetting[];
  /** Names or globs: keep only what concerns assets of these channels. */
  readonly channels?: readonly string[];
  readonly campaigns?: readonly string[];
  /** Judge what is staged in git instead of what is on disk. */
  readonly staged?: boolean;
  readonly stdin?: { readonly bytes: Uint8Array; readonly filename: string };
  /** Called with the bytes of each file, as they are checked. */
  readonly onRead?: (path: string, bytes: Uint8Array) => void;
  readonly onProgress?: (done: number, total: number, path: string) => void;
  /** Whether the facts of campaigns are read though no rule asks for them. */
  readonly wantsFacts?: boolean;
  /**
   * The day to judge by, ISO: what offers, dates and a suppression's `until` are held against. Without it a suppression
   * ends by the clock, and an asset is held to its own date only.
   */
  readonly today?: string;
}
/** @throws UserError for a wrong path, option or guide. */
export async function run(options: RunOptions): Promise<Results> {
  const guide = await loadGuide({
    cwd: options.cwd,
    near: folderOf(options),
    ...(options.config ? { config: options.config } : {}),
  });
  const rules = [...builtin, ...(await loadPlugins(guide))];
  await checkRuleSettings(guide, rules);
  const voices = voiceLoader(guide);
  const ruleSets = new RuleSets(guide, rules, options.rules, { voice: voices.voice });
  const ruleNames = rules.map(({ name }) => name);
  const suppressions = suppressionsOf(guide, options.today ?? new Date().toISOString().slice(0, 10));
  refuseUnknownChannels(options, guide);
  const { inputs, notices, held } = await inputsOf(options, guide);
  const image = imageResolver(guide.root, held);
  const looks = looksOf(guide, { held });
  const neighbours = neighboursOf(guide.root, held, adopter(inputs, options, guide));

  const files: FileResult[] = [];
  const crashes: Crash[] = [];
  const campaignsHere = campaignsOf(guide, held);
  const converging = convergence(wholeIn(options, guide));
  const campaigns = new Set(guide.campaigns.map(({ name }) => name));
  const said = [...notices];
  for await (const input of inTurn(inputs, options.onProgress)) {
    const active = await ruleSets.for(input.path);
    const checked = await checkFile(input, guide, {
      rules: active,
      image,
      looks,
      neighbour: neighbours.find,
      now: options.today ?? null,
      campaigns: campaignsHere,
      wantsFacts: options.wantsFacts ?? false,
      ruleNames,
      onRead: options.onRead,
    });
    if (checked.kind === 'passed-over') {
      if (input.explicit) said.push(noCopyNotice(input));
      continue;
    }
    if (checked.isExtracted) neighbours.hold(input.path, checked.text);
    for (const crash of checked.result.crashes) crashes.push(crash);
    for (const asset of checked.result.assets) for (const name of asset.campaigns) campaigns.add(name);
    const kept = filterBy(options, checked.result);
    converging.add(input.path, kept);
    const findings = suppressions.apply(kept.findings);
    const byAsset = new Map<string | null, Finding[]>();
    for (const finding of findings) {
      const known = byAsset.get(finding.asset);
      if (known) known.push(finding);
      else byAsset.set(finding.asset, [finding]);
    }
    files.push({
      path: input.path,
      assets: kept.assets.map(({ id, channel, campaign }) => ({
        id,
        channel,
        campaign,
        score: scoreOf(byAsset.get(id) ?? []),
      })),
      findings: locate(findings, checked.text, neighbours.textOf),
    });
  }
  // What is staged or comes in alone may well hold nothing of the campaign.
  if (!options.staged && !options.stdin) refuseUnknownCampaigns(options, campaigns);
  const textOf = (path: string) => campaignsHere.textOf(path) ?? neighbours.textOf(path);
  const converged = await converging.settle(guide, campaignsHere, (path) => ruleSets.for(path));
  crashes.push(...converged.crashes);
  for (const [path, found] of converged.findings) {
    addFindings(files, path, locate(suppressions.apply(found), textOf(path) ?? '', textOf));
  }
  const faults = [...guide.faults, ...voices.faults(), ...campaignsHere.faults()];
  for (const { path, text, findings } of await guideFindings(guide, faults, suppressions.expired, (path) =>
    ruleSets.for(path),
  )) {
    // A token file may be checked as copy too: a style sheet is.
    addFindings(files, path, locate(suppressions.apply(findings), text, neighbours.textOf));
  }
  files.sort((a, b) => compareText(a.path, b.path));
  for (const [rule, error] of ruleSets.failed) crashes.push({ path: guide.path, rule, error });
  return {
    guide: {
      path: guide.path,
      get sha256() {
        return guide.sha256;
      },
      root: guide.root,
      places: guide.places,
    },
    files,
    summary: summarise(files),
    notices: [...said, ...looks.notices()],
    crashes,
    campaigns: converged.campaigns.map((campaign) => ({ ...campaign, placeOf: locator(textOf) })),
  };
}

/**
 * Whether a run reads all that belongs to a campaign: everything below its brief, or below the guide. What is staged,
 * comes in alone or is filtered is a part.
 */
function wholeIn(
  { staged, stdin, channels = [], paths, cwd }: RunOptions,
  guide: BrandGuide,
): (briefPath: string) => boolean {
  if (staged || stdin || channels.length > 0) return () => false;
  if (paths.length === 0) return () => true;
  const roots = paths.map((path) => toSlashes(relative(guide.root, resolve(cwd, path))));
  return (briefPath) => {
    const folder = dirname(briefPath) === '.' ? '' : dirname(briefPath);
    return roots.some(
      (root) => root === '' || root.startsWith('..') || folder === root || folder.startsWith(`${root}/`),
    );
  };
}

/** To a file's results what was found after it was checked. */
function addFindings(files: FileResult[], path: string, found: readonly LocatedFinding[]): void {
  const i = files.findIndex((file) => file.path === path);
  const { assets, findings } = files[i] ?? { assets: [], findings: [] };
  const all = [...findings, ...found].sort(compareFindings);
  files.splice(i === -1 ? files.length : i, 1, {
    path,
    assets: assets.map((asset) => ({
      ...asset,
      score: scoreOf(all.filter((finding) => finding.asset === asset.id)),
    })),
    findings: all,
  });
}

type Checked =
  | {
      readonly kind: 'checked';
      readonly result: CheckResult;
      readonly text: string;
      /** The file is no text; this is what was extracted from it. */
      readonly isExtracted?: boolean;
    }
  /** Nothing in it looks like copy. */
  | { readonly kind: 'passed-over' };

interface FileOptions {
  readonly rules: Awaited<ReturnType<RuleSets['for']>>;
  readonly image: ImageResolver;
  readonly looks: Looks;
  readonly neighbour: NeighbourResolver;
  readonly now: string | null;
  readonly campaigns: Campaigns;
  readonly wantsFacts: boolean;
  readonly ruleNames: readonly string[];
  readonly onRead: RunOptions['onRead'] | undefined;
}

const NOTHING: CheckResult = {
  assets: [],
  findings: [],
  crashes: [],
  collected: [],
  facts: [],
  directives: [],
};

async function checkFile(input: Input, guide: BrandGuide, options: FileOptions): Promise<Checked> {
  const opened = await openInput(input, guide, options.onRead);
  if (opened.kind === 'passed-over') return opened;
  if (opened.kind === 'fault') {
    const { rule, report, before } = opened;
    const range = { start: before.length, end: before.length };
    const active = options.rules.find((candidate) => candidate.rule.name === rule);
    const finding = active && settleReport(active, { ...report, range }, input.path, null);
    const found = finding ? [finding] : [];
    const rest = opened.rest && (await checkOpened(opened.rest, input.path, guide, options));
    if (rest?.kind !== 'checked')
      return { kind: 'checked', text: before, result: { ...NOTHING, findings: found } };
    // What cannot be read could not be written back, so nothing is mended.
    const findings = [...found, ...rest.result.findings.map((other) => ({ ...other, fix: null }))];
    return {
      kind: 'checked',
      text: rest.text,
      result: { ...rest.result, findings: findings.sort(compareFindings) },
    };
  }
  return checkOpened(opened, input.path, guide, options);
}

async function checkOpened(
  opened: Extract<Opened, { kind: 'copy' }>,
  path: string,
  guide: BrandGuide,
  options: FileOptions,
): Promise<Checked> {
  const { source } = opened;
  const reader = await opened.reader();
  let result: CheckResult;
  try {
    result = await checkSource(source, reader, guide, options);
  } catch (error) {
    const crash = { path, rule: null, error };
    return { kind: 'checked', text: source.text, result: { ...NOTHING, crashes: [crash] } };
  }
  // A reader of such a format reports broken syntax only where it can tell that this was to be copy.
  const isNothing = result.assets.length === 0 && result.findings.length === 0;
  if (opened.mayBeOther && isNothing) return { kind: 'passed-over' };
  return { kind: 'checked', result, text: source.text, isExtracted: source.encoding === 'extracted' };
}
function summarise(files: readonly FileResult[]): Results['summary'] {
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    files: files.length,
    assets: files.reduce((sum, { assets }) => sum + assets.length, 0),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    fixable: findings.filter(({ fix }) => fix?.safety === 'safe').length,
  };
}
