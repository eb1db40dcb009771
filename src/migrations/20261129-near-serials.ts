import { InstrumentModel, nearSerialKeyOf } from '../laboratory/instruments';

/** Instruments registered before their serials were held against nearly the same ones. */
export async function up(): Promise<void> {
  const without = { serial: { $exists: true }, nearSerialKey: { $exists: false } };
  for await (const { _id, typeCode, serial } of InstrumentModel.find(without, { typeCode: 1, serial: 1 })
    .lean()
    .cursor())
    await InstrumentModel.updateOne(
      { _id },
      { $set: { nearSerialKey: nearSerialKeyOf({ typeCode, ...(serial && { serial }) }) } },
    );
}
