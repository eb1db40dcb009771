import type { Refusal } from '../../platform/http';
import { defineTexts } from '../../platform/i18n';
import { conclusionRefusals } from './conclusion-gate.messages';

/** Why a record is not in order, and what to do. The legal basis stands only where a source was read. */
export const gateRefusals = {
  madeLater: {
    rule: 'performedOn.beforeMade',
    field: 'performedOn',
    ...defineTexts({
      text: { vi: 'Phương tiện đo được sản xuất sau ngày {work}.', en: 'The instrument was made after that day.' },
      remedy: {
        vi: 'Xem lại ngày {work} và năm sản xuất ghi trong sổ.',
        en: 'Look at the day of the work and at the year of make in the register.',
      },
    }),
  },
  ownedLater: {
    rule: 'performedOn.beforeOwned',
    field: 'performedOn',
    ...defineTexts({
      text: { vi: 'Ngày {work} trước ngày bắt đầu sở hữu.', en: 'The work was done before anybody owned it.' },
      remedy: {
        vi: 'Xem lại ngày {work}. Nếu ngày bắt đầu sở hữu ghi trong sổ chưa đúng, sửa trong hồ sơ phương tiện đo rồi ghi lại.',
        en: 'Look at the day of the work. If the day since which it is owned is wrong, correct it in the record of the instrument first.',
      },
    }),
  },
  futureDay: {
    rule: 'performedOn.future',
    field: 'performedOn',
    ...defineTexts({
      text: { vi: 'Ngày {work} {day} ở sau hôm nay.', en: 'The day of {work}, {day}, lies in the future.' },
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
        vi: 'Ghi bằng biên bản chung hoặc theo quy trình nội bộ đã duyệt của tổ chức.',
        en: 'Use the general record, or an approved procedure of the centre itself.',
      },
    }),
  },
  notServing: {
    rule: 'procedure.notServing',
    ...defineTexts({
      text: {
        vi: 'Quy trình «{code}» không có, hoặc không dùng được cho «{type}» ở việc này.',
        en: 'The procedure “{code}” does not exist, or does not serve “{type}” in such work.',
      },
      remedy: {
        vi: 'Mở lại từ trang phương tiện đo và chọn một quy trình có trong danh sách.',
        en: 'Open it again from the page of the instrument, and choose one of the procedures offered.',
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
  ...conclusionRefusals,
} as const satisfies Record<string, Refusal>;

/** Before a refusal that arose between the day of the work and the day of issue. */
export const atIssueTexts = defineTexts({
  now: { vi: 'Đến hôm nay, {day}: {reason}', en: 'As of today, {day}: {reason}' },
});
