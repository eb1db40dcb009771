import { randomBytes } from 'node:crypto';
import { Types, type ClientSession } from 'mongoose';
import { reachOf, type Actor, type Change } from '../../access';
import { recordAudit } from '../../audit';
import { inTransaction } from '../../platform/database';
import {
  assertVersion,
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  UnauthenticatedError,
} from '../../platform/http';
import { fill, type Language } from '../../platform/i18n';
import { AccountModel, findActor, hashToken } from '../../register/accounts';
import { OrganizationModel, ownerKinds, type OrganizationKind } from '../../register/organizations';
import { calendarAudited } from './calendar.audited';
import { calendarKindNames, calendarTexts as texts } from './calendar.messages';
import { CalendarFeedModel, type CalendarFeed, type CalendarRecord } from './calendar.model';
import { mayHave } from './calendar.rules';
import type { MakeCalendar } from './calendar.schema';

/** So many addresses one person has at a time: all of them stand on the person's page. */
const mostLive = 100;

/** Not revoked, and of the account as it is: what ended its access ended them. */
const live = { revokedAt: null };

/**
 * A calendar that the actor may see, at a new secret address instead of an earlier one of the same calendar. The
 * secret, `token`, is answered here and nowhere else.
 */
export async function makeCalendar(
  actor: Actor,
  input: MakeCalendar,
  { at, language }: { readonly at: Date; readonly language: Language },
): Promise<{ readonly calendar: CalendarRecord; readonly token: string }> {
  const shown = await shownBy(actor, input);
  const token = randomBytes(32).toString('base64url');
  const calendar = await inTransaction(async (session) => {
    const account = await AccountModel.findOne({ _id: actor.id, active: true }).session(session).lean();
    if (!account) throw new UnauthenticatedError();
    const own = { accountId: account._id, epoch: account.epoch };
    const known = await CalendarFeedModel.find({ ...own, ...live }).session(session);
    for (const earlier of known.filter((each) => isSame(each, shown))) await end(actor, earlier._id, at, session);
    if (known.filter((each) => !isSame(each, shown)).length >= mostLive)
      throw new InvalidInputError({ kind: fill(texts.tooMany, { most: mostLive }) });
    const made = { ...shown, ...own, language, tokenHash: hashToken(token) };
    const [calendar] = await CalendarFeedModel.create([made], { session });
    if (!calendar) throw new Error('the calendar was not kept');
    const subject = subjectOf(actor, calendar);
    await recordAudit(actor, { action: 'calendar.made', subject, after: calendar.toObject(), at }, session);
    return calendar.toObject<CalendarRecord>();
  });
  return { calendar, token };
}

/** The actor's own that open, newest first. */
export async function findCalendars(actor: Actor): Promise<CalendarRecord[]> {
  const account = await AccountModel.findById(actor.id, { epoch: 1 }).lean();
  if (!account) return [];
  return CalendarFeedModel.find({ accountId: actor.id, epoch: account.epoch, ...live })
    .sort({ createdAt: -1 })
    .lean<CalendarRecord[]>();
}

/** One of the actor's own that open. */
export async function getCalendar(actor: Actor, id: string): Promise<CalendarRecord> {
  const found = (await findCalendars(actor)).find(({ _id }) => String(_id) === id);
  if (!found) throw new NotFoundError();
  return found;
}

/** Ends an address of the actor's own at once. */
export async function revokeCalendar(actor: Actor, id: string, { at, expectedVersion }: Change): Promise<void> {
  await inTransaction(async (session) => {
    const calendar = await CalendarFeedModel.findOne({ _id: id, accountId: actor.id }).session(session).lean();
    if (!calendar) throw new NotFoundError();
    assertVersion(calendar, expectedVersion);
    if (!calendar.revokedAt) await end(actor, calendar._id, at, session);
  });
}

/** The calendar behind a secret, and who made it as that person is now; undefined once either has ended. */
export async function openCalendar(
  token: string,
  now: Date,
): Promise<{ readonly calendar: CalendarRecord; readonly reader: Actor } | undefined> {
  const calendar = await CalendarFeedModel.findOne({ tokenHash: hashToken(token), ...live }).lean<CalendarRecord>();
  if (!calendar) return undefined;
  const reader = await findActor(String(calendar.accountId), calendar.epoch, now);
  return reader && mayHave(reader, calendar) ? { calendar, reader } : undefined;
}

async function end(actor: Actor, id: Types.ObjectId, at: Date, session: ClientSession): Promise<void> {
  const revoked = { $set: { revokedAt: at } };
  const calendar = await CalendarFeedModel.findByIdAndUpdate(id, revoked, {
    session,
    returnDocument: 'after',
  }).orFail();
  const subject = subjectOf(actor, calendar);
  await recordAudit(actor, { action: 'calendar.revoked', subject, after: { revokedAt: at }, at }, session);
}

type Shown = Pick<CalendarFeed, 'kind' | 'centreId' | 'ownerId'>;

/** Whose days the calendar shows. Whoever sees one centre alone has that of no other. */
async function shownBy(actor: Actor, { kind, centreId, ownerId }: MakeCalendar): Promise<Shown> {
  const asked = reachOf(actor, 'orders.read') === 'all' ? centreId : actor.organizationId;
  const shown = {
    kind,
    ...(kind === 'centre' && { centreId: await idAmong(['centre'], asked, { centreId: texts.noSuchCentre }) }),
    ...(kind === 'owner' && { ownerId: await idAmong(ownerKinds, ownerId, { ownerId: texts.noSuchOwner }) }),
  };
  if (!mayHave(actor, shown)) throw new ForbiddenError();
  return shown;
}

async function idAmong(
  kinds: readonly OrganizationKind[],
  id: string | undefined,
  fault: ConstructorParameters<typeof InvalidInputError>[0],
): Promise<Types.ObjectId> {
  const found = id && (await OrganizationModel.findOne({ _id: id, kind: { $in: kinds } }, { _id: 1 }).lean());
  if (!found) throw new InvalidInputError(fault);
  return found._id;
}

function isSame(one: Shown, other: Shown): boolean {
  const keyOf = ({ kind, centreId, ownerId }: Shown) => [kind, centreId, ownerId].map(String).join(' ');
  return keyOf(one) === keyOf(other);
}

function subjectOf({ organizationId }: Actor, { _id, kind }: Pick<CalendarFeed, 'kind'> & { _id: Types.ObjectId }) {
  const name = calendarKindNames[kind].vi;
  return { type: calendarAudited.type, id: _id, name, organizationId: new Types.ObjectId(organizationId) };
}
