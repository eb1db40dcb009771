import { Writable } from 'node:stream';
import express from 'express';
import mongoose from 'mongoose';
import { pino } from 'pino';
import request from 'supertest';
import { cardsThatEnd } from '../../../src/laboratory/calendars/calendar.rules';
import { CalendarFeedModel } from '../../../src/laboratory/calendars/calendar.model';
import { logRequests } from '../../../src/platform/http';
import { buildWorkingCentre } from '../../support/certificates';
import { buildInstrument } from '../../support/instruments';
import { buildOrder } from '../../support/orders';
import { buildOrganization } from '../../support/organizations';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();
const page = '/my-account/calendars';

/** Another reader of iCalendar; it comes as an ES module only. */
const reader = async () => (await import('ical.js')).default;
let ICAL: Awaited<ReturnType<typeof reader>>;
beforeAll(async () => void (ICAL = await reader()));

type Browser = Awaited<ReturnType<typeof signIn>>;

/** Makes a calendar on the page, and answers its address as the page shows it, once. */
async function make({ post, get }: Pick<Browser, 'post' | 'get'>, fields: Record<string, unknown>): Promise<string> {
  await post(page, fields).expect(303);
  const shown = await get(page).set('Accept', 'text/html').expect(200);
  const address = /\/calendar\/[\w-]{43}\.ics/.exec(shown.text)?.[0] ?? '';
  expect(address).not.toBe('');
  expect((await get(page).expect(200)).text).not.toContain(address);
  return address;
}

const open = (address: string) => request(registry.app).get(address);

