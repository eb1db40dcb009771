import { mongo } from 'mongoose';
import type { ApiClient } from './http';

/** What is needed to record a verification like one already on record. */
export interface Template {
  readonly instrumentId: string;
  readonly body: object;
}

interface Kept {
  readonly _id: mongo.ObjectId;
  readonly instrumentId: mongo.ObjectId;
  readonly entered: object;
}

const types = ['KL-04', 'KL-05', 'DT-03', 'DT-04'];

/**
 * Instruments of the technician's centre in service, with readings that pass and standards that hold today: at least
 * `count` of them, at most `most`.
 */
export async function templatesFor(
  db: mongo.Db,
  technician: ApiClient,
  count: number,
  today: string,
  most = count,
): Promise<Template[]> {
  const [own] = (await technician.get<{ items: { centreId: string }[] }>('/instruments?limit=1')).items;
  const centreId = new mongo.ObjectId(own?.centreId);
  const standards = await standardsByField(db, centreId, today);
  const fields = new Map(
    (await db.collection('instrumenttypes').find().toArray()).map(({ code, field }) => [String(code), String(field)]),
  );
  const records = await db
    .collection<Kept & { typeCode: string }>('verifications')
    .find({ kind: 'verification', centreId, status: 'approved', performedOn: { $lt: today }, typeCode: { $in: types } })
    .sort({ performedOn: -1, _id: -1 })
    .limit(most * 4)
    .toArray();
  const byInstrument = new Map(records.map((record) => [String(record.instrumentId), record]));
  const templates = [...byInstrument].flatMap(([instrumentId, { typeCode, entered }]): Template[] => {
    const standardId = standards.get(fields.get(typeCode) ?? '');
    return standardId
      ? [{ instrumentId, body: { ...entered, mode: 'periodic', performedOn: today, standardIds: [standardId] } }]
      : [];
  });
  if (templates.length < count)
    throw new Error(`only ${templates.length} of ${count} instruments can be verified again`);
  return templates.slice(0, most);
}

async function standardsByField(db: mongo.Db, centreId: mongo.ObjectId, today: string): Promise<Map<string, string>> {
  const inForce = { kind: 'certification', review: 'accepted', issuedOn: { $lte: today }, validUntil: { $gte: today } };
  const found = await db
    .collection('measurementstandards')
    .find({ centreId, status: 'inUse', kind: 'working', certificates: { $elemMatch: inForce } })
    .toArray();
  return new Map(found.map(({ _id, field }) => [String(field), String(_id)]));
}
