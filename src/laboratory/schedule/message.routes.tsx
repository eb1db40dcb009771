import { Router } from 'express';
import { actorOf, requirePermission } from '../../access';
import { counted } from '../../platform/database';
import { pageQuery } from '../../platform/http';
import { sendList, sendPage } from '../../platform/web';
import { findMessages, getMessage, listMessagesSchema } from './message.queries';
import { MessageListPage, MessagePage, MessageTable } from './message.views';

export const messageRoutes = Router();

messageRoutes.get('/', requirePermission('messages.read'), async (req, res) => {
  const query = pageQuery(listMessagesSchema, req);
  const page = await findMessages(actorOf(req), query, counted(query));
  sendList(req, res, <MessageListPage page={page} />, <MessageTable page={page} />);
});

messageRoutes.get('/:id', requirePermission('messages.read'), async (req, res) => {
  const message = await getMessage(actorOf(req), String(req.params['id']));
  sendPage(req, res, <MessagePage message={message} />);
});
