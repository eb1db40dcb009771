import { actorOf, requirePermission, resource } from '../../access';
import { operation, presentRecord, type Operation } from '../../platform/http';
import { sendCertificatesOf, sendFailuresOf } from './approval.papers';
import { progressOf } from './approval.rules';
import type { ApprovalRecord } from './approval.model';
import type { ApprovalSettings } from './approval.running';
import { cancelLotSchema, listApprovalsSchema, signLotSchema } from './approval.schema';
import { cancelLot, findApprovals, getApproval, membersOf, signLot } from './approval.service';

/** Approval in lots, as programs sign and follow it. */
export function approvalApi(settings: ApprovalSettings): readonly Operation[] {
  const tag = 'Verifications';
  const kind = { tag, path: '/approvals/:id', clock: settings.clock, reads: 'verifications.read' } as const;
  const { list } = resource({ ...kind, writes: 'verifications.approve', present: presentLot });
  const { read, begin, step } = resource({ ...kind, writes: 'verifications.approve', present: presentWhole });
  const paper = { tag, method: 'get', access: 'read' } as const;
  const file = { status: 200, description: 'The file', mediaType: 'application/pdf' };
  return [
    list({
      summary: 'Lots of records signed with one password, newest first, without their records',
      answer: 'A page of lots',
      query: listApprovalsSchema,
      find: (actor, _query, page) => findApprovals(actor, page),
    }),
    begin({
      summary:
        'Sign a lot of submitted records with one password: each with the `version` that was shown, at most 200, in the order in which they are decided. Certificates are issued in the background; a record that has changed since, or that a rule refuses, is refused alone and takes no number',
      answer: 'The lot, at work; read it again for what comes of it',
      body: signLotSchema,
      run: (actor, input) => signLot(actor, input, settings),
    }),
    read({
      summary: 'A lot: how far it is, and what came of each record, in its order',
      answer: 'The lot',
      get: getApproval,
    }),
    step('cancel', {
      summary: 'Stop a lot: what waits stays submitted, what was decided stands',
      answer: 'The lot',
      body: cancelLotSchema,
      run: cancelLot,
    }),
    operation({
      ...paper,
      path: '/approvals/:id/certificates.pdf',
      summary: 'All certificates of a lot in its order, as one file',
      door: requirePermission('certificates.read'),
      answer: file,
      handle: async ({ req, params }) => {
        const approval = await getApproval(actorOf(req), params['id'] ?? '');
        return { send: (res) => sendCertificatesOf(res, actorOf(req), approval, settings) };
      },
    }),
    operation({
      ...paper,
      path: '/approvals/:id/failures.pdf',
      summary: 'The records of all failures of a lot in its order, as one file',
      door: requirePermission('verifications.read'),
      answer: file,
      handle: async ({ req, params }) => {
        const approval = await getApproval(actorOf(req), params['id'] ?? '');
        return { send: (res) => sendFailuresOf(res, actorOf(req), approval, settings) };
      },
    }),
  ];
}

function presentLot(approval: ApprovalRecord) {
  return presentRecord(approval, 'instance', 'leaseUntil');
}

async function presentWhole(approval: ApprovalRecord) {
  const members = await membersOf(approval);
  const { records: _signed, ...lot } = presentLot(approval);
  return {
    ...lot,
    progress: progressOf(members),
    records: members.map(({ _id, approvalId: _lot, verificationId, certificateId, reasons = [], ...member }) => ({
      ...{ ...member, id: String(verificationId) },
      ...(certificateId && { certificateId: String(certificateId) }),
      refusals: reasons.map(({ rule, text, remedy }) => ({ rule, detail: text.vi, remedy: remedy.vi })),
    })),
  };
}
