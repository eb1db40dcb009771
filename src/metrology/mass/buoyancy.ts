import { exact, type Decimal } from '../quantity';
import { conventionalAirDensity, type Air } from './air-density';

/** A density in kg/m³ with its standard uncertainty. */
export interface Density {
  readonly value: string;
  readonly standardUncertainty: number;
}

/** The densities of the two weights compared. */
export interface Densities {
  readonly test: Density;
  readonly reference: Density;
}

/** What the buoyancy of air does to a difference of conventional masses, in the unit of the mass. */
export interface Buoyancy {
  readonly correction: Decimal;
  readonly standardUncertainty: number;
}

/**
 * The correction m·(ρa − ρ0)·(1/ρt − 1/ρr) (JCGM 101:2008, 9.3.1, equation 43, read; OIML R 111-1:2004, C.5.1), with its
 * uncertainty to the second order: at ρa = ρ0 the first order alone says nothing of the densities (JCGM 101:2008, 9.3).
 */
export function buoyancyBetween(mass: Decimal, { test, reference }: Densities, air: Air): Buoyancy {
  const apart = air.density.minus(conventionalAirDensity);
  const inverse = exact(1).div(test.value).minus(exact(1).div(reference.value));
  const parts = [test, reference].map(({ value, standardUncertainty }) => standardUncertainty / Number(value) ** 2);
  const ofInverse = parts.reduce((sum, part) => sum + part ** 2, 0);
  const variance =
    (inverse.toNumber() * air.standardUncertainty) ** 2 +
    (apart.toNumber() ** 2 + air.standardUncertainty ** 2) * ofInverse;
  return {
    correction: mass.times(apart).times(inverse),
    standardUncertainty: mass.toNumber() * Math.sqrt(variance),
  };
}

/** R 111-1:2004, 10.1 (general knowledge): 10 % off ρ0, the density of a weight may err it by a quarter of its limit. */
const designedDeviation = 0.12;
const partOfLimit = 4;

/** A reference is of a better class: its limit is at most about a third of that of the weight under test. */
const partOfReference = 3;

/**
 * Where the densities are not known nothing is corrected. What the air may then do is bounded by the densities that a
 * class allows (OIML R 111-1:2004, 10.1): all within that bound is alike likely. In the unit of the limit.
 */
export function buoyancyWithinClass(limit: Decimal, air: Air): Buoyancy {
  const slope = limit.toNumber() / partOfLimit / designedDeviation / Math.sqrt(3);
  const apart = air.density.minus(conventionalAirDensity).toNumber();
  const ofBoth = 1 + 1 / partOfReference ** 2;
  return {
    correction: exact(0),
    standardUncertainty: slope * Math.sqrt(ofBoth * (apart ** 2 + air.standardUncertainty ** 2)),
  };
}
