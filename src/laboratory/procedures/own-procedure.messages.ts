import { defineTexts } from '../../platform/i18n';

export const ownProcedureTexts = defineTexts({
  title: { vi: 'Quy trình nội bộ', en: 'Own procedures' },
  one: { vi: 'Quy trình nội bộ', en: 'Own procedure' },
  intro: {
    vi: 'Quy trình do tổ chức tự xây dựng để hiệu chuẩn, thử nghiệm, kiểm tra, và để kiểm định loại phương tiện đo chưa có quy trình trong phần mềm. Người thứ hai phê duyệt rồi mới dùng; bản đã phê duyệt không sửa được, muốn sửa thì lập bản mới.',
    en: 'Procedures that the centre wrote itself, for calibrations, tests and inspections, and for verifying types that have no procedure here. A second person approves them before use; what was approved is not changed: a change makes a new edition.',
  },
  code: { vi: 'Ký hiệu', en: 'Code' },
  edition: { vi: 'Bản', en: 'Edition' },
  name: { vi: 'Tên quy trình', en: 'Name' },
  centre: { vi: 'Tổ chức', en: 'Centre' },
  state: { vi: 'Tình trạng', en: 'State' },
  declaration: { vi: 'Nội dung quy trình', en: 'What it asks and reckons' },
  template: { vi: 'Làm theo mẫu của', en: 'Begun from' },
  fitness: {
    vi: 'Nội dung sửa đổi và căn cứ xác nhận sử dụng được',
    en: 'What changed, and how it was found fit for use',
  },
  writtenBy: { vi: 'Người viết', en: 'Written by' },
  submittedBy: { vi: 'Người gửi phê duyệt', en: 'Submitted by' },
  submittedAt: { vi: 'Gửi phê duyệt lúc', en: 'Submitted at' },
  returnReason: { vi: 'Lý do trả lại', en: 'Why it was returned' },
  approvedBy: { vi: 'Người phê duyệt', en: 'Approved by' },
  approvedAt: { vi: 'Phê duyệt lúc', en: 'Approved at' },
  approvedOn: { vi: 'Dùng từ ngày', en: 'Used from' },
  withdrawnBy: { vi: 'Người ngừng sử dụng', en: 'Withdrawn by' },
  withdrawnOn: { vi: 'Ngừng sử dụng từ ngày', en: 'Withdrawn from' },
  discardReason: { vi: 'Lý do xóa', en: 'Why it is deleted' },
  withdrawalReason: { vi: 'Lý do ngừng sử dụng', en: 'Why it was withdrawn' },
  internalDocument: { vi: 'Phương pháp nội bộ {code}', en: 'Method of the centre {code}' },
  notFound: { vi: 'Không có quy trình này.', en: 'There is no such procedure.' },
  codeOfReady: {
    vi: 'Ký hiệu này là của một quy trình có sẵn trong phần mềm: hãy đặt ký hiệu khác.',
    en: 'A procedure of the registry has this code: choose another.',
  },
  codeTaken: {
    vi: 'Tổ chức đã có quy trình mang ký hiệu này: hãy lập bản mới của quy trình đó, hoặc đặt ký hiệu khác.',
    en: 'The centre has a procedure of this code: begin a new edition of it, or choose another code.',
  },
  codeKept: {
    vi: 'Các bản của một quy trình mang cùng một ký hiệu.',
    en: 'All editions of a procedure have one code.',
  },
  noSuchType: { vi: 'Không có loại phương tiện đo “{code}”.', en: 'There is no instrument type “{code}”.' },
  lawsOwn: {
    vi: 'Kiểm định loại “{type}” phải theo quy trình đã có của loại đó: bỏ chọn kiểm định, hoặc bỏ loại này.',
    en: 'A verification of the type “{type}” follows the procedure written for it: leave out verification, or this type.',
  },
  limitNeeded: {
    vi: 'Kiểm định và kiểm tra phải kết luận được: mỗi bước có kết quả cần ít nhất một giới hạn.',
    en: 'A verification and an inspection are judged: every step with results needs a limit.',
  },
  figureUnknown: {
    vi: 'Giới hạn của mẫu lấy từ văn bản mà phần mềm chưa có số: chọn “Ghi ở đây” rồi ghi giới hạn kèm văn bản, hoặc chỉ dùng cho hiệu chuẩn.',
    en: 'The limit of the original rests on a figure that was not read: choose “As written here” and write the limit with its document, or use it for calibrations only.',
  },
  fitnessNeeded: {
    vi: 'Hãy ghi nội dung sửa đổi và căn cứ xác nhận quy trình sử dụng được: đã thử trên số liệu nào, so với kết quả nào.',
    en: 'Say what changed and how it was found fit: on which readings it was tried, against which results.',
  },
});

export const ownProcedureStateNames = defineTexts({
  draft: { vi: 'Đang viết', en: 'Being written' },
  submitted: { vi: 'Chờ phê duyệt', en: 'Waits for approval' },
  approved: { vi: 'Đã phê duyệt', en: 'Approved' },
  withdrawn: { vi: 'Ngừng sử dụng', en: 'Withdrawn' },
});

/** Why the registry says no, with the clause it rests on. */
export const ownProcedureRefusals = {
  notInState: {
    rule: 'ownProcedure.state',
    text: { vi: 'Quy trình {state}: không làm được việc này.', en: 'The procedure is: {state}. This cannot be done.' },
    remedy: {
      vi: 'Mở trang của quy trình để xem việc tiếp theo. Bản đã phê duyệt chỉ sửa bằng cách lập bản mới.',
      en: 'Open its page to see what comes next. What was approved is changed by a new edition only.',
    },
  },
  sameHand: {
    rule: 'ownProcedure.sameHand',
    text: {
      vi: 'Bạn đã viết bản này nên không tự phê duyệt được.',
      en: 'You wrote this edition and cannot approve it too.',
    },
    legalBasis: 'ISO/IEC 17025:2017, 7.2.2',
    remedy: {
      vi: 'Nhờ người đứng đầu hoặc cấp phó không tham gia viết phê duyệt.',
      en: 'Ask a head or deputy who did not write it.',
    },
  },
  otherHand: {
    rule: 'ownProcedure.otherHand',
    text: {
      vi: 'Chỉ người đã viết bản này mới xóa được.',
      en: 'Only whoever wrote this draft deletes it.',
    },
    remedy: { vi: 'Nhờ người viết xóa, hoặc sửa tiếp bản này.', en: 'Ask its writer, or go on with the draft.' },
  },
  otherOpen: {
    rule: 'ownProcedure.otherEdition',
    text: {
      vi: 'Bản {edition} của quy trình này còn đang viết hoặc chờ phê duyệt.',
      en: 'Edition {edition} of this procedure is still being written or waits for approval.',
    },
    remedy: { vi: 'Viết tiếp bản đó.', en: 'Go on with that edition.' },
  },
  onlyApproved: {
    rule: 'ownProcedure.notApproved',
    text: {
      vi: 'Chỉ lập bản mới từ bản đã phê duyệt.',
      en: 'A new edition is made from an approved one.',
    },
    remedy: { vi: 'Sửa chính bản đang viết.', en: 'Change the draft itself.' },
  },
} as const;
