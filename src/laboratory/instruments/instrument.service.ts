import type { ClientSession, Types } from 'mongoose';
import { assertCan, visibleTo, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind } from '../../audit';
import { OrganizationModel, ownerKinds, type OrganizationRecord } from '../../register/organizations';
import { addDays } from '../../metrology';
import { askAboutNear, inTransaction, isDuplicateKey, nextNumber, withoutNulls } from '../../platform/database';
import { assertDayOrder, InvalidInputError, RefusedError } from '../../platform/http';
import { dayInVietnam, fill, formatDay, type Day } from '../../platform/i18n';
import { instrumentAudited } from './instrument.audited';
import { instrumentTypeTexts } from './instrument-type.messages';
import { InstrumentTypeModel, type InstrumentTypeRecord } from './instrument-type.model';
import { instrumentTypeByCode } from './instrument-type.service';
import { instrumentTexts as texts } from './instrument.messages';
import { instrumentNear } from './instrument.near';
import { InstrumentModel, type Instrument, type InstrumentDocument, type InstrumentRecord } from './instrument.model';
import {
  firstDayOf,
  instrumentCode,
  instrumentWords,
  ownerChangeProblems,
  readCharacteristics,
  serialKeyOf,
  statusRefusal,
  unusualFacts,
} from './instrument.rules';
import type { InstrumentChange, InstrumentInput, OwnerChange, StatusChange } from './instrument.schema';

/** The series of registry numbers. */
export const instrumentSeries = 'instrument';

/** Enters an instrument in the register of the actor's centre, under the next registry number. */
export async function registerInstrument(actor: Actor, input: InstrumentInput, at: Date): Promise<InstrumentRecord> {
  assertCan(actor, 'instruments.manage', actor.organizationId);
  const type = await InstrumentTypeModel.findOne({ code: input.typeCode }).lean();
  if (!type) throw new InvalidInputError({ typeCode: instrumentTypeTexts.notFound });
  const owner = await ownerOf(input.ownerId);
  await assertCommune(input.communeId);
  const today = dayInVietnam(at);
  const { ownedFrom = today, confirmed, ...fields } = input;
  const made = firstDayOf(fields.yearMade ?? undefined);
  assertDayOrder({ made, owned: ownedFrom, today }, { made: 'yearMade', owned: 'ownedFrom' });
  const characteristics = characteristicsOf(type, input.characteristics ?? {});
  return inTransaction(async (session) => {
    const code = instrumentCode(await nextNumber(instrumentSeries, session));
    const instrument = new InstrumentModel({
      ...withoutNulls(fields),
      code,
      characteristics,
      centreId: actor.organizationId,
    });
    instrument.ownerships = [{ ownerId: owner._id, from: ownedFrom }];
    await askAboutUnusual(instrument, type, { actor, confirmed, at, session });
    await save(instrument, type, owner, session);
    await recordAudit(
      actor,
      { action: 'instrument.registered', subject: subjectOf(instrument), after: instrument.toObject(), at },
      session,
    );
    return instrument.toObject<InstrumentRecord>();
  });
}

export async function changeInstrument(
  actor: Actor,
  id: string,
  input: InstrumentChange,
  { at, expectedVersion }: Change,
): Promise<InstrumentRecord> {
  await assertCommune(input.communeId);
  return reviseRecord(
    actor,
    revised,
    id,
    { action: 'instrument.changed', at, expectedVersion },
    async (instrument, session) => {
      const type = await instrumentTypeByCode(instrument.typeCode);
      const { characteristics, confirmed, ownedFrom, ...fields } = input;
      instrument.set(withoutNulls(fields));
      const days = { made: firstDayOf(instrument.yearMade), owned: ownedFrom ?? instrument.ownerships[0]?.from };
      if (fields.yearMade)
        assertDayOrder({ ...days, today: dayInVietnam(at) }, { made: 'yearMade', owned: 'yearMade' });
      if (ownedFrom) correctFirstOwnership(instrument, ownedFrom, dayInVietnam(at));
      if (characteristics) instrument.set('characteristics', characteristicsOf(type, characteristics));
      await askAboutUnusual(instrument, type, { actor, confirmed, at, session });
    },
  );
}

/** The owners and their order stay as they are: only the first day of the first is put right. */
function correctFirstOwnership(instrument: InstrumentDocument, from: Day, today: Day): void {
  const [first, ...others] = instrument.toObject().ownerships;
  if (!first) return;
  const days = { made: firstDayOf(instrument.yearMade), owned: from, ownedNext: others[0]?.from, today };
  // Work that is on record was done for an owner.
  assertDayOrder({ ...days, performed: instrument.lastVerifiedOn }, { owned: 'ownedFrom', ownedNext: 'ownedFrom' });
  instrument.ownerships = [{ ...first, from }, ...others];
}

interface Asked {
  readonly actor: Actor;
  readonly confirmed: readonly string[] | undefined;
  readonly at: Date;
  readonly session: ClientSession;
}

