import type { Refusal } from '../../platform/http';
import { defineTexts, type Text } from '../../platform/i18n';
import type { SignatoryState } from './signatory.states';

export const signatoryTexts = defineTexts({
  title: { vi: 'Người ký duyệt', en: 'Signatories' },
  one: { vi: 'Quyền ký duyệt', en: 'Right to sign' },
  intro: {
    vi: 'Trung tâm chưa ghi ai ở đây thì mọi người có quyền duyệt của trung tâm ký được mọi lĩnh vực. Từ ngày đầu tiên có người được ghi, chỉ người có tên, trong phạm vi và thời hạn dưới đây, ký được.',
    en: 'While a centre names nobody here, whoever may approve for it signs everything. From the first day named below on, only those named sign, within their scope and days.',
  },
  register: { vi: 'Giao quyền ký', en: 'Give a right to sign' },
  registered: { vi: 'Đã ghi quyền ký.', en: 'The right to sign is registered.' },
  end: { vi: 'Chấm dứt quyền ký', en: 'End the right' },
  ended: { vi: 'Đã chấm dứt quyền ký.', en: 'The right to sign is ended.' },
  save: { vi: 'Lưu', en: 'Save' },
  person: { vi: 'Người được giao ký', en: 'Signatory' },
  centre: { vi: 'Tổ chức', en: 'Centre' },
  activities: { vi: 'Hoạt động', en: 'Kinds of work' },
  fields: { vi: 'Lĩnh vực đo', en: 'Fields of measurement' },
  typeCodes: { vi: 'Chỉ các loại phương tiện đo (mã)', en: 'Only the instrument types (codes)' },
  typeCodesHint: {
    vi: 'Cách nhau bằng dấu chấm phẩy, ví dụ KL-04; KL-05. Để trống: mọi loại trong các lĩnh vực đã chọn.',
    en: 'Separated by semicolons, for example KL-04; KL-05. Empty: every type of the fields chosen.',
  },
  noSuchType: { vi: 'Không có loại phương tiện đo mang mã {code}.', en: 'There is no instrument type {code}.' },
  everyType: { vi: 'mọi loại', en: 'every type' },
  decisionNumber: { vi: 'Số quyết định giao quyền', en: 'Number of the decision' },
  decidedOn: { vi: 'Ngày ký quyết định', en: 'Decided on' },
  validFrom: { vi: 'Được ký từ ngày', en: 'Signs from' },
  validUntil: { vi: 'Được ký đến hết ngày', en: 'Signs until' },
  untilEnded: { vi: 'đến khi chấm dứt', en: 'until it is ended' },
  document: { vi: 'Nơi lưu quyết định', en: 'Where the decision is kept' },
  endedOn: { vi: 'Thôi ký từ ngày', en: 'No longer from' },
  reason: { vi: 'Lý do', en: 'Reason' },
  state: { vi: 'Tình trạng', en: 'State' },
  notFound: { vi: 'Không có quyền ký này.', en: 'That right does not exist.' },
  noSuchPerson: {
    vi: 'Người này không có tài khoản duyệt đang hoạt động ở trung tâm.',
    en: 'That person has no active account of the centre that may approve.',
  },
  alreadyEnded: { vi: 'Quyền ký này đã chấm dứt.', en: 'That right has ended already.' },
});

export const signatoryStateNames: Readonly<Record<SignatoryState, Text>> = defineTexts({
  notYet: { vi: 'Chưa đến ngày', en: 'Not yet' },
  inForce: { vi: 'Đang được ký', en: 'Signs' },
  over: { vi: 'Đã hết', en: 'Over' },
});

const basis = 'ISO/IEC 17025:2017, 6.2.6';
const remedy: Text = {
  vi: 'Chuyển cho người được giao ký, hoặc người đứng đầu ban hành quyết định giao quyền rồi ghi ở mục Người ký duyệt.',
  en: 'Leave it to a signatory, or have the head decide and register the right under Signatories.',
};

/** Why a person may not sign, where the centre has decided who may. */
export const signatoryRefusals = {
  none: {
    rule: 'signatory.none',
    legalBasis: basis,
    remedy,
    text: {
      vi: 'Trung tâm đã ghi người ký duyệt, và {name} không được giao ký ngày {day}.',
      en: 'The centre has named its signatories, and {name} is none on {day}.',
    },
  },
  over: {
    rule: 'signatory.over',
    legalBasis: basis,
    remedy,
    text: {
      vi: 'Quyền ký của {name} không còn hiệu lực ngày {day}.',
      en: 'The right of {name} to sign is over on {day}.',
    },
  },
  scope: {
    rule: 'signatory.scope',
    legalBasis: basis,
    remedy,
    text: {
      vi: '{name} không được giao ký việc này ở lĩnh vực {field}, loại {type}.',
      en: '{name} may not sign this work in the field {field}, type {type}.',
    },
  },
} as const satisfies Record<string, Refusal>;
