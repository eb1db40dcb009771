import { text } from '../../text';

export const roundingKept = text(
  'Không dùng quả cân thêm ΔL: xét trực tiếp số chỉ, chưa khử sai số làm tròn.',
  'No additional weights ΔL were used: the indication itself is judged, with its rounding error.',
);

export const zeroCorrected = text(
  'Sai số đã hiệu chỉnh theo sai số tại điểm 0: Ec = E − E0.',
  'The error is corrected for the error at zero: Ec = E − E0.',
);

export const lightEccentricLoad = text(
  'Tải lệch tâm nhỏ hơn mức yêu cầu (Max/3, hoặc Max chia cho số điểm đỡ trừ 1).',
  'The eccentric load is less than asked for (Max/3, or Max over the supports less one).',
);

export const loadAboveMax = text('Tải trọng lớn hơn Max của cân.', 'The load is above Max of the scale.');

export const loadNegative = text('Tải trọng không được âm.', 'A load cannot be negative.');

export const loadOrder = text(
  'Sai thứ tự tải: các mức phải tăng dần, sau đó (nếu giảm tải) giảm dần, không lặp lại.',
  'Wrong order of loads: they must ascend, then (when unloading) descend, without repeating.',
);

export const maxNotReached = text('Phải kiểm đến tải Max của cân.', 'The loads must go up to Max of the scale.');

export const differentLoads = text(
  'Độ lặp lại phải cân cùng một tải.',
  'Repeatability is tested with one and the same load.',
);

export const zeroLoad = text('Tải trọng phải lớn hơn 0.', 'The load must be greater than 0.');

export const additionalLoadRange = text(
  'ΔL phải từ 0 đến 1,5 d; hãy xem lại đơn vị.',
  'ΔL must be from 0 to 1.5 d; check its unit.',
);

export const intervalTooLarge = text('d không được lớn hơn e.', 'd cannot be larger than e.');

export const minTooLarge = text('Min phải nhỏ hơn Max.', 'Min must be less than Max.');

export const supportsWhole = text(
  'Số điểm đỡ là số nguyên từ 1 đến 99.',
  'The points of support are a whole number from 1 to 99.',
);

export const mixedCorrection = text(
  'Ghi ΔL cho mọi lần cân, hoặc không ghi lần nào.',
  'Give ΔL for every weighing or for none.',
);

export const repeatedPosition = text('Vị trí này đã có.', 'This position is already there.');
