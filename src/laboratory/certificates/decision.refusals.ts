import type { Refusal } from '../../platform/http';
import { defineTexts } from '../../platform/i18n';

/** Why the rule of a record cannot decide, and what to do. */
export const decisionRefusals = {
  noLimits: {
    rule: 'decision.noLimits',
    field: 'decision[lower]',
    legalBasis: 'ISO/IEC 17025:2017, 7.8.6.2',
    ...defineTexts({
      text: {
        vi: 'Đã thống nhất quy tắc quyết định nhưng không điểm đo nào có giới hạn.',
        en: 'A decision rule is agreed, but no point has limits.',
      },
      remedy: {
        vi: 'Nhập giới hạn của khách hàng kèm đơn vị, hoặc bỏ quy tắc.',
        en: 'Enter the limits of the customer with their unit, or remove the rule.',
      },
    }),
  },
  otherUnit: {
    rule: 'decision.otherUnit',
    field: 'decision[unit]',
    ...defineTexts({
      text: {
        vi: 'Đơn vị {unit} của giới hạn, w hoặc quá trình không cùng đại lượng với sai số của điểm đo nào.',
        en: 'The unit {unit} of limits, w or process is not of the quantity of any error.',
      },
      remedy: {
        vi: 'Chọn đơn vị của sai số, hoặc để trống giới hạn, w và quá trình.',
        en: 'Choose a unit of the errors, or leave limits, w and process blank.',
      },
    }),
  },
  nothingAccepted: {
    rule: 'decision.nothingAccepted',
    field: 'decision[parameter]',
    ...defineTexts({
      text: {
        vi: 'Bề rộng w = {width} lớn hơn giới hạn tại «{point}»: khoảng chấp nhận rỗng, không sai số nào đạt.',
        en: 'The width w = {width} is larger than the limit at “{point}”: nothing is accepted, and no error can pass.',
      },
      remedy: {
        vi: 'Thống nhất với khách hàng bề rộng w nhỏ hơn giới hạn.',
        en: 'Agree with the customer on a width w below the limit.',
      },
    }),
  },
  noUncertainty: {
    rule: 'decision.noUncertainty',
    field: 'decision[rule]',
    legalBasis: 'ISO/IEC 17025:2017, 7.8.3.1 c, 7.8.6.1',
    ...defineTexts({
      text: {
        vi: 'Quy tắc đã chọn cần độ không đảm bảo đo U mà các điểm này chưa có: {points}.',
        en: 'The rule needs the uncertainty U, which these points lack: {points}.',
      },
      remedy: {
        vi: 'Nhập U và k cạnh số đọc, hoặc chọn chấp nhận đơn giản nếu khách hàng đồng ý.',
        en: 'Enter U and k beside the readings, or choose simple acceptance if the customer agrees.',
      },
    }),
  },
  otherVerdict: {
    rule: 'decision.otherVerdict',
    field: 'verdict',
    legalBasis: 'ISO/IEC 17025:2017, 7.8.6.1',
    ...defineTexts({
      text: {
        vi: 'Kết luận đã chọn khác kết luận theo quy tắc đã thống nhất.',
        en: 'The statement chosen is not what the agreed rule decides.',
      },
      remedy: {
        vi: 'Để trống mục này: sổ ghi kết luận theo quy tắc.',
        en: 'Leave it blank: the verdict of the rule is recorded.',
      },
    }),
  },
  uncertaintyTooLarge: {
    rule: 'decision.uncertaintyTooLarge',
    ...defineTexts({
      text: {
        vi: 'U (k = 2) tại «{point}» lớn hơn 1/{parts} sai số cho phép: không kết luận được ({named}).',
        en: 'U (k = 2) at “{point}” is more than 1/{parts} of the maximum permissible error: nothing can be decided ({named}).',
      },
      remedy: {
        vi: 'Kiểm định lại bằng chuẩn và phương pháp có U nhỏ hơn.',
        en: 'Verify again with standards and a method of a smaller U.',
      },
    }),
  },
} as const satisfies Record<string, Refusal>;
