import { defineTexts, type Text } from '../../platform/i18n';
import type { DesignationKind, ScopeActivity, ValidFromBasis, VerificationMode } from './designation.model';
import type { DesignationAct, DesignationState } from './designation.states';

export const designationTexts = defineTexts({
  confirmed: { vi: 'Đã xác nhận khi ghi', en: 'Confirmed on entry' },
  title: { vi: 'Quyết định chỉ định', en: 'Designations' },
  register: { vi: 'Đăng ký quyết định chỉ định', en: 'Register a designation' },
  change: { vi: 'Sửa thông tin', en: 'Change' },
  save: { vi: 'Lưu', en: 'Save' },
  registered: {
    vi: 'Đã ghi quyết định chỉ định; chờ một cán bộ khác của Sở duyệt.',
    en: 'The designation is entered; another officer of the department approves it.',
  },
  changed: { vi: 'Đã lưu thay đổi.', en: 'The changes are saved.' },
  centre: { vi: 'Tổ chức được chỉ định', en: 'Designated centre' },
  kind: { vi: 'Loại chỉ định', en: 'Kind' },
  number: { vi: 'Số quyết định', en: 'Decision number' },
  numberHint: {
    vi: 'Ghi như trên quyết định.',
    en: 'As on the decision.',
  },
  numberTaken: {
    vi: 'Quyết định số này đã có trong sổ cho trung tâm này. Nếu là quyết định cùng số của cơ quan khác hoặc năm khác, ghi đủ cơ quan ban hành và ngày ký của cả hai.',
    en: 'The register has a decision of this number for this centre. If it is the same number of another issuer or year, give issuer and day of both.',
  },
  numberOfAnother: {
    vi: 'Quyết định số này đã có trong sổ cho trung tâm khác. Nếu một quyết định nêu nhiều trung tâm, ghi cùng cơ quan ban hành và cùng ngày ký ở mọi trung tâm; nếu là quyết định khác cùng số, ghi đủ cơ quan ban hành và ngày ký của cả hai.',
    en: 'The register has a decision of this number for another centre. If one decision names several centres, give the same issuer and day for each; if it is another of the same number, give issuer and day of both.',
  },
  one: { vi: 'Quyết định chỉ định', en: 'Designation' },
  numberUnknown: { vi: '(chưa rõ số)', en: '(number not known)' },
  mark: { vi: 'Dấu hiệu chỉ định (N …)', en: 'Designation mark (N …)' },
  issuer: { vi: 'Cơ quan chỉ định', en: 'Issued by' },
  issuedOn: { vi: 'Ngày ký', en: 'Issued on' },
  validFrom: { vi: 'Có hiệu lực từ', en: 'In force from' },
  validFromBasis: { vi: 'Căn cứ của ngày hiệu lực', en: 'Where that day comes from' },
  attested: { vi: 'Chưa rõ; có nguồn xác nhận từ {day}', en: 'Not known; attested from {day}' },
  validUntil: { vi: 'Có hiệu lực đến hết', en: 'In force until' },
  note: { vi: 'Ghi chú', en: 'Note' },
  source: { vi: 'Nguồn', en: 'Source' },
  state: { vi: 'Tình trạng', en: 'State' },
  inForceOn: { vi: 'Có hiệu lực ngày', en: 'In force on' },
  lookedAtOn: { vi: 'Xem tình trạng vào ngày', en: 'State as on' },
  stateOn: { vi: 'Tình trạng ngày {day}', en: 'State on {day}' },
  withdrawnOn: { vi: 'Bị hủy bỏ từ', en: 'Withdrawn from' },
  withdrawalReason: { vi: 'Lý do hủy bỏ', en: 'Reason for withdrawal' },
  suspensions: { vi: 'Các lần đình chỉ', en: 'Suspensions' },
  suspendedFrom: { vi: 'Từ ngày', en: 'From' },
  suspendedUntil: { vi: 'Đến hết ngày', en: 'Until' },
  scope: { vi: 'Phạm vi được chỉ định', en: 'Scope' },
  everyClass: { vi: 'Không giới hạn cấp', en: 'Every class' },
  scopeEmpty: { vi: 'Nguồn chưa nêu dòng phạm vi nào.', en: 'No source gives a scope line.' },
  lineNumber: { vi: 'STT', en: 'No.' },
  subject: { vi: 'Tên phương tiện đo, chuẩn đo lường', en: 'Instrument or standard' },
  range: { vi: 'Phạm vi đo', en: 'Range' },
  rangeHint: { vi: 'Ghi như trên quyết định, ví dụ (0 ÷ 150) kg', en: 'As on the decision, for example (0 ÷ 150) kg' },
  accuracyClasses: { vi: 'Cấp, độ chính xác', en: 'Accuracy class' },
  accuracyClassesHint: {
    vi: 'Cách nhau bằng dấu chấm phẩy, ví dụ III; IIII. Để trống nếu quyết định không giới hạn cấp.',
    en: 'Separated by semicolons, for example III; IIII. Leave empty when the decision names none.',
  },
  activity: { vi: 'Tên hoạt động', en: 'Activity' },
  modes: { vi: 'Chế độ kiểm định', en: 'Modes of verification' },
  typeCode: { vi: 'Loại phương tiện đo trong danh mục', en: 'Instrument type of the list' },
  typeCodeHint: {
    vi: 'Không chọn thì dòng này không cho phép kiểm định loại nào trong sổ.',
    en: 'Without it the line permits no type of this register.',
  },
  upToValue: { vi: 'Giới hạn trên', en: 'Upper limit' },
  upToHint: {
    vi: 'Số lớn nhất của phạm vi; phương tiện đo vượt quá sẽ bị từ chối',
    en: 'The largest value of the range; instruments above it are refused',
  },
  upToUnit: { vi: 'Đơn vị của giới hạn trên', en: 'Unit of the upper limit' },
  upToIncomplete: {
    vi: 'Ghi cả số và đơn vị, hoặc bỏ trống cả hai.',
    en: 'Give both the value and the unit, or neither.',
  },
  cmc: { vi: 'CMC (hiệu chuẩn)', en: 'CMC (calibration)' },
  cmcValue: { vi: 'CMC: a', en: 'CMC: a' },
  cmcHint: {
    vi: 'Năng lực đo và hiệu chuẩn a + b·X: U nhỏ nhất được nêu; chỉ của dòng hiệu chuẩn.',
    en: 'Calibration and measurement capability a + b·X: the smallest U that may be stated; of calibration only.',
  },
  cmcUnit: { vi: 'Đơn vị của CMC', en: 'Unit of the CMC' },
  cmcSlope: { vi: 'CMC: b (X cùng đơn vị với a)', en: 'CMC: b (X in the unit of a)' },
  cmcSource: { vi: 'Nguồn của CMC', en: 'Source of the CMC' },
  cmcSourceHint: {
    vi: 'Quyết định hoặc phụ lục công nhận: số, ngày',
    en: 'Decision or annex of accreditation: number, day',
  },
  cmcIncomplete: {
    vi: 'CMC cần đủ a, đơn vị và nguồn, hoặc bỏ trống tất cả.',
    en: 'A CMC has a, its unit and its source, or nothing at all.',
  },
  addLine: { vi: 'Thêm dòng phạm vi', en: 'Add a scope line' },
  changeLine: { vi: 'Sửa dòng phạm vi', en: 'Change the scope line' },
  removeLine: { vi: 'Bỏ dòng', en: 'Remove' },
  lineAdded: { vi: 'Đã thêm dòng phạm vi.', en: 'The scope line is added.' },
  lineRemoved: { vi: 'Đã bỏ dòng phạm vi.', en: 'The scope line is removed.' },
  on: { vi: 'Kể từ ngày', en: 'From' },
  resumeOn: { vi: 'Có hiệu lực trở lại từ ngày', en: 'In force again from' },
  reason: { vi: 'Lý do', en: 'Reason' },
  document: { vi: 'Văn bản', en: 'Document' },
  documentHint: { vi: 'Số, ngày ký, cơ quan ban hành của quyết định.', en: 'Number, day and issuer of the decision.' },
  resumedReason: { vi: 'Lý do khôi phục', en: 'Why it was restored' },
  resumedDocument: { vi: 'Văn bản khôi phục', en: 'Document restoring it' },
  withdrawalDocument: { vi: 'Văn bản hủy bỏ', en: 'Document of withdrawal' },
  provisional: { vi: 'Chỉ định tạm thời (quyết định ghi rõ)', en: 'Provisional (the decision says so)' },
  provisionalMark: { vi: 'Tạm thời', en: 'Provisional' },
  provisionalHint: {
    vi: 'Quy định của sổ: chỉ định tạm thời phải ghi ngày hết hiệu lực. Trong thời gian đó quyền kiểm định như các quyết định khác.',
    en: 'The registry’s own rule: a provisional designation has its last day. Until then it gives the same rights.',
  },
  provisionalNeedsEnd: {
    vi: 'Chỉ định tạm thời phải có ngày hết hiệu lực.',
    en: 'A provisional designation has its last day.',
  },
  approval: { vi: 'Người ghi, người duyệt', en: 'Entered and approved by' },
  approvalOf: {
    vi: '{proposed} ghi; {confirmed} duyệt {at}',
    en: 'entered by {proposed}; approved by {confirmed}, {at}',
  },
  approve: { vi: 'Duyệt', en: 'Approve' },
  approveAdvice: {
    vi: 'Đối chiếu từng mục với bản quyết định rồi mới duyệt. Từ khi duyệt, trung tâm được cấp giấy chứng nhận theo phạm vi này và quyết định có trong sổ công khai.',
    en: 'Compare every line with the decision first. From then on the centre may issue certificates by this scope and the public register shows it.',
  },
  approved: { vi: 'Đã duyệt quyết định chỉ định.', en: 'The designation is approved.' },
  refuse: { vi: 'Không duyệt', en: 'Refuse' },
  refusedNow: {
    vi: 'Đã ghi không duyệt; người ghi sửa lại rồi chờ duyệt tiếp.',
    en: 'Refused; whoever entered it corrects it and asks again.',
  },
  waitsNotice: {
    vi: 'Quyết định chưa được duyệt: chưa cho quyền cấp giấy chứng nhận và chưa có trong sổ công khai.',
    en: 'Not approved yet: it gives no right to issue certificates and is not in the public register.',
  },
  refusedNotice: { vi: '{name} không duyệt ngày {at}: {reason}', en: '{name} refused it on {at}: {reason}' },
  waiting: { vi: 'Chờ duyệt', en: 'Waiting for approval' },
  waitingOnly: { vi: 'Có nội dung chờ duyệt', en: 'Something waits for approval' },
  notFound: { vi: 'Không có quyết định chỉ định này.', en: 'That designation does not exist.' },
  noSuchLine: { vi: 'Không có dòng phạm vi này.', en: 'That scope line does not exist.' },
  noSuchCentre: { vi: 'Không có tổ chức kiểm định này.', en: 'That centre does not exist.' },
});

