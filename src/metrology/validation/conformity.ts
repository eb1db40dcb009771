import { standardQuantile } from '../decisions';
import { checksOf, type Check, type Stated, type Tolerances } from './check';
import {
  coverageOutputs,
  decisionOutputs,
  exceedingOutputs,
  factorOutputs,
  gammaOutputs,
  globalRiskOutputs,
  posteriorOutputs,
  reliabilityOutputs,
  resultOutputs,
  verificationOutputs,
  type ConformityCase,
} from './conformity-outputs';

type Rows = readonly (Stated | readonly number[])[];

/** What is calculated for each kind of case whose figures stand under `expected`. */
const outputs: Readonly<Record<string, (given: ConformityCase) => Stated>> = {
  conformanceProbability: resultOutputs,
  capability: resultOutputs,
  decision: decisionOutputs,
  globalRisk: globalRiskOutputs,
  globalRiskGamma: globalRiskOutputs,
  guardedRejection: exceedingOutputs,
  guardedRejectionT: exceedingOutputs,
  guardBandFactor: factorOutputs,
  posterior: posteriorOutputs,
  gammaMoments: gammaOutputs,
  coverage: coverageOutputs,
};

/** Kinds that state their figures in rows or columns of their own. */
const tables: Readonly<Record<string, (given: ConformityCase) => Check[]>> = {
  rule: () => checksOf({ 'U = Emax/3': 'pass', 'U > Emax/3': 'undecided', Cm: 3 }, verificationOutputs()),
  zForPc: (given) =>
    (given['rows'] as Rows).flatMap((row) => {
      const [pc = NaN, z = NaN] = row as readonly number[];
      return checksOf({ [`z(${pc})`]: z }, { [`z(${pc})`]: standardQuantile(pc) }, tolerancesOf(given));
    }),
  specificRisk: (given) =>
    (given['rows'] as Rows).flatMap((row, index) => {
      const { y: _y, u: _u, LL: _LL, UL: _UL, TL: _TL, TU: _TU, ...expected } = row as Stated;
      return checksOf(expected, resultOutputs(row as Stated), tolerancesOf(given), `${index + 1}.`);
    }),
  // The draft's percentages carry six digits: its bivariate integral was computed no further.
  globalRiskTable: (given) =>
    (given['itp'] as readonly number[]).flatMap((itp, index) => {
      const at = (column: string) => (given[column] as readonly number[] | undefined)?.[index];
      const expected = { unconditional: at('unconditional'), conditional: at('conditional') };
      const ratio = typeof given['ratio'] === 'number' ? given['ratio'] : 4;
      return checksOf(expected, reliabilityOutputs(itp, ratio), tolerancesOf(given, { tol: 1e-5 }), `${itp}.`);
    }),
};

/** The kinds of conformity cases that can be checked. */
export const conformityKinds: readonly string[] = [...Object.keys(outputs), ...Object.keys(tables)];

/** Each figure that a conformity case states, beside ours. Throws a RangeError for a kind that is not known. */
export function conformityChecks(given: ConformityCase): Check[] {
  const table = tables[given.kind];
  if (table) return table(given);
  const calculate = outputs[given.kind];
  if (!calculate) throw new RangeError(`No conformity case is of the kind ${given.kind}.`);
  const expected = (given['expected'] ?? {}) as Stated;
  return checksOf(expected, calculate(given), tolerancesOf(given));
}

/** A guard band multiplier is read from a graph (JCGM 106:2012, 9.5.4.1). */
const graphical = { r: 0.01 };

function tolerancesOf(given: ConformityCase, ofKind: Tolerances = {}): Tolerances {
  const { tol, tols } = given as Tolerances;
  return { tol: tol ?? ofKind.tol, tols: { ...graphical, ...tols } };
}
