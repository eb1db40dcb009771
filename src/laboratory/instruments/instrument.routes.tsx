import { Router, type Request, type RequestHandler } from 'express';
import type { Types } from 'mongoose';
import { actorOf, assertCan, can, requirePermission, type Actor } from '../../access';
import { findHistory } from '../../audit';
import { findOrganizationChoices } from '../../register/organizations';
import { counted } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, NotFoundError, parseForm, pageQueryWith, parseQuery, type Refusal } from '../../platform/http';
import { dayInVietnam, fill, type Day, type Text } from '../../platform/i18n';
import { formPage, sendList, sendPage } from '../../platform/web';
import { InstrumentTypeModel } from './instrument-type.model';
import { instrumentTypeByCode } from './instrument-type.service';
import { readInstrumentForm } from './instrument.characteristics';
import { findFilterChoices, findListedTypeChoices, findOwnerChoices } from './instrument.choices';
import { sendInstrumentsCsv } from './instrument.csv';
import { ChooseTypePage, InstrumentFormPage, OwnerFormPage, StatusFormPage } from './instrument.form';
import { instrumentTexts as texts } from './instrument.messages';
import type { InstrumentRecord } from './instrument.model';
import { namesFor } from './instrument.names';
import { findInstruments, getInstrument } from './instrument.queries';
import {
  changeInstrumentSchema,
  filterInstrumentsSchema,
  listInstrumentsSchema,
  ownerChangeSchema,
  registerInstrumentSchema,
  statusChangeSchema,
} from './instrument.schema';
import {
  changeInstrument,
  changeOwner,
  changeStatus,
  registerInstrument,
  type FindCertifiedSince,
} from './instrument.service';
import { withOwners } from './owner.filter';
import { InstrumentListPage, InstrumentTable } from './instrument.views';
import { InstrumentPage, type VerificationLine, type WorkLink } from './instrument-record.views';

export interface InstrumentRoutesOptions {
  readonly clock: Clock;
  /** Where work on an instrument begins, by its kind: certificates know that. */
  readonly workLinks: (instrumentId: Types.ObjectId) => readonly WorkLink[];
  /** The work done on an instrument, newest first: certificates know it. */
  readonly findVerificationsOf: (instrumentId: Types.ObjectId) => Promise<readonly VerificationLine[]>;
  /** Why a verifier may not verify an instrument on a day: certificates know that too. */
  readonly refusalsBeforeEntry: (actor: Actor, instrument: InstrumentRecord, day: Day) => Promise<readonly Refusal[]>;
  readonly findCertifiedSince: FindCertifiedSince;
}

