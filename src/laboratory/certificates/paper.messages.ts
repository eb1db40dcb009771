import { defineTexts } from '../../platform/i18n';

/** Words of the papers themselves: they are Vietnamese; English stands by where the forms are bilingual. */
export const paperTexts = defineTexts({
  row: { vi: 'TT', en: 'No.' },
  point: { vi: 'Điểm đo', en: 'Point' },
  error: { vi: 'Sai số', en: 'Error' },
  limit: { vi: 'Sai số cho phép', en: 'Maximum permissible error' },
  result: { vi: 'Kết quả', en: 'Result' },
  pass: { vi: 'Đạt', en: 'Pass' },
  fail: { vi: 'Không đạt', en: 'Fail' },
  passed: { vi: 'Đạt yêu cầu kỹ thuật đo lường', en: 'Complies with the metrological requirements' },
  failed: { vi: 'Không đạt yêu cầu kỹ thuật đo lường', en: 'Does not comply with the metrological requirements' },
  method: { vi: 'Quy trình {work} {name}', en: 'Procedure for {name}' },
  corrects: {
    vi: 'Thay thế giấy chứng nhận số {number} vì: {reason}.',
    en: 'Replaces certificate no. {number} because: {reason}.',
  },
  renews: {
    vi: 'Thay thế giấy chứng nhận số {number} vì phương tiện đo được kiểm định {mode} ngày {day}.',
    en: 'Replaces certificate no. {number} because of the {mode} verification of {day}.',
  },
  redone: {
    vi: 'Thay thế {paper} số {number} vì: {reason}.',
    en: 'Replaces {paper} no. {number} because: {reason}.',
  },
  standardCodes: { vi: '{codes} (chi tiết ở trang sau)', en: '{codes} (details overleaf)' },
  range: { vi: 'phạm vi {range}', en: 'range {range}' },
  accuracyClass: { vi: 'cấp chính xác {accuracyClass}', en: 'class {accuracyClass}' },
  uncertainty: { vi: 'độ không đảm bảo đo mở rộng U = {uncertainty}', en: 'expanded uncertainty U = {uncertainty}' },
  certificateOf: {
    vi: 'giấy chứng nhận số {number}, có giá trị đến {day}',
    en: 'certificate no. {number}, valid until {day}',
  },
  certificateBy: {
    vi: 'giấy chứng nhận số {number} do {issuer} cấp, có giá trị đến {day}',
    en: 'certificate no. {number} of {issuer}, valid until {day}',
  },
  tracedTo: { vi: 'dẫn xuất từ {reference}', en: 'traceable to {reference}' },
  keepState: {
    vi: '(*) Hết ngày ghi trên. Người sử dụng giữ phương tiện đo ở trạng thái đã kiểm định giữa hai lần kiểm định (07/2019/TT-BKHCN).',
    en: '(*) To the end of that day. The user keeps the instrument as it was verified until it is verified again (07/2019/TT-BKHCN).',
  },
  decisionRule: {
    vi: 'Đạt khi sai số tại mọi điểm đo không vượt sai số cho phép và mọi nội dung kiểm tra đều đạt; độ không đảm bảo đo không được cộng vào sai số khi so sánh.',
    en: 'Pass when the error at every point, whatever its sign, is not greater than the maximum permissible error and every check is passed; the measurement uncertainty is not added to the error.',
  },
  onlyThisInstrument: {
    vi: 'Kết quả trên chỉ có giá trị đối với phương tiện đo nêu trong giấy này.',
    en: 'The results hold only for the instrument named in this paper.',
  },
  notInPart: {
    vi: 'Không được sao chép một phần giấy này nếu chưa có sự đồng ý bằng văn bản của tổ chức {work}.',
    en: 'This paper shall not be copied in part without the written consent of the centre.',
  },
  resultsOfCertificate: {
    vi: 'KẾT QUẢ {WORK} (kèm theo {paper} số {number})',
    en: 'RESULTS (with {paper} no. {number})',
  },
  resultsOfRecord: {
    vi: 'KẾT QUẢ {WORK} (kèm theo Biên bản số {number})',
    en: 'RESULTS (with record no. {number})',
  },
  failedTitle: { vi: 'Biên bản kiểm định không đạt', en: 'Verification record: failed' },
  failedNote: {
    vi: 'Phương tiện đo không đạt thì không được cấp giấy chứng nhận kiểm định và tem kiểm định; biên bản này được giao cho cơ sở sử dụng để biết kết quả.',
    en: 'An instrument that fails gets no certificate and no stamp; this record is handed to the user, who learns the result from it.',
  },
  certificateNote: { vi: '{paper} đã cấp: {number}.', en: 'Issued: {paper} {number}.' },
  correctsNote: {
    vi: 'Lập để thay thế giấy chứng nhận số {number} vì: {reason}.',
    en: 'Made to replace certificate no. {number} because: {reason}.',
  },
  scanRecord: {
    vi: 'Quét mã để đối chiếu biên bản với sổ. Mã tra cứu:',
    en: 'Scan to compare the record with the registry. Code:',
  },
  notDecided: {
    vi: 'Biên bản chưa được duyệt; kết luận trên chưa có hiệu lực.',
    en: 'The record is not approved; the conclusion above is not yet in force.',
  },
  cancelled: { vi: 'Biên bản đã hủy.', en: 'The record is cancelled.' },
  ownerSigns: { vi: 'Đại diện\ncơ sở sử dụng', en: 'For the user' },
  signHere: { vi: '(Ký, ghi rõ họ tên)', en: '(Signature, name)' },
  conditions: { vi: 'Điều kiện thực hiện', en: 'Conditions of the work' },
  standardsUsed: { vi: 'Chuẩn đo lường đã sử dụng', en: 'Standards used' },
  byNumber: {
    vi: 'Tra cứu tại {address}: số {number}, ký tự kiểm tra {check}.',
    en: 'Look it up at {address}: number {number}, check characters {check}.',
  },
  scanStanding: {
    vi: 'Quét mã để xem giấy chứng nhận còn hiệu lực hay không. Mã tra cứu:',
    en: 'Scan to see whether the certificate is valid. Code:',
  },
  scanPaper: {
    vi: 'Quét mã để đối chiếu giấy này với sổ. Mã tra cứu:',
    en: 'Scan to compare this paper with the registry. Code:',
  },
  noVerification: {
    vi: 'Giấy này không phải là giấy chứng nhận kiểm định, không thay cho kiểm định phương tiện đo nhóm 2 và không làm thay đổi tình trạng pháp lý, thời hạn kiểm định của phương tiện đo.',
    en: 'This is no certificate of verification: it does not stand for the verification of an instrument of group 2, and changes neither its legal state nor the day on which its verification falls due.',
  },
  uncertaintyMeaning: {
    vi: 'U là độ không đảm bảo đo mở rộng, bằng độ không đảm bảo đo chuẩn tổng hợp nhân với hệ số phủ k; p là xác suất phủ.',
    en: 'U is the expanded uncertainty: the combined standard uncertainty times the coverage factor k; p is the coverage probability.',
  },
  agreedRule: {
    vi: 'Quy tắc quyết định đã thống nhất với khách hàng: {rule}.',
    en: 'Decision rule agreed with the customer: {rule}.',
  },
  statedAgainst: { vi: 'Kết luận theo yêu cầu của {requirement}.', en: 'Concluded against {requirement}.' },
  asFound: { vi: '{step} – trước hiệu chỉnh', en: '{step} – as found' },
  asLeft: { vi: '{step} – sau hiệu chỉnh', en: '{step} – as left' },
  expanded: { vi: 'U', en: 'U' },
  coverageFactor: { vi: 'k', en: 'k' },
  probability: { vi: 'p (%)', en: 'p (%)' },
  end: { vi: '––– Hết –––', en: '––– End –––' },
  limitBasis: {
    vi: 'Căn cứ của sai số cho phép: {sources}.',
    en: 'Basis of the maximum permissible errors: {sources}.',
  },
});
