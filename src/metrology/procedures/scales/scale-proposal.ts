import { fewestLoads, repeatedLoad, repeatedWeighings, rollingPlaces, weighingLimit } from '../../limits';
import { decimalText, exact, quantity, valueIn, type Decimal } from '../../quantity';
import type { Characteristics, Readings, Row } from '../entered-readings';
import { triedLoads } from './discrimination';
import { positionsOf } from './eccentricity';
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
export function proposeScaleRows(scale: Scale, { tareDevice, loadReceptor }: Characteristics): Readings {
  const { max, e, accuracyClass, indicationKind } = scale;
  const interval = valueIn(e, max.unit);
  const loads = accuracyLoads(scale).map((load) => ({ load: decimalText(load) }));
  const repeated = { load: decimalText(toInterval(repeatedLoad(max), interval)) };
  return {
    accuracy: [...loads, ...loads.slice(0, -1).reverse()],
    repeatability: Array.from({ length: repeatedWeighings(accuracyClass) }, () => repeated),
    ...(loadReceptor !== 'hook' && { eccentricity: eccentricRows(scale, interval) }),
    ...(tareDevice !== 'no' && { tare: tareRows(exact(max.value), interval) }),
    ...(indicationKind === 'analogue'
      ? { displacement: triedRows(scale, interval).map((row) => ({ ...row, addedMass: limitAt(row.load, scale) })) }
      : { discrimination: triedRows(scale, interval) }),
  };
}

function triedRows(scale: Scale, interval: Decimal) {
  return triedLoads(scale).map(({ load }) => ({ load: decimalText(toInterval(load, interval)) }));
}

/** The mass that is added to a pointer's load: the limit there. */
function limitAt(load: string, { accuracyClass, e, max }: Scale): string {
  const { limit } = weighingLimit({ accuracyClass, e, load: quantity(load, max.unit), regime: 'verification' });
  return limit?.value ?? '';
}

/** The load of weights over each support; a vehicle's own mass is not proposed. */
function eccentricRows(scale: Scale, interval: Decimal): Row[] {
  const places = Array.from({ length: positionsOf(scale) }, (_, index) => index);
  if (scale.eccentricLoading !== 'supports') {
    return places.map((index) => ({
      position: `${index < rollingPlaces ? 'Đi' : 'Về'} ${(index % rollingPlaces) + 1}`,
    }));
  }
  const load = decimalText(toInterval(eccentricLoad(scale), interval));
  return places.map((index) => ({ position: String(index + 1), load }));
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
