export { type LogoContext, type LogoMatch, matchLogo } from './logo.ts';
