import { defineTexts } from '../../platform/i18n';

export const trialTexts = defineTexts({
  title: { vi: 'Thử trên số liệu cũ: {name}', en: 'Try on past readings: {name}' },
  intro: {
    vi: 'Chọn một biên bản đã có, hoặc nhập số liệu, để xem bản này tính ra gì bên cạnh kết quả đã ghi. Không có gì được lưu.',
    en: 'Choose a past record or type readings to see what this edition makes of them beside what was recorded. Nothing is stored.',
  },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  record: { vi: 'Biên bản', en: 'Record' },
  noRecords: {
    vi: 'Chưa có biên bản nào có số liệu cho các ô của quy trình này: hãy nhập số liệu.',
    en: 'No record yet whose readings fill the cells of this procedure: type the readings.',
  },
  take: { vi: 'Lấy số liệu', en: 'Take its readings' },
  kind: { vi: 'Tính như việc', en: 'Reckoned as' },
  reckon: { vi: 'Tính thử', en: 'Reckon' },
  outcome: { vi: 'Kết quả tính thử', en: 'What it makes of them' },
  step: { vi: 'Bước', en: 'Step' },
  point: { vi: 'Điểm', en: 'Point' },
  error: { vi: 'Sai số tính thử', en: 'Error, tried' },
  recordedError: { vi: 'Sai số đã ghi', en: 'Error, recorded' },
  limit: { vi: 'Giới hạn tính thử', en: 'Limit, tried' },
  recordedLimit: { vi: 'Giới hạn đã ghi', en: 'Limit, recorded' },
  verdict: { vi: 'Kết luận tính thử', en: 'Verdict, tried' },
  recordedVerdict: { vi: 'Kết luận đã ghi', en: 'Verdict, recorded' },
  difference: { vi: 'Chênh lệch', en: 'Difference' },
  whole: { vi: 'Kết luận chung', en: 'As a whole' },
  same: {
    vi: '{same} trên {all} điểm có cùng sai số và kết luận.',
    en: '{same} of {all} points have the same error and verdict.',
  },
});
