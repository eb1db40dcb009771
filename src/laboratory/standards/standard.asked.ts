import type { Request } from 'express';
import { actorOf, assertCan, type Permission } from '../../access';
import type { MeasurementStandardRecord } from './standard.model';
import { getStandard } from './standard.queries';

/** The standard that the address names, of those that the reader may see. */
export function askedStandard(req: Request): Promise<MeasurementStandardRecord> {
  return getStandard(actorOf(req), standardIdOf(req));
}

/** The same, of whoever may do that with the standards of its centre. */
export async function standardAskedTo(req: Request, permission: Permission): Promise<MeasurementStandardRecord> {
  const standard = await askedStandard(req);
  assertCan(actorOf(req), permission, standard.centreId);
  return standard;
}

export function standardIdOf(req: Request): string {
  return String((req.params as Record<string, unknown>)['id']);
}
