import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, type Operation } from '../../platform/http';
import { letterheadOf } from './installation.rules';
import { changeInstallationSchema, type ChangeInstallation } from './installation.schema';
import { changeInstallation, getInstallation, type ShownInstallation } from './installation.service';

export function installationApi(clock: Clock): readonly Operation[] {
  const common = { tag: 'Installation', path: '/installation' } as const;
  return [
    operation({
      ...common,
      method: 'get',
      summary: 'Of which province the registry is, and what its papers print; null while nobody has entered it',
      access: 'read',
      door: requirePermission('installation.read'),
      answer: { status: 200, description: 'The installation, and the letterhead that follows from it' },
      handle: async ({ req }) => answer(await getInstallation(actorOf(req))),
    }),
    operation<unknown, ChangeInstallation>({
      ...common,
      method: 'patch',
      summary: 'Enter or change of which province the registry is; a field that is null is removed',
      access: 'write',
      door: requirePermission('installation.manage'),
      body: changeInstallationSchema,
      answer: { status: 200, description: 'The installation as it is now' },
      handle: async ({ req, body, expectedVersion }) => {
        await changeInstallation(actorOf(req), body, { at: clock.now(), expectedVersion });
        return answer(await getInstallation(actorOf(req)));
      },
    }),
  ];
}

function answer({ installation, department, version }: ShownInstallation) {
  if (!installation) return { json: { version, installation: null, letterhead: null }, version };
  const { provinceKind, province, provinceEn, departmentId, issuer, issuerSymbol, place } = installation;
  const { projectFromYear, conversionDecision, plannedDepartments, plannedCommunes } = installation;
  const entered = {
    ...{ provinceKind, province, provinceEn, departmentId: String(departmentId), issuer, issuerSymbol, place },
    ...{ projectFromYear, conversionDecision, plannedDepartments, plannedCommunes },
  };
  const shown = { ...entered, department: department?.nameVi };
  return { json: { version, installation: shown, letterhead: letterheadOf(installation) }, version };
}
