import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { VerificationModel } from '../../../src/laboratory/certificates';
import { DeviceModel } from '../../../src/laboratory/devices';
import { TakenLotModel } from '../../../src/laboratory/devices/taken-lot.model';
import type { EvaluationInput } from '../../../src/metrology';
import { AccountModel } from '../../../src/register/accounts';
import { benchOf, buildBench, memberOf, passing, type Bench } from '../../support/benches';
import { buildWorkingCentre } from '../../support/certificates';
import { anyScope } from '../../support/centres';
import { buildInstrumentType, platformScaleRule } from '../../support/instruments';
import { buildOrder } from '../../support/orders';
import { buildPerson, signIn, useApi } from '../../support/people';
import { recordQueries } from '../../support/queries';
import { testNow, useRegistry } from '../../support/registry';
import { standardCertificate } from '../../support/standards';

const registry = useRegistry();
const queries = recordQueries();
beforeAll(queries.start);
afterEach(() => registry.clock.set(testNow));

type Browser = Awaited<ReturnType<typeof signIn>>;

/** What the scripts of a device send: the session's proof, and fields; the answer is JSON. */
async function say({ get, send }: Browser, path: string, fields: Readonly<Record<string, string>>) {
  const { csrf } = (await get('/devices/contact').expect(200)).body as { csrf: string };
  return send(path, Object.entries({ _csrf: csrf, ...fields })).set('Accept', 'application/json');
}

async function register(browser: Browser, until = '27/11/2026') {
  const answer = await say(browser, '/devices/register', { name: 'Máy tính bảng 2', until });
  return answer.body as { token: string; address: string };
}

const lotOf = (ids: readonly string[], more = '') => `${ids.map((id) => `instrumentIds=${id}`).join('&')}${more}`;

async function take(browser: Browser, device: string, address: string) {
  const run = randomUUID();
  return { run, answer: await say(browser, '/devices/lots', { device, run, address }) };
}

/** A row as the form of the lot sends it: what is shared, and its own. */
function rowOf(bench: Bench, id: string, readings = passing): Record<string, string> {
  const { rows, environment, standardIds, ...common } = benchOf(bench);
  const { checks, stampNumber, rows: own } = memberOf(id, readings);
  const cells = (name: string, all: readonly object[]) =>
    all.flatMap((row, at) => Object.entries(row).map(([cell, typed]) => [`${name}[${at}][${cell}]`, String(typed)]));
  const fields = [
    ...Object.entries(environment).map(([name, value]) => [`environment[${name}]`, value]),
    ...Object.entries(checks).map(([name, value]) => [`members[${id}][checks][${name}]`, value]),
    ...cells('rows', rows),
    ...cells(`members[${id}][rows]`, own),
  ];
  const named = { standardIds: standardIds[0] ?? '', [`members[${id}][stampNumber]`]: stampNumber };
  return { ...common, ...(Object.fromEntries(fields) as Record<string, string>), ...named };
}

interface Answer {
  readonly state: string;
  readonly href?: string;
  readonly shown?: string;
  readonly seen?: string;
  readonly faults?: readonly { readonly field: string; readonly said: string }[];
}

/** A lot of a centre on a device, from which rows are sent. */
async function onTheWay(count = 2) {
  const bench = await buildBench(count);
  const browser = await signIn(registry.app, bench.technician);
  const { token, address } = await register(browser);
  const { run, answer } = await take(browser, token, lotOf(bench.meters));
  expect(answer.status).toBe(200);
  const [first = ''] = bench.meters;
  const sendRow = async (fields = rowOf(bench, first), key = first, more: Record<string, string> = {}) =>
    say(browser, '/devices/rows', { ...fields, device: token, run, key, ...more });
  const back = async (...sent: Parameters<typeof sendRow>) => (await sendRow(...sent)).body as Answer;
  return { bench, browser, token, address, run, first, sendRow, back };
}

