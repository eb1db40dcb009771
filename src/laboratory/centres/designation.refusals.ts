import type { Refusal } from '../../platform/http';
import type { Text } from '../../platform/i18n';
import type { DesignationAct } from './designation.states';

const decree = '105/2016/NĐ-CP';
const lookForLine: Text = {
  vi: 'Kiểm tra quyết định chỉ định; việc ngoài phạm vi phải do tổ chức khác được chỉ định thực hiện.',
  en: 'Check the decision; work outside its scope belongs to another designated centre.',
};
const recordFirst: Text = {
  vi: 'Ghi thông tin này vào hồ sơ phương tiện đo rồi làm lại.',
  en: 'Enter it in the instrument’s record, then try again.',
};

/** Why work is not permitted, or an act not possible. Only articles that a source confirms are cited. */
export const designationRefusals = {
  none: {
    rule: 'designation.none',
    text: {
      vi: 'Tổ chức chưa có quyết định chỉ định cho loại công việc này.',
      en: 'The centre has no designation for this kind of work.',
    },
    legalBasis: `${decree}, Điều 4`,
    remedy: {
      vi: 'Đề nghị Sở đăng ký quyết định chỉ định vào sổ; chưa được chỉ định thì không được kiểm định.',
      en: 'Ask the department to register the decision; without one the centre may not verify.',
    },
  },
  notInForce: {
    rule: 'designation.notInForce',
    text: {
      vi: 'Quyết định chỉ định {number} không có hiệu lực ngày {day}: {state}.',
      en: 'Designation {number} is not in force on {day}: {state}.',
    },
    legalBasis: `${decree}, Điều 4`,
    remedy: {
      vi: 'Chỉ làm việc trong những ngày quyết định có hiệu lực; nếu sổ ghi chưa đúng, báo Sở cập nhật.',
      en: 'Work only on days on which the decision holds; if the register is wrong, tell the department.',
    },
  },
  type: {
    rule: 'scope.type',
    text: { vi: 'Không có dòng phạm vi nào cho loại {type}.', en: 'No scope line covers type {type}.' },
    legalBasis: decree,
    remedy: lookForLine,
  },
  mode: {
    rule: 'scope.mode',
    text: {
      vi: '“{subject}”: quyết định không cho phép chế độ kiểm định này.',
      en: '“{subject}”: the decision does not permit this mode of verification.',
    },
    legalBasis: decree,
    remedy: lookForLine,
  },
  class: {
    rule: 'scope.class',
    text: {
      vi: '“{subject}”: cấp {accuracyClass} ngoài phạm vi; quyết định cho phép cấp {permitted}.',
      en: '“{subject}”: class {accuracyClass} is outside the scope, which permits {permitted}.',
    },
    legalBasis: decree,
    remedy: lookForLine,
  },
  classUnknown: {
    rule: 'scope.class',
    text: {
      vi: '“{subject}”: quyết định chỉ cho phép cấp {permitted}, hồ sơ chưa ghi cấp chính xác.',
      en: '“{subject}”: the scope permits only class {permitted}; the record gives no accuracy class.',
    },
    legalBasis: decree,
    remedy: recordFirst,
  },
  range: {
    rule: 'scope.range',
    text: {
      vi: '“{subject}”: {wanted} vượt phạm vi được chỉ định (đến {permitted}).',
      en: '“{subject}”: {wanted} is above the designated range (up to {permitted}).',
    },
    legalBasis: decree,
    remedy: lookForLine,
  },
  rangeUnknown: {
    rule: 'scope.range',
    text: {
      vi: '“{subject}”: phạm vi chỉ đến {permitted}, hồ sơ chưa ghi mức đo lớn nhất.',
      en: '“{subject}”: the range goes up to {permitted}; the record gives no maximum capacity.',
    },
    legalBasis: decree,
    remedy: recordFirst,
  },
  rangeIncomparable: {
    rule: 'scope.range',
    text: {
      vi: '“{subject}”: không so sánh được {wanted} với phạm vi (đến {permitted}).',
      en: '“{subject}”: {wanted} cannot be compared with the range (up to {permitted}).',
    },
    legalBasis: decree,
    remedy: {
      vi: 'Kiểm tra đơn vị trong hồ sơ phương tiện đo và trong dòng phạm vi.',
      en: 'Check the units in the instrument’s record and in the scope line.',
    },
  },
  transition: {
    suspend: {
      text: {
        vi: 'Không đình chỉ được: ngày đó quyết định đang ở tình trạng “{state}”.',
        en: 'It cannot be suspended: on that day it is “{state}”.',
      },
      remedy: { vi: 'Chọn ngày mà quyết định còn hiệu lực.', en: 'Choose a day on which the designation is in force.' },
    },
    resume: {
      text: {
        vi: 'Không khôi phục được: ngày đó quyết định đang ở tình trạng “{state}”.',
        en: 'It cannot be resumed: on that day it is “{state}”.',
      },
      remedy: { vi: 'Chọn ngày trong thời gian đình chỉ.', en: 'Choose a day on which it is suspended.' },
    },
    withdraw: {
      text: {
        vi: 'Không hủy bỏ được: ngày đó quyết định đang ở tình trạng “{state}”.',
        en: 'It cannot be withdrawn: on that day it is “{state}”.',
      },
      remedy: {
        vi: 'Quyết định đã hết hiệu lực thì không cần hủy bỏ.',
        en: 'A designation that no longer holds needs no withdrawal.',
      },
    },
  },
  laterSuspension: {
    text: { vi: 'Đã ghi một lần đình chỉ sau ngày này.', en: 'A suspension after that day is already recorded.' },
    remedy: { vi: 'Chọn ngày sau lần đình chỉ gần nhất.', en: 'Choose a day after the latest suspension.' },
  },
  nothingToResume: {
    text: {
      vi: 'Ngày khôi phục phải sau ngày bắt đầu đình chỉ.',
      en: 'It can be in force again only after the first day of the suspension.',
    },
    remedy: { vi: 'Chọn ngày sau ngày bắt đầu đình chỉ.', en: 'Choose a later day.' },
  },
} as const satisfies Record<
  string,
  Refusal | Pick<Refusal, 'text' | 'remedy'> | Record<DesignationAct, Pick<Refusal, 'text' | 'remedy'>>
>;
