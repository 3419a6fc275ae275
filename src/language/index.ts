export * from './budget.ts';
export { foldSpelling, nameKey } from './fold.ts';
export * from './matcher.ts';
export * from './replacement.ts';
export * from './verbatim.ts';
export * from './words.ts';
