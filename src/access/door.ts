import type { RequestHandler } from 'express';
import { actorOf, can, forbidden } from './actor';
import type { Permission } from './permissions';

const doors = new WeakSet<RequestHandler>();

/**
 * The door of a page or an operation: opens to whoever holds one of the permissions, before anything else is read –
 * the record, its state, what was typed, a password. How far the permission reaches is judged with the record.
 */
export function requirePermission(...anyOf: readonly [Permission, ...Permission[]]): RequestHandler {
  return door((req, _res, next) => {
    const actor = actorOf(req);
    if (!anyOf.some((permission) => can(actor, permission))) throw forbidden(actor);
    next();
  });
}

/** The door of what is everybody's own: the dashboard, one's own account. */
export const requireSignIn: RequestHandler = door((req, _res, next) => {
  actorOf(req);
  next();
});

function door(handler: RequestHandler): RequestHandler {
  doors.add(handler);
  return handler;
}

interface Layer {
  readonly handle: RequestHandler & { readonly stack?: readonly Layer[] };
  readonly route?: { readonly path: string; readonly stack: readonly Layer[] };
}

/** Refuses to start when a route has no door as its first handler, so that none can be forgotten. */
export function assertDoors(routes: { readonly stack: readonly unknown[] }): void {
  const open = routesWithoutDoor(routes.stack as readonly Layer[]);
  if (open.length > 0) throw new Error(`routes without requirePermission: ${open.join(', ')}`);
}

function routesWithoutDoor(stack: readonly Layer[]): string[] {
  return stack.flatMap(({ handle, route }) => {
    if (route) return route.stack[0] && doors.has(route.stack[0].handle) ? [] : [route.path];
    return handle.stack ? routesWithoutDoor(handle.stack) : [];
  });
}
