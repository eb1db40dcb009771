import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { KeptThread } from '../threads';
import type { CertificateDocument } from './certificate.document';
import { certificateDocument } from './certificate.pdf';

const thread = new KeptThread<CertificateDocument, Uint8Array>({
  ...{ file: join(__dirname, 'certificate.thread.ts'), work: 'drawInThread' },
  mostMb: 160,
});

/**
 * The same bytes as `certificateDocument`, drawn in a thread of its own where the machine has a second processor: for many,
 * while the next are prepared. What the thread cannot draw is drawn again here, so that its fault is the usual one.
 */
export async function drawnApart(certificate: CertificateDocument): Promise<Buffer> {
  const drawing = availableParallelism() > 1 ? thread.ask(certificate) : undefined;
  const drawn = await drawing?.catch(() => undefined);
  return drawn ? Buffer.from(drawn.buffer, drawn.byteOffset, drawn.byteLength) : certificateDocument(certificate);
}
