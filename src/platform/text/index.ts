export { fold } from './fold';
export { cleanText, type Cleaned } from './gate';
export { identityKey, meansNone, nearKey, wordsForNone, type IdentityKind } from './identity';
