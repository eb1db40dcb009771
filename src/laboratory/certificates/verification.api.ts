import { actorOf, requirePermission, resource } from '../../access';
import { ofKnownKind, operation, presentRecord, type Operation } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { commentApi } from './comment.api';
import { attachmentApi } from './attachment.api';
import { CertificateModel } from './certificate.model';
import { standardsFor, type JudgedStandard } from './standard-choices';
import type { VerificationRecord } from './verification.model';
import { workToChooseFor } from './entry.pages';
import { findVerifications, getVerification } from './verification.queries';
import type { VerificationSettings } from './verification.routes';
import {
  changeVerificationSchema,
  consentSchema,
  listVerificationsSchema,
  recordVerificationSchema,
  signedPaperSchema,
  suitableStandardsSchema,
  transitionSchema,
  type SuitableStandardsQuery,
  type TransitionInput,
} from './verification.schema';
import { sendRecord } from './record.service';
import { attachSignedPaper } from './signed-paper.service';
import { consentToVerification } from './verification-consent.service';
import { changeVerification, recordVerification } from './verification.service';
import { moveVerification } from './verification-transition.service';

export function verificationApi({ clock, paperUrl, digital }: VerificationSettings): readonly Operation[] {
  const tag = 'Verifications';
  const kind = { tag, path: '/verifications/:id', clock, reads: 'verifications.read' } as const;
  const recorded = { ...kind, writes: 'verifications.record' } as const;
  const { list, begin, change, add } = resource({ ...recorded, present: presentVerification });
  const { read } = resource({ ...recorded, present: withCertificate });
  const { step } = resource({ ...kind, writes: 'verifications.consent', present: presentVerification });
  return [
    list({
      summary: 'Records of work of every kind, without their readings',
      answer: 'A page of records',
      query: listVerificationsSchema,
      find: (actor, query, page) => findVerifications(actor, query, page, dayInVietnam(clock.now())),
    }),
    operation<SuitableStandardsQuery>({
      tag,
      method: 'get',
      path: '/instruments/:id/suitable-standards',
      summary:
        'Standards of the centre for work on the instrument (verification unless told) on a day (today unless told), those that suffice first; why another may not be used',
      access: 'read',
      door: requirePermission('verifications.record'),
      query: suitableStandardsSchema,
      answer: { status: 200, description: 'The standards of the field' },
      handle: async ({ req, params, query }) => {
        const day = query.performedOn ?? dayInVietnam(clock.now());
        const sought = { kind: query.kind, day, instrumentId: params['id'] ?? '' };
        const work = await workToChooseFor(actorOf(req), sought);
        return { json: { items: (await standardsFor(work)).map(presentJudged) } };
      },
    }),
    begin({
      summary:
        'Record work: a verification, or another `kind` (calibration, test, inspection). Its readings are judged and kept as a draft; with `draft: true` it is kept with whatever is there, `gaps` names the readings still missing, and the gates refuse at its submission. A calibration has `uncertainty` row by row of its readings and, after an adjustment, `asLeft`',
      answer: 'The record with its evaluation',
      body: recordVerificationSchema,
      run: recordVerification,
    }),
    operation({
      tag,
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
    read({
      summary: 'One record with its readings and its evaluation',
      answer: 'The record',
      get: getVerification,
    }),
    change({
      summary: 'Change a draft or returned record; a field that is null is removed',
      answer: 'The record, judged again',
      body: changeVerificationSchema,
      run: changeVerification,
    }),
    step('consent', {
      summary: 'The department consents to a certificate that is late, or whose designation has ended since the work',
      answer: 'The record with the consent',
      body: consentSchema,
      run: consentToVerification,
    }),
    add('paper', {
      summary:
        'Attach the signed paper from which the result was taken over: PDF, JPEG or PNG, its content in base64; another file takes its place until the record is submitted',
      answer: 'The record with the hash of the paper',
      body: signedPaperSchema,
      run: async (actor, id, { name, content }, change) =>
        attachSignedPaper(actor, id, await ofKnownKind({ name, bytes: Buffer.from(content, 'base64') }), change),
    }),
    ...attachmentApi(clock),
    ...commentApi(clock),
    operation<unknown, TransitionInput>({
      tag,
      method: 'post',
      path: '/verifications/:id/transitions',
      summary: 'Submit, return, approve, fail or cancel a record; approving a pass issues its certificate',
      access: 'write',
      door: requirePermission('verifications.record', 'verifications.approve'),
      body: transitionSchema,
      answer: { status: 200, description: 'The record, with its certificate when one was issued' },
      handle: async ({ req, params, body, expectedVersion }) => {
        const context = { at: clock.now(), paperUrl, digital, expectedVersion };
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
