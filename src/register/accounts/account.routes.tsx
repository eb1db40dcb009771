import { Router, type Request, type RequestHandler } from 'express';
import { actorOf, can, requirePermission, requireSignIn } from '../../access';
import { findEvents, findHistory } from '../../audit';
import { findOrganizationChoices, organizationsById } from '../organizations';
import { counted } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import {
  continueWith,
  endSession,
  flash,
  limitRate,
  ownAddress,
  pageQuery,
  parseForm,
  readWaitingForm,
  redirectSaved,
  startSession,
  wantsJson,
  waitingFormOf,
} from '../../platform/http';
import { fill } from '../../platform/i18n';
import { formPage, onward, postedVersion, sendList, sendPage, type Choice } from '../../platform/web';
import { accountTexts as texts } from './account.messages';
import {
  changeAccountSchema,
  changePasswordSchema,
  createAccountSchema,
  createTokenSchema,
  credentialsSchema,
  listAccountsSchema,
  resetPasswordSchema,
  setUpSchema,
  type ChangeAccount,
} from './account.schema';
import {
  changeAccount,
  changeOwnPassword,
  createAccount,
  disableAccount,
  enableAccount,
  findAccounts,
  getAccount,
  isSetUp,
  resetPassword,
  setUpRegistry,
} from './account.service';
import {
  AccountFormPage,
  AccountListPage,
  AccountPage,
  AccountTable,
  ResetPasswordPage,
  SetUpPage,
  SignInPage,
} from './account.views';
import { createToken, findTokens, revokeToken } from './api-token.service';
import { MyAccountPage } from './my-account.views';
import { actorOn, noteSignOut, signIn } from './sign-in.service';

/** Older ones are in the audit trail. */
const eventsShown = 20;

/** What `app.ts` hands in: a page of this low folder needs choices from a higher one. */
interface Options {
  readonly clock: Clock;
  readonly signInsPerMinute: number;
  readonly findVerifierChoices: () => Promise<readonly Choice[]>;
}

/** Signing in and out, and the first set-up: the pages a stranger may open. */
export function signInRoutes({ clock, signInsPerMinute }: Options): Router {
  const routes = Router();

  const signingIn = signInForm(clock);
  routes.get('/sign-in', async (req, res) => {
    if (!(await isSetUp())) return redirectSaved(req, res, '/set-up');
    return signingIn.show(req, res, () => undefined);
  });
  routes.post('/sign-in', limitRate(signInsPerMinute), signingIn.submit);

  routes.post('/sign-out', async (req, res) => {
    if (req.actor) await noteSignOut(req.actor, { at: clock.now(), from: req.ip });
    await endSession(req);
    await redirectSaved(req, res, '/sign-in');
  });

  const settingUp = formPage({
    show: () => <SetUpPage />,
    submit: async (req) => {
      await setUpRegistry(parseForm(setUpSchema, req.body), clock.now());
      flash(req, texts.setUpDone);
      return '/sign-in';
    },
  });
  routes.get('/set-up', async (req, res) => {
    if (await isSetUp()) return redirectSaved(req, res, '/sign-in');
    return settingUp.show(req, res, () => undefined);
  });
  routes.post('/set-up', limitRate(signInsPerMinute), settingUp.submit);

  return routes;
}

/** Who has signed in goes on: with the form that was waiting, else to the page that was asked for. */
function signInForm(clock: Clock) {
  return formPage({
    show: () => <SignInPage />,
    submit: async (req) => {
      const { _waiting, ...credentials } = (req.body ?? {}) as Record<string, unknown>;
      const account = await signIn(parseForm(credentialsSchema, credentials), { at: clock.now(), from: req.ip });
      const session = { accountId: account._id.toHexString(), epoch: account.epoch };
      await startSession(req, session);
      const waiting = readWaitingForm(_waiting, session);
      if (!waiting) {
        if (_waiting) flash(req, texts.notContinued);
        return ownAddress(req.query['next']) ?? '/';
      }
      req.actor = await actorOn(account, clock.now());
      continueWith(req, waiting);
      return onward;
    },
  });
}

/** A form whose session has ended: the sign-in page takes it along, and signing in again sends it. */
export function askToSignInAgain(clock: Clock): RequestHandler {
  const signingIn = signInForm(clock);
  return (req, res, next) => {
    const isOpen = ['/sign-in', '/sign-out', '/set-up'].includes(req.path);
    if (req.actor || req.method !== 'POST' || isOpen) return next();
    if (wantsJson(req)) return void actorOf(req);
    req.body = { _waiting: waitingFormOf(req) };
    res.status(401);
    return signingIn.show(req, res, next);
  };
}

