import { formatQuantity, type Quantity } from '../../quantity';
import { text, type BilingualText } from '../../text';

/** What is said of large scales: loads that stand for weights, and loads that roll. */
export const substitutionNegative = text(
  'Tải thay thế không được âm và không lớn hơn tải trọng L.',
  'A substitution load is neither negative nor above the load L.',
);

export const substitutionUnknown = text(
  'Tải thay thế phải bằng một mức tải đã cân trước đó ở phép thử độ đúng (R 76-1, A.4.4.5): nếu không thì không biết khối lượng của nó.',
  'A substitution load equals a load weighed before in the accuracy test (R 76-1, A.4.4.5): otherwise its mass is not known.',
);

export const substitutionElsewhere = text(
  'Tải này phải gần một mức thay thế của phép thử độ đúng.',
  'This load must be near a substitution of the accuracy test.',
);

export function tooFewWeights(used: Quantity, wanted: Quantity, parts: number): BilingualText {
  return text(
    `Quả cân chuẩn dùng trực tiếp mới đến ${formatQuantity(used, 'vi')}, cần ít nhất Max/${parts} = ${formatQuantity(wanted, 'vi')} (R 76-1, 3.7.3). Được ít hơn khi độ lặp lại ở tải thay thế đủ nhỏ: cân 3 lần ở bước đó.`,
    `Standard weights went up to ${formatQuantity(used, 'en')}; Max/${parts} = ${formatQuantity(wanted, 'en')} is needed at least (R 76-1, 3.7.3). Fewer do where repeatability at the substitution is good enough: weigh it 3 times in that step.`,
  );
}

export function rollingOutside(least: Quantity, most: Quantity): BilingualText {
  return text(
    `Xe thử phải từ ${formatQuantity(least, 'vi')} (tải lệch tâm đặt tĩnh; quy ước của sổ đăng ký) đến ${formatQuantity(most, 'vi')} (0,8 Max; R 76-1, A.4.7.4).`,
    `A rolling load is from ${formatQuantity(least, 'en')} (the static eccentric load; the registry’s own) to ${formatQuantity(most, 'en')} (0.8 Max; R 76-1, A.4.7.4).`,
  );
}
