import { Types } from 'mongoose';
import { assertCan, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind, type Revision } from '../../audit';
import type { DeclarationProblem, ProcedureDeclaration } from '../../metrology';
import { instrumentTypesByCode } from '../instruments';
import { inTransaction, isDuplicateKey, searchWords } from '../../platform/database';
import { assertVersion, fieldName, InvalidInputError, RefusedError } from '../../platform/http';
import { dayInVietnam, fill } from '../../platform/i18n';
import { throughTheGate } from './declared-texts';
import { ownProcedureAudited } from './own-procedure.audited';
import {
  ownProcedureRefusals as refusals,
  ownProcedureStateNames,
  ownProcedureTexts as texts,
} from './own-procedure.messages';
import {
  OwnProcedureModel,
  type OwnProcedure,
  type OwnProcedureDocument,
  type OwnProcedureRecord,
} from './own-procedure.model';
import { findEditions, getOwnProcedure } from './own-procedure.queries';
import { ownProblems } from './own-procedure.problems';
import { mayFollow, ownProcedureActs, type OwnProcedureAct } from './own-procedure.rules';
import type { OwnProcedureChange, OwnProcedureInput } from './own-procedure.schema';

/** Begins the first edition of a procedure of the actor's centre. */
export async function beginOwnProcedure(actor: Actor, input: OwnProcedureInput, at: Date): Promise<OwnProcedureRecord> {
  assertCan(actor, 'procedures.write');
  const declaration = await sound(input.declaration, 1);
  const centreId = new Types.ObjectId(actor.organizationId);
  if (await OwnProcedureModel.exists({ centreId, code: declaration.code }))
    throw new InvalidInputError({ 'declaration[code]': texts.codeTaken });
  return begin(actor, { ...input, declaration, centreId, edition: 1 }, at);
}

/** Begins the edition after an approved one, as a copy of it. */
export async function beginNextEdition(
  actor: Actor,
  id: string,
  { at, expectedVersion }: Change,
): Promise<OwnProcedureRecord> {
  const approved = await getOwnProcedure(actor, id);
  assertCan(actor, 'procedures.write', approved.centreId);
  assertVersion(approved, expectedVersion);
  if (!approved.approvedOn) throw new RefusedError([refusals.onlyApproved]);
  const [newest] = await findEditions(approved);
  if (newest && !newest.approvedOn) {
    const { otherOpen } = refusals;
    throw new RefusedError([{ ...otherOpen, text: fill(otherOpen.text, { edition: newest.edition }) }]);
  }
  const edition = (newest?.edition ?? approved.edition) + 1;
  const declaration = await sound(approved.declaration, edition);
  const { centreId, template } = approved;
  return begin(actor, { centreId, declaration, edition, ...(template && { template }) }, at);
}

export async function changeOwnProcedure(
  actor: Actor,
  id: string,
  { declaration, fitness }: OwnProcedureChange,
  change: Change,
): Promise<OwnProcedureRecord> {
  return act(actor, id, 'change', { ...change, action: 'ownProcedure.changed' }, async (draft) => {
    if (declaration) {
      const whole = await sound(declaration, draft.edition);
      if (whole.code !== draft.code) throw new InvalidInputError({ 'declaration[code]': texts.codeKept });
      draft.set({ declaration: whole, nameVi: whole.name.vi });
      draft.markModified('declaration');
    }
    if (fitness !== undefined) draft.set({ fitness: fitness ?? undefined });
    draft.writtenByIds = [...new Set([...draft.writtenByIds, actor.id])];
  });
}

/** Gives a draft to whoever approves it. */
export async function submitOwnProcedure(
  actor: Actor,
  id: string,
  { fitness }: Pick<OwnProcedureInput, 'fitness'>,
  change: Change,
): Promise<OwnProcedureRecord> {
  return act(actor, id, 'submit', { ...change, action: 'ownProcedure.submitted' }, (draft) => {
    if (fitness !== undefined) draft.fitness = fitness;
    if (!draft.fitness) throw new InvalidInputError({ fitness: texts.fitnessNeeded });
    draft.set({ submittedBy: actor.name, submittedAt: change.at, returnReason: undefined });
  });
}

/** Back to its writers, with the reason. */
export async function returnOwnProcedure(
  actor: Actor,
  id: string,
  { reason }: { readonly reason: string },
  change: Change,
): Promise<OwnProcedureRecord> {
  return act(actor, id, 'return', { ...change, action: 'ownProcedure.returned', reason }, (submitted) => {
    submitted.returnReason = reason;
  });
}

/** A second person approves it: from this day on new work is done by it, and not by the edition before. */
export async function approveOwnProcedure(actor: Actor, id: string, change: Change): Promise<OwnProcedureRecord> {
  const today = dayInVietnam(change.at);
  return act(actor, id, 'approve', { ...change, action: 'ownProcedure.approved' }, (submitted) => {
    if (submitted.writtenByIds.includes(actor.id)) throw new RefusedError([refusals.sameHand]);
    submitted.set({ approvedBy: actor.name, approvedAt: change.at, approvedOn: today });
  });
}

