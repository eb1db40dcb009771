import type { HydratedDocument, Types } from 'mongoose';
import { MessageModel, type Message } from '../../src/laboratory/schedule/message.model';
import { testNow } from './registry';

let sequence = 0;

/** A letter that its recipient's server refused. */
export function buildMessage(
  part: Partial<Message> & { organizationId: Types.ObjectId },
): Promise<HydratedDocument<Message>> {
  const key = `due:2026-11-20:${(sequence += 1)}`;
  return MessageModel.create({
    ...{ key, to: 'cu@example.vn', recipientName: 'Cơ sở Mẫu', subject: 'Nhắc hạn', body: 'Đến hạn' },
    ...{ status: 'failed', attempts: 1, lastError: '550 5.1.1', createdAt: testNow, nextAttemptAt: testNow },
    ...part,
  });
}
