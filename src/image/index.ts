export { picturesToCarryLogo } from './carry.ts';
export {
  isPerhapsLogo,
  type KnownBy,
  type LogoContext,
  type LogoMatch,
  logoInstead,
  matchLogo,
  NO_MISUSE,
} from './logo.ts';
export { type Size, sizeShown } from './size.ts';
