import type { LimitRegime } from './limit';
import type { LimitTable } from './limit-table';
import { readLimitTables } from './limit-table-file';
import { oimlTables } from './oiml-tables';
import electricityMeters from './tables/electricity-meters.json';
import liquidMeasuringSystems from './tables/liquid-measuring-systems.json';
import oimlTexts from './tables/oiml-texts.json';
import pressureGauges from './tables/pressure-gauges.json';
import sphygmomanometers from './tables/sphygmomanometers.json';
import taximeters from './tables/taximeters.json';
import waterMeters from './tables/water-meters.json';

/** Every table of limits that the program holds. A table whose rows are all unsure has none. */
export const limitTables: readonly LimitTable[] = [
  ...oimlTables,
  ...readLimitTables('electricity-meters.json', electricityMeters),
  ...readLimitTables('liquid-measuring-systems.json', liquidMeasuringSystems),
  ...readLimitTables('oiml-texts.json', oimlTexts),
  ...readLimitTables('pressure-gauges.json', pressureGauges),
  ...readLimitTables('sphygmomanometers.json', sphygmomanometers),
  ...readLimitTables('taximeters.json', taximeters),
  ...readLimitTables('water-meters.json', waterMeters),
];

/**
 * The tables for a type of instrument on the day of the work, the one to judge by first: the country's own text before
 * an international one, then the newest edition. Texts of other countries are left out.
 */
export function limitTablesFor(
  instrumentTypeCode: string,
  day: string,
  { country = 'VN', regime = 'verification' }: { country?: string; regime?: LimitRegime } = {},
): readonly LimitTable[] {
  return limitTables
    .filter(
      (table) =>
        table.rows.length > 0 &&
        table.instrumentTypeCodes.includes(instrumentTypeCode) &&
        (table.country === null || table.country === country) &&
        (table.regime === null || table.regime === regime) &&
        (table.validFrom === null || table.validFrom <= day) &&
        (table.validTo === null || day <= table.validTo),
    )
    .sort(
      (a, b) =>
        Number(a.country === null) - Number(b.country === null) || (b.edition ?? '').localeCompare(a.edition ?? ''),
    );
}
