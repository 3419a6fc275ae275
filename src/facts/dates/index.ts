export * from './calendar.ts';
export {
  datesIn,
  dayIn,
  periodsIn,
  periodsOf,
  type WrittenDate,
  type WrittenPeriod,
  type WrittenWeekday,
} from './read.ts';
