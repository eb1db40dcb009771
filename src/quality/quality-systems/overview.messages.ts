import { defineTexts } from '../../platform/i18n';

export const overviewTexts = defineTexts({
  title: { vi: 'Tổng hợp ISO 9001 năm {year}', en: 'ISO 9001 overview of {year}' },
  open: { vi: 'Tổng hợp toàn tỉnh', en: 'Overview of the province' },
  plan: { vi: 'Kế hoạch chuyển đổi sang {edition} ({decision})', en: 'Conversion to {edition} ({decision})' },
  conversion: { vi: 'Chuyển đổi sang {edition}', en: 'Conversion to {edition}' },
  summary: {
    vi: 'Đến hết năm {year}: {converted} trên {existing} cơ quan đã công bố hoặc duy trì {edition}, đạt {percent} %.',
    en: 'By the end of {year}: {converted} of {existing} agencies had declared or maintained {edition}, {percent} %.',
  },
  summaryInPart: {
    vi: 'Đến hết năm {year}: trong {recorded} cơ quan có hồ sơ trong sổ, {converted} cơ quan đã công bố hoặc duy trì {edition}, đạt {percent} % của số đó. Còn {unknown} trên {existing} cơ quan chưa có hồ sơ, nên chưa có tỷ lệ chung.',
    en: 'By the end of {year}: of the {recorded} agencies on record, {converted} had declared or maintained {edition}, {percent} % of those. Of {unknown} of {existing} agencies nothing is on record, so there is no rate of the whole.',
  },
  noAgencies: {
    vi: 'Năm {year}: chưa ai nhập hệ thống quản lý chất lượng của cơ quan nào vào sổ, nên chưa có số liệu.',
    en: 'In {year}: nobody has entered the quality system of an agency, so there is no data.',
  },
  group: { vi: 'Nhóm cơ quan', en: 'Group of agencies' },
  planned: { vi: 'Theo kế hoạch', en: 'Planned' },
  existing: { vi: 'Cơ quan có trong năm', en: 'Agencies' },
  recorded: { vi: 'Có hồ sơ trong sổ', en: 'On record' },
  converted: { vi: 'Đã chuyển đổi', en: 'Converted' },
  convertedPercent: { vi: 'Tỷ lệ chuyển đổi trong số có hồ sơ (%)', en: 'Converted of those on record (%)' },
  dutiesComplete: { vi: 'Không thiếu nhiệm vụ', en: 'Nothing missing' },
  dutiesPercent: { vi: 'Tỷ lệ không thiếu trong số đã ghi (%)', en: 'Nothing missing of those with entries (%)' },
  byKind: { vi: 'Theo loại cơ quan', en: 'By kind of agency' },
  byYear: { vi: 'Qua các năm', en: 'By year' },
  total: { vi: 'Toàn tỉnh', en: 'Whole province' },
  lacking: { vi: 'Việc chưa ghi trong sổ', en: 'What is not entered' },
  lackingNote: {
    vi: 'Chỉ nêu việc chưa thấy ghi trong sổ của cơ quan đã có ghi chép trong năm; không phải kết luận cơ quan không làm.',
    en: 'It lists only what is not entered for agencies that have entries in the year; it is no finding that the agency did not do it.',
  },
  uncertain: {
    vi: '{count} cơ quan đã chuyển đổi nhưng nguồn không nêu ngày, nên chưa rõ đã xong vào cuối năm {year} hay chưa; không tính vào số trên.',
    en: '{count} agencies have converted, but no source states the day, so whether they had by the end of {year} is not known; they are not counted above.',
  },
  atLeast: { vi: 'ít nhất {value}', en: 'at least {value}' },
  lacks: { vi: 'Chưa ghi', en: 'Not entered' },
  noSystem: { vi: 'chưa có hồ sơ hệ thống', en: 'no quality system on record' },
  notConverted: { vi: 'chưa chuyển đổi', en: 'not converted' },
});

export const conversionGroupNames = defineTexts({
  departments: {
    vi: 'Sở, ban, ngành, chi cục và UBND cấp huyện',
    en: 'Departments, branches and district committees',
  },
  communes: { vi: 'UBND xã, phường, thị trấn', en: 'Commune-level committees' },
});
