import { Router, type Response } from 'express';
import { actorOf, requirePermission } from '../../access';
import { counted } from '../../platform/database';
import { NotFoundError, pageQuery } from '../../platform/http';
import { parseDay, type Day } from '../../platform/i18n';
import { sendList } from '../../platform/web';
import { findNewestCheck } from './check-run';
import { findDailySeals, getDailySeal, textOf } from './daily-seal';
import { listSealsSchema } from './seal.schema';
import { SealListPage, SealTable } from './seal.views';

export const sealRoutes = Router();

sealRoutes.get('/seals', requirePermission('seals.read'), async (req, res) => {
  const query = pageQuery(listSealsSchema, req);
  const page = await findDailySeals(actorOf(req), counted(query));
  sendList(req, res, <SealListPage page={page} check={await findNewestCheck()} />, <SealTable page={page} />);
});

sealRoutes.get('/seals/:id.txt', requirePermission('seals.read'), async (req, res) =>
  sendSealLine(res, dayOf(req.params['id'])),
);

sealRoutes.get('/seals/:id.tsr', requirePermission('seals.read'), async (req, res) => {
  const day = dayOf(req.params['id']);
  const { timeStamp } = await getDailySeal(day);
  if (!timeStamp) throw new NotFoundError();
  const { token } = timeStamp as { token: Buffer | { buffer: Buffer } };
  const bytes = Buffer.isBuffer(token) ? token : Buffer.from(token.buffer);
  res.attachment(`niem-phong-${day}.tsr`).type('application/timestamp-reply').send(bytes);
});

/** Writes the very bytes that the time-stamp is about. */
export async function sendSealLine(res: Response, day: Day): Promise<void> {
  const text = textOf(await getDailySeal(day));
  res.attachment(`niem-phong-${day}.txt`).type('text/plain; charset=utf-8').send(text);
}

export function dayOf(given: unknown): Day {
  const day = parseDay(String(given));
  if (!day) throw new NotFoundError();
  return day;
}
