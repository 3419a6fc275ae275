/** How the assets of each channel sound, beside what the guide wants. Pure. */
import type { VoiceDimension, VoiceSample } from '../model/index.ts';
import {
  addSamples,
  BELIEVED,
  calibrationFor,
  DIMENSIONS,
  judgeVoice,
  LEAST_EXAMPLES,
  LEAST_WORDS,
  noiseOf,
  placeInWords,
  placeOnDimensions,
  type Separation,
  type TrainedVoice,
} from '../voice/index.ts';
import type { ReadAssets } from './read-assets.ts';
import { compareText } from './settle.ts';

export interface ChannelVoice {
  /** Null: assets of which nothing says where they go. */
  readonly channel: string | null;
  readonly assets: number;
  readonly words: number;
  /** Null: too little copy to say. */
  readonly dimensions: Readonly<Record<VoiceDimension, VoicePlace>> | null;
  /** How likely all of it together is of the voice under `not-like`, 0–1; null: cannot be said. */
  readonly unlike: number | null;
}

export interface VoicePlace {
  /** 0 is ordinary copy, ±2 far from it. */
  readonly place: number;
  /** `very formal` */
  readonly words: string;
  /** The true place is this near, nine times in ten. */
  readonly give: number;
}

export interface VoicesInUse {
  /** The most words first. */
  readonly channels: readonly ChannelVoice[];
  /** By length of text; empty without examples of both kinds. */
  readonly separation: readonly Separation[];
  /** What the examples are good for. A sentence or two, for a person. */
  readonly trust: string;
}

export function voicesInUse(files: ReadAssets['files'], voice: TrainedVoice): VoicesInUse {
  const byChannel = new Map<string | null, VoiceSample[]>();
  for (const asset of files.flatMap(({ assets }) => assets)) {
    const sample = voice.sample(asset);
    if (!sample) continue;
    const channel = asset.channel ?? asset.impliedChannel;
    byChannel.set(channel, [...(byChannel.get(channel) ?? []), sample]);
  }
  const model = voice.model();
  const channels = [...byChannel].map(([channel, samples]): ChannelVoice => {
    const all = addSamples(samples);
    const isEnough = all.words >= LEAST_WORDS;
    const places = isEnough ? placeOnDimensions(all) : null;
    const judgement = model && isEnough ? judgeVoice(model, all) : null;
    return {
      channel,
      assets: samples.length,
      words: all.words,
      dimensions:
        places &&
        (Object.fromEntries(
          DIMENSIONS.map((dimension) => [
            dimension.name,
            {
              place: places[dimension.name],
              words: placeInWords(dimension, places[dimension.name]),
              give: 1.645 * noiseOf(dimension.name, all.words),
            },
          ]),
        ) as Record<VoiceDimension, VoicePlace>),
      unlike: judgement && judgement.separation.auc >= BELIEVED ? judgement.confidence : null,
    };
  });
  channels.sort((a, b) => b.words - a.words || compareText(a.channel ?? '', b.channel ?? ''));
  return {
    channels,
    separation: (model?.calibrations ?? []).map(({ words, auc, texts }) => ({ words, auc, texts })),
    trust: trustIn(voice),
  };
}

function trustIn(voice: TrainedVoice): string {
  const model = voice.model();
  if (!model) {
    const { on, off } = voice.examples;
    if (on === 0 && off === 0)
      return 'There are no examples, so only the dimensions of the guide are judged. Add "sounds-like" and "not-like" for more.';
    const lacking = [
      ...(on < LEAST_EXAMPLES.texts ? [`"sounds-like" (${on})`] : []),
      ...(off < LEAST_EXAMPLES.texts ? [`"not-like" (${off})`] : []),
    ].join(' and ');
    return `No voice is learnt: that takes at least ${LEAST_EXAMPLES.texts} texts and ${LEAST_EXAMPLES.words} words of each kind. Add texts to ${lacking || 'both'}.`;
  }
  const calibration = calibrationFor(model, LEAST_WORDS);
  if (!calibration)
    return 'The examples are too short to test what was learnt, so no copy is judged by them. Add longer texts.';
  const figure = `${Math.round(100 * calibration.auc)} times in 100 at ${calibration.words} words`;
  if (calibration.auc < BELIEVED)
    return `Your examples sound much alike: told apart ${figure}, and 50 is guessing. No copy is judged by them below ${BELIEVED * 100}. Add texts to both kinds that differ more, or more of them.`;
  return `Your examples can be told apart: ${figure}, on texts that were held back (50 is guessing).`;
}
