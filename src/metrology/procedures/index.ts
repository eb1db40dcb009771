import { declaredProcedures, generalRecord } from './declared';
import { coldWaterMeter } from './cold-water-meter/cold-water-meter';
import type { Procedure } from './procedure';
import { balance } from './scales/balance';
import { counterScale } from './scales/counter-scale';
import { craneScale } from './scales/crane-scale';
import { dialScale } from './scales/dial-scale';
import { hangingScale } from './scales/hanging-scale';
import { platformScale } from './scales/platform-scale';
import { railScale } from './scales/rail-scale';
import { vehicleScale } from './scales/vehicle-scale';
import { weights } from './weights/weights';

export { declareProcedure, problemsOf } from './declaration';
export { fieldUnit } from './entry';
export { unusualCharacteristics, unusualReadings } from './unusual';
export { readTypedCharacteristics, readTypedEntry } from './typed-entry';
export type {
  Basis,
  Characteristics,
  EnteredFigures,
  Evaluation,
  EvaluationInput,
  EvaluationResult,
  Field,
  NeededFigure,
  Point,
  Procedure,
  ReadingError,
  Readings,
  Row,
  Step,
  WorkKind,
} from './procedure';

export type { Adequacy, NeededValue, StandardNeed, StandardWay } from './standard-need';

/** The general record comes last: it is written for no type, and serves every one. */
export const procedures: readonly Procedure[] = [
  ...[platformScale, counterScale, balance, dialScale, hangingScale, craneScale, vehicleScale, railScale],
  ...[weights, coldWaterMeter],
  ...declaredProcedures,
  generalRecord,
];

export function findProcedure(code: string): Procedure | null {
  return procedures.find((procedure) => procedure.code === code) ?? null;
}

/** The procedure for an instrument type of the law's list, or null when there is none yet. */
export function procedureForType(instrumentTypeCode: string): Procedure | null {
  return procedures.find(({ instrumentTypeCodes }) => instrumentTypeCodes.includes(instrumentTypeCode)) ?? null;
}
