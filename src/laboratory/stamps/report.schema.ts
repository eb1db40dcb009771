import { dayField, idField, integerField, Joi } from '../../platform/http';

/** Which report: a year, or its days up to one. */
export interface AskReport {
  readonly year: number;
  readonly until?: string;
  readonly centreId?: string;
}

export const askReportSchema = Joi.object<AskReport, true>({
  year: integerField({ min: 2000, max: 2100 }).required(),
  until: dayField(),
  centreId: idField(),
});

/** In the pages the year may be left out: it is then this year. */
export const openReportSchema = askReportSchema.fork('year', (year) => year.optional());
