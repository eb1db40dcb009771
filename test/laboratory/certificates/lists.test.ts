import {
  CertificateModel,
  certificateQuery,
  VerificationModel,
  verificationQuery,
} from '../../../src/laboratory/certificates';
import { up } from '../../../src/migrations/20261129-standards-of-certificates';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { faultsOf } from '../../support/html';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { buildStandard } from '../../support/standards';

const registry = useRegistry();
const id = '6b01495cc73f271b71927fc7';

const verificationFilters = {
  'no filter': {},
  'a status': { status: 'submitted' },
  'what is concluded in a year': { status: 'decided', from: '2026-01-01', until: '2026-12-31' },
  'what waits for consent': { awaitsConsent: true },
  'a type': { typeCode: 'KL-04' },
  'a mode and a result': { mode: 'periodic', passed: false },
  'an instrument': { instrumentId: id },
  'a standard': { standardId: id },
  'a centre': { centreId: id },
  words: { q: 'bb 2026 can' },
} as const;

const certificateFilters = {
  'no filter': {},
  'a status': { status: 'withdrawn' },
  'a type': { typeCode: 'KL-04' },
  'days of issue': { from: '2026-01-01', until: '2026-12-31' },
  'an instrument': { instrumentId: id },
  'a standard': { standardId: id },
  'a centre': { centreId: id },
  words: { q: 'v26 can' },
} as const;

describe.each(['technician', 'departmentOfficer'] as const)('the lists of a %s', (role) => {
  it.each(Object.entries(verificationFilters))('read records by an index: %s', async (_what, filter) => {
    const query = await verificationQuery(await buildPerson(role), filter, '2026-11-20');
    const plan = await VerificationModel.find(query)
      .sort({ performedOn: -1, _id: -1 })
      .limit(51)
      .explain('queryPlanner');
    expect(JSON.stringify(plan)).toContain('IXSCAN');
    expect(JSON.stringify(plan)).not.toMatch(/COLLSCAN|"SORT"/);
  });

  it.each(Object.entries(certificateFilters))('read certificates by an index: %s', async (_what, filter) => {
    const query = certificateQuery(await buildPerson(role), filter);
    const plan = await CertificateModel.find(query).sort({ issuedAt: -1, _id: -1 }).limit(51).explain('queryPlanner');
    expect(JSON.stringify(plan)).toContain('IXSCAN');
    expect(JSON.stringify(plan)).not.toMatch(/COLLSCAN|"SORT"/);
  });
});

describe('the lists', () => {
  it('show a centre its own records and certificates, filtered by the address', async () => {
    const [mine, theirs] = [await buildWorkingCentre(), await buildWorkingCentre()];
    const work = await workAt(registry.app, mine);
    const verified = await work.verify({ instrumentId: (await mine.scale({ serial: 'SỐ-MÁY-1' })).id });
    const draft = await work.record({ instrumentId: (await mine.scale()).id });
    const { get } = await signIn(registry.app, mine.head);

    const all = await get('/verifications').expect(200);
    expect(all.text).toContain(`/verifications/${verified.id}`);
    expect(all.text).toContain(`/verifications/${draft.id}`);
    expect(await faultsOf(all.text)).toEqual([]);
    const decided = await get('/verifications?status=decided&from=19/11/2026&until=2026-11-19').expect(200);
    expect(decided.text).not.toContain(`/verifications/${draft.id}`);
    const found = await get('/certificates?q=so+may').expect(200);
    expect(found.text).toContain('V26.00001');
    expect(await faultsOf(found.text)).toEqual([]);

    const stranger = await useApi(registry.app, theirs.head);
    expect((await stranger.get('/verifications').expect(200)).body).toEqual({ items: [], nextCursor: null });
    expect((await stranger.get('/certificates').expect(200)).body).toEqual({ items: [], nextCursor: null });
    await stranger.get(`/certificates/${verified.certificate?.id}.pdf`).expect(404);
  });

  it('show the certificates that rest on a standard, those issued before too, from the standard’s own page', async () => {
    const [mine, theirs] = [await buildWorkingCentre(), await buildWorkingCentre()];
    const { certificate } = await (await workAt(registry.app, mine)).verify({ instrumentId: (await mine.scale()).id });
    const other = await buildStandard({ centreId: mine.centre._id });
    const [used, unused] = [String(mine.standard._id), String(other._id)];
    const head = await useApi(registry.app, mine.head);
    const idsOf = async (standardId: string) => {
      const response = await head.get(`/certificates?standardId=${standardId}`).expect(200);
      return (response.body as { items: { id: string }[] }).items.map((each) => each.id);
    };
    expect([await idsOf(used), await idsOf(unused)]).toEqual([[certificate?.id], []]);
    await CertificateModel.collection.updateMany({}, { $unset: { standardIds: 1 } });
    expect(await idsOf(used)).toEqual([]);
    await up();
    expect(await idsOf(used)).toEqual([certificate?.id]);

    const pages = await signIn(registry.app, mine.head);
    const link = `/certificates?standardId=${used}`;
    expect((await pages.get(`/measurement-standards/${used}`).expect(200)).text).toContain(`href="${link}"`);
    const { text } = await pages.get(link).expect(200);
    expect(text).toContain(`/certificates/${certificate?.id}"`);
    expect(text).toMatch(new RegExp(`<option value="${used}" selected[^>]*>${mine.standard.code} – `));
    expect(await faultsOf(text)).toEqual([]);
    expect((await pages.get(`/certificates?standardId=${unused}`)).text).not.toContain(
      `/certificates/${certificate?.id}"`,
    );
    const stranger = await signIn(registry.app, theirs.head);
    const refused = (await stranger.get(link).expect(200)).text;
    expect(refused).not.toContain(`/certificates/${certificate?.id}"`);
    expect(refused).not.toContain(mine.standard.code);
    await (await useApi(registry.app, mine.head)).get('/certificates?standardId=x').expect(400);
  });

  it('number the records of a centre without gaps when five are recorded at once', async () => {
    const centre = await buildWorkingCentre();
    const { record } = await workAt(registry.app, centre);
    const scales = [
      await centre.scale(),
      await centre.scale(),
      await centre.scale(),
      await centre.scale(),
      await centre.scale(),
    ];
    const records = await Promise.all(scales.map(({ id: instrumentId }) => record({ instrumentId: instrumentId })));
    expect(records.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5].map((at) => `BB-2026-0000${at}`));
  });
});
