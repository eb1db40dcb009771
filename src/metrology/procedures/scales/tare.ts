import { asNetLimit, tareLimit } from '../../limits';
import { compareQuantities, quantity, type Decimal, type Quantity } from '../../quantity';
import { text } from '../../text';
import type { StepRules } from '../define-procedure';
import type { Point } from '../procedure';
import { isZeroLoad } from './obligatory-loads';
import * as notes from './scale-notes';
import { pointOf } from './scale-points';
import { readWeighings } from './scale-readings';
import { scaleOf, weighingOf } from './scale';

/** Taring: the deviation at zero after it, and net loads by the limits of gross ones (R 76-1, 4.6.3 and 3.5.3.3). */
export const tare: StepRules = {
  judge: (rows, entered, refuse) => {
    const scale = scaleOf(entered.characteristics);
    const weighings = readWeighings(rows, scale, entered.regime, refuse);
    let of: { tareLoad: Quantity; zeroError: Decimal } | null = null;
    const points: Point[] = [];
    for (const weighing of weighings) {
      const tareLoad = quantity(rows[weighing.row]?.cells['tareLoad'] ?? '', scale.max.unit);
      if (!(Number(tareLoad.value) > 0)) refuse(`${weighing.path}.tareLoad`, 'zeroTare', notes.tareLoadZero);
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

function withTare(point: Point, tareLoad: Quantity): Point {
  const label = text('Tải bì', 'Tare load');
  return { ...point, conditions: [{ name: 'tareLoad', label, quantity: tareLoad }, ...point.conditions] };
}
