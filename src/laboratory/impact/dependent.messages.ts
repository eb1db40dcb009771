import { defineTexts } from '../../platform/i18n';

export const dependentTexts = defineTexts({
  title: { vi: 'Kết quả dựa trên chuẩn này', en: 'What rests on this standard' },
  titleOf: { vi: '{code}: kết quả dựa trên chuẩn', en: '{code}: what rests on it' },
  intro: {
    vi: 'Mọi biên bản và giấy chứng nhận đã dùng chuẩn này trong kỳ, hoặc dùng chuẩn khác mà giấy của nó dẫn xuất qua chuẩn này. Giấy của chuẩn bậc dưới cấp trong kỳ thì kết quả dùng giấy ấy được nêu cả khi làm sau kỳ; ngày cấp giấy được coi là ngày hiệu chuẩn. Không nêu biên bản đã hủy.',
    en: 'Every record and certificate that used this standard in the period, or used another whose certificate is traceable through it. Where a lower standard got its certificate in the period, what was done under that certificate is listed even after the period; the day of issue stands for the day of calibration. Cancelled records are left out.',
  },
  from: { vi: 'Chuẩn được dùng từ ngày', en: 'Standard used from' },
  until: { vi: 'đến ngày', en: 'until' },
  csv: { vi: 'Tải CSV', en: 'Download CSV' },
  doneOn: { vi: 'Ngày thực hiện', en: 'Done on' },
  record: { vi: 'Biên bản', en: 'Record' },
  certificate: { vi: 'Giấy chứng nhận', en: 'Certificate' },
  instrument: { vi: 'Phương tiện đo', en: 'Instrument' },
  kind: { vi: 'Loại công việc', en: 'Kind of work' },
  status: { vi: 'Trạng thái biên bản', en: 'State of the record' },
  standing: { vi: 'Trạng thái giấy', en: 'State of the certificate' },
  through: { vi: 'Dùng chuẩn', en: 'By the standard' },
  underCertificate: { vi: '{code} (giấy {number})', en: '{code} (certificate {number})' },
});