export function instrumentRoutes({ clock, ...certificates }: InstrumentRoutesOptions): Router {
  const routes = Router();
  const { findVerificationsOf, workLinks, refusalsBeforeEntry, findCertifiedSince } = certificates;
  const today = () => dayInVietnam(clock.now());

  routes.get('/', requirePermission('instruments.read'), async (req, res) => {
    const actor = actorOf(req);
    const query = await pageQueryWith(listInstrumentsSchema, req, withOwners);
    const page = await findInstruments(actor, query, counted(query), today());
    const props = { page, names: await namesFor(page.items), today: today() };
    const choices = await findFilterChoices(req, 'instruments.read');
    const mayRegister = can(actor, 'instruments.manage');
    sendList(req, res, <InstrumentListPage {...{ ...props, choices, mayRegister }} />, <InstrumentTable {...props} />);
  });

  const registration = formPage({
    show: async (req) => {
      assertCan(actorOf(req), 'instruments.manage');
      const type = await chosenType(req);
      if (!type) return <ChooseTypePage types={await findListedTypeChoices(today())} />;
      return <InstrumentFormPage {...{ type, ...(await placeChoices(req)), today: today() }} />;
    },
    submit: async (req) => {
      const { typeCode } = (req.body ?? {}) as { typeCode?: unknown };
      const type = await InstrumentTypeModel.findOne({ code: String(typeCode) }).lean();
      const input = readInstrumentForm(registerInstrumentSchema, type, req.body as object);
      const instrument = await registerInstrument(actorOf(req), input, clock.now());
      return done(req, texts.registered, String(instrument._id));
    },
  });
  routes.route('/new').all(requirePermission('instruments.manage')).get(registration.show).post(registration.submit);

  routes.get('/:id', requirePermission('instruments.read'), async (req, res) => {
    const actor = actorOf(req);
    const instrument = await asked(req);
    const [names, verifications, history] = await Promise.all([
      namesFor([instrument]),
      findVerificationsOf(instrument._id),
      findHistory(instrument._id),
    ]);
    const mayManage = can(actor, 'instruments.manage', instrument.centreId);
    const mayVerify = can(actor, 'verifications.record', instrument.centreId) && instrument.status !== 'retired';
    const refusals = mayVerify ? await refusalsBeforeEntry(actor, instrument, today()) : [];
    const work = mayVerify ? workLinks(instrument._id) : [];
    const props = { instrument, names, verifications, history, mayManage, work, refusals, today: today() };
    sendPage(req, res, <InstrumentPage {...props} />);
  });

  const change = formPage({
    show: async (req) => {
      const instrument = await askedForChange(req);
      const type = await instrumentTypeByCode(instrument.typeCode);
      return <InstrumentFormPage {...{ type, instrument, ...(await placeChoices(req, instrument)), today: today() }} />;
    },
    record: asked,
    initial: async (req) => {
      const instrument = await asked(req);
      const ownedFrom = instrument.ownerships[0]?.from;
      return { ...instrument, ownedFrom, communeId: instrument.communeId?.toHexString() };
    },
    submit: async (req, { version }) => {
      const type = await instrumentTypeByCode((await asked(req)).typeCode);
      const input = readInstrumentForm(changeInstrumentSchema, type, req.body as object);
      await changeInstrument(actorOf(req), idOf(req), input, { at: clock.now(), expectedVersion: version });
      return done(req, texts.changed);
    },
  });
  routes.route('/:id/change').all(requirePermission('instruments.manage')).get(change.show).post(change.submit);

  const owner = formPage({
    show: async (req) => (
      <OwnerFormPage instrument={await askedForChange(req)} owners={await findOwnerChoices(req)} today={today()} />
    ),
    record: asked,
    submit: async (req, { version }) => {
      const input = parseForm(ownerChangeSchema, req.body);
      const change = { at: clock.now(), expectedVersion: version, findCertifiedSince };
      await changeOwner(actorOf(req), idOf(req), input, change);
      return done(req, texts.ownerChanged);
    },
  });
  routes.route('/:id/owner').all(requirePermission('instruments.manage')).get(owner.show).post(owner.submit);

  const status = formPage({
    show: async (req) => <StatusFormPage instrument={await askedForChange(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      const input = parseForm(statusChangeSchema, req.body);
      await changeStatus(actorOf(req), idOf(req), input, { at: clock.now(), expectedVersion: version });
      return done(req, texts.statusChanged);
    },
  });
  routes.route('/:id/status').all(requirePermission('instruments.manage')).get(status.show).post(status.submit);

  return routes;
}

/** `/instruments.csv`: the instruments that the list's filters find, all pages of it. */
export function instrumentCsvRoute({ clock }: Pick<InstrumentRoutesOptions, 'clock'>): RequestHandler {
  return (req, res) => {
    const filter = parseQuery(filterInstrumentsSchema, req.query);
    return sendInstrumentsCsv(actorOf(req), filter, dayInVietnam(clock.now()), res);
  };
}

function idOf(req: Request): string {
  return String(req.params['id']);
}

function asked(req: Request) {
  return getInstrument(actorOf(req), idOf(req));
}

async function askedForChange(req: Request) {
  const instrument = await asked(req);
  assertCan(actorOf(req), 'instruments.manage', instrument.centreId);
  return instrument;
}

function done(req: Request, text: Text, id = idOf(req)): string {
  flash(req, text);
  return `/instruments/${id}`;
}

/** The type chosen in step 1: in the address, and again in the form that is posted. */
async function chosenType(req: Request) {
  const code = (req.body as { typeCode?: unknown } | undefined)?.typeCode ?? req.query['type'];
  const found = typeof code === 'string' ? await InstrumentTypeModel.findOne({ code }).lean() : null;
  const isAsked = req.method === 'GET' && req.query['type'] !== undefined && req.query['type'] !== '';
  if (!found && isAsked)
    throw new NotFoundError(fill(texts.noSuchType, { code: typeof code === 'string' ? code : '' }));
  return found;
}

async function placeChoices(req: Request, instrument?: InstrumentRecord) {
  const [owners, communes] = await Promise.all([
    findOwnerChoices(req),
    findOrganizationChoices(['commune'], { held: [instrument?.communeId] }),
  ]);
  return { owners, communes };
}
