import { dayField, idField, integerField, Joi } from '../../platform/http';

/** Which report: a year, or its days up to one; the present year where none is asked for. */
export interface AskReport {
  readonly year?: number;
  readonly until?: string;
  readonly centreId?: string;
}

export const askReportSchema = Joi.object<AskReport, true>({
  year: integerField({ min: 2000, max: 2100 }),
  until: dayField(),
  centreId: idField(),
});