/** A set of weights with its cycles ABBA, in the form of one record on a device. */
async function weightsOnTheWay() {
  const scopeLines = [{ ...anyScope, typeCode: 'KL-15', subject: 'Quả cân' }];
  const standard = { accuracyClass: 'E2', certificates: [standardCertificate()] };
  const centre = await buildWorkingCentre({ designation: { scopeLines }, standard });
  const type = { field: 'Khối lượng', procedureCode: 'weights', rules: [platformScaleRule] };
  await buildInstrumentType({ ...type, code: 'KL-15', nameVi: 'Quả cân cấp chính xác đến F1' });
  const file = readFileSync(join(__dirname, '../../metrology/samples/weightCycles.json'), 'utf8');
  const { characteristics, environment, checks, readings } = (JSON.parse(file) as { input: EvaluationInput }).input;
  const { id: instrumentId } = await centre.scale({ typeCode: 'KL-15', characteristics });
  const browser = await signIn(registry.app, centre.technician);
  const { token } = await register(browser);
  const run = randomUUID();
  const address = `kind=verification&instrumentId=${instrumentId}&procedureCode=weightCycles`;
  const taken = await say(browser, '/devices/lots', { device: token, run, address, form: 'record' });
  expect([taken.status, taken.body]).toMatchObject([200, { run, isRecord: true }]);
  const comma = (value: unknown) => String(value).replace('.', ',');
  const under = (group: string, of: object) =>
    Object.entries(of).map(([name, value]) => [`${group}[${name}]`, comma(value)] as const);
  const rows = Object.entries(readings).flatMap(([step, all]) =>
    all.flatMap((row, at) => under(`readings[${step}][${at}]`, row)),
  );
  const cells: Record<string, string> = {
    ...{ mode: 'periodic', performedOn: '19/11/2026', standardIds: centre.standard.id, stampNumber: 'T-QC-1' },
    ...Object.fromEntries([...rows, ...under('environment', environment), ...under('checks', checks)]),
  };
  const back = async (form: Record<string, string>, decided = '') => {
    const named = { device: token, run, key: 'record', ...(decided && { decided }) };
    return (await say(browser, '/devices/rows', { ...form, ...named })).body as Answer;
  };
  return { work: await useApi(registry.app, centre.technician), browser, back, run, instrumentId, cells, address };
}

const stateOf = async (device: string) => {
  const answer = await request(registry.app).post('/offline/state').send({ device }).expect(200);
  return (answer.body as { state: string }).state;
};

describe('a device', () => {
  it('is registered by whoever takes it along, for so many days, and its secret is told once', async () => {
    const { technician, head, centre } = await buildWorkingCentre();
    const browser = await signIn(registry.app, technician);
    expect((await say(browser, '/devices/register', { name: 'Máy 1', until: '19/11/2026' })).text).toContain('đã qua');
    const late = await say(browser, '/devices/register', { name: 'Máy 1', until: '05/12/2026' });
    expect([late.status, late.text.includes('nhiều nhất 14 ngày')]).toEqual([422, true]);
    const { token, address } = await register(browser);
    expect(token).toHaveLength(43);
    const page = (await browser.get(address).expect(200)).text;
    expect([page.includes('Máy tính bảng 2'), page.includes(token)]).toEqual([true, false]);
    expect(JSON.stringify(await DeviceModel.find({ accountId: technician.id }).lean())).not.toContain(token);

    const colleague = await signIn(registry.app, await buildPerson('technician', { organizationId: centre._id }));
    await colleague.get(address).expect(404);
    expect((await colleague.get('/devices').expect(200)).text).not.toContain('Máy tính bảng 2');
    const ofHead = await signIn(registry.app, head);
    expect((await ofHead.get('/devices').expect(200)).text).toContain('Máy tính bảng 2');
    const stranger = await signIn(registry.app, (await buildWorkingCentre()).head);
    await stranger.get(address).expect(404);
  });

  it('is cut off by its owner or the head, not by others; nothing is given to it or taken from it after, and it is told', async () => {
    const { bench, browser, token, address, run, sendRow } = await onTheWay();
    const colleague = await buildPerson('technician', { organizationId: bench.centre._id });
    const stranger = await signIn(registry.app, (await buildWorkingCentre()).head);
    for (const other of [await signIn(registry.app, colleague), stranger])
      expect((await other.post(`${address}/cut`).send()).status).not.toBe(303);
    expect(await stateOf(token)).toBe('live');

    const ofHead = await signIn(registry.app, bench.head);
    await ofHead.post(`${address}/cut`).expect(303);
    expect((await sendRow()).status).toBe(403);
    expect((await take(browser, token, lotOf(bench.meters))).answer.status).toBe(403);
    expect(await VerificationModel.countDocuments({ runId: run })).toBe(0);
    expect((await ofHead.get(address)).text).not.toContain('đã nhận lệnh xóa');
    expect(await stateOf(token)).toBe('cut');
    expect((await ofHead.get(address)).text).toContain('đã nhận lệnh xóa');
    expect((await ofHead.get(address)).text).toContain('Cắt thiết bị');
  });

  it('is told to remove everything once its person’s account is closed, and nothing where nobody knows it', async () => {
    const { bench, token } = await onTheWay(1);
    await AccountModel.updateOne({ _id: bench.technician.id }, { active: false });
    expect(await stateOf(token)).toBe('cut');
    expect(await stateOf('nobody-gave-this')).toBe('unknown');
  });

  it('of another person sends nothing and takes nothing along', async () => {
    const { bench, token, run, first } = await onTheWay(1);
    const { _id } = bench.verifier;
    const colleague = await buildPerson('technician', { organizationId: bench.centre._id, verifierId: _id });
    const browser = await signIn(registry.app, colleague);
    const row = { ...rowOf(bench, first), device: token, run, key: first };
    expect((await say(browser, '/devices/rows', row)).status).toBe(403);
    expect((await take(browser, token, lotOf(bench.meters))).answer.status).toBe(403);
    const own = await register(browser);
    expect((await say(browser, '/devices/rows', { ...row, device: own.token })).status).toBe(404);
  });
});

