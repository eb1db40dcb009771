export {
  dayInVietnam,
  daysOfYear,
  formatDay,
  formatInstant,
  formatNumber,
  lastInstantOf,
  midnightOf,
  parseDay,
  parseMonth,
  type Day,
} from './day';
export {
  certainlyBy,
  dayPrecisions,
  formatPartialDay,
  partialDay,
  possiblyBy,
  type DayPrecision,
  type PartialDay,
} from './partial-day';
export { noData, sampleSign, sampleTexts } from './sample';
export { defineTexts, fill, isLanguage, languages, verbatim, type Language, type Text, type TextValues } from './text';
