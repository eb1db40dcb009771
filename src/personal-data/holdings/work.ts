import { erased, kept, type Holding } from '../holding';

/** Who did, checked and signed the work of a centre. */
export const workHoldings: readonly Holding[] = [
  {
    ...{ model: 'Verifier', name: { vi: 'Kiểm định viên', en: 'Verifier' }, group: 'staff', keeping: 'capability' },
    purpose: {
      vi: 'Chứng minh người làm có thẻ và năng lực',
      en: 'To show that whoever works has card and competence',
    },
    fields: {
      name: kept('Họ và tên', 'Name'),
      nameOrder: kept('Vị trí trong danh sách tên', 'Place among names'),
      staffNumber: erased('Mã nhân viên', 'Staff number'),
      'cards.number': kept('Số thẻ', 'Card number'),
      'near.cards': kept('Số thẻ để so trùng', 'Card number as compared'),
      'competences.by': kept('Người đánh giá năng lực', 'Who judged the competence'),
      'leaving.finishedBy': kept('Người hoàn tất việc rời đi', 'Who finished the leaving'),
      'earlierLeavings.finishedBy': kept('Người hoàn tất lần rời đi trước', 'Who finished an earlier leaving'),
    },
  },
  {
    ...{ model: 'StandardLoan', name: { vi: 'Lần cho mượn chuẩn', en: 'Loan of a standard' } },
    ...{ group: 'staff', keeping: 'capability' },
    purpose: { vi: 'Biết ai giao, ai nhận chuẩn', en: 'To know who handed a standard over and took it back' },
    fields: { lentBy: kept('Người giao', 'Who lent it'), receivedBy: kept('Người nhận lại', 'Who took it back') },
  },
  {
    ...{ model: 'Maintenance', name: { vi: 'Bảo dưỡng chuẩn', en: 'Maintenance of a standard' } },
    ...{ group: 'staff', keeping: 'capability' },
    purpose: { vi: 'Biết ai bảo dưỡng chuẩn', en: 'To know who maintained a standard' },
    fields: {
      performedBy: kept('Người thực hiện', 'Who did it'),
      recordedBy: kept('Người ghi', 'Who recorded it'),
    },
  },
  {
    ...{ model: 'StorageReading', name: { vi: 'Điều kiện bảo quản chuẩn', en: 'Storage of a standard' } },
    ...{ group: 'staff', keeping: 'capability' },
    purpose: { vi: 'Biết ai đã ghi điều kiện bảo quản', en: 'To know who noted the conditions' },
    fields: { recordedBy: kept('Người ghi', 'Who recorded it') },
  },
  {
    ...{ model: 'MeasurementStandard', name: { vi: 'Chuẩn đo lường', en: 'Measurement standard' } },
    ...{ group: 'staff', keeping: 'capability' },
    purpose: { vi: 'Biết ai cho dùng lại chuẩn', en: 'To know who let a standard be used again' },
    fields: { 'holds.lifted.by': kept('Người cho dùng lại', 'Who let it be used again') },
  },
  {
    ...{ model: 'Signatory', name: { vi: 'Người ký duyệt', en: 'Signatory' }, group: 'staff', keeping: 'capability' },
    purpose: { vi: 'Biết ai được ký, ký việc gì', en: 'To know who signs what' },
    fields: { accountId: kept('Tài khoản', 'Account'), name: kept('Họ và tên', 'Name') },
  },
  {
    ...{ model: 'Verification', name: { vi: 'Biên bản', en: 'Record' }, group: 'staff', keeping: 'certificates' },
    purpose: { vi: 'Biết ai đo, ai duyệt kết quả', en: 'To know who measured and who approved' },
    fields: {
      verifierId: kept('Kiểm định viên', 'Verifier'),
      verifierName: kept('Tên kiểm định viên', 'Name of the verifier'),
      cardNumber: kept('Số thẻ', 'Card number'),
      recordedByIds: kept('Tài khoản đã ghi', 'Accounts that recorded'),
      decidedByName: kept('Người duyệt', 'Who approved'),
      decidedAs: kept('Chức danh người duyệt', 'Position of who approved'),
      paperSignatories: kept('Người ký bản giấy', 'Signatories of the paper'),
      'attachments.addedById': kept('Tài khoản đính kèm tệp', 'Account that attached a file'),
      'attachments.addedByName': kept('Người đính kèm tệp', 'Who attached a file'),
      'attachments.note': kept('Ghi chú của tệp', 'Note of a file'),
      consent: kept('Người đồng ý cấp muộn', 'Who consented to a late certificate'),
      entered: kept('Điều đã ghi khi đo', 'What was entered'),
      frozen: kept('Bản chụp khi trình duyệt: chủ phương tiện, kiểm định viên', 'As submitted: owner, verifier'),
    },
  },
  {
    ...{
      model: 'Certificate',
      name: { vi: 'Giấy chứng nhận', en: 'Certificate' },
      group: 'staff',
      keeping: 'certificates',
    },
    purpose: { vi: 'Giấy đã cấp: chủ phương tiện, người ký', en: 'The paper as issued: owner, who signed' },
    fields: {
      'lines.value': kept('Điều in trên giấy', 'What is printed'),
      'signature.name': kept('Tên trong chữ ký số', 'Name in the digital signature'),
      'signature.signatory': kept('Người ký', 'Signatory'),
    },
  },
  {
    ...{ model: 'SignatureRequest', name: { vi: 'Yêu cầu ký số', en: 'Request for a signature' } },
    ...{ group: 'staff', keeping: 'certificates' },
    purpose: { vi: 'Chờ thiết bị ký của người ký', en: 'Waits for the token of the signatory' },
    fields: { signatoryId: kept('Tài khoản', 'Account'), signatory: kept('Người ký', 'Signatory') },
  },
  {
    ...{ model: 'SigningKey', name: { vi: 'Chữ ký số của tổ chức', en: 'Signature of a centre' } },
    ...{ group: 'staff', keeping: 'capability' },
    purpose: { vi: 'Ký giấy chứng nhận', en: 'To sign certificates' },
    fields: {
      name: kept('Tên trong chứng thư', 'Name in the certificate'),
      subject: kept('Chủ chứng thư', 'Holder of the certificate'),
      enteredBy: kept('Người nạp', 'Who entered it'),
      endedBy: kept('Người thôi dùng', 'Who ended it'),
    },
  },
  {
    ...{ model: 'RecordComment', name: { vi: 'Trao đổi về biên bản', en: 'Comment on a record' } },
    ...{ group: 'staff', keeping: 'certificates' },
    purpose: { vi: 'Trao đổi giữa người đo và người duyệt', en: 'Between who measures and who approves' },
    fields: {
      text: kept('Nội dung', 'Words'),
      writtenById: kept('Tài khoản viết', 'Account that wrote'),
      writtenByName: kept('Người viết', 'Who wrote'),
      unreadByIds: kept('Chưa đọc', 'Not read by'),
    },
  },
  {
    ...{
      model: 'Approval',
      name: { vi: 'Lô ký duyệt', en: 'Lot that was signed' },
      group: 'staff',
      keeping: 'certificates',
    },
    purpose: { vi: 'Biết ai đã ký lô', en: 'To know who signed the lot' },
    fields: { headId: kept('Tài khoản', 'Account'), headName: kept('Người ký', 'Who signed') },
  },
  {
    ...{ model: 'StampMovement', name: { vi: 'Sổ tem', en: 'Book of stamps' }, group: 'staff', keeping: 'stamps' },
    purpose: { vi: 'Biết tem ở tay ai', en: 'To know in whose hands stamps are' },
    fields: {
      holderId: kept('Người giữ', 'Holder'),
      holderName: kept('Tên người giữ', 'Name of the holder'),
      witnesses: kept('Người chứng kiến', 'Witnesses'),
      byName: kept('Người ghi', 'Who wrote'),
    },
  },
  {
    ...{
      model: 'StampStanding',
      name: { vi: 'Tem đang ở đâu', en: 'Where stamps are' },
      group: 'staff',
      keeping: 'stamps',
    },
    purpose: { vi: 'Biết tem ở tay ai', en: 'To know in whose hands stamps are' },
    fields: { 'segments.holderId': kept('Người giữ', 'Holder') },
  },
  {
    ...{
      model: 'StampCount',
      name: { vi: 'Kiểm kê tem', en: 'Stock-taking of stamps' },
      group: 'staff',
      keeping: 'stamps',
    },
    purpose: { vi: 'Đối chiếu tem đang giữ', en: 'To compare the stamps that are held' },
    fields: {
      holderId: kept('Người giữ', 'Holder'),
      holderName: kept('Tên người giữ', 'Name of the holder'),
      countedBy: kept('Người kiểm kê', 'Who counted'),
      closedBy: kept('Người kết thúc', 'Who closed'),
    },
  },
];
