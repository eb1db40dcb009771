import { standstillLimit, weighingLimit, type Limit, type LimitRegime } from '../../limits';
import { compareQuantities, exact, quantity, type Quantity } from '../../quantity';
import { text } from '../../text';
import type { StepRules } from '../define-procedure';
import type { Point } from '../evaluation';
import { missingLoads, namedQuantity } from './obligatory-loads';
import { triedLoads } from './discrimination';
import { addedMassOther } from './mechanical-notes';
import * as notes from './scale-notes';
import { summaryPoint } from './scale-points';
import { exceedsMax, scaleOf, type Scale } from './scale';

/** How far a pointer follows a mass that is gently added: what it stands still of is judged (R 76-1, 3.8.2.1). */
export const displacement: StepRules = {
  judge: (rows, { characteristics, regime }, refuse) => {
    const scale = scaleOf(characteristics);
    return rows.flatMap(({ path, cells }, row): readonly Point[] => {
      const load = quantity(cells['load'] ?? '', scale.max.unit);
      const added = quantity(cells['addedMass'] ?? '', scale.e.unit);
      if (exact(load.value).lt(0)) refuse(`${path}.load`, 'negativeLoad', notes.loadNegative);
      if (exceedsMax(load, scale)) refuse(`${path}.load`, 'loadAboveMax', notes.loadAboveMax);
      if (exact(added.value).lte(0)) refuse(`${path}.addedMass`, 'notPositive', notes.addedMassPositive);
      const asked = massesAsked(scale, load, regime);
      const [first] = asked;
      if (!first) return [];
      if (!asked.some((limit) => compareQuantities(added, limit) === 0)) {
        refuse(`${path}.addedMass`, 'addedMassOther', addedMassOther(quantity(first.value, first.unit)));
      }
      const behind = exact(added.value).minus(cells['displacement'] ?? '');
      const error = quantity(behind.lt(0) ? exact(0) : behind, scale.e.unit);
      const label = text('Kim dịch thiếu', 'What the pointer did not follow');
      const ofMass = text('Khối lượng thêm', 'Mass added');
      const point = summaryPoint('displacement', label, load, error, standstillLimit(added));
      return [{ ...point, row, conditions: [{ name: 'addedMass', label: ofMass, quantity: added }] }];
    });
  },
  complete: (rows, { characteristics }, refuse) => {
    const scale = scaleOf(characteristics);
    const loads = rows.map(({ cells }) => quantity(cells['load'] ?? '', scale.max.unit));
    for (const named of missingLoads(loads, triedLoads(scale))) {
      refuse('readings.displacement', 'loadMissing', notes.loadMissing(named.name, namedQuantity(named, scale)));
    }
  },
};

/** A mass equal to the limit at the load (A.4.8.1); in service also to that of verification, which is the smaller. */
function massesAsked({ accuracyClass, e }: Scale, load: Quantity, regime: LimitRegime): readonly Limit[] {
  const regimes = [...new Set<LimitRegime>([regime, 'verification'])];
  return regimes.flatMap((each) => weighingLimit({ accuracyClass, e, load, regime: each }).limit ?? []);
}
