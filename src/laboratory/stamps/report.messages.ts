import { defineTexts } from '../../platform/i18n';

export const reportTexts = defineTexts({
  title: { vi: 'Báo cáo tem năm', en: 'Yearly report of stamps' },
  titleOf: { vi: 'Báo cáo tem, niêm phong năm {year}', en: 'Stamps and seals in {year}' },
  period: { vi: 'Từ {from} đến hết {until}', en: 'From {from} to {until}' },
  year: { vi: 'Năm', en: 'Year' },
  until: { vi: 'Đến hết ngày', en: 'Up to' },
  notBegun: { vi: 'Năm này chưa đến.', en: 'That year has not begun.' },
  centre: { vi: 'Tổ chức', en: 'Centre' },
  show: { vi: 'Xem', en: 'Show' },
  noCentre: { vi: 'Không có tổ chức này.', en: 'There is no such centre.' },
  whole: { vi: 'Cả sê-ri', en: 'Whole series' },
  who: { vi: 'Người giữ, người dùng', en: 'Holder' },
  adjusted: { vi: 'Nhập lại, hoàn, gạch', en: 'Restored, given back, struck' },
  inStore: { vi: 'Còn trong kho', en: 'Left in the store' },
  inHands: { vi: 'Còn người giữ', en: 'Left in hands' },
  nothing: {
    vi: 'Sổ tem của tổ chức này chưa có lần chuyển nào đến ngày ấy.',
    en: 'The centre’s register has no movement up to that day.',
  },
  note: {
    vi: 'Số liệu lấy từ các lần chuyển ghi trong sổ tem; số còn lại là ở cuối ngày {until}.',
    en: 'The figures are those of the movements in the register; what is left stands at the end of {until}.',
  },
  formNote: {
    vi: 'Mẫu báo cáo tem theo quy định hiện hành chưa được xác nhận nên không in số mẫu.',
    en: 'No form of this report was confirmed in force, so no form number is printed.',
  },
  documentKind: { vi: 'BÁO CÁO', en: 'REPORT' },
  summary: {
    vi: 'Tình hình nhập, giao, dùng, hủy tem, niêm phong năm {year}',
    en: 'Stamps and seals received, handed over, used and destroyed in {year}',
  },
  closing: {
    vi: 'Trên đây là báo cáo tình hình tem, niêm phong năm {year}',
    en: 'This is the report of stamps and seals of {year}',
  },
  addressee: { vi: 'Sở Khoa học và Công nghệ', en: 'Department of Science and Technology' },
  filed: { vi: 'Lưu: VT', en: 'File: VT' },
  authority: { vi: 'NGƯỜI ĐỨNG ĐẦU TỔ CHỨC', en: 'HEAD OF THE CENTRE' },
});
