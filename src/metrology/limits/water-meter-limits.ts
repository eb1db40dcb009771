import { compareQuantities, decimalText, exact, quantity, valueIn, type Quantity } from '../quantity';
import { text } from '../text';
import { absent, confidenceOf, found, weakerMark, type LimitLookup, type LimitRegime } from './limit';
import { LimitFile } from './limit-file';
import table from './r49-1.json';

const file = new LimitFile('r49-1.json', table);

const bands = file.rows('bands', (row, path) => ({
  ...file.grounds(row, path),
  accuracyClass: file.text(row['accuracyClass'], `${path}.accuracyClass`),
  zone:
    row['zone'] === 'lower' || row['zone'] === 'upper' ? row['zone'] : file.refuse(`${path}.zone`, 'lower or upper'),
  temperatureAbove: file.optionalDecimal(row['temperatureAbove'], `${path}.temperatureAbove`),
  temperatureUpTo: file.optionalDecimal(row['temperatureUpTo'], `${path}.temperatureUpTo`),
  mpe: file.decimal(row['mpe'], `${path}.mpe`),
}));

const inServicePart = file.fields(file.part('inService'), 'inService');
export const inService = {
  ...file.grounds(inServicePart, 'inService'),
  factor: file.decimal(inServicePart['factor'], 'inService.factor'),
};

const ratioPart = file.fields(file.part('ratios'), 'ratios');
const ratios = {
  q2ToQ1: file.decimal(ratioPart['q2ToQ1'], 'ratios.q2ToQ1'),
  q4ToQ3: file.decimal(ratioPart['q4ToQ3'], 'ratios.q4ToQ3'),
};

const seriesPart = file.fields(file.part('series'), 'series');
const digitsOf = (name: string): readonly string[] => {
  const listed: unknown = seriesPart[name];
  return Array.isArray(listed)
    ? listed.map((each, at) => file.decimal(each, `series.${name}.${at}`))
    : file.refuse(`series.${name}`, 'a list');
};

/** The significant digits that Q3 in m³/h and R = Q3/Q1 can have, and the least R (R 49-1; read in secondary pages only). */
export const waterMeterSeries = {
  ...{ q3: digitsOf('q3'), ratio: digitsOf('ratio') },
  leastRatio: file.decimal(seriesPart['leastRatio'], 'series.leastRatio'),
  source: file.source(file.grounds(seriesPart, 'series').clause),
};

const temperatureClasses = file.rows('temperatureClasses', (row, path) => ({
  ...file.grounds(row, path),
  name: file.text(row['name'], `${path}.name`),
  from: file.decimal(row['from'], `${path}.from`),
  upTo: file.decimal(row['upTo'], `${path}.upTo`),
}));

export type FlowPoint = 'Q1' | 'Q2' | 'Q3';
export const flowPoints: readonly FlowPoint[] = ['Q1', 'Q2', 'Q3'];

const testFlows = file.rows('testFlows', (row, path) => ({
  ...file.grounds(row, path),
  name: flowPoint(row['name'], `${path}.name`),
  from: multiple(row['from'], `${path}.from`),
  upTo: multiple(row['upTo'], `${path}.upTo`),
}));

export const waterMeterClasses: readonly string[] = [...new Set(bands.map((band) => band.accuracyClass))].sort();
export const waterTemperatureClasses: readonly string[] = temperatureClasses.map(({ name }) => name);

/** The four flow rates of a meter, in m3/h. */
export interface MeterFlows {
  q1: Quantity;
  q2: Quantity;
  q3: Quantity;
  q4: Quantity;
}

/** Q1 = Q3 ÷ R, Q2 = 1.6 Q1, Q4 = 1.25 Q3 (R 49-1; the ratios were read in secondary pages). */
export function meterFlows(q3: Quantity, ratio: string): MeterFlows {
  const permanent = valueIn(q3, 'm3/h');
  const minimum = permanent.div(ratio);
  return {
    q1: quantity(minimum, 'm3/h'),
    q2: quantity(minimum.times(ratios.q2ToQ1), 'm3/h'),
    q3: quantity(permanent, 'm3/h'),
    q4: quantity(permanent.times(ratios.q4ToQ3), 'm3/h'),
  };
}

