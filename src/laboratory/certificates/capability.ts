import { capabilityAt, type ScopeLine } from '../centres';
import { compareQuantities, type Evaluation, type Quantity } from '../../metrology';
import type { Text } from '../../platform/i18n';
import { leastAt } from './equal-coverage';
import { statedFigures } from './stated.figures';

/** A point that states less than the centre is capable of. */
export interface BelowCapability {
  readonly label: Text;
  /** As papers state it. */
  readonly expanded: Quantity;
  readonly k: string;
  /** At the k stated. */
  readonly least: Quantity;
  readonly line: ScopeLine;
}

/** A CMC is a U of about 95 %, k = 2 (ILAC-P14; its text was not read). */
const ofCapability = { k: '2', probability: '95.45' } as const;

/** The points that state a U below the CMC of the line that permits the work. */
export function belowCapability(line: ScopeLine | undefined, evaluation: Evaluation | undefined): BelowCapability[] {
  const cmc = line?.cmc;
  if (!cmc || !evaluation) return [];
  return evaluation.points.flatMap((point) => {
    const stated = statedFigures(point)?.expanded;
    const capable = stated && capabilityAt(cmc, point.reference, stated.unit);
    if (!stated || !capable || !point.uncertainty) return [];
    const { k } = point.uncertainty;
    const least = leastAt({ ...ofCapability, expanded: capable }, point.uncertainty);
    return compareQuantities(stated, least) >= 0 ? [] : [{ label: point.label, expanded: stated, k, least, line }];
  });
}
