import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, presentRecord, type Operation } from '../../platform/http';
import { dayInVietnam, type Day } from '../../platform/i18n';
import type { DocumentRecord } from './document.model';
import { findDocuments, getDocument } from './document.queries';
import { stateOn } from './document.rules';
import {
  changeDocumentSchema,
  listDocumentsSchema,
  registerDocumentSchema,
  type DocumentChange,
  type DocumentInput,
  type ListDocuments,
} from './document.schema';
import { changeDocument, registerDocument } from './document.service';

export function documentApi(clock: Clock): readonly Operation[] {
  const common = { tag: 'Documents' } as const;
  const today = () => dayInVietnam(clock.now());
  return [
    operation<ListDocuments>({
      ...common,
      method: 'get',
      path: '/documents',
      summary: 'Standards, technical procedures and legal documents; `state` and `on` ask for a state on a day',
      access: 'read',
      door: requirePermission('documents.read'),
      query: listDocumentsSchema,
      answer: { status: 200, description: 'A page of documents' },
      handle: async ({ req, query }) => {
        const day = query.on ?? today();
        const page = await findDocuments(actorOf(req), query, day, { limit: query.limit, after: query.cursor });
        return { json: { items: page.items.map((each) => presentDocument(each, day)), nextCursor: page.next } };
      },
    }),
    operation<unknown, DocumentInput>({
      ...common,
      method: 'post',
      path: '/documents',
      summary: 'Register a document',
      access: 'write',
      door: requirePermission('documents.manage'),
      body: registerDocumentSchema,
      answer: { status: 201, description: 'The document' },
      handle: async ({ req, body }) => {
        const document = await registerDocument(actorOf(req), body, clock.now());
        const location = `/api/v1/documents/${String(document._id)}`;
        return { json: presentDocument(document, today()), location, version: document.__v };
      },
    }),
    operation({
      ...common,
      method: 'get',
      path: '/documents/:id',
      summary: 'One document',
      access: 'read',
      door: requirePermission('documents.read'),
      answer: { status: 200, description: 'The document' },
      handle: async ({ req, params }) => {
        const document = await getDocument(actorOf(req), params['id'] ?? '');
        return { json: presentDocument(document, today()), version: document.__v };
      },
    }),
    operation<unknown, DocumentChange>({
      ...common,
      method: 'patch',
      path: '/documents/:id',
      summary: 'Change a document; a field that is null is removed',
      access: 'write',
      door: requirePermission('documents.manage'),
      body: changeDocumentSchema,
      answer: { status: 200, description: 'The document as it is now' },
      handle: async ({ req, params, body, expectedVersion }) => {
        const document = await changeDocument(actorOf(req), params['id'] ?? '', body, clock.now(), expectedVersion);
        return { json: presentDocument(document, today()), version: document.__v };
      },
    }),
  ];
}

const hidden = ['searchWords', 'numberKey', 'seriesKey', 'issueKey', 'replacesKeys', 'amendsKeys'] as const;

function presentDocument(document: DocumentRecord, day: Day) {
  const facts = presentRecord(document, ...hidden);
  return { ...facts, state: { on: day, is: stateOn(document, day) } };
}
