export { type LogoContext, type LogoMatch, logoInstead, matchLogo } from './logo.ts';
export { type Size, sizeShown } from './size.ts';
