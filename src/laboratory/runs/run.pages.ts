import { randomUUID } from 'node:crypto';
import { can, type Actor } from '../../access';
import { refusalsOfVerifier, standardChoices, VerificationModel, type VerificationRecord } from '../certificates';
import { InstrumentModel, instrumentTypeByCode, instrumentTypesByCode, type InstrumentRecord } from '../instruments';
import { findProcedure } from '../../metrology';
import { organizationsById } from '../../register/organizations';
import { RefusedError } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import { visibleTo } from '../../access';
import { chosenMembers, offeredMembers } from './run.choice';
import { runRefusals } from './run.messages';
import type { BenchProcedure } from './run.rules';
import type { RunChoice } from './run.schema';
import { benchProcedureOf, findRun } from './run.service';

/** What the first step shows: the register's instruments for a bench, and what is wrong with those chosen. */
export async function loadRunChoice(actor: Actor, choice: RunChoice, day: Day) {
  const [{ faults }, offered] = await Promise.all([chosenMembers(actor, choice), offeredMembers(actor, choice, day)]);
  const owners = await organizationsById(offered.map(({ ownerId }) => ownerId));
  const types = await instrumentTypesByCode(offered.map(({ typeCode }) => typeCode));
  const refusals = await refusalsOfVerifier(actor, [...types.values()], { kind: 'verification', day });
  return { choice, offered, owners, faults, refusals };
}

/** The instruments of a form and the one procedure by which they are run. */
export async function openBench(actor: Actor, choice: RunChoice, day: Day) {
  const { instruments } = await chosenMembers(actor, choice);
  const procedures = await Promise.all(instruments.map((each) => benchProcedureOf(each, day)));
  const [procedure] = procedures;
  if (!procedure) throw new RefusedError([runRefusals.notOfBench]);
  if (procedures.some(({ code }) => code !== procedure.code)) throw new RefusedError([runRefusals.otherProcedure]);
  return { instruments, procedure };
}

/** What the form of a run shows; `run` once it was sent. */
export async function loadRunEntry(actor: Actor, { choice, run, day }: { choice: RunChoice; run: string; day: Day }) {
  const { instruments, procedure } = await openBench(actor, choice, day);
  const [first] = instruments as [InstrumentRecord, ...InstrumentRecord[]];
  const type = await instrumentTypeByCode(first.typeCode);
  const made = run ? await findRun(actor, run) : [];
  return {
    ...{ instruments, procedure, step: stepOf(procedure) },
    kept: new Map(made.map((each) => [String(each.instrumentId), each])),
    standards: await standardChoices({ kind: 'verification', instrument: first, procedure, field: type.field, day }),
    refusals: await refusalsOfVerifier(actor, [type], { kind: 'verification', day }),
  };
}

function stepOf({ steps, bench }: BenchProcedure) {
  const step = steps.find(({ name }) => name === bench.step);
  if (!step) throw new Error(`The procedure has no step ${bench.step}.`);
  return step;
}

/** An empty form: today, where the first instrument stands, and the flows or loads that its procedure proposes. */
export async function startingRun(actor: Actor, choice: RunChoice, day: Day) {
  const { instruments, procedure } = await openBench(actor, choice, day);
  const [first] = instruments;
  const proposed = first ? procedure.proposeRows(first.characteristics)[procedure.bench.step] : [];
  return { run: randomUUID(), performedOn: day, mode: 'periodic', place: first?.place, rows: proposed };
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
