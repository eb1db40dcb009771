import { defineTexts } from '../../platform/i18n';

export const chainTexts = defineTexts({
  title: { vi: 'Dẫn xuất chuẩn khi cấp giấy', en: 'Traceability at issue' },
  intro: {
    vi: 'Từ chuẩn cao nhất xuống phương tiện đo, chốt khi biên bản được gửi duyệt và so lại khi cấp giấy. Sau đó sổ thay đổi thế nào, phần này vẫn giữ nguyên.',
    en: 'From the highest standard down to the instrument, as it was frozen when the record was submitted and compared again at issue. Whatever the register says later, this stays.',
  },
  chainOf: { vi: 'Chuẩn {code}', en: 'Standard {code}' },
  national: { vi: 'Chuẩn quốc gia: {name}', en: 'The national standard: {name}' },
  institute: {
    vi: 'Viện, tổ chức bên ngoài: {name}',
    en: 'An institute or laboratory outside: {name}',
  },
  nationalEnd: { vi: 'Chuỗi kết thúc ở chuẩn quốc gia.', en: 'The chain ends at the national standard.' },
  instituteEnd: {
    vi: 'Chuỗi trong sổ kết thúc ở đây: các chuẩn bậc trên do bên ngoài giữ, sổ không có giấy của chúng.',
    en: 'The chain in the register ends here: what is above is kept outside, and its certificates are not in the register.',
  },
  nowhereEnd: {
    vi: 'Chuỗi kết thúc ở đây: giấy của chuẩn này không nêu dẫn xuất tới đâu.',
    en: 'The chain ends here: the certificate of this standard does not say what it is traceable to.',
  },
  certificate: {
    vi: 'Giấy {number}, {issuer}, cấp {issuedOn}, có giá trị đến {validUntil}',
    en: 'Certificate {number}, {issuer}, issued {issuedOn}, valid until {validUntil}',
  },
  uncertainty: { vi: 'Độ không đảm bảo đo: {uncertainty}', en: 'Uncertainty: {uncertainty}' },
  noCertificate: { vi: 'Không có giấy còn hiệu lực vào ngày đó', en: 'No certificate in force on that day' },
  calibrates: { vi: 'dùng để hiệu chuẩn', en: 'calibrates' },
  measures: { vi: 'dùng để đo', en: 'measures' },
  instrument: { vi: 'Phương tiện đo {code}', en: 'Instrument {code}' },
  notFrozen: {
    vi: 'Giấy này được cấp khi sổ chưa chốt chuỗi dẫn xuất lúc cấp, nên không nêu chuỗi ở đây.',
    en: 'When this certificate was issued, the registry did not freeze the chain yet; none is shown here.',
  },
});
