export { findLogo, type LogoFind } from './find-logo.ts';
export { inkColours, spaceAround } from './measure.ts';
export type { Raster } from './raster.ts';
export { isSameShape, type LogoTemplate, prepareTemplate } from './template.ts';
