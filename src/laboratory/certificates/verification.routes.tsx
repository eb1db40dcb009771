import { Router, type Request, type RequestHandler } from 'express';
import { actorOf, can, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import { findTypeChoices, getInstrument } from '../instruments';
import { organizationsById } from '../../register/organizations';
import { counted } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, parseForm, pageQuery } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendList, sendPage } from '../../platform/web';
import { loadEntry, loadInstrumentChoice, nullsFor, readEntryForm, startingValues, valuesOf } from './entry.pages';
import { loadRecord, rightsOf } from './verification.pages';
import type { DigitalSettings } from './certificate-files.service';
import { leavesNoDay, refusalsBeforeEntry } from './before-entry';
import { sendRecord } from './record.service';
import { countComments, openComments } from './comment.queries';
import { commentRoutes } from './comment.routes';
import { attachmentRoutes } from './attachment.routes';
import { signedPaperRoutes } from './signed-paper.routes';
import { findVerifications, getVerification } from './verification.queries';
import { actTexts, verificationTexts as texts } from './verification.messages';
import { permissionFor, type TransitionTarget } from './verification.rules';
import { consentToVerification } from './verification-consent.service';
import { editionKept } from './verification.work';
import { consentSchema, listVerificationsSchema, newVerificationSchema, stepSchema } from './verification.schema';
import { changeVerification } from './verification.service';
import { recordSentEntry } from './sent-entry';
import { moveVerification } from './verification-transition.service';
import { VerificationEntryPage } from './verification-entry.views';
import { ChooseInstrumentPage, ChooseInstrumentTable, NotVerifiablePage } from './choose-instrument.views';
import { StepPage, VerificationPage, type Act } from './verification-steps.views';
import { VerificationListPage, VerificationTable } from './verification.views';

export interface VerificationSettings {
  readonly clock: Clock;
  /** What QR codes lead to; absent while nobody has set it, and then no certificate is issued. */
  readonly paperUrl?: string | undefined;
  readonly digital: DigitalSettings;
}

type Step = Exclude<Act, 'consent'>;
const targets: Readonly<Record<Step, TransitionTarget>> = {
  submit: 'submitted',
  return: 'returned',
  approve: 'approved',
  cancel: 'cancelled',
};

