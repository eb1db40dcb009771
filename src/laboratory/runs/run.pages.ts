import { randomUUID } from 'node:crypto';
import { can, visibleTo, type Actor } from '../../access';
import {
  refusalsBeforeEntry,
  refusalsOfVerifier,
  standardChoices,
  VerificationModel,
  type VerificationRecord,
} from '../certificates';
import {
  findTypeChoices,
  InstrumentModel,
  instrumentTypeByCode,
  instrumentTypesByCode,
  type InstrumentRecord,
} from '../instruments';
import { figuresOf, knownTo, namesItsDocument } from '../methods';
import { findProcedure, type Characteristics, type Procedure } from '../../metrology';
import { organizationsById } from '../../register/organizations';
import { RefusedError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { chosenRun, offeredMembers, type ChosenRun } from './run.choice';
import { findOwnerNames, type Fresh } from './run.fresh';
import { gridOf } from './run.grid';
import { runRefusals } from './run.messages';
import { lastRecordOf, rowsOf, sharedOf } from './run.remembered';
import type { RunChoice } from './run.schema';
import { findRun } from './run.service';

/** What the first step shows: the register's instruments for a lot, and what is wrong with those chosen. */
export async function loadRunChoice(actor: Actor, choice: RunChoice, day: Day) {
  const { faults } = await chosenRun(actor, choice, day);
  const offered = await offeredMembers(actor, choice, day);
  const owners = await organizationsById(offered.map(({ ownerId }) => ownerId));
  const types = await instrumentTypesByCode(offered.map(({ typeCode }) => typeCode));
  const refusals = await refusalsOfVerifier(actor, [...types.values()], { kind: choice.kind, day });
  return { choice, offered, owners, types: await findTypeChoices(), faults, refusals };
}

/** A run as it was chosen, with what its instruments that are not registered yet have in common. */
export interface RunAsked {
  readonly choice: RunChoice;
  readonly fresh: Fresh | undefined;
  readonly day: Day;
  /** The same as the address has it, value by value. */
  readonly address: readonly (readonly [name: string, value: string])[];
}

/** A run that can be entered. */
export type OpenedRun = ChosenRun & {
  readonly procedure: Procedure;
  readonly typeCode: string;
  /** Of the first of its instruments: the others are alike. */
  readonly characteristics: Characteristics;
};

export async function openRun(actor: Actor, { choice, fresh, day }: RunAsked): Promise<OpenedRun> {
  const chosen = await chosenRun(actor, choice, day);
  const { procedure, typeCode, members } = chosen;
  if (!procedure || !typeCode) throw new RefusedError([runRefusals.noProcedure]);
  const first = members.find(({ instrument }) => instrument)?.instrument;
  const borne = first?.characteristics ?? fresh?.characteristics ?? {};
  return { ...chosen, procedure, typeCode, characteristics: knownTo(procedure, borne) };
}

/** What the form of a run shows; `run` once it was sent. */
export async function loadRunEntry(actor: Actor, { run, ...asked }: RunAsked & { readonly run: string }) {
  const { choice, day } = asked;
  const { kind } = choice;
  const { members, procedure, others, typeCode, characteristics } = await openRun(actor, asked);
  const type = await instrumentTypeByCode(typeCode);
  const first = members.find(({ instrument }) => instrument)?.instrument;
  const centreId = first?.centreId ?? actor.organizationId;
  const instrument = { centreId, typeCode, characteristics } as InstrumentRecord;
  const made = run ? await findRun(actor, run) : [];
  const byId = new Map(made.map((each) => [String(each.instrumentId), each]));
  const kept = members.flatMap(({ key, instrument: of }) => {
    const record = byId.get(String(of?._id));
    return record ? [[key, record] as const] : [];
  });
  const isFresh = members.some((each) => !each.instrument);
  return {
    ...{ kind, members, procedure, others, typeCode, characteristics, day, person: actor.id, address: asked.address },
    namesDocument: namesItsDocument(procedure, kind),
    grid: gridOf(procedure, characteristics),
    characteristicsOf: new Map(
      members.map(({ key, instrument: of }) => [key, of ? knownTo(procedure, of.characteristics) : characteristics]),
    ),
    figures: await figuresOf(procedure, day),
    kept: new Map(kept),
    owners: isFresh ? await findOwnerNames() : [],
    standards: await standardChoices({ kind, instrument, procedure, field: type.field, day }),
    refusals: await refusalsBeforeEntry(actor, instrument, { kind, day }),
  };
}

/**
 * A form to begin with: what this person entered last today by the same procedure, else today, where the first instrument
 * stands; and the flows or loads that the procedure proposes.
 */
export async function startingRun(actor: Actor, asked: RunAsked) {
  const { choice, day } = asked;
  const { members, procedure, characteristics } = await openRun(actor, asked);
  const grid = gridOf(procedure, characteristics);
  const proposed = rowsOf(grid, (name) => grid.find(({ step }) => step.name === name)?.proposed ?? []);
  const first = members.find(({ instrument }) => instrument)?.instrument;
  const begun = { run: randomUUID(), performedOn: day, mode: 'periodic', place: first?.place, ...proposed };
  const last = await lastRecordOf(actor, { kind: choice.kind, procedureCode: procedure.code, day });
  return last ? { ...begun, ...sharedOf(last, grid), remembered: last.number } : begun;
}

/** A run with what came of it; the newest that the actor may see where none is named. */
export async function loadRun(actor: Actor, named: string | undefined) {
  const run = named ?? (await newestRun(actor));
  const records = run ? await findRun(actor, run) : [];
  const instruments = await InstrumentModel.find({ _id: { $in: records.map((each) => each.instrumentId) } }).lean();
  return {
    ...{ run, records },
    instruments: new Map(instruments.map((each) => [String(each._id), each])),
    procedureOf: ({ procedureCode }: VerificationRecord) => findProcedure(procedureCode),
    drafts: records.filter((each) => isOwnDraft(actor, each)),
    mayRecord: can(actor, 'verifications.record'),
  };
}

function isOwnDraft(actor: Actor, { status, centreId, verifierId }: VerificationRecord): boolean {
  const isOpen = status === 'draft' || status === 'returned';
  return isOpen && can(actor, 'verifications.record', centreId) && actor.verifierId === String(verifierId);
}

async function newestRun(actor: Actor): Promise<string | undefined> {
  const visible = visibleTo(actor, 'verifications.read', 'centreId');
  const [newest] = await VerificationModel.find({ $and: [{ runId: { $gt: '' } }, visible] }, { runId: 1 })
    .sort({ performedOn: -1, _id: -1 })
    .limit(1)
    .lean();
  return newest?.runId;
}
