/**
 * Ordinary copy in numbers: writes src/voice/background.data.ts from real copy of several publishers, each with the
 * same weight. `npx tsx bench/voice/background.ts CORPUS`.
 */
import { writeFileSync } from 'node:fs';
import { DIMENSIONS, rawPlace } from '../../src/voice/dimensions.ts';
import { addCounts, FEATURES, vectorOf, windowsOf } from '../../src/voice/index.ts';
import { realVoice, type Voice, wordsIn } from './copy.ts';

const PUBLISHERS = [
  'markdown-blog/18f.gsa.gov',
  'markdown-blog/digitalgov.gov',
  'markdown-blog/kubernetes-contributor-site',
  'social/galaxy-social',
  'emails-html',
];
const root = process.argv[2];
if (!root) throw new Error('name the folder of the corpus');
const TEXT = 200;

/** Posts are shorter than a text: they are read one after the other. */
const textsOf = ({ documents }: Voice, words: number) => {
  const long = documents.filter(({ sentences }) => wordsIn(sentences) >= words);
  const short = documents.filter(({ sentences }) => wordsIn(sentences) < words);
  return [
    ...long.flatMap(({ sentences }) => windowsOf(sentences, words)),
    ...windowsOf(
      short.flatMap(({ sentences }) => sentences),
      words,
    ),
  ];
};
const voices: Voice[] = [];
for (const folder of PUBLISHERS) {
  const voice = await realVoice(folder, root, folder, 15, 250);
  console.error(`${folder}: ${voice.documents.length} documents, ${textsOf(voice, TEXT).length} texts`);
  voices.push(voice);
}
const vectors = voices.map((voice) => textsOf(voice, TEXT).map(vectorOf));
/** Mean and standard deviation with the same weight for each publisher. */
function spreadOf(groups: readonly (readonly number[])[]): [number, number] {
  const weighted = groups.flatMap((group) =>
    group.map((value) => ({ value, weight: 1 / group.length / groups.length })),
  );
  const mean = weighted.reduce((sum, { value, weight }) => sum + weight * value, 0);
  return [
    mean,
    Math.sqrt(weighted.reduce((sum, { value, weight }) => sum + weight * (value - mean) ** 2, 0)),
  ];
}
const features = FEATURES.map((_, i) => spreadOf(vectors.map((group) => group.map((vector) => vector[i]!))));
const { BACKGROUND } = await import('../../src/voice/background.data.ts');
for (const [i, [mean, spread]] of features.entries()) {
  (BACKGROUND.mean as number[])[i] = mean;
  (BACKGROUND.spread as number[])[i] = Math.max(spread, 0.05);
}
const scales = DIMENSIONS.map(({ name, features: of }) => {
  const [center, spread] = spreadOf(vectors.map((group) => group.map((vector) => rawPlace(vector, of))));
  // Within one document: how far texts of a hundred words lie from all of it.
  const within = voices.flatMap(({ documents }) =>
    documents.flatMap(({ sentences }) => {
      const parts = windowsOf(sentences, 100);
      if (parts.length < 4) return [];
      const whole = rawPlace(vectorOf(addCounts(parts)), of);
      return [
        parts.reduce((sum, part) => sum + (rawPlace(vectorOf(part), of) - whole) ** 2, 0) /
          (parts.length - 1),
      ];
    }),
  );
  const noise = Math.sqrt(within.reduce((sum, value) => sum + value, 0) / within.length) / spread;
  return { name, center, spread, noise };
});
const round = (value: number) => Number(value.toFixed(3));
const numbers = (values: readonly number[]) => values.map(round).join(', ');
writeFileSync(
  new URL('../../src/voice/background.data.ts', import.meta.url),
  `/**
 * Ordinary copy in numbers, written by bench/voice/background.ts from blog posts, emails and social posts of
 * ${PUBLISHERS.length} publishers; each has the same weight. In the order of \`FEATURES\`, as \`vectorOf\` gives them, for texts of ${TEXT} words.
 */
// biome-ignore format: rows of numbers
export const BACKGROUND: { readonly mean: readonly number[]; readonly spread: readonly number[] } = {
  mean: [${numbers(BACKGROUND.mean)}],
  spread: [${numbers(BACKGROUND.spread)}],
};

/** \`noise\`: one standard deviation of texts of 100 words from the document they are of, in units of \`spread\`. */
export const DIMENSION_SCALES = {
${scales.map(({ name, center, spread, noise }) => `  ${name}: { center: ${round(center)}, spread: ${round(spread)}, noise: ${round(noise)} },\n`).join('')}} as const;
`,
);
