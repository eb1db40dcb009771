import { actorOf, requirePermission, type Actor } from '../../access';
import type { Clock } from '../../platform/clock';
import { operation, type Operation } from '../../platform/http';
import type { CommentRecord } from './comment.model';
import { readComments } from './comment.queries';
import { commentSchema } from './comment.schema';
import { comment } from './comment.service';

/** What technician and head say to each other about a record. */
export function commentApi(clock: Clock): readonly Operation[] {
  const path = '/verifications/:id/comments';
  const door = requirePermission('verifications.record', 'verifications.approve');
  const common = { tag: 'Verifications', door } as const;
  const writing = { ...common, method: 'post', access: 'write' } as const;
  const shown = async (actor: Actor, id: string) => {
    const { record, comments } = await readComments(actor, id);
    const version = record.__v;
    return { json: { id, version, items: comments.map(presentComment) }, version };
  };
  return [
    operation({
      ...common,
      method: 'get',
      path,
      access: 'read',
      summary:
        'What technician and head of the centre said about a record, oldest first; reading them here leaves them unread in the pages',
      answer: { status: 200, description: 'Words, by whom and when; `struckAt` where the writer struck them' },
      handle: ({ req, params }) => shown(actorOf(req), params['id'] ?? ''),
    }),
    operation<unknown, { readonly text: string }>({
      ...writing,
      path,
      summary: 'Comment on a record as it was read',
      body: commentSchema,
      answer: { status: 201, description: 'All comments on the record' },
      handle: async ({ req, params, body, expectedVersion }) => {
        await comment(actorOf(req), params['id'] ?? '', body, { at: clock.now(), expectedVersion });
        return shown(actorOf(req), params['id'] ?? '');
      },
    }),
    operation({
      ...writing,
      path: `${path}/:commentId/strike`,
      summary: 'Strike a comment of one’s own: its words stay readable',
      answer: { status: 200, description: 'All comments on the record' },
      handle: async ({ req, params, expectedVersion }) => {
        const { id = '', commentId = '' } = params;
        await comment(actorOf(req), id, { strike: [commentId] }, { at: clock.now(), expectedVersion });
        return shown(actorOf(req), id);
      },
    }),
  ];
}

function presentComment({ _id, text, writtenByName, writtenAt, struckAt }: CommentRecord) {
  return { id: String(_id), text, writtenByName, writtenAt, ...(struckAt && { struckAt }) };
}