/** No new work is done by it; what was done stays as it is. */
export async function withdrawOwnProcedure(
  actor: Actor,
  id: string,
  { reason }: { readonly reason: string },
  change: Change,
): Promise<OwnProcedureRecord> {
  return act(actor, id, 'withdraw', { ...change, action: 'ownProcedure.withdrawn', reason }, (approved) => {
    approved.set({ withdrawnBy: actor.name, withdrawnOn: dayInVietnam(change.at), withdrawalReason: reason });
  });
}

/** Whoever wrote a draft deletes it; the trail keeps what it was, and why it went. */
export async function discardOwnProcedure(
  actor: Actor,
  id: string,
  { reason }: { readonly reason: string },
  change: Change,
): Promise<void> {
  const revision = { ...change, action: 'ownProcedure.discarded', reason } as const;
  await reviseRecord(actor, writing, id, revision, async (draft, session) => {
    assertFollows(draft, 'discard');
    if (!draft.writtenByIds.includes(actor.id)) throw new RefusedError([refusals.otherHand]);
    await draft.deleteOne({ session });
  });
}

async function begin(
  actor: Actor,
  { declaration, ...begun }: Pick<OwnProcedure, 'declaration' | 'centreId' | 'edition' | 'template' | 'fitness'>,
  at: Date,
): Promise<OwnProcedureRecord> {
  const hands = { writtenByIds: [actor.id], writtenBy: actor.name };
  const { code, name } = declaration;
  const procedure = new OwnProcedureModel({ ...begun, declaration, code, nameVi: name.vi, state: 'draft', ...hands });
  try {
    return await inTransaction(async (session) => {
      settle(procedure);
      await procedure.save({ session });
      const after = procedure.toObject();
      await recordAudit(actor, { action: 'ownProcedure.begun', subject: subjectOf(procedure), after, at }, session);
      return procedure.toObject<OwnProcedureRecord>();
    });
  } catch (error) {
    if (isDuplicateKey(error, 'edition')) throw new InvalidInputError({ 'declaration[code]': texts.codeTaken });
    throw error;
  }
}

/** One act of the table: found, permitted, in a state that allows it, changed and moved on. */
function act(
  actor: Actor,
  id: string,
  name: Exclude<OwnProcedureAct, 'discard'>,
  revision: Revision,
  change: (procedure: OwnProcedureDocument) => unknown,
): Promise<OwnProcedureRecord> {
  const isWriting = name === 'change' || name === 'submit';
  return reviseRecord(actor, isWriting ? writing : approving, id, revision, async (procedure) => {
    assertFollows(procedure, name);
    await change(procedure);
    procedure.state = ownProcedureActs[name].to;
    settle(procedure);
  });
}

function assertFollows({ state }: OwnProcedureDocument, name: OwnProcedureAct): void {
  if (mayFollow(state, name)) return;
  const { notInState } = refusals;
  throw new RefusedError([{ ...notInState, text: fill(notInState.text, { state: ownProcedureStateNames[state] }) }]);
}

/** The declaration with its edition and the document it is; refused where anything in it is wrong. */
async function sound(given: ProcedureDeclaration, edition: number): Promise<ProcedureDeclaration> {
  const { read, problems: ofTexts } = throughTheGate(given);
  const problems = ofTexts.length > 0 ? ofTexts : await problemsOfOwn(read);
  if (problems.length === 0) return whole(read as ProcedureDeclaration, edition);
  const faults = problems.map(({ path, words }) => [fieldName(['declaration', ...path.split('.')]), words] as const);
  throw new InvalidInputError(Object.fromEntries(faults));
}

/** What is wrong with a declaration that a centre writes. */
export async function problemsOfOwn(given: unknown): Promise<readonly DeclarationProblem[]> {
  const codes: unknown = (given as Partial<ProcedureDeclaration> | null)?.instrumentTypeCodes;
  const named = Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : [];
  const types = await instrumentTypesByCode(named);
  return ownProblems(given, new Map([...types].map(([code, { nameVi }]) => [code, nameVi])));
}

function whole(declaration: ProcedureDeclaration, edition: number): ProcedureDeclaration {
  const { document, code } = declaration;
  const number = document.number ?? fill(texts.internalDocument, { code }).vi;
  return { ...declaration, edition: String(edition), document: { ...document, number } };
}

function settle(procedure: OwnProcedureDocument): void {
  const { code, nameVi, declaration } = procedure;
  procedure.searchWords = searchWords(code, nameVi, declaration.document.number, ...declaration.instrumentTypeCodes);
}

function subjectOf({ _id, code, edition, centreId }: OwnProcedureDocument) {
  return { type: ownProcedureAudited.type, id: _id, name: `${code} (${edition})`, organizationId: centreId };
}

const revised = {
  model: OwnProcedureModel,
  read: 'procedures.read',
  belongsTo: 'centreId',
  notFound: texts.notFound,
  subjectOf,
} as const;
const writing: RevisedKind<OwnProcedure> = { ...revised, manage: 'procedures.write' };
const approving: RevisedKind<OwnProcedure> = { ...revised, manage: 'procedures.approve' };
