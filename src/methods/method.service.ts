import type { ClientSession } from 'mongoose';
import { assertCan, type Actor } from '../access';
import { reviseOrBegin, versionOf, type RevisedKind } from '../audit';
import { findInstrumentTypes, ruleOn } from '../instruments';
import { findProcedure, procedures, type Procedure } from '../metrology';
import { NotFoundError } from '../platform/http';
import { fill, type Day, type Text } from '../platform/i18n';
import { methodAudited } from './method.audited';
import { methodTexts as texts } from './method.messages';
import { MethodModel, type Method, type MethodDocument, type MethodRecord } from './method.model';
import type { ConfirmMethod } from './method.schema';

/** A procedure, whether its document was confirmed, and what waits for that. */
export interface MethodState {
  readonly procedure: Procedure;
  readonly method: MethodRecord | undefined;
  /** Names of the types whose certificates are not issued until then. */
  readonly blocks: readonly Text[];
  readonly version: number;
}

export async function findMethods(actor: Actor): Promise<MethodState[]> {
  assertCan(actor, 'instrumentTypes.confirm');
  const codes = procedures.map(({ code }) => code);
  const confirmed = await MethodModel.find({ procedureCode: { $in: codes } }).lean<MethodRecord[]>();
  const types = await findInstrumentTypes();
  return procedures.map((procedure) => {
    const method = confirmed.find(({ procedureCode }) => procedureCode === procedure.code);
    const own = types.filter(({ code }) => procedure.instrumentTypeCodes.includes(code));
    const blocks = method ? [] : own.map(({ nameVi, nameEn }) => ({ vi: nameVi, en: nameEn ?? nameVi }));
    return { procedure, method, blocks, version: versionOf(method) };
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

/** What was confirmed of a procedure's document, for its papers. The caller has checked what may be seen. */
export async function methodOf(
  procedureCode: string,
  session: ClientSession | null = null,
): Promise<Method | undefined> {
  return (await MethodModel.findOne({ procedureCode }).session(session).lean()) ?? undefined;
}

/** An officer has read the document: every certificate from then on names it. */
export async function confirmMethod(
  actor: Actor,
  procedureCode: string,
  { documentNumber, source }: ConfirmMethod,
  { at, expectedVersion }: { at: Date; expectedVersion?: number | undefined },
): Promise<void> {
  assertCan(actor, 'instrumentTypes.confirm');
  if (!findProcedure(procedureCode)) throw new NotFoundError(texts.notFound);
  const confirmed = { documentNumber, source, confirmedBy: actor.name, confirmedAt: at, sample: undefined };
  const kind = { ...revised, begin: () => new MethodModel({ procedureCode }) };
  const revision = { action: 'method.confirmed', reason: source, at, expectedVersion } as const;
  await reviseOrBegin(actor, kind, { procedureCode }, revision, (method) => method.set(confirmed));
}

const revised: RevisedKind<Method> = {
  model: MethodModel,
  read: 'instrumentTypes.confirm',
  manage: 'instrumentTypes.confirm',
  notFound: texts.notFound,
  subjectOf,
};

/** Confirms as sample, for the demo; what a person confirmed stays. */
export async function confirmAsSample(source: string): Promise<void> {
  for (const { code, documentNumber, name } of procedures) {
    const sample = { documentNumber: documentNumber ?? `Quy trình mẫu: ${name.vi.toLocaleLowerCase('vi')}` };
    const row = { ...sample, source, sample: true };
    await MethodModel.updateOne({ procedureCode: code }, { $setOnInsert: row }, { upsert: true });
  }
}

function subjectOf({ _id, procedureCode }: MethodDocument) {
  const name = findProcedure(procedureCode)?.name.vi ?? procedureCode;
  return { type: methodAudited.type, id: _id, name: fill(texts.confirmOf, { procedure: name }).vi };
}
