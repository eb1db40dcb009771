import type { Model, QueryFilter } from 'mongoose';
import { can, visibleTo, type Actor, type Permission } from '../access';
import { AccountModel } from '../register/accounts';
import {
  countEndingCompetences,
  countDesignationsWaitingFor,
  DesignationModel,
  VerifierModel,
} from '../laboratory/centres';
import {
  CertificateModel,
  commentTexts,
  countUnreadComments,
  VerificationModel,
  verificationQuery,
  type VerificationStatus,
} from '../laboratory/certificates';
import { countUnfinishedActions } from '../laboratory/comparisons';
import { dueWithinDays, InstrumentModel } from '../laboratory/instruments';
import { countOpenImpacts } from '../laboratory/impact';
import { countWaitingFor } from '../laboratory/methods';
import { countWaitingRequests } from '../laboratory/orders';
import { fill, type Day, type Text } from '../platform/i18n';
import { countQualitySystemsOn, QualitySystemModel } from '../quality/quality-systems';
import { countBelowMinimum } from '../laboratory/stamps';
import { countInState, MessageModel } from '../laboratory/schedule';
import { expiringWithinDays, MeasurementStandardModel, validityFilter } from '../laboratory/standards';
import { homeTexts as texts } from './home.messages';

/** One figure of the dashboard: how many, and where the list behind it is. */
export interface Figure {
  readonly label: Text;
  /** Null where nobody has entered a record of the register: that is no zero. */
  readonly count: number | null;
  readonly href: string;
  /** Rests on records that the sample generator made. */
  readonly generated?: boolean;
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
  /** What is counted is part of a register; a queue of work has none, and none waiting is a true zero. */
  readonly register?: CountedRegister;
}

interface CountedRegister {
  readonly model: Model<never>;
  readonly within: (actor: Actor) => Record<string, unknown>;
  readonly sampleField: string;
}

function registerOf(model: unknown, permission: Permission, field: string, sampleField: string): CountedRegister {
  return { model: model as Model<never>, within: (actor) => visibleTo(actor, permission, field), sampleField };
}

const ofProvenance = 'provenance.generated';
const registers = {
  instruments: registerOf(InstrumentModel, 'instruments.read', 'centreId', ofProvenance),
  certificates: registerOf(CertificateModel, 'certificates.read', 'centreId', 'generated'),
  standards: registerOf(MeasurementStandardModel, 'standards.read', 'centreId', ofProvenance),
  verifiers: registerOf(VerifierModel, 'verifiers.read', 'centreId', ofProvenance),
  designations: registerOf(DesignationModel, 'designations.read', 'centreId', ofProvenance),
  qualitySystems: registerOf(QualitySystemModel, 'qualitySystems.read', 'agencyId', ofProvenance),
};

const byCentre = (actor: Actor, permission: Permission) => visibleTo(actor, permission, 'centreId');

function verificationsThatAre(status: VerificationStatus) {
  return (actor: Actor) => countOf(VerificationModel, { ...byCentre(actor, 'verifications.read'), status });
}

