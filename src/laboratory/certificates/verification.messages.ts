import { verificationModeNames, verificationModes, type VerificationMode } from '../centres';
import { defineTexts, type Text } from '../../platform/i18n';
import type { Tone } from '../../platform/web';
import { consentTexts } from './late-entry.messages';
import type { VerificationStatus } from './verification.model';

export const verificationTexts = defineTexts({
  paper: { vi: 'Biên bản (PDF)', en: 'Record (PDF)' },
  failedPaper: { vi: 'Biên bản không đạt giao cơ sở (PDF)', en: 'Record of failure for the user (PDF)' },
  certificatePaper: { vi: 'Giấy chứng nhận (PDF)', en: 'Certificate (PDF)' },
  title: { vi: 'Kiểm định, hiệu chuẩn, thử nghiệm', en: 'Verification, calibration, test' },
  kind: { vi: 'Loại công việc', en: 'Kind of work' },
  record: { vi: 'Biên bản {number}', en: 'Record {number}' },
  start: { vi: 'Lập biên bản', en: 'Record work' },
  startRun: { vi: 'Lập biên bản cả lô', en: 'Record a whole lot' },
  approveLot: { vi: 'Duyệt nhiều biên bản', en: 'Approve several records' },
  startKind: { vi: 'Lập biên bản {work}', en: 'Record a {work}' },
  choose: { vi: 'Chọn phương tiện đo để {work}', en: 'Choose the instrument for the {work}' },
  chooseHint: {
    vi: 'Tìm theo mã, số chế tạo, kiểu hoặc tên cơ sở; gõ không dấu cũng được.',
    en: 'Search by code, serial number, model or owner; diacritics are not needed.',
  },
  change: { vi: 'Sửa biên bản', en: 'Change the record' },
  judge: { vi: 'Tính và lưu', en: 'Judge and save' },
  toReadings: { vi: 'Đến ô số đo', en: 'To the readings' },
  takeAlong: { vi: 'Mang đi (không có mạng)', en: 'Take along (no network)' },
  moreRows: { vi: 'Thêm dòng', en: 'More rows' },
  saved: { vi: 'Đã tính và lưu biên bản.', en: 'The readings are judged and the record is saved.' },
  number: { vi: 'Số biên bản', en: 'Record number' },
  status: { vi: 'Trạng thái', en: 'Status' },
  result: { vi: 'Kết quả', en: 'Result' },
  instrument: { vi: 'Phương tiện đo', en: 'Instrument' },
  instrumentCode: { vi: 'Mã phương tiện đo', en: 'Instrument code' },
  type: { vi: 'Loại phương tiện đo', en: 'Instrument type' },
  serial: { vi: 'Số chế tạo', en: 'Serial number' },
  owner: { vi: 'Cơ sở sử dụng', en: 'Owner' },
  centre: { vi: 'Tổ chức {work}', en: 'Centre' },
  mode: { vi: 'Chế độ kiểm định', en: 'Mode' },
  performedOn: { vi: 'Ngày {work}', en: 'Performed on' },
  doneOn: { vi: 'Ngày thực hiện', en: 'Performed on' },
  doneAt: { vi: 'Nơi thực hiện', en: 'Place' },
  performer: { vi: 'Người thực hiện', en: 'Performed by' },
  from: { vi: 'Từ ngày', en: 'From' },
  until: { vi: 'Đến ngày', en: 'Until' },
  place: { vi: 'Nơi {work}', en: 'Place' },
  receivedOn: { vi: 'Ngày tiếp nhận', en: 'Handed over on' },
  receivedHint: {
    vi: 'Ví dụ 19/11/2026; bỏ trống khi {work} tại nơi sử dụng.',
    en: 'Such as 19/11/2026; blank for work where it is used.',
  },
  seals: { vi: 'Niêm phong: vị trí và số', en: 'Seals: places and numbers' },
  sealsHint: { vi: 'Ví dụ: 2 kẹp chì K12, K13 ở nắp cân.', en: 'Such as: 2 lead seals K12, K13 on the cover.' },
  deviations: { vi: 'Khác với quy trình', en: 'Departures from the method' },
  deviationsHint: {
    vi: 'Bỏ trống khi làm đúng quy trình. In trên giấy.',
    en: 'Blank when the method was followed. Printed on the paper.',
  },
  correctionReason: { vi: 'Nội dung sửa và lý do thay thế', en: 'What is corrected, and why' },
  correctionHint: {
    vi: 'In trên giấy chứng nhận thay thế.',
    en: 'Printed on the certificate that replaces the other.',
  },
  procedure: { vi: 'Quy trình', en: 'Procedure' },
  otherProcedures: { vi: 'Hoặc ghi theo:', en: 'Or record it by:' },
  procedureUnnumbered: { vi: '{name} (số ĐLVN chưa xác nhận)', en: '{name} (number of the ĐLVN not confirmed)' },
  characteristics: { vi: 'Đặc trưng đo lường', en: 'Characteristics' },
  confirmedByVerifier: { vi: 'Kiểm định viên đã xác nhận', en: 'Confirmed by the verifier' },
  verifier: { vi: '{performer}', en: '{performer}' },
  card: { vi: 'Thẻ số', en: 'Card' },
  standards: { vi: 'Chuẩn đã dùng', en: 'Standards used' },
  noStandards: { vi: 'Trung tâm chưa có chuẩn nào đang dùng.', en: 'The centre has no standard in use.' },
  environment: { vi: 'Điều kiện môi trường', en: 'Environment' },
  checks: { vi: 'Kiểm tra bên ngoài, kiểm tra kỹ thuật', en: 'Visual and technical checks' },
  readings: { vi: 'Số đọc', en: 'Readings' },
  row: { vi: 'Dòng {row}', en: 'Row {row}' },
  conclusion: { vi: 'Kết luận', en: 'Conclusion' },
  stampNumber: { vi: 'Số tem {work}', en: 'Stamp number' },
  stampHint: {
    vi: 'In trên giấy chứng nhận. Kiểm định thì chỉ ghi khi đạt.',
    en: 'Printed on the certificate. Of a verification only for a pass.',
  },
  failureReason: { vi: 'Lý do không đạt', en: 'Why it failed' },
  failureHint: { vi: 'Chỉ ghi khi không đạt.', en: 'Only when it fails.' },
  repair: { vi: 'Nội dung sửa chữa', en: 'Repair' },
  repairHint: {
    vi: 'Chỉ ghi khi kiểm định sau sửa chữa. Phải ghi khi phương tiện đo đã không đạt trong chính ngày này.',
    en: 'Only for verification after repair. Required when the instrument failed on this very day.',
  },
  pass: { vi: 'Đạt', en: 'Pass' },
  fail: { vi: 'Không đạt', en: 'Fail' },
  judged: { vi: 'Từng điểm so với sai số cho phép', en: 'Every point against its maximum permissible error' },
  results: { vi: 'Kết quả từng điểm', en: 'The result at every point' },
  asFound: { vi: 'Trước hiệu chỉnh', en: 'As found' },
  asLeft: { vi: 'Sau hiệu chỉnh', en: 'As left' },
  asLeftHint: {
    vi: 'Chỉ nhập khi đã hiệu chỉnh và đo lại; khi đó các số đọc ở trên là trước hiệu chỉnh.',
    en: 'Only where something was adjusted and measured again; the readings above are then those as found.',
  },
  uncertainty: { vi: 'Độ không đảm bảo đo', en: 'Uncertainty' },
  methodDocument: { vi: 'Văn bản của phương pháp', en: 'Document of the method' },
  methodHint: {
    vi: 'Số hiệu và năm; bỏ trống khi làm theo văn bản của quy trình. In trên giấy.',
    en: 'Number and year; blank where the document of the procedure was followed. Printed on the paper.',
  },
  adjustment: { vi: 'Nội dung đã hiệu chỉnh', en: 'What was adjusted' },
  requirement: { vi: 'Yêu cầu áp dụng: văn bản, điều khoản', en: 'Requirement: document and clause' },
  requirementHint: {
    vi: 'Văn bản nêu yêu cầu mà kết quả được so sánh.',
    en: 'The document with the requirement that the results are held against.',
  },
  decisionRule: { vi: 'Quy tắc quyết định đã thống nhất', en: 'Decision rule agreed' },
  decisionHint: {
    vi: 'Bỏ trống khi khách hàng không yêu cầu kết luận phù hợp.',
    en: 'Blank where the customer asked for no statement of conformity.',
  },
  verdict: { vi: 'Kết luận phù hợp', en: 'Statement of conformity' },
  conforms: { vi: 'Phù hợp', en: 'Conforms' },
  doesNotConform: { vi: 'Không phù hợp', en: 'Does not conform' },
  conclusionInWords: { vi: 'Kết luận bằng lời', en: 'Conclusion in words' },
  nextOn: { vi: 'Ngày hiệu chuẩn kế tiếp', en: 'Next calibration' },
  nextHint: {
    vi: 'Chỉ ghi khi khách hàng yêu cầu (ISO/IEC 17025:2017, 7.8.4.3).',
    en: 'Only where the customer asked for it (ISO/IEC 17025:2017, 7.8.4.3).',
  },
  noVerdict: { vi: 'Không kết luận đạt hay không', en: 'No verdict' },
  noVerification: {
    vi: 'Phương tiện đo thuộc nhóm 2: việc {work} này không thay cho kiểm định và không làm thay đổi tình trạng pháp lý, thời hạn kiểm định.',
    en: 'The instrument is of group 2: this {work} does not stand for a verification, and changes neither its legal state nor the day on which its verification falls due.',
  },
  point: { vi: 'Điểm đo', en: 'Point' },
  reference: { vi: 'Giá trị chuẩn', en: 'Reference' },
  indication: { vi: 'Số chỉ', en: 'Indication' },
  error: { vi: 'Sai số', en: 'Error' },
  limit: { vi: 'Sai số cho phép', en: 'Limit' },
  limitSource: { vi: 'Căn cứ', en: 'Basis' },
  failedChecks: { vi: 'Kiểm tra không đạt: {checks}', en: 'Failed checks: {checks}' },
  skippedSteps: {
    vi: 'Không làm tiếp vì đã không đạt: {steps}',
    en: 'Not carried out, because the instrument had failed: {steps}',
  },
  sources: { vi: 'Căn cứ và mức xác nhận', en: 'Basis, and how far it is confirmed' },
  remarks: { vi: 'Lưu ý', en: 'Remarks' },
  certificate: { vi: 'Giấy chứng nhận', en: 'Certificate' },
  order: { vi: 'Phiếu công việc', en: 'Work order' },
  corrects: { vi: 'Thay thế giấy chứng nhận', en: 'Replaces the certificate' },
  returnReason: { vi: 'Lý do trả lại', en: 'Why it was returned' },
  decidedBy: { vi: 'Người duyệt', en: 'Decided by' },
  awaitsConsent: { vi: 'Chờ Sở đồng ý', en: 'Waits for the department' },
  notInOrder: { vi: 'Chưa thể duyệt', en: 'It cannot be approved yet' },
  notYetToSubmit: { vi: 'Chưa gửi duyệt được', en: 'It cannot be submitted yet' },
  reason: { vi: 'Lý do', en: 'Reason' },
  password: { vi: 'Mật khẩu của bạn', en: 'Your password' },
  passwordHint: { vi: 'Nhập lại mật khẩu để ký duyệt.', en: 'Type it again to sign.' },
  willIssue: {
    vi: 'Duyệt sẽ cấp {paper} có số, không sửa được nữa.',
    en: 'Approving issues the {paper} with its number; it cannot be changed afterwards.',
  },
  willFail: {
    vi: 'Kết quả không đạt: duyệt sẽ khép biên bản, không cấp giấy chứng nhận; giấy chứng nhận còn hiệu lực của phương tiện đo này bị thu hồi.',
    en: 'The result is a failure: approving closes the record without a certificate, and the valid certificates of this instrument are withdrawn.',
  },
  notFound: { vi: 'Không có biên bản này.', en: 'That record does not exist.' },
  noSuchInstrument: { vi: 'Không có phương tiện đo này.', en: 'That instrument does not exist.' },
  notEditable: {
    vi: 'Chỉ sửa được biên bản đang soạn hoặc bị trả lại.',
    en: 'Only a record that is a draft or was returned can be changed.',
  },
  wrongTransition: {
    vi: 'Biên bản «{from}» không chuyển sang «{to}» được.',
    en: 'A record that is “{from}” cannot become “{to}”.',
  },
  gaps: { vi: 'Còn thiếu', en: 'Still missing' },
  incomplete: { vi: 'Chưa đủ số liệu', en: 'Incomplete' },
  keepIncomplete: { vi: 'Lưu biên bản còn thiếu', en: 'Keep the record with gaps' },
  gapsHaveNoPaper: {
    vi: 'Biên bản còn thiếu số liệu nên chưa in được. Hãy nhập đủ rồi tính.',
    en: 'The record still has gaps and cannot be printed. Enter what is missing first.',
  },
  changedReason: {
    vi: 'Sau khi gửi duyệt, hồ sơ đã đổi nên biên bản được trả lại: {changes}.',
    en: 'The register changed after the record was submitted, so it is returned: {changes}.',
  },
  reasonRequired: { vi: 'Hãy ghi lý do.', en: 'Give the reason.' },
  at: { vi: '{step}, dòng {row}, {field}: {message}', en: '{step}, row {row}, {field}: {message}' },
  atStep: { vi: '{step}: {message}', en: '{step}: {message}' },
  decided: { vi: 'Đã kết luận', en: 'Concluded' },
});

