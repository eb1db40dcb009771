import type { Stated } from './check';
import comparisons from './comparison-cases.json';
import conformity from './conformity-cases.json';
import intervals from './interval-cases.json';
import limits from './limit-cases.json';
import uncertainty from './uncertainty-cases.json';

/** The published cases that the registry is held against, with the document of each. */
export const publishedCases = [
  ...uncertainty.cases,
  ...conformity.cases,
  ...limits.cases,
  ...intervals.cases,
  ...comparisons.cases,
] as unknown as readonly Stated[];