/** A technician's own: those that name the verifier this person is. */
function ownVerificationsThatAre(status: VerificationStatus) {
  return async (actor: Actor, today: Day) =>
    countOf(VerificationModel, await verificationQuery(actor, { status, mine: true }, today));
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
    permission: 'verifications.consent',
    label: texts.toConsent,
    href: '/verifications?awaitsConsent=true',
    urgent: true,
    mine: true,
    count: async (actor, today) =>
      countOf(VerificationModel, await verificationQuery(actor, { awaitsConsent: true }, today)),
  },
  // To each who has one of the two rights.
  ...(['verifications.record', 'verifications.approve'] as const).map((permission) => ({
    permission,
    label: commentTexts.unread,
    href: '/verifications/comments',
    urgent: true,
    mine: true as const,
    count: countUnreadComments,
  })),
  {
    permission: 'instrumentTypes.confirm',
    label: texts.toConfirm,
    href: '/methods',
    urgent: true,
    mine: true,
    count: countWaitingFor,
  },
  {
    permission: 'designations.approve',
    label: texts.designationsToApprove,
    href: '/designations?waits=true',
    urgent: true,
    mine: true,
    count: countDesignationsWaitingFor,
  },
  {
    permission: 'schedule.read',
    label: texts.overdue,
    register: registers.instruments,
    href: '/schedule?state=overdue',
    urgent: true,
    count: (actor, today) => countInState(actor, 'overdue', today),
  },
  {
    permission: 'schedule.read',
    label: texts.failedOrWithdrawn,
    register: registers.instruments,
    href: '/schedule?state=failedOrWithdrawn',
    urgent: true,
    count: (actor, today) => countInState(actor, 'failedOrWithdrawn', today),
  },
  {
    permission: 'schedule.read',
    label: fill(texts.dueSoon, { days: dueWithinDays }),
    register: registers.instruments,
    href: '/schedule?state=due',
    count: (actor, today) => countInState(actor, 'due', today),
  },
  {
    permission: 'schedule.read',
    label: texts.neverVerified,
    register: registers.instruments,
    href: '/schedule?state=neverVerified',
    count: (actor, today) => countInState(actor, 'neverVerified', today),
  },
  {
    permission: 'certificates.read',
    label: texts.certificatesThisYear,
    register: registers.certificates,
    href: '/certificates?kind=verification',
    count: (actor, today) =>
      countOf(CertificateModel, {
        ...byCentre(actor, 'certificates.read'),
        kind: 'verification',
        year: Number(today.slice(0, 4)),
      }),
  },
  {
    permission: 'standards.manage',
    label: fill(texts.standardsExpiring, { days: expiringWithinDays }),
    register: registers.standards,
    href: '/measurement-standards?validity=expiring',
    urgent: true,
    mine: true,
    count: (actor, today) =>
      countOf(MeasurementStandardModel, {
        ...byCentre(actor, 'standards.read'),
        status: 'inUse',
        ...validityFilter('expiring', today),
      }),
  },
  {
    permission: 'orders.manage',
    label: texts.requests,
    href: '/requests?status=waiting',
    urgent: true,
    mine: true,
    count: countWaitingRequests,
  },
  {
    permission: 'comparisons.act',
    label: texts.comparisonActions,
    href: '/comparisons/actions?status=unfinished',
    urgent: true,
    mine: true,
    count: countUnfinishedActions,
  },
  {
    permission: 'impacts.judge',
    label: texts.openImpacts,
    href: '/impact-assessments?status=open',
    urgent: true,
    mine: true,
    count: countOpenImpacts,
  },
  {
    permission: 'stamps.manage',
    label: texts.stampsShort,
    href: '/stamps/minimums',
    urgent: true,
    mine: true,
    count: countBelowMinimum,
  },
  {
    permission: 'verifiers.manage',
    label: texts.competencesEnding,
    href: '/verifiers?competence=ending',
    urgent: true,
    mine: true,
    count: countEndingCompetences,
  },
  {
    permission: 'verifiers.manage',
    label: texts.verifiers,
    register: registers.verifiers,
    href: '/verifiers',
    count: (actor) => countOf(VerifierModel, { ...byCentre(actor, 'verifiers.read'), active: true }),
  },
  {
    permission: 'instruments.read',
    label: texts.instruments,
    register: registers.instruments,
    href: '/instruments',
    count: (actor) => countOf(InstrumentModel, { ...byCentre(actor, 'instruments.read') }),
  },
  {
    permission: 'designations.manage',
    label: texts.designations,
    register: registers.designations,
    href: '/designations',
    count: (actor) => countOf(DesignationModel, { ...byCentre(actor, 'designations.read') }),
  },
  {
    permission: 'qualitySystems.read',
    label: texts.qualitySystems,
    register: registers.qualitySystems,
    href: '/quality-systems',
    count: (actor, today) => countQualitySystemsOn(actor, today),
  },
  {
    permission: 'messages.read',
    label: texts.messagesFailed,
    href: '/messages?status=failed',
    urgent: true,
    mine: true,
    count: (actor) =>
      countOf(MessageModel, { ...visibleTo(actor, 'messages.read', 'organizationId'), status: 'failed' }),
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
    open.map(async ({ label, href, urgent, mine, count, register }) => {
      const [found, known] = await Promise.all([count(actor, today), register && stateOf(register, actor)]);
      return {
        ...{ label, href, count: known?.isEmpty ? null : found },
        ...(known?.hasSample && { generated: true }),
        ...(urgent && found > 0 && { urgent }),
        ...(mine && { mine }),
      };
    }),
  );
}

/** Whether anybody has entered a record of the register, and whether a sample record is among them. */
async function stateOf({ model, within, sampleField }: CountedRegister, actor: Actor) {
  const mine = within(actor) as QueryFilter<never>;
  const sample = { [sampleField]: true } as QueryFilter<never>;
  const [any, anySample] = await Promise.all([model.exists(mine), model.exists(sample)]);
  const hasSample = anySample !== null && (await model.exists({ ...mine, ...sample })) !== null;
  return { isEmpty: any === null, hasSample };
}
