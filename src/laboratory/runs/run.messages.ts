import type { Refusal } from '../../platform/http';
import { defineTexts } from '../../platform/i18n';

export const runTexts = defineTexts({
  start: { vi: 'Lập biên bản cả lô', en: 'Record a whole lot' },
  takeAlong: { vi: 'Mang đi (không có mạng)', en: 'Take along (no network)' },
  title: { vi: 'Lô phương tiện đo', en: 'Lot of instruments' },
  newest: { vi: 'Lô gần nhất', en: 'The newest lot' },
  choose: { vi: 'Chọn các phương tiện đo của lô', en: 'Choose the instruments of the lot' },
  chooseHint: {
    vi: 'Tối đa {most} phương tiện đo cùng loại, cùng đặc trưng: đánh dấu trong danh sách, hoặc dán, quét số chế tạo, mã, mã QR vào ô dưới đây, mỗi dòng một chiếc. Chiếc chưa đăng ký được đăng ký cùng biên bản của nó khi đã chọn loại.',
    en: 'At most {most} like instruments of one type: tick them in the list, or paste or scan serial numbers, codes or QR codes into the box, one a line. Once the type is chosen, those not registered yet are registered together with their records.',
  },
  named: { vi: 'Số chế tạo, mã hoặc mã QR, mỗi dòng một chiếc', en: 'Serial numbers, codes or QR codes, one a line' },
  type: { vi: 'Loại phương tiện đo', en: 'Type of instrument' },
  kind: { vi: 'Công việc', en: 'Work' },
  ownerWords: { vi: 'Tên cơ sở sử dụng', en: 'Name of the owner' },
  state: { vi: 'Tình trạng pháp lý', en: 'Legal state' },
  search: { vi: 'Tìm theo số chế tạo, kiểu, mã', en: 'Search by serial number, model, code' },
  filter: { vi: 'Lọc', en: 'Filter' },
  due: { vi: 'Hạn kiểm định', en: 'Due' },
  onBench: { vi: 'Đưa vào lô', en: 'Put in the lot' },
  next: { vi: 'Nhập số đo', en: 'Enter the readings' },
  notFound: {
    vi: 'Không có trong sổ của trung tâm: {named}. Số chế tạo chưa đăng ký thì chọn loại phương tiện đo rồi nhập tiếp; mã, mã QR thì kiểm tra lại.',
    en: 'Not in the register of the centre: {named}. For serial numbers that are not registered choose the type and go on; check codes and QR codes.',
  },
  several: {
    vi: 'Có hơn một chiếc mang số này, hãy ghi mã: {named}.',
    en: 'More than one bears this number, write its code: {named}.',
  },
  tooMany: { vi: 'Một lô tối đa {most} chiếc.', en: 'At most {most} in one lot.' },
  otherType: {
    vi: 'Khác loại với cả lô: {named}. Hãy lập lô riêng cho các chiếc này.',
    en: 'Of another type than the lot: {named}. Make a lot of their own for these.',
  },
  unlike: {
    vi: 'Điểm đo khác với chiếc đầu của lô: {named}. Hãy lập lô riêng cho các chiếc này.',
    en: 'Tested at other points than the first of the lot: {named}. Make a lot of their own for these.',
  },
  noProcedure: {
    vi: 'Chưa có quy trình nào cho công việc này với loại phương tiện đo đã chọn.',
    en: 'No procedure serves this work on the type chosen.',
  },
  serial: { vi: 'Số chế tạo', en: 'Serial number' },
  owner: { vi: 'Cơ sở sử dụng', en: 'Owner' },
  stamp: { vi: 'Số tem', en: 'Stamp number' },
  members: { vi: 'Từng phương tiện đo', en: 'Each instrument' },
  membersHint: {
    vi: 'Enter xuống dòng dưới, Tab sang phải, các phím mũi tên đi giữa các ô. Gõ = ở ô trống: lấy số của ô bên trái; gõ " ở ô trống: như dòng trên. Dán được cả khối ô từ bảng tính. Gõ số tem đầu tiên thì các chiếc đạt phía dưới được đánh số tiếp.',
    en: 'Enter goes down, Tab goes right, arrows go between cells. Type = in an empty cell to take the number on its left; type " to take that of the row above. A block of a spreadsheet can be pasted. Once the first stamp number is typed, those below that pass are numbered on.',
  },
  shared: { vi: 'Chung cho cả lô', en: 'The same for the whole lot' },
  row: { vi: 'Lần đo {row}', en: 'Row {row}' },
  cell: { vi: '{field}, lần {row}', en: '{field}, row {row}' },
  instrument: { vi: 'Phương tiện đo', en: 'Instrument' },
  record: { vi: 'Tính và lập biên bản từng chiếc', en: 'Judge and record each' },
  keptAlready: { vi: 'Đã lập biên bản {number}', en: 'Recorded as {number}' },
  saved: { vi: 'Đã lập biên bản của {kept} phương tiện đo.', en: '{kept} instruments are recorded.' },
  progress: {
    vi: '{kept} trong {all} chiếc đã có biên bản; chiếc bị từ chối nêu lý do ở dòng của nó. Sửa rồi gửi lại: chiếc đã có biên bản giữ nguyên.',
    en: '{kept} of {all} are recorded; what was refused says why in its row. Mend it and send again: what is recorded stays as it is.',
  },
  otherProcedures: { vi: 'Quy trình khác:', en: 'Other procedures:' },
  remembered: {
    vi: 'Nơi làm, môi trường, chuẩn và các giá trị chung lấy từ biên bản hôm nay của bạn số {number}; xem lại trước khi dùng.',
    en: 'Place, environment, standards and shared values are those of your record {number} of today; look them over before use.',
  },
  number: { vi: 'Số biên bản', en: 'Record' },
  errors: { vi: 'Sai số từng điểm', en: 'Errors point by point' },
  result: { vi: 'Kết quả', en: 'Result' },
  status: { vi: 'Trạng thái', en: 'Status' },
  submit: { vi: 'Trình duyệt cả lô', en: 'Submit the whole lot' },
  submitHint: {
    vi: 'Mỗi biên bản nháp của lô được trình riêng; biên bản nào chưa đủ thì ở lại và nêu lý do.',
    en: 'Each draft of the lot is submitted by itself; one that is not in order stays, and says why.',
  },
  submitted: { vi: 'Đã trình duyệt {kept} biên bản.', en: '{kept} records are submitted.' },
  none: { vi: 'Chưa có lô nào.', en: 'There is no lot yet.' },
  more: { vi: 'Thêm lần đo', en: 'More rows' },
});

export const runRefusals = {
  notOfBench: {
    rule: 'run.notOfBench',
    text: {
      vi: 'Loại phương tiện đo này không kiểm định nhiều chiếc trên một bàn kiểm.',
      en: 'Instruments of this type are not verified several on one bench.',
    },
    remedy: {
      vi: 'Gửi số đo của từng bước dưới tên của bước, hoặc lập biên bản riêng.',
      en: 'Send the readings of each step under its name, or make a record of its own.',
    },
  },
  otherProcedure: {
    rule: 'run.otherProcedure',
    text: {
      vi: 'Các phương tiện đo của một lô phải làm theo cùng một quy trình.',
      en: 'The instruments of one lot are done by one procedure.',
    },
    remedy: { vi: 'Chia thành nhiều lô.', en: 'Divide them into several lots.' },
  },
  noProcedure: {
    rule: 'run.noProcedure',
    text: runTexts.noProcedure,
    remedy: {
      vi: 'Chọn công việc khác, hoặc viết quy trình của trung tâm ở trang Quy trình.',
      en: 'Choose other work, or write a procedure of the centre under Procedures.',
    },
  },
} as const satisfies Record<string, Refusal>;