export const designationKindNames: Readonly<Record<DesignationKind, Text>> = defineTexts({
  control: { vi: 'Kiểm soát phương tiện đo nhóm 2', en: 'Control of group 2 instruments' },
  disputed: { vi: 'Kiểm định đối chứng', en: 'Verification of disputed instruments' },
});

export const scopeActivityNames: Readonly<Record<ScopeActivity, Text>> = defineTexts({
  verification: { vi: 'Kiểm định', en: 'Verification' },
  calibration: { vi: 'Hiệu chuẩn', en: 'Calibration' },
  test: { vi: 'Thử nghiệm', en: 'Test' },
  inspection: { vi: 'Kiểm tra', en: 'Inspection' },
});

export const verificationModeNames: Readonly<Record<VerificationMode, Text>> = defineTexts({
  initial: { vi: 'ban đầu', en: 'initial' },
  periodic: { vi: 'định kỳ', en: 'periodic' },
  afterRepair: { vi: 'sau sửa chữa', en: 'after repair' },
});

export const validFromBasisNames: Readonly<Record<ValidFromBasis, Text>> = defineTexts({
  decision: { vi: 'Theo quyết định', en: 'The decision says so' },
  attested: {
    vi: 'Ngày sớm nhất có nguồn xác nhận; ngày bắt đầu chưa rõ',
    en: 'The earliest day a source attests; the first day is not known',
  },
});

