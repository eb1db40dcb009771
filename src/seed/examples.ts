import { procedureForType, type Evaluation, type EvaluationInput } from '../metrology';
import type { Dice } from './dice';
import { instrumentKinds, type Variant } from './instrument-kinds';
import { isRead, typedReadings, type Behaviour } from './readings';

/** What was typed and what truly follows from it, evaluated once and shared by instruments that are alike. */
export interface Example {
  readonly entered: Pick<EvaluationInput, 'environment' | 'checks' | 'readings'>;
  readonly evaluation: Evaluation;
}

export type Examples = (variant: Variant, behaviour: Behaviour) => readonly Example[];

const howMany: Readonly<Record<Behaviour, number>> = { passes: 12, fails: 4 };

/** Worked examples of every variant that has a procedure. Each evaluation is the procedure's own judgement of its readings. */
export function workExamples(dice: Dice): Examples {
  const worked = new Map<Variant, Record<Behaviour, readonly Example[]>>();
  for (const { typeCode, variants } of instrumentKinds) {
    if (!isRead(typeCode)) continue;
    for (const variant of variants)
      worked.set(variant, examplesOf(dice.for(`${typeCode}/${variant.model}`), typeCode, variant));
  }
  return (variant, behaviour) => worked.get(variant)?.[behaviour] ?? [];
}

function examplesOf(dice: Dice, typeCode: string, variant: Variant): Record<Behaviour, readonly Example[]> {
  const make = (behaviour: Behaviour) =>
    Array.from({ length: howMany[behaviour] }, () => workExample(dice, typeCode, variant, behaviour));
  return { passes: make('passes'), fails: make('fails') };
}

function workExample(dice: Dice, typeCode: string, { model, characteristics }: Variant, behaviour: Behaviour): Example {
  const procedure = procedureForType(typeCode);
  if (!procedure) throw new Error(`no procedure verifies ${typeCode}`);
  const entered = {
    environment: {
      temperature: `${dice.between(22, 30)},${dice.between(0, 9)}`,
      humidity: String(dice.between(50, 75)),
    },
    checks: Object.fromEntries(procedure.checks.map(({ name }) => [name, 'pass'])),
    readings: typedReadings(dice, procedure, characteristics, behaviour),
  };
  const { evaluation, errors } = procedure.evaluate({ ...entered, characteristics, typeCode });
  if (errors) throw new Error(`${model}: ${errors.map(({ path, code }) => `${path} ${code}`).join(', ')}`);
  if (evaluation.passed !== (behaviour === 'passes'))
    throw new Error(`the readings of ${model} do not show an instrument that ${behaviour}`);
  return { entered, evaluation };
}
