import { conventionalAir, conventionalWeights, waterDensity, type Ratio } from '../../densities';
import { exact, wide } from '../../quantity';
import type { Row } from '../entered-readings';
import { vessels } from './vessels';

/** How the volume that passed the meter is found; absent in a row, the volume is entered itself. */
export type ReferenceWay = 'mass' | 'masterMeter' | (typeof vessels)[number]['way'];

type StandardCell = 'actualVolume' | 'mass' | 'standardTemperature' | 'standardError';

/** Every cell that only some ways read. */
export const standardCells: readonly StandardCell[] = ['actualVolume', 'mass', 'standardTemperature', 'standardError'];

interface Way {
  readonly needs: readonly StandardCell[];
  /** The volume in L at the temperature of the meter, from cells that are there. */
  readonly volume: (cells: Readonly<Record<StandardCell, string>>, celsius: string) => Ratio;
}

/** The volume entered is that at the meter. */
const entered: Way = {
  needs: ['actualVolume'],
  volume: ({ actualVolume }) => ({ over: exact(actualVolume), under: exact(1) }),
};

/**
 * From a balance (ISO 4185; ISO 4787): V = W (1 − ρa/ρb) / (ρw − ρa), W the reading in kg, ρa of air, ρb of the weights
 * that the balance was adjusted with, ρw of water at the temperature of the meter.
 */
const weighed: Way = {
  needs: ['mass'],
  volume: ({ mass }, celsius) => {
    const water = waterDensity(celsius);
    const over = wide(mass).times(1000).times(wide(conventionalWeights).minus(conventionalAir)).times(water.under);
    return { over, under: water.over.minus(water.under.times(conventionalAir)).times(conventionalWeights) };
  },
};

/** From a meter before or behind it: V = Vi / (1 + E/100), E the error of that meter at the flow, brought to the temperature here. */
const measured: Way = {
  needs: ['actualVolume', 'standardError', 'standardTemperature'],
  volume: ({ actualVolume, standardError, standardTemperature }, celsius) =>
    atMeter(
      { over: wide(actualVolume).times(100), under: wide(standardError).plus(100) },
      standardTemperature,
      celsius,
    ),
};

/** From a vessel that holds its volume at 20 °C: V = V₂₀ [1 + γ (t − 20)], brought to the temperature of the meter. */
function caught(expansion: string): Way {
  return {
    needs: ['actualVolume', 'standardTemperature'],
    volume: ({ actualVolume, standardTemperature }, celsius) => {
      const grown = wide(standardTemperature).minus(20).times(expansion).plus(1);
      return atMeter({ over: wide(actualVolume).times(grown), under: wide(1) }, standardTemperature, celsius);
    },
  };
}

const ways: Readonly<Record<ReferenceWay, Way>> = {
  ...{ mass: weighed, masterMeter: measured },
  ...(Object.fromEntries(vessels.map(({ way, expansion }) => [way, caught(expansion)])) as Record<
    (typeof vessels)[number]['way'],
    Way
  >),
};

export function referenceWayOf({ reference }: Row): ReferenceWay | null {
  return reference && reference in ways ? (reference as ReferenceWay) : null;
}

/** The cells that the way of a row reads. */
export function cellsNeeded(row: Row): readonly StandardCell[] {
  return wayOf(row).needs;
}

/**
 * The volume that passed the meter, in L at the temperature of its water. Null where a cell that it is reckoned from is
 * not there, or not above zero where it must be.
 */
export function referenceVolume(row: Row): Ratio | null {
  const { needs, volume } = wayOf(row);
  const celsius = row['waterTemperature'];
  if (celsius === undefined || needs.some((name) => row[name] === undefined)) return null;
  const found = volume(row, celsius);
  return found.over.gt(0) && found.under.gt(0) ? found : null;
}

function wayOf(row: Row): Way {
  const way = referenceWayOf(row);
  return way ? ways[way] : entered;
}

/** The same water at another temperature: as much lighter, as much more. */
function atMeter({ over, under }: Ratio, from: string, celsius: string): Ratio {
  const [there, here] = [waterDensity(from), waterDensity(celsius)];
  return {
    over: over.times(there.over).times(here.under),
    under: under.times(there.under).times(here.over),
  };
}
