import { Types, type ClientSession, type QueryFilter } from 'mongoose';
import { assertCan, can, visibleTo, type Actor } from '../../access';
import { findPage, inTransaction, storeFile, type Page, type PageRequest } from '../../platform/database';
import { assertDayOrder, InvalidInputError, NotFoundError, type UploadedFile } from '../../platform/http';
import { dayInVietnam, fill, type Day, type Text } from '../../platform/i18n';
import { absenceOn, VerifierModel } from '../centres';
import { StampLotModel, type ReceivedLot } from './lot.model';
import { movementTexts as texts } from './movement.messages';
import { StampMovementModel, type MovementRecord, type StampMovement } from './movement.model';
import { moveStamps } from './movement.moving';
import type { MovementFilter, MovementInput } from './movement.schema';
import { numberIn, spansIn, spansText } from './series.rules';
import { common, countOf, without, type Span } from './span.rules';
import { movementRules, type MovementKind } from './stamp.rules';

/** What a technician says of the stamps in one's own hands. */
export const reportedKinds: readonly MovementKind[] = ['spoilt', 'lost', 'used'];

/** Enters what happened to stamps: by whoever keeps them, or by a technician of those in one's own hands. */
export async function recordMovement(
  actor: Actor,
  input: MovementInput,
  at: Date,
  file?: UploadedFile,
): Promise<MovementRecord> {
  const mayManage = can(actor, 'stamps.manage', actor.organizationId);
  if (!mayManage) assertCan(actor, 'stamps.report', actor.organizationId);
  const { kind, day, holderId, reason, document, witnesses, exceptions } = input;
  if (!mayManage && !(reportedKinds.includes(kind) && actor.verifierId))
    throw new InvalidInputError({ kind: texts.ownOnly });
  assertTold(input);
  assertDayOrder({ done: day, today: dayInVietnam(at) }, { done: 'day' });
  const stored = file && (await storeFile(file));
  return inTransaction(async (session) => {
    const lot = await ownLot(actor, input.lotId, session);
    if (kind === 'used' && lot.use !== 'seal') throw new InvalidInputError({ kind: texts.usedByRecord });
    const { spans, numbers } = spansOf(lot, input);
    const entry = {
      ...{ kind, day, spans, numbers, exceptions, reason, document, witnesses },
      ...(stored && { file: stored }),
      ...(holderId && { toHolderId: await holderOf(lot, { id: holderId, day }, session) }),
      ...(!mayManage && { ofHolderId: actor.verifierId }),
    };
    return moveStamps(actor, lot, entry, at, session);
  });
}

/** What the kind of movement asks for is there, and a person only where stamps are handed over. */
function assertTold({ kind, reason, document, witnesses, holderId }: MovementInput): void {
  const { needsReason, needsMinutes, needsHolder } = movementRules[kind];
  const faults: Record<string, Text> = {};
  if (needsReason && !reason) faults['reason'] = texts.required;
  if (needsMinutes && !document) faults['document'] = texts.required;
  if (needsMinutes && !witnesses) faults['witnesses'] = texts.required;
  if (needsHolder && !holderId) faults['holderId'] = texts.noHolder;
  if (!needsHolder && holderId) faults['holderId'] = texts.notAsked;
  if (Object.keys(faults).length > 0) throw new InvalidInputError(faults);
}

async function ownLot(actor: Actor, id: string, session: ClientSession): Promise<ReceivedLot> {
  const own = visibleTo(actor, 'stamps.read', 'centreId');
  const lot = await StampLotModel.findOne({ $and: [{ _id: id, status: 'received' }, own] })
    .session(session)
    .lean<ReceivedLot>();
  if (!lot) throw new InvalidInputError({ lotId: texts.noLot });
  return lot;
}

/** A person of the centre who works there on the day of handing over. */
async function holderOf(
  { centreId }: ReceivedLot,
  { id, day }: { readonly id: string; readonly day: Day },
  session: ClientSession,
): Promise<Types.ObjectId> {
  const found = await VerifierModel.findOne({ _id: id, centreId, active: true }).session(session).lean();
  if (!found) throw new InvalidInputError({ holderId: texts.noHolder });
  const absence = absenceOn(found, day);
  if (absence) throw new InvalidInputError({ holderId: absence.text });
  return found._id;
}

/** The numbers meant, and how they were entered. Throws at the field that cannot be read. */
function spansOf(lot: ReceivedLot, input: MovementInput): { spans: Span[]; numbers: string } {
  const { firstNumber, lastNumber = firstNumber, exceptions = '' } = input;
  const [first, last] = [firstNumber, lastNumber].map((typed) => numberIn(lot, typed));
  const unread = (part: string) => fill(texts.unread, { part });
  if (first === undefined) throw new InvalidInputError({ firstNumber: unread(firstNumber) });
  if (last === undefined) throw new InvalidInputError({ lastNumber: unread(lastNumber) });
  if (last < first) throw new InvalidInputError({ lastNumber: texts.wrongWay });
  const left = spansIn(lot, exceptions);
  if ('unread' in left) throw new InvalidInputError({ exceptions: unread(left.unread) });
  const whole = [{ first, last }];
  if (countOf(common(whole, left)) !== countOf(left)) throw new InvalidInputError({ exceptions: texts.outside });
  const spans = without(whole, left);
  if (spans.length === 0) throw new InvalidInputError({ exceptions: texts.nothingLeft });
  return { spans, numbers: spansText(lot, whole) };
}

/** Newest first. */
export async function findMovements(
  actor: Actor,
  { kind, lotId }: MovementFilter,
  page: PageRequest,
): Promise<Page<MovementRecord>> {
  const own = visibleTo(actor, 'stamps.read', 'centreId');
  const chosen = { ...(kind && { kind }), ...(lotId && { lotId: new Types.ObjectId(lotId) }) };
  const filter = { ...own, ...chosen } as QueryFilter<StampMovement>;
  return (await findPage(StampMovementModel, filter, { field: 'day', direction: -1 }, page)) as Page<MovementRecord>;
}

export async function getMovement(actor: Actor, id: string): Promise<MovementRecord> {
  const own = visibleTo(actor, 'stamps.read', 'centreId');
  const found = await StampMovementModel.findOne({ $and: [{ _id: id }, own] }).lean<MovementRecord>();
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}
