import BaseJoi from 'joi';
import { defineTexts, fill, parseDay, parseMonth, type Text } from '../i18n';
import { cleanText, meansNone } from '../text';
import { InvalidInputError, type Fault } from './errors';
import { tellOfHiddenSigns } from './notices';
import { outOfBounds, readNumber, readNumbersOnce, type DecimalBounds, type ParseContext } from './numbers';

const texts = defineTexts({
  required: { vi: 'Chưa nhập mục này.', en: 'This is required.' },
  unknown: { vi: 'Không có trường này.', en: 'There is no such field.' },
  without: { vi: 'Không dùng được cùng với “{others}”.', en: 'This cannot be combined with “{others}”.' },
  choice: { vi: 'Hãy chọn một giá trị trong danh sách.', en: 'Choose one of the values listed.' },
  number: { vi: 'Phải là một số.', en: 'This must be a number.' },
  integer: { vi: 'Phải là số nguyên.', en: 'This must be a whole number.' },
  min: { vi: 'Không được nhỏ hơn {limit}.', en: 'This must be at least {limit}.' },
  max: { vi: 'Không được lớn hơn {limit}.', en: 'This must be at most {limit}.' },
  tooLong: { vi: 'Dài quá {limit} ký tự.', en: 'Longer than {limit} characters.' },
  tooShort: { vi: 'Phải có ít nhất {limit} ký tự.', en: 'This must have at least {limit} characters.' },
  pattern: { vi: 'Không đúng cách ghi.', en: 'This is not in the right form.' },
  dayOutside: {
    vi: 'Năm phải từ 1900 đến 2100. Hãy xem lại có gõ nhầm không.',
    en: 'The year must be from 1900 to 2100. Look whether it was mistyped.',
  },
  day: { vi: 'Không phải là ngày có thật, ví dụ 05/01/2023.', en: 'This is not a real day, for example 05/01/2023.' },
  month: {
    vi: 'Không phải là tháng của năm nào, ví dụ 11/2026.',
    en: 'This is not a month of a year, for example 11/2026.',
  },
  email: { vi: 'Không phải là địa chỉ thư điện tử.', en: 'This is not an e-mail address.' },
  uri: {
    vi: 'Phải là địa chỉ bắt đầu bằng http:// hoặc https://.',
    en: 'This must be an http:// or https:// address.',
  },
  nameless: {
    vi: 'Phải có ít nhất một chữ hoặc một số. Nếu không có số thì để trống hoặc ghi “Không có”.',
    en: 'This must have at least one letter or figure. Where there is none, leave it empty or write “None”.',
  },
  object: { vi: 'Nội dung gửi lên không đúng dạng.', en: 'What was sent is not in the right form.' },
  other: { vi: 'Giá trị không hợp lệ.', en: 'This value is not valid.' },
});

/** What each Joi refusal says to people; anything unlisted says "not valid". */
const textOf: Readonly<Record<string, Text>> = {
  'any.required': texts.required,
  'string.empty': texts.required,
  'array.includesRequiredUnknowns': texts.required,
  'object.unknown': texts.unknown,
  'any.unknown': texts.unknown,
  'object.without': texts.without,
  'any.only': texts.choice,
  'boolean.base': texts.choice,
  'number.base': texts.number,
  'number.integer': texts.integer,
  'number.min': texts.min,
  'number.max': texts.max,
  'number.port': texts.number,
  'string.max': texts.tooLong,
  'string.min': texts.tooShort,
  'string.pattern.base': texts.pattern,
  'string.hex': texts.pattern,
  'string.length': texts.pattern,
  'string.email': texts.email,
  'string.uri': texts.uri,
  'string.uriCustomScheme': texts.uri,
  'day.invalid': texts.day,
  'day.outside': texts.dayOutside,
  'month.invalid': texts.month,
  'identity.nameless': texts.nameless,
  'object.base': texts.object,
};

/** Strings pass the gate for text before anything else looks at them. */
const gated = BaseJoi.extend({
  type: 'string',
  base: BaseJoi.string(),
  prepare(typed: unknown, helpers: BaseJoi.CustomHelpers) {
    if (typeof typed !== 'string') return { value: typed };
    const { text, fault } = cleanText(typed);
    if (isIdentity(helpers.schema)) tellOfHiddenSigns(fieldName(helpers.state.path ?? []), typed, text);
    return { value: text, ...(fault && { errors: [helpers.error('text.sign', { text: fault })] }) };
  },
}) as BaseJoi.Root;

/** Fields of which a person is told what the gate left out (`identityField`). */
const identityTag = 'identity';

function isIdentity(schema: BaseJoi.Schema): boolean {
  const { tags = [] } = (schema as { readonly $_terms: { readonly tags?: readonly string[] | null } }).$_terms;
  return tags?.includes(identityTag) ?? false;
}

