import { Schema } from 'mongoose';
import { storedFileFields, type StoredFile } from '../../platform/database';

/** A photo or document that the verifier put to a record. It is part of what is submitted, and stays from then on. */
export interface Attachment extends StoredFile {
  /** What it shows. */
  readonly note?: string;
  /** Of a photo: whoever attached it wanted it to tell where it was taken. */
  readonly placeKept?: true;
  readonly addedAt: Date;
  readonly addedById: string;
  readonly addedByName: string;
}

/** As it is frozen at submission: which bytes they were. */
export type FrozenAttachment = Pick<Attachment, 'name' | 'sha256'>;

export const attachmentPaths = {
  type: [
    new Schema<Attachment>(
      {
        ...storedFileFields,
        note: String,
        placeKept: Boolean,
        addedAt: { type: Date, required: true },
        addedById: { type: String, required: true },
        addedByName: { type: String, required: true },
      },
      { _id: false },
    ),
  ],
  default: undefined,
} as const;

/** The installation's own rule: a record is no album. */
export const mostAttachments = 30;

export function frozenAttachments(attachments: readonly Attachment[] = []): FrozenAttachment[] {
  return attachments.map(({ name, sha256 }) => ({ name, sha256 }));
}
