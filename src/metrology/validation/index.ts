export { checkCases } from './cases';
export type { CheckedCase } from './cases';
export type { CaseProgress } from './in-thread';
export { publishedCases } from './published';
export { faultsOfCases, readCases, type CaseFault } from './read-cases';
