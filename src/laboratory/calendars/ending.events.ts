import type { Types } from 'mongoose';
import { findDesignationsOf, VerifierModel, type VerifierRecord } from '../centres';
import { findStandardsOf, openTasks } from '../standards';
import { fill, verbatim, type Day } from '../../platform/i18n';
import { changedAt, type CalendarEvent } from './calendar.event';
import { eventTexts as texts } from './calendar.messages';
import { cardsThatEnd } from './calendar.rules';

/** The last days of a verifier's cards, from a day on; `isOwn` when the calendar is the holder's. */
export function cardEvents(verifier: VerifierRecord, since: Day, { isOwn = false } = {}): CalendarEvent[] {
  const { _id, name, cards, provenance } = verifier;
  return cardsThatEnd(cards)
    .filter(({ expiresOn }) => expiresOn >= since)
    .map(({ number, expiresOn, fields }) => ({
      ...{ id: `card-${String(_id)}-${number.replace(/[^\w-]/g, '-')}`, on: expiresOn },
      ...{ changedAt: changedAt(verifier), generated: provenance?.generated },
      summary: isOwn ? fill(texts.ownCard, { number }) : fill(texts.card, { number, name }),
      ...(fields.length > 0 && { description: fill(texts.cardFields, { fields: fields.join(', ') }) }),
      path: `/verifiers/${String(_id)}`,
    }));
}

/** The last days of the cards of a centre's people. */
export async function cardEventsOf(centreId: Types.ObjectId, since: Day): Promise<CalendarEvent[]> {
  const verifiers = await VerifierModel.find({ centreId, active: true })
    .sort({ nameOrder: 1 })
    .lean<VerifierRecord[]>();
  return verifiers.flatMap((verifier) => cardEvents(verifier, since));
}

/** The last days of the certificates of a centre's standards. */
export async function standardEventsOf(centreId: Types.ObjectId, since: Day): Promise<CalendarEvent[]> {
  const standards = await findStandardsOf(centreId);
  return standards.flatMap((standard): CalendarEvent[] => {
    const { _id, code, nameVi, validUntil, provenance } = standard;
    if (!validUntil || validUntil < since) return [];
    return [
      {
        ...{ id: `standard-${String(_id)}`, on: validUntil },
        ...{ changedAt: changedAt(standard), generated: provenance?.generated },
        summary: fill(texts.standard, { code, name: nameVi }),
        path: `/measurement-standards/${String(_id)}`,
      },
    ];
  });
}

/** The days on which upkeep of a centre's standards is due. */
export async function upkeepEventsOf(centreId: Types.ObjectId, since: Day): Promise<CalendarEvent[]> {
  const standards = await findStandardsOf(centreId);
  return standards.flatMap((standard) => {
    const { _id, code, nameVi: name, provenance } = standard;
    const due = openTasks(standard).filter(({ dueOn }) => dueOn >= since);
    return due.map(({ taskId, what, dueOn }) => ({
      ...{ id: `upkeep-${String(taskId)}`, on: dueOn },
      ...{ changedAt: changedAt(standard), generated: provenance?.generated },
      summary: fill(texts.upkeep, { code, name, what: verbatim(what) }),
      path: `/measurement-standards/${String(_id)}`,
    }));
  });
}

/** The last days of a centre's designations that were not withdrawn. */
export async function designationEventsOf(centreId: Types.ObjectId, since: Day): Promise<CalendarEvent[]> {
  const designations = await findDesignationsOf(centreId);
  return designations.flatMap((designation): CalendarEvent[] => {
    const { _id, number, validUntil, withdrawnOn, provenance } = designation;
    if (!validUntil || validUntil < since || withdrawnOn) return [];
    return [
      {
        ...{ id: `designation-${String(_id)}`, on: validUntil },
        ...{ changedAt: changedAt(designation), generated: provenance?.generated },
        summary: fill(texts.designation, { number: number ? verbatim(number) : texts.noNumber }),
        path: `/designations/${String(_id)}`,
      },
    ];
  });
}
