import type { Request } from 'express';
import { Types } from 'mongoose';
import { ForbiddenError, UnauthenticatedError } from '../platform/http';
import { defineTexts } from '../platform/i18n';
import { permissions, type Permission, type Reach, type Role } from './permissions';

/** The person (or program) who acts: a parameter of every service. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** The organization whose records are the actor's own. */
  readonly organizationId: string;
  /** Its name, for people who have signed in. */
  readonly organizationName?: string;
  /** The verifier whose card this person signs with, for technicians. */
  readonly verifierId?: string;
  /** The organization has ended or was merged: its people read what was and change nothing. */
  readonly bodyEnded?: true;
}

const texts = defineTexts({
  bodyEnded: {
    vi: 'Tổ chức của bạn đã chấm dứt hoạt động theo sổ: tài khoản chỉ còn xem, không ghi được. Nếu sổ ghi chưa đúng, báo Sở cập nhật.',
    en: 'Your organization has ended, says the register: your account reads and does not write. If that is wrong, tell the department.',
  },
});

declare global {
  namespace Express {
    interface Request {
      actor?: Actor;
    }
  }
}

/** The actor of a request; a stranger is asked to sign in. */
export function actorOf(req: Request): Actor {
  if (!req.actor) throw new UnauthenticatedError();
  return req.actor;
}

/** How far the actor's permission reaches; undefined when there is none. Of an ended body only reading is left. */
export function reachOf(actor: Actor, permission: Permission): Reach | undefined {
  if (actor.bodyEnded && !isReading(permission)) return undefined;
  const reaches: Partial<Record<Role, Reach>> = permissions[permission];
  return reaches[actor.role];
}

function isReading(permission: Permission): boolean {
  return permission.endsWith('.read');
}

/** Why the actor may not: the role, or an organization that has ended. */
export function forbidden({ bodyEnded }: Actor): ForbiddenError {
  return new ForbiddenError(bodyEnded && texts.bodyEnded);
}

/** May the actor do this, to records of this organization? Without one: to records of some organization. */
export function can(actor: Actor, permission: Permission, organizationId?: Types.ObjectId | string): boolean {
  const reach = reachOf(actor, permission);
  if (!reach) return false;
  return reach === 'all' || organizationId === undefined || String(organizationId) === actor.organizationId;
}

/** Throws `ForbiddenError` unless the actor may do this. */
export function assertCan(actor: Actor, permission: Permission, organizationId?: Types.ObjectId | string): void {
  if (!can(actor, permission, organizationId)) throw forbidden(actor);
}

/**
 * The part of every query's filter that keeps to what the actor may see: the only place where this is decided.
 * `field` names the organization a record belongs to (`centreId`, `agencyId`, `_id` …).
 */
export function visibleTo(actor: Actor, permission: Permission, field: string): Record<string, Types.ObjectId> {
  const reach = reachOf(actor, permission);
  if (!reach) throw new ForbiddenError();
  return reach === 'all' ? {} : { [field]: new Types.ObjectId(actor.organizationId) };
}
