export { cutAtNumberHyphens } from './document-number';
export { fold } from './fold';
export { cleanText } from './gate';
export { orderKey, personOrderKey } from './order';
export { identityKey, meansNone, nearKey, wordsForNone, type IdentityKind } from './identity';
export { hiddenSigns } from './signs';
export { withinSentence } from './within';
export { isSameLegalNumber, legalNumberKey, type LegalNumber } from './legal-number';
