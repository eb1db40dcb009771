import { defineTexts } from '../../platform/i18n';

export const absenceTexts = defineTexts({
  title: { vi: 'Số liệu từng năm', en: 'What is known of a year' },
  intro: {
    vi: 'Năm chưa ghi hoạt động nào của một loại thì chưa có số liệu, không phải bằng 0. Nếu trong năm thật sự không có, hãy xác nhận; báo cáo khi đó mới ghi 0.',
    en: 'A year in which nothing of a kind was entered is unknown, not zero. Where there really was none, attest it; only then do reports print 0.',
  },
  state: { vi: 'Tình trạng', en: 'State' },
  entries: { vi: 'Đã ghi {count} dòng', en: '{count} entries' },
  none: { vi: 'Không có', en: 'None' },
  unknown: { vi: 'Chưa có số liệu', en: 'No data' },
  attest: { vi: 'Xác nhận không có', en: 'Attest that there was none' },
  attestOf: { vi: 'Xác nhận không có: {name}, năm {year}', en: 'Attest that there was none: {name}, {year}' },
  withdraw: { vi: 'Rút xác nhận', en: 'Withdraw the attestation' },
  action: { vi: 'Việc', en: 'Action' },
  attested: { vi: 'Đã xác nhận; báo cáo ghi số 0 cho mục này.', en: 'Attested; reports print 0 for it.' },
  withdrawn: {
    vi: 'Đã rút xác nhận; mục này trở lại là chưa có số liệu.',
    en: 'The attestation is withdrawn; there is no data again.',
  },
  whyWithdrawn: { vi: 'Lý do rút xác nhận', en: 'Why it is withdrawn' },
  entered: { vi: 'Đã ghi hoạt động "{title}"', en: 'The activity "{title}" was entered' },
  notFound: { vi: 'Không có xác nhận này.', en: 'There is no such attestation.' },
  hasEntries: {
    vi: 'Sổ đã ghi {count} hoạt động loại này trong năm {year}, tính vào báo cáo Đề án 996.',
    en: 'The ledger holds {count} activities of this kind in {year} that count for the Project 996 report.',
  },
  hasEntriesRemedy: {
    vi: 'Mở các dòng đó: sửa năm, bỏ tính vào báo cáo hoặc xóa khỏi sổ nếu ghi nhầm.',
    en: 'Open them: correct the year, take them out of the count, or remove them if they are wrong.',
  },
  already: { vi: 'Mục này đã được xác nhận là không có.', en: 'It is attested already that there was none.' },
  future: { vi: 'Năm này chưa đến.', en: 'That year has not come yet.' },
});
