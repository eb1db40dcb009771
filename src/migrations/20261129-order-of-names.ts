import type { Model } from 'mongoose';
import { VerifierModel } from '../laboratory/centres';
import { OrganizationModel } from '../register/organizations';
import { orderKey, personOrderKey } from '../platform/text';
import { QualitySystemModel } from '../quality/quality-systems';

/** Gives every name that was stored before its place in Vietnamese order. */
export async function up(): Promise<void> {
  await place(OrganizationModel, ({ nameVi }) => orderKey(nameVi));
  await place(QualitySystemModel, ({ agencyName }) => orderKey(agencyName));
  await place(VerifierModel, ({ name }) => personOrderKey(name));
}

async function place<T extends { nameOrder: string }>(model: Model<T>, keyOf: (record: T) => string): Promise<void> {
  for await (const record of model
    .find({ nameOrder: { $exists: false } })
    .lean<(T & { _id: unknown })[]>()
    .cursor()) {
    const found = record as T & { _id: unknown };
    await model.collection.updateOne({ _id: found._id as never }, { $set: { nameOrder: keyOf(found) } as never });
  }
}
