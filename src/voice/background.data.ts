/**
 * Ordinary copy in numbers, written by bench/voice/background.ts from blog posts, emails and social posts of
 * 5 publishers; each has the same weight. In the order of `FEATURES`, as `vectorOf` gives them, for texts of 200 words.
 */
// biome-ignore format: rows of numbers
export const BACKGROUND: { readonly mean: readonly number[]; readonly spread: readonly number[] } = {
  mean: [2.807, 1.794, 3.875, 4.167, 1.923, 2.021, 2.478, 1.432, 0.918, 0.751, 1.164, 1.201, 0.515, 1.132, 2.035, 1.534, 1.326, 3.173, 1.671, 0.921, 0.818, 0.845, 0.554, 0.486, 0.713, 1.549, 1.004, 0.848, 0.841, 0.454, 0.75, 2.017, 1.061, 1.894, 0.666, 3.432, 6.039, 0.339, 0.87, 2.165, 0.92, 0.502, 0.84, 0.542, 0.286, 0.402, 0.286, 0.402],
  spread: [0.357, 0.074, 2.301, 2.131, 1.339, 1.47, 1.63, 0.945, 0.546, 0.433, 0.7, 0.919, 0.543, 0.531, 0.547, 0.448, 0.52, 0.387, 0.473, 0.466, 0.465, 0.459, 0.36, 0.371, 0.462, 0.544, 0.462, 0.449, 0.475, 0.307, 0.493, 0.673, 0.426, 0.461, 0.425, 0.803, 0.419, 0.319, 0.49, 0.435, 0.565, 0.399, 0.532, 0.444, 0.129, 0.431, 0.129, 0.431],
};

/** `noise`: one standard deviation of texts of 100 words from the document they are of, in units of `spread`. */
export const DIMENSION_SCALES = {
  formality: { center: 0, spread: 0.46, noise: 0.722 },
  complexity: { center: 0, spread: 0.728, noise: 0.588 },
  warmth: { center: -0.001, spread: 0.533, noise: 0.682 },
  energy: { center: -0.015, spread: 0.439, noise: 0.747 },
} as const;
