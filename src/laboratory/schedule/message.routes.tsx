import { Router, type Request } from 'express';
import { actorOf, can, requirePermission } from '../../access';
import type { Clock } from '../../platform/clock';
import { counted } from '../../platform/database';
import { flash, pageQuery, parseForm, parseQuery } from '../../platform/http';
import { formPage, sendList, sendPage } from '../../platform/web';
import { askHowMany, sendLetters } from './message.letters';
import { findMessages, getMessage } from './message.queries';
import { listMessagesSchema, printLettersSchema, resendSchema } from './message.schema';
import { resendMessage } from './message.service';
import { MessageListPage, MessagePage, MessageTable, ResendPage } from './message.views';
import { mayBeResent } from './outbox.rules';
import { messageTexts as texts } from './schedule.messages';

export function messageRoutes(clock: Clock): Router {
  const routes = Router();

  routes.get('/', requirePermission('messages.read'), async (req, res) => {
    const query = pageQuery(listMessagesSchema, req);
    const page = await findMessages(actorOf(req), query, counted(query));
    const letters = { ...query, status: query.status ?? ('noAddress' as const) };
    const printing = { letters, found: await askHowMany(actorOf(req), letters) };
    sendList(req, res, <MessageListPage {...{ page, printing }} />, <MessageTable page={page} />);
  });

  routes.get('/letters.pdf', requirePermission('messages.read'), (req, res) =>
    sendLetters(res, actorOf(req), parseQuery(printLettersSchema, req.query), clock.now()),
  );

  routes.get('/:id', requirePermission('messages.read'), async (req, res) => {
    const message = await asked(req);
    const mayResend = mayBeResent(message.status) && can(actorOf(req), 'messages.resend', message.organizationId);
    sendPage(req, res, <MessagePage message={message} mayResend={mayResend} />);
  });

  const resending = formPage({
    show: async (req) => <ResendPage message={await asked(req)} />,
    record: asked,
    initial: async (req) => ({ to: (await asked(req)).to ?? '' }),
    submit: async (req, { version }) => {
      const input = parseForm(resendSchema, req.body);
      await resendMessage(actorOf(req), idOf(req), input, { at: clock.now(), expectedVersion: version });
      flash(req, texts.resent);
      return `/messages/${idOf(req)}`;
    },
  });
  routes.route('/:id/resend').all(requirePermission('messages.resend')).get(resending.show).post(resending.submit);
  return routes;
}

function asked(req: Request) {
  return getMessage(actorOf(req), idOf(req));
}

function idOf(req: Request): string {
  return String(req.params['id']);
}
