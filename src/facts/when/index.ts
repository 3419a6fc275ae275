export { clockAt, clockOf, isSameTime, type Zoned } from './clock.ts';
export { endsOffer } from './ends.ts';
export * from './values.ts';
