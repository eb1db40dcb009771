import type { ValidationErrorItem } from 'joi';
import { text, type BilingualText } from '../../text';
import type { DeclarationProblem } from './problem';
import { declarationShape } from './shape';

/** Where the shape of a declaration is wrong. */
export function shapeProblems(given: unknown): readonly DeclarationProblem[] {
  const { error } = declarationShape.validate(given, { abortEarly: false, convert: false });
  return (error?.details ?? []).map((detail) => ({
    path: detail.path.join('.') || 'declaration',
    words: wordsOf(detail),
  }));
}

const missing = text('Thiếu mục này.', 'This is missing.');
const notNamed = text('Không có mục nào tên như vậy.', 'There is nothing of this name.');
const otherwise = text('Giá trị không đúng dạng.', 'The value is not of the right form.');

const said: Readonly<Record<string, BilingualText>> = {
  'any.required': missing,
  'string.empty': missing,
  'array.includesRequiredUnknowns': missing,
  'object.unknown': notNamed,
  'any.unknown': text('Mục này không dùng ở đây.', 'This has no place here.'),
  'any.invalid': text('Tên này đã dùng cho việc khác: hãy chọn tên khác.', 'This name is taken: choose another.'),
  'string.base': text('Phải là chữ.', 'It must be text.'),
  'string.max': text('Chữ quá dài.', 'The text is too long.'),
  'object.base': text('Phải là một nhóm các mục.', 'It must be a group of named values.'),
  'array.base': text('Phải là một danh sách.', 'It must be a list.'),
  'array.min': text('Danh sách không được để trống.', 'The list must not be empty.'),
  'boolean.base': text('Phải là có hoặc không.', 'It must be true or false.'),
  'number.base': text('Phải là một số.', 'It must be a number.'),
  'number.integer': text('Phải là số nguyên.', 'It must be a whole number.'),
  'number.min': text('Số quá nhỏ.', 'The number is too small.'),
  'object.missing': text(
    'Phải nói rõ một trong các cách: giới hạn cần nguồn, số do cán bộ nhập hoặc ô ghi văn bản; đơn vị cần tên ô hoặc tên đặc trưng.',
    'One way must be given: a limit needs a source, an officer’s figure or the cells that name its document; a unit the name of a cell or of a characteristic.',
  ),
  'object.xor': text('Chỉ được chọn một trong các cách.', 'Only one of these ways may be given.'),
};

const ofProgram = text('quy tắc của chương trình', 'the registry’s own rule');

const tooMany: Readonly<Record<string, (most: string) => BilingualText>> = {
  'number.max': (most) =>
    text(`Không được quá ${most} (${ofProgram.vi}).`, `This is ${most} at most (${ofProgram.en}).`),
  'array.max': (most) =>
    text(
      `Danh sách không được quá ${most} mục (${ofProgram.vi}).`,
      `The list has ${most} entries at most (${ofProgram.en}).`,
    ),
  'object.max': (most) =>
    text(
      `Nhóm này không được quá ${most} mục (${ofProgram.vi}).`,
      `The group has ${most} entries at most (${ofProgram.en}).`,
    ),
};

const patterns: Readonly<Record<string, BilingualText>> = {
  decimal: text('Phải là số thập phân viết với dấu chấm, ví dụ 0.5.', 'It must be a decimal number, as 0.5.'),
  name: text(
    'Tên chỉ gồm chữ không dấu, số và dấu gạch dưới, bắt đầu bằng chữ.',
    'A name has plain letters, digits and underscores only, and begins with a letter.',
  ),
};

function wordsOf({ type, context }: ValidationErrorItem): BilingualText {
  if (type === 'string.pattern.name') return patterns[String(context?.['name'])] ?? otherwise;
  const most = tooMany[type];
  if (most) return most(String(context?.['limit']));
  if (type !== 'any.only') return said[type] ?? otherwise;
  const listed = ((context?.['valids'] ?? []) as readonly unknown[]).map(String).join(', ');
  return text(`Phải là một trong: ${listed}.`, `It must be one of: ${listed}.`);
}
