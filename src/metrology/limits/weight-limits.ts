import { isUnit, valueIn, type Quantity } from '../quantity';
import { text } from '../text';
import { absent, confidenceOf, found, type LimitLookup, type Mark } from './limit';
import { LimitFile } from './limit-file';
import table from './r111-1.json';

const file = new LimitFile('r111-1.json', table);
const clause = file.text(file.part('clause'), 'clause');
const unit = file.part('unit') === 'mg' ? 'mg' : file.refuse('unit', 'mg');

interface WeightRow {
  nominal: Quantity;
  mpe: ReadonlyMap<string, { value: string; mark: Mark }>;
}

const rows: readonly WeightRow[] = file.rows('rows', (row, path) => {
  const nominal = file.fields(row['nominal'], `${path}.nominal`);
  const nominalUnit = isUnit(nominal['unit']) ? nominal['unit'] : file.refuse(`${path}.nominal.unit`, 'a unit');
  const figures = Object.entries(file.fields(row['mpe'], `${path}.mpe`)).map(([weightClass, entry]) => {
    const figure = file.fields(entry, `${path}.mpe.${weightClass}`);
    const value = file.decimal(figure['value'], `${path}.mpe.${weightClass}.value`);
    return [weightClass, { value, mark: file.mark(figure['mark'], `${path}.mpe.${weightClass}.mark`) }] as const;
  });
  return {
    nominal: { value: file.decimal(nominal['value'], `${path}.nominal.value`), unit: nominalUnit },
    mpe: new Map(figures),
  };
});

export const weightClasses = ['E1', 'E2', 'F1', 'F2', 'M1', 'M1-2', 'M2', 'M2-3', 'M3'] as const;

/** Every nominal mass of the table, largest first. */
export const weightNominals: readonly Quantity[] = rows.map((row) => row.nominal);

/**
 * Maximum permissible error of a weight's conventional mass, in mg (OIML R 111-1:2004, 5.1, Table 1).
 * The table serves initial and subsequent verification alike.
 */
export function weightLimit(weightClass: string, nominal: Quantity): LimitLookup {
  if (!weightClasses.some((known) => known === weightClass)) {
    return absent('unknownClass', unknownClass(weightClass));
  }
  const row = rows.find((candidate) => valueIn(candidate.nominal, 'mg').eq(valueIn(nominal, 'mg')));
  if (!row) return absent('outsideTable', notNominal);
  const figure = row.mpe.get(weightClass);
  if (!figure) return absent('noFigure', noFigure(weightClass));
  const { value, mark } = figure;
  return found({ value, unit, source: file.source(clause), confidence: confidenceOf(mark), mark });
}

const notNominal = text(
  'Khối lượng danh nghĩa này không có trong bảng 1 của R 111-1 (1, 2, 5 × 10ⁿ, từ 1 mg đến 5000 kg).',
  'This nominal mass is not in Table 1 of R 111-1 (1, 2, 5 × 10ⁿ, from 1 mg to 5000 kg).',
);

function unknownClass(weightClass: string) {
  return text(`R 111-1 không có cấp chính xác “${weightClass}”.`, `R 111-1 has no accuracy class “${weightClass}”.`);
}

function noFigure(weightClass: string) {
  return text(
    `Không có giới hạn sai số của cấp ${weightClass} cho khối lượng danh nghĩa này (R 111-1, bảng 1).`,
    `There is no limit of class ${weightClass} for this nominal mass (R 111-1, Table 1).`,
  );
}

export { rows as weightRows };