/** Modes as they stand alone: "Định kỳ". Within a sentence, `verificationModeNames` of the centres serves. */
export const modeNames = Object.fromEntries(
  verificationModes.map((mode) => [mode, capitalized(verificationModeNames[mode])]),
) as Readonly<Record<VerificationMode, Text>>;

export const verificationStatusNames: Readonly<Record<VerificationStatus, Text>> = defineTexts({
  draft: { vi: 'Đang soạn', en: 'Draft' },
  submitted: { vi: 'Chờ duyệt', en: 'Submitted' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  failed: { vi: 'Không đạt', en: 'Failed' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
});

export const statusTones: Readonly<Record<VerificationStatus, Tone>> = {
  draft: 'neutral',
  submitted: 'warning',
  returned: 'warning',
  approved: 'good',
  failed: 'bad',
  cancelled: 'neutral',
};

/** What each step is called on its button, on its page, and once it is done. */
export const actTexts = {
  submit: defineTexts({
    label: { vi: 'Gửi soát xét', en: 'Submit for review' },
    done: { vi: 'Đã gửi người đứng đầu soát xét.', en: 'It is submitted to the head for review.' },
  }),
  return: defineTexts({
    label: { vi: 'Trả lại', en: 'Return' },
    done: { vi: 'Đã trả lại kiểm định viên.', en: 'It is returned to the verifier.' },
  }),
  approve: defineTexts({
    label: { vi: 'Duyệt', en: 'Approve' },
    done: { vi: 'Đã duyệt biên bản.', en: 'The record is approved.' },
  }),
  cancel: defineTexts({
    label: { vi: 'Hủy biên bản', en: 'Cancel the record' },
    done: { vi: 'Đã hủy biên bản.', en: 'The record is cancelled.' },
  }),
  consent: consentTexts,
} as const;

function capitalized({ vi, en }: Text): Text {
  const raise = (words: string) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
  return { vi: raise(vi), en: raise(en) };
}
