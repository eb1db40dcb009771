import Decimal from 'decimal.js';
import { flowPoints, testFlowRange, waterMeterSeries, type MeterFlows } from '../../limits';
import { decimalText, exact, quantity, valueIn } from '../../quantity';
import { text } from '../../text';
import { defineProcedure, type ProcedureRules } from '../define-procedure';
import type { Characteristics, EnteredReadings, Readings } from '../entered-readings';
import type { Point } from '../evaluation';
import { missing, type Refuse } from '../reading-errors';
import { coldWaterMeterDescription } from './cold-water-meter-description';
import { benchNeeded } from './cold-water-meter-need';
import * as notes from './cold-water-meter-notes';
import { isOfOldClass, limitAt, meterOf, oldFlowsOf, type Meter } from './meter';
import { conditionsOf, judgeableRun, runOf, type JudgeableRun } from './meter-run';
import { summaryPoints, type JudgedRun } from './meter-summary';
import { registersTurnedBack } from './register-order';
import { shownVolume, wayNotes, waysBasis } from './reference-run';

interface Judged {
  point: Point;
  run: JudgedRun;
}

const rules: ProcedureRules = {
  checkCharacteristics: ({ characteristics }, refuse) => {
    if (refuseOtherClass(characteristics, refuse) || isOfOldClass(characteristics)) return;
    const { ratio } = characteristics;
    if (typeof ratio === 'string' && exact(ratio).lt(waterMeterSeries.leastRatio))
      refuse('characteristics.ratio', 'ratioTooSmall', notes.ratioTooSmall);
  },
  whyNotJudged: (characteristics) =>
    isOfOldClass(characteristics) && !oldFlowsOf(characteristics) ? notes.noFlowsOfOldClass : undefined,
  proposeRows: (characteristics) => proposeFlowRows(meterOf(characteristics).flows),
  standardNeed: (characteristics, readings) => benchNeeded(meterOf(characteristics), readings),
  basisOf: waysBasis,
  unusual: registersTurnedBack,
  steps: {
    flows: {
      judge: (rows, entered, refuse) => {
        const meter = meterOf(entered.characteristics);
        const conditions = conditionsOf(entered);
        if (rows.length > 0 && conditions.isAdequate && !meter.registerInterval)
          refuse('readings.flows', 'registerIntervalMissing', notes.registerIntervalMissing);
        const judged = rows.flatMap((placed, row) => {
          const run = judgeableRun(runOf(placed), { meter, conditions, path: placed.path }, refuse);
          return run ? judgeRun(run, { meter, entered, row, path: placed.path }, refuse) : [];
        });
        const points = judged.map(({ point }) => point);
        return conditions.isVerification ? [...points, ...summaryPoints(judged.map(({ run }) => run))] : points;
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

function judgeRun(
  run: JudgeableRun,
  { meter, entered, row, path }: { meter: Meter; entered: EnteredReadings; row: number; path: string },
  refuse: Refuse,
): readonly Judged[] {
  const { flow, volume, waterTemperature } = run;
  const { limit, absence } = limitAt(meter, { flow, temperature: waterTemperature, regime: entered.regime });
  if (!limit) {
    refuse(`${path}.flow`, absence.code, absence.message);
    return [];
  }
  const passed = exact(run.end.value).minus(run.start.value);
  const [indicated, actual, reference] = [volume.under.times(passed), volume.over, shownVolume(run)];
  const difference = indicated.minus(actual).times(100);
  const error = quantity(difference.div(actual), '%');
  const point: Point = {
    step: 'flows',
    row,
    label: text(`Lưu lượng ${run.flowPoint}`, `Flow rate ${run.flowPoint}`),
    reference,
    indication: quantity(passed, 'L'),
    error,
    limit,
    passed: difference.abs().lte(actual.times(limit.value)),
    conditions: [
      { name: 'flow', label: text('Lưu lượng thực', 'Actual flow rate'), quantity: flow },
      { name: 'waterTemperature', label: text('Nhiệt độ nước', 'Water temperature'), quantity: waterTemperature },
    ],
    notes: wayNotes(run.cells),
  };
  return [{ point, run: { flowPoint: run.flowPoint, indicated, actual, volume: reference, limit } }];
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
