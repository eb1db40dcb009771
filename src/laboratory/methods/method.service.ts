import type { ClientSession } from 'mongoose';
import {
  assertCan,
  assertNoneWaits,
  assertSecondPerson,
  proposalOf,
  waitingProposal,
  waitsFor,
  withRefused,
  type Actor,
  type Change,
} from '../../access';
import { reviseOrBegin, versionOf, type RevisedKind, type Revision } from '../../audit';
import { findInstrumentTypes, findTypesWithWaitingRules, ruleOn } from '../instruments';
import { findProcedure, procedures, type Procedure } from '../../metrology';
import { readOnce } from '../../platform/database';
import { NotFoundError } from '../../platform/http';
import { fill, type Day, type Text } from '../../platform/i18n';
import { withinSentence } from '../../platform/text';
import { methodAudited } from './method.audited';
import { methodTexts as texts } from './method.messages';
import {
  MethodModel,
  type ConfirmedMethod,
  type Method,
  type MethodDocument,
  type MethodDocumentRead,
  type MethodRecord,
} from './method.model';

/** A procedure, whether its document was confirmed, and what waits for that. */
export interface MethodState {
  readonly procedure: Procedure;
  readonly method: MethodRecord | undefined;
  /** Names of the types that the procedure serves. */
  readonly types: readonly Text[];
  /** Those of them whose certificates are not issued until its document is confirmed. */
  readonly blocks: readonly Text[];
  readonly version: number;
}

export async function findMethods(actor: Actor): Promise<MethodState[]> {
  assertCan(actor, 'instrumentTypes.confirm');
  const codes = procedures.map(({ code }) => code);
  const known = await MethodModel.find({ procedureCode: { $in: codes } }).lean<MethodRecord[]>();
  const types = await findInstrumentTypes();
  return procedures.map((procedure) => {
    const method = known.find(({ procedureCode }) => procedureCode === procedure.code);
    const own = types.filter(({ code }) => procedure.instrumentTypeCodes.includes(code));
    const names = own.map(({ nameVi, nameEn }) => ({ vi: nameVi, en: nameEn ?? nameVi }));
    return { procedure, method, types: names, blocks: isConfirmed(method) ? [] : names, version: versionOf(method) };
  });
}

export async function getMethod(actor: Actor, code: string): Promise<MethodState> {
  const found = (await findMethods(actor)).find(({ procedure }) => procedure.code === code);
  if (!found) throw new NotFoundError(texts.notFound);
  return found;
}

/** How many types have no confirmed rule on a day: they are confirmed on their own pages. */
export async function countUnconfirmedRules(day: Day): Promise<number> {
  const types = await findInstrumentTypes();
  return types.filter((type) => ruleOn(type, day)?.confidence !== 'confirmed').length;
}

/** How many readings of the law wait for this very person. */
export async function countWaitingFor(actor: Actor): Promise<number> {
  const [methods, types] = await Promise.all([findMethods(actor), findTypesWithWaitingRules()]);
  const read = methods.flatMap(({ method }) => [...(method?.proposals ?? []), ...(method?.figureProposals ?? [])]);
  const proposals = [...read, ...types.flatMap((t) => t.proposals)];
  return proposals.filter((each) => waitsFor(actor, each)).length;
}

/** What was confirmed of a procedure's document, for its papers. The caller has checked what may be seen. */
export async function methodOf(
  procedureCode: string,
  session: ClientSession | null = null,
): Promise<ConfirmedMethod | undefined> {
  const method = await readOnce(`method ${procedureCode}`, session, () =>
    MethodModel.findOne({ procedureCode }).session(session).lean(),
  );
  return isConfirmed(method) ? method : undefined;
}

/** An officer has read the document of a procedure. No paper names it until a second one has read the same. */
export async function proposeMethod(
  actor: Actor,
  procedureCode: string,
  read: MethodDocumentRead,
  change: Change,
): Promise<MethodState> {
  const revision = { ...change, action: 'method.proposed', reason: read.source } as const;
  return changeMethod(actor, procedureCode, revision, (method) => {
    const { proposals } = method.toObject();
    assertNoneWaits(proposals);
    method.proposals = [...proposals, { ...read, ...proposalOf(actor, change.at) }];
  });
}

/** A second officer has read the same: every certificate from then on names it. */
export async function confirmMethod(actor: Actor, named: NamedProposal, change: Change): Promise<MethodState> {
  return changeMethod(actor, named.code, { ...change, action: 'method.confirmed' }, (method) => {
    const { proposals } = method.toObject();
    const proposal = waitingProposal(proposals, named.proposalId);
    assertSecondPerson(actor, proposal);
    const { documentNumber, source, proposedBy } = proposal;
    const hands = { proposedBy, confirmedBy: actor.name, confirmedAt: change.at };
    method.set({ documentNumber, source, ...hands, sample: undefined });
    method.proposals = proposals.filter((each) => each !== proposal);
  });
}

/** Refuses what was proposed, with the reason; whoever proposed it takes it back so. */
export async function refuseMethod(
  actor: Actor,
  named: NamedProposal,
  reason: string,
  change: Change,
): Promise<MethodState> {
  return changeMethod(actor, named.code, { ...change, action: 'method.refused', reason }, (method) => {
    const refusal = { by: actor.name, at: change.at, reason };
    method.proposals = withRefused(method.toObject().proposals, named.proposalId, refusal);
  });
}

/** A proposal of a procedure, as its address names both. */
export interface NamedProposal {
  readonly code: string;
  readonly proposalId: string;
}

/** Changes what is known of a procedure's document, from its first change on. */
export async function changeMethod(
  actor: Actor,
  procedureCode: string,
  revision: Revision,
  change: (method: MethodDocument) => unknown,
): Promise<MethodState> {
  assertCan(actor, 'instrumentTypes.confirm');
  if (!findProcedure(procedureCode)) throw new NotFoundError(texts.notFound);
  const kind = { ...revised, begin: () => new MethodModel({ procedureCode }) };
  await reviseOrBegin(actor, kind, { procedureCode }, revision, change);
  return getMethod(actor, procedureCode);
}

function isConfirmed(method: Method | null | undefined): method is ConfirmedMethod {
  return method?.documentNumber !== undefined;
}

const revised: RevisedKind<Method> = {
  model: MethodModel,
  read: 'instrumentTypes.confirm',
  manage: 'instrumentTypes.confirm',
  notFound: texts.notFound,
  subjectOf,
};

/** What the sample confirms of documents that nobody has read. */
export interface SampleReading {
  readonly source: string;
  /** Values of figures, by procedure and name; they hold from `effectiveFrom` on. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly effectiveFrom: Day;
  readonly clause: string;
}

/** Confirms as sample, for the demo; what a person confirmed stays. */
export async function confirmAsSample({ source, figures, effectiveFrom, clause }: SampleReading): Promise<void> {
  for (const { code, documentNumber: own, name } of procedures) {
    const documentNumber = own ?? `Quy trình mẫu: ${withinSentence(name.vi)}`;
    const read = { documentNumber, source, sample: true } as const;
    const values = Object.entries(figures[code] ?? {});
    const row = {
      ...read,
      figures: values.map(([figure, value]) => ({ ...read, name: figure, value, effectiveFrom, clause })),
    };
    await MethodModel.updateOne({ procedureCode: code }, { $setOnInsert: row }, { upsert: true });
  }
}

function subjectOf({ _id, procedureCode }: MethodDocument) {
  const name = findProcedure(procedureCode)?.name.vi ?? procedureCode;
  return { type: methodAudited.type, id: _id, name: fill(texts.confirmOf, { procedure: name }).vi };
}
