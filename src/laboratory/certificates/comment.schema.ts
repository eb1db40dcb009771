import { Joi } from '../../platform/http';

const text = Joi.string().trim().max(1000);

export interface CommentForm {
  readonly text?: string;
  /** One's own comments that are struck, by their ids. */
  readonly strike?: readonly string[];
}

export const commentFormSchema = Joi.object<CommentForm>({
  text,
  strike: Joi.array().items(Joi.string().hex().length(24)).single(),
});

export const commentSchema = Joi.object<{ readonly text: string }, true>({ text: text.required() });
