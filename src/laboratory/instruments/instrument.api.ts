import { actorOf, requirePermission, resource } from '../../access';
import type { InstrumentRoutesOptions } from './instrument.routes';
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
  type InstrumentFilter,
} from './instrument.schema';
import { changeInstrument, changeOwner, changeStatus, registerInstrument } from './instrument.service';

type Options = Pick<InstrumentRoutesOptions, 'clock' | 'findCertifiedSince'>;

export function instrumentApi({ clock, findCertifiedSince }: Options): readonly Operation[] {
  const { list, begin, read, change, step } = resource({
    ...{ tag: 'Instruments', path: '/instruments/:id', clock },
    ...{ reads: 'instruments.read', writes: 'instruments.manage', present: presentInstrument },
  });
  const answer = 'The instrument as it is now';
  return [
    list({
      summary:
        'Measuring instruments, also those in one legal state of today; with `sort=dueOn` those that fall due soonest come first, those without a due day last',
      answer: 'A page of instruments',
      query: listInstrumentsSchema,
      find: (actor, query, page) => findInstruments(actor, query, page, dayInVietnam(clock.now())),
    }),
    operation<InstrumentFilter>({
      method: 'get',
      path: '/instruments.csv',
      tag: 'Instruments',
      summary: 'All instruments that the filters find, as a spreadsheet',
      access: 'read',
      door: requirePermission('instruments.read'),
      query: filterInstrumentsSchema,
      answer: { status: 200, description: 'One line per instrument', mediaType: 'text/csv' },
      handle: async ({ req, query }) => ({
        send: (res) => sendInstrumentsCsv(actorOf(req), query, dayInVietnam(clock.now()), res),
      }),
    }),
    read({ summary: 'One instrument, with its owners', answer: 'The instrument', get: getInstrument }),
    begin({
      summary: 'Register an instrument at the own centre',
      answer: 'The instrument, with its registry number',
      body: registerInstrumentSchema,
      run: registerInstrument,
    }),
    change({
      summary: 'Change an instrument; a field that is null is removed',
      answer,
      body: changeInstrumentSchema,
      run: changeInstrument,
    }),
    step('owner', {
      summary: 'A new owner from a day on; the owners before stay on record',
      answer,
      body: ownerChangeSchema,
      run: (actor, id, input, change) => changeOwner(actor, id, input, { ...change, findCertifiedSince }),
    }),
    step('status', {
      summary: 'Take an instrument out of service, back into service, or retire it',
      answer,
      body: statusChangeSchema,
      run: changeStatus,
    }),
  ];
}

/** An instrument as the API shows it. */
export function presentInstrument(instrument: InstrumentRecord) {
  return presentRecord(instrument, 'searchWords', 'serialKey', 'stateKey');
}
