import { visibleTo, type Actor, type Permission } from '../../access';
import { midnightOf, type Day } from '../../platform/i18n';
import { CertificateModel } from '../certificates';
import { WorkOrderModel } from '../orders';
import { StampMovementModel } from '../stamps';
import type { RetentionTermRecord } from './retention-term.model';
import { termInForce } from './retention-term.service';
import { keptSince, retentionClasses, type RetentionClass, type RetentionKey } from './retention.rules';

/** A class with how many of its records the actor sees that have been kept for as long as it asks. */
export interface KeptClass extends RetentionClass {
  /** The term that two officers confirmed by its document, which then is the basis; absent while none is. */
  readonly term?: RetentionTermRecord;
  /** Undefined where the class is kept without end. */
  readonly past: number | undefined;
}

export async function findRetention(actor: Actor, today: Day): Promise<KeptClass[]> {
  return Promise.all(
    retentionClasses.map(async (each) => {
      const term = each.key === 'audit' ? undefined : await termInForce(each.key);
      const years = term?.years ?? each.years;
      const since = keptSince({ years }, today);
      const past = since === undefined ? undefined : await counters[each.key]?.(actor, since);
      return { ...each, years, past, ...(term && { term }) };
    }),
  );
}

const counters: Partial<Record<RetentionKey, (actor: Actor, before: Day) => Promise<number>>> = {
  certificates: (actor, before) =>
    CertificateModel.countDocuments({
      ...seen(actor, 'certificates.read'),
      issuedAt: { $lt: midnightOf(before) },
    }),
  stamps: (actor, before) => StampMovementModel.countDocuments({ ...seen(actor, 'stamps.read'), day: { $lt: before } }),
  orders: (actor, before) => WorkOrderModel.countDocuments({ ...seen(actor, 'orders.read'), askedOn: { $lt: before } }),
};

const seen = (actor: Actor, permission: Permission) => visibleTo(actor, permission, 'centreId');
