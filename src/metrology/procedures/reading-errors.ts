import { text, type BilingualText } from '../text';
import type { ReadingError } from './evaluation';

/** Notes a refusal at a field. */
export type Refuse = (path: string, code: string, message: BilingualText) => void;

/** The refusals of one evaluation, in the order found. */
export class Refusals {
  readonly errors: ReadingError[] = [];
  /** The same at the same place is said once, however many results it stands in the way of. */
  readonly refuse: Refuse = (path, code, message) => {
    const isSaid = this.errors.some(
      (each) => each.path === path && each.code === code && each.message.vi === message.vi,
    );
    if (!isSaid) this.errors.push({ path, code, message, ...(gapCodes.has(code) && { isGap: true }) });
  };
}

/** What is wrong with readings only because it has not been entered yet. */
const gapCodes: ReadonlySet<string> = new Set([
  ...['missing', 'unanswered', 'tooFewRows', 'flowPointMissing', 'maxNotReached', 'loadMissing', 'unloadingMissing'],
  ...['zeroMissing', 'zeroNotReturned', 'netLoadMissing', 'additionalLoadMissing', 'weightMissing', 'errorMissing'],
  ...['mixedCorrection', 'tooFewCycles', 'pieceMissing', 'registerIntervalMissing'],
  ...['displacementMissing', 'tooFewWeights'],
  ...['comparatorMissing', 'weightWithoutRow'],
  ...['tooFewRepeats', 'pointMissing', 'noLimit', 'limitWithoutDocument', 'figureNotEntered'],
]);

export const missing = text('Chưa nhập giá trị này.', 'This value is missing.');

export const notNumber = text('Giá trị phải là số, ví dụ 15,02.', 'The value must be a number, for example 15.02.');

const withoutSign = text(
  'Chỉ ghi số, bỏ dấu %: đơn vị đã ghi cạnh ô.',
  'Give the number alone, without %: the unit stands beside the field.',
);

const inFull = text('Ghi đủ các chữ số, ví dụ 100 thay cho 1e2.', 'Write all digits, 100 in place of 1e2.');

/** What to do about a text that is no number, by what stands in it. */
export function notANumber(typed: string): BilingualText {
  if (/^[\d.,\s+−-]+%$/.test(typed)) return withoutSign;
  return /^[+−-]?[\d.,]+e[+−-]?\d+$/i.test(typed) ? inFull : notNumber;
}

export const notGroup = text('Phải là các giá trị có tên.', 'This must be values by name.');

export const notList = text('Phải là danh sách các dòng.', 'This must be a list of rows.');

export const notPositive = text('Giá trị phải lớn hơn 0.', 'The value must be greater than 0.');

export const notChoice = text('Hãy chọn một giá trị trong danh sách.', 'Choose a value from the list.');

export const notDay = text('Không có ngày này trong lịch.', 'The calendar has no such day.');

export const notUnit = text('Đơn vị đo không dùng được cho giá trị này.', 'This unit cannot be used for this value.');

export const notQuantity = text(
  'Giá trị và đơn vị phải ghi riêng: một số và một đơn vị đo.',
  'Give the number and its unit apart.',
);

export const unanswered = text('Chưa ghi kết quả kiểm tra: đạt hoặc không đạt.', 'Answer this check: pass or fail.');

export const unknownField = text('Quy trình không có mục này.', 'The procedure has no such field.');

export const notApplicable = text(
  'Theo hồ sơ, phương tiện đo không có cơ cấu này: bỏ bước này, hoặc sửa hồ sơ phương tiện đo.',
  'By its record the instrument has no such device: leave this step out, or correct the record of the instrument.',
);

export function tooFewRows(wanted: number): BilingualText {
  return text(`Cần ít nhất ${wanted} dòng số đọc ở bước này.`, `This step needs at least ${wanted} rows of readings.`);
}
