import {
  moveVerification,
  recordVerification,
  type RecordVerification,
  type StepContext,
} from '../../laboratory/certificates';
import { InstrumentModel, type InstrumentRecord } from '../../laboratory/instruments';
import { MeasurementStandardModel } from '../../laboratory/standards';
import { findProcedure, type Quantity, type Readings } from '../../metrology';
import type { Day } from '../../platform/i18n';
import type { Dice } from '../dice';
import { typedReadings } from '../readings';
import { ownProcedureCode } from './own-procedure';
import type { People } from './people';

/** What the services ask besides the entry, and when the work was done. */
interface Occasion {
  readonly performedOn: Day;
  readonly at: Date;
  readonly papers: Pick<StepContext, 'paperUrl' | 'digital'>;
  /** Of the head, who signs. */
  readonly password: string;
}

const room = { temperature: '20,4', humidity: '58' };

/** A platform scale by the centre's budget; a guard band of U on the customer's own limits of two intervals was agreed. */
export async function calibrateScale(dice: Dice, people: People, occasion: Occasion): Promise<void> {
  const scale = await lastOf('KL-04', people);
  const { accuracy = [], repeatability = [], eccentricity = [] } = readingsOf(dice, 'platformScale', scale);
  const e = scale.characteristics['e'] as Quantity;
  const twice = String(Number(e.value) * 2);
  const decision = { rule: 'guard-binary', lower: `-${twice}`, upper: twice, unit: e.unit };
  const readings = { accuracy, repeatability, eccentricity };
  const requirement = 'Yêu cầu sử dụng của khách hàng (số liệu mẫu)';
  const begun = await entryOf(people, scale, 'CT-QK-01', 'platformScale');
  const entry = { ...begun, readings, decision, requirement };
  await issue(people, entry, occasion);
}

/** A weight by the centre's budget, which finds U and the drift of the standard in its certificates. */
export async function calibrateWeight(dice: Dice, people: People, occasion: Occasion): Promise<void> {
  const weight = await lastOf('KL-16', people);
  const { weights = [] } = readingsOf(dice, 'weights', weight);
  const readings = { weights: weights.map(({ uncertainty: _byBudget, ...row }) => row) };
  await issue(people, { ...(await entryOf(people, weight, 'CT-QC-01', 'weights')), readings }, occasion);
}

/** A pressure gauge by the centre's own procedure, U typed beside each point. */
export async function calibrateGauge(dice: Dice, people: People, occasion: Occasion): Promise<void> {
  const gauge = await lastOf('AS-01', people);
  const top = Number((gauge.characteristics['max'] as Quantity).value);
  const rising = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const off = share === 0 ? 0 : dice.between(-4, 8) / 100;
    return { reference: typed(top * share), indication: typed(top * share + off) };
  });
  const uncertainty = { rising: rising.map(() => ({ expanded: '0,03', k: '2', probability: '95' })) };
  const entry = await entryOf(people, gauge, 'CT-AS-01', ownProcedureCode);
  await issue(people, { ...entry, readings: { rising }, checks: { condition: 'pass' }, uncertainty }, occasion);
}

const typed = (value: number) => String(Number(value.toFixed(2))).replace('.', ',');

/** The last of a type that the centre registered. */
async function lastOf(typeCode: string, { technician }: People): Promise<InstrumentRecord> {
  return InstrumentModel.findOne({ typeCode, centreId: technician.organizationId })
    .sort({ code: -1 })
    .orFail()
    .lean<InstrumentRecord>();
}

function readingsOf(dice: Dice, code: string, { characteristics }: InstrumentRecord): Readings {
  const procedure = findProcedure(code);
  if (!procedure) throw new Error(`no procedure ${code}`);
  return typedReadings(dice, procedure, characteristics, 'passes');
}

type Begun = Omit<RecordVerification, 'readings' | 'performedOn'>;

async function entryOf(
  { technician }: People,
  instrument: InstrumentRecord,
  standardCode: string,
  procedureCode: string,
): Promise<Begun> {
  const centreId = technician.organizationId;
  const standard = await MeasurementStandardModel.findOne({ centreId, code: standardCode }, { _id: 1 }).orFail().lean();
  const checks = Object.fromEntries((findProcedure(procedureCode)?.checks ?? []).map(({ name }) => [name, 'pass']));
  const standardIds = [String(standard._id)];
  const about = { kind: 'calibration', instrumentId: String(instrument._id), procedureCode } as const;
  return { ...about, standardIds, environment: room, checks };
}

/** From the entry to the certificate: the technician records and submits, the head approves. */
async function issue(
  { technician, head }: People,
  entry: Begun & Pick<RecordVerification, 'readings'>,
  { performedOn, at, papers, password }: Occasion,
): Promise<void> {
  const { _id, __v } = await recordVerification(technician, { ...entry, performedOn }, at);
  const id = String(_id);
  const submission = { at, expectedVersion: __v, ...papers };
  const submitted = await moveVerification(technician, id, { to: 'submitted' }, submission);
  await moveVerification(head, id, { to: 'approved', password }, { ...submission, expectedVersion: submitted.__v });
}
