import { defineTexts } from '../../platform/i18n';

export const instrumentTypeTexts = defineTexts({
  title: { vi: 'Loại phương tiện đo', en: 'Instrument types' },
  code: { vi: 'Mã', en: 'Code' },
  codeHint: {
    vi: 'Mã do phần mềm đặt; danh mục của pháp luật không có mã.',
    en: 'The code is ours; the list of the law has none.',
  },
  name: { vi: 'Tên', en: 'Name' },
  field: { vi: 'Lĩnh vực đo', en: 'Field of measurement' },
  procedure: { vi: 'Quy trình trong phần mềm', en: 'Procedure in this registry' },
  procedureDocument: { vi: 'Văn bản kỹ thuật', en: 'Technical procedure' },
  withProcedure: { vi: 'Có quy trình', en: 'With a procedure' },
  withoutProcedure: { vi: 'Chưa có quy trình', en: 'Without a procedure' },
  note: { vi: 'Ghi chú', en: 'Note' },
  confidence: { vi: 'Mức xác nhận', en: 'Confidence' },
  rules: { vi: 'Quy định theo thời gian', en: 'Rules by period' },
  ruleToday: { vi: 'Quy định hiện hành', en: 'Rule today' },
  notListed: { vi: 'Không còn trong danh mục', en: 'No longer listed' },
  effectiveFrom: { vi: 'Từ ngày', en: 'From' },
  effectiveTo: { vi: 'Đến hết ngày', en: 'Until' },
  legalBasis: { vi: 'Căn cứ', en: 'Legal basis' },
  patternApproval: { vi: 'Phê duyệt mẫu', en: 'Type approval' },
  initial: { vi: 'Ban đầu', en: 'Initial' },
  periodic: { vi: 'Định kỳ', en: 'Periodic' },
  afterRepair: { vi: 'Sau sửa chữa', en: 'After repair' },
  periodMonths: { vi: 'Chu kỳ (tháng)', en: 'Period (months)' },
  periodHint: {
    vi: 'Để trống khi văn bản không quy định; không đoán.',
    en: 'Leave blank when the text sets none; never guess.',
  },
  source: { vi: 'Nguồn', en: 'Source' },
  sourceHint: {
    vi: 'Văn bản, điều, mục đã đọc, ví dụ “TT 03/2024/TT-BKHCN, Điều 4, mục 11”.',
    en: 'Document, article and row that were read.',
  },
  confirmedBy: {
    vi: 'Đề nghị: {proposer}. Xác nhận: {name}, {at}',
    en: 'Proposed by {proposer}. Confirmed by {name}, {at}',
  },
  programsList: { vi: 'danh mục của phần mềm', en: 'the program’s own list' },
  check: { vi: 'Đối chiếu', en: 'Compare' },
  propose: { vi: 'Đề nghị quy định', en: 'Propose a rule' },
  proposeAdvice: {
    vi: 'Mở văn bản, ghi các ô đúng từng chữ và nơi đã đọc. Quy định chỉ có hiệu lực khi một cán bộ khác của Sở đối chiếu và xác nhận; kết quả đã gửi duyệt và giấy chứng nhận đã cấp không thay đổi.',
    en: 'Open the text, give the fields as it has them and where it was read. The rule holds only once another officer has compared and confirmed it; submitted records and issued certificates do not change.',
  },
  proposed: { vi: 'Đã đề nghị, chờ một cán bộ khác xác nhận.', en: 'Proposed; another officer has to confirm it.' },
  proposals: { vi: 'Đề nghị chờ xác nhận và bị từ chối', en: 'Proposals, waiting and refused' },
  confirmTitle: { vi: 'Đối chiếu và xác nhận quy định', en: 'Compare the rule with the text and confirm it' },
  confirmAdvice: {
    vi: 'Mở văn bản và đọc lại từng mục dưới đây, so với quy định đang ghi cho ngày đó. Sai chỗ nào thì từ chối và nêu lý do.',
    en: 'Open the text and read each line below again, beside the rule that stands for that day. If anything is wrong, refuse it and say why.',
  },
  confirmed: { vi: 'Đã xác nhận quy định.', en: 'The rule is confirmed.' },
  refuseTitle: { vi: 'Từ chối quy định được đề nghị', en: 'Refuse the proposed rule' },
  standsNow: { vi: 'Đang ghi cho ngày đó', en: 'Stands for that day' },
  verifiedSince: { vi: 'Phương tiện đo đã kiểm định từ ngày đó', en: 'Instruments verified since that day' },
  verifiedSinceValue: {
    vi: '{count}; kết quả đã gửi duyệt giữ quy định đã ghi cùng biên bản',
    en: '{count}; what was submitted keeps the rule that stands with its record',
  },
  proposeAgain: {
    vi: 'Từ chối đề nghị này rồi đề nghị lại cho đúng.',
    en: 'Refuse this proposal and propose it again.',
  },
  state: { vi: 'Tình trạng', en: 'State' },
  notFound: { vi: 'Không có loại phương tiện đo này.', en: 'That instrument type does not exist.' },
  instruments: { vi: 'Phương tiện đo thuộc loại này', en: 'Instruments of this type' },
});

/** What a rule is on a day, in a word. */
export const ruleStateNames = defineTexts({
  notYet: { vi: 'Chưa có hiệu lực', en: 'Not yet in force' },
  inForce: { vi: 'Đang có hiệu lực', en: 'In force' },
  ended: { vi: 'Hết hiệu lực', en: 'Ended' },
});
