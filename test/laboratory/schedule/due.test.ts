import { Types } from 'mongoose';
import { InstrumentModel, legalStates } from '../../../src/laboratory/instruments';
import { dueQuery } from '../../../src/laboratory/schedule/due.queries';
import type { DueFilter } from '../../../src/laboratory/schedule/due.schema';
import { MessageModel } from '../../../src/laboratory/schedule';
import { messageQuery } from '../../../src/laboratory/schedule/message.queries';
import { buildInstrument, buildInstrumentType, platformScaleRule } from '../../support/instruments';
import { buildCentre } from '../../support/organizations';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

async function centreWithInstruments() {
  const centre = await buildCentre();
  const ownerId = new Types.ObjectId();
  const common = { centreId: centre._id, maker: centre.nameVi };
  await buildInstrumentType({
    code: 'DI-02',
    nameVi: 'Công tơ cảm ứng',
    rules: [{ ...platformScaleRule, effectiveFrom: '2013-11-15', effectiveTo: '2024-10-15' }],
  });
  await buildInstrument({ ...common, serial: 'OVER', dueOn: '2026-11-19', lastVerifiedOn: '2025-11-01' });
  await buildInstrument({ ...common, serial: 'TODAY', dueOn: '2026-11-20', ownerId });
  await buildInstrument({ ...common, serial: 'MONTH', dueOn: '2026-11-30' });
  await buildInstrument({ ...common, serial: 'LEAP', dueOn: '2028-02-29' });
  await buildInstrument({ ...common, serial: 'UNKNOWN', lastVerifiedOn: '2025-11-01' });
  await buildInstrument({ ...common, serial: 'NEVER' });
  await buildInstrument({ ...common, serial: 'GONE', typeCode: 'DI-02', dueOn: '2026-11-30' });
  await buildInstrument({ serial: `OTHER of ${centre.nameVi}`, dueOn: '2026-11-30' });
  const head = await buildPerson('centreHead', { organizationId: centre._id });
  return { centre, ownerId, head };
}

describe('the due list', () => {
  it('shows by stage, month, day and owner what falls due, soonest first', async () => {
    const { ownerId, head } = await centreWithInstruments();
    const { get } = await useApi(registry.app, head);
    const serials = async (query: string) => {
      const response = await get(`/schedule/due?${query}`).expect(200);
      return (response.body as { items: { serial: string }[] }).items.map(({ serial }) => serial).join(' ');
    };

    expect(await serials('')).toBe('OVER TODAY MONTH LEAP');
    expect(await serials('stage=overdue')).toBe('OVER');
    expect(await serials('stage=days7')).toBe('TODAY');
    expect(await serials('stage=days30')).toBe('TODAY MONTH');
    expect(await serials('month=2026-11')).toBe('OVER TODAY MONTH');
    expect(await serials('month=2028-02')).toBe('LEAP');
    expect(await serials('month=2026-11&stage=overdue')).toBe('OVER');
    expect(await serials('on=2026-11-30')).toBe('MONTH');
    expect(await serials(`ownerId=${ownerId.toHexString()}`)).toBe('TODAY');
    expect(await serials('typeCode=DI-02')).toBe('');
    expect(await serials('state=periodUnknown')).toBe('UNKNOWN');
    expect(await serials('state=notUnderControl')).toBe('GONE');
    expect(await serials('state=notUnderControl&typeCode=KL-04')).toBe('');
    expect(await serials('state=due&typeCode=KL-04')).toBe('TODAY MONTH');
    await get('/schedule/due?state=due&month=2026-11').expect(400);
    expect(await serials('limit=1')).toBe('OVER');
  });

  it('tells on its page what is overdue, and leads to the calendar of the month', async () => {
    const { head } = await centreWithInstruments();
    const { get } = await signIn(registry.app, head);
    const list = await get('/schedule').expect(200);
    expect(list.text).toContain('Quá 1 ngày');
    expect((await get('/schedule?state=periodUnknown').expect(200)).text).toContain('Chưa xác định chu kỳ');

    const calendar = await get('/schedule/calendar?month=2026-11').expect(200);
    expect(calendar.text).toContain('3 phương tiện đo đến hạn trong tháng');
    expect(calendar.text).toContain('href="/schedule?on=2026-11-30"');
    expect(calendar.text).toContain('month=2026-12');
    expect((await get('/schedule/calendar').expect(200)).text).toContain('Tháng 11/2026');
  });

  const filters: DueFilter[] = [
    {},
    ...legalStates.map((state) => ({ state })),
    { stage: 'overdue' },
    { month: '2026-11' },
    { ownerId: 'x' },
    { communeId: 'x' },
    { typeCode: 'KL-04' },
    { centreId: 'x' },
  ];

  it.each(filters)('uses an index and sorts nothing in memory: %j', async (filter) => {
    const id = new Types.ObjectId().toHexString();
    const wanted = Object.fromEntries(
      Object.entries(filter).map(([name, value]) => [name, value === 'x' ? id : (value as string)]),
    );
    const people = [await buildPerson('departmentOfficer'), await buildPerson('technician')];
    for (const person of people) {
      const explained = await InstrumentModel.find(
        dueQuery(person, wanted, { today: '2026-11-20', unlisted: ['DI-02'] }),
      )
        .sort({ stateKey: 1, _id: 1 })
        .explain('queryPlanner');
      const plan = JSON.stringify(explained);
      expect(plan).toContain('"stateKey":1');
      expect(plan).not.toContain('"SORT"');
      expect(plan).not.toContain('COLLSCAN');
    }
  });
});

