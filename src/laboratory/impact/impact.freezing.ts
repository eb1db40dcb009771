import type { ClientSession } from 'mongoose';
import type { Actor } from '../../access';
import type { MeasurementStandardRecord } from '../standards';
import { AffectedWorkModel, type AffectedWork } from './affected.model';
import { everyDependent, type Dependent } from './dependent.queries';
import { usedBy } from './dependent.words';
import type { ImpactAssessment, ImpactRecord } from './impact.model';

/** Everything that rests on the standard in the time of doubt, as the register has it now. */
export async function findWithinDoubt(
  actor: Actor,
  standard: MeasurementStandardRecord,
  { goodOn: from, doubtedUntil: until }: Pick<ImpactAssessment, 'goodOn' | 'doubtedUntil'>,
): Promise<Dependent[]> {
  const found: Dependent[] = [];
  const doubt = { ...(from && { from }), ...(until && { until }) };
  for await (const each of everyDependent(actor, standard, doubt)) found.push(each);
  return found;
}

/** Of what was found, what the assessment does not hold yet. */
export async function notHeld(
  { _id: assessmentId }: Pick<ImpactRecord, '_id'>,
  found: readonly Dependent[],
  session: ClientSession | null = null,
): Promise<Dependent[]> {
  const held = await AffectedWorkModel.distinct('verificationId', { assessmentId }).session(session);
  const known = new Set(held.map(String));
  return found.filter(({ _id }) => !known.has(String(_id)));
}

const batchSize = 500;

/** Writes down what is affected, as it is now, for people to decide. */
export async function freeze(
  { _id: assessmentId, centreId }: Pick<ImpactRecord, '_id' | 'centreId'>,
  found: readonly Dependent[],
  at: Date,
  session: ClientSession,
): Promise<void> {
  for (let from = 0; from < found.length; from += batchSize) {
    const batch = found.slice(from, from + batchSize).map((each) => ({ assessmentId, centreId, ...frozen(each, at) }));
    await AffectedWorkModel.insertMany(batch, { session });
  }
}

function frozen(dependent: Dependent, foundAt: Date): Omit<AffectedWork, 'assessmentId' | 'centreId'> {
  const { record, certificate } = dependent;
  const { kind, number, status, performedOn, instrumentId, instrumentCode, generated } = record;
  return {
    ...{ verificationId: record._id, recordNumber: number, recordStatus: status, kind, performedOn },
    ...{ instrumentId, instrumentCode, foundAt },
    ...(certificate && { certificateNumber: certificate.number }),
    through: usedBy(dependent).map(({ standardId, code, certificateNumber }) => ({
      ...{ standardId, code, certificateNumber },
    })),
    ...{ verdict: 'undecided', judgements: [] },
    ...(generated && { generated }),
  };
}
