import { decimalText, exact, quantity, valueIn, type Quantity } from '../quantity';
import { absent, confidenceOf, found, weakerMark, type LimitLookup, type LimitRegime } from './limit';
import { LimitFile } from './limit-file';
import table from './iso4064-1-1993.json';
import { flowOutside, inService, zoneOf, type MeterFlows } from './water-meter-limits';

const file = new LimitFile('iso4064-1-1993.json', table);

const bands = file.rows('bands', (row, path) => ({
  ...file.grounds(row, path),
  zone:
    row['zone'] === 'lower' || row['zone'] === 'upper' ? row['zone'] : file.refuse(`${path}.zone`, 'lower or upper'),
  mpe: file.decimal(row['mpe'], `${path}.mpe`),
}));

const flows = file.rows('flows', (row, path) => ({
  ...file.grounds(row, path),
  accuracyClass: file.text(row['accuracyClass'], `${path}.accuracyClass`),
  qnFrom: file.optionalDecimal(row['qnFrom'], `${path}.qnFrom`),
  qnBelow: file.optionalDecimal(row['qnBelow'], `${path}.qnBelow`),
  qmin: file.decimal(row['qmin'], `${path}.qmin`),
  qt: file.decimal(row['qt'], `${path}.qt`),
}));

const figureOf = (part: string, name: string): string => {
  const fields = file.fields(file.part(part), part);
  file.grounds(fields, part);
  return file.decimal(fields[name], `${part}.${name}`);
};
const overload = figureOf('overload', 'times');

/** The classes of meters that bear Qn instead of Q3 and R. */
export const oldWaterMeterClasses: readonly string[] = [...new Set(flows.map(({ accuracyClass }) => accuracyClass))];

/** The warmest water such a meter is made for, °C (trade knowledge). */
export const oldWaterMeterWarmest = figureOf('warmest', 'celsius');

/** The class of R 49 with the same limits: its rules of reading and of the errors together are taken for these meters too. */
export const asNewWaterMeterClass = figureOf('asNewClass', 'accuracyClass');

/**
 * Qmin, Qt, Qn and Qmax as Q1 to Q4, m³/h, by the class and Qn (ISO 4064-1:1993; the multiples of Qn were not read); null
 * where the class has no meter of this size.
 */
export function oldMeterFlows(accuracyClass: string, qn: Quantity): MeterFlows | null {
  const nominal = valueIn(qn, 'm3/h');
  const row = flows.find(
    ({ accuracyClass: each, qnFrom, qnBelow }) =>
      each === accuracyClass && (qnFrom === null || nominal.gte(qnFrom)) && (qnBelow === null || nominal.lt(qnBelow)),
  );
  const times = (factor: string) => quantity(exact(nominal).times(factor), 'm3/h');
  return row ? { q1: times(row.qmin), q2: times(row.qt), q3: quantity(nominal, 'm3/h'), q4: times(overload) } : null;
}

/** Maximum permissible error of a meter of class A, B, C or D, in % of the volume passed (ISO 4064-1:1993). */
export function oldWaterMeterLimit({
  flows: ofMeter,
  flow,
  regime,
}: {
  flows: MeterFlows;
  flow: Quantity;
  regime: LimitRegime;
}): LimitLookup {
  const zone = zoneOf(flow, ofMeter);
  const band = bands.find((each) => each.zone === zone);
  if (!band) return absent('outsideTable', flowOutside);
  const isInUse = regime === 'inService';
  const mark = weakerMark(isInUse ? weakerMark(band.mark, inService.mark) : band.mark, 'general');
  const value = decimalText(exact(band.mpe).times(isInUse ? inService.factor : 1));
  return found({ value, unit: '%', source: file.source(band.clause), confidence: confidenceOf(mark), mark });
}
