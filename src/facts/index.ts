export * from './dates/index.ts';
export * from './money.ts';
