/** `voice` of the guide → how copy should sound. */
import type { VoiceDimension, VoiceGuide } from '../model/index.ts';
import type { Voice } from './guide.generated.ts';

const PLACES: Readonly<Record<string, number>> = {
  'very casual': -2,
  casual: -1,
  formal: 1,
  'very formal': 2,
  'very plain': -2,
  plain: -1,
  complex: 1,
  'very complex': 2,
  'very distant': -2,
  distant: -1,
  warm: 1,
  'very warm': 2,
  'very calm': -2,
  calm: -1,
  excited: 1,
  'very excited': 2,
  neutral: 0,
};

export function soundOf(voice: Voice): VoiceGuide {
  return {
    targets: Object.entries(voice.dimensions ?? {}).map(([dimension, value]) => ({
      dimension: dimension as VoiceDimension,
      place: typeof value === 'number' ? value : (PLACES[value] ?? 0),
      written: String(value),
      source: `voice.dimensions.${dimension}`,
    })),
    soundsLike: globs(voice, 'sounds-like'),
    notLike: globs(voice, 'not-like'),
  };
}

function globs(voice: Voice, key: 'sounds-like' | 'not-like'): VoiceGuide['soundsLike'] {
  const written = voice[key];
  if (written === undefined) return [];
  return Array.isArray(written)
    ? written.map((glob, i) => ({ glob, source: `voice.${key}[${i}]` }))
    : [{ glob: written, source: `voice.${key}` }];
}
