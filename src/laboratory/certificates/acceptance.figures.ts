import { exact, type PointDecision, type Sides } from '../../metrology';

/**
 * What is accepted, as page, paper and digital certificate state it: to one place more than the limits, and never wider
 * than what decided. Where so many places would leave nothing between the two sides, it is as many as leave something.
 */
export function statedAcceptance({ limits, acceptance }: Pick<PointDecision, 'limits' | 'acceptance'>): Sides {
  const places = Math.max(...[limits.lower, limits.upper].map((each) => decimalsOf(each ?? '0'))) + 1;
  return narrowed(acceptance, places);
}

function narrowed({ lower, upper }: Sides, places: number): Sides {
  const stated: Sides = {
    ...(lower !== undefined && { lower: inward(lower, places, 'up') }),
    ...(upper !== undefined && { upper: inward(upper, places, 'down') }),
  };
  const finest = Math.max(...[lower, upper].map((each) => decimalsOf(each ?? '0')));
  const isLost = lower !== undefined && upper !== undefined && !exact(stated.lower ?? '').lt(stated.upper ?? '');
  return isLost && places < finest ? narrowed({ lower, upper }, places + 1) : stated;
}

function inward(value: string, places: number, towards: 'up' | 'down'): string {
  if (decimalsOf(value) <= places) return value;
  const scale = exact(10).pow(places);
  const steps = exact(value).times(scale);
  return (towards === 'up' ? steps.ceil() : steps.floor()).div(scale).toFixed();
}

function decimalsOf(value: string): number {
  return exact(value).decimalPlaces();
}
