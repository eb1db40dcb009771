import type { Types } from 'mongoose';
import { type ClientSession } from 'mongoose';
import type { Actor } from '../../access';
import { recordAudit } from '../../audit';
import { RefusedError, type Refusal } from '../../platform/http';
import { fill, formatDay, type Day, type Text } from '../../platform/i18n';
import { VerifierModel } from '../centres';
import { movementAudited } from './lot.audited';
import type { ReceivedLot } from './lot.model';
import { LotStandingModel, StampMovementModel, type MovementRecord, type StampMovement } from './movement.model';
import { spansText } from './series.rules';
import { countOf, type Span } from './span.rules';
import { moved, movementRules, type Move, type MovementKind, type Segment, type StampFault } from './stamp.rules';
import { movementKindNames, stampRefusals as refusals, stampStateNames } from './stamp.messages';

type Said = 'numbers' | 'exceptions' | 'reason' | 'document' | 'witnesses' | 'file';
type OfRecord = 'recordId' | 'recordNumber' | 'certificateId' | 'certificateNumber';
type Told = { readonly [Name in Said | OfRecord | 'generated']?: StampMovement[Name] | undefined };

/** What is to be entered: which numbers of the lot, and what people say of it. */
export interface Entry extends Told {
  readonly kind: MovementKind;
  readonly day: Day;
  readonly spans: readonly Span[];
  readonly toHolderId?: Types.ObjectId | undefined;
  readonly ofHolderId?: string | undefined;
}

/**
 * Enters a movement in a transaction: held against how the lot stands at that moment, so that two who move the same
 * stamps at once do not both do it.
 */
export async function moveStamps(
  actor: Pick<Actor, 'id' | 'name'>,
  lot: ReceivedLot,
  entry: Entry,
  at: Date,
  session: ClientSession,
): Promise<MovementRecord> {
  const { kind, day, spans, toHolderId, ofHolderId, ...told } = entry;
  const standing = await standingOf(lot, session);
  const segments = standing.toObject<{ segments: Segment[] }>().segments;
  const move: Move = { kind, day, spans, ofHolderId, ...(toHolderId && { toHolderId: String(toHolderId) }) };
  const after = moved(segments, move);
  if ('faults' in after) {
    const names = await holderNames(segments, session);
    const [first, ...others] = after.faults.map((fault) => refusalOf(fault, { lot, kind, names }));
    throw new RefusedError([first!, ...others]);
  }
  standing.set({ segments: after.segments });
  await standing.save({ session });
  const holder = toHolderId ? String(toHolderId) : after.source.holderId;
  const movement = new StampMovementModel({
    ...{ centreId: lot.centreId, lotId: lot._id, use: lot.use, series: lot.series },
    ...{ kind, day, spans, numbers: spansText(lot, spans), ...told },
    ...{ quantity: countOf(spans), from: after.source.state, to: movementRules[kind].to },
    ...(holder && { holderId: holder, holderName: await nameOfHolder(holder, session) }),
    ...{ byName: actor.name, at },
  });
  await movement.save({ session });
  const record = movement.toObject<MovementRecord>();
  const name = `${movementKindNames[kind].vi}: ${record.numbers}`;
  const subject = { type: movementAudited.type, id: record._id, name, organizationId: lot.centreId };
  await recordAudit(
    actor,
    { action: 'stampMovement.recorded', subject, after: record, reason: told.reason, at },
    session,
  );
  return record;
}

async function standingOf({ _id, centreId }: ReceivedLot, session: ClientSession) {
  const known = await LotStandingModel.findById(_id).session(session);
  return known ?? new LotStandingModel({ _id, centreId, segments: [] });
}

async function nameOfHolder(id: string, session: ClientSession): Promise<string | undefined> {
  return (await VerifierModel.findById(id, { name: 1 }).session(session).lean())?.name;
}

/** The names of everybody who holds or used something of a lot, by id. */
export async function holderNames(
  segments: readonly Segment[],
  session: ClientSession | null = null,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(segments.flatMap(({ holderId }) => holderId ?? []))];
  if (ids.length === 0) return new Map();
  const found = await VerifierModel.find({ _id: { $in: ids } }, { name: 1 })
    .session(session)
    .lean();
  return new Map(found.map(({ _id, name }) => [String(_id), name]));
}

/** Where stamps are, in words: “Đã giao, chưa dùng (Nguyễn Văn An)”. */
export function whereText(
  { state, holderId }: Pick<Segment, 'state' | 'holderId'>,
  names: ReadonlyMap<string, string>,
): Text {
  const name = holderId && names.get(holderId);
  const { vi, en } = stampStateNames[state];
  return name ? { vi: `${vi} (${name})`, en: `${en} (${name})` } : { vi, en };
}

interface Words {
  readonly lot: ReceivedLot;
  readonly kind: MovementKind;
  readonly names: ReadonlyMap<string, string>;
}

function refusalOf(fault: StampFault, { lot, kind, names }: Words): Refusal {
  const rule = `stamp.${fault.kind}`;
  const remedy = refusals[`${fault.kind}Remedy`];
  const refusal = (values: Parameters<typeof fill>[1]): Refusal => ({
    ...{ rule, field: 'firstNumber', text: fill(refusals[fault.kind], values), remedy },
  });
  if (fault.kind === 'unknown') return refusal({ numbers: spansText(lot, fault.spans) });
  if (fault.kind === 'mixed') {
    const [one, other] = fault.segments;
    return refusal({
      ...{ numbers: spansText(lot, [one]), where: whereText(one, names) },
      ...{ others: spansText(lot, [other]), otherWhere: whereText(other, names) },
    });
  }
  const { segment } = fault;
  const where = fault.kind === 'notTheirs' ? (names.get(segment.holderId ?? '') ?? '—') : whereText(segment, names);
  return refusal({
    ...{ numbers: spansText(lot, [segment]), where, day: formatDay(segment.since), kind: movementKindNames[kind] },
  });
}
