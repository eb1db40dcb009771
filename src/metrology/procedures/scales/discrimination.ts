import { discriminationLimit, isTriedForDiscrimination, sensitivityLimit, weighingLimit } from '../../limits';
import { exact, quantity } from '../../quantity';
import { text } from '../../text';
import type { StepRules } from '../define-procedure';
import { missingLoads, minOf, namedQuantity, type NamedLoad } from './obligatory-loads';
import * as notes from './scale-notes';
import { summaryPoint } from './scale-points';
import { exceedsMax, scaleOf, type Scale } from './scale';

/** The least mass that is noticed: 1.4 d moves digits by one d, 0.4 of the limit moves a beam (R 76-1, 3.8). */
export const discrimination: StepRules = {
  judge: (rows, { characteristics, regime }, refuse) => {
    const scale = scaleOf(characteristics);
    return rows.flatMap(({ path, cells }, row) => {
      const load = quantity(cells['load'] ?? '', scale.max.unit);
      const mass = quantity(cells['addedMass'] ?? '', scale.e.unit);
      if (exact(load.value).lt(0)) refuse(`${path}.load`, 'negativeLoad', notes.loadNegative);
      if (exceedsMax(load, scale)) refuse(`${path}.load`, 'loadAboveMax', notes.loadAboveMax);
      if (exact(mass.value).lte(0)) refuse(`${path}.addedMass`, 'notPositive', notes.addedMassPositive);
      const { limit: atLoad } = weighingLimit({ accuracyClass: scale.accuracyClass, e: scale.e, load, regime });
      if (!atLoad) return [];
      const limit = scale.indicationKind === 'digital' ? discriminationLimit(scale.d) : sensitivityLimit(atLoad);
      const label = text('Khối lượng thêm nhỏ nhất', 'Least mass added');
      return [{ ...summaryPoint('discrimination', label, load, mass, limit), row }];
    });
  },
  complete: (rows, { characteristics }, refuse) => {
    const scale = scaleOf(characteristics);
    const loads = rows.map(({ cells }) => quantity(cells['load'] ?? '', scale.max.unit));
    for (const named of missingLoads(loads, triedLoads(scale))) {
      refuse('readings.discrimination', 'loadMissing', notes.loadMissing(named.name, namedQuantity(named, scale)));
    }
  },
  leftOut: (characteristics) => {
    const { indicationKind, d } = scaleOf(characteristics);
    return indicationKind === 'digital' && !isTriedForDiscrimination(d);
  },
};

/** Min, half of Max, and Max: R 76-1, A.4.8 (general knowledge of the clause). */
export function triedLoads(scale: Scale): readonly NamedLoad[] {
  const max = exact(scale.max.value);
  return [
    { name: text('Min', 'Min'), load: minOf(scale) },
    { name: text('1/2 Max', 'half of Max'), load: max.div(2) },
    { name: text('Max', 'Max'), load: max },
  ];
}
