import { declarations, declaredProcedures, generalRecord, signedPaper } from './declared';
import type { ProcedureDeclaration } from './declaration';
import { coldWaterMeter } from './cold-water-meter/cold-water-meter';
import type { Evaluation } from './evaluation';
import type { Procedure } from './procedure';
import type { ProcedureDescription } from './procedure-description';
import { balance } from './scales/balance';
import { counterScale } from './scales/counter-scale';
import { craneScale } from './scales/crane-scale';
import { dialScale } from './scales/dial-scale';
import { hangingScale } from './scales/hanging-scale';
import { platformScale } from './scales/platform-scale';
import { railScale } from './scales/rail-scale';
import { vehicleScale } from './scales/vehicle-scale';
import { weightCycles } from './weights/weight-cycles';
import { weights } from './weights/weights';

export { asStated } from './as-stated';
export { impossible, improbable, type Bounds } from './bounds';
export { decided, pointsWithoutUncertainty, stepsWithoutUncertainty } from './decided';
export {
  aggregateFunctions,
  declareProcedure,
  expressionText,
  formulaBook,
  judgementProblems,
  problemsOf,
  statedNames,
  type DeclarationProblem,
  type DeclaredField,
  type DeclaredStep,
  type Formula,
  type ProcedureDeclaration,
  type Reckoned,
  type ReckonedUnit,
  type Result,
} from './declaration';
export { fieldUnit } from './entry';
export { judgedByLaw, lawRule } from './law-rule';
export { unusualCharacteristics, unusualReadings, type Unusual } from './unusual';
export { readTypedCharacteristics, readTypedEntry } from './typed-entry';
export type { Characteristics, EnteredFigures, EvaluationInput, Readings, Row } from './entered-readings';
export type { Agreement, Evaluation, EvaluationDecision, EvaluationResult, Point, ReadingError } from './evaluation';
export type { Procedure } from './procedure';
export type {
  Basis,
  CertifiedCells,
  Field,
  NeededFigure,
  ProcedureDescription,
  RowDifference,
  Step,
  WorkKind,
} from './procedure-description';
export { descriptionOf } from './procedure';
export { workKinds } from './procedure-description';

export type { Adequacy, NeededValue, StandardNeed, StandardWay } from './standard-need';

/** The general record and the result of a signed paper come last: they are written for no type, and serve every one. */
export const procedures: readonly Procedure[] = [
  ...[platformScale, counterScale, balance, dialScale, hangingScale, craneScale, vehicleScale, railScale],
  ...[weights, weightCycles, coldWaterMeter],
  ...declaredProcedures,
  generalRecord,
  signedPaper,
];

export function findProcedure(code: string): Procedure | null {
  return procedures.find((procedure) => procedure.code === code) ?? null;
}

/** The procedure for an instrument type of the law's list, the usual one of several; null when there is none yet. */
export function procedureForType(instrumentTypeCode: string): Procedure | null {
  return procedures.find(({ instrumentTypeCodes }) => instrumentTypeCodes.includes(instrumentTypeCode)) ?? null;
}

/** A ready procedure as it is written as data; null for those that are not, and where there is none. */
export function findDeclaration(code: string): ProcedureDeclaration | null {
  return declarations.find((declaration) => declaration.code === code) ?? null;
}

/** What was asked in an evaluation and how it prints: as the evaluation says itself, else as the ready procedure does. */
export function describedBy({ procedure, described }: Evaluation): ProcedureDescription | null {
  return described ?? findProcedure(procedure);
}
