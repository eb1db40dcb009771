import Decimal from 'decimal.js';
import { certificateOn, MeasurementStandardModel, recordCheck } from '../../laboratory/standards';
import { addMonths, convertQuantity, type Quantity } from '../../metrology';
import type { Day } from '../../platform/i18n';
import type { Dice } from '../dice';
import { morningOf } from './morning';
import type { People } from './people';

const nominal: Quantity = { value: '1', unit: 'kg' };
/** Ten give the chart its limits, the others are held against them. */
const howMany = 14;

/** A weight of the centre looked at each month between its certificates, so that its control chart shows something. */
export async function checkMonthly(dice: Dice, { technician }: People, code: string, today: Day): Promise<void> {
  const standard = await MeasurementStandardModel.findOne({ centreId: technician.organizationId, code }).lean();
  const first = addMonths(today, -howMany);
  const certified = standard && certificateOn(standard, first)?.values?.find(isOfNominal);
  if (!standard || !certified?.value) throw new Error(`${code} has no value of 1 kg on ${first}`);
  const U = new Decimal(convertQuantity(certified.uncertainty, nominal.unit).value);
  const read = (hundredths: number) => U.times(hundredths).div(100).plus(certified.value!.value).toFixed(7);
  const id = String(standard._id);
  let expectedVersion = standard.__v;
  for (let month = 0; month < howMany; month += 1) {
    const performedOn = addMonths(first, month);
    const middle = dice.between(-16, 16);
    const readings = [-4, 1, 3].map((off) => read(middle + off + dice.between(-2, 2)));
    const entry = {
      ...{ performedOn, artefact: 'Quả cân kiểm tra nội bộ 1 kg (số liệu mẫu)', nominal, readings },
      uncertainty: { value: U.toFixed(), unit: nominal.unit },
    };
    const at = morningOf(performedOn);
    expectedVersion = (await recordCheck(technician, id, entry, { at, expectedVersion })).__v;
  }
}

function isOfNominal({ nominal: of }: { readonly nominal: Quantity }): boolean {
  return of.value === nominal.value && of.unit === nominal.unit;
}
