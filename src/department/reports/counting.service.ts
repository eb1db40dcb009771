import { assertCan, type Actor, type Change } from '../../access';
import { reviseOrBegin, versionOf, type RevisedKind } from '../../audit';
import type { Provenance } from '../../register/organizations';
import { assertDayOrder, NotFoundError } from '../../platform/http';
import { dayInVietnam, fill, type Day } from '../../platform/i18n';
import { countingAudited } from './report.audited';
import { countingTexts as texts, registerNames } from './counting.messages';
import { CountingModel, type Counting, type CountingDocument, type CountingRecord } from './counting.model';
import { registers, type Register } from './counting.rules';
import type { StateCounting } from './counting.schema';

/** A register with the day since when it is whole, if anybody stated it. */
export interface RegisterCounting {
  readonly register: Register;
  readonly counting?: CountingRecord | undefined;
  readonly version: number;
}

export async function findCountings(actor: Actor): Promise<RegisterCounting[]> {
  assertCan(actor, 'reports.read');
  const stated = await CountingModel.find({ register: { $in: registers } }).lean();
  return registers.map((register) => {
    const counting = stated.find((each) => each.register === register);
    return { register, counting, version: versionOf(counting) };
  });
}

export async function getCounting(actor: Actor, register: string): Promise<RegisterCounting> {
  const found = (await findCountings(actor)).find((each) => each.register === register);
  if (!found) throw new NotFoundError(texts.noSuchRegister);
  return found;
}

/** Of every register that somebody stated, for the figures themselves. The caller has checked that they may be seen. */
export async function readCountings(): Promise<ReadonlyMap<Register, Counting>> {
  const stated = await CountingModel.find({ register: { $in: registers } }).lean();
  return new Map(stated.map((counting) => [counting.register, counting]));
}

/** States since when a register is whole. A day that a document stated for some years gives way to the person's. */
export async function stateCounting(
  actor: Actor,
  name: string,
  { since, basis }: StateCounting,
  { at, expectedVersion }: Change,
): Promise<RegisterCounting> {
  assertCan(actor, 'reports.edit');
  const register = registers.find((each) => each === name);
  if (!register) throw new NotFoundError(texts.noSuchRegister);
  assertDayOrder({ counted: since, today: dayInVietnam(at) }, { counted: 'since' });
  const stated = { since, basis, statedBy: actor.name, statedAt: at, until: undefined, provenance: undefined };
  const kind = { ...revised, begin: () => new CountingModel({ register }) };
  const revision = { action: 'report.countingStated', at, expectedVersion } as const;
  await reviseOrBegin(actor, kind, { register }, revision, (counting) => counting.set(stated));
  return getCounting(actor, register);
}

const revised: RevisedKind<Counting> = {
  model: CountingModel,
  read: 'reports.read',
  manage: 'reports.edit',
  notFound: texts.noSuchRegister,
  subjectOf,
};

/** A statement as a data file writes it. */
export interface CountingRow {
  readonly register: string;
  readonly since: Day;
  readonly until?: Day;
  readonly provenance: Provenance;
}

/** Loads statements with their source; those already there stay as people left them. */
export async function loadCountings(rows: readonly CountingRow[]): Promise<void> {
  for (const { register, ...row } of rows)
    await CountingModel.updateOne({ register: register as Register }, { $setOnInsert: row }, { upsert: true });
}

function subjectOf({ _id, register }: CountingDocument) {
  return { type: countingAudited.type, id: _id, name: fill(texts.stateOf, { register: registerNames[register] }).vi };
}
