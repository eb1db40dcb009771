import { actorOf, requirePermission, resource } from '../../access';
import { operation, presentRecord, type Operation } from '../../platform/http';
import { dayInVietnam, type Day } from '../../platform/i18n';
import { withdrawCertificate } from './certificate-withdraw.service';
import type { CertificateRecord } from './certificate.model';
import { publicAddress } from './certificate.pdf';
import { sendCertificate, sendDigital, type CertificateSettings } from './certificate.routes';
import { standingOn } from './certificate.rules';
import { listCertificatesSchema, withdrawCertificateSchema } from './certificate.schema';
import { findCertificates, getCertificate } from './certificate.service';
import { signatureRequestApi } from './signature-request.api';
import { verificationApi } from './verification.api';

/** Records of verification and their certificates. */
export function certificateApi(settings: CertificateSettings): readonly Operation[] {
  const { clock, publicUrl, digital } = settings;
  const files = { ...digital, publicUrl };
  const today = () => dayInVietnam(clock.now());
  const present = (certificate: CertificateRecord) => presentCertificate(certificate, today(), publicUrl);
  const { list, read, step } = resource({
    ...{ tag: 'Certificates', path: '/certificates/:id', clock },
    ...{ reads: 'certificates.read', writes: 'certificates.withdraw' },
    present,
  });
  return [
    ...verificationApi(settings),
    ...signatureRequestApi(settings, present),
    list({
      summary: 'Certificates, newest first',
      answer: 'A page of certificates',
      query: listCertificatesSchema,
      find: findCertificates,
    }),
    operation({
      tag: 'Certificates',
      method: 'get',
      path: '/certificates/:id.pdf',
      summary: 'The certificate as it was issued, bit for bit',
      access: 'read',
      door: requirePermission('certificates.read'),
      answer: { status: 200, description: 'The file; its SHA-256 is its ETag', mediaType: 'application/pdf' },
      handle: async ({ req, params }) => {
        const certificate = await getCertificate(actorOf(req), params['id'] ?? '');
        return { send: (res) => sendCertificate(res, certificate, files) };
      },
    }),
    operation({
      tag: 'Certificates',
      method: 'get',
      path: '/certificates/:id.xml',
      summary:
        'The certificate as a digital calibration certificate (DCC 3.3.0) that carries the PDF, bit for bit as issued; signed where the installation has a key',
      access: 'read',
      door: requirePermission('certificates.read'),
      answer: { status: 200, description: 'The file; its SHA-256 is its ETag', mediaType: 'application/xml' },
      handle: async ({ req, params }) => {
        const certificate = await getCertificate(actorOf(req), params['id'] ?? '');
        return { send: (res) => sendDigital(res, certificate, files) };
      },
    }),
    read({
      summary: 'One certificate with everything printed on it',
      answer: 'The certificate',
      get: getCertificate,
    }),
    step('withdraw', {
      summary: 'Withdraw a certificate for ever, with the reason and the password',
      answer: 'The certificate, withdrawn',
      body: withdrawCertificateSchema,
      run: withdrawCertificate,
    }),
  ];
}

function presentCertificate(certificate: CertificateRecord, today: Day, publicUrl: string) {
  return {
    ...presentRecord(certificate, 'searchWords'),
    standing: standingOn(certificate, today),
    publicUrl: publicAddress(publicUrl, certificate.publicCode),
  };
}
