import { actorOf, requirePermission, resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { dayInVietnam } from '../../platform/i18n';
import { NotFoundError, operation, presentRecord, type Operation } from '../../platform/http';
import type { CountRecord } from './count.model';
import { closeCountSchema, countLinesSchema, countSchema, listCountsSchema } from './count.schema';
import { beginCount, changeCount, closeCount, differencesIn, findCounts, getCount } from './count.service';
import { findLots, getLot, segmentsOf } from './lot.queries';
import type { LotRecord } from './lot.model';
import { cancelLotSchema, changeLotSchema, listLotsSchema, orderSchema, receiptSchema } from './lot.schema';
import { cancelLot, changeLot, orderLot, receiveLot } from './lot.service';
import type { MinimumRecord } from './minimum.model';
import {
  changeMinimum,
  changeMinimumSchema,
  findMinimums,
  getMinimum,
  listMinimumsSchema,
  setMinimum,
  setMinimumSchema,
  statesOf,
} from './minimum.service';
import type { MovementRecord } from './movement.model';
import { listMovementsSchema, movementSchema } from './movement.schema';
import { findMovements, getMovement, recordMovement } from './movement.service';
import { findReport } from './report.queries';
import { askReportSchema, type AskReport } from './report.schema';
import { stampTexts } from './stamp.messages';
import { findStamps, type FindNamingRecord, type OneStamp } from './stamp.queries';

const tag = 'Stamps';

interface StampApi {
  readonly clock: Clock;
  readonly findNaming: FindNamingRecord;
}

/** Stamps and seals: lots, what happens to them, and one stamp by its number. */
export function stampApi({ clock, findNaming }: StampApi): readonly Operation[] {
  return [
    ...lotApi(clock),
    ...movementApi(clock),
    ...minimumApi(clock),
    ...countApi(clock),
    oneStamp(findNaming),
    yearlyReport(clock),
  ];
}

function lotApi(clock: Clock): readonly Operation[] {
  const { list, begin, read, change, step } = resource({
    ...({ tag, path: '/stamp-lots/:id', reads: 'stamps.read', writes: 'stamps.manage' } as const),
    ...{ clock, present: presentLot },
  });
  const answer = 'The lot as it is now';
  return [
    list({
      summary: 'Lots of stamps, newest order first',
      answer: 'A page of lots, each with where its numbers are now',
      query: listLotsSchema,
      find: findLots,
    }),
    begin({ summary: 'Order stamps', answer: 'The order', body: orderSchema, run: orderLot }),
    read({ summary: 'A lot with where its numbers are now', answer: 'The lot', get: getLot }),
    change({
      summary: 'Change what is said of an order; a field that is null is removed',
      answer,
      body: changeLotSchema,
      run: changeLot,
    }),
    step('receive', {
      summary: 'Receive what was ordered: series, first and last number with their zeros in front',
      answer,
      body: receiptSchema,
      run: receiveLot,
    }),
    step('cancel', { summary: 'Cancel an order, with the reason', answer, body: cancelLotSchema, run: cancelLot }),
  ];
}

async function presentLot(lot: LotRecord) {
  const segments = (await segmentsOf([lot])).get(String(lot._id)) ?? [];
  return { ...presentRecord(lot, 'stem', 'width', 'from', 'to', 'digits'), segments };
}

function movementApi(clock: Clock): readonly Operation[] {
  const { list, begin, read } = resource({
    ...({ tag, path: '/stamp-movements/:id', reads: 'stamps.read', writes: 'stamps.report' } as const),
    ...{ clock, present: (movement: MovementRecord) => presentRecord(movement) },
  });
  return [
    list({
      summary: 'What happened to stamps, newest first',
      answer: 'A page of movements',
      query: listMovementsSchema,
      find: findMovements,
    }),
    begin({
      summary:
        'Enter a movement: a range of a lot with exceptions. A technician reports spoilt and lost stamps of one’s own',
      answer: 'The movement; it is never changed',
      body: movementSchema,
      run: (actor, input, at) => recordMovement(actor, input, at),
    }),
    read({ summary: 'One movement', answer: 'The movement', get: getMovement }),
  ];
}

function oneStamp(findNaming: FindNamingRecord): Operation {
  return operation({
    ...({ method: 'get', path: '/stamps/:number', tag, access: 'read' } as const),
    summary: 'One stamp by its number, however it is typed: where it is, who used it, which certificate',
    door: requirePermission('stamps.read'),
    answer: { status: 200, description: 'The stamp; several where several centres have one of that number' },
    handle: async ({ req, params }) => {
      const found = await findStamps(actorOf(req), params['number'] ?? '', findNaming);
      if (found.length === 0) throw new NotFoundError(stampTexts.noSuchStamp);
      return { json: { items: found.map(presentStamp), nextCursor: null } };
    },
  });
}

function presentStamp({ stamp, lot, segment, names, movements, namedBy }: OneStamp) {
  return {
    ...{ stamp, lotId: String(lot._id), centreId: String(lot.centreId), use: lot.use },
    state: segment?.state ?? null,
    since: segment?.since ?? null,
    holderId: segment?.holderId ?? null,
    holderName: (segment?.holderId && names.get(segment.holderId)) ?? null,
    namedBy: namedBy ?? null,
    movements: movements.map((movement) => presentRecord(movement)),
  };
}

function yearlyReport(clock: Clock): Operation {
  return operation<AskReport>({
    ...({ method: 'get', path: '/stamp-report', tag, access: 'read' } as const),
    summary:
      'What was received, handed over, used, spoilt, voided, lost, returned and destroyed in a year, by series and person',
    door: requirePermission('stamps.read'),
    query: askReportSchema,
    answer: { status: 200, description: 'The report, with what is left at its end' },
    handle: async ({ req, query }) => {
      const report = await findReport(actorOf(req), query, dayInVietnam(clock.now()));
      const { centre, year, from, until, rows, names, lots } = report;
      const shown = rows.map(({ series, holderId, ...figures }) => ({
        ...{ series: lots.get(series)?.series ?? '', use: lots.get(series)?.use ?? null },
        ...{ holderId: holderId ?? null, holderName: (holderId && names.get(holderId)) ?? null },
        ...figures,
      }));
      return { json: { centreId: String(centre._id), year, from, until, rows: shown } };
    },
  });
}

function minimumApi(clock: Clock): readonly Operation[] {
  const { list, begin, read, change } = resource({
    ...({ tag, path: '/stamp-minimums/:id', reads: 'stamps.read', writes: 'stamps.manage' } as const),
    ...{ clock, present: presentMinimum },
  });
  return [
    list({
      summary: 'Minimum stocks by series, with what is in the store',
      answer: 'A page of minimums',
      query: listMinimumsSchema,
      find: (actor, _query, page) => findMinimums(actor, page),
    }),
    begin({
      summary: 'Set below how many unused stamps a series is to be ordered anew',
      answer: 'The minimum',
      body: setMinimumSchema,
      run: setMinimum,
    }),
    read({ summary: 'One minimum', answer: 'The minimum', get: getMinimum }),
    change({
      summary: 'Change the figure',
      answer: 'The minimum as it is now',
      body: changeMinimumSchema,
      run: changeMinimum,
    }),
  ];
}

async function presentMinimum(record: MinimumRecord) {
  const [state] = await statesOf([record]);
  return { ...presentRecord(record, 'key'), inStore: state?.inStore ?? 0, isBelow: state?.isBelow ?? false };
}

function countApi(clock: Clock): readonly Operation[] {
  const { list, begin, read, change, step } = resource({
    ...({ tag, path: '/stamp-counts/:id', reads: 'stamps.read', writes: 'stamps.manage' } as const),
    ...{ clock, present: presentCount },
  });
  const answer = 'The stock-taking as it is now';
  return [
    list({
      summary: 'Stock-takings, newest first',
      answer: 'A page of stock-takings, each with its differences',
      query: listCountsSchema,
      find: (actor, _query, page) => findCounts(actor, page),
    }),
    begin({
      summary: 'Enter what was counted of a technician’s stamps, or without one of the store, lot by lot',
      answer: 'The stock-taking with its differences',
      body: countSchema,
      run: beginCount,
    }),
    read({ summary: 'One stock-taking with its differences', answer: 'The stock-taking', get: getCount }),
    change({
      summary: 'Change what was counted, sent whole, while it is open',
      answer,
      body: countLinesSchema,
      run: changeCount,
    }),
    step('close', {
      summary: 'Freeze the differences; where there is one, with its explanation',
      answer,
      body: closeCountSchema,
      run: closeCount,
    }),
  ];
}

async function presentCount(count: CountRecord) {
  return { ...presentRecord(count), differences: await differencesIn(count) };
}
