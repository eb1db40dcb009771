import { idField, Joi } from '../../platform/http';
import { calendarKinds, type CalendarKind } from './calendar.model';

/** The calendar that somebody wants an address of. */
export interface MakeCalendar {
  readonly kind: CalendarKind;
  /** Of a centre's calendar; those who see one centre alone leave it out. */
  readonly centreId?: string;
  readonly ownerId?: string;
}

/** What belongs to another kind than the one that is asked for says nothing. */
export const makeCalendarSchema = Joi.object<MakeCalendar>({
  kind: Joi.string()
    .valid(...calendarKinds)
    .required(),
  centreId: idField().when('kind', { not: 'centre', then: idField().strip() }),
  ownerId: idField().when('kind', { is: 'owner', then: Joi.required(), otherwise: idField().strip() }),
});
