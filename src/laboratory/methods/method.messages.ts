import { defineTexts } from '../../platform/i18n';

export const methodTexts = defineTexts({
  title: { vi: 'Chờ xác nhận', en: 'Waiting for confirmation' },
  intro: {
    vi: 'Giấy chứng nhận chỉ được cấp khi văn bản của quy trình đã được hai cán bộ đối chiếu với bản gốc: một người đề nghị, người kia xác nhận. Xác nhận một lần dùng cho mọi giấy chứng nhận sau đó.',
    en: 'A certificate is issued only when two officers have compared the document of its procedure with the original: one proposes, the other confirms. Confirmed once, it holds for every certificate after.',
  },
  methods: { vi: 'Văn bản của các quy trình', en: 'Documents of the procedures' },
  procedure: { vi: 'Quy trình', en: 'Procedure' },
  documentNumber: { vi: 'Số văn bản', en: 'Document' },
  documentHint: { vi: 'Như in trên giấy chứng nhận, ví dụ ĐLVN 14:2009', en: 'As printed, such as ĐLVN 14:2009' },
  source: { vi: 'Nguồn đã đối chiếu', en: 'Where it was read' },
  sourceHint: {
    vi: 'Bản gốc đã đọc: văn bản, số quyết định ban hành, nơi lưu',
    en: 'The original that was read: document, decision, where it is kept',
  },
  state: { vi: 'Xác nhận', en: 'Confirmation' },
  waiting: { vi: 'Chưa xác nhận', en: 'Not confirmed' },
  by: {
    vi: '{proposer} đề nghị, {name} xác nhận ngày {day}',
    en: 'Proposed by {proposer}, confirmed by {name}, {day}',
  },
  act: { vi: 'Việc cần làm', en: 'Next' },
  waitingRules: { vi: 'Loại có quy định chờ xác nhận', en: 'Types with rules that wait' },
  noneWaits: { vi: 'Không có quy định nào chờ xác nhận.', en: 'No rule waits.' },
  blocks: { vi: 'Đang chặn', en: 'What it blocks' },
  blocksIssue: { vi: 'cấp giấy chứng nhận cho: {types}', en: 'certificates for: {types}' },
  nothing: { vi: 'Không chặn việc nào', en: 'Nothing' },
  propose: { vi: 'Đề nghị', en: 'Propose' },
  proposeOf: { vi: 'Đề nghị văn bản: {procedure}', en: 'Propose the document: {procedure}' },
  proposed: { vi: 'Đã đề nghị, chờ một cán bộ khác xác nhận.', en: 'Proposed; another officer has to confirm it.' },
  proposals: { vi: 'Đề nghị', en: 'Proposals' },
  confirmOf: { vi: 'Xác nhận văn bản: {procedure}', en: 'Confirm the document: {procedure}' },
  refuseOf: { vi: 'Từ chối văn bản: {procedure}', en: 'Refuse the document: {procedure}' },
  confirmed: { vi: 'Đã xác nhận văn bản.', en: 'The document is confirmed.' },
  rules: { vi: 'Quy định của loại phương tiện đo', en: 'Rules of instrument types' },
  rulesIntro: {
    vi: 'Quy định chưa xác nhận không chặn việc cấp giấy; người lập và người duyệt được báo trước khi ký.',
    en: 'A rule that is not confirmed blocks nothing; whoever records and whoever approves is told before signing.',
  },
  rulesLink: {
    vi: 'Các loại có quy định chưa xác nhận ({count})',
    en: 'Types with rules that are not confirmed ({count})',
  },
  notFound: { vi: 'Không có quy trình này.', en: 'There is no such procedure.' },
});
