import { defineTexts, type Text } from '../../platform/i18n';
import type { AgencyKind, OrganizationKind } from './organization.model';
import type { OrganizationStatus } from './organization.rules';

export const organizationTexts = defineTexts({
  moreChoices: {
    vi: '… chỉ hiện {most} tên đầu, còn tổ chức khác',
    en: '… only the first {most} names are shown, there are others',
  },
  instrumentsOf: { vi: 'Phương tiện đo của cơ sở', en: 'Its instruments' },
  calendarOf: { vi: 'Lịch hạn kiểm định', en: 'Calendar of due days' },
  registerInstrument: { vi: 'Đăng ký phương tiện đo', en: 'Register an instrument' },
  title: { vi: 'Tổ chức', en: 'Organizations' },
  register: { vi: 'Đăng ký tổ chức', en: 'Register an organization' },
  change: { vi: 'Sửa thông tin', en: 'Change' },
  end: { vi: 'Kết thúc hoạt động', en: 'End' },
  save: { vi: 'Lưu', en: 'Save' },
  registered: { vi: 'Đã đăng ký tổ chức.', en: 'The organization is registered.' },
  changed: { vi: 'Đã lưu thay đổi.', en: 'The changes are saved.' },
  ended: { vi: 'Đã ghi nhận kết thúc hoạt động.', en: 'The end is recorded.' },
  kind: { vi: 'Loại', en: 'Kind' },
  code: { vi: 'Mã', en: 'Code' },
  codeHint: {
    vi: 'Chữ không dấu, số và gạch nối, ví dụ SO-KHCN',
    en: 'Letters without diacritics, digits and hyphens, for example SO-KHCN',
  },
  nameVi: { vi: 'Tên', en: 'Name (Vietnamese)' },
  nameEn: { vi: 'Tên tiếng Anh', en: 'Name (English)' },
  agencyKind: { vi: 'Loại cơ quan', en: 'Kind of agency' },
  parent: { vi: 'Cơ quan cấp trên', en: 'Parent' },
  commune: { vi: 'Xã, phường', en: 'Commune' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  notAPhone: {
    vi: 'Số điện thoại gồm các chữ số, ví dụ 0233 3852 451 hoặc +84 233 3852 451; nhiều số cách nhau bằng dấu phẩy.',
    en: 'A telephone number is made of figures, for example 0233 3852 451 or +84 233 3852 451; several are separated by commas.',
  },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  notATaxCode: {
    vi: 'Mã số thuế gồm 10 chữ số, hoặc 10 chữ số, dấu gạch nối và 3 chữ số (đơn vị phụ thuộc), hoặc 12 chữ số (số định danh của hộ, cá nhân). Đây là quy định nội bộ của sổ.',
    en: 'A tax code has 10 digits, or 10 digits, a hyphen and 3 (a dependent unit), or 12 (the personal number of a household or person). This is the registry’s own rule.',
  },
  taxCodeTaken: { vi: 'Mã số thuế này đã ghi cho {name}.', en: '{name} already has this tax code.' },
  taxCode: { vi: 'Mã số thuế', en: 'Tax code' },
  registrationMark: { vi: 'Số đăng ký hoạt động (ĐK)', en: 'Registration mark' },
  validFrom: { vi: 'Hoạt động từ', en: 'Valid from' },
  validUntil: { vi: 'Hoạt động đến hết', en: 'Valid until' },
  successors: { vi: 'Tổ chức kế thừa', en: 'Successors' },
  predecessors: { vi: 'Tổ chức tiền thân', en: 'Predecessors' },
  confirmed: { vi: 'Đã xác nhận khi ghi', en: 'Confirmed on entry' },
  legalBasis: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  status: { vi: 'Tình trạng', en: 'Status' },
  source: { vi: 'Nguồn', en: 'Source' },
  notFound: { vi: 'Không có tổ chức này.', en: 'That organization does not exist.' },
  codeTaken: { vi: 'Mã này đã dùng cho tổ chức khác.', en: 'Another organization has this code.' },
  noSuchCommune: { vi: 'Không có xã, phường này.', en: 'That commune does not exist.' },
  endedAlready: {
    vi: 'Sổ đã ghi tổ chức này kết thúc hoạt động hết ngày {day}: không kết thúc hay hợp nhất lần nữa.',
    en: 'The register has its end, on {day}, already: it does not end or merge again.',
  },
});

export const organizationKindNames: Readonly<Record<OrganizationKind, Text>> = defineTexts({
  agency: { vi: 'Cơ quan hành chính', en: 'Agency' },
  centre: { vi: 'Tổ chức kiểm định, hiệu chuẩn, thử nghiệm', en: 'Centre' },
  enterprise: { vi: 'Doanh nghiệp, cơ sở', en: 'Enterprise' },
  commune: { vi: 'Xã, phường, đặc khu', en: 'Commune' },
  district: { vi: 'Huyện (trước 01/7/2025)', en: 'District (before 1 July 2025)' },
  province: { vi: 'Tỉnh', en: 'Province' },
});

export const agencyKindNames: Readonly<Record<AgencyKind, Text>> = defineTexts({
  department: { vi: 'Sở, ban, ngành', en: 'Department' },
  branch: { vi: 'Chi cục', en: 'Branch' },
  districtCommittee: { vi: 'UBND cấp huyện', en: 'District committee' },
  communeCommittee: { vi: 'UBND cấp xã', en: 'Commune committee' },
  provinceCommittee: { vi: 'UBND cấp tỉnh', en: 'Province committee' },
  other: { vi: 'Khác', en: 'Other' },
});

export const organizationStatusNames: Readonly<Record<OrganizationStatus, Text>> = defineTexts({
  active: { vi: 'Đang hoạt động', en: 'Active' },
  notYet: { vi: 'Chưa thành lập', en: 'Not yet established' },
  merged: { vi: 'Đã hợp nhất', en: 'Merged' },
  ended: { vi: 'Đã giải thể', en: 'Ended' },
});
