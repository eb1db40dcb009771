import type { Refusal } from '../../platform/http';
import { defineTexts } from '../../platform/i18n';

/** Why no certificate leaves the house, although the work is in order. */
export const issueRefusals = {
  noAddress: {
    rule: 'centre.noAddress',
    legalBasis: 'ISO/IEC 17025:2017, 7.8.2.1',
    ...defineTexts({
      text: {
        vi: 'Hồ sơ của {centre} chưa có địa chỉ; giấy chứng nhận phải ghi địa chỉ của tổ chức kiểm định.',
        en: 'The record of {centre} has no address; a certificate names the address of the centre.',
      },
      remedy: {
        vi: 'Nhờ cán bộ cơ quan quản lý ghi địa chỉ vào hồ sơ tổ chức; trả lại biên bản để kiểm định viên gửi lại.',
        en: 'Have an officer enter the address in the organization’s record, and return the record to be submitted again.',
      },
    }),
  },
  noRegistration: {
    rule: 'centre.noRegistration',
    ...defineTexts({
      text: {
        vi: 'Hồ sơ của {centre} chưa có số đăng ký hoạt động (ĐK) để in trên giấy chứng nhận.',
        en: 'The record of {centre} has no registration number to print on the certificate.',
      },
      remedy: {
        vi: 'Nhờ cán bộ cơ quan quản lý ghi số đăng ký hoạt động vào hồ sơ tổ chức; trả lại biên bản để kiểm định viên gửi lại.',
        en: 'Have an officer enter the number in the organization’s record, and return the record to be submitted again.',
      },
    }),
  },
  noMethod: {
    rule: 'method.unconfirmed',
    ...defineTexts({
      text: {
        vi: 'Văn bản của quy trình kiểm định này chưa được đối chiếu với bản gốc.',
        en: 'The document of this procedure was not compared with the original.',
      },
      remedy: {
        vi: 'Nhờ cán bộ Sở xác nhận văn bản và nguồn ở mục «Chờ xác nhận»; xác nhận một lần dùng cho mọi giấy chứng nhận sau đó.',
        en: 'Have an officer of the department confirm it with its source under “Confirmations”; once is enough for all certificates.',
      },
    }),
  },
  noPaperUrl: {
    rule: 'registry.noPublicAddress',
    ...defineTexts({
      text: {
        vi: 'Chưa đặt địa chỉ công khai của sổ, nên mã QR trên giấy chứng nhận sẽ không mở được.',
        en: 'The public address of the registry is not set, so the QR code on the certificate would lead nowhere.',
      },
      remedy: {
        vi: 'Quản trị hệ thống đặt PUBLIC_URL rồi khởi động lại sổ.',
        en: 'The administrator sets PUBLIC_URL and starts the registry again.',
      },
    }),
  },
} as const satisfies Record<string, Refusal>;
