import { Router, type Request, type Response } from 'express';
import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import {
  csrfToken,
  flash,
  InvalidInputError,
  pageQuery,
  parseForm,
  redirectSaved,
  uploadedFile,
} from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { postedVersion, sendPage } from '../../platform/web';
import { deviceTexts as texts } from './device.messages';
import { loadDevice, loadDevices, loadTake } from './device.pages';
import { photoSchema, registerDeviceSchema, rowSchema, takeLotSchema, takePageSchema } from './device.schema';
import { cutDevice, registerDevice } from './device.service';
import { deviceAddress, DevicePage, devicesAddress, DevicesPage } from './device.views';
import { receivePhoto, receiveRow } from './receive.service';
import { presentAnswer } from './row-answer';
import { takeLot } from './take.service';
import { TakePage } from './take.views';

/** Devices that work without network, below `/devices`: their pages, and what their scripts send and are given. */
export function deviceRoutes({ clock }: { readonly clock: Clock }): Router {
  const routes = Router();
  const read = requirePermission('devices.read');
  const take = requirePermission('devices.take');
  const today = () => dayInVietnam(clock.now());

  routes.get('/', read, async (req, res) => {
    sendPage(req, res, <DevicesPage {...await loadDevices(actorOf(req), today())} />);
  });
  routes.get('/take', take, async (req, res) => {
    const { orderId, form } = pageQuery(takePageSchema, req);
    const isOrder = Object.keys(req.query).every((name) => name === 'orderId');
    const asked = { orderId: isOrder ? orderId : undefined, address: queryOf(req), form };
    sendPage(req, res, <TakePage {...await loadTake(actorOf(req), asked, today())} />);
  });
  /** By what the scripts prove that one of our pages sends: an entry page that was kept has none of its own. */
  routes.get('/contact', take, (req, res) => answer(res, { csrf: csrfToken(req), person: actorOf(req).id }));

  routes.post('/register', take, async (req, res) => {
    const { token, device } = await registerDevice(
      actorOf(req),
      parseForm(registerDeviceSchema, req.body),
      clock.now(),
    );
    const { name, until } = device;
    answer(res, { token, name, until, address: deviceAddress(device) });
  });
  routes.post('/lots', take, async (req, res) => {
    const at = { at: clock.now(), language: req.language };
    answer(res, { ...(await takeLot(actorOf(req), parseForm(takeLotSchema, req.body), at)) });
  });
  routes.post('/rows', take, async (req, res) => {
    const { device, run, key, decided, ...form } = bodyOf(req);
    const named = parseForm(rowSchema, { device, run, key, decided });
    answer(res, presentAnswer(req, await receiveRow(actorOf(req), { ...named, form }, clock.now())));
  });
  routes.post('/photos', take, async (req, res) => {
    const named = parseForm(photoSchema, req.body);
    const file = await uploadedFile(req);
    if (!file) throw new InvalidInputError({ file: texts.photoMissing });
    await receivePhoto(actorOf(req), { ...named, file }, clock.now());
    answer(res, { state: 'saved' });
  });

  routes.get('/:id', read, async (req, res) => {
    sendPage(req, res, <DevicePage {...await loadDevice(actorOf(req), String(req.params['id']), today())} />);
  });
  routes.post('/:id/cut', requirePermission('devices.cut'), async (req, res) => {
    const id = String(req.params['id']);
    await cutDevice(actorOf(req), id, { at: clock.now(), expectedVersion: postedVersion(req) });
    flash(req, texts.cutDone);
    await redirectSaved(req, res, `${devicesAddress}/${id}`);
  });
  return routes;
}

function answer(res: Response, said: Record<string, unknown>): void {
  res.set('Cache-Control', 'no-store').json(said);
}

function bodyOf({ body }: Request): Record<string, unknown> {
  return (body ?? {}) as Record<string, unknown>;
}

/** The address of what is taken along, as it stands in the query. */
function queryOf({ originalUrl }: Request): string {
  const query = originalUrl.split('?')[1] ?? '';
  return query.replace(/^form=record&/, '');
}
