import { Types, type ClientSession } from 'mongoose';
import type { Actor, Change } from '../../access';
import { recordAudit, reviseRecord } from '../../audit';
import { dimensionOf, exact } from '../../metrology';
import { assertDayOrder, InvalidInputError, RefusedError, type Fault } from '../../platform/http';
import { dayInVietnam, fill, formatDay } from '../../platform/i18n';
import { checkAudited } from './check.audited';
import { IntermediateCheckModel, type IntermediateCheck, type IntermediateCheckRecord } from './check.model';
import { controlLimits, isSame, judgeCheck, referenceOn, usualBaseline } from './check.rules';
import { missingParameters } from './interval.rules';
import type { Monitoring } from './monitoring.model';
import { checkFailureNames, overTimeTexts as texts } from './over-time.messages';
import type { CheckInput } from './over-time.schema';
import type { MeasurementStandardDocument, MeasurementStandardRecord } from './standard.model';
import { revised } from './standard.service';

/** A check keeps by which version of the program it was judged (ISO/IEC 17025:2017, 7.5.1). */
interface CheckChange extends Change {
  readonly program?: string | undefined;
}

/**
 * Records an intermediate check and judges it. One that fails quarantines the standard in the same transaction: nobody
 * uses it until somebody with the right decides (ISO/IEC 17025:2017, 6.4.9).
 */
export async function recordCheck(
  actor: Actor,
  id: string,
  input: CheckInput,
  change: CheckChange,
): Promise<MeasurementStandardRecord> {
  const kind = { ...revised, manage: 'standards.check' as const };
  return reviseRecord(actor, kind, id, { ...change, action: 'standard.checked' }, async (standard, session) => {
    assertDayOrder({ done: input.performedOn, today: dayInVietnam(change.at) }, { done: 'performedOn' });
    assertCheckable(standard, input);
    const { program } = change;
    const check = { ...(await judged(actor, standard, input, session)), ...(program && { program }) };
    await IntermediateCheckModel.create([check], { session });
    if (check.outcome === 'failed' && standard.status === 'inUse')
      standard.set({ status: 'quarantined', quarantinedAt: change.at });
    // Two checks of one standard at once would each judge by what the other does not see.
    standard.increment();
    await tell(actor, standard, check, change.at, session);
  });
}

/** How the standard is watched: sent whole, so that what is absent is removed. */
export async function changeMonitoring(
  actor: Actor,
  id: string,
  input: Monitoring,
  change: Change,
): Promise<MeasurementStandardRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'standard.monitoringChanged' }, (standard) => {
    const faults = monitoringFaults(input, standard);
    if (Object.keys(faults).length > 0) throw new InvalidInputError(faults);
    standard.set('monitoring', Object.keys(input).length > 0 ? input : undefined);
  });
}

/** Every check of a standard, oldest first. */
export async function checksOf(
  standardId: Types.ObjectId,
  session: ClientSession | null = null,
): Promise<IntermediateCheckRecord[]> {
  return IntermediateCheckModel.find({ standardId }).sort({ performedOn: 1, _id: 1 }).session(session).lean();
}

function assertCheckable(
  { status, quantity }: MeasurementStandardDocument,
  { nominal, uncertainty }: CheckInput,
): void {
  if (status === 'retired')
    throw new RefusedError([
      { rule: 'standard.retired', text: texts.standardRetired, remedy: texts.standardRetiredRemedy },
    ]);
  const faults: Record<string, Fault> = {};
  if (dimensionOf(nominal.unit) !== quantity) faults['nominal'] = texts.nominalOther;
  if (uncertainty && (dimensionOf(uncertainty.unit) !== quantity || !exact(uncertainty.value).greaterThan(0)))
    faults['uncertainty'] = texts.uncertaintyOther;
  if (Object.keys(faults).length > 0) throw new InvalidInputError(faults);
}

async function judged(
  actor: Actor,
  standard: MeasurementStandardDocument,
  { readings, ...entry }: CheckInput,
  session: ClientSession,
): Promise<IntermediateCheck & { _id: Types.ObjectId }> {
  const { monitoring } = standard.toObject();
  const earlier = (await checksOf(standard._id, session)).filter(
    ({ nominal, outcome, performedOn }) =>
      isSame(nominal, entry.nominal) &&
      nominal.unit === entry.nominal.unit &&
      outcome !== 'failed' &&
      performedOn <= entry.performedOn,
  );
  const basis = {
    reference: referenceOn(standard.toObject(), entry.nominal, entry.performedOn),
    limits: controlLimits(
      earlier.map(({ value }) => value),
      monitoring?.baseline ?? usualBaseline,
    ),
  };
  return {
    _id: new Types.ObjectId(),
    ...{ centreId: standard.centreId, standardId: standard._id, performedBy: actor.name },
    ...{ ...entry, readings: [...readings] },
    ...(basis.reference && { reference: basis.reference }),
    ...(basis.limits && { limits: basis.limits }),
    ...judgeCheck({ ...entry, readings }, basis),
  };
}

async function tell(
  actor: Actor,
  { code, centreId }: MeasurementStandardDocument,
  check: IntermediateCheck & { _id: Types.ObjectId },
  at: Date,
  session: ClientSession,
): Promise<void> {
  const day = formatDay(check.performedOn);
  const subject = { type: checkAudited.type, id: check._id, name: `${code}, ${day}`, organizationId: centreId };
  const why = check.failures.map((each) => checkFailureNames[each].vi).join('; ');
  const reason = check.outcome === 'failed' ? fill(texts.failedReason, { day, why }).vi : undefined;
  await recordAudit(actor, { action: 'check.recorded', subject, before: null, after: check, reason, at }, session);
}

function monitoringFaults(input: Monitoring, { quantity }: MeasurementStandardDocument): Record<string, Fault> {
  const { limit, shortestMonths, longestMonths } = input;
  const faults: Record<string, Fault> = {};
  for (const name of missingParameters(input)) faults[name] = texts.neededByMethod;
  if (limit && !exact(limit.value).greaterThan(0)) faults['limit'] = texts.limitNotPositive;
  else if (limit && limit.unit !== '%' && dimensionOf(limit.unit) !== quantity) faults['limit'] = texts.limitOther;
  if (shortestMonths && longestMonths && longestMonths < shortestMonths) faults['longestMonths'] = texts.boundsSwapped;
  return faults;
}
