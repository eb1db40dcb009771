import type { Types } from 'mongoose';
import type { Actor } from '../../access';
import { VerifierModel } from '../centres';
import { findStandardsOf } from '../standards';
import type { Day } from '../../platform/i18n';
import { plannedBetween } from './order.queries';
import type { OrderRecord } from './order.model';
import { weekOf, type WeekQuery } from './week.rules';
import type { TakenRow, WeekProps } from './week.views';

/** The week of the actor's own centre: who is where, and with which standards. Only standards that are taken are shown. */
export async function loadWeek(actor: Actor, { from }: WeekQuery, today: Day): Promise<WeekProps> {
  const days = weekOf(from ?? today);
  const centreId = actor.organizationId;
  const [planned, verifiers, standards] = await Promise.all([
    plannedBetween(centreId, { from: days[0] ?? today, until: days[6] ?? today }),
    VerifierModel.find({ centreId, active: true }, { name: 1 }).sort({ nameOrder: 1 }).lean(),
    findStandardsOf(centreId),
  ]);
  const people = verifiers.map(({ _id, name }) => rowOf(_id, name, days, planned, ({ verifierIds }) => verifierIds));
  const taken = standards.map(({ _id, code, nameVi }) =>
    rowOf(_id, `${code} – ${nameVi}`, days, planned, ({ standardIds }) => standardIds),
  );
  return { days, people, standards: taken.filter(({ orders }) => orders.some((each) => each.length > 0)) };
}

function rowOf(
  id: Types.ObjectId,
  name: string,
  days: readonly Day[],
  planned: readonly OrderRecord[],
  idsOf: (order: OrderRecord) => readonly Types.ObjectId[],
): TakenRow {
  const own = planned.filter((order) => idsOf(order).some((each) => id.equals(each)));
  return { name, orders: days.map((day) => own.filter(({ appointment }) => appointment?.on === day)) };
}
