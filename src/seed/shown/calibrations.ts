import { InstrumentModel, type InstrumentRecord } from '../../laboratory/instruments';
import type { Quantity } from '../../metrology';
import type { Dice } from '../dice';
import { entryOf, issue, readingsOf, type Occasion } from './issuing';
import { ownProcedureCode } from './own-procedure';
import type { People } from './people';

/** When a calibration is done, and the stamp that the instrument gets. */
interface StampedOccasion extends Occasion {
  readonly stampNumber: string;
}

/** A platform scale by the centre's budget; a guard band of U on the customer's own limits of two intervals was agreed. */
export async function calibrateScale(
  dice: Dice,
  people: People,
  { stampNumber, ...occasion }: StampedOccasion,
): Promise<void> {
  const scale = await lastOf('KL-04', people);
  const { accuracy = [], repeatability = [], eccentricity = [] } = readingsOf(dice, 'platformScale', scale);
  const e = scale.characteristics['e'] as Quantity;
  const twice = String(Number(e.value) * 2);
  const decision = { rule: 'guard-binary', lower: `-${twice}`, upper: twice, unit: e.unit };
  const readings = { accuracy, repeatability, eccentricity };
  const requirement = 'Yêu cầu sử dụng của khách hàng (số liệu mẫu)';
  const begun = await entryOf(people, scale, 'CT-QK-01', 'platformScale');
  const entry = { ...begun, readings, decision, requirement, stampNumber };
  await issue(people, entry, occasion);
}

/** A weight by the centre's budget, which finds U and the drift of the standard in its certificates. */
export async function calibrateWeight(
  dice: Dice,
  people: People,
  { stampNumber, ...occasion }: StampedOccasion,
): Promise<void> {
  const weight = await lastOf('KL-16', people);
  const { weights = [] } = readingsOf(dice, 'weights', weight);
  const readings = { weights: weights.map(({ uncertainty: _byBudget, ...row }) => row) };
  const entry = await entryOf(people, weight, 'CT-QC-01', 'weights');
  await issue(people, { ...entry, readings, stampNumber }, occasion);
}

/** A pressure gauge by the centre's own procedure, U typed beside each point. */
export async function calibrateGauge(
  dice: Dice,
  people: People,
  { stampNumber, ...occasion }: StampedOccasion,
): Promise<void> {
  const gauge = await lastOf('AS-01', people);
  const top = Number((gauge.characteristics['max'] as Quantity).value);
  const rising = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const off = share === 0 ? 0 : dice.between(-4, 8) / 100;
    return { reference: typed(top * share), indication: typed(top * share + off) };
  });
  const uncertainty = { rising: rising.map(() => ({ expanded: '0,03', k: '2', probability: '95' })) };
  const entry = await entryOf(people, gauge, 'CT-AS-01', ownProcedureCode);
  await issue(
    people,
    { ...entry, readings: { rising }, checks: { condition: 'pass' }, uncertainty, stampNumber },
    occasion,
  );
}

const typed = (value: number) => String(Number(value.toFixed(2))).replace('.', ',');

/** The last of a type that the centre registered. */
async function lastOf(typeCode: string, { technician }: People): Promise<InstrumentRecord> {
  return InstrumentModel.findOne({ typeCode, centreId: technician.organizationId })
    .sort({ code: -1 })
    .orFail()
    .lean<InstrumentRecord>();
}
