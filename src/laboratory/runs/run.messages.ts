import type { Refusal } from '../../platform/http';
import { defineTexts } from '../../platform/i18n';

export const runTexts = defineTexts({
  start: { vi: 'Kiểm định nhiều đồng hồ một lượt', en: 'Verify several meters in one run' },
  title: { vi: 'Lượt kiểm định', en: 'Verification run' },
  newest: { vi: 'Lượt gần nhất', en: 'The newest run' },
  choose: { vi: 'Chọn các phương tiện đo trên bàn kiểm', en: 'Choose the instruments on the bench' },
  chooseHint: {
    vi: 'Tối đa {most} chiếc của một lượt: đánh dấu trong danh sách, hoặc ghi số chế tạo, mã của từng chiếc, mỗi dòng một chiếc.',
    en: 'At most {most} in one run: tick them in the list, or write the serial number or the code of each, one a line.',
  },
  named: { vi: 'Số chế tạo hoặc mã, mỗi dòng một chiếc', en: 'Serial numbers or codes, one a line' },
  onBench: { vi: 'Chiếc đưa lên bàn kiểm', en: 'Put on the bench' },
  next: { vi: 'Nhập số đo', en: 'Enter the readings' },
  notFound: { vi: 'Không có trong sổ của trung tâm: {named}.', en: 'Not in the register of the centre: {named}.' },
  several: {
    vi: 'Có hơn một chiếc mang số này, hãy ghi mã: {named}.',
    en: 'More than one bears this number, write its code: {named}.',
  },
  tooMany: { vi: 'Một lượt tối đa {most} chiếc.', en: 'At most {most} in one run.' },
  serial: { vi: 'Số chế tạo', en: 'Serial number' },
  owner: { vi: 'Cơ sở sử dụng', en: 'Owner' },
  stamp: { vi: 'Số tem', en: 'Stamp number' },
  members: { vi: 'Từng chiếc: kiểm tra, tem, niêm phong', en: 'Each instrument: checks, stamp, seals' },
  row: { vi: 'Lần chạy {row}', en: 'Run {row}' },
  instrument: { vi: 'Phương tiện đo', en: 'Instrument' },
  record: { vi: 'Tính và lập biên bản từng chiếc', en: 'Judge and record each' },
  keptAlready: { vi: 'Đã lập biên bản {number}', en: 'Recorded as {number}' },
  saved: { vi: 'Đã lập biên bản của {kept} phương tiện đo.', en: '{kept} instruments are recorded.' },
  progress: {
    vi: '{kept} trong {all} chiếc đã có biên bản; chiếc bị từ chối nêu lý do ở dòng của nó. Sửa rồi gửi lại: chiếc đã có biên bản giữ nguyên.',
    en: '{kept} of {all} are recorded; what was refused says why in its row. Mend it and send again: what is recorded stays as it is.',
  },
  number: { vi: 'Số biên bản', en: 'Record' },
  errors: { vi: 'Sai số từng lần chạy', en: 'Errors run by run' },
  result: { vi: 'Kết quả', en: 'Result' },
  status: { vi: 'Trạng thái', en: 'Status' },
  submit: { vi: 'Gửi soát xét cả lượt', en: 'Submit the whole run' },
  submitHint: {
    vi: 'Mỗi biên bản nháp của lượt được gửi riêng; biên bản nào chưa đủ thì ở lại và nêu lý do.',
    en: 'Each draft of the run is submitted by itself; one that is not in order stays, and says why.',
  },
  submitted: { vi: 'Đã gửi soát xét {kept} biên bản.', en: '{kept} records are submitted.' },
  none: { vi: 'Chưa có lượt kiểm định nào.', en: 'There is no run yet.' },
  more: { vi: 'Thêm lần chạy', en: 'More rows' },
});

export const runRefusals = {
  notOfBench: {
    rule: 'run.notOfBench',
    text: {
      vi: 'Loại phương tiện đo này không kiểm định nhiều chiếc một lượt.',
      en: 'Instruments of this type are not verified several at once.',
    },
    remedy: { vi: 'Lập biên bản riêng cho chiếc này.', en: 'Make a record of its own for it.' },
  },
  otherProcedure: {
    rule: 'run.otherProcedure',
    text: {
      vi: 'Các phương tiện đo của một lượt phải kiểm định theo cùng một quy trình.',
      en: 'The instruments of one run are verified by one procedure.',
    },
    remedy: { vi: 'Chia thành nhiều lượt.', en: 'Divide them into several runs.' },
  },
} as const satisfies Record<string, Refusal>;