describe('what is taken along', () => {
  it('is a lot that the person may see, noted with its instruments in the audit trail; past its last day nothing is', async () => {
    const { bench, browser, token, address } = await onTheWay();
    const page = (await browser.get(address).expect(200)).text;
    expect(page).toContain('0 trong 2 chiếc');
    const other = await buildBench(1);
    const { answer } = await take(browser, token, lotOf(other.meters));
    expect(answer.status).toBe(409);
    expect(answer.text).not.toContain(other.serials[0]);
    registry.clock.set(new Date('2026-11-28T02:00:00Z'));
    const late = await take(await signIn(registry.app, bench.technician), token, lotOf(bench.meters));
    expect([late.answer.status, late.answer.text.includes('quá ngày')]).toEqual([409, true]);
  });

  it('of an order is what has no record of it yet, divided into lots, and its records name the order', async () => {
    const bench = await buildBench(2);
    const scale = await bench.scale();
    const [first = '', second = ''] = bench.meters;
    const order = await buildOrder({
      ...{ centreId: bench.centre._id, status: 'inWork' },
      instrumentIds: [first, second, String(scale._id)] as never,
    });
    const browser = await signIn(registry.app, bench.technician);
    expect((await browser.get(`/orders/${order.id}`)).text).toContain(`/devices/take?orderId=${order.id}`);
    const page = (await browser.get(`/devices/take?orderId=${order.id}`).expect(200)).text;
    const lots = [...page.matchAll(/data-take-lot="([^"]+)"/g)].map(([, address = '']) =>
      address.replace(/&amp;/g, '&'),
    );
    expect(lots).toHaveLength(2);
    const address = lots.find((each) => each.includes(first)) ?? '';
    const { token } = await register(browser);
    const { run } = await take(browser, token, address);
    const sent = { ...rowOf(bench, first), device: token, run, key: first };
    expect((await say(browser, '/devices/rows', sent)).body).toMatchObject({ state: 'saved' });
    expect(await VerificationModel.countDocuments({ runId: run, orderId: order._id })).toBe(1);
    const after = (await browser.get(`/devices/take?orderId=${order.id}`).expect(200)).text;
    expect([after.includes(first), after.includes(second)]).toEqual([false, true]);
    const stranger = await signIn(registry.app, (await buildBench(1)).technician);
    await stranger.get(`/devices/take?orderId=${order.id}`).expect(404);
  });
});

