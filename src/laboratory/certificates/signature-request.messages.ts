import { defineTexts } from '../../platform/i18n';

export const signatureRequestTexts = defineTexts({
  signedEdition: { vi: 'Tải bản đã ký số', en: 'Signed edition' },
  signedSha256: { vi: 'SHA-256 của bản đã ký số', en: 'SHA-256 of the signed edition' },
  isSigned: { vi: 'Giấy chứng nhận này đã được ký số.', en: 'This certificate is digitally signed already.' },
  notValid: {
    vi: 'Chỉ ký số giấy chứng nhận còn đứng: giấy này đã bị thay thế hoặc thu hồi.',
    en: 'Only a certificate that stands is signed: this one was replaced or withdrawn.',
  },
  noRequest: {
    vi: 'Không có yêu cầu ký này, hoặc yêu cầu đã quá hạn. Hãy lấy mã băm lại.',
    en: 'There is no such request, or it has expired. Ask for the hash again.',
  },
  wrongSignature: {
    vi: 'Chữ ký không khớp với mã băm và chứng thư số của trung tâm.',
    en: 'The signature does not fit the hash and the centre’s certificate.',
  },
});

/** Why a token cannot sign. */
export const signatureRequestRefusals = {
  notSignatory: {
    rule: 'signature.notSignatory',
    ...defineTexts({
      text: {
        vi: 'Giấy in người duyệt là {printed}; {name} không ký thay được.',
        en: 'The certificate names {printed} as who approved it; {name} cannot sign instead.',
      },
      remedy: {
        vi: 'Người đã duyệt đăng nhập và ký bằng token.',
        en: 'Whoever approved it signs in and signs by the token.',
      },
    }),
  },
  noToken: {
    rule: 'signature.noToken',
    ...defineTexts({
      text: {
        vi: 'Trung tâm chưa nhập chứng thư số của token.',
        en: 'The centre has entered no certificate of a token.',
      },
      remedy: {
        vi: 'Nhập chứng thư số (.cer, .crt, .pem) của token ở “Chữ ký số của trung tâm”.',
        en: 'Enter the token’s certificate (.cer, .crt, .pem) at “Digital signature of the centre”.',
      },
    }),
  },
} as const;
