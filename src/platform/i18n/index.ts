export { dayInVietnam, formatDay, formatInstant, formatNumber, midnightOf, parseDay, type Day } from './day';
export { defineTexts, fill, isLanguage, languages, verbatim, type Language, type Text, type TextValues } from './text';
