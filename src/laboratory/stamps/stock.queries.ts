import type { ClientSession, QueryFilter } from 'mongoose';
import { visibleTo, type Actor } from '../../access';
import { VerifierModel } from '../centres';
import { segmentsOf } from './lot.queries';
import { StampLotModel, type ReceivedLot, type StampLot, type StampUse } from './lot.model';
import { countOf, type Span } from './span.rules';
import { countByState, heldBy, type Segment, type StampState } from './stamp.rules';

/** How a series of one centre stands, all its lots together. */
export interface SeriesStock {
  readonly centreId: string;
  readonly use: StampUse;
  readonly series: string;
  readonly counts: ReadonlyMap<StampState, number>;
  readonly generated: boolean;
}

/** What one person holds of one lot, unused. */
export interface Holding {
  readonly centreId: string;
  readonly holderId: string;
  readonly name: string;
  /** No longer a technician of the centre: the stamps are to be returned. */
  readonly hasLeft: boolean;
  readonly lot: ReceivedLot;
  readonly spans: readonly Span[];
  readonly quantity: number;
}

export interface Stock {
  readonly series: readonly SeriesStock[];
  readonly holdings: readonly Holding[];
}

/** The register as it stands now, of the centres that the actor sees. */
export async function findStock(actor: Actor, session: ClientSession | null = null): Promise<Stock> {
  const filter = { ...visibleTo(actor, 'stamps.read', 'centreId'), status: 'received' } as QueryFilter<StampLot>;
  const lots = await StampLotModel.find(filter).sort({ orderedOn: -1, _id: -1 }).session(session).lean<ReceivedLot[]>();
  const standing = await segmentsOf(lots, session);
  const known = lots.map((lot) => ({ lot, segments: standing.get(String(lot._id)) ?? [] }));
  return { series: seriesOf(known), holdings: await heldIn(known) };
}

/** What one person holds, unused, lot by lot, in the centres that the actor sees. */
export async function holdingsOf(
  actor: Actor,
  holderId: string,
  session: ClientSession | null = null,
): Promise<readonly Holding[]> {
  return (await findStock(actor, session)).holdings.filter((each) => each.holderId === holderId);
}

interface Known {
  readonly lot: ReceivedLot;
  readonly segments: readonly Segment[];
}

/** The lots of one centre, use and series together; series are one however they are typed. */
export function seriesKeyOf({ centreId, use, stem, width, digits, from }: ReceivedLot): string {
  const shared = width > digits ? Math.floor(from / 10 ** digits) : '';
  return `${String(centreId)} ${use} ${stem} ${shared} ${digits}`;
}

function seriesOf(known: readonly Known[]): SeriesStock[] {
  const rows = new Map<string, SeriesStock & { readonly counts: Map<StampState, number> }>();
  for (const { lot, segments } of known) {
    const key = seriesKeyOf(lot);
    const { centreId, use, series, generated = false } = lot;
    const counts = rows.get(key)?.counts ?? new Map<StampState, number>();
    for (const [state, count] of countByState(segments)) counts.set(state, (counts.get(state) ?? 0) + count);
    const isSample = generated || (rows.get(key)?.generated ?? false);
    rows.set(key, { centreId: String(centreId), use, series, counts, generated: isSample });
  }
  return [...rows.values()];
}

async function heldIn(known: readonly Known[]): Promise<Holding[]> {
  const found = known.flatMap(({ lot, segments }) => {
    const ids = new Set(segments.flatMap(({ state, holderId }) => (state === 'held' && holderId ? [holderId] : [])));
    return [...ids].map((holderId) => ({ lot, holderId, spans: heldBy(segments, holderId) }));
  });
  const people = await VerifierModel.find(
    { _id: { $in: found.map(({ holderId }) => holderId) } },
    { name: 1, active: 1 },
  )
    .sort({ nameOrder: 1 })
    .lean();
  return people.flatMap(({ _id, name, active }) =>
    found
      .filter(({ holderId }) => holderId === String(_id))
      .map(({ lot, holderId, spans }) => ({
        ...{ centreId: String(lot.centreId), holderId, name, hasLeft: !active, lot, spans, quantity: countOf(spans) },
      })),
  );
}
