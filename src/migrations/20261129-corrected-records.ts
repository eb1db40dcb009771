import { CertificateModel, VerificationModel } from '../laboratory/certificates';

/** Records whose certificates were corrected before they pointed to the record that corrects them. */
export async function up(): Promise<void> {
  const concluded = { status: { $in: ['approved', 'failed'] as const }, replacesCertificateId: { $exists: true } };
  const corrections = VerificationModel.find(concluded, { replacesCertificateId: 1 }).lean().cursor();
  for await (const { _id, replacesCertificateId } of corrections) {
    const corrected = await CertificateModel.findById(replacesCertificateId, { verificationId: 1 }).lean();
    if (corrected) await VerificationModel.updateOne({ _id: corrected.verificationId }, { correctedById: _id });
  }
  const earlier = 'kind_1_status_1_performedOn_-1__id_-1';
  const between = 'kind_1_status_1_replacesCertificateId_1_performedOn_-1__id_-1';
  for (const name of [earlier, between])
    if (await VerificationModel.collection.indexExists(name)) await VerificationModel.collection.dropIndex(name);
}
