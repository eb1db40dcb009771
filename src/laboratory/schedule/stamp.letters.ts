import { organizationsById } from '../../register/organizations';
import { fill, formatDay, type Day } from '../../platform/i18n';
import { belowMinimum, minimumTexts as texts, stampUseNames, type MinimumState } from '../stamps';
import { insertNew } from './insert-new';
import { messageOf, nameOf } from './letter';
import { MessageModel } from './message.model';

interface LetterOptions {
  readonly day: Day;
  readonly at: Date;
  readonly publicUrl: string;
}

/**
 * One letter to each centre whose stamps run short, and not again every night: it is told once of each series, minimum
 * and number of lots, so that a new lot that leaves it short is told anew.
 */
export async function writeStampLetters({ day, at, publicUrl }: LetterOptions): Promise<void> {
  const below = await belowMinimum();
  const centres = await organizationsById(below.map(({ record }) => record.centreId));
  const letters = [...centres].map(([id, centre]) => {
    const states = below.filter(({ record }) => String(record.centreId) === id);
    const draft = {
      ...{ recipientName: nameOf(centre), ...(centre.email && { to: centre.email }) },
      subject: fill(texts.subject, { count: states.length }).vi,
      body: [
        fill(texts.letterIntro, { name: nameOf(centre), day: formatDay(day) }).vi,
        ...states.map(lineOf),
        '',
        fill(texts.letterEnd, { url: `${publicUrl}/stamps` }).vi,
      ].join('\n'),
    };
    return messageOf(draft, `stamps:${states.map(keyOf).join(',')}`, centre._id, at);
  });
  await insertNew(MessageModel, letters);
}

function lineOf({ record: { use, series, minimum }, inStore: count }: MinimumState): string {
  return fill(texts.letterLine, { use: stampUseNames[use], series: series || texts.unnamed, count, minimum }).vi;
}

function keyOf({ record: { _id, minimum }, lots }: MinimumState): string {
  return `${String(_id)}/${minimum}/${lots}`;
}
