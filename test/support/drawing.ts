import { certificateDocument } from '../../src/platform/pdf';
import { sampleCertificate, sampleResults } from '../platform/pdf.samples';

/** Draws the certificate of the samples in a thread where nothing was drawn before. */
export async function* drawAlone(): AsyncGenerator<string, Uint8Array, void> {
  yield 'drawing';
  return certificateDocument(sampleCertificate({ results: sampleResults }));
}
