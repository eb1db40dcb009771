import { defineTexts, type Text } from '../../platform/i18n';
import type { Performance } from '../../metrology';
import type { Criterion, RoundStatus } from './round.model';

export const roundTexts = defineTexts({
  title: { vi: 'So sánh liên phòng', en: 'Comparisons' },
  intro: {
    vi: 'Các vòng so sánh liên phòng và thử nghiệm thành thạo (ISO/IEC 17025:2017, 7.7.2). Chỉ số tính theo ISO 13528:2022; tổ chức chỉ thấy tên của mình, đơn vị khác hiện bằng mã.',
    en: 'Interlaboratory comparisons and proficiency tests (ISO/IEC 17025:2017, 7.7.2). Scores by ISO 13528:2022; a centre sees its own name and the others by code alone.',
  },
  round: { vi: 'Vòng so sánh', en: 'Round' },
  register: { vi: 'Lập vòng so sánh', en: 'Register a round' },
  registered: { vi: 'Đã lập vòng so sánh.', en: 'The round is registered.' },
  change: { vi: 'Sửa thông tin', en: 'Change' },
  changed: { vi: 'Đã lưu.', en: 'Saved.' },
  save: { vi: 'Lưu', en: 'Save' },
  notFound: { vi: 'Không có vòng so sánh này.', en: 'There is no such round.' },
  keeper: { vi: 'Đơn vị giữ hồ sơ', en: 'Kept by' },
  name: { vi: 'Tên vòng', en: 'Name of the round' },
  scheme: { vi: 'Chương trình', en: 'Scheme' },
  organizer: { vi: 'Đơn vị tổ chức', en: 'Organizer' },
  item: { vi: 'Vật mẫu so sánh', en: 'Comparison item' },
  unit: { vi: 'Đơn vị đo của kết quả', en: 'Unit of the results' },
  beginsOn: { vi: 'Từ ngày', en: 'From' },
  endsOn: { vi: 'Đến ngày', en: 'Until' },
  criterion: { vi: 'Đánh giá theo', en: 'Judged by' },
  criterionHint: {
    vi: '|En| ≤ 1 đạt. |z|, |z′|, |ζ| ≤ 2 đạt; trên 2 và dưới 3 nghi ngờ; từ 3 không đạt. z′ thay z khi u của giá trị ấn định lớn hơn 0,3 σ.',
    en: '|En| ≤ 1 is satisfactory. |z|, |z′|, |ζ| ≤ 2 satisfactory, below 3 questionable, from 3 unsatisfactory. z′ replaces z where u of the assigned value is above 0.3 σ.',
  },
  note: { vi: 'Ghi chú', en: 'Note' },
  status: { vi: 'Trạng thái', en: 'State' },
  points: { vi: 'Điểm so sánh', en: 'Points' },
  point: { vi: 'Điểm', en: 'Point' },
  pointLabel: { vi: 'Tên điểm, giá trị danh nghĩa', en: 'Point, nominal value' },
  assigned: { vi: 'Giá trị ấn định', en: 'Assigned value' },
  assignedHint: {
    vi: 'Bỏ trống giá trị ấn định để lấy giá trị đồng thuận của các kết quả theo thuật toán A (ISO 13528:2022, phụ lục C.3). Để xóa một dòng, xóa hết các ô của dòng đó.',
    en: 'Leave the assigned value empty for the consensus of the results by Algorithm A (ISO 13528:2022, annex C.3). To remove a row, empty all its cells.',
  },
  uncertainty: { vi: 'U', en: 'U' },
  coverageFactor: { vi: 'k', en: 'k' },
  coverageHint: { vi: 'Bỏ trống k: k = 2.', en: 'k left empty: k = 2.' },
  sigma: { vi: 'σ (độ lệch chuẩn đánh giá)', en: 'σ for assessment' },
  changePoints: { vi: 'Nhập điểm', en: 'Enter the points' },
  participants: { vi: 'Đơn vị tham gia', en: 'Participants' },
  participant: { vi: 'Đơn vị', en: 'Participant' },
  code: { vi: 'Mã', en: 'Code' },
  centre: { vi: 'Tổ chức trong sổ', en: 'Centre of the register' },
  outsideName: { vi: 'Hoặc tên đơn vị ngoài sổ', en: 'Or the name of a laboratory outside' },
  changeParticipants: { vi: 'Nhập đơn vị tham gia', en: 'Enter the participants' },
  participantsHint: {
    vi: 'Mỗi dòng một đơn vị, có mã do đơn vị tổ chức cấp. Đơn vị chỉ biết mã thì chỉ ghi mã. Để xóa một dòng, xóa hết các ô của dòng đó.',
    en: 'A row for each, with the code that the organizer gave. Where only the code is known, write the code alone. To remove a row, empty all its cells.',
  },
  twiceCode: { vi: 'Mã này đã có ở dòng trên.', en: 'This code stands in a row above.' },
  twiceCentre: { vi: 'Tổ chức này đã có ở dòng trên.', en: 'This centre stands in a row above.' },
  otherCentre: {
    vi: 'Chỉ Sở ghi được tên tổ chức khác trong sổ; bạn ghi tổ chức của mình, các đơn vị khác ghi bằng mã.',
    en: 'Only the department names other centres of the register; name your own, and the others by code.',
  },
  twicePoint: { vi: 'Tên điểm này đã có ở dòng trên.', en: 'This point stands in a row above.' },
  noCentre: { vi: 'Không có tổ chức này.', en: 'There is no such centre.' },
  results: { vi: 'Kết quả', en: 'Results' },
  result: { vi: 'Kết quả', en: 'Result' },
  enterResults: { vi: 'Nhập kết quả', en: 'Enter the results' },
  resultsOf: { vi: 'Kết quả của {code}', en: 'Results of {code}' },
  noSuchParticipant: { vi: 'Không có đơn vị tham gia mang mã này.', en: 'No participant has this code.' },
  noSuchPoint: { vi: 'Vòng so sánh không có điểm này.', en: 'The round has no such point.' },
  pointHasResults: {
    vi: 'Điểm “{point}” đã có kết quả nên không bỏ được. Hãy xóa kết quả trước.',
    en: 'Point “{point}” has results and cannot be left out. Remove them first.',
  },
  uncertaintyWithoutValue: { vi: 'Có U hoặc k nhưng thiếu giá trị.', en: 'U or k without a value.' },
  factorWithoutUncertainty: { vi: 'Có k nhưng thiếu U.', en: 'k without U.' },
  close: { vi: 'Chốt kết quả', en: 'Close the round' },
  closeIntro: {
    vi: 'Sau khi chốt, số liệu và chỉ số không sửa được nữa; tổ chức có kết quả không đạt được giao một hành động khắc phục. Muốn sửa phải mở lại và nêu lý do.',
    en: 'Closed, figures and scores are no longer changed, and each centre with a failed result is given an action. To change them the round is reopened with the reason.',
  },
  closed: { vi: 'Đã chốt vòng so sánh.', en: 'The round is closed.' },
  closedBy: { vi: 'Người chốt', en: 'Closed by' },
  closedAt: { vi: 'Chốt lúc', en: 'Closed at' },
  reopen: { vi: 'Mở lại', en: 'Reopen' },
  reopened: { vi: 'Đã mở lại vòng so sánh.', en: 'The round is open again.' },
  reason: { vi: 'Lý do', en: 'Reason' },
  isClosed: { vi: 'Vòng so sánh đã chốt nên không sửa được.', en: 'The round is closed and cannot be changed.' },
  isClosedRemedy: {
    vi: 'Mở lại vòng so sánh, nêu lý do, rồi sửa.',
    en: 'Reopen it, giving the reason, then change it.',
  },
  isOpen: { vi: 'Vòng so sánh đang mở, không cần mở lại.', en: 'The round is open.' },
  isOpenRemedy: { vi: 'Sửa rồi chốt.', en: 'Change it, then close it.' },
  noPoint: { vi: 'Chưa có điểm so sánh nào.', en: 'There is no point yet.' },
  noPointRemedy: { vi: 'Nhập điểm so sánh.', en: 'Enter the points.' },
  noResult: { vi: 'Chưa có kết quả nào.', en: 'There is no result yet.' },
  noResultRemedy: { vi: 'Nhập đơn vị tham gia và kết quả.', en: 'Enter participants and results.' },
  noReference: {
    vi: 'Điểm “{point}” chưa có trị số ấn định, và chưa đủ hai kết quả để lấy giá trị đồng thuận.',
    en: 'Point “{point}” has no assigned value, nor the two results that a consensus takes.',
  },
  noReferenceRemedy: { vi: 'Nhập giá trị ấn định của đơn vị tổ chức.', en: 'Enter the organizer’s assigned value.' },
  unjudged: {
    vi: 'Không tính được {score} của {code} ở điểm “{point}”.',
    en: '{score} of {code} at point “{point}” cannot be calculated.',
  },
  unjudgedRemedy: {
    vi: 'En và ζ cần U của đơn vị và của giá trị ấn định; z cần σ.',
    en: 'En and ζ take U of the laboratory and of the assigned value; z takes σ.',
  },
  consensus: { vi: 'đồng thuận của {count} kết quả', en: 'consensus of {count} results' },
  reference: { vi: 'Giá trị ấn định: {value}', en: 'Assigned value: {value}' },
  noReferenceYet: { vi: 'Chưa có trị số ấn định.', en: 'No assigned value yet.' },
  chartAlt: {
    vi: 'Biểu đồ độ lệch của kết quả so với giá trị ấn định ở điểm {point}, kèm U và dải của giá trị ấn định; các số ở bảng bên dưới.',
    en: 'Chart of the results at {point} as deviations from the assigned value, with U and its band; its figures are in the table below.',
  },
  axis: { vi: 'Kết quả, {unit}', en: 'Result, {unit}' },
  deviationAxis: { vi: 'Kết quả − giá trị ấn định, {unit}', en: 'Result − assigned value, {unit}' },
  assignedUpper: { vi: '+U của giá trị ấn định (k = 2)', en: '+U of the assigned value (k = 2)' },
  assignedLower: { vi: '−U của giá trị ấn định (k = 2)', en: '−U of the assigned value (k = 2)' },
  performance: { vi: 'Đánh giá', en: 'Verdict' },
  yours: { vi: 'của bạn', en: 'yours' },
  noParticipants: { vi: 'Chưa có đơn vị tham gia nào.', en: 'Nobody takes part yet.' },
  failedActions: { vi: 'Hành động sau kết quả không đạt', en: 'Actions after failed results' },
  documentTitle: { vi: 'BÁO CÁO SO SÁNH LIÊN PHÒNG', en: 'REPORT ON AN INTERLABORATORY COMPARISON' },
  provisional: { vi: 'BẢN CHƯA CHỐT', en: 'NOT CLOSED' },
  end: { vi: 'Hết báo cáo', en: 'End of the report' },
  confidential: {
    vi: 'Đơn vị tham gia hiện bằng mã; mỗi đơn vị chỉ biết mã của mình (ISO/IEC 17043).',
    en: 'Participants stand by code; each knows its own alone (ISO/IEC 17043).',
  },
});

export const roundStatusNames: Readonly<Record<RoundStatus, Text>> = defineTexts({
  draft: { vi: 'Đang mở', en: 'Open' },
  closed: { vi: 'Đã chốt', en: 'Closed' },
});

export const criterionNames: Readonly<Record<Criterion, Text>> = defineTexts({
  en: { vi: 'Chỉ số En', en: 'En number' },
  z: { vi: 'Chỉ số z, z′', en: 'z and z′ scores' },
  zeta: { vi: 'Chỉ số ζ (zeta)', en: 'ζ (zeta) score' },
});

export const performanceNames: Readonly<Record<Performance, Text>> = defineTexts({
  satisfactory: { vi: 'Đạt', en: 'Satisfactory' },
  questionable: { vi: 'Nghi ngờ', en: 'Questionable' },
  unsatisfactory: { vi: 'Không đạt', en: 'Unsatisfactory' },
});

/** The scores, as columns and sentences name them. */
export const scoreNames = { en: 'En', z: 'z', zPrime: 'z′', zeta: 'ζ' } as const;
