import { Router, type Request } from 'express';
import { actorOf, can, requirePermission } from '../../access';
import { findHistory } from '../../audit';
import { counted, readFile } from '../../platform/database';
import type { Clock } from '../../platform/clock';
import { flash, NotFoundError, parseForm, pageQuery, uploadedFile } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { formPage, sendList, sendPage } from '../../platform/web';
import { AttachFilePage, DocumentFormPage, formValues } from './document.form';
import type { Dependent } from './document.dependent';
import { documentTexts as texts } from './document.messages';
import type { DocumentRecord } from './document.model';
import { documentsByNumber, findAmendments, findDocuments, findEditions, getDocument } from './document.queries';
import { isSuperseded } from './document.rules';
import { changeDocumentSchema, listDocumentsSchema, registerDocumentSchema } from './document.schema';
import { attachFile, changeDocument, registerDocument } from './document.service';
import { DocumentListPage, DocumentPage, DocumentTable } from './document.views';

export interface DocumentRoutesOptions {
  readonly clock: Clock;
  /** What points to the edition of this number; those records live in higher folders. */
  readonly findDependents: (number: string) => Promise<readonly Dependent[]>;
}

export function documentRoutes({ clock, findDependents }: DocumentRoutesOptions): Router {
  const routes = Router();

  routes.get('/', requirePermission('documents.read'), async (req, res) => {
    const actor = actorOf(req);
    const query = pageQuery(listDocumentsSchema, req);
    const day = query.on ?? dayInVietnam(clock.now());
    const page = await findDocuments(actor, query, day, counted(query));
    const mayManage = can(actor, 'documents.manage');
    const table = <DocumentTable page={page} day={day} />;
    sendList(req, res, <DocumentListPage page={page} day={day} mayManage={mayManage} />, table);
  });

  const registration = formPage({
    show: () => <DocumentFormPage />,
    submit: async (req) => {
      const document = await registerDocument(actorOf(req), parseForm(registerDocumentSchema, req.body), clock.now());
      flash(req, texts.registered);
      return addressOf(document);
    },
  });
  routes.route('/new').all(requirePermission('documents.manage')).get(registration.show).post(registration.submit);

  routes.get('/:id', requirePermission('documents.read'), async (req, res) => {
    const document = await asked(req);
    const related = await findRelated(document);
    const dependents = await findDependents(document.number);
    const history = await findHistory(document._id);
    const mayManage = can(actorOf(req), 'documents.manage');
    const day = dayInVietnam(clock.now());
    const superseded = isSuperseded(document);
    sendPage(req, res, <DocumentPage {...{ document, ...related, dependents, history, mayManage, day, superseded }} />);
  });

  routes.get('/:id/file', requirePermission('documents.read'), async (req, res) => {
    const { file } = await asked(req);
    if (!file) throw new NotFoundError(texts.fileGone);
    const bytes = await readFile(file);
    res.attachment(file.name).type(file.contentType).set('X-Content-Type-Options', 'nosniff').send(bytes);
  });

  const change = formPage({
    show: async (req) => <DocumentFormPage document={await asked(req)} />,
    record: asked,
    initial: async (req) => formValues(await asked(req)),
    submit: async (req, { version }) => {
      // A form sends nothing for boxes left unticked.
      const input = parseForm(changeDocumentSchema, { topics: '', ...(req.body as object) });
      const document = await changeDocument(actorOf(req), idOf(req), input, {
        at: clock.now(),
        expectedVersion: version,
      });
      flash(req, texts.changed);
      return addressOf(document);
    },
  });
  routes.route('/:id/change').all(requirePermission('documents.manage')).get(change.show).post(change.submit);

  const attachment = formPage({
    show: async (req) => <AttachFilePage document={await asked(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      const change = { at: clock.now(), expectedVersion: version };
      await attachFile(actorOf(req), idOf(req), await uploadedFile(req), change);
      flash(req, texts.attached);
      return `/documents/${idOf(req)}`;
    },
  });
  routes.route('/:id/attach').all(requirePermission('documents.manage')).get(attachment.show).post(attachment.submit);

  return routes;
}

function idOf(req: Request): string {
  return String(req.params['id']);
}

function asked(req: Request): Promise<DocumentRecord> {
  return getDocument(actorOf(req), idOf(req));
}

function addressOf({ _id }: DocumentRecord): string {
  return `/documents/${String(_id)}`;
}

/** The documents that the record's page links to. */
async function findRelated(document: DocumentRecord) {
  const { number, replaces, replacedBy, amends, adopts } = document;
  const [editions, amendments] = await Promise.all([findEditions(number), findAmendments(document)]);
  const documents = await documentsByNumber([
    ...replaces,
    ...replacedBy,
    ...amends,
    ...adopts.map((each) => each.number),
  ]);
  return { editions: editions.filter((each) => String(each._id) !== String(document._id)), amendments, documents };
}
