import { CertificateModel } from '../laboratory/certificates';

/** One valid certificate of any kind to an instrument: that holds of verification alone, by an index of its own. */
export async function up(): Promise<void> {
  const ofEveryKind = 'instrumentId_1_kind_1';
  const { collection } = CertificateModel;
  if (await collection.indexExists(ofEveryKind)) await collection.dropIndex(ofEveryKind);
}
