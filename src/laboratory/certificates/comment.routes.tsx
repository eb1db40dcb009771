import type { Request, Router } from 'express';
import { actorOf, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { flash, parseForm } from '../../platform/http';
import { formPage, sendPage } from '../../platform/web';
import { commentTexts as texts } from './comment.messages';
import { findUnreadComments, openComments } from './comment.queries';
import { commentFormSchema } from './comment.schema';
import { comment } from './comment.service';
import { CommentsPage, UnreadCommentsPage } from './comment.views';
import { getVerification } from './verification.queries';

/** What technician and head say to each other about a record: below `/verifications`, before the records themselves. */
export function commentRoutes(routes: Router, clock: Clock): void {
  const door = requirePermission('verifications.record', 'verifications.approve');
  routes.get('/comments', door, async (req, res) =>
    sendPage(req, res, <UnreadCommentsPage comments={await findUnreadComments(actorOf(req))} />),
  );

  const comments = formPage({
    show: async (req) => {
      const actor = actorOf(req);
      const record = await asked(req);
      const said = (await openComments(actor, record)) ?? [];
      return <CommentsPage {...{ record, comments: said, actorId: actor.id }} />;
    },
    record: asked,
    submit: async (req, { version }) => {
      const id = String(req.params['id']);
      const change = { at: clock.now(), expectedVersion: version };
      await comment(actorOf(req), id, parseForm(commentFormSchema, req.body), change);
      flash(req, texts.saved);
      return `/verifications/${id}`;
    },
  });
  routes.route('/:id/comments').all(door).get(comments.show).post(comments.submit);
}

function asked(req: Request) {
  return getVerification(actorOf(req), String(req.params['id']));
}
