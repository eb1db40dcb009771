import { Router, type Request } from 'express';
import { actorOf, can, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import { counted, readFile } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, NotFoundError, pageQuery, parseForm, uploadedFile } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendList, sendPage, type Choice } from '../../platform/web';
import { VerifierModel } from '../centres';
import { lotName } from './lot.audited';
import { getLot, receivedLots } from './lot.queries';
import { movementTexts as texts } from './movement.messages';
import { enteredKinds, listMovementsSchema, movementSchema } from './movement.schema';
import { findMovements, getMovement, recordMovement, reportedKinds } from './movement.service';
import { movementAddress, MovementFormPage, MovementListPage, MovementListTable, MovementPage } from './movement.views';
import { stampUseNames } from './stamp.messages';

/** What happens to stamps: below `/stamps/movements`. */
export function movementRoutes(clock: Clock): Router {
  const routes = Router();
  const read = requirePermission('stamps.read');

  routes.get('/', read, async (req, res) => {
    const actor = actorOf(req);
    const query = pageQuery(listMovementsSchema, req);
    const page = await findMovements(actor, query, counted(query));
    const props = {
      ...{ page, lotName: query.lotId ? lotName(await getLot(actor, query.lotId)) : '' },
      ...{ mayManage: can(actor, 'stamps.manage'), mayReport: can(actor, 'stamps.report') },
    };
    sendList(req, res, <MovementListPage {...props} />, <MovementListTable page={page} />);
  });

  const entry = formPage({
    show: (req) => showEntry(req, dayInVietnam(clock.now())),
    initial: (req) => ({ lotId: req.query['lotId'], kind: req.query['kind'] }),
    submit: async (req) => {
      const file = await uploadedFile(req);
      const input = parseForm(movementSchema, req.body);
      const movement = await recordMovement(actorOf(req), input, clock.now(), file);
      flash(req, texts.entered);
      return movementAddress(movement);
    },
  });
  routes.route('/new').all(requirePermission('stamps.manage', 'stamps.report')).get(entry.show).post(entry.submit);

  routes.get('/:id', read, async (req, res) => {
    const movement = await asked(req);
    sendPage(req, res, <MovementPage movement={movement} history={await findHistory(movement._id)} />);
  });
  routes.get('/:id/file', read, async (req, res) => {
    const { file } = await asked(req);
    if (!file) throw new NotFoundError(texts.notFound);
    const bytes = await readFile(file);
    res.attachment(file.name).type(file.contentType).set('X-Content-Type-Options', 'nosniff').send(bytes);
  });
  return routes;
}

async function showEntry(req: Request, today: string) {
  const actor = actorOf(req);
  const mayManage = can(actor, 'stamps.manage');
  const lots = await receivedLots(actor.organizationId);
  const choices = lots.map((lot) => ({
    value: String(lot._id),
    label: `${lotName(lot)} – ${stampUseNames[lot.use].vi}`,
  }));
  const kinds = mayManage ? enteredKinds : reportedKinds;
  const holders = mayManage ? { holders: await holderChoices(actor.organizationId) } : {};
  return <MovementFormPage {...{ lots: choices, kinds, today, ...holders }} />;
}

/** The technicians of a centre who work there, to choose among. */
export async function holderChoices(centreId: string): Promise<Choice[]> {
  const found = await VerifierModel.find({ centreId, active: true }, { name: 1 }).sort({ nameOrder: 1, _id: 1 }).lean();
  return found.map(({ _id, name }) => ({ value: String(_id), label: name }));
}

function asked(req: Request) {
  return getMovement(actorOf(req), String(req.params['id']));
}
