import { formatQuantity, type Quantity } from '../../quantity';
import { text, type BilingualText } from '../../text';

/** What is said of scales with a pointer or a beam. */
export const readBetweenMarks = text(
  'Số chỉ nội suy giữa hai vạch chia.',
  'The indication was read between two marks.',
);

export function notMark(interval: Quantity): BilingualText {
  return text(
    `Thang chia không có vạch này: vạch là bội của ${formatQuantity(interval, 'vi')}; phần lẻ ghi ở cột bên.`,
    `The scale has no such mark: marks are multiples of ${formatQuantity(interval, 'en')}; what is beyond goes in the next column.`,
  );
}

export function addedMassOther(limit: Quantity): BilingualText {
  return text(
    `Khối lượng thêm phải bằng giới hạn sai số tại tải này (${formatQuantity(limit, 'vi')}; R 76-1, A.4.8.1).`,
    `The mass added equals the limit at this load (${formatQuantity(limit, 'en')}; R 76-1, A.4.8.1).`,
  );
}
