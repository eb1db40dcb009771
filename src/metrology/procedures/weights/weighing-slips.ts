import { weightLimit, type Limit } from '../../limits';
import { cycleDifference } from '../../mass';
import { exact, formatQuantity, quantity, valueIn, type Decimal } from '../../quantity';
import { text, type BilingualText } from '../../text';
import type { PlacedRow } from '../entry';
import type { EnteredReadings } from '../entered-readings';
import type { UnusualCell } from '../evaluation';
import type { Refuse } from '../reading-errors';
import { comparatorFor, cycleOf, isOfWeight } from './weighed';
import { nominalOf } from './weight-point';
import { weightSetOf } from './weight-set';

/** Something typed of a weight in mg, and beyond what it is asked about or refused, both included. */
interface Weighed {
  readonly found: Decimal;
  readonly usual: Decimal;
  readonly most: Decimal;
}

type Cells = PlacedRow['cells'];
type Slip = (cells: Cells, entered: EnteredReadings) => Weighed | null;

/**
 * The registry's own bounds, in mg: a reference is of a better class than the weight, so its correction is usually within
 * the limit of the weight. A difference is asked about beyond 1 % of the nominal mass, but never below 10 limits of the
 * weight nor only above 100; beyond both 1 % and 100 limits it is a slip. The least weights have limits of tens of percent.
 */
function boundsOf(cells: Cells, limit: Limit) {
  const allowed = valueIn(limit, 'mg');
  const part = valueIn(nominalOf(cells), 'mg').abs().times('0.01');
  const [, difference = part, most = part] = [allowed.times(10), allowed.times(100), part].sort((a, b) =>
    a.comparedTo(b),
  );
  return { correction: allowed, difference, most };
}

function boundsFor(cells: Cells, { characteristics }: EnteredReadings) {
  const { limit } = weightLimit(weightSetOf(characteristics).accuracyClass, nominalOf(cells));
  return limit && boundsOf(cells, limit);
}

const correctionOf: Slip = (cells, entered) => {
  const bounds = boundsFor(cells, entered);
  if (!bounds || cells['referenceCorrection'] === undefined) return null;
  return { found: exact(cells['referenceCorrection']), usual: bounds.correction, most: bounds.most };
};

const differenceOf: Slip = (cells, entered) => {
  const { weights = [], comparators } = entered.readings;
  const isWeighed = weights.some((weight) => isOfWeight(cells, weight, weights));
  const bounds = isWeighed ? boundsFor(cells, entered) : null;
  const cycle = cycleOf(cells);
  const comparator = bounds && comparatorFor(nominalOf(cells), comparators);
  if (!bounds || !cycle || !comparator) return null;
  const found = cycleDifference(cycle).times(comparator.milligrams);
  return { found, usual: bounds.difference, most: bounds.most };
};

const slips: readonly { step: string; field: string; of: Slip; name: BilingualText }[] = [
  {
    ...{ step: 'weights', field: 'referenceCorrection', of: correctionOf },
    name: text('Số hiệu chính của quả chuẩn', 'The correction of the reference'),
  },
  {
    ...{ step: 'cycles', field: 'b1', of: differenceOf },
    name: text('Hiệu giữa quả kiểm và quả chuẩn (B − A)', 'The difference of test weight and reference (B − A)'),
  },
];

/** Refuses what no weight of the class can be off by: a number typed in another unit than that of its column. */
export function refuseSlips(step: string, rows: readonly PlacedRow[], entered: EnteredReadings, refuse: Refuse): void {
  for (const { field, of, name } of slips.filter((each) => each.step === step))
    for (const { path, cells } of rows) {
      const weighed = of(cells, entered);
      if (weighed?.found.abs().gt(weighed.most)) refuse(`${path}.${field}`, 'unitSlip', impossible(name, weighed));
    }
}

/** What is possible, and seldom so. */
export function unusualWeighings(entered: EnteredReadings): readonly UnusualCell[] {
  return slips.flatMap(({ step, field, of, name }) =>
    (entered.readings[step] ?? []).flatMap((cells, row) => {
      const weighed = of(cells, entered);
      if (!weighed?.found.abs().gt(weighed.usual)) return [];
      return [{ step, row, field, value: quantity(weighed.found, 'mg').value, message: improbable(name, weighed) }];
    }),
  );
}

const inWords = (milligrams: Decimal, language: 'vi' | 'en') => formatQuantity(quantity(milligrams, 'mg'), language);

function impossible(name: BilingualText, { found, most }: Weighed): BilingualText {
  return text(
    `${name.vi} là ${inWords(found, 'vi')}, quá ${inWords(most, 'vi')} (1 % khối lượng danh nghĩa và 100 lần giới hạn của quả cân; quy tắc của chương trình). Có thể nhầm đơn vị g với mg: xem lại đơn vị của cột và của cân so sánh.`,
    `${name.en} is ${inWords(found, 'en')}, above ${inWords(most, 'en')} (1 % of the nominal mass and 100 times the limit of the weight; the registry's own rule). Likely g typed for mg: check the unit of the column and of the comparator.`,
  );
}

function improbable(name: BilingualText, { found, usual }: Weighed): BilingualText {
  return text(
    `${name.vi} là ${inWords(found, 'vi')}, hiếm gặp: thường không quá ${inWords(usual, 'vi')} (quy tắc của chương trình).`,
    `${name.en} is ${inWords(found, 'en')}, which is unusual: it is mostly at most ${inWords(usual, 'en')} (the registry's own rule).`,
  );
}
