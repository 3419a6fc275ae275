/** The brand's voice, ready to judge copy: the examples' model and the guide's targets. */
import {
  type Asset,
  rangeOf,
  type VoiceCue,
  type VoiceFault,
  type VoiceGuide,
  type VoiceJudge,
  type VoiceSample,
  type VoiceTarget,
} from '../model/index.ts';
import { BACKGROUND } from './background.data.ts';
import { DIMENSIONS, type Dimension, noiseOf, placeOnDimensions } from './dimensions.ts';
import { cuesOf, type Push, type Reference } from './explain.ts';
import {
  addCounts,
  type Counts,
  countSentence,
  FEATURES,
  featureAt,
  featureValue,
  ordinaryValue,
  vectorOf,
} from './features.ts';
import { scoreOf } from './model.ts';
import { isEnglish, sentencesOf, wordsOf } from './prose.ts';
import {
  addSamples,
  type Document,
  isSurelyUnlike,
  judgeVoice,
  meanVector,
  sampleOf,
  trainVoice,
  type VoiceModel,
} from './train.ts';

/** Words below which nothing is said: see the table of docs/voice.md, which it follows from. */
export const LEAST_WORDS = 100;
/** How far from a target a text may be, beside the noise of its length. Texts of one writer differ by 0.6. */
const NEAR = 1;
/** One writer's texts, in standard deviations of the noise: 95 % of them are nearer. */
const CERTAIN = 1.645;
/** Beyond a target, on the side where it points, there is more room: "casual" is no word against "very casual". */
const ROOM_BEYOND = 1;

/** The texts under `sounds-like` and `not-like`, counted. */
export interface VoiceExamples {
  readonly on: readonly Document[];
  readonly off: readonly Document[];
  /** The files they are in: they are what copy is held to, and are not judged. */
  readonly paths: ReadonlySet<string>;
}

/** The model of the examples, once it is asked for. */
export interface TrainedVoice extends VoiceJudge {
  readonly model: () => VoiceModel | null;
  /** The guide's, and where it has none the mean of `sounds-like`. */
  readonly targets: readonly VoiceTarget[];
  /** How many there are. */
  readonly examples: { readonly on: number; readonly off: number };
}

/** Where the model of some examples may be kept; undefined: it is not. */
export interface KeptModel {
  read(): VoiceModel | null | undefined;
  write(model: VoiceModel | null): void;
}

export function createVoice(
  guide: VoiceGuide,
  { on, off, paths }: VoiceExamples,
  kept: KeptModel | null = null,
): TrainedVoice {
  let model: VoiceModel | null | undefined;
  const train = () => {
    if (on.length === 0 || off.length === 0) return null;
    const known = kept?.read();
    if (known !== undefined) return known;
    const made = trainVoice(on, off);
    kept?.write(made);
    return made;
  };
  const trained = () => {
    if (model === undefined) model = train();
    return model;
  };
  const own = on.length > 0 ? addCounts(on.flat()) : null;
  return {
    least: LEAST_WORDS,
    model: trained,
    examples: { on: on.length, off: off.length },
    targets: [...guide.targets, ...(own ? ownTargets(own, guide) : [])],
    sample: (asset) => (paths.has(asset.path) ? null : assetSample(asset)),
    together: addSamples,
    judge: (sample) => {
      if (sample.words < LEAST_WORDS || !isEnglish(sample)) return [];
      const unlike = unlikeFault(trained(), sample, guide);
      return [
        ...(unlike ? [unlike] : []),
        ...guide.targets.flatMap((target) => dimensionFault(target, sample)),
      ];
    },
    rangeOf: proseRange,
  };
}

/**
 * The sentences of an asset, counted.
 * @param most Words after which the rest is left out.
 */
export function documentOf(asset: Pick<Asset, 'runs'>, most = Number.POSITIVE_INFINITY): Counts[] {
  const document: Counts[] = [];
  let words = 0;
  for (const sentence of sentencesOf(asset)) {
    const counts = countSentence(wordsOf(sentence));
    if (counts.words === 0) continue;
    document.push(counts);
    words += counts.words;
    if (words >= most) break;
  }
  return document;
}

/** Means of the examples, where the guide says nothing. They are for showing, not for judging: see docs/voice.md. */
function ownTargets(own: Counts, guide: VoiceGuide): VoiceTarget[] {
  const places = placeOnDimensions(own);
  return DIMENSIONS.filter(({ name }) => !guide.targets.some(({ dimension }) => dimension === name)).map(
    ({ name }) => ({
      dimension: name,
      place: places[name],
      written: 'your examples',
      source: guide.soundsLike[0]!.source,
    }),
  );
}

