import { defineTexts } from '../../platform/i18n';

/** Words of what is agreed with the customer about the statement of conformity. */
export const agreementTexts = {
  ...defineTexts({
    title: { vi: 'Quy tắc quyết định đã thống nhất', en: 'Decision rule agreed' },
    explained: {
      vi: 'Điền khi khách hàng yêu cầu kết luận phù hợp (ISO/IEC 17025:2017, 7.1.3): sổ tính kết luận, xác suất phù hợp và rủi ro của từng điểm đo theo quy tắc này.',
      en: 'Fill in where the customer asked for a statement of conformity (ISO/IEC 17025:2017, 7.1.3): verdict, probability of conformance and risks of each point are worked out by this rule.',
    },
    rule: { vi: 'Quy tắc', en: 'Rule' },
    parameter: { vi: 'Tham số của quy tắc', en: 'Parameter of the rule' },
    parameterHint: {
      vi: 'Bội số của U, bề rộng w theo đơn vị dưới đây, hoặc rủi ro lớn nhất theo %; chỉ với quy tắc «tự chọn» và giới hạn rủi ro.',
      en: 'A multiple of U, the width w in the unit below, or the largest risk in %; only for rules “as agreed” and a limit of risk.',
    },
    lower: { vi: 'Giới hạn dưới của sai số', en: 'Lower limit of the error' },
    upper: { vi: 'Giới hạn trên của sai số', en: 'Upper limit of the error' },
    limitsHint: {
      vi: 'Giới hạn do khách hàng nêu, cho mọi số đọc; bỏ trống khi dùng giới hạn của quy trình.',
      en: 'Limits given by the customer, for all readings; blank where those of the procedure are meant.',
    },
    unit: { vi: 'Đơn vị của giới hạn, w và quá trình', en: 'Unit of limits, w and process' },
    mean: { vi: 'Sai số trung bình của quá trình', en: 'Mean error of the process' },
    deviation: { vi: 'Độ lệch chuẩn của quá trình', en: 'Standard deviation of the process' },
    processHint: {
      vi: 'Từ lịch sử các phương tiện đo cùng loại; bỏ trống khi chưa biết: khi đó rủi ro chung cũng chưa biết.',
      en: 'From the history of such instruments; blank where unknown: then the global risks are unknown too.',
    },
    chooseRule: { vi: 'Chọn quy tắc trong danh sách.', en: 'Choose a rule from the list.' },
    takesNone: { vi: 'Quy tắc này không có tham số: để trống.', en: 'This rule takes no parameter: leave it blank.' },
    bothLimits: {
      vi: 'Quy tắc này cần cả hai giới hạn.',
      en: 'This rule needs both limits.',
    },
    unitMissing: { vi: 'Chọn đơn vị của các giá trị này.', en: 'Choose the unit of these values.' },
    limitsSwapped: {
      vi: 'Giới hạn trên phải lớn hơn giới hạn dưới.',
      en: 'The upper limit must be greater than the lower one.',
    },
    processWhole: {
      vi: 'Nhập cả sai số trung bình và độ lệch chuẩn, hoặc để trống cả hai.',
      en: 'Give mean and standard deviation, or neither.',
    },
    deviationPositive: { vi: 'Độ lệch chuẩn phải lớn hơn 0.', en: 'The standard deviation must be greater than 0.' },
    notNumber: { vi: 'Giá trị phải là số, ví dụ 0,83.', en: 'The value must be a number, for example 0.83.' },
  }),
  asked: defineTexts({
    multipleOfU: {
      vi: 'Nhập bội số của U từ −1 đến 10 và khác 0, ví dụ 0,83. Dải bảo vệ ra ngoài không rộng quá U (ILAC-G8:09/2019, bảng 1); mức 10 là quy tắc của sổ.',
      en: 'Give the multiple of U from −1 to 10 but not 0, for example 0.83. A guard band outwards is no wider than U (ILAC-G8:09/2019, table 1); 10 is the rule of this registry.',
    },
    fixed: {
      vi: 'Nhập bề rộng w, lớn hơn 0, theo đơn vị của giới hạn.',
      en: 'Give the width w, greater than 0, in the unit of the limits.',
    },
    consumerRisk: {
      vi: 'Nhập rủi ro lớn nhất theo %, từ 0,0001 và dưới 50.',
      en: 'Give the largest risk in %, from 0.0001 and below 50.',
    },
  }),
};
