import { minimumCapacity, weighingBandEdges } from '../../limits';
import { decimalText, exact, valueIn, type Decimal } from '../../quantity';
import type { Readings } from '../procedure';
import { eccentricLoad, type Scale } from './scale';

/** Zero, Min, the loads where the limit changes, and Max; halves of Max are added until there are five. */
function accuracyLoads(scale: Scale): readonly Decimal[] {
  const max = exact(scale.max.value);
  const interval = valueIn(scale.e, scale.max.unit);
  const smallest = minimumCapacity(scale.accuracyClass, scale.e);
  const min = scale.min ? valueIn(scale.min, scale.max.unit) : smallest === null ? null : interval.times(smallest);
  const edges = weighingBandEdges(scale.accuracyClass).map((edge) => interval.times(edge));
  const loads = [exact(0), ...(min ? [min] : []), ...edges, max].filter((load) => load.lte(max));
  for (const share of ['0.5', '0.25', '0.75']) {
    if (distinct(loads).length < 5) loads.push(toInterval(max.times(share), interval));
  }
  return distinct(loads);
}

/** Loads to offer: a proposal that the technician changes to suit the weights at hand. */
export function proposeScaleRows(scale: Scale): Readings {
  const interval = valueIn(scale.e, scale.max.unit);
  const half = decimalText(toInterval(exact(scale.max.value).div(2), interval));
  const eccentric = decimalText(toInterval(eccentricLoad(scale), interval));
  const positions = Array.from({ length: Math.max(4, scale.supports) }, (_, index) => String(index + 1));
  return {
    accuracy: accuracyLoads(scale).map((load) => ({ load: decimalText(load) })),
    repeatability: [1, 2, 3].map(() => ({ load: half })),
    eccentricity: positions.map((position) => ({ position, load: eccentric })),
  };
}

function toInterval(load: Decimal, interval: Decimal): Decimal {
  return load.div(interval).toDecimalPlaces(0).times(interval);
}

function distinct(loads: readonly Decimal[]): readonly Decimal[] {
  const sorted = [...loads].sort((a, b) => a.comparedTo(b));
  return sorted.filter((load, index) => index === 0 || !load.eq(sorted[index - 1] ?? load));
}
