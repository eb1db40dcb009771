import { midnightOf, type Day } from '../i18n';

const dayMs = 24 * 60 * 60 * 1000;

/** The filter of a field that holds an instant: from the first midnight in Vietnam to the one after the last day. */
export function withinDays(field: string, from: Day | undefined, until: Day | undefined): Record<string, unknown> {
  if (!from && !until) return {};
  const end = until && new Date(midnightOf(until).getTime() + dayMs);
  return { [field]: { ...(from && { $gte: midnightOf(from) }), ...(end && { $lt: end }) } };
}
