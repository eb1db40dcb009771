import {
  moveVerification,
  recordVerification,
  type RecordKind,
  type RecordVerification,
  type StepContext,
} from '../../laboratory/certificates';
import type { InstrumentRecord } from '../../laboratory/instruments';
import { MeasurementStandardModel } from '../../laboratory/standards';
import { findProcedure, type Readings } from '../../metrology';
import type { Day } from '../../platform/i18n';
import type { Dice } from '../dice';
import { typedReadings } from '../readings';
import type { People } from './people';

/** What the services ask besides the entry, and when the work was done. */
export interface Occasion {
  readonly performedOn: Day;
  readonly at: Date;
  readonly papers: Pick<StepContext, 'paperUrl' | 'digital'>;
  /** Of the head, who signs. */
  readonly password: string;
}

const room = { temperature: '20,4', humidity: '58' };

/** Readings of an instrument that passes, as a technician would type them. */
export function readingsOf(dice: Dice, code: string, { characteristics }: InstrumentRecord): Readings {
  const procedure = findProcedure(code);
  if (!procedure) throw new Error(`no procedure ${code}`);
  return typedReadings(dice, procedure, characteristics, 'passes');
}

type Begun = Omit<RecordVerification, 'readings' | 'performedOn'>;

/** What every entry says, before its readings: by one standard, everything seen to be in order. */
export async function entryOf(
  { technician }: People,
  instrument: InstrumentRecord,
  standardCode: string,
  procedureCode: string,
  kind: RecordKind = 'calibration',
): Promise<Begun> {
  const centreId = technician.organizationId;
  const standard = await MeasurementStandardModel.findOne({ centreId, code: standardCode }, { _id: 1 }).orFail().lean();
  const checks = Object.fromEntries((findProcedure(procedureCode)?.checks ?? []).map(({ name }) => [name, 'pass']));
  const standardIds = [String(standard._id)];
  const about = { kind, instrumentId: String(instrument._id), procedureCode };
  return { ...about, standardIds, environment: room, checks };
}

/** From the entry to the certificate: the technician records and submits, the head approves. */
export async function issue(
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
