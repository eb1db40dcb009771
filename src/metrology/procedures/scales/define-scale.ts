import { compareQuantities } from '../../quantity';
import { defineProcedure, type ProcedureRules, type StepRules } from '../define-procedure';
import type { Characteristics } from '../entered-readings';
import type { Procedure } from '../procedure';
import { scaleDescription, type ScaleKind } from './scale-description';
import * as notes from './scale-notes';
import { scaleRules } from './scale-rules';
import { scaleOf } from './scale';

/** The procedure for a kind of scale, by R 76. */
export function defineScale(kind: ScaleKind): Procedure {
  return defineProcedure(scaleDescription(kind), rulesOf(kind));
}

/** The rules of R 76 with what every scale of the kind is put beside what was asked of this one. */
function rulesOf({ fixed = {}, largestMax }: ScaleKind): ProcedureRules {
  const whole = (characteristics: Characteristics) => ({ ...characteristics, ...fixed });
  const known = <T extends { characteristics: Characteristics }>(entered: T): T => ({
    ...entered,
    characteristics: whole(entered.characteristics),
  });
  const stepOf = (rules: StepRules): StepRules => ({
    judge: (rows, entered, refuse) => rules.judge(rows, known(entered), refuse),
    complete: (rows, entered, refuse) => rules.complete?.(rows, known(entered), refuse),
    leftOut: (characteristics) => rules.leftOut?.(whole(characteristics)) ?? false,
  });
  return {
    checkCharacteristics: (entered, refuse) => {
      scaleRules.checkCharacteristics(known(entered), refuse);
      const { max } = scaleOf(entered.characteristics);
      const isOutside = largestMax && compareQuantities(max, largestMax) > 0;
      if (isOutside) refuse('characteristics.max.value', 'maxOutsideScope', notes.maxOutsideScope(largestMax));
    },
    proposeRows: (characteristics) => scaleRules.proposeRows(whole(characteristics)),
    standardNeed: (characteristics, readings) => scaleRules.standardNeed(whole(characteristics), readings),
    steps: Object.fromEntries(Object.entries(scaleRules.steps).map(([name, rules]) => [name, stepOf(rules)])),
  };
}
