import { Types } from 'mongoose';
import request from 'supertest';
import { VerificationModel } from '../../../src/laboratory/certificates';
import { dependentQuery } from '../../../src/laboratory/impact/dependent.queries';
import { waysFrom } from '../../../src/laboratory/impact/dependent.rules';
import { MeasurementStandardModel, type MeasurementStandardRecord } from '../../../src/laboratory/standards';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { faultsOf } from '../../support/html';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { buildStandard, standardCertificate } from '../../support/standards';

const registry = useRegistry();

interface Listed {
  readonly items: readonly {
    readonly number: string;
    readonly certificate: { readonly number: string; readonly standing: string } | null;
    readonly through: readonly { readonly code: string; readonly certificateNumber: string }[];
  }[];
}

const gave = (against: Types.ObjectId, number: string, issuedOn: string, validUntil = '2030-12-31') =>
  standardCertificate({ number, issuedOn, validUntil, traceableTo: 'own', calibratedAgainstId: against });

/** A centre that worked on 19/11 with a working standard, whose certificate of 1/10 its reference standard gave. */
async function centreAtWork() {
  const centre = await buildWorkingCentre();
  const { standard, centre: body, head } = centre;
  const top = await buildStandard({ centreId: body._id, kind: 'reference', accuracyClass: 'F1' });
  const certificates = [
    gave(top._id, `A-${standard.code}`, '2024-01-01', '2026-09-30'),
    gave(top._id, `B-${standard.code}`, '2026-10-01'),
  ];
  await MeasurementStandardModel.updateOne({ _id: standard._id }, { $set: { certificates } });
  const work = await workAt(registry.app, centre);
  const done = await work.verify({ instrumentId: (await centre.scale()).id });
  const waiting = await work.record({ instrumentId: (await centre.scale()).id });
  const dropped = await work.record({ instrumentId: (await centre.scale()).id });
  await work.technician.post(`/verifications/${dropped.id}/transitions`, { to: 'cancelled' }).expect(200);
  const api = await useApi(registry.app, head);
  const restingOn = async (id: string, asked = '') =>
    (await api.get(`/measurement-standards/${id}/dependents${asked}`).expect(200)).body as Listed;
  return { ...centre, top, done, waiting, dropped, api, restingOn };
}

describe('what rests on a standard', () => {
  it('is every record of the period with its certificate, on the page, in the sheet and in the API', async () => {
    const { standard, head, done, waiting, dropped, restingOn } = await centreAtWork();
    const { items } = await restingOn(standard.id, '?from=2026-11-19&until=2026-11-19');
    expect(items.map(({ number }) => number).sort()).toEqual([done.number, waiting.number].sort());
    const issued = items.find(({ number }) => number === done.number);
    expect(issued?.certificate).toMatchObject({ number: done.certificate?.number, standing: 'valid' });
    expect(issued?.through).toMatchObject([{ code: standard.code, certificateNumber: `B-${standard.code}` }]);
    expect(items.find(({ number }) => number === waiting.number)?.certificate).toBeNull();
    expect((await restingOn(standard.id, '?until=2026-11-18')).items).toEqual([]);
    expect((await restingOn(standard.id, '?kind=calibration')).items).toEqual([]);

    const pages = await signIn(registry.app, head);
    const own = `/measurement-standards/${standard.id}`;
    expect((await pages.get(own)).text).toContain(`href="${own}/dependents"`);
    const { text } = await pages.get(`${own}/dependents?from=19/11/2026`).expect(200);
    for (const shown of [done.number, done.certificate?.number, waiting.number]) expect(text).toContain(shown);
    expect(text).not.toContain(dropped.number);
    expect(text).toContain(`${own}/dependents.csv?from=19%2F11%2F2026`);
    expect(await faultsOf(text)).toEqual([]);
    const sheet = await pages.get(`${own}/dependents.csv?from=2026-11-19`).expect(200);
    expect(sheet.headers['content-type']).toContain('text/csv');
    expect(sheet.text.trim().split('\r\n')).toHaveLength(3);
    expect(sheet.text).toContain(`${standard.code} (giấy B-${standard.code})`);
  });

  it('is also what was done with a lower standard under the certificate that it gave in the period, whenever that was', async () => {
    const { top, standard, done, waiting, restingOn } = await centreAtWork();
    const numbersOf = async (asked: string) =>
      (await restingOn(top.id, asked)).items.map(({ number }) => number).sort();
    const both = [done.number, waiting.number].sort();
    expect(await numbersOf('')).toEqual(both);
    expect(await numbersOf('?from=2026-09-15&until=2026-10-15')).toEqual(both);
    // The certificate of 2024 is doubtful then, but the work was done under the later one.
    expect(await numbersOf('?until=2026-09-30')).toEqual([]);
    expect(await numbersOf('?from=2026-10-02')).toEqual([]);
    const [first] = (await restingOn(top.id)).items;
    expect(first?.through).toMatchObject([{ code: standard.code, certificateNumber: `B-${standard.code}` }]);
  });

  it('is seen by the centre and the department alone', async () => {
    const { standard, done } = await centreAtWork();
    const address = `/measurement-standards/${standard.id}/dependents`;
    for (const path of [address, `${address}.csv`]) {
      await request(registry.app).get(path).set('Accept', 'text/html').expect(303);
      await request(registry.app).get(`/api/v1${path}`).expect(401);
      await (await signIn(registry.app, await buildPerson('centreHead'))).get(path).expect(404);
      await (await useApi(registry.app, await buildPerson('technician'))).get(path).expect(404);
      await (await useApi(registry.app, await buildPerson('agencyOfficer'))).get(path).expect(403);
    }
    const officer = await useApi(registry.app, await buildPerson('departmentOfficer'));
    expect(JSON.stringify((await officer.get(address).expect(200)).body)).toContain(done.number);
    await officer.get(`${address}?from=x`).expect(400);
    await officer.get(`${address}?standing=valid`).expect(400);
  });

  it.each(['technician', 'departmentOfficer'] as const)('is read by an index for a %s', async (role) => {
    const actor = await buildPerson(role);
    const [top, lower] = [new Types.ObjectId(), new Types.ObjectId()];
    const direct = { standardId: top, code: 'A', days: { from: '2026-01-01' } };
    const lowerWay = { standardId: lower, code: 'B', days: { from: '2026-02-01' }, sound: ['CN-1'] };
    for (const ways of [[direct], [direct, lowerWay]]) {
      const query = dependentQuery(actor, ways, {});
      const plan = await VerificationModel.find(query).sort({ performedOn: -1, _id: -1 }).limit(51).explain();
      expect(JSON.stringify(plan)).toContain('IXSCAN');
      expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
      // By several standards the ranges of the index are put in order together.
      if (ways.length === 1) expect(JSON.stringify(plan)).not.toContain('"SORT"');
    }
  });
});

