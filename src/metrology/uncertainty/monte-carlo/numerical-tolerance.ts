/**
 * δ, half a unit in the last digit of u that counts (JCGM 101:2008, 7.9.2): 0.005 for u = 0.0754 of which one digit
 * counts, 0.0005 for two.
 */
export function numericalTolerance(standardUncertainty: number, significantDigits: number): number {
  if (!(standardUncertainty > 0)) return 0;
  // Through text, so that a u that rounds up to the next power of ten has the place it is written with.
  const [, exponent = '0'] = standardUncertainty.toExponential(significantDigits - 1).split('e');
  return 0.5 * 10 ** (Number(exponent) - significantDigits + 1);
}
