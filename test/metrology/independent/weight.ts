import { fraction, type Fraction } from './fraction';

/**
 * What a whole verification of weights must hold, stated a second time from the notes of R 111-1:2004 (Table 1, 5.2,
 * 5.3): fractions of milligrams, nothing shared with the code that judges.
 */
export interface WeightCase {
  readonly typeCode: string;
  readonly accuracyClass: WeightClass;
  /** The declared weights: nominal mass, asterisks, and how many of them. */
  readonly pieces: readonly { readonly nominal: Nominal; readonly stars: string; readonly count: number }[];
  /** Whether the weights are named one by one, or are the usual set between its ends. */
  readonly isNamed: boolean;
  readonly rows: readonly WeightRow[];
}

export interface WeightRow {
  readonly nominal: Nominal;
  readonly marking: string;
  /** Milligrams. */
  readonly error: string;
  readonly uncertainty: string;
  /** Blank: 2. */
  readonly k: string;
}

export type WeightClass = 'E2' | 'F1' | 'F2' | 'M1';

/** R 111-1, Table 1, in mg: a few rows of it. */
export const table1 = {
  '20 kg': { E2: '30', F1: '100', F2: '300', M1: '1000' },
  '10 kg': { E2: '16', F1: '50', F2: '160', M1: '500' },
  '1 kg': { E2: '1.6', F1: '5', F2: '16', M1: '50' },
  '500 g': { E2: '0.8', F1: '2.5', F2: '8', M1: '25' },
  '200 g': { E2: '0.3', F1: '1', F2: '3', M1: '10' },
  '100 g': { E2: '0.16', F1: '0.5', F2: '1.6', M1: '5' },
  '50 g': { E2: '0.1', F1: '0.3', F2: '1', M1: '3' },
  '20 g': { E2: '0.08', F1: '0.25', F2: '0.8', M1: '2.5' },
  '10 g': { E2: '0.06', F1: '0.2', F2: '0.6', M1: '2' },
} as const;

export type Nominal = keyof typeof table1;

/** The classes of the rows of the law's list, and of the registry's own row of M weights. */
const classesOf: Readonly<Record<string, readonly WeightClass[]>> = {
  ...{ 'KL-14': ['E2'], 'KL-15': ['F1', 'F2'], 'KL-16': ['M1'] },
};

/** A set of which one weight fails has failed, however many of the others were weighed. */
export function weightsDeserve(set: WeightCase): 'passes' | 'fails' | 'refused' {
  const { accuracyClass, typeCode, rows, pieces } = set;
  if (!classesOf[typeCode]?.includes(accuracyClass)) return 'refused';
  if (rows.some((row) => !isAdequate(row, accuracyClass)) || !isOfSet(set)) return 'refused';
  if (rows.some((row) => !conforms(row, accuracyClass))) return 'fails';
  const total = pieces.reduce((sum, { count }) => sum + count, 0);
  return rows.length === total ? 'passes' : 'refused';
}

/**
 * U that 5.3 speaks of, for k = 2, about 95 %, as a fraction. A larger k with nothing said of its probability may be that
 * of few degrees of freedom for the same 95 %: such a U is taken whole, and only a smaller k is brought up to 2.
 */
function uncertaintyAt2({ uncertainty, k }: WeightRow): Fraction {
  const [two, stated] = [fraction('2'), fraction(k === '' ? '2' : k)];
  return two.atMost(stated) ? fraction(uncertainty) : fraction(uncertainty).times(two).dividedBy(stated);
}

function isAdequate(row: WeightRow, accuracyClass: WeightClass): boolean {
  const limit = fraction(table1[row.nominal][accuracyClass]);
  return uncertaintyAt2(row).sign() > 0 && uncertaintyAt2(row).atMost(limit.dividedBy(fraction('3')));
}

function conforms(row: WeightRow, accuracyClass: WeightClass): boolean {
  const limit = fraction(table1[row.nominal][accuracyClass]);
  return fraction(row.error).size().plus(uncertaintyAt2(row)).atMost(limit);
}

/** Every row is of a declared weight, and of each there are at most as many as declared, each marked its own way. */
function isOfSet({ pieces, rows }: WeightCase): boolean {
  const starsOf = ({ marking }: WeightRow) => [...marking].filter((sign) => sign === '*').length;
  return rows.every((row) => {
    const alike = rows.filter((other) => other.nominal === row.nominal && starsOf(other) === starsOf(row));
    const piece = pieces.find(({ nominal, stars }) => nominal === row.nominal && stars.length === starsOf(row));
    const markings = new Set(alike.map(({ marking }) => marking));
    return piece !== undefined && alike.length <= piece.count && markings.size === alike.length;
  });
}
