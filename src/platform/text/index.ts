export { cleanText, type Cleaned } from './gate';
