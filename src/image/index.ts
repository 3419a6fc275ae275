export { type LogoContext, type LogoMatch, logoInstead, matchLogo } from './logo.ts';
