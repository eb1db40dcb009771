export {
  dayInVietnam,
  formatDay,
  formatInstant,
  formatNumber,
  midnightOf,
  parseDay,
  parseMonth,
  type Day,
} from './day';
export { noData, sampleSign, sampleTexts } from './sample';
export { defineTexts, fill, isLanguage, languages, verbatim, type Language, type Text, type TextValues } from './text';
