import { isWithinLimit, weakestConfidence, type Confidence, type Limit, type Source } from '../limits';
import type { Quantity } from '../quantity';
import type { BilingualText } from '../text';
import { applicableSteps, readCharacteristics, readEntry, type Entry, type PlacedRow } from './entry';
import type { Characteristics, EnteredReadings, Readings } from './entered-readings';
import type { CharacteristicsResult, Evaluation, Point, Remark, UnusualCell } from './evaluation';
import type { Procedure } from './procedure';
import type { Basis, ProcedureDescription, Step, WorkKind } from './procedure-description';
import { Refusals, tooFewRows, type Refuse } from './reading-errors';
import type { StandardNeed } from './standard-need';
import { refuseOtherTypes } from './type-choices';

/** How the rows of one step become points, and what the step needs to be complete. */
export interface StepRules {
  judge(rows: readonly PlacedRow[], entered: EnteredReadings, refuse: Refuse): readonly Point[];
  /** Called only when nothing has failed: a failed instrument needs no further readings. */
  complete?(rows: readonly PlacedRow[], entered: EnteredReadings, refuse: Refuse): void;
  /** True for an instrument that needs no rows here, though it may have them. */
  leftOut?(characteristics: Characteristics): boolean;
}

export interface ProcedureRules {
  /** Refuses characteristics that contradict each other or lie outside the tables. */
  checkCharacteristics(entered: EnteredReadings, refuse: Refuse): void;
  proposeRows(characteristics: Characteristics): Readings;
  /** What the standards must show, for characteristics already checked. */
  standardNeed(characteristics: Characteristics, readings: Readings): StandardNeed;
  steps: Readonly<Record<string, StepRules>>;
  notes?(points: readonly Point[], entered: EnteredReadings): readonly Remark[];
  /** What these readings rest on beside what every record of the procedure does. */
  basisOf?(entered: EnteredReadings): readonly Basis[];
  /** What is improbable about readings that were judged. */
  readonly unusual?: (entered: EnteredReadings) => readonly UnusualCell[];
  /** Why no source at hand gives limits for such an instrument. */
  whyNotJudged?(characteristics: Characteristics): BilingualText | undefined;
  /** What such an instrument is called, where that depends on its characteristics. */
  nameOf?(characteristics: Characteristics): BilingualText | undefined;
}

/** Joins a description and its rules into a procedure. */
export function defineProcedure(description: ProcedureDescription, rules: ProcedureRules): Procedure {
  const read = (given: Characteristics, typeCode?: string): CharacteristicsResult => {
    const refusals = new Refusals();
    const characteristics = readCharacteristics(description.characteristics, given, refusals.refuse);
    if (refusals.errors.length === 0) {
      const entered = { characteristics, environment: {}, checks: {}, readings: {}, regime: 'verification' } as const;
      rules.checkCharacteristics(entered, refusals.refuse);
      refuseOtherTypes(description, typeCode, characteristics, refusals.refuse);
    }
    return refusals.errors.length > 0
      ? { characteristics: null, errors: refusals.errors }
      : { characteristics, errors: null };
  };
  const whyNotJudged = (characteristics: Characteristics) => rules.whyNotJudged?.(characteristics);
  const judged = (given: Characteristics) => {
    const { characteristics } = read(given);
    return characteristics && !whyNotJudged(characteristics) ? characteristics : null;
  };
  return {
    ...description,
    whyNotJudged,
    nameOf: (characteristics) => rules.nameOf?.(characteristics),
    readCharacteristics: read,
    stepsFor: (characteristics) => applicableSteps(description.steps, characteristics),
    proposeRows: (given) => {
      const characteristics = judged(given);
      return characteristics ? rules.proposeRows(characteristics) : {};
    },
    standardNeed: (given, readings) => {
      const characteristics = judged(given);
      return characteristics && rules.standardNeed(characteristics, readings ?? rules.proposeRows(characteristics));
    },
    evaluate: (input) => {
      const refusals = new Refusals();
      const entry = readEntry(description, input, refusals.refuse);
      if (refusals.errors.length === 0) rules.checkCharacteristics(entry.entered, refusals.refuse);
      refuseOtherTypes(description, input.typeCode, entry.entered.characteristics, refusals.refuse);
      const reason = refusals.errors.length === 0 && whyNotJudged(entry.entered.characteristics);
      if (reason) refusals.refuse('characteristics.accuracyClass', 'notJudged', reason);
      if (refusals.errors.length > 0) return { evaluation: null, errors: refusals.errors };
      const evaluation = judgeSteps(description, rules, entry, refusals.refuse, input.kind);
      return refusals.errors.length > 0 ? { evaluation: null, errors: refusals.errors } : { evaluation, errors: null };
    },
    ...(rules.unusual && { unusual: rules.unusual }),
  };
}

