import type { Refusal } from '../../platform/http';
import { defineTexts, type Text } from '../../platform/i18n';
import type { AmendmentKind } from './amendment.model';

export const amendmentTexts = defineTexts({
  title: { vi: 'Sửa đổi, bổ sung, đính chính', en: 'Amendments and corrections' },
  draft: { vi: 'Soạn sửa đổi, bổ sung', en: 'Draft an amendment' },
  advice: {
    vi: 'Quyết định đã duyệt được giữ nguyên như đã ghi. Sửa đổi, bổ sung hay đính chính ghi ở đây, có hiệu lực từ ngày nêu dưới đây khi một cán bộ khác của Sở duyệt; phạm vi trước ngày đó vẫn tra được.',
    en: 'An approved decision stays as it was entered. What amends or corrects it is written here and holds from the day below once another officer approves it; the scope before that day can still be looked up.',
  },
  linesNext: {
    vi: 'Bản soạn bắt đầu bằng phạm vi đang có vào ngày đó; lưu xong rồi sửa từng dòng.',
    en: 'It begins with the scope of that day; save it, then change line by line.',
  },
  change: { vi: 'Sửa bản soạn', en: 'Change the draft' },
  open: { vi: 'Mở bản soạn', en: 'Open the draft' },
  save: { vi: 'Lưu', en: 'Save' },
  drafted: { vi: 'Đã lưu bản soạn; chờ cán bộ khác duyệt.', en: 'The draft is saved; another officer approves it.' },
  approved: { vi: 'Đã duyệt sửa đổi, bổ sung.', en: 'The amendment is approved.' },
  approve: { vi: 'Duyệt', en: 'Approve' },
  refuse: { vi: 'Không duyệt', en: 'Refuse' },
  approveAdvice: {
    vi: 'Đối chiếu với văn bản rồi mới duyệt. Sau khi duyệt không sửa được nữa; chỉ có thể sửa đổi tiếp.',
    en: 'Compare it with the document first. Once approved it is not changed any more, only amended again.',
  },
  kind: { vi: 'Hình thức', en: 'Kind' },
  unnumbered: { vi: 'Xem (không có số, từ ngày {day})', en: 'See (no number, from {day})' },
  number: { vi: 'Số quyết định sửa đổi, bổ sung', en: 'Number of the amending decision' },
  numberHint: {
    vi: 'Để trống khi đính chính chỗ sổ ghi sai.',
    en: 'Leave empty to correct what the register had wrong.',
  },
  numberNeeded: {
    vi: 'Sửa đổi, bổ sung phải có số quyết định; nếu sổ ghi sai thì chọn đính chính.',
    en: 'An amendment has the number of its decision; choose a correction if the register was wrong.',
  },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  issuedOn: { vi: 'Ngày ký', en: 'Issued on' },
  from: { vi: 'Áp dụng từ ngày', en: 'Holds from' },
  validFrom: { vi: 'Ngày bắt đầu hiệu lực đúng', en: 'The right first day of the designation' },
  validFromHint: {
    vi: 'Chỉ ghi khi đính chính ngày bắt đầu của quyết định.',
    en: 'Only to correct the first day of the designation.',
  },
  notOfAmendment: { vi: 'Chỉ đính chính mới đổi ngày này.', en: 'Only a correction changes that day.' },
  validUntil: { vi: 'Có hiệu lực đến hết (ngày mới)', en: 'In force until (the new day)' },
  validUntilHint: { vi: 'Để trống nếu không đổi.', en: 'Leave empty when it stays as it is.' },
  before: { vi: '(trước đó: {day})', en: '(before: {day})' },
  notKnownBefore: { vi: 'chưa rõ', en: 'not known' },
  reason: { vi: 'Lý do', en: 'Reason' },
  document: { vi: 'Văn bản đã đối chiếu', en: 'Document compared with' },
  documentHint: { vi: 'Tên, số, ngày, phụ lục, trang.', en: 'Name, number, day, annex, page.' },
  state: { vi: 'Tình trạng', en: 'State' },
  inForce: { vi: 'Đã duyệt', en: 'Approved' },
  scope: { vi: 'Phạm vi từ ngày đó', en: 'Scope from that day on' },
  nothingWaits: {
    vi: 'Không có gì chờ duyệt ở đây; có thể đã được duyệt.',
    en: 'Nothing waits for approval here; it may be approved already.',
  },
  notFound: { vi: 'Không có bản sửa đổi, bổ sung này.', en: 'There is no such amendment.' },
});

export const amendmentKindNames: Readonly<Record<AmendmentKind, Text>> = defineTexts({
  amendment: { vi: 'Sửa đổi, bổ sung', en: 'Amendment' },
  correction: { vi: 'Đính chính', en: 'Correction' },
});

/** Why a decision cannot be amended so. All of them the registry's own rules. */
export const amendmentRefusals = {
  beforeDesignation: {
    rule: 'amendment.beforeDesignation',
    field: 'from',
    ...defineTexts({
      text: {
        vi: 'Sửa đổi không thể áp dụng trước ngày {day}, ngày quyết định bắt đầu có hiệu lực.',
        en: 'It cannot hold before {day}, the first day of the designation.',
      },
      remedy: { vi: 'Chọn ngày từ ngày đó trở đi.', en: 'Choose that day or a later one.' },
    }),
  },
  over: {
    rule: 'amendment.over',
    field: 'from',
    ...defineTexts({
      text: {
        vi: 'Ngày đó quyết định đang ở tình trạng “{state}” nên không sửa đổi, bổ sung được.',
        en: 'On that day the designation is “{state}” and cannot be amended.',
      },
      remedy: {
        vi: 'Ghi quyết định chỉ định mới; nếu sổ ghi sai ngày thì chọn đính chính.',
        en: 'Register the new designation; if the register has the day wrong, choose a correction.',
      },
    }),
  },
  notApproved: {
    rule: 'amendment.notApproved',
    ...defineTexts({
      text: {
        vi: 'Quyết định này chưa được duyệt nên chưa có gì để sửa đổi, đình chỉ hay hủy bỏ.',
        en: 'This designation is not approved yet: there is nothing to amend, suspend or withdraw.',
      },
      remedy: { vi: 'Sửa thẳng vào bản đang chờ duyệt.', en: 'Change the draft itself.' },
    }),
  },
  sameHand: {
    rule: 'designation.sameHand',
    ...defineTexts({
      text: {
        vi: '{name} là người ghi nội dung này nên không tự duyệt được.',
        en: '{name} entered this and cannot approve it too.',
      },
      remedy: {
        vi: 'Nhờ một cán bộ khác của Sở mở mục Chỉ định, lọc “Có nội dung chờ duyệt”, đối chiếu văn bản rồi duyệt.',
        en: 'Ask another officer of the department to open Designations, filter what waits for approval, compare it with the document and approve it.',
      },
    }),
  },
  approved: {
    rule: 'designation.approved',
    ...defineTexts({
      text: {
        vi: 'Quyết định đã được duyệt: phạm vi, loại chỉ định và ngày hiệu lực không sửa thẳng được.',
        en: 'The designation is approved: scope, kind and days are not changed directly.',
      },
      remedy: {
        vi: 'Soạn sửa đổi, bổ sung hoặc đính chính; cán bộ khác của Sở duyệt.',
        en: 'Draft an amendment or a correction; another officer approves it.',
      },
    }),
  },
} as const satisfies Record<string, Refusal>;
