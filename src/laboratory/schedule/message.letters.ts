import type { Response } from 'express';
import type { Actor } from '../../access';
import { NotFoundError, RefusedError } from '../../platform/http';
import { dayInVietnam, fill, formatDay, formatInstant } from '../../platform/i18n';
import { lettersDocument, type LetterOnPaper } from '../../platform/pdf';
import { organizationsById, type OrganizationRecord } from '../../register/organizations';
import { nameOf } from './letter';
import { MessageModel, type MessageRecord } from './message.model';
import { messageQuery } from './message.queries';
import type { MessageFilter } from './message.schema';
import { paperTexts as texts, tooManyLettersRefusal } from './schedule.messages';

/** So many letters one file holds: the registry's own rule. */
const mostLetters = 300;

/** What a centre is told of its own instruments is for nobody's letter box (`letter.ts`, `reminders.ts` make the keys). */
const toOthers = { key: { $not: /:centre:/ } };

/** Letters are in the language of the law and of nearly every reader. */
const language = 'vi';

const tooMany = { ...tooManyLettersRefusal, text: fill(tooManyLettersRefusal.text, { most: mostLetters }) };

/** Whether the letters of a filter make a file, and if not, why. */
export async function askHowMany(actor: Actor, filter: MessageFilter): Promise<'none' | 'tooMany' | 'fitting'> {
  const count = await MessageModel.countDocuments(lettersQuery(actor, filter), { limit: mostLetters + 1 });
  if (count === 0) return 'none';
  return count > mostLetters ? 'tooMany' : 'fitting';
}

/**
 * The letters that a filter of the outbox finds, in the order of the list, as one file for the post.
 * @throws RefusedError for more than one file holds
 */
async function printLetters(actor: Actor, filter: MessageFilter, at: Date): Promise<Buffer> {
  const found = await askHowMany(actor, filter);
  if (found === 'none') throw new NotFoundError(texts.none);
  if (found === 'tooMany') throw new RefusedError([tooMany]);
  const letters = await MessageModel.find(lettersQuery(actor, filter))
    .sort({ createdAt: -1, _id: -1 })
    .lean<MessageRecord[]>();
  const ids = letters.flatMap(({ organizationId, recipientId }) => [organizationId, recipientId ?? []].flat());
  const bodies = await organizationsById(ids);
  const onPaper = letters.map((letter) => letterOnPaper(letter, bodies));
  const title = fill(texts.fileTitle, { at: formatInstant(at) })[language];
  return lettersDocument(onPaper, { title, author: actor.organizationName ?? actor.name, createdAt: at }, language);
}

/** Sends `printLetters` as a file that a browser shows. */
export async function sendLetters(res: Response, actor: Actor, filter: MessageFilter, at: Date): Promise<void> {
  const file = await printLetters(actor, filter, at);
  res.set({ 'Content-Disposition': 'inline; filename="thu.pdf"', 'Cache-Control': 'private, no-cache' });
  res.type('application/pdf').send(file);
}

function lettersQuery(actor: Actor, filter: MessageFilter) {
  return { ...messageQuery(actor, filter), ...toOthers };
}

function letterOnPaper(
  { createdAt, organizationId, recipientId, recipientName, subject, body }: MessageRecord,
  bodies: ReadonlyMap<string, OrganizationRecord>,
): LetterOnPaper {
  const sender = bodies.get(String(organizationId));
  const address = bodies.get(String(recipientId))?.address;
  return {
    from: nameOf(sender),
    contact: [sender?.address, sender?.phone, sender?.email].filter(Boolean).join(' – '),
    to: address ? [recipientName, address] : [],
    written: fill(texts.written, { day: formatDay(dayInVietnam(createdAt)) })[language],
    ...{ subject, body: body.trim() },
  };
}
