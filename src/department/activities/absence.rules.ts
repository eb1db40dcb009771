import { activityDetailNames, activityKindNames } from './activity.messages';
import type { Absence } from './absence.model';
import type { Activity } from './activity.model';
import { activityKinds, divisionsCountedApart } from './activity.rules';
import type { Text } from '../../platform/i18n';

/** One line of the ledger of which a year may be known or not: a kind, or a division that reports count by itself. */
export interface LedgerLine {
  readonly kind: string;
  readonly detail?: string;
}

/** Every line: a kind as a whole, followed by its divisions where reports count them apart. */
export const ledgerLines: readonly LedgerLine[] = activityKinds.flatMap((kind) => [
  { kind },
  ...divisionsCountedApart(kind).map((detail) => ({ kind, detail })),
]);

/** `Khảo sát`, `Khảo sát – Doanh nghiệp`. */
export function lineName({ kind, detail }: LedgerLine): Text {
  const name = activityKindNames[kind] ?? { vi: kind, en: kind };
  const division = detail === undefined ? undefined : activityDetailNames[detail];
  return division ? { vi: `${name.vi} – ${division.vi}`, en: `${name.en} – ${division.en}` } : name;
}

/** Whether an entry belongs to a line: to the whole kind, or to its division. */
export function isOf({ kind, detail }: LedgerLine, entry: Pick<Activity, 'kind' | 'detail'>): boolean {
  return entry.kind === kind && (!detail || entry.detail === detail);
}

/** Whether an attestation says that there was none of a line: one of the whole kind says it of every division. */
export function isAttested({ kind, detail }: LedgerLine, year: number, absences: readonly Absence[]): boolean {
  return absences.some((each) => each.kind === kind && each.year === year && (!each.detail || each.detail === detail));
}

/** The years of which nothing is known: nobody entered anything, and nobody attested that there was none. */
export function unknownYears(
  line: LedgerLine,
  years: { readonly fromYear: number; readonly untilYear: number },
  known: { readonly entries: readonly Pick<Activity, 'year'>[]; readonly absences: readonly Absence[] },
): number[] {
  const all = Array.from({ length: years.untilYear - years.fromYear + 1 }, (_, at) => years.fromYear + at);
  return all.filter(
    (year) => !known.entries.some((entry) => entry.year === year) && !isAttested(line, year, known.absences),
  );
}
