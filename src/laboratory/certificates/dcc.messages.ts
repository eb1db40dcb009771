import { defineTexts } from '../../platform/i18n';

/** What a digital certificate says in its own words; the rest is the record's and the procedure's. */
export const digitalTexts = defineTexts({
  results: { vi: 'Kết quả {work}', en: 'Results of the {work}' },
  asFound: { vi: 'Kết quả {work} trước hiệu chỉnh', en: 'Results of the {work} as found' },
  asLeft: { vi: 'Kết quả {work} sau hiệu chỉnh', en: 'Results of the {work} as left' },
  point: { vi: '{number}: {label}', en: '{number}: {label}' },
  serial: { vi: 'Số chế tạo', en: 'Serial number' },
  code: { vi: 'Mã phương tiện đo trong sổ', en: 'Code of the instrument in the registry' },
  inventoryNumber: { vi: 'Số quản lý của cơ sở sử dụng', en: 'Inventory number of the user' },
  typeApproval: { vi: 'Ký hiệu phê duyệt mẫu', en: 'Type approval mark' },
  yearMade: { vi: 'Năm sản xuất: {year}', en: 'Year of manufacture: {year}' },
  number: { vi: 'Số giấy chứng nhận', en: 'Certificate number' },
  lookUp: { vi: 'Mã tra cứu', en: 'Look-up code' },
  standardCode: { vi: 'Mã chuẩn', en: 'Code of the standard' },
  standardCertificate: { vi: 'Số giấy chứng nhận của chuẩn', en: "Number of the standard's certificate" },
  standardCertificateFile: { vi: 'Tệp giấy chứng nhận của chuẩn', en: "File of the standard's certificate" },
  procedure: { vi: 'Quy trình', en: 'Procedure' },
  noConditions: { vi: 'Điều kiện môi trường', en: 'Environmental conditions' },
  notRecorded: {
    vi: 'Quy trình không yêu cầu ghi điều kiện môi trường.',
    en: 'The procedure does not ask for environmental conditions.',
  },
  checks: { vi: 'Nội dung kiểm tra: {checks}.', en: 'Checks: {checks}.' },
  validUntil: {
    vi: 'Giấy chứng nhận có giá trị đến hết ngày ghi ở đây.',
    en: 'The certificate is valid to the end of the day given here.',
  },
  place: { vi: 'Nơi {work}: {place}', en: 'Place of the {work}: {place}' },
  takenOver: {
    vi: 'Kết quả chuyển từ biên bản giấy số {number} ngày {day}, do {signatories} ký (SHA-256 của bản chụp: {sha256}).',
    en: 'The result was taken over from the paper record no. {number} of {day}, signed by {signatories} (SHA-256 of its file: {sha256}).',
  },
  mode: { vi: 'Chế độ kiểm định: {mode}', en: 'Mode of verification: {mode}' },
  stamp: { vi: 'Số tem {work}: {number}', en: 'Number of the {work} stamp: {number}' },
  seals: { vi: 'Niêm phong: {seals}', en: 'Seals: {seals}' },
  deviations: { vi: 'Khác với quy trình: {deviations}', en: 'Departures from the procedure: {deviations}' },
  card: { vi: '{performer}, thẻ số {number}', en: '{performer}, card no. {number}' },
  adjustment: { vi: 'Nội dung hiệu chỉnh: {adjustment}', en: 'Adjusted: {adjustment}' },
  nextOn: {
    vi: 'Ngày {work} kế tiếp, theo yêu cầu của khách hàng.',
    en: 'Day of the next {work}, as the customer asked.',
  },
  traced: { vi: '{code}: dẫn xuất từ {reference}', en: '{code}: traceable to {reference}' },
  standing: {
    vi: 'Giấy chứng nhận còn hiệu lực hay không: {address}',
    en: 'Whether the certificate stands: {address}',
  },
  notSigned: {
    vi: 'Tệp này chưa được ký điện tử: nơi cấp chưa cài đặt khóa ký. Hãy đối chiếu với trang tra cứu.',
    en: 'This file is not signed electronically: its issuer has no signing key installed. Compare it with the look-up page.',
  },
  pdf: { vi: 'Bản PDF của giấy chứng nhận này.', en: 'The PDF of this certificate.' },
  dataOfPdf: { vi: 'Dữ liệu của giấy chứng nhận này (DCC 3.3.0)', en: 'The data of this certificate (DCC 3.3.0)' },
  noSnapshot: {
    vi: 'Biên bản của giấy chứng nhận này không giữ nội dung lúc trình duyệt, nên không có bản dữ liệu số.',
    en: 'The record of this certificate does not hold what it was submitted with, so there is no digital version.',
  },
});
