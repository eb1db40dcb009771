import { flowPoints, leastTestVolume, testFlowRange, verificationWater, type FlowPoint } from '../../limits';
import type { Ratio } from '../../densities';
import { compareQuantities, exact, quantity, valueIn, type Quantity } from '../../quantity';
import { impossible, type Bounds } from '../bounds';
import type { PlacedRow } from '../entry';
import type { EnteredReadings } from '../entered-readings';
import type { Refuse } from '../reading-errors';
import type { Meter } from './meter';
import * as notes from './cold-water-meter-notes';
import { standardRefusals, type Refusal } from './reference-run';
import { referenceVolume } from './reference-volume';

/** One run of the meter against the standard: its register before and after, in L. */
export interface Run {
  flowPoint: FlowPoint;
  flow: Quantity;
  start: Quantity;
  end: Quantity;
  /** What passed it by the standard, in L; null where that cannot be reckoned. */
  volume: Ratio | null;
  waterTemperature: Quantity;
  cells: PlacedRow['cells'];
}

/** A run whose volume is known. */
export type JudgeableRun = Run & { readonly volume: Ratio };

/** What the work asks of a run. A calibration is done as the customer wants it. */
export interface Conditions {
  /** The water and the errors together are those of a verification. */
  isVerification: boolean;
  /** Every run is held against a limit, and so must be read finely enough. */
  isAdequate: boolean;
}

export function conditionsOf({ regime, kind }: EnteredReadings): Conditions {
  const isAdequate = kind !== 'calibration';
  return { isAdequate, isVerification: isAdequate && regime === 'verification' };
}

export function runOf({ cells }: PlacedRow): Run {
  return {
    flowPoint: flowPoints.find((point) => point === cells['flowPoint']) ?? 'Q1',
    flow: quantity(cells['flow'] ?? '', 'L/h'),
    start: quantity(cells['startReading'] ?? '', 'L'),
    end: quantity(cells['endReading'] ?? '', 'L'),
    volume: referenceVolume(cells),
    waterTemperature: quantity(cells['waterTemperature'] ?? '', 'Cel'),
    cells,
  };
}

/** The run, where it can be judged; else null, and what is wrong with it is refused at its field. */
export function judgeableRun(
  run: Run,
  { meter, conditions, path }: { meter: Meter; conditions: Conditions; path: string },
  refuse: Refuse,
): JudgeableRun | null {
  const refusals = [
    ...readingRefusals(run),
    ...standardRefusals(run.cells),
    ...volumeRefusals(run, meter, conditions),
    ...waterRefusals(run, meter, conditions),
    ...flowRefusals(run, meter),
  ];
  for (const [field, code, message] of refusals) refuse(`${path}.${field}`, code, message);
  return refusals.length === 0 && run.volume ? { ...run, volume: run.volume } : null;
}

function readingRefusals({ start, end }: Run): readonly Refusal[] {
  return exact(end.value).lt(start.value) ? [['endReading', 'endBeforeStart', notes.endBeforeStart]] : [];
}

/** The register must move by so many of its intervals that reading it hardly counts (R 49-1:2024, 6.7.3.2.3). */
function volumeRefusals(
  { volume, cells }: Run,
  { accuracyClass, registerInterval }: Meter,
  { isAdequate }: Conditions,
): readonly Refusal[] {
  if (!isAdequate || !registerInterval || !volume) return [];
  const least = leastTestVolume(accuracyClass, registerInterval);
  if (volume.over.gte(volume.under.times(valueIn(least, 'L')))) return [];
  const field = cells['mass'] === undefined ? 'actualVolume' : 'mass';
  return [[field, 'volumeTooSmall', notes.volumeTooSmall(registerInterval, least)]];
}

const verificationBounds: Bounds = {
  procedure: { from: verificationWater.from, to: verificationWater.to },
  source: verificationWater.source,
};

function waterRefusals(
  { waterTemperature }: Run,
  { temperatures }: Meter,
  { isVerification }: Conditions,
): readonly Refusal[] {
  const celsius = exact(waterTemperature.value);
  if (celsius.lt(temperatures.from) || celsius.gt(temperatures.upTo))
    return [['waterTemperature', 'outsideTemperatureClass', notes.outsideTemperatureClass(temperatures)]];
  const why = isVerification && impossible(waterTemperature.value, verificationBounds);
  return why ? [['waterTemperature', 'impossible', why]] : [];
}

function flowRefusals({ flowPoint, flow }: Run, { flows }: Meter): readonly Refusal[] {
  const { from, upTo } = testFlowRange(flowPoint, flows);
  if (compareQuantities(flow, from) >= 0 && compareQuantities(flow, upTo) <= 0) return [];
  return [['flow', 'outsideTestFlow', notes.outsideTestFlow(flowPoint, from, upTo)]];
}