describe('the ways downwards', () => {
  const [national, reference, working] = [new Types.ObjectId(), new Types.ObjectId(), new Types.ObjectId()];
  const link = (_id: Types.ObjectId, code: string, ...certificates: MeasurementStandardRecord['certificates']) => ({
    ...{ _id, code, certificates },
  });
  const top = link(national, 'N', standardCertificate());
  const numbersBelow = (period: { from?: string; until?: string }, below: readonly ReturnType<typeof link>[]) =>
    Object.fromEntries(
      waysFrom(top, below, period)
        .slice(1)
        .map(({ code, days, sound }) => [code, [days.from, sound]]),
    );
  const below = [
    link(working, 'W', gave(reference, 'W1', '2023-06-01'), gave(reference, 'W2', '2025-06-01')),
    link(reference, 'R', gave(national, 'R1', '2023-01-01', '2024-12-31'), gave(national, 'R2', '2025-01-01')),
  ];

  it('go through the certificate that held when the lower standard got its own', () => {
    expect(numbersBelow({}, below)).toEqual({ W: ['2023-06-01', []], R: ['2023-01-01', []] });
    expect(numbersBelow({ from: '2024-01-01' }, below)).toEqual({
      W: ['2025-06-01', ['W1']],
      R: ['2025-01-01', ['R1']],
    });
    expect(numbersBelow({ until: '2024-01-01' }, below)).toEqual({
      W: ['2023-06-01', ['W2']],
      R: ['2023-01-01', ['R2']],
    });
    expect(numbersBelow({ from: '2026-01-01' }, below)).toEqual({});
  });

  it('find what was done under a certificate whose number a sound one bears too', () => {
    const revised = [link(working, 'W', gave(national, 'W1', '2023-06-01'), gave(national, 'W1', '2025-06-01'))];
    expect(numbersBelow({ from: '2024-01-01' }, revised)).toEqual({ W: ['2025-06-01', []] });
  });

  it('take what is not known for doubtful: no certificate of the reference held that day', () => {
    const gap = [
      link(working, 'W', gave(reference, 'W1', '2025-06-01')),
      link(reference, 'R', gave(national, 'R1', '2023-01-01', '2024-12-31')),
    ];
    expect(numbersBelow({ until: '2024-01-01' }, gap)).toMatchObject({ W: ['2025-06-01', []] });
    expect(numbersBelow({ from: '2024-01-01' }, gap)).toEqual({});
  });
});
