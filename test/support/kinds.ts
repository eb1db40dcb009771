import { scaleReadings, type WorkingCentre } from './certificates';

type Rows = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/** U = 5 g, k = 2 for 95 %, beside every row of readings. */
export function uncertaintyOf(readings: Rows, expanded = '5'): Rows {
  const cells = { expanded, k: '2', probability: '95' };
  return Object.fromEntries(Object.entries(readings).map(([step, rows]) => [step, rows.map(() => cells)]));
}

/** What a technician sends of a calibration of a scale: yesterday, with the centre's standard, U beside every result. */
export function calibrationOf({ standard }: WorkingCentre, entry: Readonly<Record<string, unknown>>) {
  const { environment, checks, readings } = scaleReadings();
  return {
    ...{ kind: 'calibration', performedOn: '2026-11-19', standardIds: [standard.id] },
    ...{ environment, checks, readings, uncertainty: uncertaintyOf(readings) },
    ...entry,
  };
}

/** The same of a test or an inspection, with its conclusion in words. */
export function statedWorkOf(
  { standard }: WorkingCentre,
  kind: 'test' | 'inspection',
  entry: Readonly<Record<string, unknown>>,
) {
  return {
    ...{ kind, performedOn: '2026-11-19', standardIds: [standard.id], ...scaleReadings() },
    ...{ requirement: 'ĐLVN 13:2019, 5.2', conclusion: 'Cân hoạt động ổn định trong điều kiện thử' },
    ...entry,
  };
}
