import { isObjectIdOrHexString, type ClientSession } from 'mongoose';
import { assertCan, type Actor, type Change } from '../../access';
import { recordAudit, reviseRecord, type RevisedKind, type AuditedAction } from '../../audit';
import type { Related } from '../../metrology';
import {
  askAboutNear,
  assertRelation,
  takeTurn,
  inTransaction,
  isDuplicateKey,
  searchWords,
  storeFile,
  withoutNulls,
} from '../../platform/database';
import { InvalidInputError, type UploadedFile } from '../../platform/http';
import { dayInVietnam, fill, type Text } from '../../platform/i18n';
import { isSameLegalNumber } from '../../platform/text';
import { documentAudited } from './document.audited';
import { documentTexts as texts, legalKindNames } from './document.messages';
import { DocumentModel, type Document, type DocumentDocument, type DocumentRecord } from './document.model';
import { documentNear } from './document.near';
import { documentsByNumber, findNamed, findNaming } from './document.queries';
import {
  bareNumber,
  fullNumber,
  isNumberedByIssuer,
  issueKey,
  legalNumberOf,
  namesOf,
  numberKey,
  numberWords,
  seriesKey,
  successionOf,
  wrongFields,
  yearIn,
  yearOf,
} from './document.rules';
import type { DocumentChange, DocumentInput } from './document.schema';
import { kindFault, yearQuestion } from './document.signs';

/** Enters a document in the catalogue. What it replaces is told so, in the same transaction. */
export async function registerDocument(actor: Actor, input: DocumentInput, at: Date): Promise<DocumentRecord> {
  assertCan(actor, 'documents.manage');
  const { source, confidence, confirmed, ...facts } = input;
  assertRight(facts, at);
  return inTransaction(async (session) => {
    const lists = await listsOf(input, session);
    const document = new DocumentModel({ ...facts, ...lists, provenance: { source, confidence } });
    document.set(keysOf(document));
    document.set('replacedBy', (await findNaming('replacesKeys', document, session)).map(fullNumber));
    await settleSuccession(document, undefined, session);
    await askAboutUnusual(document, confirmed, session);
    await save(document, session);
    await assertNames(document, session);
    await tellPredecessors(actor, document, [], at, session);
    await audit(actor, 'document.registered', document, null, at, session);
    return document.toObject<DocumentRecord>();
  });
}

/** Changes facts of a document; its kind and number are what other records point to, and stay. */
export async function changeDocument(
  actor: Actor,
  id: string,
  input: DocumentChange,
  { at, expectedVersion }: Change,
): Promise<DocumentRecord> {
  const { source, confidence, confirmed, ...facts } = input;
  const revision = { action: 'document.changed', at, expectedVersion } as const;
  return reviseRecord(actor, revised, id, revision, async (document, session) => {
    const { replaces } = document.toObject();
    document.set({ ...withoutNulls(facts), ...(await listsOf(facts, session)) });
    if (source) document.set('provenance.source', source);
    if (confidence) document.set('provenance.confidence', confidence);
    assertRight(document, at);
    document.set(keysOf(document));
    await askAboutUnusual(document, confirmed, session);
    await assertNames(document, session);
    await tellPredecessors(actor, document, replaces, at, session);
  });
}

/** Keeps the full text with its SHA-256; an earlier file stays stored, and its name and hash in the audit trail. */
export async function attachFile(
  actor: Actor,
  id: string,
  file: UploadedFile | undefined,
  change: Change,
): Promise<void> {
  assertCan(actor, 'documents.manage');
  if (!file) throw new InvalidInputError({ file: texts.noFile });
  const stored = await storeFile(file);
  const revision = { action: 'document.fileAttached', ...change } as const;
  await reviseRecord(actor, revised, id, revision, (document) => document.set({ file: stored }));
}