export const designationStateNames: Readonly<Record<DesignationState, Text>> = defineTexts({
  draft: { vi: 'Chờ duyệt', en: 'Waits for approval' },
  refused: { vi: 'Không được duyệt', en: 'Not approved' },
  notYet: { vi: 'Chưa có hiệu lực', en: 'Not yet in force' },
  inForce: { vi: 'Còn hiệu lực', en: 'In force' },
  suspended: { vi: 'Bị đình chỉ', en: 'Suspended' },
  withdrawn: { vi: 'Bị hủy bỏ', en: 'Withdrawn' },
  expired: { vi: 'Hết hiệu lực', en: 'Expired' },
});

/** What the button of each act says. */
export const designationActNames: Readonly<Record<DesignationAct, Text>> = defineTexts({
  suspend: { vi: 'Đình chỉ hiệu lực', en: 'Suspend' },
  resume: { vi: 'Khôi phục hiệu lực', en: 'Resume' },
  withdraw: { vi: 'Hủy bỏ hiệu lực', en: 'Withdraw' },
});

export const designationActsDone: Readonly<Record<DesignationAct, Text>> = defineTexts({
  suspend: { vi: 'Đã đình chỉ hiệu lực.', en: 'The designation is suspended.' },
  resume: { vi: 'Đã khôi phục hiệu lực.', en: 'The designation is in force again.' },
  withdraw: { vi: 'Đã hủy bỏ hiệu lực.', en: 'The designation is withdrawn.' },
});
