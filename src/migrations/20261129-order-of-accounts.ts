import { AccountModel, type Account } from '../register/accounts';
import { personOrderKey } from '../platform/text';

/** Gives every account that was stored before its place in the order of names. */
export async function up(): Promise<void> {
  const unplaced = AccountModel.find({ nameOrder: { $exists: false } })
    .lean<Account[]>()
    .cursor();
  for await (const { username, displayName } of unplaced as AsyncIterable<Account>)
    await AccountModel.collection.updateOne({ username }, { $set: { nameOrder: personOrderKey(displayName) } });
}
