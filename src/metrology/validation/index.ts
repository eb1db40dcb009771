export { checkCases, readCases } from './cases';
export type { CheckedCase } from './cases';
export { publishedCases } from './published';
