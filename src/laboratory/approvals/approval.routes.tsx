import { Router, type Request } from 'express';
import { actorOf, can, requirePermission } from '../../access';
import { counted } from '../../platform/database';
import { flash, InvalidInputError, pageQuery, parseForm } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendList, sendPage } from '../../platform/web';
import { findTypeChoices } from '../instruments';
import { findKeyInUse } from '../signing';
import { approvalTexts as texts } from './approval.messages';
import { sendCertificatesOf, sendFailuresOf } from './approval.papers';
import { reviewOf, verifierChoices } from './approval.review';
import type { ApprovalSettings } from './approval.running';
import { cancelLotSchema, listApprovalsSchema, reviewSchema, signFormSchema } from './approval.schema';
import { cancelLot, findApprovals, getApproval, membersOf, signLot } from './approval.service';
import { approvalAddress, ApprovalListPage, ApprovalPage, ApprovalTable, CancelPage } from './approval.views';
import { ReviewPage } from './review.views';

/** Approval in lots: `/approvals`. */
export function approvalRoutes(settings: ApprovalSettings): Router {
  const { clock, paperUrl } = settings;
  const routes = Router();
  const read = requirePermission('verifications.read');
  const approve = requirePermission('verifications.approve');

  routes.get('/', read, async (req, res) => {
    const page = await findApprovals(actorOf(req), counted(pageQuery(listApprovalsSchema, req)));
    const mayApprove = can(actorOf(req), 'verifications.approve');
    sendList(req, res, <ApprovalListPage {...{ page, mayApprove }} />, <ApprovalTable page={page} />);
  });

  const review = formPage({
    show: async (req) => {
      const day = { today: dayInVietnam(clock.now()), paperUrl };
      const found = await reviewOf(actorOf(req), pageQuery(reviewSchema, req), day);
      const [types, verifiers] = await Promise.all([findTypeChoices(), verifierChoices(actorOf(req))]);
      const signingKey = await findKeyInUse(actorOf(req).organizationId);
      return <ReviewPage {...{ ...found, types, verifiers, signingKey }} now={clock.now()} />;
    },
    submit: async (req) => {
      const { records, password } = parseForm(signFormSchema, req.body);
      const ticked = Object.entries(records).map(([id, version]) => ({ id, version }));
      if (ticked.length === 0) throw new InvalidInputError({ records: texts.noneTicked });
      const approval = await signLot(actorOf(req), { records: ticked, ...(password && { password }) }, settings);
      flash(req, texts.signed);
      return approvalAddress(approval);
    },
  });
  routes.route('/new').all(approve).get(review.show).post(review.submit);

  routes.get('/:id/certificates.pdf', requirePermission('certificates.read'), async (req, res) =>
    sendCertificatesOf(res, actorOf(req), await asked(req), settings),
  );
  routes.get('/:id/failures.pdf', read, async (req, res) =>
    sendFailuresOf(res, actorOf(req), await asked(req), settings),
  );

  routes.get('/:id', read, async (req, res) => {
    const approval = await asked(req);
    const mayCancel = can(actorOf(req), 'verifications.approve', approval.centreId);
    sendPage(req, res, <ApprovalPage {...{ approval, mayCancel }} members={await membersOf(approval)} />);
  });

  const cancel = formPage({
    show: async (req) => <CancelPage approval={await asked(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      const input = parseForm(cancelLotSchema, req.body);
      const change = { at: clock.now(), expectedVersion: version };
      const approval = await cancelLot(actorOf(req), String(req.params['id']), input, change);
      flash(req, texts.cancelled);
      return approvalAddress(approval);
    },
  });
  routes.route('/:id/cancel').all(approve).get(cancel.show).post(cancel.submit);
  return routes;
}

function asked(req: Request) {
  return getApproval(actorOf(req), String(req.params['id']));
}
