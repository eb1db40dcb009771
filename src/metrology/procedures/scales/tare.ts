import { asNetLimit, tareLimit } from '../../limits';
import { compareQuantities, exact, quantity, type Decimal, type Quantity } from '../../quantity';
import { text } from '../../text';
import type { StepRules } from '../define-procedure';
import type { Point } from '../evaluation';
import { isZeroLoad } from './obligatory-loads';
import * as notes from './scale-notes';
import { pointOf } from './scale-points';
import { readWeighings } from './scale-readings';
import { exceedsMax, scaleOf, weighingOf, type Scale } from './scale';

/** Taring: the deviation at zero after it, and net loads by the limits of gross ones (R 76-1, 4.6.3 and 3.5.3.3). */
export const tare: StepRules = {
  judge: (rows, entered, refuse) => {
    const scale = scaleOf(entered.characteristics);
    const weighings = readWeighings(rows, scale, entered.regime, refuse);
    let of: { tareLoad: Quantity; zeroError: Decimal } | null = null;
    const points: Point[] = [];
    for (const weighing of weighings) {
      const tareLoad = quantity(rows[weighing.row]?.cells['tareLoad'] ?? '', scale.max.unit);
      const refused = tareRefusal(tareLoad, weighing.load, scale);
      if (refused) refuse(`${weighing.path}.${refused.field}`, refused.code, refused.message);
      if (!of || compareQuantities(of.tareLoad, tareLoad) !== 0) {
        if (!isZeroLoad(weighing.load, scale)) refuse(`${weighing.path}.load`, 'zeroMissing', notes.tareZeroMissing);
        of = { tareLoad, zeroError: weighing.error };
        const label = text('Điểm 0 sau khi trừ bì', 'Zero after taring');
        const judged = { ...weighing, limit: tareLimit(scale.e) };
        points.push(withTare(pointOf('tare', judged, { label, scale, zeroError: null }), tareLoad));
        continue;
      }
      const label = text('Tải tịnh', 'Net load');
      const judged = { ...weighing, limit: asNetLimit(weighing.limit) };
      points.push(withTare(pointOf('tare', judged, { label, scale, zeroError: of.zeroError }), tareLoad));
    }
    return points;
  },
  complete: (rows, { characteristics }, refuse) => {
    const scale = scaleOf(characteristics);
    const net = rows.filter((row) => !isZeroLoad(weighingOf(row, scale).load, scale));
    if (net.length === 0) refuse('readings.tare', 'netLoadMissing', notes.netLoadMissing);
  },
};

/**
 * A tare device takes its load out of the range of weighing, so that tare and net load together are at most Max (R 76-1,
 * T.2.7.4; general knowledge). An additive one leaves the range whole; the record of a scale does not tell of it.
 */
function tareRefusal(tareLoad: Quantity, load: Quantity, scale: Scale) {
  if (!exact(tareLoad.value).gt(0)) return { field: 'tareLoad', code: 'zeroTare', message: notes.tareLoadZero };
  if (exceedsMax(tareLoad, scale)) {
    return { field: 'tareLoad', code: 'tareAboveMax', message: notes.tareAboveMax(scale.max) };
  }
  const gross = quantity(exact(tareLoad.value).plus(load.value), scale.max.unit);
  return exceedsMax(gross, scale)
    ? { field: 'load', code: 'grossAboveMax', message: notes.grossAboveMax(gross, scale.max) }
    : null;
}

function withTare(point: Point, tareLoad: Quantity): Point {
  const label = text('Tải bì', 'Tare load');
  return { ...point, conditions: [{ name: 'tareLoad', label, quantity: tareLoad }, ...point.conditions] };
}
