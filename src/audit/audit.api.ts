import { actorOf, requirePermission } from '../access';
import { operation, type Operation } from '../platform/http';
import { languages, verbatim } from '../platform/i18n';
import { wordsIn } from '../platform/web';
import type { AuditChange } from './audit.model';
import { sendAuditLines } from './audit.export';
import { filterAuditSchema, listAuditSchema, type ListAudit } from './audit.schema';
import { findAuditEntries, type AuditFilter } from './audit.service';
import { fieldWords, isShown } from './audited';
import { inWords, labelOf } from './in-words';
import { sealApi } from './ledger/seal.api';
import type { ReadEntry } from './names';

export const auditApi: readonly Operation[] = [
  operation<ListAudit>({
    method: 'get',
    path: '/audit',
    tag: 'Audit',
    summary:
      'Who did what, when, to what and why, newest first; each change as it is stored, and in the words of the page',
    access: 'read',
    door: requirePermission('audit.read'),
    query: listAuditSchema,
    answer: { status: 200, description: 'A page of entries' },
    handle: async ({ req, query }) => {
      const page = await findAuditEntries(actorOf(req), query, { limit: query.limit, after: query.cursor });
      return { json: { items: page.items.map(presentAuditEntry), nextCursor: page.next } };
    },
  }),
  operation<AuditFilter>({
    method: 'get',
    path: '/audit/entries.jsonl',
    tag: 'Audit',
    summary: 'Every entry that the filters find, oldest first, each as one line of JSON exactly as it was sealed',
    access: 'read',
    door: requirePermission('audit.read'),
    query: filterAuditSchema,
    answer: { status: 200, description: 'One line per entry', mediaType: 'application/jsonl' },
    handle: async ({ req, query }) => ({ send: (res) => sendAuditLines(res, actorOf(req), query) }),
  }),
  ...sealApi,
];

function presentAuditEntry(entry: ReadEntry & { _id: unknown }) {
  const { at, actorId, actorName, action, subject, reason, sequence, hash } = entry;
  return {
    id: String(entry._id),
    at,
    actor: { id: actorId, name: actorName },
    action,
    subject: { type: subject.type, id: String(subject.id), name: subject.name },
    changes: entry.changes.map((change) => ({
      ...change,
      ...(isShown(subject.type, change.field) && { words: bothInWords(change, entry) }),
    })),
    reason: reason ?? null,
    sequence,
    hash,
  };
}

/** The field and both sides as the page shows them, in each language. */
function bothInWords({ field, before, after }: AuditChange, { subject: { type }, names }: ReadEntry) {
  const words = fieldWords(type, field);
  const said = languages.map((language) => {
    const reading = { t: wordsIn(language), type, names };
    const label = (words ? labelOf(words) : verbatim(field))[language];
    return [language, { field: label, before: inWords(before, words, reading), after: inWords(after, words, reading) }];
  });
  return Object.fromEntries(said) as Record<string, unknown>;
}
