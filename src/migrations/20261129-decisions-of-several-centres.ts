import { DesignationModel } from '../laboratory/centres';

/** A decision may name several centres; before, its number was entered for one only. */
export async function up(): Promise<void> {
  const earlier = 'issueKey_1_kind_1';
  if (await DesignationModel.collection.indexExists(earlier)) await DesignationModel.collection.dropIndex(earlier);
}