const revised: RevisedKind<Document> = {
  model: DocumentModel,
  read: 'documents.read',
  manage: 'documents.manage',
  notFound: texts.notFound,
  subjectOf,
  save,
};

type Keyed = Pick<Document, 'number'> &
  Partial<Pick<Document, 'kind' | 'issuer' | 'issuedOn' | 'year' | 'titleVi' | 'titleEn' | 'legalKind'>> & {
    readonly [Name in 'replaces' | 'amends']?: readonly string[];
  };

/** What is derived from a document's facts: by what it is unique, ordered, grouped and found. */
export function keysOf(document: Keyed) {
  const { number, kind, replaces, amends, titleVi, titleEn, issuer, legalKind } = document;
  const kindInWords: Text | undefined = legalKindNames[legalKind ?? ''];
  const year = yearOf(document);
  return {
    number,
    numberKey: numberKey(bareNumber(number)),
    issueKey: issueKey(document),
    seriesKey: isNumberedByIssuer(kind) ? issueKey(document) : seriesKey(number),
    replacesKeys: (replaces ?? []).map(numberKey),
    amendsKeys: (amends ?? []).map(numberKey),
    ...(year !== undefined && { year }),
    searchWords: searchWords(...numberWords(number), titleVi, titleEn, issuer, kindInWords?.vi),
  };
}

function askAboutUnusual(
  document: DocumentDocument,
  confirmed: readonly string[] | undefined,
  session: ClientSession,
): Promise<void> {
  return askAboutNear(document, documentNear, { reach: {}, confirmed, questions: yearQuestion(document) }, session);
}

function assertRight(document: Parameters<typeof wrongFields>[0] & Pick<Document, 'legalKind'>, at: Date): void {
  const otherKind = kindFault(document);
  const wrong = { ...wrongFields(document, dayInVietnam(at)), ...(otherKind && { legalKind: otherKind }) };
  if (Object.keys(wrong).length > 0) throw new InvalidInputError(wrong);
}

type Lists = Pick<DocumentChange, 'replaces' | 'amends' | 'adopts' | 'topics'>;

/** The lists that the input gives, numbers written as the catalogue writes them; a list left out stays as it is. */
async function listsOf(
  { replaces, amends, adopts, topics }: Lists,
  session: ClientSession,
): Promise<Partial<Document>> {
  const known = await findNamed([...(replaces || []), ...(amends || [])], session);
  const asPrinted = (field: string) => (number: string) => {
    const [one, ...others] = known.get(numberKey(number)) ?? [];
    if (others.length > 0) throw new InvalidInputError({ [field]: fill(texts.numberAmbiguous, { number }) });
    return one ? fullNumber(one) : number;
  };
  return {
    ...(replaces !== undefined && { replaces: (replaces || []).map(asPrinted('replaces')) }),
    ...(amends !== undefined && { amends: (amends || []).map(asPrinted('amends')) }),
    ...(topics !== undefined && { topics: [...(topics || [])] }),
    ...(adopts !== undefined && { adopts: [...(adopts || [])] }),
  };
}

const keysOfField = { replaces: 'replacesKeys', amends: 'amendsKeys' } as const;

/** What a document replaces and amends leads nowhere back, and came no later; nor did it come after what names it. */
async function assertNames(document: DocumentDocument, session: ClientSession): Promise<void> {
  for (const field of ['replaces', 'amends'] as const) {
    const namedBy = async (ids: readonly string[]) => {
      const found = await DocumentModel.find({ _id: { $in: ids.filter(isObjectIdOrHexString) } }, { [field]: 1 })
        .session(session)
        .lean<Pick<Document, typeof field>[]>();
      return (
        await relatedOf(
          found.flatMap((each) => each[field]),
          session,
        )
      ).map(({ id }) => id);
    };
    const asked = { relation: `Document.${field}`, field, namedBy } as const;
    const named = await relatedOf(document[field], session);
    await assertRelation({ ...asked, record: related(document), named }, session);
    for (const each of await findNaming(keysOfField[field], document, session))
      await assertRelation(
        { ...asked, field: 'inForceFrom', record: related(each), named: [related(document)] },
        session,
      );
  }
}

