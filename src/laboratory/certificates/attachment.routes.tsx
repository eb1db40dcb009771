import type { Request, Response, Router } from 'express';
import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { flash, parseForm, uploadedFile } from '../../platform/http';
import { formPage } from '../../platform/web';
import { attachmentTexts as texts } from './attachment.messages';
import { attachmentFormSchema } from './attachment.schema';
import { changeAttachments, readAttachment } from './attachment.service';
import { AttachmentsPage } from './attachment.views';
import { getVerification } from './verification.queries';

/** Photos and documents of a record: below `/verifications`. */
export function attachmentRoutes(routes: Router, clock: Clock): void {
  routes.get('/:id/attachments/:fileId', requirePermission('verifications.read'), async (req, res) =>
    sendAttachment(res, await readAttachment(actorOf(req), String(req.params['id']), String(req.params['fileId']))),
  );

  const attachments = formPage({
    show: async (req) => <AttachmentsPage record={await asked(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      const id = String(req.params['id']);
      const file = await uploadedFile(req);
      const { note, keepPlace, remove } = parseForm(attachmentFormSchema, req.body);
      const change = { at: clock.now(), expectedVersion: version };
      const attaching = { file, remove, ...(note && { note }), ...(keepPlace && { keepPlace: true }) };
      await changeAttachments(actorOf(req), id, attaching, change);
      flash(req, texts.saved);
      return `/verifications/${id}/attachments`;
    },
  });
  const door = requirePermission('verifications.record');
  routes.route('/:id/attachments').all(door).get(attachments.show).post(attachments.submit);
}

/** As a file to keep: no browser runs or shows what is in it. */
export function sendAttachment(
  res: Response,
  { name, contentType, bytes }: Awaited<ReturnType<typeof readAttachment>>,
) {
  res.attachment(name).type(contentType).set('X-Content-Type-Options', 'nosniff').send(bytes);
}

function asked(req: Request) {
  return getVerification(actorOf(req), String(req.params['id']));
}
