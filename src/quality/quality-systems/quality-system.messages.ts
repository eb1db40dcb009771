import { defineTexts, type DayPrecision, type Text } from '../../platform/i18n';
import type { DutyState } from './duty.states';
import type { QualityStage, YearlyDuty } from './quality-system.model';

export const qualitySystemTexts = defineTexts({
  title: { vi: 'Hệ thống quản lý chất lượng ISO 9001', en: 'ISO 9001 quality systems' },
  register: { vi: 'Đăng ký hệ thống của cơ quan', en: 'Register an agency’s system' },
  change: { vi: 'Sửa thông tin', en: 'Change' },
  recordStage: { vi: 'Ghi giai đoạn', en: 'Record a stage' },
  recordDuty: { vi: 'Ghi nhiệm vụ trong năm', en: 'Record a yearly duty' },
  save: { vi: 'Lưu', en: 'Save' },
  registered: { vi: 'Đã đăng ký hệ thống quản lý chất lượng.', en: 'The quality system is registered.' },
  changed: { vi: 'Đã lưu thay đổi.', en: 'The changes are saved.' },
  stageRecorded: { vi: 'Đã ghi giai đoạn.', en: 'The stage is recorded.' },
  dutyRecorded: { vi: 'Đã ghi nhiệm vụ.', en: 'The duty is recorded.' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  agencyKind: { vi: 'Loại cơ quan', en: 'Kind of agency' },
  edition: { vi: 'Phiên bản áp dụng', en: 'Edition applied' },
  requirement: { vi: 'Yêu cầu áp dụng', en: 'Requirement' },
  mandatory: { vi: 'Bắt buộc', en: 'Mandatory' },
  encouraged: { vi: 'Khuyến khích', en: 'Encouraged' },
  legalBasis: { vi: 'Căn cứ', en: 'Legal basis' },
  inForceUncertain: {
    vi: 'Chưa xác định văn bản này còn hiệu lực sau sắp xếp năm 2025 hay không.',
    en: 'Whether this text is still in force after the reorganisation of 2025 is not known.',
  },
  scope: { vi: 'Phạm vi: thủ tục hành chính', en: 'Scope: administrative procedures' },
  coverage: {
    vi: '{covered} trên {published} thủ tục ({percent} %)',
    en: '{covered} of {published} procedures ({percent} %)',
  },
  coverageShort: { vi: 'Tỷ lệ thủ tục', en: 'Coverage' },
  proceduresCovered: { vi: 'Số thủ tục đã đưa vào hệ thống', en: 'Procedures within the system' },
  proceduresPublished: { vi: 'Số thủ tục đã công bố', en: 'Procedures published' },
  stages: { vi: 'Các giai đoạn', en: 'Stages' },
  stage: { vi: 'Giai đoạn', en: 'Stage' },
  latestStage: { vi: 'Giai đoạn gần nhất', en: 'Latest stage' },
  on: { vi: 'Ngày', en: 'Day' },
  precision: { vi: 'Nguồn nêu ngày đến đâu', en: 'How closely the source states the day' },
  decisionNumber: { vi: 'Số quyết định, văn bản', en: 'Decision' },
  note: { vi: 'Ghi chú', en: 'Note' },
  evidence: { vi: 'Tệp minh chứng', en: 'Evidence' },
  duties: { vi: 'Nhiệm vụ năm {year}', en: 'Duties of {year}' },
  duty: { vi: 'Nhiệm vụ', en: 'Duty' },
  year: { vi: 'Năm', en: 'Year' },
  dueOn: { vi: 'Hạn', en: 'Due' },
  state: { vi: 'Tình trạng', en: 'State' },
  doneOn: { vi: 'Ngày hoàn thành', en: 'Done on' },
  documentNumber: { vi: 'Số văn bản', en: 'Document' },
  source: { vi: 'Nguồn', en: 'Source' },
  ended: { vi: 'hoạt động đến {day}', en: 'existed until {day}' },
  dutiesUnconfirmed: {
    vi: 'Danh mục và hạn của các nhiệm vụ chưa được đối chiếu với văn bản.',
    en: 'The list of duties and their due days have not been checked against the texts.',
  },
  declareAnew: {
    vi: 'Cơ quan này kế thừa {names}, nơi đã có hệ thống. Sau sắp xếp, cơ quan mới phải công bố phù hợp lại (chưa xác nhận bằng văn bản).',
    en: 'This agency succeeds {names}, which had a system. After a reorganisation the new agency declares conformity anew (not confirmed by a text).',
  },
  notFound: { vi: 'Không có hệ thống này.', en: 'That quality system does not exist.' },
  noSuchAgency: { vi: 'Không có cơ quan này.', en: 'That agency does not exist.' },
  agencyTaken: { vi: 'Cơ quan này đã có hồ sơ.', en: 'This agency already has a record.' },
  noSuchEdition: {
    vi: 'Danh mục tài liệu không có phiên bản này của TCVN ISO 9001; Sở đăng ký phiên bản mới ở mục Tài liệu.',
    en: 'The catalogue has no such edition of TCVN ISO 9001; the department registers new ones under Documents.',
  },
  coveredBeyondPublished: {
    vi: 'Không thể nhiều hơn số thủ tục đã công bố.',
    en: 'It cannot exceed the procedures published.',
  },
});

export const refusalTexts = defineTexts({
  future: { vi: 'Ngày này chưa đến.', en: 'This day has not come yet.' },
  futureRemedy: { vi: 'Ghi sau khi việc đã làm.', en: 'Record it once it is done.' },
  beforeAgency: { vi: 'Cơ quan thành lập ngày {day}.', en: 'The agency was established on {day}.' },
  afterAgency: { vi: 'Cơ quan hoạt động đến hết {day}.', en: 'The agency existed until {day}.' },
  agencyRemedy: {
    vi: 'Kiểm tra lại ngày, hoặc ghi vào cơ quan tiền thân, cơ quan kế thừa.',
    en: 'Check the day, or record it with the predecessor or successor.',
  },
  missingStage: {
    vi: 'Chưa có giai đoạn "{stage}" theo {edition} trước ngày này.',
    en: 'There is no “{stage}” under {edition} before this day.',
  },
  missingStageRemedy: { vi: 'Ghi giai đoạn "{stage}" trước.', en: 'Record “{stage}” first.' },
});

export const qualityStageNames: Readonly<Record<QualityStage, Text>> = defineTexts({
  building: { vi: 'Xây dựng', en: 'Building' },
  applied: { vi: 'Áp dụng', en: 'Applied' },
  internalAudit: { vi: 'Đánh giá nội bộ', en: 'Internal audit' },
  managementReview: { vi: 'Xem xét của lãnh đạo', en: 'Management review' },
  declared: { vi: 'Công bố phù hợp', en: 'Declared' },
  maintained: { vi: 'Duy trì', en: 'Maintained' },
  declaredAnew: { vi: 'Công bố lại', en: 'Declared anew' },
});

export const yearlyDutyNames: Readonly<Record<YearlyDuty, Text>> = defineTexts({
  plan: { vi: 'Kế hoạch duy trì, cải tiến', en: 'Plan' },
  objectives: { vi: 'Mục tiêu chất lượng', en: 'Quality objectives' },
  internalAudit: { vi: 'Đánh giá nội bộ', en: 'Internal audit' },
  managementReview: { vi: 'Xem xét của lãnh đạo', en: 'Management review' },
  procedureReview: { vi: 'Rà soát, cập nhật quy trình', en: 'Review of procedures' },
  report: { vi: 'Báo cáo tình hình áp dụng', en: 'Report' },
});

export const precisionNames: Readonly<Record<DayPrecision, Text>> = defineTexts({
  day: { vi: 'Đúng ngày đã ghi', en: 'The very day' },
  month: { vi: 'Chỉ tháng, năm', en: 'Only month and year' },
  year: { vi: 'Chỉ năm', en: 'Only the year' },
  by: { vi: 'Chỉ biết chậm nhất là ngày đã ghi', en: 'Only that it was by the day entered' },
});

export const dutyStateNames: Readonly<Record<DutyState, Text>> = defineTexts({
  done: { vi: 'Đủ', en: 'Done' },
  missing: { vi: 'Thiếu', en: 'Missing' },
  unknown: { vi: 'Chưa có số liệu', en: 'No data' },
  notYetDue: { vi: 'Chưa đến hạn', en: 'Not yet due' },
});
