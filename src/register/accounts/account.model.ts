import { model, Schema, type HydratedDocument, type Types } from 'mongoose';
import { roles, type Role } from '../../access';
import { keepNearKeys } from '../../platform/database';
import { confirmedFields, type Question } from '../../platform/http';
import { nearKey, personOrderKey } from '../../platform/text';

/** A person who may sign in: one role in one organization. */
export interface Account {
  /** Lower case. */
  username: string;
  displayName: string;
  /** Its place among the names of people. */
  nameOrder: string;
  role: Role;
  organizationId: Types.ObjectId;
  /** The verifier this person is, for technicians. */
  verifierId?: Types.ObjectId;
  email?: string;
  /** Chức danh, as it stands over the signature: `Phó Giám đốc`. */
  position?: string;
  /** Whom the person signs for (Nghị định 30/2020/NĐ-CP, Phụ lục I): `KT. Giám đốc`. Absent for those who sign in their own right. */
  signsFor?: string;
  /** argon2id, with its parameters inside. */
  passwordHash: string;
  active: boolean;
  /** Counts the times access ended: a session or token of an earlier epoch is dead for good. */
  epoch: number;
  /** The user name that is nearly that of another, confirmed by whoever entered it. */
  confirmed?: Question[];
  searchWords: string[];
}

const schema = new Schema<Account>(
  {
    username: { type: String, required: true, lowercase: true },
    displayName: { type: String, required: true },
    nameOrder: { type: String, required: true },
    role: { type: String, enum: roles, required: true },
    organizationId: { type: Schema.Types.ObjectId, required: true },
    verifierId: Schema.Types.ObjectId,
    email: String,
    position: String,
    signsFor: String,
    passwordHash: { type: String, required: true },
    active: { type: Boolean, required: true, default: true },
    epoch: { type: Number, required: true, default: 0 },
    confirmed: { type: confirmedFields, default: undefined },
    searchWords: [String],
  },
  { timestamps: true, optimisticConcurrency: true },
);
schema.index({ username: 1 }, { unique: true });
schema.index({ nameOrder: 1, _id: 1 });
schema.index({ organizationId: 1, role: 1 });
schema.index({ verifierId: 1 }, { partialFilterExpression: { verifierId: { $exists: true } } });
schema.index({ searchWords: 1 });
keepNearKeys(schema, { username: ({ username }) => nearKey('name', username) });

/** Whoever saves an account keeps the place in the order of names. */
schema.pre('validate', function () {
  this.nameOrder = personOrderKey(this.displayName);
});

export const AccountModel = model<Account>('Account', schema);
export type AccountRecord = Account & { _id: Types.ObjectId; __v: number };
export type AccountDocument = HydratedDocument<Account>;