/** The flows between which a meter is tested at Q1, Q2 or Q3, both included (trade knowledge, not read). */
export function testFlowRange(point: FlowPoint, flows: MeterFlows): { from: Quantity; upTo: Quantity } {
  const range = testFlows.find(({ name }) => name === point) ?? file.refuse('testFlows', `rows with ${point}`);
  const of = { Q1: flows.q1, Q2: flows.q2, Q3: flows.q3 };
  const flow = (bound: { flow: FlowPoint; times: string }) =>
    quantity(exact(of[bound.flow].value).times(bound.times), of[bound.flow].unit);
  return { from: flow(range.from), upTo: flow(range.upTo) };
}

/** The water temperatures a class such as T30 is made for, in °C; null for an unknown class. */
export function waterTemperatureRange(name: string): { from: string; upTo: string } | null {
  return temperatureClasses.find((known) => known.name === name) ?? null;
}

export interface WaterMeterConditions {
  accuracyClass: string;
  flows: MeterFlows;
  flow: Quantity;
  /** Water temperature, °C. */
  temperature: Quantity;
  regime: LimitRegime;
}

/**
 * Maximum permissible error of a water meter, in % of the volume passed (OIML R 49-1:2013, 4.2).
 * The confidence is that of the figure; that Q2 is 1.6 Q1 was read in secondary pages only, which the procedure says of itself.
 */
export function waterMeterLimit(conditions: WaterMeterConditions): LimitLookup {
  const { accuracyClass, flows, flow, regime } = conditions;
  const ofClass = bands.filter((band) => band.accuracyClass === accuracyClass);
  if (ofClass.length === 0) return absent('unknownClass', unknownClass(accuracyClass));
  const zone = zoneOf(flow, flows);
  if (zone === null) return absent('outsideTable', flowOutside);
  const celsius = valueIn(conditions.temperature, 'Cel');
  const band = ofClass.find(
    ({ zone: ofBand, temperatureAbove, temperatureUpTo }) =>
      ofBand === zone &&
      (temperatureAbove === null || celsius.gt(temperatureAbove)) &&
      (temperatureUpTo === null || celsius.lte(temperatureUpTo)),
  );
  if (!band) return absent('noFigure', noFigure);
  const mark = regime === 'inService' ? weakerMark(band.mark, inService.mark) : band.mark;
  const value = decimalText(exact(band.mpe).times(regime === 'inService' ? inService.factor : 1));
  const clause = regime === 'inService' ? inService.clause : band.clause;
  return found({ value, unit: '%', source: file.source(clause), confidence: confidenceOf(mark), mark });
}

/** Q1 ≤ Q < Q2 is the lower zone, Q2 ≤ Q ≤ Q4 the upper. */
export function zoneOf(flow: Quantity, { q1, q2, q4 }: MeterFlows): 'lower' | 'upper' | null {
  if (compareQuantities(flow, q1) < 0 || compareQuantities(flow, q4) > 0) return null;
  return compareQuantities(flow, q2) < 0 ? 'lower' : 'upper';
}

function flowPoint(value: unknown, path: string): FlowPoint {
  return flowPoints.find((known) => known === value) ?? file.refuse(path, 'Q1, Q2 or Q3');
}

function multiple(value: unknown, path: string): { flow: FlowPoint; times: string } {
  const fields = file.fields(value, path);
  return { flow: flowPoint(fields['flow'], `${path}.flow`), times: file.decimal(fields['times'], `${path}.times`) };
}

export const flowOutside = text(
  'Lưu lượng nằm ngoài khoảng từ Q1 đến Q4 của đồng hồ: không có giới hạn để xét.',
  'The flow lies outside the range from Q1 to Q4 of the meter: there is no limit to judge by.',
);

const noFigure = text(
  'Không có giới hạn sai số cho nhiệt độ nước này.',
  'There is no limit of error for this water temperature.',
);

function unknownClass(accuracyClass: string) {
  return text(
    `R 49-1 không có cấp chính xác “${accuracyClass}”; chọn 1 hoặc 2.`,
    `R 49-1 has no accuracy class “${accuracyClass}”; choose 1 or 2.`,
  );
}

export { bands as waterMeterBands };
