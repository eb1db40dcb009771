import { formatDecimal } from '../../quantity';
import { text } from '../../text';

export const comparatorMissing = text(
  'Không có cân so sánh nào được khai dùng đến khối lượng này: thêm một dòng ở bảng cân so sánh.',
  'No comparator is entered for masses this large: add a row to the comparators.',
);

export const mixedOrders = text(
  'Các chu kỳ của một quả cân phải cùng một kiểu: đều ABBA, hoặc đều ABA.',
  'The cycles of one weight are of one order: all ABBA, or all ABA.',
);

export const weightWithoutRow = text(
  'Quả cân này chưa có dòng ở bảng khối lượng quy ước (khối lượng và ký hiệu phải như nhau).',
  'This weight has no row in the table of conventional masses (its mass and marking must be the same).',
);

/** R 111-1, C.4; and one cycle has no spread of its own. */
export function tooFewCycles(found: number, wanted: number) {
  return text(
    `Quả này có ${found} chu kỳ; cần ít nhất ${wanted} theo cấp chính xác (R 111-1, C.4), và ít nhất 2 khi chưa biết s gộp của cân so sánh.`,
    `This weight has ${found} cycles; its class asks for at least ${wanted} (R 111-1, C.4), and at least 2 are needed where no pooled s of the comparator is known.`,
  );
}

/** A rule of the registry's own: no document read says how a pooled s is to be held against a series. */
export function pooledContradicted(marking: string) {
  return text(
    `Các chu kỳ của quả ${marking} phân tán quá nhiều so với s gộp (kiểm định khi bình phương, mức 1 %; quy tắc của chương trình): kiểm tra lại s gộp và số đọc, hoặc để trống s gộp để tính s từ chính loạt đo.`,
    `The cycles of the weight ${marking} scatter too much for the pooled s (chi-square test at 1 %; the registry's own rule): check the pooled s and the readings, or leave it blank to take s from the series itself.`,
  );
}

export function uncertaintyTooLarge(expanded: string) {
  return text(
    `U tính được ${formatDecimal(expanded, 'vi')} mg, quá 1/3 giới hạn sai số của quả cân (R 111-1, 5.2): thêm chu kỳ, hoặc dùng quả chuẩn hay cân so sánh tốt hơn.`,
    `U comes to ${formatDecimal(expanded, 'en')} mg, above a third of the limit of the weight (R 111-1, 5.2): weigh more cycles, or use a better reference or comparator.`,
  );
}