/** The administrator's accounts. */
export function accountRoutes({ clock, findVerifierChoices }: Options): Router {
  const routes = Router();
  const choices = async () => ({
    organizations: await findOrganizationChoices(['agency', 'centre']),
    verifiers: await findVerifierChoices(),
  });

  routes.get('/', requirePermission('accounts.manage'), async (req, res) => {
    const query = pageQuery(listAccountsSchema, req);
    const page = await findAccounts(actorOf(req), query, counted(query));
    const organizations = await organizationsById(page.items.map(({ organizationId }) => organizationId));
    const organizationNames = new Map([...organizations].map(([id, { nameVi }]) => [id, nameVi]));
    sendList(
      req,
      res,
      <AccountListPage {...{ page, organizationNames }} />,
      <AccountTable {...{ page, organizationNames }} />,
    );
  });

  const creation = formPage({
    show: async () => <AccountFormPage {...await choices()} />,
    submit: async (req) => {
      const account = await createAccount(actorOf(req), parseForm(createAccountSchema, req.body), clock.now());
      flash(req, texts.created);
      return `/accounts/${String(account._id)}`;
    },
  });
  routes.route('/new').all(requirePermission('accounts.manage')).get(creation.show).post(creation.submit);

  routes.get('/:id', requirePermission('accounts.manage'), async (req, res) => {
    const account = await asked(req);
    const organizationName =
      (await organizationsById([account.organizationId])).get(String(account.organizationId))?.nameVi ?? '';
    sendPage(
      req,
      res,
      <AccountPage
        {...{
          account,
          organizationName,
          history: await findHistory(account._id),
          events: await findEvents(String(account._id), eventsShown),
        }}
      />,
    );
  });

  const change = formPage({
    show: async (req) => <AccountFormPage {...await choices()} account={await asked(req)} />,
    record: asked,
    initial: async (req) => {
      const { organizationId, verifierId, ...account } = await asked(req);
      return { ...account, organizationId: String(organizationId), verifierId: verifierId?.toHexString() };
    },
    submit: async (req, { version }) =>
      done(req, () =>
        changeAccount(actorOf(req), idOf(req), emptied(parseForm(changeAccountSchema, req.body)), {
          at: clock.now(),
          expectedVersion: version,
        }),
      ),
  });
  routes.route('/:id/change').all(requirePermission('accounts.manage')).get(change.show).post(change.submit);

  const reset = formPage({
    show: async (req) => <ResetPasswordPage account={await asked(req)} />,
    record: asked,
    submit: async (req, { version }) =>
      done(req, () =>
        resetPassword(actorOf(req), idOf(req), parseForm(resetPasswordSchema, req.body), {
          at: clock.now(),
          expectedVersion: version,
        }),
      ),
  });
  routes.route('/:id/password').all(requirePermission('accounts.manage')).get(reset.show).post(reset.submit);

  routes.post('/:id/disable', requirePermission('accounts.manage'), async (req, res) => {
    const change = { at: clock.now(), expectedVersion: postedVersion(req) };
    await redirectSaved(req, res, await done(req, () => disableAccount(actorOf(req), idOf(req), change)));
  });
  routes.post('/:id/enable', requirePermission('accounts.manage'), async (req, res) => {
    const change = { at: clock.now(), expectedVersion: postedVersion(req) };
    await redirectSaved(req, res, await done(req, () => enableAccount(actorOf(req), idOf(req), change)));
  });

  return routes;
}

/** One's own password and API tokens. */
export function myAccountRoutes({ clock }: Pick<Options, 'clock'>): Router {
  const routes = Router();
  const show = async (req: Request) => (
    <MyAccountPage
      tokens={await findTokens(actorOf(req))}
      now={clock.now()}
      events={await findEvents(actorOf(req).id, eventsShown)}
      hasCalendars={can(actorOf(req), 'orders.read')}
    />
  );
  const home = '/my-account';

  const password = formPage({
    show,
    submit: async (req) => {
      const { id } = actorOf(req);
      const { epoch } = await changeOwnPassword(actorOf(req), parseForm(changePasswordSchema, req.body), clock.now());
      await startSession(req, { accountId: id, epoch });
      flash(req, texts.passwordChanged);
      return home;
    },
  });
  routes.get('/', requireSignIn, password.show);
  routes.post('/password', requireSignIn, password.submit);

  const tokens = formPage({
    show,
    submit: async (req) => {
      const { token } = await createToken(actorOf(req), parseForm(createTokenSchema, req.body), clock.now());
      flash(req, fill(texts.tokenCreated, { token }));
      return home;
    },
  });
  routes.post('/tokens', requireSignIn, tokens.submit);

  routes.post('/tokens/:id/revoke', requireSignIn, async (req, res) => {
    await revokeToken(actorOf(req), idOf(req), clock.now());
    flash(req, texts.tokenRevoked);
    await redirectSaved(req, res, home);
  });

  return routes;
}

/** A form sends nothing for a field that was emptied. */
function emptied(input: ChangeAccount): ChangeAccount {
  const emptiable = { verifierId: undefined, email: undefined, position: undefined, signsFor: undefined };
  return { ...emptiable, ...input };
}

function idOf(req: Request): string {
  return String(req.params['id']);
}

function asked(req: Request) {
  return getAccount(actorOf(req), idOf(req));
}

async function done(req: Request, work: () => Promise<unknown>): Promise<string> {
  await work();
  flash(req, texts.saved);
  return `/accounts/${idOf(req)}`;
}
