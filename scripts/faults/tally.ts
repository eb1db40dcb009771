import type { mongo } from 'mongoose';

/** What a fault cost: work that was answered with success and is not there, and work that is there twice. */
export interface Tally {
  readonly lost: number;
  readonly doubled: number;
}

interface Kept {
  readonly _id: mongo.ObjectId;
  readonly centreId: mongo.ObjectId;
  readonly kind: string;
  readonly year: number;
  readonly sequence: number;
  readonly verificationId: mongo.ObjectId;
  readonly file?: { readonly fileId: mongo.ObjectId };
}

/** Where the numbers stood before; what follows must go on from there without a gap. */
export type Standing = ReadonlyMap<string, number>;

const seriesOf = ({ centreId, kind, year }: Kept) => `${String(centreId)} ${kind} ${year}`;

export async function standingOf(db: mongo.Db): Promise<Standing> {
  const standing = new Map<string, number>();
  for await (const each of db.collection<Kept>('certificates').find({}, { projection: shown }))
    standing.set(seriesOf(each), Math.max(each.sequence, standing.get(seriesOf(each)) ?? 0));
  return standing;
}

const shown = { centreId: 1, kind: 1, year: 1, sequence: 1, verificationId: 1, file: 1 };

/**
 * Holds the certificates issued since `before` against what was answered: every record in `acknowledged` has its
 * certificate with its file, no record has two, no number of a series is left out (somebody lost it) or given twice.
 */
export async function tally(
  db: mongo.Db,
  before: Standing,
  acknowledged: ReadonlySet<string>,
  asked: ReadonlySet<string>,
): Promise<Tally> {
  const certificates = (await db.collection<Kept>('certificates').find({}, { projection: shown }).toArray()).filter(
    (each) => each.sequence > (before.get(seriesOf(each)) ?? 0),
  );
  const byRecord = countBy(certificates, ({ verificationId }) => String(verificationId));
  const byNumber = countBy(certificates, (each) => `${seriesOf(each)} ${each.sequence}`);
  const records = [...asked].filter((id) => !byRecord.has(id));
  const approved = await db
    .collection('verifications')
    .find({ status: 'approved' }, { projection: { certificateId: 1 } })
    .toArray();
  const certifiedIds = new Set(certificates.map(({ _id }) => String(_id)));
  const withoutPaper = approved.filter(
    ({ _id, certificateId }) => asked.has(String(_id)) && !(certificateId && certifiedIds.has(String(certificateId))),
  ).length;
  const unanswered = records.filter((id) => acknowledged.has(id)).length;
  return {
    lost: unanswered + withoutPaper + gaps(certificates, before) + (await withoutFile(db, certificates)),
    doubled: surplus(byRecord) + surplus(byNumber),
  };
}

function gaps(certificates: readonly Kept[], before: Standing): number {
  const highest = new Map<string, number>();
  for (const each of certificates)
    highest.set(seriesOf(each), Math.max(each.sequence, highest.get(seriesOf(each)) ?? 0));
  const given = new Set(certificates.map((each) => `${seriesOf(each)} ${each.sequence}`)).size;
  const due = [...highest].reduce((sum, [series, last]) => sum + last - (before.get(series) ?? 0), 0);
  return due - given;
}

async function withoutFile(db: mongo.Db, certificates: readonly Kept[]): Promise<number> {
  const ids = certificates.flatMap(({ file }) => file?.fileId ?? []);
  const kept = await db.collection('files.files').countDocuments({ _id: { $in: ids } });
  return certificates.length - kept;
}

function countBy(certificates: readonly Kept[], of: (each: Kept) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of certificates) counts.set(of(each), (counts.get(of(each)) ?? 0) + 1);
  return counts;
}

const surplus = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count - 1, 0);
