import type { Request } from 'express';
import { actorOf, reachOf, type Permission } from '../../access';
import { findOrganizationChoices, organizationsById, ownerKinds } from '../../register/organizations';
import type { Day } from '../../platform/i18n';
import type { Choice } from '../../platform/web';
import type { InstrumentTypeRecord } from './instrument-type.model';
import { ruleOn } from './instrument-type.rules';
import { findInstrumentTypes } from './instrument-type.service';
import { nameOf } from './type-name.views';
import type { InstrumentFilterChoices } from './instrument.views';
import { Types } from 'mongoose';

/** What the filters of a list of instruments offer, and the owner whom a link has set. */
export async function findFilterChoices(req: Request, permission: Permission): Promise<InstrumentFilterChoices> {
  const seesAll = reachOf(actorOf(req), permission) === 'all';
  const [types, centres, communes, owner] = await Promise.all([
    findInstrumentTypes(),
    seesAll ? findOrganizationChoices(['centre']) : [],
    findOrganizationChoices(['commune']),
    heldOwner(req.query['ownerId']),
  ]);
  return { types: types.map(typeChoice), centres, communes, owner };
}

/** Every type of the register, for lists of what was done with instruments of any. */
export async function findTypeChoices(): Promise<Choice[]> {
  return (await findInstrumentTypes()).map(typeChoice);
}

/** The types that the law lists on a day. */
export async function findListedTypeChoices(day: Day): Promise<Choice[]> {
  return (await findInstrumentTypes()).filter((type) => ruleOn(type, day)).map(typeChoice);
}

async function heldOwner(id: unknown): Promise<string | undefined> {
  if (typeof id !== 'string' || !Types.ObjectId.isValid(id)) return undefined;
  return (await organizationsById([new Types.ObjectId(id)])).get(id)?.nameVi ?? id;
}

/** Owners to choose from: those whose names have the words asked for, and in any case the one that a link has set. */
export async function findOwnerChoices({ query }: Pick<Request, 'query'>): Promise<Choice[]> {
  const q = typeof query['owner'] === 'string' ? query['owner'] : undefined;
  return findOrganizationChoices(ownerKinds, { held: [query['ownerId']], q });
}

function typeChoice(type: InstrumentTypeRecord): Choice {
  const { vi, en } = nameOf(type);
  return { value: type.code, label: { vi: `${type.code} ${vi}`, en: `${type.code} ${en}` } };
}