/**
 * Joi in which an empty form field counts as absent, every text has passed the one gate (`platform/text`), and every
 * number the one reader (`metrology/quantity`).
 */
export const Joi = readNumbersOnce(gated).defaults((schema) => schema.empty(''));

/** A password: nobody prints it, so any sign may stand in it; only normalised, so that every keyboard types the same. */
export function secretField(): BaseJoi.StringSchema {
  return BaseJoi.string().empty('').normalize('NFC');
}

/** A calendar day typed `05/01/2023` or `2023-01-05`, read as `YYYY-MM-DD`. */
export function dayField(): BaseJoi.StringSchema {
  return Joi.string().custom((typed: string, helpers) => {
    const day = parseDay(typed);
    if (day === undefined) return helpers.error('day.invalid');
    return day < calendar.first || day > calendar.last ? helpers.error('day.outside') : day;
  });
}

/** No day of this trade lies outside: one typed there is a slip of the finger. The registry's own bounds. */
const calendar = { first: '1900-01-01', last: '2100-12-31' };

/** A month typed `11/2026` or `2026-11`, read as `YYYY-MM`. */
export function monthField(): BaseJoi.StringSchema {
  return Joi.string().custom((typed: string, helpers) => parseMonth(typed) ?? helpers.error('month.invalid'));
}

/** A number kept as decimal text, sign by sign as it was meant: `15,00` is `15.00`. */
export function decimalField(bounds: DecimalBounds = {}): BaseJoi.StringSchema {
  return Joi.string()
    .max(40)
    .custom((sent: string, helpers) => {
      const read = readNumber(sent, helpers);
      const fault = typeof read === 'string' && outOfBounds(read, bounds);
      return fault ? helpers.error('number.text', { text: fault }) : read;
    });
}

/** A whole number between bounds, both included. */
export function integerField({ min = 0, max = 1_000_000_000 } = {}): BaseJoi.NumberSchema {
  return Joi.number().integer().min(min).max(max);
}

/** An amount of money that is never negative, as decimal text. */
export function moneyField(): BaseJoi.StringSchema {
  return decimalField({ min: '0', max: '999999999999999' });
}

/** The id of a record. */
export function idField(): BaseJoi.StringSchema {
  return Joi.string().hex().length(24);
}

/**
 * A number, code or mark that tells one thing from another: kept as it was typed, but for invisible signs, of which the
 * person is told. Only the fixed words for "none" count as nothing typed; whether two are the same is `identityKey`'s to say.
 */
export function identityField(max: number): BaseJoi.StringSchema {
  return Joi.string()
    .tag(identityTag)
    .trim()
    .replace(meansNone, '')
    .max(max)
    .custom((typed: string, helpers) => (/[\p{L}\p{N}]/u.test(typed) ? typed : helpers.error('identity.nameless')));
}

/** Reads untrusted input once into a true type; throws `InvalidInputError` with every field that is wrong. */
export function parse<T>(schema: BaseJoi.ObjectSchema<T>, input: unknown): T {
  return readAll(schema, input, {}, {});
}

/**
 * Reads what a person typed in a page: numbers as they are written here, and none that could be read in two ways.
 * `found` is what is known to be wrong already: it is said together with the rest.
 */
export function parseForm<T>(
  schema: BaseJoi.ObjectSchema<T>,
  input: unknown,
  found: Readonly<Record<string, Fault>> = {},
): T {
  return readAll(schema, input, { typedInPage: true }, found);
}

function readAll<T>(
  schema: BaseJoi.ObjectSchema<T>,
  input: unknown,
  context: ParseContext,
  found: Readonly<Record<string, Fault>>,
): T {
  const result = schema.validate(input ?? {}, { abortEarly: false, convert: true, context });
  const faults = result.error?.details.map((detail) => [fieldName(detail.path), sentence(detail)] as const) ?? [];
  if (faults.length === 0 && Object.keys(found).length === 0) return result.value as T;
  throw new InvalidInputError({ ...Object.fromEntries(faults), ...found });
}

/** The name a form gives the field: `['readings', 0, 'load']` → `readings[0][load]`. */
export function fieldName(path: readonly (string | number)[]): string {
  return path.map((part, index) => (index === 0 ? String(part) : `[${part}]`)).join('');
}

function sentence(detail: BaseJoi.ValidationErrorItem): Fault {
  const context = (detail.context ?? {}) as Context;
  const said = context.text ?? textOfAlternative(context);
  return said ?? fill(textOf[detail.type] ?? texts.other, { limit: context.limit ?? '', others: context.peer ?? '' });
}

interface Context {
  readonly text?: Fault;
  readonly limit?: number | string;
  readonly peer?: string;
  readonly details?: readonly { readonly context?: { readonly text?: Fault } }[];
}

/** What is wrong with the way of writing that came closest, where a field may be written in several ways. */
function textOfAlternative({ details }: Context): Fault | undefined {
  return details?.find(({ context }) => context?.text)?.context?.text;
}
