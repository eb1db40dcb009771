import { actorOf, requirePermission } from '../../access';
import { operation, presentRecord, type Operation } from '../../platform/http';
import { dayInVietnam, type Day } from '../../platform/i18n';
import { withdrawCertificate } from './certificate-withdraw.service';
import type { CertificateRecord } from './certificate.model';
import { publicAddress } from './certificate.pdf';
import { sendCertificate, type CertificateSettings } from './certificate.routes';
import { standingOn } from './certificate.rules';
import {
  listCertificatesSchema,
  withdrawCertificateSchema,
  type ListCertificates,
  type WithdrawCertificate,
} from './certificate.schema';
import { findCertificates, getCertificate } from './certificate.service';
import { verificationApi } from './verification.api';

/** Records of verification and their certificates. */
export function certificateApi(settings: CertificateSettings): readonly Operation[] {
  const { clock, publicUrl } = settings;
  const common = { tag: 'Certificates' } as const;
  const today = () => dayInVietnam(clock.now());
  const present = (certificate: CertificateRecord) => presentCertificate(certificate, today(), publicUrl);
  return [
    ...verificationApi(settings),
    operation<ListCertificates>({
      ...common,
      method: 'get',
      path: '/certificates',
      summary: 'Certificates, newest first',
      access: 'read',
      door: requirePermission('certificates.read'),
      query: listCertificatesSchema,
      answer: { status: 200, description: 'A page of certificates' },
      handle: async ({ req, query }) => {
        const page = await findCertificates(actorOf(req), query, { limit: query.limit, after: query.cursor });
        return { json: { items: page.items.map(present), nextCursor: page.next } };
      },
    }),
    operation({
      ...common,
      method: 'get',
      path: '/certificates/:id.pdf',
      summary: 'The certificate as it was issued, bit for bit',
      access: 'read',
      door: requirePermission('certificates.read'),
      answer: { status: 200, description: 'The file; its SHA-256 is its ETag', mediaType: 'application/pdf' },
      handle: async ({ req, params }) => {
        const certificate = await getCertificate(actorOf(req), params['id'] ?? '');
        return { send: (res) => sendCertificate(res, certificate, publicUrl) };
      },
    }),
    operation({
      ...common,
      method: 'get',
      path: '/certificates/:id',
      summary: 'One certificate with everything printed on it',
      access: 'read',
      door: requirePermission('certificates.read'),
      answer: { status: 200, description: 'The certificate' },
      handle: async ({ req, params }) => {
        const certificate = await getCertificate(actorOf(req), params['id'] ?? '');
        return { json: present(certificate), version: certificate.__v };
      },
    }),
    operation<unknown, WithdrawCertificate>({
      ...common,
      method: 'post',
      path: '/certificates/:id/withdraw',
      summary: 'Withdraw a certificate for ever, with the reason and the password',
      access: 'write',
      door: requirePermission('certificates.withdraw'),
      body: withdrawCertificateSchema,
      answer: { status: 200, description: 'The certificate, withdrawn' },
      handle: async ({ req, params, body, expectedVersion }) => {
        const id = params['id'] ?? '';
        const certificate = await withdrawCertificate(actorOf(req), id, body, clock.now(), expectedVersion);
        return { json: present(certificate), version: certificate.__v };
      },
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
