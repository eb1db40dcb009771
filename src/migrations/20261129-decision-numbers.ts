import { decisionKeys, DesignationModel } from '../laboratory/centres';
import { isDuplicateKey } from '../platform/database';

/** A decision is entered once; of one that was entered twice before, the first keeps its key. */
export async function up(): Promise<void> {
  for await (const designation of DesignationModel.find().sort({ _id: 1 }).lean()) {
    const { numberKey, issueKey } = decisionKeys(designation);
    if (!issueKey) continue;
    try {
      await DesignationModel.updateOne({ _id: designation._id }, { $set: { numberKey, issueKey } });
    } catch (error) {
      if (!isDuplicateKey(error, 'issueKey')) throw error;
      await DesignationModel.updateOne({ _id: designation._id }, { $set: { numberKey } });
    }
  }
}
