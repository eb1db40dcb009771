import { Router, type Request, type RequestHandler } from 'express';
import { actorOf, assertCan, can, reachOf, requirePermission, type Actor } from '../../access';
import { findHistory } from '../../audit';
import { findOrganizationChoices, organizationsById } from '../../register/organizations';
import { findDeclaration, procedures, type ProcedureDeclaration } from '../../metrology';
import type { Clock } from '../../platform/clock';
import { counted } from '../../platform/database';
import { flash, InvalidInputError, pageQuery, parseForm, redirectSaved } from '../../platform/http';
import { formPage, postedVersion, sendList, sendPage, wordsIn } from '../../platform/web';
import {
  OwnProcedurePage,
  ProcedureStepPage,
  type ProcedureRights,
  type ProcedureStep,
} from './own-procedure-record.views';
import type { OwnProcedureRecord } from './own-procedure.model';
import { findEditions, findOwnProcedures, getOwnProcedure } from './own-procedure.queries';
import { mayFollow } from './own-procedure.rules';
import { fitnessSchema, listOwnProceduresSchema, reasonSchema } from './own-procedure.schema';
import {
  approveOwnProcedure,
  beginNextEdition,
  beginOwnProcedure,
  changeOwnProcedure,
  discardOwnProcedure,
  problemsOfOwn,
  returnOwnProcedure,
  submitOwnProcedure,
  withdrawOwnProcedure,
} from './own-procedure.service';
import { addressOf, OwnProcedureListPage, OwnProcedureTable, ownProcedureList } from './own-procedure.views';
import { namesFor, procedureFormSchema, withoutBlanks } from './procedure-form.schema';
import { ProcedureFormPage } from './procedure-form.views';
import { formOf } from './procedure.form';
import { procedureActTexts, procedureTexts as texts } from './procedure.messages';
import { placeInForm } from './procedure.places';
import { declarationOf } from './procedure.writing';

/** The procedures that centres write themselves: below `/procedures`. */
export function ownProcedureRoutes(clock: Clock): Router {
  const routes = Router();
  const write = requirePermission('procedures.write');

  routes.get('/', requirePermission('procedures.read'), async (req, res) => {
    const actor = actorOf(req);
    const query = pageQuery(listOwnProceduresSchema, req);
    const page = await findOwnProcedures(actor, query, counted(query));
    const centres = await organizationsById(page.items.map(({ centreId }) => centreId));
    const mayWrite = can(actor, 'procedures.write');
    const centreChoices = reachOf(actor, 'procedures.read') === 'all' ? await findOrganizationChoices(['centre']) : [];
    const props = { page, centres };
    sendList(
      req,
      res,
      <OwnProcedureListPage {...props} {...{ mayWrite, centreChoices }} />,
      <OwnProcedureTable {...props} />,
    );
  });

  const beginning = tablePage({
    base: async (req) => templateOf(req),
    back: () => ownProcedureList.href,
    submit: async (req, declaration, fitness) => {
      const template = templateOf(req)?.code;
      const input = { declaration, ...(template && { template }), ...(fitness && { fitness }) };
      return addressOf(await beginOwnProcedure(actorOf(req), input, clock.now()));
    },
  });
  routes.route('/new').all(write).get(beginning.show).post(beginning.submit);

  routes.get('/:id', requirePermission('procedures.read'), async (req, res) => {
    const procedure = await asked(req);
    const history = await findHistory(procedure._id);
    const rights = rightsOf(actorOf(req), procedure);
    sendPage(req, res, <OwnProcedurePage {...await shown(procedure)} {...{ rights, history }} />);
  });

  const change = tablePage({
    record: askedToChange,
    base: async (req) => (await askedToChange(req)).declaration,
    back: (req) => `${ownProcedureList.href}/${idOf(req)}`,
    submit: async (req, declaration, fitness, version) => {
      const input = { declaration, fitness: fitness ?? null };
      const changed = { at: clock.now(), expectedVersion: version };
      return addressOf(await changeOwnProcedure(actorOf(req), idOf(req), input, changed));
    },
  });
  routes.route('/:id/change').all(write).get(change.show).post(change.submit);

  for (const step of Object.keys(procedureActTexts) as ProcedureStep[]) {
    const page = stepPage(step, clock);
    const door = requirePermission(isOfWriters(step) ? 'procedures.write' : 'procedures.approve');
    routes.route(`/:id/${step}`).all(door).get(page.show).post(page.submit);
  }

  routes.post('/:id/editions', write, async (req, res) => {
    const change = { at: clock.now(), expectedVersion: postedVersion(req) };
    const next = await beginNextEdition(actorOf(req), idOf(req), change);
    flash(req, texts.begun);
    await redirectSaved(req, res, `${addressOf(next)}/change`);
  });
  return routes;
}

interface TablePage {
  readonly record?: (req: Request) => Promise<OwnProcedureRecord>;
  /** What the form is filled from. */
  readonly base: (req: Request) => Promise<ProcedureDeclaration | null>;
  readonly back: (req: Request) => string;
  readonly submit: (
    req: Request,
    declaration: ProcedureDeclaration,
    fitness: string | undefined,
    version: number | undefined,
  ) => Promise<string>;
}

