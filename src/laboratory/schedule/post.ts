import type { Types } from 'mongoose';
import { insertNew } from './insert-new';
import { messageOf } from './letter';
import { MessageModel, type Message } from './message.model';

/** A letter of another part of the registry. */
export interface OtherLetter extends Pick<Message, 'to' | 'recipientName' | 'subject' | 'body'> {
  /** What it is about: one letter of a key is ever written. */
  readonly key: string;
  /** In whose outbox it stands. */
  readonly organizationId: Types.ObjectId;
}

/** Puts letters in the outbox; the mail job sends them. */
export async function postLetters(letters: readonly OtherLetter[], at: Date): Promise<void> {
  const messages = letters.map(({ key, organizationId, ...draft }) => messageOf(draft, key, organizationId, at));
  await insertNew(MessageModel, messages);
}
