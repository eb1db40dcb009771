import { kept, type Holding, type PersonalField } from '../holding';

const proposing = (at: string) => ({
  [`${at}proposedBy`]: kept('Người đề nghị', 'Proposed by'),
  [`${at}proposedById`]: kept('Tài khoản đề nghị', 'Account that proposed'),
  [`${at}refusedBy`]: kept('Người từ chối', 'Refused by'),
});
const confirming = (at: string) => ({
  [`${at}proposedBy`]: kept('Người đề nghị', 'Proposed by'),
  [`${at}confirmedBy`]: kept('Người xác nhận', 'Confirmed by'),
});
const writing = {
  writtenByIds: kept('Tài khoản đã viết', 'Accounts that wrote'),
  writtenBy: kept('Người viết', 'Who wrote'),
  approvedBy: kept('Người duyệt', 'Who approved'),
};

/** Records that name who wrote, read, decided or stated them, and nothing more of the person. */
const signed: readonly (readonly [model: string, vi: string, en: string, fields: Record<string, PersonalField>])[] = [
  [
    ...(['Designation', 'Quyết định chỉ định', 'Designation'] as const),
    {
      ...confirming(''),
      ...proposing('proposal.'),
      ...confirming('amendments.'),
      ...proposing('amendments.proposal.'),
    },
  ],
  ['InstrumentType', 'Loại phương tiện đo', 'Instrument type', { ...confirming('rules.'), ...proposing('proposals.') }],
  [
    ...(['Method', 'Văn bản của quy trình', 'Document of a procedure'] as const),
    {
      ...confirming(''),
      ...proposing('proposals.'),
      ...confirming('figures.'),
      ...proposing('figureProposals.'),
    },
  ],
  ['Budget', 'Dự toán độ không đảm bảo đo', 'Budget of uncertainty', writing],
  [
    ...(['OwnProcedure', 'Quy trình nội bộ', 'Own procedure'] as const),
    {
      ...writing,
      submittedBy: kept('Người trình', 'Who submitted'),
      withdrawnBy: kept('Người thôi dùng', 'Who withdrew'),
    },
  ],
  [
    ...(['ImpactAssessment', 'Đánh giá ảnh hưởng', 'Impact assessment'] as const),
    {
      openedById: kept('Tài khoản mở', 'Account that opened'),
      openedBy: kept('Người mở', 'Who opened'),
      'closings.by': kept('Người kết thúc', 'Who closed'),
      'closings.reopenedBy': kept('Người mở lại', 'Who reopened'),
    },
  ],
  [
    'AffectedWork',
    'Kết quả bị ảnh hưởng',
    'Affected result',
    { 'judgements.by': kept('Người quyết định', 'Who decided') },
  ],
  [
    'IntermediateCheck',
    'Kiểm tra giữa kỳ',
    'Intermediate check',
    { performedBy: kept('Người kiểm tra', 'Who checked') },
  ],
  ['ComparisonRound', 'So sánh liên phòng', 'Comparison', { closedBy: kept('Người kết thúc', 'Who closed') }],
  [
    ...(['ComparisonAction', 'Hành động khắc phục', 'Corrective action'] as const),
    { responsible: kept('Người chịu trách nhiệm', 'Who answers'), closedBy: kept('Người kết thúc', 'Who closed') },
  ],
  ['PriceList', 'Bảng giá', 'Price list', { publishedBy: kept('Người công bố', 'Who published') }],
  ['ValidationRun', 'Xác nhận phần mềm', 'Validation', { startedBy: kept('Người chạy', 'Who ran it') }],
  [
    'ActivityAbsence',
    'Lời xác nhận không phát sinh',
    'Statement of none',
    { attestedBy: kept('Người xác nhận', 'Who stated') },
  ],
  [
    'ReportCounting',
    'Lời xác nhận về sổ',
    'Statement about a register',
    { statedBy: kept('Người xác nhận', 'Who stated') },
  ],
  [
    ...(['RetentionTerm', 'Thời hạn lưu', 'Term of retention'] as const),
    { ...proposing(''), confirmedBy: kept('Người xác nhận', 'Confirmed by') },
  ],
  [
    ...(['Disposal', 'Quyết định tiêu hủy', 'Disposal'] as const),
    {
      ...proposing(''),
      approvedBy: kept('Người duyệt', 'Approved by'),
      approvedById: kept('Tài khoản duyệt', 'Account that approved'),
    },
  ],
  ['Report', 'Báo cáo', 'Report', { 'header.signatoryName': kept('Người ký', 'Signatory') }],
];

export const signatureHoldings: readonly Holding[] = signed.map(([model, vi, en, fields]) => ({
  ...{ model, name: { vi, en }, group: 'staff', keeping: 'capability', fields },
  purpose: { vi: 'Biết ai chịu trách nhiệm về hồ sơ', en: 'To know who answers for the record' },
}));
