import { actorOf, requirePermission } from '../../access';
import { operation, presentRecord, type Operation } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { CertificateModel } from './certificate.model';
import { standardsFor, type JudgedStandard } from './standard-choices';
import type { VerificationRecord } from './verification.model';
import { workToChooseFor } from './verification.pages';
import { findVerifications, getVerification } from './verification.queries';
import type { VerificationSettings } from './verification.routes';
import {
  changeVerificationSchema,
  consentSchema,
  listVerificationsSchema,
  recordVerificationSchema,
  suitableStandardsSchema,
  transitionSchema,
  type ListVerifications,
  type RecordVerification,
  type SuitableStandardsQuery,
  type TransitionInput,
  type VerificationInput,
} from './verification.schema';
import { sendRecord } from './record.service';
import { consentToVerification } from './verification-consent.service';
import { changeVerification, recordVerification } from './verification.service';
import { moveVerification } from './verification-transition.service';

export function verificationApi({ clock, paperUrl }: VerificationSettings): readonly Operation[] {
  const common = { tag: 'Verifications' } as const;
  return [
    operation<ListVerifications>({
      ...common,
      method: 'get',
      path: '/verifications',
      summary: 'Records of verification, without their readings',
      access: 'read',
      door: requirePermission('verifications.read'),
      query: listVerificationsSchema,
      answer: { status: 200, description: 'A page of records' },
      handle: async ({ req, query }) => {
        const page = await findVerifications(actorOf(req), query, { limit: query.limit, after: query.cursor });
        return { json: { items: page.items.map(presentVerification), nextCursor: page.next } };
      },
    }),
    operation<SuitableStandardsQuery>({
      ...common,
      method: 'get',
      path: '/instruments/:id/suitable-standards',
      summary:
        'Standards of the centre for verifying the instrument on a day (today unless told), those that suffice first; why another may not be used',
      access: 'read',
      door: requirePermission('verifications.record'),
      query: suitableStandardsSchema,
      answer: { status: 200, description: 'The standards of the field' },
      handle: async ({ req, params, query }) => {
        const day = query.performedOn ?? dayInVietnam(clock.now());
        const work = await workToChooseFor(actorOf(req), params['id'] ?? '', day);
        return { json: { items: (await standardsFor(work)).map(presentJudged) } };
      },
    }),
    operation<unknown, RecordVerification>({
      ...common,
      method: 'post',
      path: '/verifications',
      summary:
        'Record a verification: its readings are judged and kept as a draft; with `draft: true` some may be missing, which `gaps` then names',
      access: 'write',
      door: requirePermission('verifications.record'),
      body: recordVerificationSchema,
      answer: { status: 201, description: 'The record with its evaluation' },
      handle: async ({ req, body }) => {
        const record = await recordVerification(actorOf(req), body, clock.now());
        const location = `/api/v1/verifications/${String(record._id)}`;
        return { json: presentVerification(record), location, version: record.__v };
      },
    }),
    operation({
      ...common,
      method: 'get',
      path: '/verifications/:id.pdf',
      summary: 'The record on paper; for a failure the paper that the owner gets',
      access: 'read',
      door: requirePermission('verifications.read'),
      answer: { status: 200, description: 'The file', mediaType: 'application/pdf' },
      handle: async ({ req, params }) => {
        const record = await getVerification(actorOf(req), params['id'] ?? '');
        return { send: (res) => sendRecord(res, record, { paperUrl, today: dayInVietnam(clock.now()) }) };
      },
    }),
    operation({
      ...common,
      method: 'get',
      path: '/verifications/:id',
      summary: 'One record with its readings and its evaluation',
      access: 'read',
      door: requirePermission('verifications.read'),
      answer: { status: 200, description: 'The record' },
      handle: async ({ req, params }) => {
        const record = await getVerification(actorOf(req), params['id'] ?? '');
        return { json: await withCertificate(record), version: record.__v };
      },
    }),
    operation<unknown, Partial<VerificationInput>>({
      ...common,
      method: 'patch',
      path: '/verifications/:id',
      summary: 'Change a draft or returned record; a field that is null is removed',
      access: 'write',
      door: requirePermission('verifications.record'),
      body: changeVerificationSchema,
      answer: { status: 200, description: 'The record, judged again' },
      handle: async ({ req, params, body, expectedVersion }) => {
        const id = params['id'] ?? '';
        const record = await changeVerification(actorOf(req), id, body, clock.now(), expectedVersion);
        return { json: presentVerification(record), version: record.__v };
      },
    }),
    operation<unknown, { readonly reason: string }>({
      ...common,
      method: 'post',
      path: '/verifications/:id/consent',
      summary: 'The department consents to a certificate that is late, or whose designation has ended since the work',
      access: 'write',
      door: requirePermission('verifications.consent'),
      body: consentSchema,
      answer: { status: 200, description: 'The record with the consent' },
      handle: async ({ req, params, body, expectedVersion }) => {
        const change = { at: clock.now(), expectedVersion };
        const record = await consentToVerification(actorOf(req), params['id'] ?? '', body, change);
        return { json: presentVerification(record), version: record.__v };
      },
    }),
    operation<unknown, TransitionInput>({
      ...common,
      method: 'post',
      path: '/verifications/:id/transitions',
      summary: 'Submit, return, approve, fail or cancel a record; approving a pass issues its certificate',
      access: 'write',
      door: requirePermission('verifications.record', 'verifications.approve'),
      body: transitionSchema,
      answer: { status: 200, description: 'The record, with its certificate when one was issued' },
      handle: async ({ req, params, body, expectedVersion }) => {
        const context = { at: clock.now(), paperUrl, expectedVersion };
        const record = await moveVerification(actorOf(req), params['id'] ?? '', body, context);
        return { json: await withCertificate(record), version: record.__v };
      },
    }),
  ];
}

function presentVerification(record: VerificationRecord) {
  const unjudged = record.gaps ? (['evaluation'] as const) : [];
  return presentRecord(record, 'searchWords', 'stampKey', 'recordedByIds', ...unjudged);
}

function presentJudged({ standard, fitness: { refusals, certificate, ...extent } }: JudgedStandard) {
  const { _id, code, nameVi } = standard;
  return {
    ...{ id: String(_id), code, nameVi, ...extent },
    ...(certificate && { certificate: { number: certificate.number, validUntil: certificate.validUntil } }),
    refusals: refusals.map(({ rule, text }) => ({ rule, detail: text.vi })),
  };
}

async function withCertificate(record: VerificationRecord) {
  const { certificateId } = record;
  const certificate = certificateId && (await CertificateModel.findById(certificateId, { number: 1 }).lean());
  return {
    ...presentVerification(record),
    ...(certificate && { certificate: { id: String(certificate._id), number: certificate.number } }),
  };
}
