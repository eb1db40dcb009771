import type BaseJoi from 'joi';
import { ambiguousNumber, exact, parseDecimal, readTypedNumber, typedText } from '../../metrology';
import { defineTexts, fill } from '../i18n';

const texts = defineTexts({
  notANumber: {
    vi: 'Phải là một số, ví dụ 1234,5. Không ghi kèm chữ hoặc đơn vị.',
    en: 'This must be a number, for example 1234,5 with a decimal comma, without letters or a unit.',
  },
  atLeast: { vi: 'Không được nhỏ hơn {limit}.', en: 'This must be at least {limit}.' },
  atMost: { vi: 'Không được lớn hơn {limit}.', en: 'This must be at most {limit}.' },
  above: { vi: 'Phải lớn hơn {limit}.', en: 'This must be more than {limit}.' },
});

/** Says to the fields that a person typed them in a page (`parseForm`); programs send canonical numbers. */
export interface ParseContext {
  readonly typedInPage?: boolean;
}

/** Canonical text of a number, as its sender writes numbers. Pages refuse what could be read in two ways. */
export function readNumber(sent: string, helpers: BaseJoi.CustomHelpers): string | BaseJoi.ErrorReport {
  const typedInPage = (helpers.prefs.context as ParseContext | undefined)?.typedInPage ?? false;
  if (!typedInPage) return parseDecimal(sent) ?? helpers.error('number.text', { text: texts.notANumber });
  const read = readTypedNumber(sent);
  if (read.kind === 'number') return read.value;
  const text = read.kind === 'none' ? texts.notANumber : ambiguousNumber(sent, read);
  return helpers.error('number.text', { text });
}

/** `Joi.number()` of this program: text becomes a number by the one reader, in pages and for programs. */
export function readNumbersOnce(joi: BaseJoi.Root): BaseJoi.Root {
  return joi.extend({
    type: 'number',
    base: joi.number(),
    prepare(sent: unknown, helpers: BaseJoi.CustomHelpers) {
      if (typeof sent !== 'string' || sent.trim() === '') return { value: sent };
      const read = readNumber(sent, helpers);
      return typeof read === 'string' ? { value: Number(read) } : { value: sent, errors: [read] };
    },
  }) as BaseJoi.Root;
}

/** What a decimal must keep to; limits are canonical decimal text. */
export interface DecimalBounds {
  readonly min?: string;
  readonly max?: string;
  readonly above?: string;
}

/** Why a decimal is out of its bounds; undefined when it is within. */
export function outOfBounds(value: string, { min, max, above }: DecimalBounds) {
  if (min !== undefined && exact(value).lt(min)) return fill(texts.atLeast, { limit: typedText(min) });
  if (above !== undefined && exact(value).lte(above)) return fill(texts.above, { limit: typedText(above) });
  if (max !== undefined && exact(value).gt(max)) return fill(texts.atMost, { limit: typedText(max) });
  return undefined;
}
