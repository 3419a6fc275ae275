export { type Identity, identify, type LogoMisuse, NO_MISUSE, nearness } from './identify.ts';
export {
  isPerhapsLogo,
  type KnownBy,
  type LogoContext,
  type LogoMatch,
  logoInstead,
  matchLogo,
} from './logo.ts';
export type { ColorChange } from './recolour.ts';
export { type Size, sizeShown } from './size.ts';
