import { procedureForType, type Evaluation } from '../metrology';
import { refusalsOfStandards, type MeasurementStandardRecord } from '../laboratory/standards';
import type { InstrumentAtWork } from './instruments';
import type { SeededStandard } from './standards';

/** The working standards of a centre that do for some readings on a day, each by itself. */
export type SuitingStandards = (
  at: InstrumentAtWork,
  work: Evaluation,
  day: string,
) => readonly MeasurementStandardRecord[];

/** The standards as they were while they were in use, by id. */
export function standardsInUse(standards: readonly SeededStandard[]): ReadonlyMap<string, MeasurementStandardRecord> {
  return new Map(standards.map((each) => [String(each._id), { ...each, status: 'inUse', __v: 0 }]));
}

/** What became of a standard since does not matter: on the day of the work it was in use. */
export function suitingStandards(known: ReadonlyMap<string, MeasurementStandardRecord>): SuitingStandards {
  const records = [...known.values()];
  const ofKind = fittingByWork();
  return ({ centre, type }, work, day) =>
    records.filter(
      (standard) =>
        standard.kind === 'working' &&
        standard.field === type.field &&
        standard.centreId.equals(centre.organization._id) &&
        refusalsOfStandards([standard], null, { day, known }).length === 0 &&
        ofKind(standard, work, () => doesFor(standard, type.code, work, { day, known })),
    );
}

function doesFor(
  standard: MeasurementStandardRecord,
  typeCode: string,
  { entered: { characteristics, readings } }: Evaluation,
  facts: Parameters<typeof refusalsOfStandards>[2],
): boolean {
  const need = procedureForType(typeCode)?.standardNeed(characteristics, readings) ?? null;
  return refusalsOfStandards([standard], need, facts).length === 0;
}

/** Examples of readings are shared by many records: whether a standard reaches them is asked once. */
function fittingByWork() {
  const answers = new Map<Evaluation, Map<MeasurementStandardRecord, boolean>>();
  return (standard: MeasurementStandardRecord, work: Evaluation, ask: () => boolean): boolean => {
    const ofWork = answers.get(work) ?? new Map<MeasurementStandardRecord, boolean>();
    answers.set(work, ofWork);
    const answer = ofWork.get(standard) ?? ask();
    ofWork.set(standard, answer);
    return answer;
  };
}
