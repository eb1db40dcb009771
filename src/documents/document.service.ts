import type { ClientSession } from 'mongoose';
import { assertCan, type Actor } from '../access';
import { recordAudit, reviseRecord, type RevisedKind, type AuditedAction } from '../audit';
import type { Related } from '../metrology';
import {
  assertRelation,
  inTransaction,
  isDuplicateKey,
  searchWords,
  storeFile,
  withoutNulls,
} from '../platform/database';
import { InvalidInputError, type UploadedFile } from '../platform/http';
import { dayInVietnam, type Text } from '../platform/i18n';
import { documentAudited } from './document.audited';
import { documentTexts as texts, legalKindNames } from './document.messages';
import { DocumentModel, type Document, type DocumentDocument, type DocumentRecord } from './document.model';
import { documentsByNumber } from './document.queries';
import { numberKey, numberWords, seriesKey, successionOf, wrongFields, yearIn } from './document.rules';
import type { DocumentChange, DocumentInput } from './document.schema';

/** Enters a document in the catalogue. What it replaces is told so, in the same transaction. */
export async function registerDocument(actor: Actor, input: DocumentInput, at: Date): Promise<DocumentRecord> {
  assertCan(actor, 'documents.manage');
  const { source, confidence, ...facts } = input;
  const { number } = input;
  assertRight(facts, at);
  return inTransaction(async (session) => {
    const lists = await listsOf(input, session);
    const successors = await DocumentModel.find({ replacesKeys: numberKey(number) }, { number: 1 })
      .session(session)
      .lean();
    const document = new DocumentModel({
      ...facts,
      ...lists,
      ...keysOf({ ...facts, ...lists }),
      replacedBy: successors.map((each) => each.number),
      provenance: { source, confidence },
    });
    await assertNames(document, session);
    await settleSuccession(document, undefined, session);
    await save(document, session);
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
  at: Date,
  expectedVersion?: number,
): Promise<DocumentRecord> {
  const { source, confidence, ...facts } = input;
  const revision = { action: 'document.changed', at, expectedVersion } as const;
  return reviseRecord(actor, revised, id, revision, async (document, session) => {
    const { replaces } = document.toObject();
    document.set({ ...withoutNulls(facts), ...(await listsOf(facts, session)) });
    if (source) document.set('provenance.source', source);
    if (confidence) document.set('provenance.confidence', confidence);
    assertRight(document, at);
    document.set(keysOf(document));
    await assertNames(document, session);
    await tellPredecessors(actor, document, replaces, at, session);
  });
}

/** Keeps the full text with its SHA-256; an earlier file stays stored, and its name and hash in the audit trail. */
export async function attachFile(
  actor: Actor,
  id: string,
  file: UploadedFile | undefined,
  at: Date,
  expectedVersion?: number,
): Promise<void> {
  assertCan(actor, 'documents.manage');
  if (!file) throw new InvalidInputError({ file: texts.noFile });
  const stored = await storeFile(file);
  const revision = { action: 'document.fileAttached', at, expectedVersion } as const;
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

type Keyed = Pick<DocumentInput, 'number'> & {
  [Name in 'replaces' | 'amends']?: readonly string[] | undefined;
} & {
  [Name in 'titleVi' | 'titleEn' | 'issuer' | 'legalKind']?: string | undefined;
};

/** What is derived from a document's facts: by what it is unique, ordered, grouped and found. */
export function keysOf({ number, replaces, amends, titleVi, titleEn, issuer, legalKind }: Keyed) {
  const kindInWords: Text | undefined = legalKindNames[legalKind ?? ''];
  const year = yearIn(number);
  return {
    number,
    numberKey: numberKey(number),
    seriesKey: seriesKey(number),
    replacesKeys: (replaces ?? []).map(numberKey),
    amendsKeys: (amends ?? []).map(numberKey),
    ...(year !== undefined && { year }),
    searchWords: searchWords(...numberWords(number), titleVi, titleEn, issuer, kindInWords?.vi),
  };
}

function assertRight(document: Parameters<typeof wrongFields>[0], at: Date): void {
  const wrong = wrongFields(document, dayInVietnam(at));
  if (Object.keys(wrong).length > 0) throw new InvalidInputError(wrong);
}

type Lists = Pick<DocumentChange, 'replaces' | 'amends' | 'adopts' | 'topics'>;

/** The lists that the input gives, numbers written as the catalogue writes them; a list left out stays as it is. */
async function listsOf(
  { replaces, amends, adopts, topics }: Lists,
  session: ClientSession,
): Promise<Partial<Document>> {
  const known = await documentsByNumber([...(replaces || []), ...(amends || [])], session);
  const asPrinted = (number: string) => known.get(numberKey(number))?.number ?? number;
  return {
    ...(replaces !== undefined && { replaces: (replaces || []).map(asPrinted) }),
    ...(amends !== undefined && { amends: (amends || []).map(asPrinted) }),
    ...(topics !== undefined && { topics: [...(topics || [])] }),
    ...(adopts !== undefined && { adopts: [...(adopts || [])] }),
  };
}

const keysOfField = { replaces: 'replacesKeys', amends: 'amendsKeys' } as const;

/** What a document replaces and amends leads nowhere back, and came no later; nor did it come after what names it. */
async function assertNames(document: DocumentDocument, session: ClientSession): Promise<void> {
  const known = await documentsByNumber([...document.replaces, ...document.amends], session);
  for (const field of ['replaces', 'amends'] as const) {
    const keys = keysOfField[field];
    const namedBy = async (ids: readonly string[]) => {
      const found = await DocumentModel.find({ numberKey: { $in: ids } }, { [keys]: 1 })
        .session(session)
        .lean<Pick<Document, typeof keys>[]>();
      return found.flatMap((each) => each[keys]);
    };
    const named = document[field].map((number) => related(known.get(numberKey(number)) ?? { number }));
    const asked = { relation: `Document.${field}`, field, namedBy } as const;
    await assertRelation({ ...asked, record: related(document), named }, session);
    const naming = await DocumentModel.find({ [keys]: document.numberKey })
      .session(session)
      .lean();
    for (const each of naming)
      await assertRelation(
        { ...asked, field: 'inForceFrom', record: related(each), named: [related(document)] },
        session,
      );
  }
}

function related({ number, inForceFrom, issuedOn, year }: Partial<Document> & Pick<Document, 'number'>): Related {
  const first = inForceFrom ?? issuedOn ?? (year ?? yearIn(number))?.toString();
  return { id: numberKey(number), name: number, first };
}

/** Both sides of a replacement are changed together: the predecessor names its successor and ends with its first day. */
async function tellPredecessors(
  actor: Actor,
  document: DocumentDocument,
  replacedBefore: readonly string[],
  at: Date,
  session: ClientSession,
): Promise<void> {
  const { number } = document;
  const [now, before] = [new Set(document.replaces.map(numberKey)), replacedBefore.map(numberKey)];
  for (const predecessor of await DocumentModel.find({ numberKey: { $in: [...now, ...before] } }).session(session)) {
    const old = predecessor.toObject();
    const others = old.replacedBy.filter((each) => each !== number);
    predecessor.set('replacedBy', now.has(predecessor.numberKey) ? [...others, number] : others);
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
  if (changed) known.set(changed.numberKey, changed.toObject());
  const successors = document.replacedBy.map((number) => known.get(numberKey(number)) ?? { number });
  document.set({ replacedFrom: undefined, notReplacedBefore: undefined, ...successionOf(successors) });
}

async function save(document: DocumentDocument, session: ClientSession): Promise<void> {
  try {
    await document.save({ session });
  } catch (error) {
    if (isDuplicateKey(error, 'numberKey')) throw new InvalidInputError({ number: texts.numberTaken });
    throw error;
  }
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
