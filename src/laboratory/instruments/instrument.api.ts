import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, presentRecord, type Operation } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { sendInstrumentsCsv } from './instrument.csv';
import type { InstrumentRecord } from './instrument.model';
import { findInstruments, getInstrument } from './instrument.queries';
import {
  changeInstrumentSchema,
  filterInstrumentsSchema,
  listInstrumentsSchema,
  ownerChangeSchema,
  registerInstrumentSchema,
  statusChangeSchema,
  type InstrumentChange,
  type InstrumentFilter,
  type InstrumentInput,
  type ListInstruments,
  type OwnerChange,
  type StatusChange,
} from './instrument.schema';
import { changeInstrument, changeOwner, changeStatus, registerInstrument } from './instrument.service';

const common = { tag: 'Instruments' } as const;

export function instrumentApi(clock: Clock): readonly Operation[] {
  return [...readOperations(clock), ...registerOperations(clock), ...changeOperations(clock)];
}

const readOperations = (clock: Clock): readonly Operation[] => [
  operation<ListInstruments>({
    ...common,
    method: 'get',
    path: '/instruments',
    summary:
      'Measuring instruments, also those in one legal state of today; with `sort=dueOn` those that fall due soonest come first, those without a due day last',
    access: 'read',
    door: requirePermission('instruments.read'),
    query: listInstrumentsSchema,
    answer: { status: 200, description: 'A page of instruments' },
    handle: async ({ req, query }) => {
      const page = await findInstruments(
        actorOf(req),
        query,
        { limit: query.limit, after: query.cursor },
        dayInVietnam(clock.now()),
      );
      return { json: { items: page.items.map(presentInstrument), nextCursor: page.next } };
    },
  }),
  operation<InstrumentFilter>({
    ...common,
    method: 'get',
    path: '/instruments.csv',
    summary: 'All instruments that the filters find, as a spreadsheet',
    access: 'read',
    door: requirePermission('instruments.read'),
    query: filterInstrumentsSchema,
    answer: { status: 200, description: 'One line per instrument', mediaType: 'text/csv' },
    handle: async ({ req, query }) => ({
      send: (res) => sendInstrumentsCsv(actorOf(req), query, dayInVietnam(clock.now()), res),
    }),
  }),
  operation({
    ...common,
    method: 'get',
    path: '/instruments/:id',
    summary: 'One instrument, with its owners',
    access: 'read',
    door: requirePermission('instruments.read'),
    answer: { status: 200, description: 'The instrument' },
    handle: async ({ req, params }) => answerWith(await getInstrument(actorOf(req), params['id'] ?? '')),
  }),
];

const registerOperations = (clock: Clock): readonly Operation[] => [
  operation<unknown, InstrumentInput>({
    ...common,
    method: 'post',
    path: '/instruments',
    summary: 'Register an instrument at the own centre',
    access: 'write',
    door: requirePermission('instruments.manage'),
    body: registerInstrumentSchema,
    answer: { status: 201, description: 'The instrument, with its registry number' },
    handle: async ({ req, body }) => {
      const instrument = await registerInstrument(actorOf(req), body, clock.now());
      return { ...answerWith(instrument), location: `/api/v1/instruments/${String(instrument._id)}` };
    },
  }),
];

const changeOperations = (clock: Clock): readonly Operation[] => [
  operation<unknown, InstrumentChange>({
    ...common,
    method: 'patch',
    path: '/instruments/:id',
    summary: 'Change an instrument; a field that is null is removed',
    access: 'write',
    door: requirePermission('instruments.manage'),
    body: changeInstrumentSchema,
    answer: { status: 200, description: 'The instrument as it is now' },
    handle: async ({ req, params, body, expectedVersion }) =>
      answerWith(await changeInstrument(actorOf(req), params['id'] ?? '', body, clock.now(), expectedVersion)),
  }),
  operation<unknown, OwnerChange>({
    ...common,
    method: 'post',
    path: '/instruments/:id/owner',
    summary: 'A new owner from a day on; the owners before stay on record',
    access: 'write',
    door: requirePermission('instruments.manage'),
    body: ownerChangeSchema,
    answer: { status: 200, description: 'The instrument as it is now' },
    handle: async ({ req, params, body, expectedVersion }) =>
      answerWith(await changeOwner(actorOf(req), params['id'] ?? '', body, clock.now(), expectedVersion)),
  }),
  operation<unknown, StatusChange>({
    ...common,
    method: 'post',
    path: '/instruments/:id/status',
    summary: 'Take an instrument out of service, back into service, or retire it',
    access: 'write',
    door: requirePermission('instruments.manage'),
    body: statusChangeSchema,
    answer: { status: 200, description: 'The instrument as it is now' },
    handle: async ({ req, params, body, expectedVersion }) =>
      answerWith(await changeStatus(actorOf(req), params['id'] ?? '', body, clock.now(), expectedVersion)),
  }),
];

function answerWith(instrument: InstrumentRecord) {
  return { json: presentInstrument(instrument), version: instrument.__v };
}

/** An instrument as the API shows it. */
export function presentInstrument(instrument: InstrumentRecord) {
  return presentRecord(instrument, 'searchWords', 'serialKey', 'stateKey');
}