async function askAboutUnusual(
  instrument: InstrumentDocument,
  { procedureCode }: InstrumentTypeRecord,
  { actor, confirmed, at, session }: Asked,
): Promise<void> {
  const questions = unusualFacts(instrument.toObject(), procedureCode, dayInVietnam(at));
  const reach = visibleTo(actor, 'instruments.read', 'centreId');
  await askAboutNear(instrument, instrumentNear, { reach, confirmed, questions }, session);
}

/** The last work since a day whose certificate names the owner of that day and has not been withdrawn: certificates know it. */
export type FindCertifiedSince = (
  instrumentId: Types.ObjectId,
  from: Day,
  session: ClientSession,
) => Promise<{ readonly number: string; readonly performedOn: Day } | undefined>;

/** A new owner from a day on; the owners before stay on record, and so do the papers that name them. */
export async function changeOwner(
  actor: Actor,
  id: string,
  input: OwnerChange,
  { at, expectedVersion, findCertifiedSince }: Change & { readonly findCertifiedSince: FindCertifiedSince },
): Promise<InstrumentRecord> {
  const owner = await ownerOf(input.ownerId);
  return reviseRecord(
    actor,
    revised,
    id,
    { action: 'instrument.ownerChanged', reason: input.reason, at, expectedVersion },
    async (instrument, session) => {
      const before = instrument.toObject().ownerships;
      const problems = ownerChangeProblems(before, input, dayInVietnam(at));
      if (Object.keys(problems).length > 0) throw new InvalidInputError(problems);
      const certified = await findCertifiedSince(instrument._id, input.from, session);
      if (certified) {
        const words = { number: certified.number, day: formatDay(certified.performedOn) };
        throw new InvalidInputError({ from: fill(texts.certifiedSince, words) });
      }
      const ended = before.map((each) => (each.until ? each : { ...each, until: addDays(input.from, -1) }));
      instrument.ownerId = owner._id;
      instrument.ownerships = [...ended, { ownerId: owner._id, from: input.from }];
    },
  );
}

export async function changeStatus(
  actor: Actor,
  id: string,
  { to, reason }: StatusChange,
  change: Change,
): Promise<InstrumentRecord> {
  return reviseRecord(actor, revised, id, { action: 'instrument.statusChanged', reason, ...change }, (instrument) => {
    const refusal = statusRefusal(instrument, to);
    if (refusal) throw new RefusedError([refusal]);
    instrument.status = to;
  });
}

/** Beside the record itself, what its type and its owner are called is kept for searching. */
const revised: RevisedKind<Instrument> = {
  model: InstrumentModel,
  read: 'instruments.read',
  manage: 'instruments.manage',
  belongsTo: 'centreId',
  notFound: texts.notFound,
  subjectOf,
  save: async (instrument, session) => {
    const [type, owner] = await Promise.all([
      instrumentTypeByCode(instrument.typeCode),
      OrganizationModel.findById(instrument.ownerId).lean(),
    ]);
    await save(instrument, type, owner, session);
  },
};

async function save(
  instrument: InstrumentDocument,
  type: InstrumentTypeRecord,
  owner: OrganizationRecord | null,
  session: ClientSession,
): Promise<void> {
  const serialKey = serialKeyOf(instrument);
  instrument.set('serialKey', serialKey);
  instrument.searchWords = instrumentWords(instrument, type.nameVi, owner?.nameVi);
  try {
    await instrument.save({ session });
  } catch (error) {
    if (!serialKey || !isDuplicateKey(error, 'serialKey')) throw error;
    const other = await InstrumentModel.findOne({ serialKey }).lean();
    throw new InvalidInputError({ serial: fill(texts.serialTaken, { code: other?.code ?? '' }) });
  }
}

function characteristicsOf(type: InstrumentTypeRecord, given: NonNullable<InstrumentInput['characteristics']>) {
  const { characteristics, problems } = readCharacteristics(type.procedureCode, given, type.code);
  if (problems) throw new InvalidInputError(problems);
  return characteristics;
}

async function ownerOf(ownerId: string): Promise<OrganizationRecord> {
  const owner = await OrganizationModel.findOne({
    _id: ownerId,
    kind: { $in: ownerKinds },
    validUntil: { $exists: false },
  }).lean();
  if (!owner) throw new InvalidInputError({ ownerId: texts.noSuchOwner });
  return owner;
}

async function assertCommune(communeId: string | null | undefined): Promise<void> {
  if (communeId && !(await OrganizationModel.exists({ _id: communeId, kind: 'commune' })))
    throw new InvalidInputError({ communeId: texts.noSuchCommune });
}

function subjectOf(instrument: InstrumentDocument) {
  return {
    type: instrumentAudited.type,
    id: instrument._id,
    name: instrument.code,
    organizationId: instrument.centreId,
  };
}
