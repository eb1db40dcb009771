import { LotStandingModel } from '../../../src/laboratory/stamps/movement.model';
import { segmentsOfLotOn } from '../../../src/laboratory/stamps/stamp.queries';
import { StampLotModel, type ReceivedLot } from '../../../src/laboratory/stamps/lot.model';
import { countOf } from '../../../src/laboratory/stamps/span.rules';
import { MessageModel } from '../../../src/laboratory/schedule';
import { writeStampLetters } from '../../../src/laboratory/schedule/stamp.letters';
import { buildInstallation } from '../../support/installation';
import { buildVerifier } from '../../support/centres';
import { buildWorkingCentre, entryFor, otherActor, workAt, type WorkingCentre } from '../../support/certificates';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { buildStamps, lotOrder, lotReceipt } from '../../support/stamps';

const registry = useRegistry();
let centre: WorkingCentre;
let stamps: Awaited<ReturnType<typeof buildStamps>>;

beforeAll(async () => {
  centre = await buildWorkingCentre();
  stamps = await buildStamps(registry.app, centre);
  await stamps.hand('1', '100');
});

const refusalsOf = (body: unknown) => (body as { refusals: { rule: string; field?: string }[] }).refusals;
const fieldsOf = (body: unknown) => (body as { errors: { field: string }[] }).errors.map(({ field }) => field);

