import { defineTexts, fill, type Text } from '../../platform/i18n';
import type { AdoptionDegree, DocumentKind } from './document.model';
import type { DocumentState } from './document.states';

const wrongNumber: Text = {
  vi: 'Số hiệu không đúng cách ghi của loại này, ví dụ {example}.',
  en: 'This kind of document is not numbered so; for example {example}.',
};

export const documentTexts = {
  ...defineTexts({
    title: { vi: 'Tài liệu', en: 'Documents' },
    register: { vi: 'Đăng ký tài liệu', en: 'Register a document' },
    change: { vi: 'Sửa thông tin', en: 'Change' },
    attach: { vi: 'Đính kèm tệp', en: 'Attach a file' },
    save: { vi: 'Lưu', en: 'Save' },
    registered: { vi: 'Đã đăng ký tài liệu.', en: 'The document is registered.' },
    changed: { vi: 'Đã lưu thay đổi.', en: 'The changes are saved.' },
    attached: { vi: 'Đã đính kèm tệp.', en: 'The file is attached.' },
    confirmed: { vi: 'Đã xác nhận khi ghi', en: 'Confirmed on entry' },
    kind: { vi: 'Loại', en: 'Kind' },
    legalKind: { vi: 'Loại văn bản', en: 'Kind of legal document' },
    number: { vi: 'Số hiệu', en: 'Number' },
    numberHint: {
      vi: 'Ví dụ TCVN ISO 9001:2015, QCVN 01:2018/BKHCN, ĐLVN 17:2017, 23/2013/TT-BKHCN. Không sửa được sau khi lưu.',
      en: 'For example TCVN ISO 9001:2015, QCVN 01:2018/BKHCN, ĐLVN 17:2017, 23/2013/TT-BKHCN. It cannot be changed later.',
    },
    documentTitle: { vi: 'Tên tài liệu', en: 'Title' },
    titleVi: { vi: 'Tên tài liệu', en: 'Title (Vietnamese)' },
    titleEn: { vi: 'Tên tiếng Anh', en: 'Title (English)' },
    issuer: { vi: 'Cơ quan ban hành', en: 'Issued by' },
    issuingDecision: { vi: 'Quyết định công bố, ban hành', en: 'Issuing decision' },
    issuedOn: { vi: 'Ngày ban hành', en: 'Issued on' },
    inForceFrom: { vi: 'Có hiệu lực từ', en: 'In force from' },
    inForceDoubtfulFrom: {
      vi: 'Chưa xác định còn hiệu lực, kể từ',
      en: 'Not known whether in force, from',
    },
    inForceUntil: { vi: 'Có hiệu lực đến hết', en: 'In force until' },
    state: { vi: 'Hiệu lực', en: 'State' },
    stateOnDay: { vi: 'Hiệu lực vào ngày', en: 'State on' },
    replaces: { vi: 'Thay thế', en: 'Replaces' },
    numbersHint: { vi: 'Mỗi số hiệu một dòng', en: 'One number on each line' },
    replacedBy: { vi: 'Được thay thế bởi', en: 'Replaced by' },
    replacedFrom: { vi: 'Bị thay thế từ', en: 'Replaced from' },
    notReplacedBefore: { vi: 'Chưa bị thay thế trước ngày', en: 'Not replaced before' },
    amends: { vi: 'Sửa đổi, bổ sung', en: 'Amends' },
    amendedBy: { vi: 'Được sửa đổi, bổ sung bởi', en: 'Amended by' },
    adopts: { vi: 'Chấp nhận tiêu chuẩn', en: 'Adopts' },
    degree: { vi: 'Mức độ tương đương', en: 'Degree of adoption' },
    editions: { vi: 'Các bản đã có', en: 'Editions' },
    topics: { vi: 'Chủ đề', en: 'Topics' },
    topic: { vi: 'Chủ đề', en: 'Topic' },
    note: { vi: 'Ghi chú', en: 'Note' },
    source: { vi: 'Nguồn', en: 'Source' },
    sourceHint: {
      vi: 'Nơi đã đọc các thông tin này: Công báo, địa chỉ trang, văn bản giấy …',
      en: 'Where these facts were read: official gazette, address, paper copy …',
    },
    confidence: { vi: 'Mức xác nhận', en: 'Confidence' },
    file: { vi: 'Tệp toàn văn', en: 'Full text' },
    sha256: { vi: 'Mã SHA-256 của tệp', en: 'SHA-256 of the file' },
    untitled: { vi: '(nguồn không ghi tên)', en: '(no title in the source)' },
    hasSuccessor: { vi: 'Đã có bản thay thế', en: 'Has a later edition' },
    superseded: { vi: 'Tài liệu này đã có bản thay thế: ', en: 'This document has been replaced by: ' },
    endedBy: {
      vi: 'hết hiệu lực từ {day} (bị thay thế bởi {numbers})',
      en: 'out of force from {day} (replaced by {numbers})',
    },
    endNotRecorded: {
      vi: 'Chưa ghi ngày hết hiệu lực nên sổ không khẳng định tình trạng theo ngày.',
      en: 'The day it ceased to be in force is not recorded, so its state on a day is not asserted.',
    },
    dependents: { vi: 'Những nơi còn dẫn chiếu bản này', en: 'What still points to this edition' },
    dependentKind: { vi: 'Loại hồ sơ', en: 'Kind of record' },
    dependentName: { vi: 'Hồ sơ', en: 'Record' },
    notFound: { vi: 'Không có tài liệu này.', en: 'That document does not exist.' },
    noFile: { vi: 'Chưa chọn tệp.', en: 'No file was chosen.' },
    fileGone: { vi: 'Tài liệu này chưa có tệp.', en: 'This document has no file.' },
    numberTaken: {
      vi: 'Số hiệu này đã có. Nếu là văn bản cùng số của cơ quan khác hoặc năm khác, ghi đủ cơ quan ban hành và ngày ban hành của cả hai.',
      en: 'This number is taken. If it is the same number of another issuer or year, give issuer and day of issue of both.',
    },
    numberAmbiguous: {
      vi: 'Nhiều văn bản mang số {number}: hãy ghi thêm năm ban hành trong ngoặc, ví dụ 12/QĐ-UBND (2023).',
      en: 'Several documents have the number {number}: add the year of issue in brackets, such as 12/QĐ-UBND (2023).',
    },
  }),
  /** What is wrong with a number, with a right one of its kind. */
  wrongNumber: (example: string): Text => fill(wrongNumber, { example }),
};

