import type { Request, Router } from 'express';
import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { readFile } from '../../platform/database';
import { flash, NotFoundError, uploadedFile } from '../../platform/http';
import { formPage } from '../../platform/web';
import { signedPaperTexts as texts } from './signed-paper.messages';
import { attachSignedPaper } from './signed-paper.service';
import { AttachSignedPaperPage } from './signed-paper.views';
import { getVerification } from './verification.queries';

/** The signed paper of a record whose result was taken over from it: below `/verifications`. */
export function signedPaperRoutes(routes: Router, clock: Clock): void {
  routes.get('/:id/paper/file', requirePermission('verifications.read'), async (req, res) => {
    const { paperFile } = await asked(req);
    if (!paperFile) throw new NotFoundError();
    const bytes = await readFile(paperFile);
    res.attachment(paperFile.name).type(paperFile.contentType).set('X-Content-Type-Options', 'nosniff').send(bytes);
  });

  const attachment = formPage({
    show: async (req) => <AttachSignedPaperPage record={await asked(req)} />,
    record: asked,
    submit: async (req, { version }) => {
      const id = String(req.params['id']);
      const change = { at: clock.now(), expectedVersion: version };
      await attachSignedPaper(actorOf(req), id, await uploadedFile(req), change);
      flash(req, texts.attached);
      return `/verifications/${id}`;
    },
  });
  const door = requirePermission('verifications.record');
  routes.route('/:id/paper').all(door).get(attachment.show).post(attachment.submit);
}

function asked(req: Request) {
  return getVerification(actorOf(req), String(req.params['id']));
}
