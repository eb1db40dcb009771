import type { ClientSession } from 'mongoose';
import {
  compareQuantities,
  decimalText,
  dimensionOf,
  findProcedure,
  isDecimalText,
  isUnit,
  parseDecimal,
  quantity,
  valueIn,
  type CertifiedCells,
  type Quantity,
  type Row,
  type Step,
} from '../../metrology';
import type { Day } from '../../platform/i18n';
import { certificateOn, MeasurementStandardModel, type MeasurementStandard } from '../standards';
import type { Entered, Rows } from './verification.model';

/** The work whose readings are to be filled. */
interface Comparison {
  readonly centreId: string;
  readonly procedureCode?: string | undefined;
  readonly performedOn: Day;
  readonly standardIds: readonly string[];
  readonly entered: Entered;
}

/** What certificates say of a reference at a nominal mass; U and the correction in mg, as decimal text. */
interface CertifiedMass {
  readonly nominal: Quantity;
  readonly correction: string;
  readonly uncertainty: string;
  readonly k: string | undefined;
}

/**
 * The same work, with what its standards' certificates say of the references in the cells that were left blank. They are
 * readings of the record from then on: a certificate that changes later moves nothing.
 */
export async function filledFromCertificates<W extends Comparison>(work: W, session: ClientSession): Promise<W> {
  const steps = findProcedure(work.procedureCode ?? '')?.steps.filter(({ certified }) => certified) ?? [];
  if (steps.length === 0) return work;
  const { centreId, standardIds, performedOn, entered } = work;
  const standards = await MeasurementStandardModel.find({ _id: { $in: standardIds }, centreId })
    .session(session)
    .lean();
  const masses = standards.flatMap((standard) => certifiedMasses(standard, performedOn));
  const filled = (readings: Rows): Rows =>
    Object.fromEntries(
      Object.entries(readings).map(([name, rows]) => {
        const step = steps.find((each) => each.name === name);
        return [name, step ? rows.map((row) => filledRow(row, step, masses)) : rows];
      }),
    );
  const { asLeft } = entered;
  const again = asLeft && { asLeft: { ...asLeft, readings: filled(asLeft.readings) } };
  return { ...work, entered: { ...entered, readings: filled(entered.readings), ...again } };
}

/** Every mass that the certificate of the day gives a value for. */
function certifiedMasses(standard: Pick<MeasurementStandard, 'certificates'>, day: Day): readonly CertifiedMass[] {
  const certificate = certificateOn(standard, day);
  return (certificate?.values ?? []).flatMap(({ nominal, value, uncertainty }) => {
    if (!value || [nominal, value, uncertainty].some(({ unit }) => dimensionOf(unit) !== 'mass')) return [];
    const correction = decimalText(valueIn(value, 'mg').minus(valueIn(nominal, 'mg')));
    const stated = decimalText(valueIn(uncertainty, 'mg'));
    return [{ nominal, correction, uncertainty: stated, k: certificate?.coverageFactor }];
  });
}

/** Correction and U go together, and only where one value alone can be meant: of two alike nobody knows which was used. */
function filledRow(row: Row, { certified, proposed }: Step, masses: readonly CertifiedMass[]): Row {
  const isBegun = Object.entries(row).some(([name, cell]) => !proposed.includes(name) && isTyped(cell));
  if (!certified || !isBegun || isAnyTyped(row, certified)) return row;
  const nominal = massOf(row);
  const [found, ...others] = masses.filter((mass) => nominal && compareQuantities(mass.nominal, nominal) === 0);
  if (!found || others.length > 0) return row;
  const { correction, uncertainty, k } = found;
  const cells = { [certified.correction]: correction, [certified.uncertainty]: uncertainty };
  return { ...row, ...cells, ...(isDecimalText(k) && { [certified.k]: k }) };
}

const isTyped = (cell: string | undefined) => Boolean(cell?.trim());

function isAnyTyped(row: Row, { correction, uncertainty, k }: CertifiedCells): boolean {
  return [correction, uncertainty, k].some((name) => isTyped(row[name]));
}

function massOf({ nominal = '', nominalUnit }: Row): Quantity | null {
  const value = parseDecimal(nominal);
  return value !== null && isUnit(nominalUnit) ? quantity(value, nominalUnit) : null;
}