export const documentKindNames: Readonly<Record<DocumentKind, Text>> = defineTexts({
  TCVN: { vi: 'Tiêu chuẩn quốc gia (TCVN)', en: 'National standard (TCVN)' },
  QCVN: { vi: 'Quy chuẩn kỹ thuật quốc gia (QCVN)', en: 'National technical regulation (QCVN)' },
  QCDP: { vi: 'Quy chuẩn kỹ thuật địa phương (QCĐP)', en: 'Local technical regulation (QCĐP)' },
  TCCS: { vi: 'Tiêu chuẩn cơ sở (TCCS)', en: 'Company standard (TCCS)' },
  DLVN: { vi: 'Văn bản kỹ thuật đo lường (ĐLVN)', en: 'Technical procedure (ĐLVN)' },
  legal: { vi: 'Văn bản pháp luật, hành chính', en: 'Legal or administrative document' },
  international: { vi: 'Tiêu chuẩn quốc tế', en: 'International standard' },
});

export const legalKindNames: Readonly<Record<string, Text>> = defineTexts({
  law: { vi: 'Luật', en: 'Law' },
  resolution: { vi: 'Nghị quyết', en: 'Resolution' },
  decree: { vi: 'Nghị định', en: 'Decree' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  circular: { vi: 'Thông tư', en: 'Circular' },
  consolidatedText: { vi: 'Văn bản hợp nhất', en: 'Consolidated text' },
  directive: { vi: 'Chỉ thị', en: 'Directive' },
  conclusion: { vi: 'Kết luận', en: 'Conclusion' },
  actionProgramme: { vi: 'Chương trình hành động', en: 'Action programme' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  officialLetter: { vi: 'Công văn', en: 'Official letter' },
});

export const documentStateNames: Readonly<Record<DocumentState, Text>> = defineTexts({
  notYetInForce: { vi: 'Chưa có hiệu lực', en: 'Not yet in force' },
  inForce: { vi: 'Còn hiệu lực', en: 'In force' },
  replaced: { vi: 'Đã được thay thế', en: 'Replaced' },
  expired: { vi: 'Hết hiệu lực', en: 'No longer in force' },
  unknown: { vi: 'Chưa rõ ngày', en: 'Days not known' },
});

export const adoptionNames: Readonly<Record<AdoptionDegree, Text>> = defineTexts({
  IDT: { vi: 'IDT – hoàn toàn tương đương', en: 'IDT – identical' },
  MOD: { vi: 'MOD – có sửa đổi', en: 'MOD – modified' },
  NEQ: { vi: 'NEQ – không tương đương', en: 'NEQ – not equivalent' },
});

export const topicNames: Readonly<Record<string, Text>> = defineTexts({
  metrology: { vi: 'Đo lường', en: 'Metrology' },
  'group-2': { vi: 'Phương tiện đo nhóm 2', en: 'Group 2 instruments' },
  dlvn: { vi: 'Quy trình kỹ thuật ĐLVN', en: 'ĐLVN procedures' },
  verification: { vi: 'Kiểm định', en: 'Verification' },
  calibration: { vi: 'Hiệu chuẩn', en: 'Calibration' },
  testing: { vi: 'Thử nghiệm', en: 'Testing' },
  designation: { vi: 'Chỉ định', en: 'Designation' },
  registration: { vi: 'Đăng ký hoạt động', en: 'Registration' },
  verifiers: { vi: 'Kiểm định viên', en: 'Verifiers' },
  'measurement-standards': { vi: 'Chuẩn đo lường', en: 'Measurement standards' },
  'measurement-assurance': { vi: 'Chương trình đảm bảo đo lường', en: 'Measurement assurance programme' },
  laboratories: { vi: 'Phòng thử nghiệm', en: 'Laboratories' },
  'de-an-996': { vi: 'Đề án 996', en: 'Project 996' },
  'de-an-996-plan': { vi: 'Kế hoạch Đề án 996', en: 'Project 996 plan' },
  'de-an-996-resolutions': { vi: 'Nghị quyết phục vụ Đề án 996', en: 'Project 996 resolutions' },
  'de-an-996-investment': { vi: 'Đầu tư phục vụ Đề án 996', en: 'Project 996 investment' },
  'iso-9001': { vi: 'ISO 9001', en: 'ISO 9001' },
  'iso-9001-conversion': { vi: 'Chuyển đổi ISO 9001', en: 'ISO 9001 conversion' },
  'management-systems': { vi: 'Hệ thống quản lý', en: 'Management systems' },
  'standards-law': { vi: 'Pháp luật tiêu chuẩn, quy chuẩn', en: 'Law on standards' },
  'quality-law': { vi: 'Pháp luật chất lượng sản phẩm', en: 'Law on product quality' },
  conformity: { vi: 'Hợp chuẩn, hợp quy', en: 'Conformity' },
  'productivity-quality': { vi: 'Năng suất, chất lượng', en: 'Productivity and quality' },
  'product-traceability': { vi: 'Truy xuất nguồn gốc', en: 'Product traceability' },
  'food-safety': { vi: 'An toàn thực phẩm', en: 'Food safety' },
  'intellectual-property': { vi: 'Sở hữu trí tuệ', en: 'Intellectual property' },
  'enterprise-support': { vi: 'Hỗ trợ doanh nghiệp', en: 'Support to enterprises' },
  'science-policy': { vi: 'Chính sách khoa học và công nghệ', en: 'Science policy' },
  integration: { vi: 'Hội nhập quốc tế', en: 'International integration' },
  investment: { vi: 'Đầu tư', en: 'Investment' },
  authorities: { vi: 'Thẩm quyền', en: 'Authorities' },
  penalties: { vi: 'Xử phạt', en: 'Penalties' },
  reorganization: { vi: 'Sắp xếp đơn vị hành chính', en: 'Reorganisation' },
  'administrative-documents': { vi: 'Công tác văn thư', en: 'Administrative documents' },
  reporting: { vi: 'Báo cáo', en: 'Reporting' },
  'other-provinces': { vi: 'Tỉnh, thành phố khác', en: 'Other provinces' },
});
