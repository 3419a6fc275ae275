export * from './dates/index.ts';
export * from './money.ts';
export * from './when/index.ts';