/** The events as another reader of iCalendar understands them, in the order in which they stand. */
function eventsIn(text: string) {
  expect(text).toMatch(/END:VEVENT\r\nEND:VCALENDAR\r\n$/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  for (const name of ['version', 'prodid', 'method']) expect(calendar.getFirstPropertyValue(name)).toBeTruthy();
  const events = calendar.getAllSubcomponents('vevent').map((each) => {
    expect(String(each.getFirstPropertyValue('dtstamp'))).toMatch(/Z$/);
    const { uid, summary, location, startDate, endDate, description } = new ICAL.Event(each);
    return { uid, summary, location, description, start: String(startDate), end: String(endDate) };
  });
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  return { name: calendar.getFirstPropertyValue('x-wr-calname'), events };
}

async function eventsAt(address: string) {
  const { text } = await open(address).expect(200).expect('Content-Type', 'text/calendar; charset=utf-8');
  return eventsIn(text);
}

/** A centre with what a calendar shows of it: an appointment, a card, a standard and a designation that end, scales that fall due. */
async function busyCentre() {
  const working = await buildWorkingCentre({
    designation: { number: '12/QĐ-TĐC', validUntil: '2026-12-31' },
    verifier: {
      name: 'Trần Thị Thẻ',
      cards: [{ number: 'T-01', issuedOn: '2022-01-01', expiresOn: '2027-01-15', fields: ['Khối lượng'] }],
    },
  });
  const { centre, owner, verifier, scale } = working;
  const order = await buildOrder({
    ...{ centreId: centre._id, status: 'scheduled', number: 'CV-2026-00007', phone: '0905 000 111' },
    ...{ contactName: 'Nguyễn Thị Gọi', address: 'Chợ Đông Hà; cổng 2, quầy 5' },
    ...{ appointment: { on: '2026-11-25', from: '08:00', until: '11:00' }, verifierIds: [verifier._id] },
  });
  await scale({ dueOn: '2026-12-31', place: 'Quầy bà Kín' });
  await scale({ dueOn: '2026-12-31' });
  await scale({ dueOn: '2026-10-31', provenance: { source: 'Mẫu', confidence: 'unconfirmed', generated: true } });
  await buildInstrument({ ownerId: owner._id, dueOn: '2026-12-31' });
  return { ...working, order };
}

it('shows a person the own appointments, card and waiting records, in the order of days, in hours of Vietnam', async () => {
  const { technician, order, verifier, centre } = await busyCentre();
  await buildOrder({
    ...{ centreId: centre._id, status: 'scheduled' },
    ...{
      appointment: { on: '2026-11-24', from: '08:00', until: '11:00' },
      verifierIds: [new mongoose.Types.ObjectId()],
    },
  });
  const address = await make(await signIn(registry.app, technician), { kind: 'person' });
  const { name, events } = await eventsAt(address);
  expect(name).toBe(`Việc của tôi – ${technician.name}`);
  expect(events).toEqual([
    {
      ...{ uid: `order-${order.id}@127.0.0.1`, summary: 'CV-2026-00007: Chợ Mẫu' },
      ...{ location: 'Chợ Đông Hà; cổng 2, quầy 5', description: 'Kiểm định. Số phương tiện đo: 3.' },
      ...{ start: '2026-11-25T01:00:00Z', end: '2026-11-25T04:00:00Z' },
    },
    {
      ...{ uid: `card-${verifier.id}-T-01@127.0.0.1`, summary: 'Hết hạn thẻ kiểm định viên T-01 của bạn' },
      ...{ location: null, description: 'Lĩnh vực: Khối lượng.', start: '2027-01-15', end: '2027-01-16' },
    },
  ]);
});

it('tells a head how many records wait, on the day it is', async () => {
  const { head, technician, centre } = await busyCentre();
  const record = { centreId: centre._id, kind: 'verification', number: 'BB-2026-1', performedOn: '2026-11-19' };
  const records = mongoose.model('Verification').collection;
  await records.insertOne({ ...record, status: 'submitted', generated: true });
  await records.insertOne({ ...record, number: 'BB-2026-2', status: 'submitted' });
  await records.insertOne({
    ...record,
    number: 'BB-2026-3',
    status: 'returned',
    verifierId: new mongoose.Types.ObjectId(technician.verifierId),
  });
  const ofHead = await make(await signIn(registry.app, head), { kind: 'person' });
  const ofTechnician = await make(await signIn(registry.app, technician), { kind: 'person' });
  expect((await eventsAt(ofHead)).events).toMatchObject([
    { summary: '[Số liệu mẫu] Biên bản chờ bạn duyệt: 2', start: '2026-11-20', end: '2026-11-21' },
  ]);
  expect((await eventsAt(ofTechnician)).events[0]).toMatchObject({ summary: 'Biên bản bị trả lại, chờ bạn sửa: 1' });
});

it('shows a centre its appointments and what ends, and nobody’s telephone', async () => {
  const { head } = await busyCentre();
  const address = await make(await signIn(registry.app, head), { kind: 'centre' });
  const { events } = await eventsAt(address);
  expect(events.map(({ start, summary }) => `${start} ${summary}`)).toEqual([
    '2026-11-25T01:00:00Z CV-2026-00007: Chợ Mẫu',
    '2026-12-31 Hết hạn quyết định chỉ định 12/QĐ-TĐC',
    '2027-01-15 Hết hạn thẻ kiểm định viên T-01 của Trần Thị Thẻ',
    expect.stringMatching(/^2030-12-31 Hết hạn giấy chứng nhận của chuẩn CH-\d+ Bộ quả cân chuẩn$/),
  ]);
  expect((await open(address)).text).not.toMatch(/0905|Nguyễn Thị Gọi/);
});

it('shows an owner the due days of the instruments that this centre keeps, by type, and no person or place', async () => {
  const { technician, owner, centre } = await busyCentre();
  const browser = await signIn(registry.app, technician);
  const ofOwner = await browser.get(`/organizations/${owner.id}`).expect(200);
  expect(ofOwner.text).toContain(`href="${page}?ownerId=${owner.id}"`);
  const form = await browser.get(`${page}?ownerId=${owner.id}`).set('Accept', 'text/html').expect(200);
  expect(form.text).toContain(`<option value="${owner.id}" selected`);
  const address = await make(browser, { kind: 'owner', ownerId: owner.id });
  const { name, events } = await eventsAt(address);
  expect(name).toBe(`Hạn kiểm định phương tiện đo – ${centre.nameVi}`);
  expect(events).toMatchObject([
    { start: '2026-10-31', summary: '[Số liệu mẫu] Hạn kiểm định: 1 phương tiện đo' },
    { start: '2026-12-31', summary: 'Hạn kiểm định: 2 phương tiện đo', description: '2 × Cân thông dụng: cân bàn' },
  ]);
  expect((await open(address)).text).not.toMatch(new RegExp(`${technician.name}|${owner.nameVi}|Kín|/instruments`));
});

it('is the same bytes until something changes, and says so to whoever asks again', async () => {
  const { head, order } = await busyCentre();
  const address = await make(await signIn(registry.app, head), { kind: 'centre' });
  const first = await open(address).expect(200).expect('Cache-Control', 'private, no-cache');
  const etag = String(first.headers['etag']);
  await open(address).set('If-None-Match', etag).expect(304);
  await order.set({ appointment: { on: '2026-11-26', from: '09:00', until: '10:00' } }).save();
  const later = await open(address).set('If-None-Match', etag).expect(200);
  const [before, after] = [eventsIn(first.text).events[0], eventsIn(later.text).events[0]];
  expect(after).toMatchObject({ uid: before?.uid, start: '2026-11-26T02:00:00Z' });
});

it('is closed to strangers and to whoever may see no orders, and offers nobody another centre or what is no owner', async () => {
  const { head, centre } = await busyCentre();
  const other = await busyCentre();
  await request(registry.app).get(page).set('Accept', 'text/html').expect(303);
  const agency = await signIn(registry.app, await buildPerson('agencyOfficer'));
  await agency.get(page).expect(403);
  expect((await agency.get('/my-account').expect(200)).text).not.toContain(page);
  const browser = await signIn(registry.app, head);
  expect((await browser.get('/my-account').expect(200)).text).toContain(`href="${page}"`);
  const own = await make(browser, { kind: 'centre', centreId: other.centre.id });
  expect(await CalendarFeedModel.findOne({ accountId: head.id }).lean()).toMatchObject({ centreId: centre._id });
  expect((await open(own)).text).not.toContain(String(other.order._id));
  const commune = await buildOrganization({ kind: 'commune' });
  for (const ownerId of ['', commune.id]) {
    const refused = await browser.post(page, { kind: 'owner', ownerId }).expect(422);
    expect(refused.text).toContain('id="ownerid-error"');
  }
  const officer = await signIn(registry.app, await buildPerson('departmentOfficer'));
  await officer.post(page, { kind: 'centre' }).expect(422);
  const chosen = await make(officer, { kind: 'centre', centreId: other.centre.id });
  expect((await open(chosen)).text).toContain(String(other.order._id));
});

describe('an address', () => {
  it('that was revoked, made anew or never made answers alike, and only its owner revokes it', async () => {
    const { head, technician } = await busyCentre();
    const [browser, other] = [await signIn(registry.app, head), await signIn(registry.app, technician)];
    const first = await make(browser, { kind: 'person' });
    const second = await make(browser, { kind: 'person' });
    const shown = await browser.get(page).set('Accept', 'text/html');
    const revoke = /\/my-account\/calendars\/\w+\/revoke/.exec(shown.text)?.[0] ?? '';
    expect((await other.post(revoke).send()).status).toBe(404);
    await open(second).expect(200);
    await browser.post(revoke).expect(303);
    const never = `/calendar/${'A'.repeat(43)}.ics`;
    const answers = await Promise.all(
      [first, second, never].map((each) => open(each).set('Accept', 'application/json')),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ body }) => (body as { detail: string }).detail)).size).toBe(1);
  });

  it('ends with the account, its role and its password, and enabling the account revives none', async () => {
    const administrator = await signIn(registry.app, await buildPerson('administrator'));
    const { centre } = await busyCentre();
    const people = await Promise.all([1, 2, 3].map(() => buildPerson('centreHead', { organizationId: centre._id })));
    const browsers = await Promise.all(people.map((person) => signIn(registry.app, person)));
    const addresses: string[] = [];
    for (const browser of browsers) addresses.push(await make(browser, { kind: 'centre' }));
    const [disabled, moved] = people;
    await administrator.post(`/accounts/${disabled?.id}/disable`).expect(303);
    await open(addresses[0]!).expect(404);
    await administrator.post(`/accounts/${disabled?.id}/enable`).expect(303);
    const present = { displayName: 'Người chuyển', organizationId: centre.id };
    await administrator.post(`/accounts/${moved?.id}/change`, { ...present, role: 'qualityOfficer' }).expect(303);
    const password = 'mật khẩu thứ hai rất dài';
    await browsers[2]!.post('/my-account/password', { presentPassword: testPassword, password }).expect(303);
    for (const address of addresses) await open(address).expect(404);
    expect((await browsers[2]!.get(page).expect(200)).text).not.toContain('/revoke');
  });

  it('is kept as its hash alone: neither the record nor the audit trail holds it, and both acts stand there', async () => {
    const { head } = await busyCentre();
    const browser = await signIn(registry.app, head);
    const address = await make(browser, { kind: 'person' });
    await make(browser, { kind: 'person' });
    const secret = address.slice('/calendar/'.length, -'.ics'.length);
    const kept = await CalendarFeedModel.find({ accountId: head.id }).lean();
    const entries = await mongoose
      .model('AuditEntry')
      .find({ 'subject.type': 'CalendarFeed', actorId: head.id })
      .sort({ _id: 1 })
      .lean<{ action: string }[]>();
    expect(entries.map(({ action }) => action)).toEqual(['calendar.made', 'calendar.revoked', 'calendar.made']);
    for (const stored of [kept, entries]) expect(JSON.stringify(stored)).not.toContain(secret);
    for (const { tokenHash } of kept) expect(JSON.stringify(entries)).not.toContain(tokenHash);
  });

  it('is not in the log, however it is written', async () => {
    const lines: string[] = [];
    const out = new Writable({ write: (line, _encoding, done) => (lines.push(String(line)), done()) });
    const app = express().use(logRequests(pino(out)));
    for (const path of ['/calendar/secret.ics', '/Calendar/secret.ics?x=1', '//calendar/secret.ics', '/ask/secret'])
      await request(app).get(path);
    expect(lines).toHaveLength(4);
    expect(lines.join('')).toContain('/calendar/…');
    expect(lines.join('')).not.toContain('secret');
  });

  it('is refused beyond the number that one person keeps', async () => {
    const { head } = await busyCentre();
    const made = Array.from({ length: 100 }, (_, at) => ({
      ...{ accountId: head.id, kind: 'owner' as const, ownerId: new mongoose.Types.ObjectId() },
      ...{ language: 'vi' as const, tokenHash: `${head.id}-${at}`, epoch: 0 },
    }));
    await CalendarFeedModel.insertMany(made);
    const refused = await (await signIn(registry.app, head)).post(page, { kind: 'person' }).expect(422);
    expect(refused.text).toContain('Bạn đang có 100 địa chỉ');
  });
});