/** The form of a procedure; a button that asks for more rows brings it back as it was, longer. */
function tablePage({ record, base, back, submit }: TablePage): { show: RequestHandler; submit: RequestHandler } {
  const page = formPage({
    show: async (req) => {
      const from = await base(req);
      const t = wordsIn(req.language);
      const title = t(record ? texts.change : texts.begin);
      const names = namesFor(req.method === 'POST' ? (req.body as unknown) : undefined, from);
      const templates = record || from ? [] : templateChoices(t.language);
      return (
        <ProcedureFormPage
          {...{ title, templates, names, base: from, isBegun: record !== undefined }}
          cancel={back(req)}
        />
      );
    },
    ...(record && { record }),
    initial: async (req) => {
      const from = await base(req);
      if (!from) return {};
      const form = formOf(from);
      const { fitness } = (await record?.(req)) ?? {};
      return record ? { ...form, fitness } : { ...form, code: '', documentNumber: '', documentEdition: '' };
    },
    submit: async (req, { version }) => {
      const form = parseForm(procedureFormSchema, req.body);
      const declaration = declarationOf(form, await base(req));
      await assertSoundForm(declaration);
      const to = await submit(req, declaration, form.fitness, version).catch(atItsField(declaration));
      flash(req, texts.saved);
      return to;
    },
  });
  const handle: RequestHandler = (req, res, next) => {
    req.body = withoutBlanks(req.body);
    return ((req.body as { more?: string }).more ? page.show : page.submit)(req, res, next);
  };
  return { show: page.show, submit: handle };
}

/** What is wrong with the declaration is said at the field of the form where it was typed. */
async function assertSoundForm(declaration: ProcedureDeclaration): Promise<void> {
  const problems = await problemsOfOwn(declaration);
  if (problems.length === 0) return;
  const faults = problems.map(({ path, words }) => [placeInForm(path, declaration), words] as const);
  throw new InvalidInputError(Object.fromEntries(faults.reverse()));
}

function atItsField(declaration: ProcedureDeclaration) {
  return (error: unknown): never => {
    if (!(error instanceof InvalidInputError)) throw error;
    const faults = Object.entries(error.fields).map(([name, fault]) => {
      const path = name.split(/[[\]]+/).filter(Boolean);
      return [path[0] === 'declaration' ? placeInForm(path.slice(1).join('.'), declaration) : name, fault] as const;
    });
    throw new InvalidInputError(Object.fromEntries(faults), error.refusals);
  };
}

function stepPage(step: ProcedureStep, clock: Clock) {
  return formPage({
    show: async (req) => <ProcedureStepPage step={step} {...await shown(await asked(req))} />,
    record: asked,
    initial: async (req) => ({ fitness: (await asked(req)).fitness }),
    submit: async (req, { version }) => {
      const change = { at: clock.now(), expectedVersion: version };
      await steps[step](actorOf(req), idOf(req), req.body, change);
      flash(req, procedureActTexts[step].done);
      return step === 'discard' ? ownProcedureList.href : `${ownProcedureList.href}/${idOf(req)}`;
    },
  });
}

const isOfWriters = (step: ProcedureStep) => step === 'submit' || step === 'discard';

type Take = (
  actor: Actor,
  id: string,
  body: unknown,
  change: Parameters<typeof approveOwnProcedure>[2],
) => Promise<unknown>;

const steps: Readonly<Record<ProcedureStep, Take>> = {
  submit: (actor, id, body, change) => submitOwnProcedure(actor, id, parseForm(fitnessSchema, body), change),
  return: (actor, id, body, change) => returnOwnProcedure(actor, id, parseForm(reasonSchema, body), change),
  approve: (actor, id, _body, change) => approveOwnProcedure(actor, id, change),
  discard: (actor, id, body, change) => discardOwnProcedure(actor, id, parseForm(reasonSchema, body), change),
  withdraw: (actor, id, body, change) => withdrawOwnProcedure(actor, id, parseForm(reasonSchema, body), change),
};

function rightsOf(actor: Actor, { state, centreId, approvedOn, writtenByIds }: OwnProcedureRecord): ProcedureRights {
  const mayWrite = can(actor, 'procedures.write', centreId);
  const mayApprove = can(actor, 'procedures.approve', centreId);
  return {
    mayChange: mayWrite && mayFollow(state, 'change'),
    mayBeginNext: mayWrite && approvedOn !== undefined,
    mayTry: mayWrite,
    steps: (Object.keys(procedureActTexts) as ProcedureStep[]).filter(
      (step) =>
        mayFollow(state, step) &&
        (isOfWriters(step) ? mayWrite : mayApprove) &&
        (step !== 'discard' || writtenByIds.includes(actor.id)),
    ),
  };
}

async function shown(procedure: OwnProcedureRecord) {
  const centre = (await organizationsById([procedure.centreId])).get(String(procedure.centreId));
  return { procedure, centre, editions: await findEditions(procedure) };
}

/** The ready procedure that a new one is begun from: it stands in the address. */
function templateOf(req: Request): ProcedureDeclaration | null {
  const { from } = req.query;
  return typeof from === 'string' ? findDeclaration(from) : null;
}

function templateChoices(language: 'vi' | 'en') {
  return procedures
    .filter(({ code }) => findDeclaration(code))
    .map(({ code, name }) => ({ value: code, label: name[language] }));
}

function asked(req: Request) {
  return getOwnProcedure(actorOf(req), idOf(req));
}

async function askedToChange(req: Request) {
  const procedure = await asked(req);
  assertCan(actorOf(req), 'procedures.write', procedure.centreId);
  return procedure;
}

function idOf(req: Request): string {
  return String(req.params['id']);
}
