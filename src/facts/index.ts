export * from './dates/index.ts';
export * from './money.ts';
export { phoneDigits } from './phone.ts';
