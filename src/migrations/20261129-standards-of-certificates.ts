import { CertificateModel, standardsOf, VerificationModel } from '../laboratory/certificates';

/** Certificates issued before they held the standards they rest on have them from their records. */
export async function up(): Promise<void> {
  const without = CertificateModel.find({ standardIds: { $exists: false } }, { verificationId: 1 })
    .lean()
    .cursor();
  for await (const { _id, verificationId } of without) {
    const record = await VerificationModel.findById(verificationId, { 'standards.standardId': 1 }).lean();
    if (record) await CertificateModel.updateOne({ _id }, { $set: { standardIds: standardsOf(record) } });
  }
}
