import mongoose from 'mongoose';
import { buildCountings } from '../../support/countings';
import { buildPerson, signIn, useApi } from '../../support/people';
import { buildInstallation } from '../../support/installation';
import { emptyDatabase, useRegistry } from '../../support/registry';
import { buildIssuedCertificate, buildVerification } from './report-records';

const registry = useRegistry();
beforeEach(async () => {
  await emptyDatabase();
  await buildInstallation({ projectFromYear: 2020 });
});
afterEach(() => mongoose.set('debug', false));

/** What mongoose asks the database while something runs: collection, method and filter. */
async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  mongoose.set('debug', (collection: string, method: string, filter: unknown) => {
    asked.push(`${collection} ${method} ${JSON.stringify(filter)}`);
  });
  await work();
  mongoose.set('debug', false);
  return asked;
}

describe('the queries of a report', () => {
  it('are few, and the figures ask no question twice', async () => {
    await buildCountings();
    await buildVerification({ performedOn: '2026-02-01', generated: true });
    await buildVerification({ performedOn: '2026-02-01', status: 'failed', passed: false, generated: true });
    await buildIssuedCertificate(new Date('2026-03-01T02:00:00Z'));
    const person = await buildPerson('departmentOfficer');
    const { get } = await signIn(registry.app, person);
    const api = await useApi(registry.app, person);
    const page = await queriesOf(() => get('/reports/996/2026').expect(200));
    const json = await queriesOf(() => api.get('/reports/996/2026.json').expect(200));

    const figures = json.filter((each) => !/^(apitokens|accounts|organizations|sessions) /.test(each));
    expect(figures.filter((each, at) => figures.indexOf(each) !== at)).toEqual([]);
    expect(json.length).toBeLessThan(36);
    expect(page.length).toBeLessThan(40);
  });
});
