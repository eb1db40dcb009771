import type { BilingualText } from '../text';
import type { Characteristics, EnteredReadings, EvaluationInput, Readings } from './entered-readings';
import type { CharacteristicsResult, EvaluationResult, UnusualCell } from './evaluation';
import type { ProcedureDescription, Step } from './procedure-description';
import type { StandardNeed } from './standard-need';

/** The description alone, without the functions of the procedure. */
export function descriptionOf(procedure: Procedure): ProcedureDescription {
  const { code, name, documentNumber, edition, kinds, instrumentTypeCodes, basis, characteristics } = procedure;
  const { choicesOfTypes, environment, checks, steps, figures, decidedByChecks, decisionRule } = procedure;
  return {
    ...{ code, name, documentNumber, instrumentTypeCodes, basis, characteristics, environment, checks, steps },
    ...(edition !== undefined && { edition }),
    ...(kinds && { kinds }),
    ...(choicesOfTypes && { choicesOfTypes }),
    ...(figures && { figures }),
    ...(decidedByChecks && { decidedByChecks }),
    ...(decisionRule && { decisionRule }),
  };
}

/** A procedure: its description as data, and pure functions. */
export interface Procedure extends ProcedureDescription {
  /** What an instrument is called where the list's row names a range of them: weights by their own class. */
  readonly nameOf: (characteristics: Characteristics) => BilingualText | undefined;
  /** Why no limit is known for such an instrument, which then is registered but not judged. */
  readonly whyNotJudged: (characteristics: Characteristics) => BilingualText | undefined;
  readonly readCharacteristics: (given: Characteristics, typeCode?: string) => CharacteristicsResult;
  /** The steps that this instrument goes through: those for devices it lacks are left out. */
  readonly stepsFor: (characteristics: Characteristics) => readonly Step[];
  /** Rows to offer for each step, with the loads, flows or nominals that follow from the characteristics. */
  readonly proposeRows: (characteristics: Characteristics) => Readings;
  /**
   * What the standards must show for these readings (canonical, as `entered` of an evaluation), or for the proposed rows
   * while there are none; null for characteristics that contradict each other.
   */
  readonly standardNeed: (characteristics: Characteristics, readings?: Readings) => StandardNeed | null;
  readonly evaluate: (input: EvaluationInput) => EvaluationResult;
  /** What is improbable about readings beside what bounds of fields and limits of errors tell. */
  readonly unusual?: (entered: EnteredReadings) => readonly UnusualCell[];
}
