import { Joi } from '../../platform/http';

/** What is said of a file, beside the file itself. */
export interface AttachmentNote {
  readonly note?: string;
  readonly keepPlace?: boolean;
}

const said = { note: Joi.string().trim().max(300), keepPlace: Joi.boolean() };

interface AttachmentForm extends Pick<AttachmentNote, 'note'> {
  readonly keepPlace?: readonly string[];
  /** The files that are taken off, by their ids. */
  readonly remove?: readonly string[];
}

export const attachmentFormSchema = Joi.object<AttachmentForm>({
  note: said.note,
  keepPlace: Joi.array().items(Joi.string().valid('true')).single(),
  remove: Joi.array().items(Joi.string().hex().length(24)).single(),
});

/** As the API takes a file: its content in base64. */
interface SentAttachment extends AttachmentNote {
  readonly name: string;
  readonly content: string;
}

export const attachmentSchema = Joi.object<SentAttachment, true>({
  name: Joi.string().trim().max(200).required(),
  content: Joi.string().base64().max(2_000_000).required(),
  ...said,
});
