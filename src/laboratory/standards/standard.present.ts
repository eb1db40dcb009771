import { presentRecord } from '../../platform/http';
import type { Day } from '../../platform/i18n';
import type { MeasurementStandardRecord } from './standard.model';
import { validityOn } from './standard.rules';

/** A standard as the API shows it. */
export function presentStandard(standard: MeasurementStandardRecord, today: Day) {
  return { ...presentRecord(standard, 'searchWords'), validity: validityOn(standard, today) };
}