describe('the legal states', () => {
  it('add up to every instrument that the reader sees, each in exactly one', async () => {
    const { centre, head } = await centreWithInstruments();
    const common = { centreId: centre._id };
    await buildInstrument({ ...common, status: 'outOfService', dueOn: '2026-11-30' });
    await buildInstrument({ ...common, status: 'retired', failedOn: '2026-11-01' });
    await buildInstrument({ ...common, status: 'outOfService', failedOn: '2026-11-01' });
    await buildInstrument({ ...common, withdrawnOn: '2026-11-01' });
    await buildInstrument({ ...common, lastVerifiedOn: '2025-11-01', validWithoutEnd: true });
    const expected = {
      ...{ valid: 2, due: 2, overdue: 1, neverVerified: 1, failedOrWithdrawn: 2 },
      ...{ periodUnknown: 1, notUnderControl: 1, outOfService: 2 },
    };
    const { get } = await useApi(registry.app, head);

    const response = await get('/schedule/states').expect(200);

    expect(response.body).toEqual({ states: expected, total: await InstrumentModel.countDocuments(common) });
    for (const state of legalStates) {
      const { items } = (await get(`/schedule/due?state=${state}`).expect(200)).body as { items: { state: string }[] };
      expect(items.map((each) => each.state)).toEqual(Array.from({ length: expected[state] }, () => state));
    }
    const page = await (await signIn(registry.app, head)).get('/schedule').expect(200);
    expect(page.text).toContain('Tổng số: 12');
    expect((await get('/schedule/states?typeCode=KL-04').expect(200)).body).toMatchObject({ total: 11 });
  });
});

describe('the runs of the schedule', () => {
  it('are started by the department, and listed for all who see the schedule', async () => {
    const { head } = await centreWithInstruments();
    const department = await signIn(registry.app, await buildPerson('departmentOfficer'));
    await department.post('/schedule/runs').expect(303);
    expect((await department.get('/schedule/runs').expect(200)).text).toContain('Đã chạy xong lịch kiểm định hôm nay.');

    const centre = await signIn(registry.app, head);
    expect((await centre.get('/schedule/runs').expect(200)).text).toContain('20/11/2026');
    await centre.post('/schedule/runs').expect(403);
    const { get } = await useApi(registry.app, head);
    expect((await get('/schedule/runs').expect(200)).body).toMatchObject({
      items: [{ day: '2026-11-20', status: 'done' }],
      nextCursor: null,
    });

    const outbox = await centre.get('/messages').expect(200);
    const path = /href="(\/messages\/[0-9a-f]+)"/.exec(outbox.text)?.[1] ?? '';
    expect((await centre.get(path).expect(200)).text).toContain('Kính gửi:');
    const stranger = await signIn(registry.app, await buildPerson('centreHead'));
    await stranger.get(path).expect(404);
  });

  it('the outbox uses an index and sorts nothing in memory', async () => {
    for (const person of [await buildPerson('departmentOfficer'), await buildPerson('centreHead')]) {
      for (const filter of [{}, { status: 'waiting' } as const, { from: '2026-11-01', until: '2026-11-30' }]) {
        const found = MessageModel.find(messageQuery(person, filter)).sort({ createdAt: -1, _id: -1 });
        const stages = JSON.stringify(await found.explain('queryPlanner'));
        expect(stages).toContain('IXSCAN');
        expect(stages).not.toContain('"SORT"');
      }
    }
  });
});
