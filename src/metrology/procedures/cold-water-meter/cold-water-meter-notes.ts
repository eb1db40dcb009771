import { waterMeterSeries } from '../../limits';
import { formatQuantity, convertQuantity, formatDecimal, type Quantity } from '../../quantity';
import { text, type BilingualText, type Language } from '../../text';

export const ratioTooSmall = text(
  `Tỷ số R = Q3/Q1 nhỏ hơn ${waterMeterSeries.leastRatio}: không có đồng hồ cấp 1, 2 nào như vậy (OIML R 49-1). Xem lại nhãn; đồng hồ ghi Qn thì chọn cấp A, B, C hoặc D.`,
  `The ratio R = Q3/Q1 is below ${waterMeterSeries.leastRatio}: no meter of class 1 or 2 is such (OIML R 49-1). Look at its label; a meter that bears Qn is of class A, B, C or D.`,
);

export const noFlowsOfOldClass = text(
  'ISO 4064-1:1993 không có đồng hồ cấp D với Qn từ 15 m³/h trở lên: xem lại cấp và Qn trên nhãn đồng hồ.',
  'ISO 4064-1:1993 has no meter of class D with a Qn of 15 m³/h or more: look at the class and the Qn on its label.',
);

export const notOfThisClass = text(
  'Đồng hồ cấp này không mang đại lượng này: cấp 1, 2 mang Q3, R và cấp nhiệt độ; cấp A, B, C, D mang Qn.',
  'A meter of this class does not bear this: classes 1 and 2 bear Q3, R and a temperature class; A, B, C, D bear Qn.',
);

export const endBeforeStart = text(
  'Số chỉ cuối nhỏ hơn số chỉ đầu: xem lại hai số đọc.',
  'The reading at the end is below that at the start: see both readings.',
);

export const registerIntervalMissing = text(
  'Hồ sơ đồng hồ chưa ghi độ chia kiểm của bộ đếm, nên chưa xét được thể tích thử có đủ lớn không (R 49-1:2024, 6.7.3.2.3): ghi độ chia vào hồ sơ phương tiện đo trước.',
  'The record of the meter states no register interval, so whether the test volumes are large enough cannot be judged (R 49-1:2024, 6.7.3.2.3): state it in the record of the instrument first.',
);

/** The run cannot be read finely enough, and how much water it takes. */
export function volumeTooSmall(interval: Quantity, least: Quantity): BilingualText {
  const [d, volume] = [interval, least].map((each) => (language: Language) => formatQuantity(each, language));
  return text(
    `Thể tích thử quá nhỏ so với độ chia ${d?.('vi')} của bộ đếm: cho chảy ít nhất ${volume?.('vi')} rồi đọc lại (R 49-1:2024, 6.7.3.2.3).`,
    `The test volume is too small for a register interval of ${d?.('en')}: let at least ${volume?.('en')} pass and read again (R 49-1:2024, 6.7.3.2.3).`,
  );
}

export function flowPointMissing(point: string): BilingualText {
  return text(`Chưa kiểm ở lưu lượng ${point}.`, `The meter was not tested at ${point}.`);
}

export function outsideTemperatureClass({ from, upTo }: { from: string; upTo: string }): BilingualText {
  const range = (language: Language) => `${formatDecimal(from, language)} ÷ ${formatDecimal(upTo, language)} °C`;
  return text(
    `Nhiệt độ nước nằm ngoài cấp nhiệt độ của đồng hồ (${range('vi')}).`,
    `The water temperature lies outside the temperature class of the meter (${range('en')}).`,
  );
}

export function outsideTestFlow(point: string, from: Quantity, upTo: Quantity): BilingualText {
  const bound = (flow: Quantity, language: Language) => formatQuantity(convertQuantity(flow, 'L/h'), language);
  return text(
    `Lưu lượng kiểm ${point} phải từ ${bound(from, 'vi')} đến ${bound(upTo, 'vi')} (R 49-1, chưa đối chiếu).`,
    `The test flow at ${point} must be from ${bound(from, 'en')} to ${bound(upTo, 'en')} (R 49-1, not read).`,
  );
}

export function registerTurnedBack({ start, before }: { start: string; before: string }): BilingualText {
  const inWords = (litres: string, language: Language) => formatQuantity({ value: litres, unit: 'L' }, language);
  return text(
    `Số chỉ đầu ${inWords(start, 'vi')} nhỏ hơn số chỉ cuối ${inWords(before, 'vi')} của dòng trên, mà bộ đếm chỉ tăng (quy tắc của chương trình). Xem lại số chỉ, hoặc các dòng không theo thứ tự thời gian.`,
    `The reading at start, ${inWords(start, 'en')}, is below that at the end of the row above, ${inWords(before, 'en')}, and a register only goes forward (the registry's own rule). Check the readings, or the rows are not in order of time.`,
  );
}
