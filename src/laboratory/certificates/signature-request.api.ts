import { actorOf, requirePermission, resource } from '../../access';
import { operation, type Operation } from '../../platform/http';
import type { CertificateSettings } from './certificate.routes';
import { sendSigned } from './certificate.routes';
import { getCertificate } from './certificate.service';
import type { CertificateRecord } from './certificate.model';
import { bringSignatureSchema } from './signature-request.schema';
import { askForSignature, bringSignature, type AskedSignature } from './signature-request.service';

type Present = (certificate: CertificateRecord) => { readonly version: number };

/** Signing by a token: the hash goes out, the signature comes in, and a signed edition stands beside what was issued. */
export function signatureRequestApi(settings: CertificateSettings, present: Present): readonly Operation[] {
  const { clock, publicUrl, digital } = settings;
  const files = { ...digital, publicUrl };
  const kind = {
    ...({ tag: 'Signatures', path: '/certificates/:id', clock } as const),
    ...({ reads: 'certificates.read', writes: 'certificates.sign' } as const),
  };
  return [
    operation({
      ...{ tag: 'Signatures', method: 'get', path: '/certificates/:id/signed.pdf', access: 'read' },
      summary: 'The signed edition of a certificate that a token signed after its issue',
      door: requirePermission('certificates.read'),
      answer: { status: 200, description: 'The file; its SHA-256 is its ETag', mediaType: 'application/pdf' },
      handle: async ({ req, params }) => {
        const certificate = await getCertificate(actorOf(req), params['id'] ?? '');
        return { send: (res) => sendSigned(res, certificate) };
      },
    }),
    resource({ ...kind, present: (asked: AskedSignature) => asked }).step('signature-requests', {
      summary:
        'Ask what the centre’s token is to sign: the hash of the signature’s attributes for an issued certificate; to be brought within 15 minutes',
      answer: 'The hash, the attributes it is of, and until when the signature is taken',
      run: async (actor, id, _nothing, change) => askForSignature(actor, id, change, files),
    }),
    resource({ ...kind, present }).step('signature', {
      summary: 'Bring the signature that the token made: it is checked, and the signed edition is kept',
      answer: 'The certificate, signed',
      body: bringSignatureSchema,
      run: async (actor, id, input, change) => bringSignature(actor, id, input, change, files),
    }),
  ];
}
