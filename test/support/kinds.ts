import { scaleReadings, type WorkingCentre } from './certificates';

type Rows = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/** The steps of a scale whose rows have U beside them; what the others find is part of it. */
const stating: readonly string[] = ['accuracy', 'tare'];

/** U = 5 g, k = 2 for 95 %, beside every row of the readings of a scale that states it. */
export function uncertaintyOf(readings: Rows, expanded = '5'): Rows {
  const cells = { expanded, k: '2', probability: '95' };
  const stated = Object.entries(readings).filter(([step]) => stating.includes(step));
  return Object.fromEntries(stated.map(([step, rows]) => [step, rows.map(() => cells)]));
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
