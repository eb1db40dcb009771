import { Types, type ClientSession } from 'mongoose';
import type { Actor, Change } from '../../access';
import { recordAudit, reviseRecord } from '../../audit';
import { assertDayOrder, InvalidInputError, RefusedError } from '../../platform/http';
import { dayInVietnam, fill, formatDay, verbatim } from '../../platform/i18n';
import { loanAudited } from './loan.audited';
import { loanTexts as texts } from './loan.messages';
import { StandardLoanModel, type LoanRecord, type StandardLoan } from './loan.model';
import type { LoanInput, ReturnInput } from './loan.schema';
import type { MeasurementStandardDocument, MeasurementStandardRecord } from './standard.model';
import { standardRefusals as refusals } from './standard.refusals';
import { about } from './standard.rules';
import { revised } from './standard.service';

/** Gives a standard out; to another body, so that its own centre does no work with it until it is back. */
export async function lendStandard(
  actor: Actor,
  id: string,
  input: LoanInput,
  change: Change,
): Promise<MeasurementStandardRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'standard.lent' }, async (standard, session) => {
    assertDayOrder({ begun: input.from, promised: input.dueOn }, { begun: 'from', promised: 'dueOn' });
    await assertAtHand(standard, input, session);
    const { _id: standardId, centreId } = standard;
    const entry: StandardLoan = { centreId, standardId, ...input, lentBy: actor.name, state: 'out' };
    const loan = { _id: new Types.ObjectId(), ...entry };
    await StandardLoanModel.create([loan], { session });
    const { borrower, from, dueOn } = input;
    if (input.kind === 'outside')
      standard.away = [...(standard.toObject().away ?? []), { loanId: loan._id, borrower, from, dueOn }];
    // Two who lend one standard at once would each see it at hand.
    standard.increment();
    const told = { action: 'loan.begun', subject: subjectOf(standard, loan), before: null, after: loan } as const;
    await recordAudit(actor, { ...told, at: change.at }, session);
  });
}

/** Takes a standard back. What came back damaged is checked or calibrated before it is used (ISO/IEC 17025:2017, 6.4.4). */
export async function takeBackStandard(
  actor: Actor,
  id: string,
  input: ReturnInput,
  change: Change,
): Promise<MeasurementStandardRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'standard.takenBack' }, async (standard, session) => {
    const loan = await StandardLoanModel.findOne({ standardId: standard._id, state: 'out' }).session(session);
    if (!loan) throw new RefusedError([about(refusals.notOut, { code: standard.code })]);
    const { returnedOn, condition, remark } = input;
    const days = { begun: loan.from, done: returnedOn, today: dayInVietnam(change.at) };
    assertDayOrder(days, { done: 'returnedOn' });
    if (condition === 'damaged' && !remark) throw new InvalidInputError({ remark: texts.remarkNeeded });
    const before = loan.toObject();
    loan.set({ ...input, state: 'returned', receivedBy: actor.name });
    await loan.save({ session });
    const { away, holds = [] } = standard.toObject();
    if (away)
      standard.away = away.map((each) => (each.loanId.equals(loan._id) ? { ...each, until: returnedOn } : each));
    if (condition === 'damaged') standard.holds = [...holds, { since: returnedOn, cause: 'damage', entryId: loan._id }];
    standard.increment();
    const told = {
      action: 'loan.returned',
      subject: subjectOf(standard, loan),
      before,
      after: loan.toObject(),
    } as const;
    await recordAudit(actor, { ...told, at: change.at }, session);
  });
}

/** Not retired, in nobody else's hands, and not before it came back the last time. */
async function assertAtHand(
  standard: MeasurementStandardDocument,
  { from }: LoanInput,
  session: ClientSession,
): Promise<void> {
  const { _id: standardId, code, status } = standard;
  if (status === 'retired') throw new RefusedError([about(refusals.retired, { code })]);
  const last = await StandardLoanModel.findOne({ standardId })
    .sort({ from: -1, _id: -1 })
    .session(session)
    .lean<LoanRecord>();
  if (last?.state === 'out') {
    const values = { code, borrower: verbatim(last.borrower), from: formatDay(last.from) };
    throw new RefusedError([about(refusals.isOut, values)]);
  }
  if (last?.returnedOn && from < last.returnedOn)
    throw new InvalidInputError({ from: fill(texts.overlaps, { day: formatDay(last.returnedOn) }) });
}

function subjectOf(
  { code, centreId }: MeasurementStandardDocument,
  { _id, borrower }: Pick<LoanRecord, '_id' | 'borrower'>,
) {
  return { type: loanAudited.type, id: _id, name: `${code}, ${borrower}`, organizationId: centreId };
}
