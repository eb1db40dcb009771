import { model, Schema, type Types } from 'mongoose';

/** What technician and head say to each other about a record. Never changed: a mistake is struck and stays readable. */
export interface RecordComment {
  verificationId: Types.ObjectId;
  centreId: Types.ObjectId;
  /** Of the record, so that lists need no join. */
  recordNumber: string;
  text: string;
  writtenById: string;
  writtenByName: string;
  writtenAt: Date;
  /** When its writer struck it. */
  struckAt?: Date;
  /** The accounts that it is for and that have not opened the record since. */
  unreadByIds: string[];
}

const schema = new Schema<RecordComment>({
  verificationId: { type: Schema.Types.ObjectId, required: true },
  centreId: { type: Schema.Types.ObjectId, required: true },
  recordNumber: { type: String, required: true },
  text: { type: String, required: true },
  writtenById: { type: String, required: true },
  writtenByName: { type: String, required: true },
  writtenAt: { type: Date, required: true },
  struckAt: Date,
  unreadByIds: [String],
});
schema.index({ verificationId: 1, _id: 1 });
schema.index({ unreadByIds: 1, _id: -1 });

export const RecordCommentModel = model<RecordComment>('RecordComment', schema);
export type CommentRecord = RecordComment & { _id: Types.ObjectId };
