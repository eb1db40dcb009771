import { can, visibleTo, type Actor, type Permission } from '../access';
import { AccountModel } from '../accounts';
import { DesignationModel, VerifierModel } from '../centres';
import { CertificateModel, VerificationModel, type VerificationStatus } from '../certificates';
import { InstrumentModel } from '../instruments';
import { addDays } from '../metrology';
import type { Day, Text } from '../platform/i18n';
import { QualitySystemModel } from '../quality-systems';
import { MessageModel } from '../schedule';
import { MeasurementStandardModel } from '../standards';
import { homeTexts as texts } from './home.messages';

/** One figure of the dashboard: how many, and where the list behind it is. */
export interface Figure {
  readonly label: Text;
  readonly count: number;
  readonly href: string;
  /** Work that waits is shown so. */
  readonly urgent?: boolean;
}

interface Source {
  readonly permission: Permission;
  readonly label: Text;
  readonly href: string;
  readonly urgent?: boolean;
  readonly count: (actor: Actor, today: Day) => Promise<number>;
}

const byCentre = (actor: Actor, permission: Permission) => visibleTo(actor, permission, 'centreId');

function verificationsThatAre(status: VerificationStatus) {
  return (actor: Actor) => VerificationModel.countDocuments({ ...byCentre(actor, 'verifications.read'), status });
}

function instrumentsDue(range: (today: Day) => { $gt?: Day; $gte?: Day; $lt?: Day; $lte?: Day }) {
  return (actor: Actor, today: Day) =>
    InstrumentModel.countDocuments({ ...byCentre(actor, 'schedule.read'), status: 'inService', dueOn: range(today) });
}

/** Every figure of the dashboard, in the order of the day's work; each reader sees those the role may open. */
const sources: readonly Source[] = [
  {
    permission: 'verifications.record',
    label: texts.returned,
    href: '/verifications?status=returned',
    urgent: true,
    count: verificationsThatAre('returned'),
  },
  {
    permission: 'verifications.record',
    label: texts.drafts,
    href: '/verifications?status=draft',
    count: verificationsThatAre('draft'),
  },
  {
    permission: 'verifications.approve',
    label: texts.toApprove,
    href: '/verifications?status=submitted',
    urgent: true,
    count: verificationsThatAre('submitted'),
  },
  {
    permission: 'schedule.read',
    label: texts.overdue,
    href: '/schedule?stage=overdue',
    urgent: true,
    count: instrumentsDue((today) => ({ $gt: '', $lt: today })),
  },
  {
    permission: 'schedule.read',
    label: texts.dueSoon,
    href: '/schedule?stage=days30',
    count: instrumentsDue((today) => ({ $gte: today, $lte: addDays(today, 30) })),
  },
  {
    permission: 'certificates.read',
    label: texts.certificatesThisYear,
    href: '/certificates',
    count: (actor, today) =>
      CertificateModel.countDocuments({
        ...byCentre(actor, 'certificates.read'),
        kind: 'verification',
        year: Number(today.slice(0, 4)),
      }),
  },
  {
    permission: 'standards.manage',
    label: texts.standardsExpiring,
    href: '/measurement-standards?validity=expiring',
    urgent: true,
    count: (actor, today) =>
      MeasurementStandardModel.countDocuments({
        ...byCentre(actor, 'standards.read'),
        status: 'inUse',
        validUntil: { $gte: today, $lte: addDays(today, 30) },
      }),
  },
  {
    permission: 'verifiers.manage',
    label: texts.verifiers,
    href: '/verifiers',
    count: (actor) => VerifierModel.countDocuments({ ...byCentre(actor, 'verifiers.read'), active: true }),
  },
  {
    permission: 'instruments.read',
    label: texts.instruments,
    href: '/instruments',
    count: (actor) => InstrumentModel.countDocuments({ ...byCentre(actor, 'instruments.read') }),
  },
  {
    permission: 'designations.manage',
    label: texts.designations,
    href: '/designations',
    count: (actor) => DesignationModel.countDocuments({ ...byCentre(actor, 'designations.read') }),
  },
  {
    permission: 'qualitySystems.read',
    label: texts.qualitySystems,
    href: '/quality-systems',
    count: (actor) => QualitySystemModel.countDocuments({ ...visibleTo(actor, 'qualitySystems.read', 'agencyId') }),
  },
  {
    permission: 'messages.read',
    label: texts.messagesWaiting,
    href: '/messages?status=waiting',
    count: (actor) =>
      MessageModel.countDocuments({ ...visibleTo(actor, 'messages.read', 'organizationId'), status: 'waiting' }),
  },
  {
    permission: 'accounts.manage',
    label: texts.accounts,
    href: '/accounts',
    count: () => AccountModel.countDocuments({}),
  },
];

/** What waits for this person today. */
export async function findFigures(actor: Actor, today: Day): Promise<Figure[]> {
  const open = sources.filter(({ permission }) => can(actor, permission));
  return Promise.all(
    open.map(async ({ label, href, urgent, count }) => {
      const found = await count(actor, today);
      return { label, href, count: found, ...(urgent && found > 0 && { urgent }) };
    }),
  );
}
