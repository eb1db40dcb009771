import { Router, type Request } from 'express';
import { Types } from 'mongoose';
import {
  actorOf,
  assertCan,
  assertDoors,
  can,
  reachOf,
  requirePermission,
  requireSignIn,
  visibleTo,
  type Actor,
} from '../../src/access';
import { ForbiddenError, UnauthenticatedError } from '../../src/platform/http';

const own = new Types.ObjectId();
const other = new Types.ObjectId();
const technician: Actor = { id: '1', name: 'Người thử', role: 'technician', organizationId: String(own) };
const officer: Actor = { ...technician, role: 'departmentOfficer' };

describe('who acts', () => {
  it('is the person of the request, and a stranger is asked to sign in', () => {
    expect(actorOf({ actor: technician } as Request)).toBe(technician);
    expect(() => actorOf({} as Request)).toThrow(UnauthenticatedError);
  });
});

describe('a permission that ends at one’s own organization', () => {
  it.each([
    ['records of some organization', undefined, true],
    ['records of one’s own, by id', own, true],
    ['records of one’s own, by the id as text', String(own), true],
    ['records of another', other, false],
    ['records of another, by the id as text', String(other), false],
  ])('for %s', (_which, organizationId, allowed) => {
    expect(can(technician, 'instruments.read', organizationId)).toBe(allowed);
    const asserted = () => assertCan(technician, 'instruments.read', organizationId);
    if (allowed) expect(asserted).not.toThrow();
    else expect(asserted).toThrow(ForbiddenError);
  });

  it('keeps a list to one’s own, by the field that the list names', () => {
    expect(visibleTo(technician, 'instruments.read', 'centreId')).toEqual({ centreId: own });
    expect(visibleTo(technician, 'instruments.read', '_id')).toEqual({ _id: own });
    expect(visibleTo(officer, 'instruments.read', 'centreId')).toEqual({});
    expect(() => visibleTo(technician, 'reports.read', 'centreId')).toThrow(ForbiddenError);
  });

  it('is none where the role has none', () => {
    expect(reachOf(technician, 'reports.read')).toBeUndefined();
    expect(can(technician, 'reports.read')).toBe(false);
    expect(() => assertCan(technician, 'reports.read')).toThrow(ForbiddenError);
  });
});

describe('the doors of a router', () => {
  const page = () => undefined;

  it('are needed on every route, however deep, and named when they are missing', () => {
    const inner = Router();
    inner.get('/inside', page);
    inner.get('/closed', requirePermission('instruments.read'), page);
    const routes = Router();
    routes.get('/open', page);
    routes.post('/late', page, requirePermission('instruments.read'));
    routes.get('/own', requireSignIn, page);
    routes.use('/deep', inner);
    expect(() => assertDoors(routes)).toThrow('routes without requirePermission: /open, /late, /inside');
  });

  it('are enough when every route has one, and what is no route needs none', () => {
    const routes = Router();
    routes.use(page);
    routes.get('/closed', requirePermission('instruments.read'), page);
    expect(() => assertDoors(routes)).not.toThrow();
  });

  it('open to whoever holds one of the permissions, and to nobody else', () => {
    const opened = (actor: Actor | undefined, ...permissions: Parameters<typeof requirePermission>) => {
      const next = jest.fn();
      void requirePermission(...permissions)({ actor } as Request, {} as never, next);
      return next.mock.calls.length;
    };
    expect(opened(technician, 'reports.read', 'instruments.read')).toBe(1);
    expect(() => opened(technician, 'reports.read', 'reports.edit')).toThrow(ForbiddenError);
    expect(() => opened(undefined, 'instruments.read')).toThrow(UnauthenticatedError);
  });
});
