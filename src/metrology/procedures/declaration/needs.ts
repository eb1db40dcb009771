import { quantity } from '../../quantity';
import type { EnteredReadings, Readings } from '../entered-readings';
import { distinctValues, type NeededValue, type StandardNeed } from '../standard-need';
import type { DeclaredNeed, ProcedureDeclaration } from './declaration';
import { pointOf } from './results';
import type { Reckoner } from './reckoner';
import { rowsAsRead } from './rows';
import { reckonedUnit } from './scope';
import { namesOf } from './step-rules';

/** What the standards must show for these rows; empty where the procedure does not say which standard it takes. */
export function declaredNeeds(
  declaration: ProcedureDeclaration,
  entered: EnteredReadings,
  readings: Readings,
  reckoner: Reckoner,
): StandardNeed {
  return (declaration.standards ?? []).map(({ quantity: dimension, together, adequacy, ...need }) => {
    const values = neededValues(need, { declaration, entered: { ...entered, readings }, reckoner });
    return {
      quantity: dimension,
      together,
      values: distinctValues(values),
      adequacy: { kind: 'partOfLimit', ...adequacy },
    };
  });
}

function neededValues(
  { step: stepName, value, against }: Pick<DeclaredNeed, 'step' | 'value' | 'against'>,
  known: { declaration: ProcedureDeclaration; entered: EnteredReadings; reckoner: Reckoner },
): readonly NeededValue[] {
  const step = known.declaration.steps.find(({ name }) => name === stepName);
  const result = step?.results.find(({ name }) => name === against);
  if (!step) return [];
  const work = { ...known, step, refuse: () => undefined };
  return rowsAsRead(step, known.entered.readings).flatMap((row, index): NeededValue[] => {
    const scope = namesOf(row, work);
    const shown = known.reckoner.value(value.value, scope);
    const unit = reckonedUnit(value.unit ?? step.unit, known.entered.characteristics, row.cells);
    if (!shown || !unit) return [];
    const [point] = result ? pointOf(result, { row, index, scope }, work) : [];
    return [{ value: quantity(shown, unit), limit: point?.limit ?? null }];
  });
}
