import { actorOf, requirePermission, resource } from '../../access';
import type { Clock } from '../../platform/clock';
import { ofKnownKind, operation, type Operation } from '../../platform/http';
import type { Attachment } from './attachment';
import { sendAttachment } from './attachment.routes';
import { attachmentSchema } from './attachment.schema';
import { changeAttachments, readAttachment } from './attachment.service';
import type { VerificationRecord } from './verification.model';
import { getVerification } from './verification.queries';

/** Photos and documents of a record. */
export function attachmentApi(clock: Clock): readonly Operation[] {
  const kind = { tag: 'Verifications', path: '/verifications/:id', clock } as const;
  const rights = { reads: 'verifications.read', writes: 'verifications.record' } as const;
  const { add, step } = resource({ ...kind, ...rights, present: presentAttachments });
  const read = { tag: kind.tag, method: 'get', access: 'read', door: requirePermission(rights.reads) } as const;
  return [
    operation({
      ...read,
      path: '/verifications/:id/attachments',
      summary: 'The photos and documents that its verifier attached to a record',
      answer: { status: 200, description: 'Name, kind, size, SHA-256, by whom and when' },
      handle: async ({ req, params }) => {
        const shown = presentAttachments(await getVerification(actorOf(req), params['id'] ?? ''));
        return { json: shown, version: shown.version };
      },
    }),
    operation({
      ...read,
      path: '/verifications/:id/attachments/:fileId',
      summary: 'One of them as it is kept',
      answer: { status: 200, description: 'The file', mediaType: 'application/octet-stream' },
      handle: async ({ req, params }) => {
        const file = await readAttachment(actorOf(req), params['id'] ?? '', params['fileId'] ?? '');
        return { send: (res) => sendAttachment(res, file) };
      },
    }),
    add('attachments', {
      summary:
        'Attach a photo or document to a draft or returned record: JPEG, PNG or PDF, its content in base64. Where a photo was taken is removed from it unless `keepPlace` is true',
      answer: 'All attachments of the record',
      body: attachmentSchema,
      run: async (actor, id, { name, content, ...said }, change) => {
        const file = await ofKnownKind({ name, bytes: Buffer.from(content, 'base64') });
        return changeAttachments(actor, id, { file, ...said }, change);
      },
    }),
    step('attachments/:fileId/remove', {
      summary: 'Take an attachment off a draft or returned record',
      answer: 'What is still attached to it',
      run: (actor, id, _nothing, change, { fileId = '' }) => changeAttachments(actor, id, { remove: [fileId] }, change),
    }),
  ];
}

function presentAttachments({ _id, __v: version, attachments = [] }: VerificationRecord) {
  return { id: String(_id), version, items: attachments.map(presentAttachment) };
}

function presentAttachment({ fileId, addedById: _account, ...shown }: Attachment) {
  return { id: String(fileId), ...shown };
}
