import { defineTexts, type Text } from '../platform/i18n';

/** The roles of the registry. A person has one role in one organization. */
export const roles = [
  'technician',
  'centreHead',
  'qualityOfficer',
  'agencyOfficer',
  'departmentOfficer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export const roleNames: Readonly<Record<Role, Text>> = defineTexts({
  technician: { vi: 'Kiểm định viên', en: 'Technician (verifier)' },
  centreHead: { vi: 'Người đứng đầu tổ chức kiểm định', en: 'Head of centre' },
  qualityOfficer: { vi: 'Cán bộ quản lý chất lượng', en: 'Quality officer' },
  agencyOfficer: { vi: 'Cán bộ phụ trách ISO của cơ quan', en: 'Agency ISO officer' },
  departmentOfficer: { vi: 'Cán bộ Sở Khoa học và Công nghệ', en: 'Department officer' },
  administrator: { vi: 'Quản trị hệ thống', en: 'Administrator' },
});

/** How far a permission reaches: records of one's own organization, or of every organization. */
export type Reach = 'own' | 'all';

/**
 * Who may do what: the whole policy of the registry in one table. What is not listed is refused.
 *
 * Review and approval of a verification are different rights from recording it (ISO/IEC 17025:2017, 7.8.1.1).
 */
export const permissions = {
  'organizations.read': {
    technician: 'all',
    centreHead: 'all',
    qualityOfficer: 'all',
    agencyOfficer: 'own',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  /** Owners of instruments: a centre meets new ones every day. */
  'organizations.registerOwner': {
    technician: 'all',
    centreHead: 'all',
    qualityOfficer: 'all',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'organizations.manage': { departmentOfficer: 'all', administrator: 'all' },
  /** Of which province the registry is, and what its papers print of it. */
  'installation.read': { departmentOfficer: 'all', administrator: 'all' },
  'installation.manage': { administrator: 'all' },
  'accounts.manage': { administrator: 'all' },
  /** What the registry keeps about somebody else who works with it; of oneself everybody sees it. */
  'personalData.read': { administrator: 'all' },
  /** What a centre was told by its customers' people and by whoever asked it for something. */
  'contacts.read': { technician: 'own', centreHead: 'own', administrator: 'all' },
  /** What neither law nor retention needs, when the person asks for it: it cannot be taken back. */
  'personalData.erase': { administrator: 'all' },
  'contacts.erase': { centreHead: 'own', administrator: 'all' },
  'documents.read': {
    technician: 'all',
    centreHead: 'all',
    qualityOfficer: 'all',
    agencyOfficer: 'all',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'documents.manage': { departmentOfficer: 'all', administrator: 'all' },
  'designations.read': {
    technician: 'own',
    centreHead: 'own',
    qualityOfficer: 'own',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'designations.manage': { departmentOfficer: 'all' },
  /** By another officer than who entered the decision or its amendment. */
  'designations.approve': { departmentOfficer: 'all' },
  'verifiers.read': {
    technician: 'own',
    centreHead: 'own',
    qualityOfficer: 'own',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'verifiers.manage': { qualityOfficer: 'own', departmentOfficer: 'all' },
  /** A person leaves a centre, by decision of its head: rights to sign and stamps end with it. */
  'leavings.manage': { centreHead: 'own' },
  /** Who signs what a centre issues: decided by its head (ISO/IEC 17025:2017, 6.2.6). */
  'signatories.read': {
    technician: 'own',
    centreHead: 'own',
    qualityOfficer: 'own',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'signatories.manage': { centreHead: 'own' },
  'standards.read': {
    technician: 'own',
    centreHead: 'own',
    qualityOfficer: 'own',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'standards.manage': { centreHead: 'own', qualityOfficer: 'own' },
  /** Intermediate checks: those who use a standard look at it. */
  'standards.check': { technician: 'own', centreHead: 'own', qualityOfficer: 'own' },
  /** What rests on a standard found faulty (ISO/IEC 17025:2017, 7.10): whoever finds it opens the assessment. */
  'impacts.read': {
    technician: 'own',
    centreHead: 'own',
    qualityOfficer: 'own',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'impacts.open': { technician: 'own', centreHead: 'own', qualityOfficer: 'own' },
  'impacts.judge': { centreHead: 'own', qualityOfficer: 'own' },
  'budgets.read': {
    technician: 'own',
    centreHead: 'own',
    qualityOfficer: 'own',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'budgets.manage': { technician: 'own', centreHead: 'own', qualityOfficer: 'own' },
  /** By somebody else than who wrote it. */
  'budgets.approve': { centreHead: 'own', qualityOfficer: 'own' },
  'instrumentTypes.read': {
    technician: 'all',
    centreHead: 'all',
    qualityOfficer: 'all',
    agencyOfficer: 'all',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'instrumentTypes.confirm': { departmentOfficer: 'all' },
  /** Procedures that a centre wrote itself: whoever writes one does not approve it (ISO/IEC 17025:2017, 7.2.2). */
  'procedures.read': {
    technician: 'own',
    centreHead: 'own',
    qualityOfficer: 'own',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'procedures.write': { technician: 'own', centreHead: 'own', qualityOfficer: 'own' },
  'procedures.approve': { centreHead: 'own' },
  'instruments.read': {
    technician: 'own',
    centreHead: 'own',
    qualityOfficer: 'own',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'instruments.manage': { technician: 'own', centreHead: 'own', qualityOfficer: 'own' },
  'verifications.read': {
    technician: 'own',
    centreHead: 'own',
    qualityOfficer: 'own',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'verifications.record': { technician: 'own' },
  'verifications.approve': { centreHead: 'own' },
  /** A certificate that is late, or whose designation has ended since the work. */
  'verifications.consent': { departmentOfficer: 'all' },
  'certificates.read': {
    technician: 'own',
    centreHead: 'own',
    qualityOfficer: 'own',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'certificates.withdraw': { centreHead: 'own' },
  /** By a token of the centre: a signed edition of what was issued. */
  'certificates.sign': { centreHead: 'own' },
  /** What a centre's papers are signed with. */
  'signingKeys.read': {
    centreHead: 'own',
    qualityOfficer: 'own',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'signingKeys.manage': { centreHead: 'own' },
  /** Stamps and seals of verification: whoever keeps them orders, receives, hands out and takes stock. */
  'stamps.read': {
    technician: 'own',
    centreHead: 'own',
    qualityOfficer: 'own',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'stamps.manage': { centreHead: 'own' },
  /** Spoilt and lost stamps: a technician of those in one's own hands. */
  'stamps.report': { technician: 'own', centreHead: 'own' },
  /** What the program does for each clause of ISO/IEC 17025: of nobody's records. */
  'assessment.read': {
    technician: 'all',
    centreHead: 'all',
    qualityOfficer: 'all',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  /** How long a class of records is kept: proposed by one officer with its document, confirmed by another. */
  'retention.manage': { departmentOfficer: 'all' },
  /** Records kept for their whole term, disposed of by a decision: whoever proposes it does not approve it. */
  'disposals.read': { centreHead: 'own', departmentOfficer: 'all', administrator: 'all' },
  'disposals.propose': { centreHead: 'own', departmentOfficer: 'all' },
  'disposals.approve': { departmentOfficer: 'all' },
  /** The program held against published cases, and against those of a centre's own file (ISO/IEC 17025:2017, 7.11.2). */
  'validation.read': {
    technician: 'own',
    centreHead: 'own',
    qualityOfficer: 'own',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'validation.run': { centreHead: 'own', administrator: 'all' },
  /** Interlaboratory comparisons: a centre sees others by their code alone. */
  'comparisons.read': {
    technician: 'own',
    centreHead: 'own',
    qualityOfficer: 'own',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'comparisons.manage': { centreHead: 'own', qualityOfficer: 'own', departmentOfficer: 'all' },
  /** What a centre does about a result that failed (ISO/IEC 17025:2017, 8.7). */
  'comparisons.act': { centreHead: 'own', qualityOfficer: 'own' },
  /** What a centre charges for its work: published by its head. */
  'priceLists.read': {
    technician: 'own',
    centreHead: 'own',
    qualityOfficer: 'own',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'priceLists.manage': { centreHead: 'own', qualityOfficer: 'own' },
  'priceLists.publish': { centreHead: 'own' },
  /** Addresses at which a phone reads one's own calendars. */
  'calendars.keep': {
    technician: 'own',
    centreHead: 'own',
    qualityOfficer: 'own',
    departmentOfficer: 'own',
    administrator: 'own',
  },
  /** What customers ask a centre for, and the work orders made of it. */
  'orders.read': {
    technician: 'own',
    centreHead: 'own',
    qualityOfficer: 'own',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'orders.manage': { technician: 'own', centreHead: 'own' },
  /** Work without network: whoever records takes devices along and cuts off one's own, the head those of the centre. */
  'devices.read': { technician: 'own', centreHead: 'own', administrator: 'all' },
  'devices.take': { technician: 'own' },
  'devices.cut': { technician: 'own', centreHead: 'own', administrator: 'all' },
  'schedule.read': {
    technician: 'own',
    centreHead: 'own',
    qualityOfficer: 'own',
    departmentOfficer: 'all',
    administrator: 'all',
  },
  'schedule.run': { departmentOfficer: 'all', administrator: 'all' },
  'messages.read': { centreHead: 'own', qualityOfficer: 'own', departmentOfficer: 'all', administrator: 'all' },
  'messages.resend': { centreHead: 'own', qualityOfficer: 'own', departmentOfficer: 'all', administrator: 'all' },
  'qualitySystems.read': { agencyOfficer: 'own', departmentOfficer: 'all', administrator: 'all' },
  'qualitySystems.manage': { agencyOfficer: 'own', departmentOfficer: 'all' },
  'activities.read': { departmentOfficer: 'all', administrator: 'all' },
  'activities.manage': { departmentOfficer: 'all' },
  'reports.read': { departmentOfficer: 'all', administrator: 'all' },
  'reports.edit': { departmentOfficer: 'all' },
  'audit.read': { centreHead: 'own', qualityOfficer: 'own', departmentOfficer: 'all', administrator: 'all' },
  /** The daily seals over everything, and what the nightly check found. */
  'seals.read': { departmentOfficer: 'all', administrator: 'all' },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Permission = keyof typeof permissions;
