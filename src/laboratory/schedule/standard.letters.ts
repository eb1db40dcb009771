import type { Types } from 'mongoose';
import { organizationsById } from '../../register/organizations';
import { addDays } from '../../metrology';
import { fill, formatDay, type Day, type Text } from '../../platform/i18n';
import {
  keepingLetterTexts as texts,
  openTasks,
  overdueLoans,
  standardAddress,
  standardsById,
  standardsDueForUpkeep,
  upkeepAheadDays,
} from '../standards';
import { insertNew } from './insert-new';
import { messageOf, nameOf } from './letter';
import { MessageModel } from './message.model';

interface LetterOptions {
  readonly day: Day;
  readonly at: Date;
  readonly publicUrl: string;
}

/** What a centre is told of one of its standards. */
interface Told {
  readonly key: string;
  readonly centreId: Types.ObjectId;
  readonly standardId: Types.ObjectId;
  readonly subject: Text;
  readonly line: Text;
  readonly values: Readonly<Record<string, string>>;
}

/** Letters to centres about how their standards are kept: each loan not back in time, and each day of upkeep, once. */
export async function writeStandardLetters({ day, at, publicUrl }: LetterOptions): Promise<void> {
  const told = [...(await lateLoans(day)), ...(await upkeepDue(day))];
  const centres = await organizationsById(told.map(({ centreId }) => centreId));
  const standards = await standardsById(told.map(({ standardId }) => standardId));
  const letters = told.map(({ key, centreId, standardId, subject, line, values }) => {
    const centre = centres.get(String(centreId));
    const standard = standards.get(String(standardId));
    const named = { ...values, code: standard?.code ?? '', name: standard?.nameVi ?? '' };
    const draft = {
      ...{ recipientName: nameOf(centre), ...(centre?.email && { to: centre.email }) },
      isSample: standard?.provenance?.generated === true,
      subject: fill(subject, named).vi,
      body: [
        ...[fill(texts.dear, { name: nameOf(centre) }).vi, '', fill(line, named).vi, ''],
        ...[fill(texts.see, { url: `${publicUrl}${standardAddress({ _id: standardId })}` }).vi, ''],
        ...[texts.automatic.vi, ''],
      ].join('\n'),
    };
    return messageOf(draft, key, centreId, at);
  });
  await insertNew(MessageModel, letters);
}

async function lateLoans(day: Day): Promise<Told[]> {
  return (await overdueLoans(day)).map(({ _id, centreId, standardId, borrower, from, dueOn }) => ({
    ...{ key: `loan:${String(_id)}`, centreId, standardId, subject: texts.loanSubject, line: texts.loanLine },
    values: { borrower, from: formatDay(from), dueOn: formatDay(dueOn) },
  }));
}

/** A task is told of as its day comes near, and again for its next one. */
async function upkeepDue(day: Day): Promise<Told[]> {
  const last = addDays(day, upkeepAheadDays);
  return (await standardsDueForUpkeep(day)).flatMap((standard) =>
    openTasks(standard)
      .filter(({ dueOn }) => dueOn <= last)
      .map(({ taskId, what, dueOn }) => ({
        ...{ key: `upkeep:${String(taskId)}:${dueOn}`, centreId: standard.centreId, standardId: standard._id },
        ...{ subject: texts.upkeepSubject, line: texts.upkeepLine, values: { what, dueOn: formatDay(dueOn) } },
      })),
  );
}
