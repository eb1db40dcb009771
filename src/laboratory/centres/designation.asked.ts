import type { Request } from 'express';
import { actorOf, assertCan } from '../../access';
import { NotFoundError } from '../../platform/http';
import { amendmentTexts } from './amendment.messages';
import { getDesignation } from './designation.queries';

/** The designation that an address names. */
export function asked(req: Request) {
  return getDesignation(actorOf(req), idOf(req));
}

export async function askedToChange(req: Request) {
  const designation = await asked(req);
  assertCan(actorOf(req), 'designations.manage', designation.centreId);
  return designation;
}

/** The designation with the amendment that an address names. */
export async function askedAmendment(req: Request) {
  const designation = await asked(req);
  const amendment = designation.amendments?.find(({ _id }) => String(_id) === amendmentIdOf(req));
  if (!amendment) throw new NotFoundError(amendmentTexts.notFound);
  return { designation, amendment };
}

export function idOf(req: Request): string {
  return String((req.params as Record<string, unknown>)['id']);
}

/** Absent in addresses of the designation itself. */
export function amendmentIdOf(req: Request): string | undefined {
  return (req.params as Record<string, string | undefined>)['amendment'];
}
