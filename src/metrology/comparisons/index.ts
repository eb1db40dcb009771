export {
  enNumber,
  needsZPrime,
  performanceByEn,
  performanceByScore,
  zetaScore,
  zPrimeScore,
  zScore,
} from './performance';
export type { Performance } from './performance';
export { algorithmA, median } from './robust';
