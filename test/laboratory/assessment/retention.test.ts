import { CertificateModel } from '../../../src/laboratory/certificates';
import { keptSince, retentionClasses } from '../../../src/laboratory/assessment/retention.rules';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { faultsOf } from '../../support/html';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();
const page = '/assessment/retention';

interface Row {
  readonly key: string;
  readonly years: number | null;
  readonly past: number | null;
}

describe('how long records are kept', () => {
  it('each class says its term and by what; what no source confirms is marked', () => {
    const terms = retentionClasses.map(({ key, years, confidence }) => [key, years, confidence]);
    expect(terms).toEqual([
      ['certificates', 10, 'partly'],
      ['stamps', 5, 'partly'],
      ['orders', 5, 'partly'],
      ['capability', null, 'unconfirmed'],
      ['audit', null, 'confirmed'],
    ]);
    expect(keptSince({ years: 10 }, '2026-02-28')).toBe('2016-02-28');
    expect(keptSince({ years: 5 }, '2028-02-29')).toBe('2023-02-28');
    expect(keptSince({ years: null }, '2026-02-28')).toBeUndefined();
  });

  it('counts what has been kept for its whole term, of one’s own centre, and nothing removes it', async () => {
    const centre = await buildWorkingCentre();
    const work = await workAt(registry.app, centre);
    const { id } = await work.record({ instrumentId: (await centre.scale()).id });
    await work.submit(id);
    await work.approve(id);
    const past = async (as: { get: typeof work.head.get }) => {
      const { items } = (await as.get(page).expect(200)).body as { items: Row[] };
      return items.map(({ key, past: count }) => [key, count]);
    };
    const none = [
      ['certificates', 0],
      ['stamps', 0],
      ['orders', 0],
      ['capability', null],
      ['audit', null],
    ];
    expect(await past(work.head)).toEqual(none);
    const tenYears = registry.clock.now();
    tenYears.setUTCFullYear(tenYears.getUTCFullYear() - 10, tenYears.getUTCMonth(), tenYears.getUTCDate() - 1);
    await CertificateModel.collection.updateOne({}, { $set: { issuedAt: tenYears } });
    expect(await past(work.head)).toEqual([['certificates', 1], ...none.slice(1)]);
    expect(await past(await useApi(registry.app, await buildPerson('centreHead')))).toEqual(none);

    const { get } = await signIn(registry.app, centre.head);
    const { text } = await get(page).expect(200);
    expect(await faultsOf(text)).toEqual([]);
    expect(text).toContain('10 năm');
    expect(text).toContain('Điều 11 khoản 1');
  });

  it('is no business of an agency', async () => {
    const { get } = await signIn(registry.app, await buildPerson('agencyOfficer'));
    await get(page).expect(403);
  });
});
