import { MessageModel } from '../../../src/laboratory/schedule';
import { writeStandardLetters } from '../../../src/laboratory/schedule/standard.letters';
import { MaintenanceModel } from '../../../src/laboratory/standards/maintenance.model';
import { maintenanceQuery } from '../../../src/laboratory/standards/maintenance.queries';
import { buildWorkingCentre, entryFor, workAt } from '../../support/certificates';
import { faultsOf } from '../../support/html';
import { buildCentre } from '../../support/organizations';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { buildStandard } from '../../support/standards';

const registry = useRegistry();
const done = {
  ...{ what: 'Làm sạch, bôi trơn', kind: 'routine', performedOn: '10/11/2026', performedBy: 'Công ty Mẫu' },
  result: 'fit',
};
const pdf = { filename: 'Phiếu bảo dưỡng.pdf', bytes: Buffer.from('%PDF-1.7 phiếu'), contentType: 'application/pdf' };

/** A standard of a centre with its head and a technician, signed in. */
async function aStandard() {
  const { _id: centreId } = await buildCentre();
  const { id } = await buildStandard({ centreId });
  const [head, technician] = await Promise.all(
    (['centreHead', 'technician'] as const).map(async (role) =>
      signIn(registry.app, await buildPerson(role, { organizationId: centreId })),
    ),
  );
  return { address: `/measurement-standards/${id}`, id, centreId, head: head!, technician: technician! };
}

describe('the plan of upkeep', () => {
  it('tells of each day it is due: on the first page, in the list, in the calendar and in one letter; done, it is due again', async () => {
    const { address, centreId, head, technician } = await aStandard();
    const wrong = await head.post(`${address}/upkeep`, { what: 'Thay pin', everyMonths: '0', dueOn: '' }).expect(422);
    expect(wrong.text).toMatch(/href="#everymonths"[\s\S]*href="#dueon"/);
    await head.post(`${address}/upkeep`, { what: 'Thay pin', everyMonths: '6', dueOn: '25/11/2026' }).expect(303);
    await technician.post(`${address}/upkeep`, { what: 'Thay pin', dueOn: '25/11/2026' }).expect(403);
    expect((await head.get('/')).text).toContain('/measurement-standards?upkeep=due');
    expect((await head.get('/measurement-standards?upkeep=due').expect(200)).text).toContain(address);
    for (const day of ['2026-11-10', '2026-11-19', '2026-11-20', '2026-11-26'])
      await writeStandardLetters({ day, at: new Date(`${day}T02:00:00Z`), publicUrl: 'http://127.0.0.1:3000' });
    const letters = await MessageModel.find({ organizationId: centreId }).lean();
    expect(letters.map(({ body }) => /đến hạn ngày (\S+): (.*)\./.exec(body)?.slice(1))).toEqual([
      ['25/11/2026', 'Thay pin'],
    ]);
    await head.post('/my-account/calendars', { kind: 'centre' }).expect(303);
    const made = (await head.get('/my-account/calendars').expect(200)).text;
    const secret = /\/calendar\/[\w-]{43}\.ics/.exec(made)?.[0] ?? '';
    const feed = (await head.get(secret).expect(200)).text.replace(/\r\n /g, '');
    expect(feed).toMatch(/SUMMARY:Bảo dưỡng chuẩn .*Thay pin/);

    const form = (await technician.get(`${address}/maintenance/new`).expect(200)).text;
    const taskId = /<option value="([0-9a-f]{24})"/.exec(form)?.[1] ?? '';
    const { what: _what, ...ofPlan } = done;
    await technician.post(`${address}/maintenance/new`, { ...ofPlan, taskId }).expect(303);
    const page = (await head.get(address).expect(200)).text;
    expect(page).toContain('10/05/2027');
    expect(page).toContain('Công ty Mẫu');
    expect(await faultsOf(page)).toEqual([]);
    await head.post(`${address}/upkeep/end`, { taskId, reason: 'Đã đổi nguồn' }).expect(303);
    expect((await head.get(address)).text).toContain('Chưa có việc bảo dưỡng nào trong kế hoạch');
    await head.post(`${address}/upkeep/end`, { taskId, reason: 'Lần nữa' }).expect(422);
  });
});

describe('what was done to a standard', () => {
  it('keeps its document, and says at the field what is missing', async () => {
    const { address, technician } = await aStandard();
    const { what: _what, ...unsaid } = done;
    const refused = await technician.post(`${address}/maintenance/new`, unsaid).expect(422);
    expect(refused.text).toContain('href="#what"');
    expect(
      (await technician.post(`${address}/maintenance/new`, { ...done, result: 'limited' }).expect(422)).text,
    ).toContain('href="#remark"');
    expect((await technician.upload(`${address}/maintenance/new`, pdf, done)).status).toBe(303);
    const page = (await technician.get(address).expect(200)).text;
    const file = new RegExp(`${address}/maintenance/[0-9a-f]{24}/file`).exec(page)?.[0] ?? '';
    const sent = await technician.get(file).expect(200);
    expect(sent.headers['content-disposition']).toContain('Phi%E1%BA%BFu');
    const stranger = await signIn(registry.app, await buildPerson('technician'));
    await stranger.get(file).expect(404);
    const list = (await technician.get('/measurement-standards/maintenance').expect(200)).text;
    expect(list).toContain('Làm sạch, bôi trơn');
    expect(await faultsOf(list)).toEqual([]);
  });

  it('an adjustment keeps earlier certificates from work after it, and leaves work before it alone', async () => {
    const centre = await buildWorkingCentre();
    const { standard } = centre;
    const technician = await useApi(registry.app, centre.technician);
    const address = `/measurement-standards/${standard.id}`;
    const entry = { ...done, performedOn: '2026-11-15', kind: 'adjustment' };
    const document = { name: 'phieu.pdf', content: pdf.bytes.toString('base64') };
    await technician.post(`${address}/maintenance`, { ...entry, document }).expect(201);
    const recorded = async (performedOn: string) =>
      technician.post('/verifications', entryFor(centre, { instrumentId: (await centre.scale()).id, performedOn }));
    const earlier = (await recorded('2026-11-14')).body as { id: string };
    const work = await workAt(registry.app, centre);
    await work.submit(earlier.id);
    expect(await work.approve(earlier.id)).toMatchObject({ status: 'approved' });
    const refused = await recorded('2026-11-15');
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      refusals: [{ rule: 'standard.onHold', legalBasis: 'ISO/IEC 17025:2017, 6.4.4' }],
    });
    const { items } = (await technician.get(`/measurement-standards/maintenance?kind=adjustment`).expect(200)).body as {
      items: object[];
    };
    expect(items).toMatchObject([{ kind: 'adjustment', file: { name: 'phieu.pdf' } }]);
  });

  it('found unfit, it is quarantined', async () => {
    const { address, technician, head, centreId } = await aStandard();
    const unfit = { ...done, result: 'unfit', remark: 'Nứt thân' };
    await technician.post(`${address}/maintenance/new`, unfit).expect(303);
    const api = await useApi(registry.app, await buildPerson('technician', { organizationId: centreId }));
    expect((await api.get(address).expect(200)).body).toMatchObject({ status: 'quarantined' });
    expect((await head.get(address)).text).toContain('Nứt thân');
    const actor = await buildPerson('departmentOfficer');
    for (const filter of [{}, { kind: 'repair' }] as const) {
      const query = maintenanceQuery(actor, filter);
      const plan = await MaintenanceModel.find(query).sort({ performedOn: -1, _id: -1 }).limit(51).explain();
      expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
    }
  });
});
