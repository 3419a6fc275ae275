export { findLogo, type LogoFind } from './find-logo.ts';
export type { Raster } from './raster.ts';
export { type LogoTemplate, prepareTemplate } from './template.ts';
