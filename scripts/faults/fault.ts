import { mongo } from 'mongoose';
import type { Tally } from './tally';
import type { Running, Waiting, World } from './world';

/** How much is tried: whole, or a quick look. */
export interface Extent {
  readonly quick: boolean;
}

/** One way in which work can be cut short, and what it cost. */
export interface Fault {
  readonly name: string;
  /** Undefined: it cannot be tried here, for the reason told by `say`. */
  meet(world: World, extent: Extent, say: (line: string) => void): Promise<Met | undefined>;
}

export interface Met extends Tally {
  readonly rounds: number;
}

interface Lot {
  readonly id: string;
}

/** True when it was answered with success; a refusal or a cut line is no answer. */
export async function approve({ head }: Running, record: Waiting, password: string): Promise<boolean> {
  const step = { to: 'approved', password };
  return head.post(`/verifications/${record.id}/transitions`, step, record.version).then(
    () => true,
    () => false,
  );
}

export function signLot({ head }: Running, records: readonly Waiting[], password: string): Promise<Lot> {
  const signed = records.map(({ id, version }) => ({ id, version }));
  return head.post<Lot>('/approvals', { records: signed, password });
}

/** Asks the database itself: the registry under test does nothing but its work. */
export async function untilDone({ db }: World, id: string): Promise<void> {
  const lot = { _id: new mongo.ObjectId(id), status: 'running' };
  for (let tries = 0; tries < 6000; tries += 1) {
    if (!(await db.collection('approvals').findOne(lot))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the lot ${id} is not done after five minutes`);
}

/** As if a minute had passed: what a dead registry holds is free for the others. */
export async function letLeasesEnd({ db }: World): Promise<void> {
  await db.collection('approvals').updateMany({ status: 'running' }, { $set: { leaseUntil: new Date(0) } });
}

export const idsOf = (records: readonly Waiting[]): Set<string> => new Set(records.map(({ id }) => id));
