import { decimalText, exact, valueIn, type Quantity } from '../quantity';
import { text } from '../text';
import { absent, confidenceOf, found, weakerMark, type Limit, type LimitLookup, type LimitRegime } from './limit';
import { LimitFile } from './limit-file';
import table from './r76-1.json';

const file = new LimitFile('r76-1.json', table);

const bands = file.rows('bands', (row, path) => ({
  ...file.grounds(row, path),
  accuracyClass: file.text(row['accuracyClass'], `${path}.accuracyClass`),
  above: file.optionalDecimal(row['above'], `${path}.above`),
  upTo: file.optionalDecimal(row['upTo'], `${path}.upTo`),
  mpe: file.decimal(row['mpe'], `${path}.mpe`),
}));

const classification = file.rows('classification', (row, path) => ({
  ...file.grounds(row, path),
  accuracyClass: file.text(row['accuracyClass'], `${path}.accuracyClass`),
  eFrom: file.decimal(row['eFrom'], `${path}.eFrom`),
  eUpTo: file.optionalDecimal(row['eUpTo'], `${path}.eUpTo`),
  min: file.decimal(row['min'], `${path}.min`),
  nFrom: file.decimal(row['nFrom'], `${path}.nFrom`),
  nUpTo: file.optionalDecimal(row['nUpTo'], `${path}.nUpTo`),
}));

const inServicePart = file.fields(file.part('inService'), 'inService');
const inService = {
  ...file.grounds(inServicePart, 'inService'),
  factor: file.decimal(inServicePart['factor'], 'inService.factor'),
};

const rules = file.fields(file.part('rules'), 'rules');
const repeatability = file.grounds(rules['repeatability'], 'rules.repeatability');
const eccentricity = file.grounds(rules['eccentricity'], 'rules.eccentricity');

export const weighingClasses: readonly string[] = [...new Set(bands.map((band) => band.accuracyClass))];

export interface WeighingConditions {
  accuracyClass: string;
  /** Verification scale interval, a mass. */
  e: Quantity;
  load: Quantity;
  regime: LimitRegime;
}

/** Maximum permissible error of a non-automatic weighing instrument, in the unit of `e` (OIML R 76-1:2006, 3.5). */
export function weighingLimit({ accuracyClass, e, load, regime }: WeighingConditions): LimitLookup {
  const ofClass = bands.filter((band) => band.accuracyClass === accuracyClass);
  if (ofClass.length === 0) return absent('unknownClass', classUnknown(accuracyClass));
  const m = valueIn(load, e.unit).div(e.value);
  const band = ofClass.find(
    ({ above, upTo }) => (above === null ? m.gte(0) : m.gt(above)) && (upTo === null || m.lte(upTo)),
  );
  if (!band) return absent('outsideTable', loadOutside(accuracyClass));
  const value = decimalText(
    exact(band.mpe)
      .times(regime === 'inService' ? inService.factor : 1)
      .times(e.value),
  );
  const mark = regime === 'inService' ? weakerMark(band.mark, inService.mark) : band.mark;
  const clause = regime === 'inService' ? inService.clause : band.clause;
  return found({ value, unit: e.unit, source: file.source(clause), confidence: confidenceOf(mark), mark });
}

/** The same limit, applied to the spread of repeated weighings (R 76-1, 3.6.1; the clause itself was not read). */
export function asRepeatabilityLimit(limit: Limit): Limit {
  return underRule(limit, repeatability);
}

/** The same limit, applied to an off-centre load (R 76-1, 3.6.2; the clause itself was not read). */
export function asEccentricityLimit(limit: Limit): Limit {
  return underRule(limit, eccentricity);
}

/** Loads (in units of e) up to which each error band of a class reaches, smallest first. */
export function weighingBandEdges(accuracyClass: string): readonly string[] {
  return bands.flatMap((band) => (band.accuracyClass === accuracyClass && band.upTo !== null ? [band.upTo] : []));
}

/** What Table 3 allows a scale of a class with its e: least Min in units of e, and n = Max ÷ e; null without a row. */
export interface WeighingClassRow {
  min: string;
  nFrom: string;
  nUpTo: string | null;
}

/** The row of R 76-1, 3.2, Table 3 for a class and e; null where the class has no such e. */
export function weighingClassRow(accuracyClass: string, e: Quantity): WeighingClassRow | null {
  const grams = valueIn(e, 'g');
  const row = classification.find(
    ({ accuracyClass: ofRow, eFrom, eUpTo }) =>
      ofRow === accuracyClass && grams.gte(eFrom) && (eUpTo === null || grams.lte(eUpTo)),
  );
  return row ?? null;
}

function underRule(limit: Limit, rule: typeof repeatability): Limit {
  const mark = weakerMark(limit.mark, rule.mark);
  return { ...limit, source: file.source(rule.clause), confidence: confidenceOf(mark), mark };
}

function classUnknown(accuracyClass: string) {
  return text(
    `R 76-1 không có cấp chính xác “${accuracyClass}”; chọn I, II, III hoặc IIII.`,
    `R 76-1 has no accuracy class “${accuracyClass}”; choose I, II, III or IIII.`,
  );
}

function loadOutside(accuracyClass: string) {
  return text(
    `Tải trọng nằm ngoài bảng sai số cho phép của cấp ${accuracyClass} (R 76-1, bảng 6): không có giới hạn để xét.`,
    `The load lies outside the table of errors of class ${accuracyClass} (R 76-1, Table 6): there is no limit to judge by.`,
  );
}

export { bands as weighingBands, inService as weighingInService };
