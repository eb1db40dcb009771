import type { ClientSession, Types } from 'mongoose';
import { assertCan, type Actor, type Change } from '../../access';
import { recordAudit, reviseOrBegin, versionOf, type RevisedKind } from '../../audit';
import { InvalidInputError, RefusedError, type Refusal } from '../../platform/http';
import { OrganizationModel, type OrganizationRecord } from '../organizations';
import { installationAudited } from './installation.audited';
import { installationTexts as texts } from './installation.messages';
import { InstallationModel, type Installation, type InstallationRecord } from './installation.model';
import { letterheadOf, projectYearOf, type Letterhead } from './installation.rules';
import type { ChangeInstallation, ProvinceNamed } from './installation.schema';

/** Of which province the registry is; undefined while nobody has said. */
export async function findInstallation(): Promise<InstallationRecord | undefined> {
  return (await InstallationModel.findOne({ key: 'installation' }).lean()) ?? undefined;
}

export const installationUnknown: Refusal = {
  rule: 'installationKnown',
  text: texts.notEntered,
  remedy: texts.enter,
};

/** What papers print of the installation; refused while nobody has said of which province the registry is. */
export async function getLetterhead(): Promise<Letterhead> {
  const installation = await findInstallation();
  if (!installation) throw new RefusedError([installationUnknown]);
  return letterheadOf(installation);
}

/** Since when the province counts the results of Project 996; also while nobody has said of which it is. */
export async function findProjectYear(): Promise<number> {
  return projectYearOf(await findInstallation());
}

/** The installation as its page shows it. */
export interface ShownInstallation {
  readonly installation?: InstallationRecord | undefined;
  readonly department?: OrganizationRecord | undefined;
  /** 0 while nobody has entered it. */
  readonly version: number;
}

export async function getInstallation(actor: Actor): Promise<ShownInstallation> {
  assertCan(actor, 'installation.read');
  const installation = await findInstallation();
  const department = installation && (await OrganizationModel.findById(installation.departmentId).lean());
  return { installation, department: department ?? undefined, version: versionOf(installation) };
}

/** Says, or changes, of which province the registry is and what its papers print. */
export async function changeInstallation(actor: Actor, input: ChangeInstallation, change: Change): Promise<void> {
  assertCan(actor, 'installation.manage');
  if (input.departmentId && !(await OrganizationModel.exists({ _id: input.departmentId, kind: 'agency' })))
    throw new InvalidInputError({ departmentId: texts.noSuchDepartment });
  const typed = Object.fromEntries(
    Object.entries(input).map(([name, value]: [string, unknown]) => [name, isEmpty(value) ? undefined : value]),
  );
  const revision = { ...change, action: 'installation.changed' } as const;
  await reviseOrBegin(actor, { ...revised, begin }, { key: 'installation' }, revision, (installation) => {
    installation.set(typed);
    assertWhole(installation);
  });
}

/** The first visit: the registry begins as that of a province, kept by a department. */
export async function beginInstallation(
  by: Pick<Actor, 'id' | 'name'>,
  { departmentId, ...named }: ProvinceNamed & { readonly departmentId: Types.ObjectId },
  at: Date,
  session: ClientSession,
): Promise<void> {
  if (await InstallationModel.exists({}).session(session)) return;
  const installation = new InstallationModel({ ...named, departmentId });
  await installation.save({ session });
  const after = installation.toObject();
  await recordAudit(by, { action: 'installation.changed', subject: subjectOf(installation), after, at }, session);
}

const begin = () => new InstallationModel();

const revised: RevisedKind<Installation> = {
  model: InstallationModel,
  read: 'installation.read',
  manage: 'installation.manage',
  notFound: texts.notEntered,
  subjectOf,
};

/** What must be known before anything can be printed. */
const needed = ['provinceKind', 'province', 'departmentId'] as const;

function assertWhole(installation: Installation): void {
  const missing = needed.filter((name) => isEmpty(installation[name]));
  if (missing.length > 0) throw new InvalidInputError(Object.fromEntries(missing.map((name) => [name, texts.needed])));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function subjectOf({ _id }: { readonly _id: Types.ObjectId }) {
  return { type: installationAudited.type, id: _id, name: texts.title.vi };
}
