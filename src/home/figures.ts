import { visibleTo } from '../access';
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
} from '../laboratory/certificates';
import { countUnfinishedActions } from '../laboratory/comparisons';
import { dueWithinDays, InstrumentModel } from '../laboratory/instruments';
import { countOpenImpacts } from '../laboratory/impact';
import { countWaitingFor } from '../laboratory/methods';
import { countWaitingRequests } from '../laboratory/orders';
import { fill } from '../platform/i18n';
import { countQualitySystemsOn } from '../quality/quality-systems';
import { countBelowMinimum } from '../laboratory/stamps';
import { countInState, MessageModel } from '../laboratory/schedule';
import {
  countDueForUpkeep,
  countOverdueLoans,
  expiringWithinDays,
  loanTexts,
  maintenanceTexts,
  MeasurementStandardModel,
  upkeepAheadDays,
  validityFilter,
} from '../laboratory/standards';
import {
  byCentre,
  countOf,
  ownVerificationsThatAre,
  registers,
  verificationsThatAre,
  type Source,
} from './figure.counts';
import { homeTexts as texts } from './home.messages';

/** Every figure of the dashboard, in the order of the day's work; each reader sees those the role may open. */
export const sources: readonly Source[] = [
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
    permission: 'standards.manage',
    label: loanTexts.overdueFigure,
    href: '/measurement-standards/loans?state=overdue',
    urgent: true,
    mine: true,
    count: countOverdueLoans,
  },
  {
    permission: 'standards.manage',
    label: fill(maintenanceTexts.dueFigure, { days: upkeepAheadDays }),
    href: '/measurement-standards?upkeep=due',
    mine: true,
    count: countDueForUpkeep,
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
