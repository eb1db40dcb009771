import { SignatoryModel, signatoryQuery, signatoryStateOn, signingRefusal } from '../../../src/laboratory/signatories';
import { buildWorkingCentre, workAt } from '../../support/certificates';
import { faultsOf } from '../../support/html';
import { buildCentre } from '../../support/organizations';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { buildSignatory } from '../../support/signatories';

const registry = useRegistry();
const rulesOf = ({ body }: { body: unknown }) =>
  ((body as { refusals?: { rule: string }[] }).refusals ?? []).map(({ rule }) => rule);
const form = {
  ...{ activities: ['verification'], fields: ['Khối lượng'], typeCodes: 'KL-04' },
  ...{ decisionNumber: '12/QĐ-TT', decidedOn: '01/11/2026', validFrom: '01/11/2026' },
};

describe('who signs for a centre', () => {
  it('is decided by its head, for fields and types, from a day on, and ended with a reason', async () => {
    const { _id: organizationId } = await buildCentre();
    const head = await buildPerson('centreHead', { organizationId });
    const deputy = await buildPerson('centreHead', { organizationId, displayName: 'Trần Phó' });
    const elsewhere = await buildPerson('centreHead', { organizationId: (await buildCentre())._id });
    const { get, post } = await signIn(registry.app, head);

    expect((await post('/signatories/new', { ...form, accountId: elsewhere.id }).expect(422)).text).toContain(
      'không có tài khoản duyệt',
    );
    const unknown = await post('/signatories/new', { ...form, accountId: deputy.id, typeCodes: 'XX-99' }).expect(422);
    expect(unknown.text).toContain('XX-99');
    await post('/signatories/new', { ...form, accountId: deputy.id, typeCodes: '' }).expect(303);
    const page = (await get('/signatories').expect(200)).text;
    expect(page).toContain('Trần Phó');
    expect(page).toContain('Đang được ký');
    expect(await faultsOf(page)).toEqual([]);
    expect(await faultsOf((await get('/signatories/new').expect(200)).text)).toEqual([]);

    const { _id } = await SignatoryModel.findOne({ accountId: deputy.id }).orFail().lean();
    await post(`/signatories/${String(_id)}/end`, { endedOn: '20/11/2026', reason: 'Chuyển việc' }).expect(303);
    expect((await get('/signatories')).text).toContain('Chuyển việc');
    await post(`/signatories/${String(_id)}/end`, { endedOn: '20/11/2026', reason: 'x' }).expect(409);
  });

  it('is read by its people, changed by nobody else, and unknown to another centre', async () => {
    const { _id: organizationId } = await buildCentre();
    const { id } = await buildSignatory({ centreId: organizationId });
    const technician = await useApi(registry.app, await buildPerson('technician', { organizationId }));
    await technician.get(`/signatories/${id}`).expect(200);
    const end = { endedOn: '2026-11-20', reason: 'x' };
    await technician.post(`/signatories/${id}/end`, end).expect(403);
    const officer = await useApi(registry.app, await buildPerson('departmentOfficer'));
    await officer.post(`/signatories/${id}/end`, end).expect(403);
    const other = await buildPerson('centreHead', { organizationId: (await buildCentre())._id });
    await (await useApi(registry.app, other)).post(`/signatories/${id}/end`, end).expect(404);
  });

  it('is asked at approval, once the centre has decided anything; the page says so before', async () => {
    const centre = await buildWorkingCentre();
    const { record, submit, head } = await workAt(registry.app, centre);
    const { id } = await record({ instrumentId: (await centre.scale()).id });
    await submit(id);
    const right = await buildSignatory({ centreId: centre.centre._id, fields: ['Khối lượng'] });
    const approval = { to: 'approved', password: testPassword };
    const refused = async () => rulesOf(await head.post(`/verifications/${id}/transitions`, approval).expect(409));

    expect(await refused()).toEqual(['signatory.none']);
    const browser = await signIn(registry.app, centre.head);
    expect((await browser.get(`/verifications/${id}`)).text).toContain('không được giao ký');
    await right.set({ accountId: centre.head.id, typeCodes: ['KL-05'] }).save();
    expect(await refused()).toEqual(['signatory.scope']);
    await right.set({ typeCodes: [], endedOn: '2026-01-01' }).save();
    expect(await refused()).toEqual(['signatory.over']);
    await right.set({ endedOn: undefined }).save();
    await head.post(`/verifications/${id}/transitions`, approval).expect(200);
  });

  it.each(['centreHead', 'departmentOfficer'] as const)('is listed to a %s by an index', async (role) => {
    const query = signatoryQuery(await buildPerson(role), {});
    const plan = JSON.stringify(await SignatoryModel.find(query).sort({ validFrom: -1, _id: -1 }).limit(51).explain());
    expect(plan).toContain('IXSCAN');
  });
});

describe('a right to sign on a day', () => {
  const right = { validFrom: '2026-01-01', validUntil: '2026-06-30' };

  it.each([
    ['2025-12-31', right, 'notYet'],
    ['2026-01-01', right, 'inForce'],
    ['2026-06-30', right, 'inForce'],
    ['2026-07-01', right, 'over'],
    ['2026-03-01', { ...right, endedOn: '2026-03-01' }, 'over'],
    ['2026-02-28', { ...right, endedOn: '2026-03-01' }, 'inForce'],
  ])('%s of %j is %s', (day, dates, state) => {
    expect(signatoryStateOn(dates, day)).toBe(state);
  });

  it('that begins later leaves the days before to whoever may approve', () => {
    const signing = { accountId: 'a', name: 'A', rights: [right] as never };
    const work = { activity: 'verification', typeCode: 'KL-04', field: 'Khối lượng' } as const;
    expect(signingRefusal(signing, work, '2025-12-31')).toBeUndefined();
    expect(signingRefusal(signing, work, '2026-01-01')?.rule).toBe('signatory.none');
  });
});
