import type { ClientSession } from 'mongoose';
import { findDesignationsOf, VerifierModel } from '../centres';
import { instrumentTypesByCode } from '../instruments';
import { MeasurementStandardModel } from '../standards';
import { OrganizationModel } from '../../register/organizations';
import { takeTurn } from '../../platform/database';
import { assertDayOrder, InvalidInputError, type Refusal } from '../../platform/http';
import { dayInVietnam } from '../../platform/i18n';
import { orderTexts as texts } from './order.messages';
import { WorkOrderModel, type OrderDocument, type OrderRecord, type WorkOrder } from './order.model';
import { instrumentsOf } from './order.queries';
import type { PlanInput } from './order.schema';
import { occupyingStatuses } from './order.states';
import { planRefusals, type Planned } from './plan.rules';
import { refuse } from './order.service';

/**
 * Sets day, hours, people and standards of an order, held against everything else that the centre has planned that
 * day. Whoever plans the same day at once comes after: the second reads what the first has taken.
 */
export async function planOrder(
  order: OrderDocument,
  { on, from, until, verifierIds, standardIds }: PlanInput,
  { at, session }: { at: Date; session: ClientSession },
): Promise<void> {
  if (until <= from) throw new InvalidInputError({ until: texts.hoursSwapped });
  assertDayOrder({ asked: order.askedOn, appointed: on }, { appointed: 'on' });
  if (on < dayInVietnam(at)) throw new InvalidInputError({ on: texts.dayPast });
  await takeTurn(`plan ${String(order.centreId)} ${on}`, session);
  order.set({ appointment: { on, from, until }, verifierIds, standardIds });
  const planned = order.toObject<OrderRecord>();
  await assertOwn(planned, session);
  refuse(await refusalsOfPlan(planned, session));
}

/** Why the plan of an order cannot stand, or stands no longer; none of an order without one. */
export async function refusalsOfPlan(
  order: OrderRecord,
  session: ClientSession | null = null,
): Promise<readonly Refusal[]> {
  const { appointment, centreId } = order;
  if (!appointment) return [];
  const instruments = await instrumentsOf(order);
  const codes = [
    ...instruments.map(({ typeCode }) => typeCode),
    ...order.expected.flatMap(({ typeCode }) => typeCode ?? []),
  ];
  const [verifiers, standards, types, designations, centre, others] = await Promise.all([
    VerifierModel.find({ _id: { $in: order.verifierIds } })
      .session(session)
      .lean(),
    MeasurementStandardModel.find({ _id: { $in: order.standardIds } })
      .session(session)
      .lean(),
    instrumentTypesByCode([...new Set(codes)]),
    findDesignationsOf(centreId),
    OrganizationModel.findById(centreId, { registrationMark: 1 }).lean(),
    othersOn(order, session),
  ]);
  return planRefusals({
    order: { kind: order.kind, appointment, ...(order.mode && { mode: order.mode }) },
    ...{ verifiers, standards, instruments, designations, others },
    types: [...types.values()],
    isRegistered: Boolean(centre?.registrationMark),
  });
}

function othersOn({ _id, centreId, appointment }: OrderRecord, session: ClientSession | null): Promise<Planned[]> {
  const sameDay = {
    centreId,
    'appointment.on': appointment?.on,
    status: { $in: occupyingStatuses },
    _id: { $ne: _id },
  };
  return WorkOrderModel.find(sameDay as object, { number: 1, appointment: 1, verifierIds: 1, standardIds: 1 })
    .session(session)
    .lean<Planned[]>();
}

async function assertOwn(
  { centreId, verifierIds, standardIds }: Pick<WorkOrder, 'centreId' | 'verifierIds' | 'standardIds'>,
  session: ClientSession,
): Promise<void> {
  const people = await VerifierModel.countDocuments({ _id: { $in: verifierIds }, centreId }).session(session);
  if (people < verifierIds.length) throw new InvalidInputError({ verifierIds: texts.noSuchVerifier });
  const own = { _id: { $in: standardIds }, centreId };
  const standards = await MeasurementStandardModel.countDocuments(own).session(session);
  if (standards < standardIds.length) throw new InvalidInputError({ standardIds: texts.noSuchStandard });
}
