import { exact } from '../../quantity';
import type { EnteredReadings } from '../entered-readings';
import type { UnusualCell } from '../evaluation';
import * as notes from './cold-water-meter-notes';

/**
 * Runs that begin below the end of the run in the row before: the register of a meter only goes forward. Rows need not
 * stand in the order of time, and a register for tests is set to zero before a run: so it is asked, and not refused. The
 * registry's own rule.
 */
export function registersTurnedBack({ readings }: Pick<EnteredReadings, 'readings'>): readonly UnusualCell[] {
  const rows = readings['flows'] ?? [];
  return rows.flatMap((cells, row) => {
    const [start, before] = [cells['startReading'], rows[row - 1]?.['endReading']];
    if (start === undefined || before === undefined || exact(start).isZero() || exact(start).gte(before)) return [];
    const message = notes.registerTurnedBack({ start, before });
    return [{ step: 'flows', row, field: 'startReading', value: start, message }];
  });
}