export function assetSample(asset: Asset): VoiceSample | null {
  // What is sent out in another language has a voice that these features do not hear.
  if (asset.lang !== null && !/^en\b/i.test(asset.lang)) return null;
  const sample = sampleOf(documentOf(asset));
  return sample.words > 0 && isEnglish(sample) ? sample : null;
}

function unlikeFault(model: VoiceModel | null, sample: VoiceSample, guide: VoiceGuide): VoiceFault | null {
  const judgement = model && judgeVoice(model, sample);
  if (!model || !judgement || !isSurelyUnlike(judgement)) return null;
  const { linear, own, other } = model;
  const [vector, mine, theirs] = [meanVector(sample), meanVector(own), meanVector(other)];
  const push = (at: number, from: Float64Array) =>
    (linear.weights[at]! * (vector[at]! - from[at]!)) / linear.spread[at]!;
  const pushes = FEATURES.flatMap((_, feature): Push[] => {
    const weight = push(feature, mine);
    // A weight may make good for another feature's; what is told must be seen to be so.
    const isTowardsOther = (vector[feature]! - mine[feature]!) * (theirs[feature]! - mine[feature]!) > 0;
    return weight > 0 && isTowardsOther ? [{ feature, weight }] : [];
  });
  const cues = cuesOf(pushes, sample, { name: 'your examples', value: (at) => featureValue(own, at) });
  if (cues.length === 0) return null;
  const usual = scoreOf(linear, mine);
  return {
    kind: 'unlike',
    confidence: judgement.confidence,
    actual: '',
    expected: '',
    source: guide.soundsLike[0]!.source,
    cues,
    weight: (part) => part.words * (scoreOf(linear, meanVector(part)) - usual),
  };
}

function dimensionFault(target: VoiceTarget, sample: VoiceSample): VoiceFault[] {
  const dimension = DIMENSIONS.find(({ name }) => name === target.dimension)!;
  const place = placeOnDimensions(sample)[target.dimension];
  const off = place - target.place;
  const noise = noiseOf(target.dimension, sample.words);
  const beyond = off * target.place > 0 ? ROOM_BEYOND : 0;
  if (Math.abs(off) < NEAR + beyond + CERTAIN * noise) return [];
  const cues = dimensionCues(dimension, sample, Math.sign(off));
  if (cues.length === 0) return [];
  return [
    {
      kind: 'dimension',
      confidence: 0.95,
      actual: placeInWords(dimension, place),
      expected: wordsOfTarget(dimension, target),
      source: target.source,
      cues,
      weight: (part) =>
        part.words * Math.sign(off) * (placeOnDimensions(part)[target.dimension] - target.place),
    },
  ];
}

function dimensionCues({ features }: Dimension, sample: VoiceSample, side: number): VoiceCue[] {
  const vector = vectorOf(sample);
  const pushes = Object.entries(features).flatMap(([id, sign]): Push[] => {
    const feature = featureAt(id);
    const weight =
      (side * sign * (vector[feature]! - BACKGROUND.mean[feature]!)) / BACKGROUND.spread[feature]!;
    return weight > 0 ? [{ feature, weight }] : [];
  });
  const ordinary: Reference = { name: 'ordinary copy', value: ordinaryValue };
  return cuesOf(pushes, sample, ordinary);
}

/** `very formal`; the nearest of the words a guide may use. */
export function placeInWords({ low, high }: Dimension, place: number): string {
  const step = Math.sign(place) * Math.min(2, Math.round(Math.abs(place)));
  return [`very ${low}`, low, 'neutral', high, `very ${high}`][step + 2]!;
}

function wordsOfTarget(dimension: Dimension, { written, place }: VoiceTarget): string {
  return Number.isNaN(Number(written)) ? written : `${placeInWords(dimension, place)} (${written})`;
}

function proseRange(asset: Asset) {
  const sentences = sentencesOf(asset);
  const ranges = sentences.map(({ run, start, end }) => rangeOf(run.content, start, end));
  if (ranges.length === 0) return { start: asset.range.start, end: asset.range.start };
  return {
    start: Math.min(...ranges.map(({ start }) => start)),
    end: Math.max(...ranges.map(({ end }) => end)),
  };
}
