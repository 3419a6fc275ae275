import {
  type Asset,
  type Collected,
  defineRule,
  type Range,
  type Related,
  type Report,
  type VoiceFault,
  type VoiceJudge,
  type VoiceSample,
} from 'brandlint/rule';

/** A text that is too short to be judged alone. */
interface Short {
  readonly sample: VoiceSample;
  readonly range: Range;
}

export default defineRule<Record<string, never>, VoiceJudge, Short>({
  name: 'tone/voice',
  summary: "Copy sounds like the guide's examples, and stands where its dimensions say.",
  severity: 'info',
  messages: {
    unlike: {
      text: 'This reads unlike your examples (confidence {confidence}): {cues}. Change these first, or add it to "sounds-like" if it is right.',
    },
    dimension: { text: 'This reads {actual}, and the guide wants {expected}: {cues}. Change these first.' },
    'unlike-together': {
      text: 'The short copy of {where} ({count} texts) reads unlike your examples (confidence {confidence}): {cues}. This text is the furthest off.',
    },
    'dimension-together': {
      text: 'The short copy of {where} ({count} texts) reads {actual}, and the guide wants {expected}: {cues}. This text is the furthest off.',
    },
  },
  needs: ['voice.sounds-like', 'voice.not-like', 'voice.dimensions'],
  prepare: async (_guide, _options, engine) => (await engine?.voice()) ?? null,
  *check(asset, { prepared: voice }) {
    const sample = voice.sample(asset);
    if (!sample) return;
    for (const fault of voice.judge(sample)) yield reportOf(fault, asset, voice);
  },
  collect(asset, { prepared: voice }) {
    const sample = voice.sample(asset);
    return sample && sample.words < voice.least ? { sample, range: voice.rangeOf(asset) } : null;
  },
  *converge(collected, { prepared: voice }) {
    for (const [where, texts] of pools(collected)) {
      if (texts.length < 2) continue;
      for (const fault of voice.judge(voice.together(texts.map(({ kept }) => kept.sample)))) {
        const weight = ({ kept }: Collected<Short>) => fault.weight(kept.sample);
        const [at, ...others] = texts.toSorted((a, b) => weight(b) - weight(a)) as [Collected<Short>];
        yield { at, report: togetherReport(fault, at, others, where) };
      }
    }
  },
});

/** Of one message a reader sees some places, not all. */
const SHOWN = 5;

function reportOf(fault: VoiceFault, asset: Asset, voice: VoiceJudge): Report {
  const places = fault.cues.flatMap(({ text, places }) => places(asset).map((range) => ({ range, text })));
  const [first, ...others] = places;
  return {
    ...wordsOf(fault),
    messageId: fault.kind,
    range: first?.range ?? voice.rangeOf(asset),
    related: others.slice(0, SHOWN).map(({ range, text }) => ({ path: asset.path, range, message: text })),
  };
}

function togetherReport(
  fault: VoiceFault,
  at: Collected<Short>,
  others: readonly Collected<Short>[],
  where: string,
): Report {
  const related = others
    .slice(0, SHOWN)
    .map(({ path, kept }): Related => ({ path, range: kept.range, message: 'judged together with it' }));
  const report = wordsOf(fault);
  return {
    ...report,
    messageId: `${fault.kind}-together`,
    range: at.kept.range,
    data: { ...report.data, where, count: others.length + 1 },
    related,
  };
}

function wordsOf({ kind, actual, expected, confidence, source, cues }: VoiceFault) {
  return {
    ...(kind === 'dimension' && { actual, expected }),
    source,
    verdict: 'likely' as const,
    data: {
      confidence: `${Math.floor(Math.min(confidence, 0.99) * 100)}%`,
      cues: cues.map(({ text }) => text).join(', '),
    },
  };
}

/** By campaign and channel, in words for a message. */
function pools(collected: readonly Collected<Short>[]): Map<string, Collected<Short>[]> {
  const pools = new Map<string, Collected<Short>[]>();
  for (const text of collected) {
    const { channel, impliedChannel, campaign } = text.asset;
    const on = channel ?? impliedChannel;
    if (on === null) continue;
    const where = campaign === null ? on : `${on} in ${campaign}`;
    pools.set(where, [...(pools.get(where) ?? []), text]);
  }
  return pools;
}