/** Judges the steps in order. The first failure ends the verification: what comes after it may be left out. */
function judgeSteps(
  description: ProcedureDescription,
  rules: ProcedureRules,
  entry: Entry,
  refuse: Refuse,
  kind: WorkKind = 'verification',
): Evaluation {
  const points: Point[] = [];
  const skippedSteps: string[] = [];
  const { checks } = entry.entered;
  const failedChecks = description.checks.filter(({ name }) => checks[name] === 'fail').map(({ name }) => name);
  const hasFailed = () => failedChecks.length > 0 || points.some(({ passed }) => passed === false);
  for (const step of applicableSteps(description.steps, entry.entered.characteristics)) {
    const rows = entry.rows.get(step.name) ?? [];
    const stepRules = rulesOf(rules, step);
    if (rows.length === 0 && hasFailed()) {
      skippedSteps.push(step.name);
      continue;
    }
    const measured = stepRules.judge(rows, entry.entered, refuse);
    points.push(...(kind === 'calibration' ? measured.map((point) => unjudged(point, entry.entered)) : measured));
    if (!hasFailed()) refuseUnfinished(step, { rules: stepRules, entry, kind }, refuse);
  }
  const [first] = description.steps;
  if (kind === 'calibration' && points.length === 0 && first)
    refuse(`readings.${first.name}`, 'tooFewRows', tooFewRows(1));
  const sources = sourcesOf([...description.basis, ...(rules.basisOf?.(entry.entered) ?? [])], points);
  return {
    procedure: description.code,
    ...(description.edition && { edition: description.edition }),
    documentNumber: description.documentNumber,
    points,
    failedChecks,
    skippedSteps,
    passed: verdictOf(points, failedChecks, { kind, decidedByChecks: description.decidedByChecks === true }),
    ...(description.decisionRule && kind !== 'calibration' && { decisionRule: description.decisionRule }),
    confidence: weakestConfidence(sources.map(({ confidence }) => confidence)),
    sources,
    notes: rules.notes?.(points, entry.entered) ?? [],
    entered: entry.entered,
  };
}

/** None in a calibration, and none where nothing was held against a limit, but where the checks decide. */
function verdictOf(
  points: readonly Point[],
  failedChecks: readonly string[],
  { kind, decidedByChecks }: { kind: WorkKind; decidedByChecks: boolean },
): boolean | null {
  const verdicts = points.flatMap(({ passed }) => (passed === null ? [] : [passed]));
  const isUndecided = verdicts.length === 0 && failedChecks.length === 0 && !decidedByChecks;
  if (kind === 'calibration' || isUndecided) return null;
  return failedChecks.length === 0 && !verdicts.includes(false);
}

/**
 * Rows begun and not read are named cell by cell; only where there are none is what the step lacks as a whole. What is
 * measured in a calibration is what the customer asked for: only a verification is whole by its procedure.
 */
function refuseUnfinished(
  step: Step,
  { rules, entry, kind }: { rules: StepRules; entry: Entry; kind: WorkKind },
  refuse: Refuse,
): void {
  const begun = entry.unread.get(step.name) ?? [];
  const read = entry.rows.get(step.name) ?? [];
  const isAsked = kind !== 'calibration' || read.length > 0;
  if (isAsked) for (const { path, code, message } of begun) refuse(path, code, message);
  if (begun.length > 0 || kind === 'calibration' || rules.leftOut?.(entry.entered.characteristics)) return;
  if (read.length < step.minRows) refuse(`readings.${step.name}`, 'tooFewRows', tooFewRows(step.minRows));
  else rules.complete?.(read, entry.entered, refuse);
}

function rulesOf(rules: ProcedureRules, step: Step): StepRules {
  const found = rules.steps[step.name];
  if (!found) throw new Error(`The procedure has no rules for its step ${step.name}.`);
  return found;
}

/** A calibration states the error; whether it is acceptable is another question. */
function unjudged(point: Point, { agreed }: EnteredReadings): Point {
  return { ...point, limit: agreed === 'ofProcedure' ? point.limit : null, passed: null };
}

/** True when the error is within the limit, the limit itself included. */
export function isWithin(error: Quantity, limit: Limit): boolean {
  return isWithinLimit(error, limit);
}

/** What the procedure rests on, and each place its limits came from, once. */
function sourcesOf(basis: readonly Basis[], points: readonly Point[]): readonly Basis[] {
  const found = new Map<string, Basis>();
  const take = (source: Source, confidence: Confidence) => {
    const key = `${source.document}\n${source.edition}\n${source.clause}\n${confidence}`;
    if (!found.has(key)) found.set(key, { ...source, confidence });
  };
  for (const source of basis) take(source, source.confidence);
  for (const { limit } of points) if (limit) take(limit.source, limit.confidence);
  return [...found.values()];
}
