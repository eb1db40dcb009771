import type { CertificateDocument } from './certificate.document';
import { certificateDocument } from './certificate.pdf';

/** One certificate, drawn in the thread that `drawnApart` keeps. */
export async function drawInThread(certificate: CertificateDocument): Promise<Uint8Array> {
  return certificateDocument(certificate);
}
