import { fraction as f, type Fraction } from './fraction';

/** What stood at the standard in one run: litres entered, read on a vessel or by a master meter, or kilograms weighed. */
export interface ByStandard {
  readonly way: 'entered' | 'mass' | 'masterMeter' | 'vesselOfSteel304' | 'vesselOfGlass';
  readonly reading: string;
  /** °C at a vessel or a master meter. */
  readonly celsius?: string;
  /** Per cent, of a master meter. */
  readonly error?: string;
}

const one = f('1');

/** Pure water by Tanaka et al. (2001), kg/m³. */
export function tanaka(celsius: string): Fraction {
  const t = f(celsius);
  const square = t.plus(f('-3.983035')).times(t.plus(f('-3.983035')));
  const part = square.times(t.plus(f('301.797'))).dividedBy(f('522528.9').times(t.plus(f('69.34881'))));
  return f('999.974950').times(one.minus(part));
}

/** The litres that passed a meter whose water has this temperature, stated a second time. */
export function litresBy({ way, reading, celsius = '20', error = '0' }: ByStandard, atMeter: string): Fraction {
  const read = f(reading);
  if (way === 'entered') return read;
  const lighter = tanaka(celsius).dividedBy(tanaka(atMeter));
  if (way === 'masterMeter') return read.dividedBy(one.plus(f(error).dividedBy(f('100')))).times(lighter);
  if (way === 'mass') {
    const buoyed = one.minus(f('1.2').dividedBy(f('8000')));
    return read
      .times(buoyed)
      .dividedBy(tanaka(atMeter).minus(f('1.2')))
      .times(f('1000'));
  }
  const coefficient = way === 'vesselOfGlass' ? f('0.0000099') : f('0.0000518');
  return read.times(one.plus(coefficient.times(f(celsius).minus(f('20'))))).times(lighter);
}
