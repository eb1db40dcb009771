import { can, visibleTo, type Actor } from '../../access';
import { findInstruments, InstrumentModel, type InstrumentRecord } from '../instruments';
import type { Procedure } from '../../metrology';
import { fill, type Day, type Text } from '../../platform/i18n';
import { knownTo } from '../methods';
import { isAlike } from './run.grid';
import { runTexts as texts } from './run.messages';
import { findNamed, type NamedLine } from './run.named';
import { proceduresOfRun } from './run.procedure';
import { nameOf } from './run.rules';
import { mostMembers } from './run.limits';
import type { RunChoice } from './run.schema';

/** One instrument of a run as it was chosen. */
export interface ChosenMember {
  /** How the form of the run names it. */
  readonly key: string;
  readonly name: string;
  /** Absent of one that is not registered yet: its name is its serial number. */
  readonly instrument?: InstrumentRecord;
}

/** A run as it was chosen, and what of the choice cannot be. */
export interface ChosenRun {
  readonly members: readonly ChosenMember[];
  readonly faults: readonly Text[];
  /** By what it is done; absent where nothing was chosen, or nothing serves it. */
  readonly procedure?: Procedure;
  /** By what else it can be done. */
  readonly others: readonly Procedure[];
  /** The type of all its instruments. */
  readonly typeCode?: string | undefined;
}

/** The instruments that were ticked or named, each once, in that order; of others the actor is told only that none is there. */
export async function chosenRun(actor: Actor, choice: RunChoice, day: Day): Promise<ChosenRun> {
  const { instrumentIds, named = '' } = choice;
  const visible = visibleTo(actor, 'instruments.read', 'centreId');
  const ticked = await InstrumentModel.find({ $and: [{ _id: { $in: instrumentIds } }, visible] }).lean();
  const lines = await findNamed(actor, named, choice.typeCode);
  const inOrder: ChosenMember[] = [
    ...instrumentIds.flatMap((id) => ticked.filter(({ _id }) => String(_id) === id).map((each) => memberOf(id, each))),
    ...lines.flatMap(({ key, written, found, isSerial }) => {
      if (found.length === 1) return found.map((each) => memberOf(key, each));
      return found.length === 0 && isSerial ? [{ key, name: written }] : [];
    }),
  ];
  const members = [...new Map(inOrder.map((each) => [String(each.instrument?._id ?? each.key), each])).values()];
  const typeCode = choice.typeCode ?? members.find(({ instrument }) => instrument)?.instrument?.typeCode;
  const faults = [...faultsOfLines(actor, lines, typeCode), ...faultsOfCount(members)];
  return { members, ...(await byProcedure(actor, { ...choice, typeCode }, { members, faults, day })) };
}

function memberOf(key: string, instrument: InstrumentRecord): ChosenMember {
  return { key, instrument, name: nameOf(instrument) };
}

function faultsOfLines(actor: Actor, lines: readonly NamedLine[], typeCode: string | undefined): readonly Text[] {
  const written = (which: (line: NamedLine) => boolean) => lines.filter(which).map((line) => line.written);
  const mayRegister = can(actor, 'instruments.manage', actor.organizationId) && typeCode !== undefined;
  const missing = written(({ found, isSerial }) => found.length === 0 && !(isSerial && mayRegister));
  const several = written(({ found }) => found.length > 1);
  return [
    ...(missing.length > 0 ? [fill(texts.notFound, { named: missing.join(', ') })] : []),
    ...(several.length > 0 ? [fill(texts.several, { named: several.join(', ') })] : []),
  ];
}

function faultsOfCount({ length }: readonly ChosenMember[]): readonly Text[] {
  return length > mostMembers ? [fill(texts.tooMany, { most: mostMembers })] : [];
}

/** What serves the first serves all, or the lot is to be divided. */
async function byProcedure(
  actor: Actor,
  { kind, typeCode, procedureCode }: Omit<RunChoice, 'typeCode'> & { readonly typeCode: string | undefined },
  {
    members,
    faults,
    day,
  }: { readonly members: readonly ChosenMember[]; readonly faults: readonly Text[]; readonly day: Day },
): Promise<Omit<ChosenRun, 'members'>> {
  if (members.length === 0 || !typeCode) return { faults, others: [], typeCode };
  const strangers = members.filter(({ instrument }) => instrument && instrument.typeCode !== typeCode);
  if (strangers.length > 0)
    return { faults: [...faults, fill(texts.otherType, { named: namesOf(strangers) })], others: [], typeCode };
  const centreId = members.find(({ instrument }) => instrument)?.instrument?.centreId ?? actor.organizationId;
  const serving = await proceduresOfRun({ centreId, typeCode }, { kind, performedOn: day });
  const procedure = serving.find(({ code }) => code === procedureCode) ?? serving[0];
  if (!procedure) return { faults: [...faults, texts.noProcedure], others: [], typeCode };
  const unlike = unlikeOf(procedure, members);
  const others = serving.filter((each) => each !== procedure);
  return {
    faults: [...faults, ...(unlike.length > 0 ? [fill(texts.unlike, { named: namesOf(unlike) })] : [])],
    procedure,
    others,
    typeCode,
  };
}

function unlikeOf(procedure: Procedure, members: readonly ChosenMember[]): readonly ChosenMember[] {
  const first = members.find(({ instrument }) => instrument)?.instrument;
  if (!first) return [];
  const known = (each: InstrumentRecord) => knownTo(procedure, each.characteristics);
  return members.filter(({ instrument }) => instrument && !isAlike(procedure, known(first), known(instrument)));
}

function namesOf(members: readonly ChosenMember[]): string {
  return members.map(({ name }) => name).join(', ');
}

/** What the register offers for a run: those first whose verification falls due first. */
export async function offeredMembers(
  actor: Actor,
  { q, typeCode, owner, state }: RunChoice,
  today: Day,
): Promise<readonly InstrumentRecord[]> {
  const filter = { ...(q && { q }), ...(typeCode && { typeCode }), ...(owner && { owner }), ...(state && { state }) };
  const { items } = await findInstruments(
    actor,
    { ...filter, status: 'inService', sort: 'dueOn' },
    { limit: mostMembers },
    today,
  );
  return items;
}