describe('a lot', () => {
  it('is counted from its numbers, keeps their zeros, and comes once', async () => {
    const lot = await stamps.head.get(`/stamp-lots/${stamps.lotId}`).expect(200);
    expect(lot.body).toMatchObject({ quantity: 1000, firstNumber: '00001', lastNumber: '01000', status: 'received' });
    await stamps.head.patch(`/stamp-lots/${stamps.lotId}`, { supplier: 'Khác' }).expect(409);
    const { id } = (await stamps.head.post('/stamp-lots', lotOrder).expect(201)).body as { id: string };
    const receive = (fields: object) =>
      stamps.head.post(`/stamp-lots/${id}/receive`, {
        ...lotReceipt,
        firstNumber: '01001',
        lastNumber: '02000',
        ...fields,
      });
    expect(fieldsOf((await receive({ series: ' 26-v', firstNumber: '00990' }).expect(422)).body)).toEqual([
      'firstNumber',
    ]);
    expect(fieldsOf((await receive({ firstNumber: '1001' }).expect(422)).body)).toEqual(['firstNumber']);
    expect(fieldsOf((await receive({ lastNumber: '00500' }).expect(422)).body)).toEqual(['lastNumber']);
    expect(fieldsOf((await receive({ receivedOn: '2026-01-01' }).expect(422)).body)).toEqual(['receivedOn']);
    await receive({}).expect(200);
  });

  it('is not received twice by two at once, wherever the second begins', async () => {
    const head = await useApi(registry.app, (await buildWorkingCentre()).head);
    const order = async () => ((await head.post('/stamp-lots', lotOrder).expect(201)).body as { id: string }).id;
    const ids = [await order(), await order()];
    const answers = await Promise.all(
      ids.map((id, at) => head.post(`/stamp-lots/${id}/receive`, { ...lotReceipt, firstNumber: `0000${at + 1}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('is its centre’s: others do not see it, the department reads, and only the head orders', async () => {
    const stranger = await useApi(registry.app, await otherActor('centreHead'));
    await stranger.get(`/stamp-lots/${stamps.lotId}`).expect(404);
    await stranger.get('/stamps/26V00001').expect(404);
    const department = await useApi(registry.app, await buildPerson('departmentOfficer'));
    await department.get('/stamps/26V00001').expect(200);
    await department.post('/stamp-lots', lotOrder).expect(403);
    await stamps.technician.post('/stamp-lots', lotOrder).expect(403);
  });
});

describe('movements', () => {
  it('hand over with exceptions, and refuse what is not in the store, not the person’s, or out of order', async () => {
    const other = await buildVerifier({ centreId: centre.centre._id, name: 'Trần Thị Bình' });
    const given = { kind: 'handed', firstNumber: '26V00101', lastNumber: '110', holderId: other.id };
    const handed = await stamps.move({ ...given, exceptions: '103, 26V00105-00106' }).expect(201);
    expect(handed.body).toMatchObject({ quantity: 7, numbers: '26V00101–26V00110', from: 'inStock', to: 'held' });
    expect(await stamps.stateOf('26 v 00104')).toMatchObject({ state: 'held', holderName: 'Trần Thị Bình' });
    expect(await stamps.stateOf('26V00105')).toMatchObject({ state: 'inStock', holderName: null });

    const again = await stamps.move(given).expect(409);
    expect(refusalsOf(again.body).map(({ rule }) => rule)).toEqual(Array(3).fill('stamp.state'));
    const early = { kind: 'returned', firstNumber: '101', day: '2026-01-09' };
    expect(refusalsOf((await stamps.move(early).expect(409)).body)[0]).toMatchObject({ rule: 'stamp.day' });
    for (const [fields, field] of [
      [{ firstNumber: '25V00101' }, 'firstNumber'],
      [{ exceptions: '999' }, 'exceptions'],
      [{ exceptions: '101-110' }, 'exceptions'],
      [{ holderId: undefined }, 'holderId'],
      [{ day: '2026-11-21' }, 'day'],
      [{ kind: 'spoilt', holderId: undefined }, 'reason'],
      [{ kind: 'used', holderId: undefined }, 'kind'],
    ] as const)
      expect(fieldsOf((await stamps.move({ ...given, ...fields }).expect(422)).body)).toEqual([field]);
    const unsigned = { kind: 'destroyed', firstNumber: '990', lastNumber: '999' };
    expect(fieldsOf((await stamps.move(unsigned).expect(422)).body)).toEqual(['document', 'witnesses']);
    const minutes = { document: 'BB 05/BB-TH', witnesses: 'Nguyễn Văn An, Trần Thị Bình' };
    await stamps.move({ ...unsigned, ...minutes }).expect(201);
  });

  it('a technician reports one’s own spoilt stamps and nothing else', async () => {
    const spoilt = { kind: 'spoilt', firstNumber: '99', reason: 'Rách khi bóc' };
    await stamps.move(spoilt, stamps.technician).expect(201);
    const others = await stamps.move({ ...spoilt, firstNumber: '104' }, stamps.technician).expect(409);
    expect(refusalsOf(others.body)[0]).toMatchObject({ rule: 'stamp.notTheirs' });
    const returned = await stamps.move({ kind: 'returned', firstNumber: '98' }, stamps.technician).expect(422);
    expect(fieldsOf(returned.body)).toEqual(['kind']);
  });

  it('are kept with the scan of the minutes, and found from the page of the number', async () => {
    const browser = await signIn(registry.app, centre.head);
    const fields = {
      kind: 'lost',
      lotId: stamps.lotId,
      firstNumber: '980',
      day: '11/01/2026',
      reason: 'Kiểm kê thiếu',
    };
    const file = { filename: 'biên bản.pdf', contentType: 'application/pdf', bytes: Buffer.from('%PDF-1.7 biên bản') };
    const saved = await browser.upload('/stamps/movements/new', file, fields);
    expect(saved.status).toBe(303);
    const address = saved.headers['location'] as string;
    expect((await browser.get(`${address}/file`).expect(200)).headers['content-type']).toBe('application/pdf');
    const page = (await browser.get('/stamps/find?number=26v00980').expect(200)).text;
    for (const words of ['Mất', 'Kiểm kê thiếu', '26V00980'])
      expect(`${page}${(await browser.get(address)).text}`).toContain(words);
    expect((await browser.get('/stamps/find?number=26V99999').expect(200)).text).toContain('Sổ không có tem số này');
  });

  it('say of every day what they come to now, and two at once do not both have a stamp', async () => {
    const lot = await StampLotModel.findById(stamps.lotId).lean<ReceivedLot>().orFail();
    const twice = { kind: 'struck', firstNumber: '970', reason: 'Nhập nhầm' };
    const answers = await Promise.all([stamps.move(twice), stamps.move(twice)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { segments } = await LotStandingModel.findById(stamps.lotId).lean().orFail();
    const before = await segmentsOfLotOn(lot, '2026-01-09');
    expect(before).toEqual([{ first: 1, last: 1000, state: 'inStock', since: '2026-01-05' }]);
    // The loss of 00980 came the day after.
    const replayed = await segmentsOfLotOn(lot, '2026-01-10');
    expect(replayed.filter(({ last }) => last < 970)).toEqual(segments.filter(({ last }) => last < 970));
    expect(replayed.map(({ state }) => state)).not.toContain('lost');
    expect(segments.map(({ state }) => state)).toContain('lost');
  });
});

describe('what is left', () => {
  it('is counted: differences are named, explained and frozen', async () => {
    const other = await buildVerifier({ centreId: centre.centre._id });
    await stamps.move({ kind: 'handed', firstNumber: '701', lastNumber: '710', holderId: other.id }).expect(201);
    const line = { lotId: stamps.lotId, numbers: '701-704, 00706, 712' };
    const counted = { holderId: other.id, day: '2026-03-01', lines: [line] };
    const begun = await stamps.head.post('/stamp-counts', counted).expect(201);
    const difference = { expected: 10, found: 6, missing: '26V00705, 26V00707–26V00710', extra: '26V00712' };
    const { id, differences } = begun.body as { id: string; differences: unknown };
    expect(differences).toMatchObject([difference]);
    const close = (body: object) => stamps.head.post(`/stamp-counts/${id}/close`, body);
    expect(fieldsOf((await close({}).expect(422)).body)).toEqual(['explanation']);
    const wrong = { lines: [{ lotId: stamps.lotId, numbers: '25V1' }] };
    const unread = await stamps.head.patch(`/stamp-counts/${id}`, wrong).expect(422);
    expect(fieldsOf(unread.body)).toEqual(['lines[0][numbers]']);
    await close({ explanation: 'Chưa ghi lần trả' }).expect(200);
    await stamps.move({ kind: 'returned', firstNumber: '701', lastNumber: '710', day: '2026-03-01' }).expect(201);
    const closed = (await stamps.head.get(`/stamp-counts/${id}`).expect(200)).body as object;
    expect(closed).toMatchObject({ status: 'closed', differences: [difference] });
    await stamps.head.patch(`/stamp-counts/${id}`, { lines: [] }).expect(409);
    await stamps.technician.post('/stamp-counts', { day: '2026-03-01' }).expect(403);
  });

  it('runs short below the minimum: said on the home page and in one letter', async () => {
    const set = { use: 'verification', series: '26v', minimum: 100_000 };
    const minimum = await stamps.head.post('/stamp-minimums', set).expect(201);
    expect(minimum.body).toMatchObject({ isBelow: true });
    const twice = await stamps.head.post('/stamp-minimums', { ...set, series: '26-V' }).expect(422);
    expect(fieldsOf(twice.body)).toEqual(['series']);
    const head = await signIn(registry.app, centre.head);
    expect((await head.get('/')).text).toContain('Sê-ri tem dưới mức tồn tối thiểu');
    for (const day of ['2026-11-20', '2026-11-21'])
      await writeStampLetters({ day, at: new Date(`${day}T02:00:00Z`), publicUrl: 'http://127.0.0.1:3000' });
    const letters = await MessageModel.find({ organizationId: centre.centre._id }).lean();
    expect(letters.map(({ subject }) => subject)).toEqual(['Tem sắp hết: 1 sê-ri dưới mức tồn tối thiểu']);
  });

  it('stands in the report of the year: page, sheet and PDF', async () => {
    const answer = await stamps.head.get('/stamp-report?year=2026').expect(200);
    // The year is not over: nothing is said of the days to come.
    expect(answer.body).toMatchObject({ from: '2026-01-01', until: '2026-11-20' });
    await stamps.head.get('/stamp-report?year=2027').expect(400);
    const { rows } = answer.body as { rows: { moved: Record<string, number>; inStore: number; inHands: number }[] };
    const all = await LotStandingModel.find({ centreId: centre.centre._id }).lean();
    const segments = all.flatMap((each) => each.segments);
    const count = (state: string) => countOf(segments.filter((each) => each.state === state));
    expect(rows[0]).toMatchObject({ inStore: count('inStock'), inHands: count('held'), moved: { received: 2000 } });
    await buildInstallation();
    const head = await signIn(registry.app, centre.head);
    for (const [path, type] of [
      ['', 'text/html'],
      ['.csv', 'text/csv'],
      ['.pdf', 'application/pdf'],
    ] as const)
      expect((await head.get(`/stamps/report${path}?year=2026`).expect(200)).headers['content-type']).toContain(type);
    const stranger = await useApi(registry.app, await otherActor('centreHead'));
    await stranger.get(`/stamp-report?year=2026&centreId=${centre.centre.id}`).expect(403);
  });
});

describe('a record', () => {
  const gate = async (work: Awaited<ReturnType<typeof workAt>>, stampNumber: string, of = centre) => {
    const scale = await of.scale();
    const answer = await work.technician.post('/verifications', entryFor(of, { instrumentId: scale.id, stampNumber }));
    return answer.status === 201 ? [] : refusalsOf(answer.body).map(({ rule, field }) => `${rule} ${field}`);
  };

  it('bears only a stamp that its technician holds, unused', async () => {
    const work = await workAt(registry.app, centre);
    expect(await gate(work, '26V00104')).toEqual(['stamp.notHeld stampNumber']);
    expect(await gate(work, '26V00500')).toEqual(['stamp.notHeld stampNumber']);
    expect(await gate(work, '26V00099')).toEqual(['stamp.gone stampNumber']);
    expect(await gate(work, '26V77777')).toEqual(['stamp.unknown stampNumber']);
    await stamps.hand('26V00500', '00501', { day: '2026-11-20' });
    expect(await gate(work, '26V00500')).toEqual(['stamp.notHeld stampNumber']);
    expect(await gate(work, '26V00090')).toEqual([]);
  });

  it('proposes the next stamp, uses it when approved, and its failure voids the one before', async () => {
    const work = await workAt(registry.app, centre);
    const scale = await centre.scale();
    const form = async () =>
      (await (await signIn(registry.app, centre.technician)).get(`/verifications/new?instrumentId=${scale.id}`)).text;
    const opened = await form();
    expect(opened).toMatch(/name="stampNumber"[^>]*value="26V00001"|value="26V00001"[^>]*name="stampNumber"/);
    expect(opened).toContain('Bạn đang giữ: 26V00001–26V00098');
    const { id, number } = await work.record({ instrumentId: scale.id, stampNumber: '26V00001' });
    expect(await form()).toMatch(/value="26V00002"/);
    expect(await stamps.stateOf('26V00001')).toMatchObject({ state: 'held', namedBy: { number } });
    await work.submit(id);
    const { certificate } = await work.approve(id);
    const used = await stamps.stateOf('26V00001');
    expect(used).toMatchObject({ state: 'used', holderName: centre.verifier.name });
    expect(used.movements[0]).toMatchObject({
      ...{ kind: 'used', recordNumber: number, certificateNumber: certificate?.number },
    });
    expect(await gate(work, '26V00001')).toEqual(['stamp.taken stampNumber']);

    const failing = await work.record({ instrumentId: scale.id, outcome: 'fail', performedOn: '2026-11-20' });
    await work.submit(failing.id);
    await work.head
      .post(`/verifications/${failing.id}/transitions`, { to: 'failed', password: testPassword })
      .expect(200);
    const voided = await stamps.stateOf('26V00001');
    expect(voided).toMatchObject({ state: 'voided' });
    expect(voided.movements[0]).toMatchObject({ kind: 'voided', recordNumber: failing.number });
  });

  it('numbers a lot on by what its technician holds: past what was spoilt, returned or named, and no further', async () => {
    const own = await buildWorkingCentre();
    const given = await buildStamps(registry.app, own);
    await given.hand('1', '9');
    await given.hand('20', '21', { day: '2026-11-20' });
    await given.move({ kind: 'spoilt', firstNumber: '4', reason: 'Rách' }).expect(201);
    await given.move({ kind: 'returned', firstNumber: '5' }).expect(201);
    const work = await workAt(registry.app, own);
    await work.record({ instrumentId: (await own.scale()).id, stampNumber: '26V00006' });
    const { get } = await signIn(registry.app, own.technician);
    const after = async (stamp: string, day = '20/11/2026', kind = 'verification') => {
      const asked = new URLSearchParams({ after: stamp, day, kind }).toString();
      const answer = await get(`/verifications/runs/stamps?${asked}`).set('Accept', 'application/json').expect(200);
      return (answer.body as { stamps: string[] }).stamps;
    };
    expect(await after('26v 00002')).toEqual(['26V00003', '26V00007', '26V00008', '26V00009', '26V00020', '26V00021']);
    expect(await after('26V00007', '19/11/2026')).toEqual(['26V00008', '26V00009']);
    expect(await after('26V00021')).toEqual([]);
    expect(await after('27V00001')).toEqual([]);
    expect((await after('26V00021', '20/11/2026', 'calibration'))[0]).toBe('26V00022');
  });

  it('is not approved with a stamp that was returned meanwhile, and gives it back when it is cancelled', async () => {
    const work = await workAt(registry.app, centre);
    const scale = await centre.scale();
    const { id } = await work.record({ instrumentId: scale.id, stampNumber: '26V00050' });
    await work.submit(id);
    await stamps.move({ kind: 'returned', firstNumber: '50', day: '2026-11-20' }).expect(201);
    const body = { to: 'approved', password: testPassword };
    const refused = await work.head.post(`/verifications/${id}/transitions`, body).expect(409);
    expect(refusalsOf(refused.body).map(({ rule }) => rule)).toEqual(['stamp.notHeld']);
    await work.head.post(`/verifications/${id}/transitions`, { to: 'returned', reason: 'Tem đã trả' }).expect(200);
    await work.technician.post(`/verifications/${id}/transitions`, { to: 'cancelled', reason: 'Làm lại' }).expect(200);
    await stamps.hand('50', '50', { day: '2026-11-20' });
    expect(await stamps.stateOf('26V00050')).toMatchObject({ state: 'held', namedBy: null });
  });

  it('that corrects a certificate has its stamp again, or frees it for another', async () => {
    const work = await workAt(registry.app, centre);
    const scale = await centre.scale();
    const first = await work.verify({ instrumentId: scale.id, stampNumber: '26V00010' });
    const correct = (certificateId: string | undefined, stampNumber: string) =>
      work.verify({
        instrumentId: scale.id,
        stampNumber,
        replacesCertificateId: certificateId,
        correctionReason: 'Sai số tem',
      });
    const second = await correct(first.certificate?.id, '26V00010');
    expect((await stamps.stateOf('26V00010')).movements.map(({ kind, recordNumber }) => [kind, recordNumber])).toEqual([
      ['used', second.number],
      ['givenBack', second.number],
      ['used', first.number],
      ['handed', undefined],
      ['received', undefined],
    ]);
    await correct(second.certificate?.id, '26V00011');
    expect(await stamps.stateOf('26V00010')).toMatchObject({ state: 'held' });
    expect(await stamps.stateOf('26V00011')).toMatchObject({ state: 'used' });
    expect(await gate(work, '26V00010')).toEqual([]);
    expect(await gate(work, '26V00011')).toEqual(['stamp.taken stampNumber']);
  });

  it('of a centre that keeps no register is as it was', async () => {
    const without = await buildWorkingCentre();
    const work = await workAt(registry.app, without);
    const scale = await without.scale();
    const page = await (
      await signIn(registry.app, without.technician)
    ).get(`/verifications/new?instrumentId=${scale.id}`);
    expect(page.text).toContain('Trung tâm chưa lập sổ tem');
    await work.verify({ instrumentId: scale.id, stampNumber: 'T 123' });
    const receive = async (order: object, receipt: object) => {
      const { id } = (await work.head.post('/stamp-lots', { ...lotOrder, ...order }).expect(201)).body as {
        id: string;
      };
      await work.head.post(`/stamp-lots/${id}/receive`, { ...lotReceipt, ...receipt }).expect(200);
    };
    // What the register has by now, it speaks of: a stamp of another use, and one that came after the work.
    await receive({ use: 'calibration' }, { series: 'HC' });
    expect(await gate(work, 'HC00001', without)).toEqual(['stamp.unknown stampNumber']);
    await receive({}, { series: '27V', receivedOn: '2026-11-20' });
    expect(await gate(work, '27V00001', without)).toEqual(['stamp.notHeld stampNumber']);
    expect(await gate(work, 'T 124', without)).toEqual([]);
  });
});