describe('a program', () => {
  interface Told {
    readonly id: string;
    readonly address?: string;
  }

  it('makes a calendar, is told its address once, reads its own alone and revokes it', async () => {
    const { head, technician } = await busyCentre();
    const [mine, colleague] = [await useApi(registry.app, head), await useApi(registry.app, technician)];
    const ask = () => mine.post('/calendars', { kind: 'centre' }).set('Idempotency-Key', 'mot-lich');
    const made = await ask().set('Accept-Language', 'en').expect(201);
    const { id, address = '' } = made.body as Told;
    expect(made.headers['location']).toBe(`/api/v1/calendars/${id}`);
    const path = new URL(address).pathname;
    expect((await eventsAt(path)).name).toContain('A centre’s calendar');
    const again = (await ask().expect(201)).body as Told;
    expect([again.id, again.address]).toEqual([id, undefined]);
    const kept = JSON.stringify(await mongoose.model('KeptAnswer').find().lean());
    expect([kept.includes(id), kept.includes(path)]).toEqual([true, false]);
    const listed = await mine.get('/calendars').expect(200);
    expect(listed.body).toMatchObject({ items: [{ id, kind: 'centre', language: 'en', version: 0 }] });
    expect(listed.text).not.toMatch(/tokenHash|epoch|accountId|address/);
    expect((await colleague.get('/calendars').expect(200)).body).toEqual({ items: [], nextCursor: null });
    await colleague.get(`/calendars/${id}`).expect(404);
    await colleague.post(`/calendars/${id}/revoke`, {}).set('If-Match', '"0"').expect(404);
    await open(path).expect(200);
    await mine.post(`/calendars/${id}/revoke`, {}).set('If-Match', '"0"').expect(204);
    await open(path).expect(404);
    await mine.get(`/calendars/${id}`).expect(404);
  });
});

it('a card that another outlasts in all of its fields ends nothing', () => {
  const card = (number: string, expiresOn: string, ...fields: string[]) => ({
    number,
    issuedOn: '2020-01-01',
    expiresOn,
    fields,
  });
  const [old, renewed, other] = [
    card('1', '2026-12-01', 'a'),
    card('2', '2031-12-01', 'a'),
    card('3', '2026-11-01', 'a', 'b'),
  ];
  expect(cardsThatEnd([old, renewed, other]).map(({ number }) => number)).toEqual(['2', '3']);
  expect(cardsThatEnd([old]).map(({ number }) => number)).toEqual(['1']);
});
