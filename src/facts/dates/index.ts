export * from './calendar.ts';
export * from './read.ts';
