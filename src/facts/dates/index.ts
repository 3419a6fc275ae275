export * from './calendar.ts';
export {
  datesIn,
  dayIn,
  periodsIn,
  type WrittenDate,
  type WrittenPeriod,
  type WrittenWeekday,
} from './read.ts';
