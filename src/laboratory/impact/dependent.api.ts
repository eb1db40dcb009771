import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, type Operation } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { standingOn } from '../certificates';
import { sendDependentsCsv } from './dependent.csv';
import { findDependents, type Dependent } from './dependent.queries';
import {
  filterDependentsSchema,
  listDependentsSchema,
  type DependentFilter,
  type ListDependents,
} from './dependent.schema';
import { usedBy } from './dependent.words';

/** What rests on a standard. */
export function dependentApi(clock: Clock): readonly Operation[] {
  const common = { tag: 'Measurement standards', method: 'get', access: 'read' } as const;
  const door = requirePermission('standards.read');
  const today = () => dayInVietnam(clock.now());
  return [
    operation<ListDependents>({
      ...{ ...common, door, path: '/measurement-standards/:id/dependents', query: listDependentsSchema },
      summary:
        'Records and certificates that used the standard in a period, or a lower one under a certificate that it gave in the period; newest work first',
      answer: { status: 200, description: 'A page of records, each with its certificate and the standards between' },
      handle: async ({ req, params, query }) => {
        const request = { limit: query.limit, after: query.cursor };
        const { page } = await findDependents(actorOf(req), params['id'] ?? '', query, request);
        return { json: { items: page.items.map((each) => presentDependent(each, today())), nextCursor: page.next } };
      },
    }),
    operation<DependentFilter>({
      ...{ ...common, door, path: '/measurement-standards/:id/dependents.csv', query: filterDependentsSchema },
      summary: 'Everything that rests on the standard, as a spreadsheet',
      answer: { status: 200, description: 'One line per record', mediaType: 'text/csv' },
      handle: async ({ req, params, query }) => ({
        send: (res) => sendDependentsCsv(res, actorOf(req), params['id'] ?? '', query, today()),
      }),
    }),
  ];
}

function presentDependent(dependent: Dependent, today: string) {
  const { record, certificate } = dependent;
  const { kind, number, status, performedOn, instrumentCode } = record;
  return {
    ...{ id: String(record._id), kind, number, status, performedOn, instrumentCode },
    instrumentId: String(record.instrumentId),
    certificate: certificate
      ? { id: String(certificate._id), number: certificate.number, standing: standingOn(certificate, today) }
      : null,
    through: usedBy(dependent).map(({ standardId, code, certificateNumber }) => ({
      ...{ standardId: String(standardId), code, certificateNumber },
    })),
  };
}
