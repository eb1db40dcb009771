import { actorOf, requirePermission, resource } from '../../access';
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
  type ListDocuments,
} from './document.schema';
import { changeDocument, registerDocument } from './document.service';

export function documentApi(clock: Clock): readonly Operation[] {
  const today = () => dayInVietnam(clock.now());
  const { begin, read, change } = resource({
    ...{ tag: 'Documents', path: '/documents/:id', clock },
    ...{ reads: 'documents.read', writes: 'documents.manage' },
    present: (document: DocumentRecord) => presentDocument(document, today()),
  });
  return [
    operation<ListDocuments>({
      method: 'get',
      path: '/documents',
      tag: 'Documents',
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
    begin({
      summary: 'Register a document',
      answer: 'The document',
      body: registerDocumentSchema,
      run: registerDocument,
    }),
    read({ summary: 'One document', answer: 'The document', get: getDocument }),
    change({
      summary: 'Change a document; a field that is null is removed',
      answer: 'The document as it is now',
      body: changeDocumentSchema,
      run: changeDocument,
    }),
  ];
}

const hidden = ['searchWords', 'numberKey', 'seriesKey', 'issueKey', 'replacesKeys', 'amendsKeys'] as const;

function presentDocument(document: DocumentRecord, day: Day) {
  const facts = presentRecord(document, ...hidden);
  return { ...facts, state: { on: day, is: stateOn(document, day) } };
}
