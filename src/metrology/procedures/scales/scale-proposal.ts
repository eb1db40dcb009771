import { eccentricPositions, fewestLoads, repeatedLoad, repeatedWeighings } from '../../limits';
import { decimalText, exact, valueIn, type Decimal } from '../../quantity';
import type { Characteristics, Readings } from '../procedure';
import { triedLoads } from './discrimination';
import { obligatoryLoads } from './obligatory-loads';
import { eccentricLoad, type Scale } from './scale';

/** Zero, Min, the loads where the limit changes, and Max; halves of Max are added until there are five. */
function accuracyLoads(scale: Scale): readonly Decimal[] {
  const max = exact(scale.max.value);
  const interval = valueIn(scale.e, scale.max.unit);
  const loads = [exact(0), ...obligatoryLoads(scale).map(({ load }) => load)];
  for (const share of ['0.5', '0.25', '0.75', '0.125']) {
    if (distinct(loads).length < fewestLoads) loads.push(toInterval(max.times(share), interval));
  }
  return distinct(loads);
}

/** Loads to offer: a proposal that the technician changes to suit the weights at hand. */
export function proposeScaleRows(scale: Scale, { tareDevice }: Characteristics): Readings {
  const { max, e, accuracyClass, supports, indicationKind } = scale;
  const interval = valueIn(e, max.unit);
  const loads = accuracyLoads(scale).map((load) => ({ load: decimalText(load) }));
  const repeated = { load: decimalText(toInterval(repeatedLoad(max), interval)) };
  const eccentric = decimalText(toInterval(eccentricLoad(scale), interval));
  const positions = Array.from({ length: eccentricPositions(supports) }, (_, index) => String(index + 1));
  return {
    accuracy: [...loads, ...loads.slice(0, -1).reverse()],
    repeatability: Array.from({ length: repeatedWeighings(accuracyClass) }, () => repeated),
    eccentricity: positions.map((position) => ({ position, load: eccentric })),
    ...(tareDevice !== 'no' && { tare: tareRows(exact(max.value), interval) }),
    ...(indicationKind !== 'analogue' && {
      discrimination: triedLoads(scale).map(({ load }) => ({ load: decimalText(toInterval(load, interval)) })),
    }),
  };
}

/** One tare load of a third of Max: zero, half of what is left, and all of it. */
function tareRows(max: Decimal, interval: Decimal) {
  const tareLoad = toInterval(max.div(3), interval);
  const rest = max.minus(tareLoad);
  const net = [exact(0), toInterval(rest.div(2), interval), rest];
  return net.map((load) => ({ tareLoad: decimalText(tareLoad), load: decimalText(load) }));
}

function toInterval(load: Decimal, interval: Decimal): Decimal {
  return load.div(interval).toDecimalPlaces(0).times(interval);
}

function distinct(loads: readonly Decimal[]): readonly Decimal[] {
  const sorted = [...loads].sort((a, b) => a.comparedTo(b));
  return sorted.filter((load, index) => index === 0 || !load.eq(sorted[index - 1] ?? load));
}
