import type { Model, QueryFilter } from 'mongoose';
import { can, visibleTo, type Actor, type Permission } from '../access';
import { AccountModel } from '../accounts';
import { DesignationModel, VerifierModel } from '../centres';
import { CertificateModel, VerificationModel, verificationQuery, type VerificationStatus } from '../certificates';
import { InstrumentModel } from '../instruments';
import { addDays } from '../metrology';
import type { Day, Text } from '../platform/i18n';
import { QualitySystemModel } from '../quality-systems';
import { countInState, MessageModel } from '../schedule';
import { MeasurementStandardModel } from '../standards';
import { homeTexts as texts } from './home.messages';

/** One figure of the dashboard: how many, and where the list behind it is. */
export interface Figure {
  readonly label: Text;
  readonly count: number;
  readonly href: string;
  /** Work that waits is shown so. */
  readonly urgent?: boolean;
  /** Waits for this very person; the others tell how the register stands. */
  readonly mine?: boolean;
}

interface Source {
  readonly mine?: true;
  readonly permission: Permission;
  readonly label: Text;
  readonly href: string;
  readonly urgent?: boolean;
  readonly count: (actor: Actor, today: Day) => Promise<number>;
}

const byCentre = (actor: Actor, permission: Permission) => visibleTo(actor, permission, 'centreId');

function verificationsThatAre(status: VerificationStatus) {
  return (actor: Actor) => countOf(VerificationModel, { ...byCentre(actor, 'verifications.read'), status });
}

/** A technician's own: those that name the verifier this person is. */
function ownVerificationsThatAre(status: VerificationStatus) {
  return (actor: Actor) => countOf(VerificationModel, verificationQuery(actor, { status, mine: true }));
}

/** Every figure of the dashboard, in the order of the day's work; each reader sees those the role may open. */
const sources: readonly Source[] = [
  {
    permission: 'verifications.record',
    label: texts.returned,
    href: '/verifications?status=returned&mine=true',
    urgent: true,
    mine: true,
    count: ownVerificationsThatAre('returned'),
  },
  {
    permission: 'verifications.record',
    label: texts.drafts,
    href: '/verifications?status=draft&mine=true',
    mine: true,
    count: ownVerificationsThatAre('draft'),
  },
  {
    permission: 'verifications.approve',
    label: texts.toApprove,
    href: '/verifications?status=submitted',
    urgent: true,
    mine: true,
    count: verificationsThatAre('submitted'),
  },
  {
    permission: 'schedule.read',
    label: texts.overdue,
    href: '/schedule?state=overdue',
    urgent: true,
    count: (actor, today) => countInState(actor, 'overdue', today),
  },
  {
    permission: 'schedule.read',
    label: texts.failedOrWithdrawn,
    href: '/schedule?state=failedOrWithdrawn',
    urgent: true,
    count: (actor, today) => countInState(actor, 'failedOrWithdrawn', today),
  },
  {
    permission: 'schedule.read',
    label: texts.dueSoon,
    href: '/schedule?state=due',
    count: (actor, today) => countInState(actor, 'due', today),
  },
  {
    permission: 'schedule.read',
    label: texts.neverVerified,
    href: '/schedule?state=neverVerified',
    count: (actor, today) => countInState(actor, 'neverVerified', today),
  },
  {
    permission: 'certificates.read',
    label: texts.certificatesThisYear,
    href: '/certificates',
    count: (actor, today) =>
      countOf(CertificateModel, {
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
    mine: true,
    count: (actor, today) =>
      countOf(MeasurementStandardModel, {
        ...byCentre(actor, 'standards.read'),
        status: 'inUse',
        validUntil: { $gte: today, $lte: addDays(today, 30) },
      }),
  },
  {
    permission: 'verifiers.manage',
    label: texts.verifiers,
    href: '/verifiers',
    count: (actor) => countOf(VerifierModel, { ...byCentre(actor, 'verifiers.read'), active: true }),
  },
  {
    permission: 'instruments.read',
    label: texts.instruments,
    href: '/instruments',
    count: (actor) => countOf(InstrumentModel, { ...byCentre(actor, 'instruments.read') }),
  },
  {
    permission: 'designations.manage',
    label: texts.designations,
    href: '/designations',
    count: (actor) => countOf(DesignationModel, { ...byCentre(actor, 'designations.read') }),
  },
  {
    permission: 'qualitySystems.read',
    label: texts.qualitySystems,
    href: '/quality-systems',
    count: (actor) => countOf(QualitySystemModel, { ...visibleTo(actor, 'qualitySystems.read', 'agencyId') }),
  },
  {
    permission: 'messages.read',
    label: texts.messagesWaiting,
    href: '/messages?status=waiting',
    count: (actor) =>
      countOf(MessageModel, { ...visibleTo(actor, 'messages.read', 'organizationId'), status: 'waiting' }),
  },
  {
    permission: 'accounts.manage',
    label: texts.accounts,
    href: '/accounts',
    count: () => countOf(AccountModel, {}),
  },
];

/** How many there are: of a whole collection its own count is asked, else an index. */
function countOf<T>(model: Model<T>, filter: QueryFilter<T>): Promise<number> {
  return Object.keys(filter).length > 0 ? model.countDocuments(filter).exec() : model.estimatedDocumentCount().exec();
}

/** What waits for this person today, and how the register stands. */
export async function findFigures(actor: Actor, today: Day): Promise<Figure[]> {
  const open = sources.filter(({ permission }) => can(actor, permission));
  return Promise.all(
    open.map(async ({ label, href, urgent, mine, count }) => {
      const found = await count(actor, today);
      return { label, href, count: found, ...(urgent && found > 0 && { urgent }), ...(mine && { mine }) };
    }),
  );
}