/** The documents of some numbers; one that the catalogue does not have is known by its number and year. */
async function relatedOf(numbers: readonly string[], session: ClientSession): Promise<Related[]> {
  const known = await documentsByNumber(numbers, session);
  return numbers.map((number) => {
    const document = known.get(numberKey(number));
    return document ? related(document) : { id: numberKey(number), name: number, first: yearIn(number)?.toString() };
  });
}

function related(document: DocumentRecord | DocumentDocument): Related {
  const { _id, number, inForceFrom, issuedOn } = document;
  return { id: String(_id), name: number, first: inForceFrom ?? issuedOn ?? yearOf(document)?.toString() };
}

/** Both sides of a replacement are changed together: the predecessor names its successor and ends with its first day. */
async function tellPredecessors(
  actor: Actor,
  document: DocumentDocument,
  replacedBefore: readonly string[],
  at: Date,
  session: ClientSession,
): Promise<void> {
  const names = namesOf(document);
  const idsOf = async (numbers: readonly string[]) =>
    [...(await documentsByNumber(numbers, session)).values()].map(({ _id }) => String(_id));
  const [now, before] = [await idsOf(document.replaces), await idsOf(replacedBefore)];
  for (const predecessor of await DocumentModel.find({ _id: { $in: [...now, ...before] } }).session(session)) {
    const old = predecessor.toObject();
    const others = old.replacedBy.filter((each) => !names.includes(numberKey(each)));
    predecessor.set('replacedBy', now.includes(predecessor.id) ? [...others, fullNumber(document)] : others);
    await settleSuccession(predecessor, document, session);
    if (!predecessor.isModified()) continue;
    await predecessor.save({ session });
    await audit(actor, 'document.replaced', predecessor, old, at, session);
  }
}

/** What follows for a document from its successors; `changed` is one of them, as it is about to be saved. */
async function settleSuccession(
  document: DocumentDocument,
  changed: DocumentDocument | undefined,
  session: ClientSession,
): Promise<void> {
  const known = await documentsByNumber(document.replacedBy, session);
  if (changed) namesOf(changed).forEach((name) => known.set(name, changed.toObject()));
  const successors = document.replacedBy.map((number) => known.get(numberKey(number)) ?? { number });
  document.set({ replacedFrom: undefined, notReplacedBefore: undefined, ...successionOf(successors) });
}

async function save(document: DocumentDocument, session: ClientSession): Promise<void> {
  if (isNumberedByIssuer(document.kind)) await assertNumberFree(document, session);
  try {
    await document.save({ session });
  } catch (error) {
    if (isDuplicateKey(error, 'issueKey')) throw new InvalidInputError({ number: texts.numberTaken });
    throw error;
  }
}

/** A number whose issuer or year is not known may be the one that is there: it is refused until both are. */
async function assertNumberFree(document: DocumentDocument, session: ClientSession): Promise<void> {
  await takeTurn('Document.number', session);
  const namesakes = await DocumentModel.find({ numberKey: document.numberKey, _id: { $ne: document._id } })
    .session(session)
    .lean();
  const own = legalNumberOf(document);
  if (namesakes.some((each) => isSameLegalNumber(own, legalNumberOf(each))))
    throw new InvalidInputError({ number: texts.numberTaken });
}

async function audit(
  actor: Actor,
  action: AuditedAction,
  document: DocumentDocument,
  before: object | null,
  at: Date,
  session: ClientSession,
): Promise<void> {
  await recordAudit(actor, { action, subject: subjectOf(document), before, after: document.toObject(), at }, session);
}

function subjectOf({ _id, number }: DocumentDocument) {
  return { type: documentAudited.type, id: _id, name: number };
}
