import Decimal from 'decimal.js';
import {
  flowPoints,
  meterFlows,
  testFlowRange,
  waterMeterLimit,
  waterTemperatureRange,
  type FlowPoint,
  type MeterFlows,
} from '../../limits';
import { compareQuantities, decimalText, exact, quantity, valueIn, type Quantity } from '../../quantity';
import { text } from '../../text';
import { defineProcedure, type ProcedureRules } from '../define-procedure';
import type { PlacedRow } from '../entry';
import type { Characteristics, EnteredReadings, Point, Readings } from '../procedure';
import { missing, type Refuse } from '../reading-errors';
import { coldWaterMeterDescription, oldMeterClasses } from './cold-water-meter-description';
import { benchNeeded, type Meter } from './cold-water-meter-need';
import * as notes from './cold-water-meter-notes';
import { summaryPoints, type JudgedRun } from './meter-summary';

/** One run of the meter against the standard. */
interface Run {
  flowPoint: FlowPoint;
  flow: Quantity;
  indicatedVolume: Quantity;
  actualVolume: Quantity;
  waterTemperature: Quantity;
}

interface Judged {
  point: Point;
  run: JudgedRun;
}

const rules: ProcedureRules = {
  checkCharacteristics: ({ characteristics }, refuse) => {
    if (refuseOtherClass(characteristics, refuse) || isOfOldClass(characteristics)) return;
    const { q2, q3 } = meterOf(characteristics).flows;
    if (compareQuantities(q2, q3) >= 0) refuse('characteristics.ratio', 'ratioTooSmall', notes.ratioTooSmall);
  },
  whyNotJudged: (characteristics) => (isOfOldClass(characteristics) ? notes.noLimitsOfOldClass : undefined),
  proposeRows: (characteristics) => proposeFlowRows(meterOf(characteristics).flows),
  standardNeed: (characteristics, readings) => benchNeeded(meterOf(characteristics), readings),
  steps: {
    flows: {
      judge: (rows, entered, refuse) => {
        const judged = rows.flatMap((row, index) => judgeRun(row, index, entered, refuse));
        const points = judged.map(({ point }) => point);
        const isSummed = entered.regime === 'verification' && entered.kind !== 'calibration';
        return isSummed ? [...points, ...summaryPoints(judged.map(({ run }) => run))] : points;
      },
      complete: (rows, _entered, refuse) => {
        for (const point of flowPoints) {
          const tested = rows.some(({ cells }) => cells['flowPoint'] === point);
          if (!tested) refuse('readings.flows', 'flowPointMissing', notes.flowPointMissing(point));
        }
      },
    },
  },
};

/** Verification of cold-water meters (đồng hồ nước lạnh), ĐLVN 17:2017, by the limits of OIML R 49-1. */
export const coldWaterMeter = defineProcedure(coldWaterMeterDescription, rules);

function isOfOldClass({ accuracyClass }: Characteristics): boolean {
  return oldMeterClasses.some((each) => each === accuracyClass);
}

/** What a meter bears follows from its class; true when something is missing or too much. */
function refuseOtherClass(characteristics: Characteristics, refuse: Refuse): boolean {
  const ofNew = ['q3', 'ratio', 'temperatureClass'];
  const [wanted, unwanted] = isOfOldClass(characteristics) ? [['qn'], ofNew] : [ofNew, ['qn']];
  const absent = wanted.filter((name) => characteristics[name] === undefined);
  const foreign = unwanted.filter((name) => characteristics[name] !== undefined);
  for (const name of absent) refuse(`characteristics.${name}`, 'missing', missing);
  for (const name of foreign) refuse(`characteristics.${name}`, 'notOfThisClass', notes.notOfThisClass);
  return absent.length + foreign.length > 0;
}

