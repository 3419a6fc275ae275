export { type Claim, claimsIn } from './claims.ts';
export { ctaKey } from './cta-key.ts';
export * from './dates/index.ts';
export * from './money.ts';
export { phoneDigits } from './phone.ts';
export * from './when/index.ts';
export { align, type Step, sharedIn, wordingKey } from './wording.ts';
