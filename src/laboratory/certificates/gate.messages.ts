import type { Refusal } from '../../platform/http';
import { defineTexts } from '../../platform/i18n';

/** Why a record is not in order, and what to do. The legal basis stands only where a source was read. */
export const gateRefusals = {
  madeLater: {
    rule: 'performedOn.beforeMade',
    field: 'performedOn',
    ...defineTexts({
      text: { vi: 'Phương tiện đo được sản xuất sau ngày kiểm định.', en: 'The instrument was made after that day.' },
      remedy: {
        vi: 'Xem lại ngày kiểm định và năm sản xuất ghi trong sổ.',
        en: 'Look at the day of the work and at the year of make in the register.',
      },
    }),
  },
  ownedLater: {
    rule: 'performedOn.beforeOwned',
    field: 'performedOn',
    ...defineTexts({
      text: { vi: 'Ngày kiểm định trước ngày bắt đầu sở hữu.', en: 'The work was done before anybody owned it.' },
      remedy: {
        vi: 'Xem lại ngày kiểm định. Nếu ngày bắt đầu sở hữu ghi trong sổ chưa đúng, sửa trong hồ sơ phương tiện đo rồi ghi lại.',
        en: 'Look at the day of the work. If the day since which it is owned is wrong, correct it in the record of the instrument first.',
      },
    }),
  },
  futureDay: {
    rule: 'performedOn.future',
    field: 'performedOn',
    ...defineTexts({
      text: { vi: 'Ngày kiểm định {day} ở sau hôm nay.', en: 'The day of verification, {day}, lies in the future.' },
      remedy: { vi: 'Ghi đúng ngày đã thực hiện.', en: 'Give the day on which it was performed.' },
    }),
  },
  centreNotActive: {
    rule: 'centre.notActive',
    ...defineTexts({
      text: {
        vi: 'Theo sổ, {centre} không hoạt động trong ngày {day}.',
        en: 'The register says that {centre} was not active on {day}.',
      },
      remedy: {
        vi: 'Việc của tổ chức đã chấm dứt phải do tổ chức khác được chỉ định thực hiện; nếu sổ ghi chưa đúng, báo Sở cập nhật.',
        en: 'Another designated centre does the work of one that has ended; if the register is wrong, tell the department.',
      },
    }),
  },
  instrumentRetired: {
    rule: 'instrument.retired',
    ...defineTexts({
      text: { vi: 'Phương tiện đo {code} đã thôi sử dụng.', en: 'The instrument {code} is retired.' },
      remedy: { vi: 'Kiểm tra lại phương tiện đo đã chọn.', en: 'Check which instrument was chosen.' },
    }),
  },
  instrumentOfOtherCentre: {
    rule: 'instrument.otherCentre',
    ...defineTexts({
      text: {
        vi: 'Phương tiện đo này do tổ chức kiểm định khác quản lý.',
        en: 'Another centre keeps this instrument.',
      },
      remedy: { vi: 'Chọn phương tiện đo của trung tâm mình.', en: 'Choose an instrument of your own centre.' },
    }),
  },
  noVerifier: {
    rule: 'verifier.none',
    ...defineTexts({
      text: { vi: 'Tài khoản này chưa gắn với kiểm định viên nào.', en: 'This account is not linked to a verifier.' },
      remedy: {
        vi: 'Nhờ quản trị hệ thống gắn tài khoản với kiểm định viên có thẻ.',
        en: 'Ask the administrator to link the account to a verifier with a card.',
      },
    }),
  },
  otherVerifier: {
    rule: 'verifier.own',
    ...defineTexts({
      text: {
        vi: 'Biên bản này do {name} lập; chỉ người đó sửa và gửi được.',
        en: 'This record was made by {name}; only that verifier may change and submit it.',
      },
      remedy: { vi: 'Lập biên bản của chính mình.', en: 'Make a record of your own.' },
    }),
  },
  verifierOfOtherCentre: {
    rule: 'verifier.otherCentre',
    ...defineTexts({
      text: { vi: '{name} không thuộc tổ chức kiểm định này.', en: '{name} does not belong to this centre.' },
      remedy: { vi: 'Người lập phải là kiểm định viên của trung tâm.', en: 'The verifier must belong to the centre.' },
    }),
  },
  noStandard: {
    rule: 'standards.none',
    field: 'standardIds',
    ...defineTexts({
      text: { vi: 'Chưa chọn chuẩn đo lường đã dùng.', en: 'No measurement standard is chosen.' },
      remedy: { vi: 'Chọn ít nhất một chuẩn của trung tâm.', en: 'Choose at least one standard of the centre.' },
    }),
  },
  unknownStandard: {
    rule: 'standards.unknown',
    field: 'standardIds',
    ...defineTexts({
      text: { vi: 'Có chuẩn không thuộc trung tâm này.', en: 'A standard chosen does not belong to this centre.' },
      remedy: {
        vi: 'Chỉ chọn chuẩn trong sổ của trung tâm.',
        en: 'Choose only standards in the register of the centre.',
      },
    }),
  },
  modeNotControlled: {
    rule: 'mode.notControlled',
    field: 'mode',
    ...defineTexts({
      text: {
        vi: 'Ngày {day}, «{type}» không thuộc diện kiểm định {mode}.',
        en: 'On {day}, “{type}” is not subject to {mode} verification.',
      },
      remedy: {
        vi: 'Chọn chế độ mà quy định áp dụng cho loại này.',
        en: 'Choose a mode that the rules ask for this type.',
      },
    }),
  },
  noTypeApproval: {
    rule: 'typeApproval.missing',
    ...defineTexts({
      text: {
        vi: 'Kiểm định ban đầu «{type}» cần quyết định phê duyệt mẫu; hồ sơ phương tiện đo {code} chưa có số quyết định.',
        en: 'Initial verification of “{type}” needs a type approval; the record of the instrument {code} has no number of one.',
      },
      remedy: {
        vi: 'Ghi số quyết định phê duyệt mẫu vào hồ sơ phương tiện đo, hoặc từ chối kiểm định.',
        en: 'Enter the type approval on the instrument’s record, or decline the verification.',
      },
    }),
  },
  noProcedure: {
    rule: 'procedure.none',
    ...defineTexts({
      text: { vi: 'Chưa có quy trình cho loại «{type}».', en: 'There is no procedure yet for “{type}”.' },
      remedy: {
        vi: 'Hiện kiểm định được cân bàn, cân đĩa, quả cân và đồng hồ nước lạnh.',
        en: 'Platform scales, counter scales, weights and cold-water meters can be verified at present.',
      },
    }),
  },
  noLimits: {
    rule: 'procedure.noLimits',
    ...defineTexts({
      text: { vi: '{reason}', en: '{reason}' },
      remedy: {
        vi: 'Phương tiện đo vẫn được quản lý trong sổ; việc kiểm định ghi ngoài phần mềm cho đến khi Sở có văn bản nêu giới hạn.',
        en: 'The instrument stays in the register; its verification is recorded elsewhere until the department has the text with the limits.',
      },
    }),
  },
  characteristics: {
    rule: 'instrument.characteristics',
    ...defineTexts({
      text: {
        vi: 'Đặc trưng đo lường của phương tiện đo {code} chưa đúng: {message}',
        en: 'The characteristics of the instrument {code} are not right: {message}',
      },
      remedy: {
        vi: 'Sửa hồ sơ phương tiện đo rồi làm lại.',
        en: 'Correct the record of the instrument, then try again.',
      },
    }),
  },
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
        vi: 'Ngày tiếp nhận sau ngày kiểm định.',
        en: 'It was handed over after it was verified.',
      },
      remedy: { vi: 'Xem lại phiếu tiếp nhận và ngày kiểm định.', en: 'Look at the receipt and at the day of work.' },
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

