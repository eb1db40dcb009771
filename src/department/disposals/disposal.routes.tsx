import { Router, type Request } from 'express';
import { actorOf, can, reachOf, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import { addDays } from '../../metrology';
import { findOrganizationChoices, organizationsById } from '../../register/organizations';
import type { Clock } from '../../platform/clock';
import { counted } from '../../platform/database';
import { flash, pageQuery, parseForm } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendList, sendPage } from '../../platform/web';
import { sendMembersCsv } from './disposal.csv';
import { disposalTexts as texts } from './disposal.messages';
import type { DisposalRecord } from './disposal.model';
import { runApart } from './disposal.running';
import {
  approveDisposalSchema,
  listDisposalsSchema,
  proposeDisposalSchema,
  refuseDisposalSchema,
} from './disposal.schema';
import { termOn } from './disposal.selection';
import {
  approveDisposal,
  findDisposals,
  getDisposal,
  membersOf,
  progressOf,
  proposeDisposal,
  refuseDisposal,
} from './disposal.service';
import {
  ApproveDisposalPage,
  disposalAddress,
  DisposalListPage,
  DisposalPage,
  DisposalTable,
  mostShown,
  ProposeDisposalPage,
  RefuseDisposalPage,
} from './disposal.views';

/** Records disposed of by a decision of two people: below `/disposals`. */
export function disposalRoutes(clock: Clock): Router {
  const routes = Router();
  const read = requirePermission('disposals.read');
  const approve = requirePermission('disposals.approve');
  const today = () => dayInVietnam(clock.now());

  routes.get('/', read, async (req, res) => {
    const page = await findDisposals(actorOf(req), counted(pageQuery(listDisposalsSchema, req)));
    const props = { page, centres: await organizationsById(page.items.map(({ centreId }) => centreId)) };
    const rights = {
      mayPropose: can(actorOf(req), 'disposals.propose'),
      hasTerm: (await termOn(today())) !== undefined,
    };
    sendList(req, res, <DisposalListPage {...{ ...props, ...rights }} />, <DisposalTable {...props} />);
  });

  const proposal = formPage({
    show: async (req) => {
      const term = await termOn(today());
      return <ProposeDisposalPage centres={await centresOf(req)} last={term && addDays(term.since, -1)} />;
    },
    submit: async (req) => {
      const disposal = await proposeDisposal(actorOf(req), parseForm(proposeDisposalSchema, req.body), clock.now());
      flash(req, texts.proposed);
      return disposalAddress(disposal);
    },
  });
  routes.route('/new').all(requirePermission('disposals.propose')).get(proposal.show).post(proposal.submit);

  routes.get('/:id.csv', read, async (req, res) => sendMembersCsv(res, await asked(req)));
  routes.get('/:id', read, async (req, res) => {
    const props = await factsOf(await asked(req));
    const mayApprove = can(actorOf(req), 'disposals.approve');
    const history = await findHistory(props.disposal._id);
    sendPage(req, res, <DisposalPage {...{ ...props, history, mayApprove }} />);
  });

  const approval = formPage({
    show: async (req) => <ApproveDisposalPage {...await factsOf(await asked(req))} />,
    record: asked,
    submit: async (req, { version }) => {
      const change = { at: clock.now(), expectedVersion: version };
      const input = parseForm(approveDisposalSchema, req.body);
      const disposal = await approveDisposal(actorOf(req), idOf(req), input, change);
      runApart(disposal._id, clock);
      flash(req, texts.approved);
      return disposalAddress(disposal);
    },
  });
  routes.route('/:id/approve').all(approve).get(approval.show).post(approval.submit);

  const refusal = formPage({
    show: async (req) => <RefuseDisposalPage disposal={await asked(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      const change = { at: clock.now(), expectedVersion: version };
      const disposal = await refuseDisposal(actorOf(req), idOf(req), parseForm(refuseDisposalSchema, req.body), change);
      flash(req, texts.refused);
      return disposalAddress(disposal);
    },
  });
  routes.route('/:id/refuse').all(approve).get(refusal.show).post(refusal.submit);
  return routes;
}

async function factsOf(disposal: DisposalRecord) {
  const [members, progress, organizations] = await Promise.all([
    membersOf(disposal, mostShown),
    progressOf(disposal),
    organizationsById([disposal.centreId]),
  ]);
  return { disposal, members, progress, centre: organizations.get(String(disposal.centreId)) };
}

async function centresOf(req: Request) {
  const actor = actorOf(req);
  const all = await findOrganizationChoices(['centre'], { held: [actor.organizationId] });
  if (reachOf(actor, 'disposals.propose') === 'all') return all;
  return all.filter(({ value }) => value === actor.organizationId);
}

function asked(req: Request) {
  return getDisposal(actorOf(req), idOf(req));
}

function idOf(req: Request): string {
  return String(req.params['id']);
}