describe('what comes back', () => {
  it('is saved once, though it is sent twice, twice at once, and after an answer that was lost', async () => {
    const { bench, run, sendRow, back, address, browser } = await onTheWay();
    const both = await Promise.all([sendRow(), sendRow()]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const [one, other] = both.map(({ body }) => body as Answer);
    expect(one?.href).toBe(other?.href);
    expect(await back()).toEqual({ state: 'already', href: one?.href });
    // The registry stopped after the record and before its note of it.
    await TakenLotModel.updateOne({ run }, { $unset: { 'members.$[].recordId': 1 } });
    expect((await back()).href).toBe(one?.href);
    const [, second = ''] = bench.meters;
    expect(await back(rowOf(bench, second), second)).toMatchObject({ state: 'saved' });
    expect(await VerificationModel.countDocuments({ runId: run })).toBe(2);
    expect((await browser.get(address)).text).toContain('2 trong 2 chiếc');
  });

  it('is judged as if it were typed here: what is refused says why at its cell, and is saved once it is mended', async () => {
    const { bench, run, first, back } = await onTheWay(1);
    const backwards = [...passing.slice(0, 2), ['219.25', '119.75']] as typeof passing;
    const refused = await back(rowOf(bench, first, backwards));
    expect(refused).toMatchObject({ state: 'refused', faults: [{ field: `members[${first}][rows][2][endReading]` }] });
    expect(await VerificationModel.countDocuments({ runId: run })).toBe(0);
    expect(await back()).toMatchObject({ state: 'saved' });
  });

  it('waits for the person where the instrument was changed meanwhile, and shows both values', async () => {
    const { bench, run, first, back } = await onTheWay(1);
    const colleague = await useApi(registry.app, bench.technician);
    await colleague.patch(`/instruments/${first}`, { place: 'Nhà máy nước mới' }).expect(200);
    const asked = await back();
    expect(asked.state).toBe('changed');
    expect(asked.shown).toContain('Nhà máy nước mới');
    expect(asked.shown).toContain(bench.technician.name);
    expect(await VerificationModel.countDocuments({ runId: run })).toBe(0);
    // What changed once more after the person has looked is shown anew.
    await colleague.patch(`/instruments/${first}`, { place: 'Trạm bơm' }).expect(200);
    const again = await back(rowOf(bench, first), first, { decided: asked.seen ?? '' });
    expect([again.state, again.shown?.includes('Trạm bơm')]).toEqual(['changed', true]);
    expect(await back(rowOf(bench, first), first, { decided: again.seen ?? '' })).toMatchObject({ state: 'saved' });
  });

  it('waits for the person where somebody else recorded the instrument meanwhile', async () => {
    const { bench, run, first, back } = await onTheWay(1);
    const colleague = await useApi(registry.app, bench.technician);
    const other = { ...benchOf(bench), run: randomUUID(), members: [{ ...memberOf(first), stampNumber: 'T-KHAC' }] };
    const { kept } = (await colleague.post('/verifications/runs', other).expect(200)).body as {
      kept: { number: string }[];
    };
    const asked = await back();
    expect([asked.state, asked.shown?.includes(kept[0]?.number ?? '?')]).toEqual(['changed', true]);
    expect(await VerificationModel.countDocuments({ runId: run })).toBe(0);
  });

  it('is one record in the form of its own, weighing cycles and all: saved once, refused at its cells, and shown what changed', async () => {
    const { work, browser, back, run, instrumentId, cells, address } = await weightsOnTheWay();
    expect((await browser.get(`/verifications/new?${address}`)).text).toContain('/devices/take?form=record&amp;kind=');
    expect((await browser.get(`/devices/take?form=record&${address}`)).text).toContain('data-take-form="record"');
    const refused = await back({ ...cells, 'readings[cycles][0][a1]': '1.500' });
    expect(refused).toMatchObject({ state: 'refused', faults: [{ field: 'readings[cycles][0][a1]' }] });
    await work.patch(`/instruments/${instrumentId}`, { place: 'Phòng cân mới' }).expect(200);
    const asked = await back(cells);
    expect([asked.state, asked.shown?.includes('Phòng cân mới')]).toEqual(['changed', true]);
    expect(await VerificationModel.countDocuments({ runId: run })).toBe(0);
    const both = await Promise.all([back(cells, asked.seen), back(cells, asked.seen)]);
    expect(both[0]?.href).toMatch(/^\/verifications\//);
    expect(both[1]?.href).toBe(both[0]?.href);
    expect(await back(cells)).toMatchObject({ state: 'already', href: both[0]?.href });
    const records = await VerificationModel.find({ runId: run }).lean();
    expect(records).toHaveLength(1);
    expect(records[0]?.evaluation.points.every(({ uncertainty }) => uncertainty !== undefined)).toBe(true);
  });

  it('brings photos to the record of their row, each once', async () => {
    const { browser, token, run, first, back } = await onTheWay(1);
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const photo = async () => {
      const { csrf } = (await browser.get('/devices/contact')).body as { csrf: string };
      const file = { filename: 'mat-so.png', contentType: 'image/png', bytes: png };
      return browser.upload('/devices/photos', file, { _csrf: csrf, device: token, run, key: first });
    };
    expect((await photo()).status).toBe(409);
    const { href = '' } = await back();
    for (let times = 0; times < 2; times += 1) expect((await photo()).status).toBe(200);
    const record = await VerificationModel.findById(href.split('/').at(-1)).orFail();
    expect(record.attachments).toMatchObject([{ name: 'mat-so.png' }]);
  });
});

describe('the entry page of a device', () => {
  it('is everybody’s and names nobody; its worker keeps it with all its parts, and stands before nothing else', async () => {
    const app = request(registry.app);
    const page = await app.get('/offline/start').expect(200);
    const browser = await signIn(registry.app, (await buildWorkingCentre()).technician);
    expect((await browser.get('/offline/start')).text).toBe(page.text);
    const worker = await app
      .get('/offline/worker.js')
      .expect(200)
      .expect('Content-Type', /javascript/);
    expect(worker.headers['service-worker-allowed']).toBeUndefined();
    const { parts } = JSON.parse(/self\.kept=(\{.*?\});/.exec(worker.text)?.[1] ?? '{}') as { parts: string[] };
    for (const part of parts) await app.get(part).expect(200);
    const needed = [...page.text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, address]) => address);
    expect(needed.filter((address) => !parts.includes(address ?? ''))).toEqual([]);
  });
});

it('every list and lookup of devices uses an index', async () => {
  const ofDevices = (walk: string) => /^(devices|takenlots)/.test(walk);
  expect([...queries.recorded.keys()].filter(ofDevices).length).toBeGreaterThan(3);
  expect((await queries.withoutIndex()).filter(ofDevices)).toEqual([]);
});
