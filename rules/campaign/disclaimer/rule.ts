import {
  type AssetFacts,
  align,
  type BrandGuide,
  type Campaign,
  type CampaignReport,
  defineRule,
  isOnChannel,
  type Range,
  sharedIn,
  wordingKey,
} from 'brandlint/rule';
import { compare } from '../compare.ts';

export default defineRule({
  name: 'campaign/disclaimer',
  summary: 'Legal sentences stand in every asset that needs them, word for word.',
  severity: 'error',
  messages: {
    missing: { text: 'A sentence that must stand here is missing: {expected}', severity: 'warning' },
    altered: { text: 'This must stand word for word: {difference}. The sentence is: {expected}' },
    lone: {
      text: 'Footnotes differ: "{actual}" here, and in {others} others "{expected}". Make them one.',
      severity: 'warning',
    },
  },
  *campaign(campaign, { guide }) {
    let isTold = false;
    for (const asset of campaign.assets) {
      for (const wanted of sentencesFor(asset, campaign, guide)) {
        isTold = true;
        const report = reportOn(wanted, asset, campaign);
        if (report) yield report;
      }
    }
    if (isTold) return;
    yield* compare(campaign, {
      kind: 'disclaimer',
      subjects: ['footnote'],
      briefing: () => null,
      isSame: (a, b) => a.value === b.value,
      key: ({ value }) => value,
      isNear: (a, b) => isNearSentence(a.value.split(' '), b.value.split(' ')),
      isOneThing: () => false,
      among: { near: { messageId: 'lone', verdict: 'likely' }, lone: null, split: null },
    });
  },
});

interface Wanted {
  readonly text: string;
  /** Whether it names its channels; else it is for all. */
  readonly isNamed: boolean;
  /** Of the guide. */
  readonly source?: string;
  /** In the brief. */
  readonly range?: Range;
}

const plainName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');

function sentencesFor(asset: AssetFacts, { name, brief }: Campaign, { legal }: BrandGuide): Wanted[] {
  const channel = asset.asset.channel ?? asset.asset.impliedChannel;
  // A picture says no sentence.
  if (channel === null) return [];
  const isHere = (channels: readonly string[]) => channels.length === 0 || isOnChannel(channels, channel);
  const own = brief?.for(asset).legal ?? [];
  const found = new Map<string, Wanted>();
  for (const { text, channels, campaigns, source } of legal) {
    const isFor = campaigns.length === 0 || campaigns.some((one) => plainName(one) === plainName(name));
    if (isFor && isHere(channels))
      found.set(wordingKey(text), { text, source, isNamed: channels.length > 0 });
  }
  for (const { text, channels, range } of own)
    if (isHere(channels))
      found.set(wordingKey(text), {
        ...found.get(wordingKey(text)),
        text,
        range,
        isNamed: channels.length > 0,
      });
  return [...found.values()];
}

function reportOn(
  { text, source, range, isNamed }: Wanted,
  asset: AssetFacts,
  campaign: Campaign,
): CampaignReport | null {
  const key = wordingKey(text);
  const fact = asset.facts.find(({ kind, subject }) => kind === 'disclaimer' && subject === key);
  const related = range ? [{ path: campaign.brief!.path, range, message: `the brief: ${text}` }] : [];
  const shared = { expected: text, related, ...(source === undefined ? {} : { source }) };
  if (!fact)
    return {
      at: asset,
      report: {
        messageId: 'missing',
        range: asset.range,
        verdict: isNamed ? 'certain' : 'likely',
        ...shared,
      },
    };
  // A footer may be set in capitals.
  if (fact.value === key || fact.value === key.toUpperCase()) return null;
  return {
    at: asset,
    report: {
      messageId: 'altered',
      range: fact.range,
      actual: fact.text,
      field: fact.field,
      data: { difference: differenceOf(key.split(' '), fact.value.split(' ')) },
      ...shared,
    },
  };
}

/** `"curtains" has become "blinds"`, `"unless" is missing` */
function differenceOf(right: readonly string[], said: readonly string[]): string {
  const parts: string[] = [];
  let [gone, come]: [string[], string[]] = [[], []];
  const flush = () => {
    const [lost, put] = [gone.join(' '), come.join(' ')];
    if (lost && put) parts.push(`"${lost}" has become "${put}"`);
    else if (lost) parts.push(`"${lost}" is missing`);
    else if (put) parts.push(`"${put}" is too much`);
    [gone, come] = [[], []];
  };
  for (const [a, b] of align(right, said)) {
    if (a !== null && b !== null && right[a] === said[b]) flush();
    else {
      if (a !== null) gone.push(right[a]!);
      if (b !== null) come.push(said[b]!);
    }
  }
  flush();
  return parts.slice(0, 3).join(', ');
}

/** One word, one number, or two, are other than in the sentence. */
function isNearSentence(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const most = Math.max(a.length, b.length);
  const apart = most - sharedIn(align(a, b));
  return apart > 0 && apart <= (most >= 10 ? 2 : 1) && most >= 4;
}
