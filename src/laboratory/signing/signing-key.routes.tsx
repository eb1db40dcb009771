import { Router, type Request } from 'express';
import { actorOf, assertCan, can, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import type { Clock } from '../../platform/clock';
import { counted } from '../../platform/database';
import { flash, pageQuery, parseForm, uploadedBytes } from '../../platform/http';
import { formPage, sendList, sendPage } from '../../platform/web';
import { organizationsById } from '../../register/organizations';
import { signingTexts as texts } from './signing-key.messages';
import type { SigningKeyRecord } from './signing-key.model';
import { endSigningKeySchema, enterSigningKeyFormSchema, listSigningKeysSchema } from './signing-key.schema';
import { endSigningKey, enterSigningKey, findSigningKeys, getSigningKey } from './signing-key.service';
import {
  EndSigningKeyPage,
  EnterSigningKeyPage,
  signingKeyAddress,
  SigningKeyPage,
  SigningKeysPage,
  SigningKeysTable,
} from './signing-key.views';

/** What centres sign with: below `/signing-keys`. */
export function signingKeyRoutes(clock: Clock): Router {
  const routes = Router();
  const read = requirePermission('signingKeys.read');
  const manage = requirePermission('signingKeys.manage');

  routes.get('/', read, async (req, res) => {
    const page = await findSigningKeys(actorOf(req), counted(pageQuery(listSigningKeysSchema, req)));
    const centres = await organizationsById(page.items.map(({ centreId }) => centreId));
    const props = { page, centres, now: clock.now() };
    const mayManage = can(actorOf(req), 'signingKeys.manage');
    sendList(req, res, <SigningKeysPage {...{ ...props, mayManage }} />, <SigningKeysTable {...props} />);
  });

  const entry = formPage({
    show: () => <EnterSigningKeyPage />,
    submit: async (req) => {
      const { filePassword } = parseForm(enterSigningKeyFormSchema, req.body);
      const sent = { file: uploadedBytes(req)?.bytes, filePassword };
      const key = await enterSigningKey(actorOf(req), sent, clock.now());
      flash(req, texts.entered);
      return signingKeyAddress(key);
    },
  });
  routes.route('/new').all(manage).get(entry.show).post(entry.submit);

  routes.get('/:id', read, async (req, res) => {
    const signingKey = await asked(req);
    const centre = (await organizationsById([signingKey.centreId])).get(String(signingKey.centreId));
    const mayManage = can(actorOf(req), 'signingKeys.manage', signingKey.centreId);
    const props = { signingKey, centre, mayManage, history: await findHistory(signingKey._id), now: clock.now() };
    sendPage(req, res, <SigningKeyPage {...props} />);
  });

  const ending = formPage({
    show: async (req) => <EndSigningKeyPage signingKey={await toManage(req)} />,
    record: toManage,
    submit: async (req, { version }) => {
      const input = parseForm(endSigningKeySchema, req.body);
      const change = { at: clock.now(), expectedVersion: version };
      const key = await endSigningKey(actorOf(req), String(req.params['id']), input, change);
      flash(req, texts.removed);
      return signingKeyAddress(key);
    },
  });
  routes.route('/:id/end').all(manage).get(ending.show).post(ending.submit);
  return routes;
}

async function toManage(req: Request): Promise<SigningKeyRecord> {
  const key = await asked(req);
  assertCan(actorOf(req), 'signingKeys.manage', key.centreId);
  return key;
}

function asked(req: Request): Promise<SigningKeyRecord> {
  return getSigningKey(actorOf(req), String(req.params['id']));
}
