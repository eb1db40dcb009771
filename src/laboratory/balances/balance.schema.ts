import { Joi } from '../../platform/http';

/** What an instrument printed, as it was pasted. */
export interface PastedLines {
  readonly lines: string;
}

export const pastedLinesSchema = Joi.object<PastedLines, true>({ lines: Joi.string().max(20_000).required() });
