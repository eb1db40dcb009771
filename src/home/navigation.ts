import type { Request } from 'express';
import { can, roleNames, type Actor, type Permission } from '../access';
import { defineTexts, type Text } from '../platform/i18n';
import type { Reader } from '../platform/web';

interface Entry {
  readonly href: string;
  readonly label: Text;
  readonly permission?: Permission;
}

const labels = defineTexts({
  home: { vi: 'Trang chính', en: 'Home' },
  verifications: { vi: 'Kiểm định, hiệu chuẩn', en: 'Verification, calibration' },
  devices: { vi: 'Thiết bị mang đi', en: 'Devices away' },
  certificates: { vi: 'Giấy chứng nhận', en: 'Certificates' },
  schedule: { vi: 'Lịch kiểm định', en: 'Schedule' },
  instruments: { vi: 'Phương tiện đo', en: 'Instruments' },
  instrumentTypes: { vi: 'Loại phương tiện đo', en: 'Instrument types' },
  methods: { vi: 'Chờ xác nhận', en: 'Confirmations' },
  procedures: { vi: 'Quy trình nội bộ', en: 'Own procedures' },
  standards: { vi: 'Chuẩn đo lường', en: 'Standards' },
  impacts: { vi: 'Chuẩn không đạt', en: 'Faulty standards' },
  budgets: { vi: 'Bảng tính U', en: 'Budgets' },
  designations: { vi: 'Chỉ định', en: 'Designations' },
  signatories: { vi: 'Người ký duyệt', en: 'Signatories' },
  verifiers: { vi: 'Kiểm định viên', en: 'Verifiers' },
  documents: { vi: 'Tài liệu', en: 'Documents' },
  stamps: { vi: 'Tem, niêm phong', en: 'Stamps' },
  signing: { vi: 'Chữ ký số', en: 'Signature' },
  requests: { vi: 'Yêu cầu', en: 'Requests' },
  orders: { vi: 'Phiếu công việc', en: 'Work orders' },
  priceLists: { vi: 'Bảng giá', en: 'Price lists' },
  comparisons: { vi: 'So sánh liên phòng', en: 'Comparisons' },
  assessment: { vi: 'ISO/IEC 17025', en: 'ISO/IEC 17025' },
  retention: { vi: 'Thời hạn lưu', en: 'Retention' },
  validation: { vi: 'Xác nhận phần mềm', en: 'Validation' },
  qualitySystems: { vi: 'ISO 9001', en: 'ISO 9001' },
  activities: { vi: 'Hoạt động', en: 'Activities' },
  reports: { vi: 'Báo cáo', en: 'Reports' },
  organizations: { vi: 'Tổ chức', en: 'Organizations' },
  messages: { vi: 'Hộp thư đi', en: 'Outbox' },
  accounts: { vi: 'Tài khoản', en: 'Accounts' },
  personalData: { vi: 'Dữ liệu cá nhân', en: 'Personal data' },
  installation: { vi: 'Tỉnh và cơ quan', en: 'Province' },
  audit: { vi: 'Nhật ký', en: 'Audit trail' },
  seals: { vi: 'Niêm phong', en: 'Seals' },
});

/** The main sections, in the order of the day's work. */
const entries: readonly Entry[] = [
  { href: '/', label: labels.home },
  { href: '/requests', label: labels.requests, permission: 'orders.read' },
  { href: '/orders', label: labels.orders, permission: 'orders.read' },
  { href: '/verifications', label: labels.verifications, permission: 'verifications.read' },
  { href: '/devices', label: labels.devices, permission: 'devices.read' },
  { href: '/certificates', label: labels.certificates, permission: 'certificates.read' },
  { href: '/stamps', label: labels.stamps, permission: 'stamps.read' },
  { href: '/signing-keys', label: labels.signing, permission: 'signingKeys.read' },
  { href: '/schedule', label: labels.schedule, permission: 'schedule.read' },
  { href: '/instruments', label: labels.instruments, permission: 'instruments.read' },
  { href: '/instrument-types', label: labels.instrumentTypes, permission: 'instrumentTypes.read' },
  { href: '/methods', label: labels.methods, permission: 'instrumentTypes.confirm' },
  { href: '/procedures', label: labels.procedures, permission: 'procedures.read' },
  { href: '/measurement-standards', label: labels.standards, permission: 'standards.read' },
  { href: '/impact-assessments', label: labels.impacts, permission: 'impacts.read' },
  { href: '/budgets', label: labels.budgets, permission: 'budgets.read' },
  { href: '/designations', label: labels.designations, permission: 'designations.read' },
  { href: '/verifiers', label: labels.verifiers, permission: 'verifiers.read' },
  { href: '/signatories', label: labels.signatories, permission: 'signatories.read' },
  { href: '/price-lists', label: labels.priceLists, permission: 'priceLists.read' },
  { href: '/comparisons', label: labels.comparisons, permission: 'comparisons.read' },
  { href: '/assessment/iso-17025', label: labels.assessment, permission: 'assessment.read' },
  { href: '/assessment/retention', label: labels.retention, permission: 'assessment.read' },
  { href: '/assessment/validation', label: labels.validation, permission: 'validation.read' },
  { href: '/quality-systems', label: labels.qualitySystems, permission: 'qualitySystems.read' },
  { href: '/documents', label: labels.documents, permission: 'documents.read' },
  { href: '/activities', label: labels.activities, permission: 'activities.read' },
  { href: '/reports', label: labels.reports, permission: 'reports.read' },
  { href: '/organizations', label: labels.organizations, permission: 'organizations.read' },
  { href: '/messages', label: labels.messages, permission: 'messages.read' },
  { href: '/installation', label: labels.installation, permission: 'installation.read' },
  { href: '/accounts', label: labels.accounts, permission: 'accounts.manage' },
  { href: '/personal-data', label: labels.personalData },
  { href: '/audit', label: labels.audit, permission: 'audit.read' },
  { href: '/audit/seals', label: labels.seals, permission: 'seals.read' },
];

/** What the pages show of a signed-in reader: name, role, organization, and the sections that the role may open. */
export function readerOf({ actor }: Request): Omit<Reader, 'at'> {
  if (!actor) return { navigation: [] };
  const { name, role, organizationName: organization } = actor;
  return {
    signedInAs: { name, role: roleNames[role], ...(organization && { organization }) },
    navigation: entries.filter(({ permission }) => !permission || can(actor, permission)),
  };
}

/** The main section at that address, by its name in the navigation, and whether that person may open it. */
export function sectionAt(actor: Actor, href: string): { readonly label: Text; readonly isOpen: boolean } {
  const entry = entries.find((each) => each.href === href);
  if (!entry) throw new Error(`No section of the registry is at ${href}`);
  return { label: entry.label, isOpen: !entry.permission || can(actor, entry.permission) };
}
