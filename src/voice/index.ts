/** How copy sounds: what can be counted of it, where it stands, and whose voice it is. */
export * from './dimensions.ts';
export * from './features.ts';
export { areaUnderCurve, scoreOf } from './model.ts';
export * from './prose.ts';
export * from './stored.ts';
export * from './train.ts';
export * from './voice.ts';
