import { CountingModel } from '../../src/department/reports';
import { registers } from '../../src/department/reports/counting.rules';

/** All registers hold everything since a day. */
export async function buildCountings(since = '2018-01-01'): Promise<void> {
  await CountingModel.create(registers.map((register) => ({ register, since, statedBy: 'Người thử' })));
}
