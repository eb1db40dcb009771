import { fill } from '../../platform/i18n';
import { childAt, textIn, type XmlElement } from '../../platform/xml';
import { dccTexts as texts } from './dcc.messages';
import type { ProblemList } from './dcc.problems';
import type { StatedUncertainty } from './dcc.shape';

interface Layout {
  readonly path: readonly string[];
  readonly value: string;
  /** Absent for standard uncertainties: k is then 1. */
  readonly factor?: string;
  readonly probability?: string;
  readonly distribution: string;
}

const factors = { factor: 'coverageFactor', probability: 'coverageProbability', distribution: 'distribution' } as const;
const listed = ({ path, value, factor, probability, distribution }: Layout): Layout => ({
  path: path.map((name) => `${name}XMLList`),
  value: `${value}XMLList`,
  ...(factor && { factor: `${factor}XMLList` }),
  ...(probability && { probability: `${probability}XMLList` }),
  distribution: `${distribution}XMLList`,
});

/** Where D-SI 1.3 to 2.2 puts an uncertainty; of intervals the standard uncertainty is taken. */
const single: readonly Layout[] = [
  { path: ['measurementUncertaintyUnivariate', 'expandedMU'], value: 'valueExpandedMU', ...factors },
  { path: ['expandedMU'], value: 'valueExpandedMU', ...factors },
  { path: ['expandedUnc'], value: 'uncertainty', ...factors },
  { path: ['measurementUncertaintyUnivariate', 'standardMU'], value: 'valueStandardMU', distribution: 'distribution' },
  { path: ['standardMU'], value: 'valueStandardMU', distribution: 'distribution' },
  {
    path: ['measurementUncertaintyUnivariate', 'coverageIntervalMU'],
    value: 'valueStandardMU',
    distribution: 'distribution',
  },
  { path: ['coverageInterval'], value: 'standardUnc', distribution: 'distribution' },
];
const layouts: readonly Layout[] = [...single, ...single.map(listed)];

/** The uncertainty of `count` values, wherever the version of D-SI puts it. */
export function uncertaintyIn(parent: XmlElement, count: number, list: ProblemList): StatedUncertainty | undefined {
  for (const layout of layouts) {
    const at = childAt(parent, ...layout.path);
    if (!at) continue;
    const values = entriesAt(at, layout.value);
    const coverageFactors = layout.factor ? entriesAt(at, layout.factor) : ['1'];
    const probabilities = layout.probability ? entriesAt(at, layout.probability) : [];
    const [distribution] = entriesAt(at, layout.distribution);
    checkUncertainty({ values, coverageFactors, coverageProbabilities: probabilities }, at, list);
    for (const [what, entries] of Object.entries({ U: values, k: coverageFactors, p: probabilities }))
      checkCount(entries, { values: count, what, at, list });
    const coverageProbabilities = probabilities.filter((each) => each !== 'NaN');
    return { values, coverageFactors, coverageProbabilities, ...(distribution && { distribution }) };
  }
  return undefined;
}

function checkUncertainty(
  { values, coverageFactors, coverageProbabilities }: StatedUncertainty,
  at: XmlElement,
  list: ProblemList,
): void {
  const fault = (code: 'uncertainty' | 'coverageFactor' | 'coverageProbability', value: string) =>
    list.add('error', code, fill(texts[code], { value }), at);
  values.filter((each) => each !== 'NaN' && !(Number(each) >= 0)).forEach((each) => fault('uncertainty', each));
  if (values.length === 0) fault('uncertainty', '');
  if (coverageFactors.length === 0) fault('coverageFactor', '');
  new Set(coverageFactors.filter((each) => !(Number(each) >= 1))).forEach((each) => fault('coverageFactor', each));
  coverageProbabilities
    .filter((each) => each !== 'NaN' && !(Number(each) > 0 && Number(each) <= 1))
    .forEach((each) => fault('coverageProbability', each));
}

interface Counted {
  readonly values: number;
  readonly what: string;
  readonly at: XmlElement;
  readonly list: ProblemList;
}

/** One entry stands for all values; otherwise there is one for each. */
export function checkCount(entries: readonly string[], { values, what, at, list }: Counted): void {
  if (entries.length <= 1 || entries.length === values) return;
  list.add('error', 'counts', fill(texts.counts, { values, others: entries.length, what }), at);
}

/** The entries of a list, or the one value, of an element directly inside. */
export function entriesAt(parent: XmlElement, name: string): string[] {
  const found = childAt(parent, name);
  return found ? textIn(found).trim().split(/\s+/).filter(Boolean) : [];
}
