import type { ClientSession, HydratedDocument, Types } from 'mongoose';
import type { Actor } from '../access';
import { kindName, recordAudit, redactEntries, type AuditedType, type AuditSubject, type Redacted } from '../audit';
import { searchWords } from '../platform/database';
import { keptBecause, type KeptBecause } from './erasure.messages';
import type { Outcome } from './erasure.model';
import { whyKept, type Circumstances } from './erasure.rules';
import type { Holding } from './holding';
import { modelOf } from './personal-data.queries';
import type { Person } from './person';
import { soughtIn } from './sought';

/** What stands in a record that must say something where a value was erased. */
const erasedMark = 'đã xóa theo yêu cầu';

type Document = HydratedDocument<Record<string, unknown>>;

/** By whose hand, in which transaction, and to which erasure it belongs. */
export interface Erasing {
  readonly actor: Actor;
  readonly person: Person;
  readonly erasureId: Types.ObjectId;
  readonly reason: string;
  readonly at: Date;
  readonly given: Circumstances;
  readonly session: ClientSession;
}

interface Erased extends Outcome {
  readonly redacted: readonly Redacted[];
}

/** Erases in one kind of record; undefined where nothing of the person is found there that could go. */
export async function eraseIn(holding: Holding, erasing: Erasing): Promise<Erased | undefined> {
  const { person, session, given } = erasing;
  const [filter, fields] = [soughtIn(holding.model, person), erasableOf(holding)];
  if (!filter || fields.length === 0) return undefined;
  const because = new Set<KeptBecause>();
  const redacted: Redacted[] = [];
  let [erased, kept] = [0, 0];
  for (const document of await modelOf(holding).find(filter).session(session)) {
    const why = whyKept(holding.model, document.toObject(), given);
    if (why) {
      because.add(why);
      kept += 1;
    } else if (await eraseOne(holding, document, fields, { ...erasing, redacted })) erased += 1;
  }
  if (erased + kept === 0) return undefined;
  const [first] = because;
  return { of: holding.model, erased, kept, ...(first && { because: first }), redacted };
}

async function eraseOne(
  holding: Holding,
  document: Document,
  fields: readonly string[],
  { actor, erasureId, reason, at, session, redacted }: Erasing & { readonly redacted: Redacted[] },
): Promise<boolean> {
  const before = document.toObject();
  const held = fields.filter((field) => !isEmpty(before[field]));
  if (held.length === 0 && !holding.isRemoved) return false;
  const after = holding.isRemoved ? await removed(document, session) : await emptied(document, held, session);
  if (kindName(holding.model)) {
    const untold = (field: string) => held.includes(field);
    const subject = subjectOf(holding, before);
    await recordAudit(actor, { action: 'personalData.erased', subject, before, after, untold, reason, at }, session);
    redacted.push(...(await redactEntries(subject.id, untold, erasureId, session)));
  }
  return true;
}

async function removed(document: Document, session: ClientSession): Promise<null> {
  await document.deleteOne({ session });
  return null;
}

async function emptied(document: Document, fields: readonly string[], session: ClientSession): Promise<object> {
  for (const field of fields)
    document.set(field, document.schema.path(field).isRequired === true ? erasedMark : undefined);
  keepSearch(document);
  await document.save({ session });
  return document.toObject();
}

/** A record is no longer found by what was erased: only by words that still stand in it. */
function keepSearch(document: Document): void {
  const words = document.get('searchWords') as string[] | undefined;
  if (!words) return;
  const left = Object.values(document.toObject()).filter((value) => typeof value === 'string');
  const known = new Set(searchWords(...left));
  document.set(
    'searchWords',
    words.filter((word) => known.has(word)),
  );
}

/** Fields that go, as the record has them at its top: what is erased stands in no list. */
function erasableOf({ fields }: Holding): string[] {
  return Object.entries(fields).flatMap(([path, { isErased }]) => (isErased ? [path] : []));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === erasedMark;
}

function subjectOf({ model }: Holding, record: Record<string, unknown>): AuditSubject {
  const name = ['number', 'username', 'nameVi'].map((field) => record[field]).find(isWords);
  const organizationId = (record['centreId'] ?? record['organizationId']) as Types.ObjectId | undefined;
  return {
    type: model as AuditedType,
    id: record['_id'] as Types.ObjectId,
    name: name ?? String(record['_id']),
    ...(organizationId && { organizationId }),
  };
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Why some records stayed, in words; absent where none did. */
export function becauseOf({ because }: Pick<Outcome, 'because'>) {
  return because ? keptBecause[because as KeptBecause] : undefined;
}
