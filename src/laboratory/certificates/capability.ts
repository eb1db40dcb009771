import { capabilityAt, type ScopeLine } from '../centres';
import { compareQuantities, type Evaluation, type Quantity } from '../../metrology';
import type { Text } from '../../platform/i18n';
import { statedFigures } from './stated.figures';

/** A point that states less than the centre is capable of. */
export interface BelowCapability {
  readonly label: Text;
  /** As papers state it. */
  readonly expanded: Quantity;
  readonly least: Quantity;
  readonly line: ScopeLine;
}

/** The points that state a U below the CMC of the line that permits the work. */
export function belowCapability(line: ScopeLine | undefined, evaluation: Evaluation | undefined): BelowCapability[] {
  const cmc = line?.cmc;
  if (!cmc || !evaluation) return [];
  return evaluation.points.flatMap((point) => {
    const stated = statedFigures(point)?.expanded;
    const least = stated && capabilityAt(cmc, point.reference, stated.unit);
    if (!stated || !least || compareQuantities(stated, least) >= 0) return [];
    return [{ label: point.label, expanded: stated, least, line }];
  });
}
