import { defineTexts } from '../../platform/i18n';

export const budgetedTexts = defineTexts({
  title: { vi: 'Độ không đảm bảo đo theo bảng tính', en: 'Uncertainty by the budget' },
  leftTitle: { vi: 'Sau hiệu chỉnh: theo bảng tính', en: 'As left: by the budget' },
  from: { vi: 'theo bảng tính {name}, phiên bản {edition}', en: 'from the budget {name}, edition {edition}' },
  budget: { vi: 'Bảng tính', en: 'Budget' },
  proposed: { vi: 'U theo bảng tính', en: 'U by the budget' },
  stated: { vi: 'U nêu trên giấy', en: 'U stated' },
  freedom: { vi: 'ν hiệu dụng', en: 'Effective ν' },
  basis: { vi: 'Lấy từ', en: 'Found in' },
  contributionsOf: { vi: 'Các thành phần tại {point}', en: 'Contributions at {point}' },
  without: { vi: 'Bảng tính không cho U', en: 'The budget gives no U' },
  hint: {
    vi: 'Để trống ô U thì lấy U theo bảng tính đã phê duyệt ({names}). Ghi U lớn hơn thì nêu lý do.',
    en: 'A blank U is taken from the approved budget ({names}). A larger one is stated with the reason.',
  },
  below: {
    vi: 'Nhỏ hơn U theo bảng tính đã phê duyệt quy về k = {k} của dòng này, {expanded} (ISO/IEC 17025:2017, 7.6.2). Để trống để lấy U theo bảng tính, hoặc ghi U lớn hơn kèm lý do.',
    en: 'Smaller than U by the approved budget at k = {k} of this row, {expanded} (ISO/IEC 17025:2017, 7.6.2). Leave it blank to take that, or state a larger one with the reason.',
  },
  missingWhy: {
    vi: 'Kết quả hiệu chuẩn phải có độ không đảm bảo đo U (ISO/IEC 17025:2017, 7.8.4.1 a); bảng tính không cho U: {why}',
    en: 'A result of calibration has its uncertainty U (ISO/IEC 17025:2017, 7.8.4.1 a); the budget gives none: {why}',
  },
  reason: { vi: 'Lý do nêu U lớn hơn bảng tính', en: 'Why U is larger than by the budget' },
  point: { vi: 'Điểm', en: 'Point' },
  quantity: { vi: 'Đại lượng', en: 'Quantity' },
  computed: { vi: 'Các thành phần độ không đảm bảo đo', en: 'Contributions to the uncertainty' },
  computedLeft: { vi: 'sau hiệu chỉnh', en: 'as left' },
  computedLeftTitle: {
    vi: 'Các thành phần độ không đảm bảo đo sau hiệu chỉnh',
    en: 'Contributions to the uncertainty, as left',
  },
  computedPrinted: {
    vi: 'Thành phần độ không đảm bảo đo, tính từ số đọc theo quy trình',
    en: 'Contributions, worked out from the readings by the procedure',
  },
  printed: {
    vi: 'Thành phần độ không đảm bảo đo ({name}, phiên bản {edition})',
    en: 'Contributions ({name}, edition {edition})',
  },
});

export const uncertaintyRefusals = {
  belowCapability: {
    rule: 'uncertainty.belowCmc',
    // Clauses of ILAC-P14 were not read; that it says so is general knowledge.
    legalBasis: 'ISO/IEC 17025:2017, 7.6.2; ILAC-P14 (chưa đối chiếu)',
    ...defineTexts({
      text: {
        vi: 'Tại {point}: U = {expanded} (k = {k}) nhỏ hơn năng lực đo và hiệu chuẩn (CMC) quy về cùng k, {least}, của dòng phạm vi «{subject}» ({cmc}, {source}).',
        en: 'At {point}: U = {expanded} (k = {k}) is below the calibration and measurement capability (CMC) at the same k, {least}, of the scope line “{subject}” ({cmc}, {source}).',
      },
      remedy: {
        vi: 'Nêu U không nhỏ hơn CMC, kèm lý do; nếu CMC trong sổ sai thì đề nghị Sở sửa dòng phạm vi.',
        en: 'State a U that is not below the CMC, with the reason; where the CMC in the register is wrong, ask the department to correct the line.',
      },
    }),
  },
  belowStandard: {
    rule: 'uncertainty.belowStandard',
    legalBasis: 'ISO/IEC 17025:2017, 6.5.1, 7.6.1',
    ...defineTexts({
      text: {
        vi: 'Tại {point}: U = {expanded} (k = {k}) nhỏ hơn U của chuẩn {code} quy về cùng k, {least}.',
        en: 'At {point}: U = {expanded} (k = {k}) is below that of standard {code} at the same k, {least}.',
      },
      remedy: {
        vi: 'Nêu U gồm cả độ không đảm bảo đo của chuẩn, hoặc đo bằng chuẩn có U nhỏ hơn.',
        en: 'State a U that holds the uncertainty of the standard, or measure with a standard of a smaller U.',
      },
    }),
  },
  noReason: {
    rule: 'uncertainty.noReason',
    field: 'uncertaintyReason',
    legalBasis: 'ISO/IEC 17025:2017, 7.6.2',
    ...defineTexts({
      text: {
        vi: 'Có điểm nêu U lớn hơn bảng tính đã phê duyệt mà chưa ghi lý do.',
        en: 'U of a point is larger than by the approved budget, and no reason is given.',
      },
      remedy: {
        vi: 'Ghi lý do, hoặc để trống ô U để lấy theo bảng tính.',
        en: 'Give the reason, or leave U blank to take that of the budget.',
      },
    }),
  },
};
