import { formatDecimal, isDecimalText, typedText } from '../../quantity';
import { text, type BilingualText, type Language } from '../../text';
import type { Figure, WorkKind } from '../procedure-description';
import type { DeclaredField } from './declaration';

const kindNames: Readonly<Record<WorkKind, BilingualText>> = {
  verification: text('kiểm định', 'verification'),
  calibration: text('hiệu chuẩn', 'calibration'),
  test: text('thử nghiệm', 'testing'),
  inspection: text('kiểm tra', 'inspection'),
};

export function kindNotServed(kind: WorkKind): BilingualText {
  const { vi, en } = kindNames[kind];
  return text(`Quy trình này không dùng cho việc ${vi}.`, `This procedure is not for ${en}.`);
}

export const stepNotForThis = text(
  'Phương tiện đo này không có bước này: hãy để trống.',
  'This instrument does not go through this step: leave it blank.',
);

export const wrongOrder = text(
  'Sai thứ tự các điểm: hãy ghi đúng theo chiều tăng, giảm mà quy trình nêu.',
  'Wrong order of the points: enter them rising or falling as the procedure says.',
);

export const notReckoned = text(
  'Không tính được kết quả từ các số đã nhập: hãy xem lại số bằng 0 hoặc ô còn trống.',
  'Nothing can be reckoned from what was entered: see whether a value is 0 or a cell is blank.',
);

export const outsideTable = text(
  'Giá trị nằm ngoài bảng số hiệu chính của chuẩn: không được ngoại suy.',
  'The value lies outside the table of corrections of the standard: nothing is extrapolated.',
);

export const noLimit = text(
  'Chưa có giới hạn sai số cho điểm này: hãy nhập giới hạn và văn bản nêu nó.',
  'There is no limit for this point: enter it with the document that gives it.',
);

export const noDocument = text('Hãy ghi văn bản nêu giới hạn này.', 'Name the document that gives this limit.');

export const limitNotPositive = text('Giới hạn sai số phải lớn hơn 0.', 'The limit must be greater than 0.');

export function tooManyRows(most: number): BilingualText {
  return text(
    `Các điểm đề nghị và số lần lặp tạo thành quá ${most} hàng: hãy giảm bớt (quy tắc của chương trình).`,
    `The points proposed, as often as they are repeated, make more than ${most} rows: take fewer (the registry’s own rule).`,
  );
}

export function tooFewRepeats(wanted: number): BilingualText {
  return text(`Mỗi điểm phải đo ít nhất ${wanted} lần.`, `Each point is measured at least ${wanted} times.`);
}

export function figureNotEntered({ label }: Figure): BilingualText {
  return text(
    `Chưa có “${label.vi}”: cán bộ phải nhập từ văn bản của quy trình và người thứ hai xác nhận, sau đó mới kết luận được.`,
    `“${label.en}” is not known: an officer enters it from the document of the procedure and a second one confirms it; only then is anything judged.`,
  );
}

export function outsidePermitted(
  { label }: { label: BilingualText },
  { from, to }: { from: string; to: string },
  document: string,
): BilingualText {
  return text(
    `${label.vi} phải từ ${typedText(from)} đến ${typedText(to)} (${document}).`,
    `${label.en} must be from ${from} to ${to} (${document}).`,
  );
}

/** The label of a result, with what was entered in place of `{field}`. */
export function labelled(
  label: BilingualText,
  fields: readonly DeclaredField[],
  cells: Readonly<Record<string, string>>,
): BilingualText {
  const fill = (words: string, language: Language) =>
    words
      .replace(/\{(\w+)\}/g, (_all, name: string) => entryWords(fields, name, cells[name] ?? '', language))
      .replace(/\s+/g, ' ')
      .trim();
  return text(fill(label.vi, 'vi'), fill(label.en, 'en'));
}

function entryWords(fields: readonly DeclaredField[], name: string, value: string, language: Language): string {
  const field = fields.find((each) => each.name === name);
  if (field?.kind === 'choice' && field.choices !== 'units')
    return field.choices.find((choice) => choice.value === value)?.label[language] ?? value;
  return field?.kind === 'number' && isDecimalText(value) ? formatDecimal(value, language) : value;
}

export const contradictsStep = text(
  'Bước này đã khai là không nêu U: bỏ U của kết quả, hoặc bỏ khai báo đó.',
  'The step says that it states no U: leave U of the result out, or that statement.',
);

export const contradictsResult = text(
  'Kết quả này đã khai là không nêu U: bỏ U, hoặc bỏ khai báo đó.',
  'This result says that it states no U: leave U out, or that statement.',
);

export const uncertaintyAsAbove = text(
  'U là của riêng từng dòng: ô U trống không thể lấy theo dòng trên.',
  'U is that of its own row: a blank one cannot be that of the row above.',
);

/** Which blank cells say what the one above says. */
export function asAboveWords(
  always: readonly Pick<DeclaredField, 'label'>[],
  inOneUnit: readonly Pick<DeclaredField, 'label'>[],
): BilingualText {
  const named = (fields: readonly Pick<DeclaredField, 'label'>[], language: Language) =>
    fields.map(({ label }) => label[language]).join(', ');
  const parts = (language: Language, within: string) =>
    [named(always, language), inOneUnit.length > 0 ? `${within}${named(inOneUnit, language)}` : '']
      .filter((part) => part !== '')
      .join('; ');
  return text(
    `Ô trống lấy theo dòng trên: ${parts('vi', 'khi cùng đơn vị: ')}.`,
    `A blank cell is as in the row above: ${parts('en', 'in the same unit: ')}.`,
  );
}