/** What the paper rests on without a source; for technician and head, never on the owner's paper. */
export const doubtTexts = defineTexts({
  method: {
    vi: 'Chưa xác nhận văn bản của quy trình; chưa cấp được giấy chứng nhận.',
    en: 'The document of the procedure is not confirmed; no certificate can be issued yet.',
  },
  form: {
    vi: 'Mẫu số của giấy chứng nhận theo Thông tư {basis}: chưa xác nhận, không in trên giấy.',
    en: 'The form number of the certificate under circular {basis} is not confirmed and is not printed.',
  },
  period: {
    vi: 'Chu kỳ kiểm định {months} tháng: chưa xác nhận.',
    en: 'The period of {months} months is not confirmed.',
  },
  unread: { vi: 'Chưa đối chiếu với văn bản gốc: {documents}.', en: 'Not compared with the original: {documents}.' },
});

export const unconfirmedTexts = defineTexts({
  noRule: {
    vi: 'Chưa có quy định nào được ghi cho loại này vào ngày kiểm định.',
    en: 'No rule is recorded for this type on the day of verification.',
  },
  modeUnknown: {
    vi: 'Chưa xác nhận loại này thuộc diện kiểm định {mode}.',
    en: 'It is not confirmed that this type is subject to {mode} verification.',
  },
  ruleUnconfirmed: {
    vi: 'Quy định về loại này và chu kỳ của nó chưa được xác nhận ({basis}).',
    en: 'The rule on this type and its period is not confirmed ({basis}).',
  },
});

/** Before a refusal that arose between the day of the work and the day of issue. */
export const atIssueTexts = defineTexts({
  now: { vi: 'Đến hôm nay, {day}: {reason}', en: 'As of today, {day}: {reason}' },
});
