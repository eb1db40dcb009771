import type { Refusal } from '../../platform/http';
import { defineTexts } from '../../platform/i18n';

/** Why what a record concludes, corrects or waits for is not in order, and what to do. */
export const conclusionRefusals = {
  noFailureReason: {
    rule: 'failureReason.missing',
    field: 'failureReason',
    ...defineTexts({
      text: { vi: 'Kết quả không đạt nhưng chưa ghi lý do.', en: 'The result is a failure, but no reason is given.' },
      remedy: { vi: 'Ghi lý do không đạt.', en: 'Say why it failed.' },
    }),
  },
  reasonOnPass: {
    rule: 'failureReason.onPass',
    field: 'failureReason',
    ...defineTexts({
      text: {
        vi: 'Mọi điểm đo đều đạt nhưng có ghi lý do không đạt.',
        en: 'Every point passed, but a reason for failing is given.',
      },
      remedy: {
        vi: 'Xóa lý do không đạt, hoặc xem lại số đọc và kết quả kiểm tra.',
        en: 'Remove the reason, or look at the readings and checks again.',
      },
    }),
  },
  stampOnFailure: {
    rule: 'stamp.onFailure',
    field: 'stampNumber',
    ...defineTexts({
      text: {
        vi: 'Phương tiện đo không đạt thì không dán tem kiểm định mới.',
        en: 'An instrument that fails gets no new stamp.',
      },
      remedy: {
        vi: 'Xóa số tem; gạch chéo hoặc bóc tem cũ.',
        en: 'Remove the stamp number; cross or remove the old stamp.',
      },
    }),
  },
  stampTaken: {
    rule: 'stamp.taken',
    field: 'stampNumber',
    ...defineTexts({
      text: { vi: 'Số tem {stamp} đã dùng ở biên bản khác.', en: 'Another record has used the stamp {stamp}.' },
      remedy: { vi: 'Ghi đúng số trên tem đã dán.', en: 'Give the number on the stamp that was applied.' },
    }),
  },
  noCorrectionReason: {
    rule: 'correction.noReason',
    field: 'correctionReason',
    legalBasis: 'ISO/IEC 17025:2017, 7.8.8.2',
    ...defineTexts({
      text: {
        vi: 'Giấy chứng nhận thay thế phải nêu nội dung sửa và lý do.',
        en: 'A certificate that replaces another says what is corrected and why.',
      },
      remedy: { vi: 'Ghi lý do thay thế giấy chứng nhận.', en: 'Give the reason of the replacement.' },
    }),
  },
  nothingCorrected: {
    rule: 'correction.none',
    field: 'correctionReason',
    ...defineTexts({
      text: {
        vi: 'Có lý do thay thế nhưng biên bản này không thay giấy chứng nhận nào.',
        en: 'A reason of replacement is given, but the record replaces no certificate.',
      },
      remedy: {
        vi: 'Xóa lý do, hoặc mở giấy chứng nhận cần thay rồi lập biên bản từ đó.',
        en: 'Remove it, or open the certificate to be replaced and begin from there.',
      },
    }),
  },
  receivedLater: {
    rule: 'receivedOn.outOfOrder',
    field: 'receivedOn',
    ...defineTexts({
      text: {
        vi: 'Ngày tiếp nhận sau ngày {work}.',
        en: 'It was handed over after it was verified.',
      },
      remedy: { vi: 'Xem lại phiếu tiếp nhận và ngày {work}.', en: 'Look at the receipt and at the day of work.' },
    }),
  },
  correctionNotValid: {
    rule: 'correction.notValid',
    ...defineTexts({
      text: {
        vi: 'Giấy chứng nhận được chọn để thay thế không còn là bản đang có hiệu lực.',
        en: 'The certificate to be replaced is not the one in force.',
      },
      remedy: {
        vi: 'Mở giấy chứng nhận đang có hiệu lực rồi lập lại.',
        en: 'Open the certificate in force and begin from there.',
      },
    }),
  },
  correctionOtherInstrument: {
    rule: 'correction.otherInstrument',
    ...defineTexts({
      text: {
        vi: 'Giấy chứng nhận được chọn để thay thế là của phương tiện đo khác.',
        en: 'The certificate to be replaced belongs to another instrument.',
      },
      remedy: { vi: 'Lập biên bản cho đúng phương tiện đo đó.', en: 'Make the record for that instrument.' },
    }),
  },
  evaluationOutdated: {
    rule: 'evaluation.outdated',
    ...defineTexts({
      text: {
        vi: 'Tính lại từ số đọc cho kết quả khác với biên bản: hồ sơ phương tiện đo hoặc giới hạn đã thay đổi.',
        en: 'Judged again, the readings give another outcome: the instrument’s record or the limits have changed.',
      },
      remedy: {
        vi: 'Trả lại để kiểm định viên mở biên bản, bấm «Tính và lưu» rồi gửi lại.',
        en: 'Return it, so that the verifier judges and saves it again, then submits it.',
      },
    }),
  },
  notFrozen: {
    rule: 'submission.notFrozen',
    ...defineTexts({
      text: {
        vi: 'Biên bản được gửi khi sổ chưa lưu nguyên trạng lúc gửi, nên không đối chiếu được.',
        en: 'The record was submitted before the registry kept its state at submission, so it cannot be compared.',
      },
      remedy: {
        vi: 'Trả lại để kiểm định viên xem và gửi lại.',
        en: 'Return it, so that the verifier looks at it and submits it again.',
      },
    }),
  },
  ownApproval: {
    rule: 'approval.own',
    legalBasis: 'ISO/IEC 17025:2017, 7.8.1.1',
    ...defineTexts({
      text: { vi: 'Người lập biên bản không được tự duyệt.', en: 'Nobody approves a record of one’s own.' },
      remedy: { vi: 'Để người đứng đầu khác của trung tâm duyệt.', en: 'Have another head of the centre approve it.' },
    }),
  },
  passCannotFail: {
    rule: 'conclusion.passed',
    ...defineTexts({
      text: {
        vi: 'Mọi điểm đo đều đạt; không thể kết luận không đạt.',
        en: 'Every point passed; it cannot be concluded as failed.',
      },
      remedy: { vi: 'Trả lại kèm lý do nếu còn nghi ngờ.', en: 'Return it with the reason if there is any doubt.' },
    }),
  },
} as const satisfies Record<string, Refusal>;