export function verificationRoutes({ clock, paperUrl, digital }: VerificationSettings): Router {
  const routes = Router();
  const today = () => dayInVietnam(clock.now());

  routes.get('/', requirePermission('verifications.read'), async (req, res) => {
    const actor = actorOf(req);
    const query = pageQuery(listVerificationsSchema, req);
    const page = await findVerifications(actor, query, counted(query), today());
    const [owners, comments] = await Promise.all([
      organizationsById(page.items.map(({ ownerId }) => ownerId)),
      countComments(
        actor,
        page.items.map(({ _id }) => _id),
      ),
    ]);
    const props = { page, owners, comments };
    const mayDo = {
      mayRecord: can(actor, 'verifications.record'),
      mayApprove: can(actor, 'verifications.approve'),
    };
    const chosen = { types: await findTypeChoices(), ...mayDo };
    sendList(req, res, <VerificationListPage {...{ ...props, ...chosen }} />, <VerificationTable {...props} />);
  });

  commentRoutes(routes, clock);

  const entry = formPage({
    show: async (req) => <VerificationEntryPage {...await loadEntry(actorOf(req), newFor(req), today())} />,
    initial: (req) => startingValues(actorOf(req), newFor(req), today()),
    submit: async (req) => {
      const sent = { at: clock.now(), today: today() };
      const record = await recordSentEntry(actorOf(req), newFor(req), req.body, sent);
      return saved(req, String(record._id));
    },
  });
  const startEntry: RequestHandler = async (req, res, next) => {
    const actor = actorOf(req);
    const { kind, instrumentId = '' } = newFor(req);
    const instrument = await getInstrument(actor, instrumentId);
    const refusals = await refusalsBeforeEntry(actor, instrument, { kind, day: today() });
    if (leavesNoDay(refusals)) sendPage(req, res, <NotVerifiablePage refusals={refusals} />);
    else await entry.show(req, res, next);
  };
  const chooseInstrument: RequestHandler = async (req, res) => {
    const props = await loadInstrumentChoice(actorOf(req), newFor(req), today());
    sendList(req, res, <ChooseInstrumentPage {...props} />, <ChooseInstrumentTable {...props} />);
  };
  routes
    .route('/new')
    .all(requirePermission('verifications.record'))
    .get((req, res, next) => (newFor(req).instrumentId ? startEntry : chooseInstrument)(req, res, next))
    .post(moreRows(entry));

  routes.get('/:id.pdf', requirePermission('verifications.read'), async (req, res) =>
    sendRecord(res, await asked(req), { paperUrl, today: today() }),
  );

  routes.get('/:id', requirePermission('verifications.read'), async (req, res) => {
    const actor = actorOf(req);
    const record = await asked(req);
    const [props, history, comments] = await Promise.all([
      loadRecord(record, today(), paperUrl, actor),
      findHistory(record._id),
      openComments(actor, record),
    ]);
    sendPage(req, res, <VerificationPage {...{ ...props, history, comments, rights: rightsOf(actor, record) }} />);
  });

  const change = formPage({
    show: async (req) => <VerificationEntryPage {...await loadEntry(actorOf(req), await asked(req), today())} />,
    record: asked,
    initial: async (req) => valuesOf(await asked(req)),
    submit: async (req, { version }) => {
      const id = String(req.params['id']);
      const { kind, instrumentId, procedureCode, performedOn: day, evaluation } = await asked(req);
      const kept = editionKept(evaluation);
      const work = { kind, instrumentId: String(instrumentId), procedureCode, day, kept };
      const input = nullsFor(await readEntryForm(actorOf(req), work, req.body));
      await changeVerification(actorOf(req), id, input, { at: clock.now(), expectedVersion: version });
      return saved(req, id);
    },
  });
  routes.route('/:id/change').all(requirePermission('verifications.record')).get(change.show).post(moreRows(change));

  for (const act of Object.keys(targets) as Step[]) {
    const step = formPage({
      show: async (req) => (
        <StepPage act={act} {...await loadRecord(await asked(req), today(), paperUrl, actorOf(req))} />
      ),
      record: asked,
      submit: async (req, { version }) => {
        const id = String(req.params['id']);
        const input = { ...parseForm(stepSchema, req.body), to: targets[act] };
        await moveVerification(actorOf(req), id, input, {
          at: clock.now(),
          paperUrl,
          digital,
          expectedVersion: version,
        });
        flash(req, actTexts[act].done);
        return `/verifications/${id}`;
      },
    });
    routes
      .route(`/:id/${act}`)
      .all(requirePermission(permissionFor(targets[act])))
      .get(step.show)
      .post(step.submit);
  }

  const consent = formPage({
    show: async (req) => (
      <StepPage act="consent" {...await loadRecord(await asked(req), today(), paperUrl, actorOf(req))} />
    ),
    record: asked,
    submit: async (req, { version }) => {
      const id = String(req.params['id']);
      const change = { at: clock.now(), expectedVersion: version };
      await consentToVerification(actorOf(req), id, parseForm(consentSchema, req.body), change);
      flash(req, actTexts.consent.done);
      return `/verifications/${id}`;
    },
  });
  const mayConsent = requirePermission('verifications.consent');
  routes.route('/:id/consent').all(mayConsent).get(consent.show).post(consent.submit);

  signedPaperRoutes(routes, clock);
  attachmentRoutes(routes, clock);
  return routes;
}

/** The button that asks for more rows sends the form; it comes back as it was, longer. */
function moreRows({ show, submit }: { show: RequestHandler; submit: RequestHandler }): RequestHandler {
  return (req, res, next) => ((req.body as { more?: string }).more ? show : submit)(req, res, next);
}

/** Which instrument the new record is for and which certificate it corrects, or which are offered: it stands in the address. */
function newFor(req: Request) {
  return pageQuery(newVerificationSchema, req);
}

function asked(req: Request) {
  return getVerification(actorOf(req), String(req.params['id']));
}

function saved(req: Request, id: string): string {
  flash(req, texts.saved);
  return `/verifications/${id}`;
}
