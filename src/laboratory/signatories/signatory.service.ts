import { Types, type ClientSession } from 'mongoose';
import { assertCan, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind } from '../../audit';
import { findInstrumentTypes } from '../instruments';
import { inTransaction } from '../../platform/database';
import { assertDayOrder, ConflictError, InvalidInputError } from '../../platform/http';
import { dayInVietnam, fill } from '../../platform/i18n';
import { signatoryAudited } from './signatory.audited';
import { signatoryTexts as texts } from './signatory.messages';
import { SignatoryModel, type Signatory, type SignatoryDocument, type SignatoryRecord } from './signatory.model';
import { signatoryChoices } from './signatory.queries';
import { outlasts } from './signatory.rules';
import type { EndSignatory, SignatoryInput } from './signatory.schema';

/** The head of a centre decides that a person signs from a day on. */
export async function registerSignatory(actor: Actor, input: SignatoryInput, at: Date): Promise<SignatoryRecord> {
  const { organizationId: centreId } = actor;
  assertCan(actor, 'signatories.manage', centreId);
  const person = (await signatoryChoices(centreId)).find(({ value }) => value === input.accountId);
  if (!person) throw new InvalidInputError({ accountId: texts.noSuchPerson });
  await assertTypes(input.typeCodes);
  const { decidedOn, validFrom, validUntil } = input;
  assertDayOrder({ issued: decidedOn, today: dayInVietnam(at) }, { issued: 'decidedOn' });
  assertDayOrder({ begun: validFrom, ended: validUntil }, { begun: 'validFrom', ended: 'validUntil' });
  return inTransaction(async (session) => {
    const signatory = new SignatoryModel({ ...input, name: person.label, centreId: new Types.ObjectId(centreId) });
    await signatory.save({ session });
    const after = signatory.toObject<SignatoryRecord>();
    await recordAudit(actor, { action: 'signatory.registered', subject: subjectOf(signatory), after, at }, session);
    return after;
  });
}

/** From that day on the person signs no more by this decision; what was signed before stays as it is. */
export async function endSignatory(
  actor: Actor,
  id: string,
  { endedOn, reason }: EndSignatory,
  change: Change,
): Promise<SignatoryRecord> {
  return reviseRecord(actor, revised, id, { ...change, action: 'signatory.ended', reason }, (signatory) => {
    if (signatory.endedOn) throw new ConflictError(texts.alreadyEnded);
    assertDayOrder({ begun: signatory.validFrom, ended: endedOn }, { ended: 'endedOn' });
    signatory.set({ endedOn, endReason: reason });
  });
}

/** Ends every right of some accounts, as part of a leaving that was decided; the caller has checked who may. */
export async function endRightsOf(
  actor: Actor,
  accountIds: readonly Types.ObjectId[],
  { endedOn, reason }: EndSignatory,
  { at, session }: { readonly at: Date; readonly session: ClientSession },
): Promise<void> {
  const rights = await SignatoryModel.find({ accountId: { $in: accountIds } }).session(session);
  for (const signatory of rights.filter((each) => outlasts(each, endedOn))) {
    const before = signatory.toObject();
    // A right that was to begin later ends on its first day.
    signatory.set({ endedOn: endedOn < signatory.validFrom ? signatory.validFrom : endedOn, endReason: reason });
    await signatory.save({ session });
    const [subject, after] = [subjectOf(signatory), signatory.toObject()];
    await recordAudit(actor, { action: 'signatory.ended', subject, before, after, reason, at }, session);
  }
}

async function assertTypes(codes: readonly string[]): Promise<void> {
  const known = new Set(codes.length > 0 ? (await findInstrumentTypes()).map(({ code }) => code) : []);
  const unknown = codes.find((code) => !known.has(code));
  if (unknown) throw new InvalidInputError({ typeCodes: fill(texts.noSuchType, { code: unknown }) });
}

const revised: RevisedKind<Signatory> = {
  model: SignatoryModel,
  read: 'signatories.read',
  manage: 'signatories.manage',
  belongsTo: 'centreId',
  notFound: texts.notFound,
  subjectOf,
};

function subjectOf({ _id: id, name, centreId: organizationId }: SignatoryDocument) {
  return { type: signatoryAudited.type, id, name, organizationId };
}