function judgeRun(placed: PlacedRow, row: number, entered: EnteredReadings, refuse: Refuse): readonly Judged[] {
  const meter = meterOf(entered.characteristics);
  const run = runOf(placed);
  if (refuseRun(run, meter, placed.path, refuse)) return [];
  const { flow, indicatedVolume, actualVolume, waterTemperature } = run;
  const { accuracyClass, flows } = meter;
  const conditions = { accuracyClass, flows, flow, temperature: waterTemperature, regime: entered.regime };
  const { limit, absence } = waterMeterLimit(conditions);
  if (!limit) {
    refuse(`${placed.path}.flow`, absence.code, absence.message);
    return [];
  }
  const [indicated, actual] = [exact(indicatedVolume.value), exact(actualVolume.value)];
  const difference = indicated.minus(actual).times(100);
  const error = quantity(difference.div(actual), '%');
  const point: Point = {
    step: 'flows',
    row,
    label: text(`Lưu lượng ${run.flowPoint}`, `Flow rate ${run.flowPoint}`),
    reference: actualVolume,
    indication: indicatedVolume,
    error,
    limit,
    passed: difference.abs().lte(actual.times(limit.value)),
    conditions: [
      { name: 'flow', label: text('Lưu lượng thực', 'Actual flow rate'), quantity: flow },
      { name: 'waterTemperature', label: text('Nhiệt độ nước', 'Water temperature'), quantity: waterTemperature },
    ],
    notes: [],
  };
  return [{ point, run: { flowPoint: run.flowPoint, indicated, actual, limit } }];
}

/** Refuses a run that cannot be judged, at its field; true when it did. */
function refuseRun(run: Run, { flows, temperatures }: Meter, path: string, refuse: Refuse): boolean {
  const { from, upTo } = testFlowRange(run.flowPoint, flows);
  const celsius = exact(run.waterTemperature.value);
  const refusals = [
    exact(run.actualVolume.value).lte(0) && (['actualVolume', 'notPositive', notes.volumeNotPositive] as const),
    exact(run.indicatedVolume.value).lt(0) && (['indicatedVolume', 'negative', notes.volumeNegative] as const),
    (celsius.lt(temperatures.from) || celsius.gt(temperatures.upTo)) &&
      (['waterTemperature', 'outsideTemperatureClass', notes.outsideTemperatureClass(temperatures)] as const),
    (compareQuantities(run.flow, from) < 0 || compareQuantities(run.flow, upTo) > 0) &&
      (['flow', 'outsideTestFlow', notes.outsideTestFlow(run.flowPoint, from, upTo)] as const),
  ].filter((refusal) => refusal !== false);
  for (const [field, code, message] of refusals) refuse(`${path}.${field}`, code, message);
  return refusals.length > 0;
}

function runOf({ cells }: PlacedRow): Run {
  return {
    flowPoint: flowPoints.find((point) => point === cells['flowPoint']) ?? 'Q1',
    flow: quantity(cells['flow'] ?? '', 'L/h'),
    indicatedVolume: quantity(cells['indicatedVolume'] ?? '', 'L'),
    actualVolume: quantity(cells['actualVolume'] ?? '', 'L'),
    waterTemperature: quantity(cells['waterTemperature'] ?? '', 'Cel'),
  };
}

function meterOf({ q3, ratio, accuracyClass, temperatureClass }: Characteristics): Meter {
  const temperatures = typeof temperatureClass === 'string' ? waterTemperatureRange(temperatureClass) : null;
  if (typeof q3 !== 'object' || typeof ratio !== 'string' || typeof accuracyClass !== 'string' || !temperatures) {
    throw new Error('The characteristics of the meter are incomplete.');
  }
  return { flows: meterFlows(q3, ratio), accuracyClass, temperatures };
}

/** Q1 and Q2 at the start of their test range and Q3 at its end, in L/h with four digits, inside the range. */
function proposeFlowRows(flows: MeterFlows): Readings {
  const rows = flowPoints.map((flowPoint) => {
    const { from, upTo } = testFlowRange(flowPoint, flows);
    const flow =
      flowPoint === 'Q3'
        ? valueIn(upTo, 'L/h').toSignificantDigits(4, Decimal.ROUND_DOWN)
        : valueIn(from, 'L/h').toSignificantDigits(4, Decimal.ROUND_UP);
    return { flowPoint, flow: decimalText(flow) };
  });
  return { flows: rows };
}
