import { nearLoadShare, type WeighingClassRow } from '../../limits';
import { exact, formatDecimal, formatQuantity, type Quantity } from '../../quantity';
import { text, type BilingualText, type Language } from '../../text';

export const roundingKept = text(
  'Không dùng quả cân thêm ΔL: xét trực tiếp số chỉ (không hiện số, hoặc d ≤ 0,2 e).',
  'No additional weights ΔL: the indication itself is judged (it is not digital, or d ≤ 0.2 e).',
);

export const zeroCorrected = text(
  'Sai số đã hiệu chỉnh theo sai số tại điểm 0: Ec = E − E0.',
  'The error is corrected for the error at zero: Ec = E − E0.',
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

export const dTooFine = text(
  'd quá nhỏ so với e: cấp I, II có cơ cấu chỉ thị phụ thì e ≤ 10 d (R 76-1, 3.4.2; đọc ở nghị định Pháp chuyển hóa R 76).',
  'd is too fine for e: classes I and II with an auxiliary device have e ≤ 10 d (R 76-1, 3.4.2; read in the French decree that follows R 76).',
);

export const eBesideAuxiliary = text(
  'Có cơ cấu chỉ thị phụ (d < e) thì e = 1 × 10ᵏ: 1 mg, 10 mg, 0,1 g, 1 g … (R 76-1, 3.4.2; đọc ở nghị định Pháp chuyển hóa R 76). Không có cơ cấu đó thì để trống d.',
  'With an auxiliary device (d < e) e is 1 × 10ᵏ: 1 mg, 10 mg, 0.1 g, 1 g … (R 76-1, 3.4.2; read in the French decree that follows R 76). Leave d blank where there is none.',
);

export const eOfFinest = text(
  'Cấp I có d < 0,1 mg thì e = 1 mg (R 76-1, 3.4.2; đọc ở nghị định Pháp chuyển hóa R 76).',
  'Class I with d < 0.1 mg has e = 1 mg (R 76-1, 3.4.2; read in the French decree that follows R 76).',
);

export function auxiliaryForeign(accuracyClass: string): BilingualText {
  return text(
    `Cấp ${accuracyClass} không được có cơ cấu chỉ thị phụ, nên d = e (R 76-1, 3.4.1). Chế độ hiển thị mở rộng không phải là d: để trống d và đọc với ΔL.`,
    `Class ${accuracyClass} may have no auxiliary indicating device, so d = e (R 76-1, 3.4.1). An extended display is not d: leave d blank and read with ΔL.`,
  );
}

export function noSuchInterval(accuracyClass: string): BilingualText {
  return text(
    `Cấp ${accuracyClass} không có e này (R 76-1, bảng 3): xem lại cấp, e và đơn vị.`,
    `Class ${accuracyClass} has no such e (R 76-1, Table 3): see the class, e and its unit.`,
  );
}

export function intervalsOutside(n: string, accuracyClass: string, { nFrom, nUpTo }: WeighingClassRow): BilingualText {
  const range = (language: Language) => {
    const from = formatDecimal(nFrom, language);
    return nUpTo === null ? `≥ ${from}` : `${from} ÷ ${formatDecimal(nUpTo, language)}`;
  };
  return text(
    `Số độ chia kiểm n = Max/e = ${formatDecimal(n, 'vi')}; cấp ${accuracyClass} với e này có n ${range('vi')} (R 76-1, bảng 3).`,
    `n = Max/e = ${formatDecimal(n, 'en')}; class ${accuracyClass} with this e has n ${range('en')} (R 76-1, Table 3).`,
  );
}

/** With an auxiliary device Min counts in d. */
export function minTooSmall(least: string, accuracyClass: string, isAuxiliary: boolean): BilingualText {
  const [times, clause] = isAuxiliary ? [`${least} d`, '3.4.3'] : [`${least} e`, 'Table 3'];
  return text(
    `Min nhỏ hơn ${times}, mức nhỏ nhất của cấp ${accuracyClass} với e này (R 76-1, ${clause.replace('Table', 'bảng')}).`,
    `Min is less than ${times}, the least for class ${accuracyClass} with this e (R 76-1, ${clause}).`,
  );
}

export const additionalLoadMissing = text(
  'Phải ghi ΔL: số chỉ hiện số với d > 0,2 e phải khử sai số làm tròn trước khi xét (R 76-1, 3.5.3.2). Cân không hiện số thì ghi kiểu chỉ thị trong hồ sơ phương tiện đo.',
  'Give ΔL: a digital indication with d > 0.2 e is freed of its rounding error before it is judged (R 76-1, 3.5.3.2). Where the scale is not digital, say so in the record of the instrument.',
);

export function notWholeIntervals(interval: Quantity): BilingualText {
  return text(
    `Cân hiện số với d = ${formatQuantity(interval, 'vi')} không hiện số này: số chỉ là bội của d, phần lẻ xác định bằng ΔL. Cân không hiện số thì ghi kiểu chỉ thị trong hồ sơ phương tiện đo.`,
    `Digits with d = ${formatQuantity(interval, 'en')} do not show this: an indication is a multiple of d, and what is beyond is found with ΔL. Where the scale is not digital, say so in the record of the instrument.`,
  );
}

export const additionalLoadForeign = text(
  'Cân không hiện số: không dùng ΔL.',
  'The scale has no digital indication: ΔL is not used.',
);

export const zeroMissing = text(
  'Dòng đầu phải là điểm 0 (tải 0, hoặc tải nhỏ hơn Min và không quá 10 e) để biết E0 (R 76-1, 4.5.2).',
  'The first row is the point at zero (no load, or one below Min of at most 10 e), which gives E0 (R 76-1, 4.5.2).',
);

export const zeroNotReturned = text(
  'Khi giảm tải phải cân về đến điểm 0 (R 76-1, A.4.4.1).',
  'Unloading ends at zero (R 76-1, A.4.4.1).',
);

export const tareLoadZero = text('Tải bì phải lớn hơn 0.', 'The tare load must be greater than 0.');

export function tareAboveMax(max: Quantity): BilingualText {
  return text(
    `Tải bì không được lớn hơn Max (${formatQuantity(max, 'vi')}).`,
    `A tare load cannot be above Max (${formatQuantity(max, 'en')}).`,
  );
}

export function grossAboveMax(gross: Quantity, max: Quantity): BilingualText {
  return text(
    `Tải bì và tải tịnh cộng lại (${formatQuantity(gross, 'vi')}) lớn hơn Max (${formatQuantity(max, 'vi')}): bì trừ vào phạm vi cân (R 76-1, T.2.7.4; chưa đối chiếu).`,
    `Tare and net load together (${formatQuantity(gross, 'en')}) are above Max (${formatQuantity(max, 'en')}): the tare reduces the weighing range (R 76-1, T.2.7.4; not read).`,
  );
}

export const tareZeroMissing = text(
  'Với mỗi tải bì, dòng đầu là điểm 0 sau khi trừ bì (R 76-1, 4.6.3).',
  'For each tare load the first row is the point at zero after taring (R 76-1, 4.6.3).',
);

export const netLoadMissing = text(
  'Phải cân ít nhất một tải tịnh sau khi trừ bì.',
  'At least one net load is weighed after taring.',
);

export const addedMassPositive = text('Khối lượng thêm phải lớn hơn 0.', 'The mass added must be greater than 0.');

export function loadMissing(name: BilingualText, load: Quantity, descending = false): BilingualText {
  const near = formatDecimal(exact(nearLoadShare).times(100).toFixed(), 'vi');
  const [vi, en] = descending ? ['Khi giảm tải chưa cân', 'While unloading,'] : ['Chưa cân', ''];
  const of = (language: Language) => formatQuantity(load, language);
  return text(
    `${vi} ở ${name.vi} (${of('vi')}, chấp nhận ± ${near} %; R 76-1, A.4.4.1).`,
    `${en} ${name.en} (${of('en')}, within ± ${near} %) was not weighed (R 76-1, A.4.4.1).`.trim(),
  );
}

export function loadNotNear(what: BilingualText, wanted: Quantity): BilingualText {
  const near = formatDecimal(exact(nearLoadShare).times(100).toFixed(), 'vi');
  return text(
    `Tải của phép thử này phải gần ${what.vi} (${formatQuantity(wanted, 'vi')}, chấp nhận ± ${near} %).`,
    `The load of this test must be near ${what.en} (${formatQuantity(wanted, 'en')}, within ± ${near} %).`,
  );
}

export const supportsWhole = text(
  'Số điểm đỡ là số nguyên từ 1 đến 99.',
  'The points of support are a whole number from 1 to 99.',
);

export const mixedCorrection = text(
  'Ghi ΔL cho mọi lần cân, hoặc không ghi lần nào.',
  'Give ΔL for every weighing or for none.',
);

export const repeatedPosition = text('Vị trí này đã có.', 'This position is already there.');

export function maxOutsideScope({ value, unit, document }: Quantity & { readonly document: string }): BilingualText {
  const most = (language: Language) => formatQuantity({ value, unit }, language);
  return text(
    `${document} áp dụng cho cân có Max đến ${most('vi')}.`,
    `${document} is for scales of Max up to ${most('en')}.`,
  );
}
