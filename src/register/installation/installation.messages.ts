import { defineTexts, type Text } from '../../platform/i18n';
import type { ProvinceKind } from './installation.model';

export const installationTexts = defineTexts({
  title: { vi: 'Tỉnh và cơ quan quản lý', en: 'Province and department' },
  intro: {
    vi: 'Sổ này là của tỉnh, thành phố nào, cơ quan nào quản lý. Báo cáo và giấy tờ in theo các mục này; mục để trống thì không in, không suy đoán. Nghị quyết, kế hoạch của tỉnh được ghi ở Tài liệu với chủ đề của Đề án 996; báo cáo lấy số liệu từ đó.',
    en: 'Which province keeps this registry, and by which department. Reports and papers print what stands here; what is left empty is not printed and not guessed. Resolutions and plans of the province are entered under Documents with the topics of Project 996; reports count them from there.',
  },
  provinceKind: { vi: 'Đơn vị hành chính', en: 'Kind' },
  province: { vi: 'Tên tỉnh, thành phố', en: 'Province or city' },
  provinceHint: { vi: 'Chỉ ghi tên, ví dụ “Lâm Đồng”', en: 'The name alone, such as “Lâm Đồng”' },
  capitalized: {
    vi: 'Viết hoa chữ cái đầu của mỗi từ, ví dụ “Lâm Đồng”.',
    en: 'Begin each word with a capital letter, such as “Lâm Đồng”.',
  },
  provinceEn: { vi: 'Tên tiếng Anh', en: 'Name in English' },
  provinceEnHint: { vi: 'Để trống thì dùng tên tiếng Việt', en: 'Left empty, the Vietnamese name is used' },
  department: { vi: 'Cơ quan quản lý', en: 'Department' },
  issuer: { vi: 'Cơ quan ban hành báo cáo', en: 'Who issues reports' },
  issuerHint: {
    vi: 'Để trống thì in “Ủy ban nhân dân” và tên tỉnh, thành phố',
    en: 'Left empty, “Ủy ban nhân dân” with the name of the province is printed',
  },
  issuerSymbol: { vi: 'Chữ viết tắt trong số báo cáo', en: 'Abbreviation in numbers' },
  issuerSymbolHint: { vi: 'Để trống thì dùng UBND', en: 'Left empty, UBND is used' },
  place: { vi: 'Địa danh', en: 'Place' },
  placeHint: {
    vi: 'In trước ngày tháng của báo cáo; để trống thì dùng tên tỉnh, thành phố',
    en: 'Printed before the date of reports; left empty, the name of the province is used',
  },
  projectFromYear: { vi: 'Năm tỉnh bắt đầu thực hiện Đề án 996', en: 'Year in which the province began Project 996' },
  projectFromYearHint: {
    vi: 'Báo cáo cộng lũy kế từ năm này; để trống thì từ năm 2018, năm ban hành Quyết định số 996/QĐ-TTg',
    en: 'Reports count cumulative figures since then; left empty, since 2018, the year of Decision 996/QĐ-TTg',
  },
  conversion: { vi: 'Kế hoạch chuyển đổi ISO 9001 của tỉnh', en: 'Plan of the province for ISO 9001' },
  conversionDecision: { vi: 'Quyết định ban hành kế hoạch', en: 'Decision with the plan' },
  plannedDepartments: {
    vi: 'Số sở, ban, ngành, chi cục và UBND cấp huyện theo kế hoạch',
    en: 'Departments, branches and district committees planned',
  },
  plannedCommunes: { vi: 'Số UBND cấp xã theo kế hoạch', en: 'Commune-level committees planned' },
  change: { vi: 'Sửa thông tin', en: 'Change' },
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu thông tin về tỉnh và cơ quan quản lý.', en: 'The province and its department are saved.' },
  needed: { vi: 'Chưa nhập mục này.', en: 'This is required.' },
  noSuchDepartment: { vi: 'Không có cơ quan này trong sổ.', en: 'There is no such agency in the register.' },
  notEntered: {
    vi: 'Sổ chưa ghi là của tỉnh, thành phố nào nên không in được báo cáo.',
    en: 'The registry does not say of which province it is, so no report can be printed.',
  },
  enter: {
    vi: 'Quản trị hệ thống hãy nhập tên tỉnh và cơ quan quản lý ở mục “Tỉnh và cơ quan quản lý”.',
    en: 'The administrator enters the province and its department under “Province and department”.',
  },
});

export const provinceKindNames: Readonly<Record<ProvinceKind, Text>> = defineTexts({
  province: { vi: 'tỉnh', en: 'province' },
  city: { vi: 'thành phố', en: 'city' },
});
