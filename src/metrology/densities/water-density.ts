import { wide, type Decimal } from '../quantity';

/** A value as the quotient of two exact numbers, so that nothing is rounded before it is compared. */
export interface Ratio {
  over: Decimal;
  under: Decimal;
}

/** M. Tanaka et al., Metrologia 38 (2001) 301–309: a₁ … a₅ of the recommended formula, °C and kg/m³. */
const [a1, a2, a3, a4, a5] = ['-3.983035', '301.797', '522528.9', '69.34881', '999.974950'].map(wide) as [
  Decimal,
  Decimal,
  Decimal,
  Decimal,
  Decimal,
];

/** Where the formula holds, °C, both included. */
export const waterDensityRange = { from: '0', to: '40' } as const;

/**
 * The density of pure air-free water at 101 325 Pa, kg/m³, at a temperature in °C (decimal text):
 * ρ = a₅ [1 − (t + a₁)² (t + a₂) / (a₃ (t + a₄))].
 */
export function waterDensity(celsius: string): Ratio {
  const t = wide(celsius);
  const under = a3.times(t.plus(a4));
  const from4 = t.plus(a1);
  return { over: a5.times(under.minus(from4.times(from4).times(t.plus(a2)))), under };
}
