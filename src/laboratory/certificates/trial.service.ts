import { Types } from 'mongoose';
import type { Actor } from '../../access';
import {
  declareProcedure,
  readTypedCharacteristics,
  readTypedEntry,
  type Evaluation,
  type Procedure,
} from '../../metrology';
import { knownTo } from '../methods';
import { getOwnProcedure, type OwnProcedureRecord } from '../procedures';
import { InvalidInputError } from '../../platform/http';
import { getVerification } from './verification.queries';
import { VerificationModel, type VerificationRecord, type VerificationStatus } from './verification.model';
import { faultsAt } from './verification.readings';
import { fits, readingsIn } from './trial.rules';
import type { TrialInput } from './trial.schema';

/** The edition that is tried, the records it may be tried on, and the one that was chosen. */
export interface Trial {
  readonly edition: OwnProcedureRecord;
  readonly procedure: Procedure;
  readonly records: readonly VerificationRecord[];
  readonly record: VerificationRecord | undefined;
}

const mostRecords = 100;
/** Records whose readings are whole and stand. */
const tryable: VerificationStatus[] = ['submitted', 'approved', 'failed'];

/**
 * Loads what a trial needs: records of the centre, of the types that the procedure serves, whatever they were made by,
 * whose readings have a place in its columns.
 */
export async function loadTrial(actor: Actor, id: string, recordId: string | undefined): Promise<Trial> {
  const edition = await getOwnProcedure(actor, id);
  const { centreId, declaration } = edition;
  const types = declaration.instrumentTypeCodes;
  const whole = { centreId, gaps: { $exists: false }, status: { $in: tryable } };
  const fitting = types.length > 0 ? { ...whole, typeCode: { $in: [...types] } } : whole;
  const newest = VerificationModel.find(fitting).sort({ performedOn: -1, _id: -1 });
  const procedure = declareProcedure(declaration);
  const newestOfAll = await newest.limit(mostRecords).lean<VerificationRecord[]>();
  const records = newestOfAll.filter(({ entered }) => fits(procedure, entered.readings));
  const named = recordId && Types.ObjectId.isValid(recordId) ? await getVerification(actor, recordId) : undefined;
  const record = named?.centreId.equals(centreId) ? named : undefined;
  return { edition, procedure, records, record };
}

/** What the form of a trial holds at first: the readings of the record, else what the procedure proposes. */
export function trialValues({ procedure, record, edition }: Trial): Record<string, unknown> {
  const [kind] = edition.declaration.kinds;
  if (!record) return { kind, readings: procedure.proposeRows({}) };
  const { evaluation, entered } = record;
  const { characteristics } = evaluation.entered;
  const isServed = edition.declaration.kinds.includes(record.kind);
  return {
    kind: isServed ? record.kind : kind,
    characteristics: knownTo(procedure, characteristics),
    environment: entered.environment,
    checks: entered.checks,
    readings: readingsIn(procedure, entered.readings),
  };
}

/** What the edition makes of what was typed: reckoned, and stored nowhere. */
export function tried({ procedure, record }: Trial, typed: TrialInput): Evaluation {
  const { read, errors } = readTypedEntry(procedure, typed);
  const asked = readTypedCharacteristics(procedure.characteristics, typed.characteristics);
  const unread = [...asked.errors, ...errors];
  if (unread.length > 0) throw new InvalidInputError(faultsAt(procedure, unread));
  const { kind, environment, checks, readings } = read;
  const given = { ...{ kind, environment, checks, readings }, characteristics: asked.read };
  const result = procedure.evaluate({ ...given, ...(record && { day: record.performedOn }) });
  if (result.errors) throw new InvalidInputError(faultsAt(procedure, result.errors));
  return result.evaluation;
}
