import { compareQuantities, dimensionOf, type Dimension, type Quantity } from '../../metrology';
import type { Day } from '../../platform/i18n';
import type { StorageBounds, StoragePlace } from './keeping.model';
import type { MeasurementStandard } from './standard.model';
import { storageConditions, type StorageCondition } from './storage.model';

/** Of what quantity each condition is; relative humidity in %. */
const conditionDimensions: Readonly<Record<StorageCondition, Dimension>> = {
  temperature: 'temperature',
  humidity: 'ratio',
};

/** Where a standard was kept on a day; undefined where nobody stated it. */
export function placeOn({ storages = [] }: Pick<MeasurementStandard, 'storages'>, day: Day): StoragePlace | undefined {
  return storages
    .filter(({ since }) => since <= day)
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
    .at(-1);
}

type Conditions = Readonly<Partial<Record<StorageCondition, Quantity | undefined>>>;

/** What is out of the bounds of the place. */
export function beyondBounds(found: Conditions, place: StoragePlace | undefined): StorageCondition[] {
  return storageConditions.filter((each) => {
    const [value, bounds] = [found[each], place?.[each]];
    return value && bounds && (compareQuantities(value, bounds.from) < 0 || compareQuantities(value, bounds.to) > 0);
  });
}

/** True where both ends are of the quantity and in their order. */
export function areBoundsOf(condition: StorageCondition, { from, to }: StorageBounds): boolean {
  return isOf(condition, from) && isOf(condition, to) && compareQuantities(from, to) <= 0;
}

export function isOf(condition: StorageCondition, { unit }: Quantity): boolean {
  return dimensionOf(unit) === conditionDimensions[condition];
}
