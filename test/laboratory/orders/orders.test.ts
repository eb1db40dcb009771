import { VerificationModel } from '../../../src/laboratory/certificates';
import { VerifierModel } from '../../../src/laboratory/centres';
import { instrumentsOf, ordersOf, WorkOrderModel } from '../../../src/laboratory/orders';
import { MessageModel } from '../../../src/laboratory/schedule';
import { remindOfAppointments } from '../../../src/laboratory/orders';
import { OrganizationModel } from '../../../src/register/organizations';
import { buildVerifier } from '../../support/centres';
import { buildWorkingCentre, formFor, workAt, type WorkingCentre } from '../../support/certificates';
import { buildInstrument } from '../../support/instruments';
import { buildOrder, buildPriceList } from '../../support/orders';
import { buildPerson, signIn, useApi } from '../../support/people';
import { testNow, useRegistry } from '../../support/registry';
import { buildStandard, standardCertificate } from '../../support/standards';

const registry = useRegistry();

interface Shown {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly total: number;
  readonly progress: { readonly done: number; readonly all: number };
  readonly papers: readonly { readonly kind: string; readonly number: string }[];
  readonly publicCode: string;
}

const rulesOf = ({ body }: { body: unknown }) =>
  (body as { refusals: { rule: string }[] }).refusals.map(({ rule }) => rule.split('.').slice(0, 2).join('.'));
const fieldsOf = ({ body }: { body: unknown }) =>
  (body as { errors: { field: string }[] }).errors.map(({ field }) => field);
const time = { on: '2026-11-25', from: '08:00', until: '11:00' };

/** A centre with a published price list, its head at the API, and an order of its one customer with two scales. */
async function anOrder(overrides: object = {}) {
  const centre = await buildWorkingCentre();
  const list = await buildPriceList({ centreId: centre.centre._id, status: 'published' });
  const head = await useApi(registry.app, centre.head);
  const scales = [await centre.scale(), await centre.scale()];
  const body = {
    ...{ customerId: centre.owner.id, kind: 'verification', mode: 'periodic', placeKind: 'centre' },
    ...{ instrumentIds: scales.map(({ id }) => id), ...overrides },
  };
  const order = (await head.post('/orders', body).expect(201)).body as Shown;
  const price = String(list.lines[0]?._id);
  return { centre, head, scales, order, address: `/orders/${order.id}`, price };
}

async function upTo(
  act: 'accept',
  { head, address, price }: Pick<Awaited<ReturnType<typeof anOrder>>, 'head' | 'address' | 'price'>,
) {
  await head.post(`${address}/fees`, { listed: [{ priceLineId: price, quantity: 2 }] }).expect(200);
  await head.post(`${address}/quote`, {}).expect(200);
  await head.post(`${address}/${act}`, {}).expect(200);
}

const plan = ({ verifier, standard }: Pick<WorkingCentre, 'verifier' | 'standard'>, overrides: object = {}) => ({
  ...{ ...time, verifierIds: [verifier.id], standardIds: [standard.id] },
  ...overrides,
});

describe('an order', () => {
  it('goes from what was asked to what is closed: numbered, quoted, planned, received, done by its records, handed back', async () => {
    const known = await anOrder();
    const { centre, head, scales, order, address, price } = known;
    expect(order).toMatchObject({ number: 'CV-2026-00001', status: 'asked', total: 0, progress: { done: 0, all: 2 } });
    expect(rulesOf(await head.post(`${address}/quote`, {}).expect(409))).toEqual(['order.noFee']);
    const fees = {
      listed: [{ priceLineId: price, quantity: 2 }],
      typed: [
        { kind: 'travel', label: 'Xe đi xã', amount: 150000 },
        { kind: 'discount', label: 'Khách quen', amount: 10000 },
      ],
    };
    expect(((await head.post(`${address}/fees`, fees).expect(200)).body as Shown).total).toBe(500000);
    await head.post(`${address}/quote`, {}).expect(200);
    expect(rulesOf(await head.post(`${address}/fees`, fees).expect(409))).toEqual(['order.feesFixed']);
    await head.post(`${address}/requote`, {}).expect(200);
    await head.post(`${address}/quote`, {}).expect(200);
    await head.post(`${address}/accept`, {}).expect(200);
    await head.post(`${address}/schedule`, plan(centre)).expect(200);
    await head.post(`${address}/receive`, {}).expect(200);
    await head.post(`${address}/start`, {}).expect(200);

    const work = await workAt(registry.app, centre);
    const orderId = order.id;
    for (const [at, { id }] of scales.entries()) {
      await work.verify({ instrumentId: id, orderId, outcome: at === 0 ? 'pass' : 'fail' });
      if (at > 0) continue;
      expect(rulesOf(await head.post(`${address}/finish`, {}).expect(409))).toEqual(['order.notDone']);
      expect(fieldsOf(await head.post(`${address}/handBack`, {}).expect(422))).toEqual(['reason']);
    }
    const done = (await head.post(`${address}/finish`, {}).expect(200)).body as Shown;
    expect(done.progress).toEqual({ done: 2, all: 2 });
    expect(rulesOf(await head.post(`${address}/close`, {}).expect(409))).toEqual(['order.notHandedBack']);
    await head.post(`${address}/handBack`, {}).expect(200);
    const closed = (await head.post(`${address}/close`, {}).expect(200)).body as Shown;
    expect(closed.papers.map(({ kind, number }) => `${kind} ${number}`)).toEqual([
      ...['quotation BG-2026-00001', 'quotation BG-2026-00002', 'receipt PN-2026-00001'],
      ...['feeStatement BK-2026-00001', 'delivery PT-2026-00001'],
    ]);
    expect(rulesOf(await head.patch(address, { note: 'x' }).expect(409))).toEqual(['order.ended']);
    expect(rulesOf(await head.post(`${address}/cancel`, { reason: 'x' }).expect(409))).toEqual(['order.transition']);

    const browser = await signIn(registry.app, centre.head);
    const page = (await browser.get(address).expect(200)).text;
    for (const words of ['500.000 đồng', 'Năm trăm nghìn đồng', 'xong 2/2', 'V26.00001', 'BG-2026-00002'])
      expect(page).toContain(words);
    const paper = () => browser.get(`${address}/papers/PN-2026-00001.pdf`).expect(200);
    const [first, again] = [(await paper()).body as Buffer, (await paper()).body as Buffer];
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(again.equals(first)).toBe(true);
    const record = await VerificationModel.findOne({ orderId, kind: 'verification', status: 'approved' }).orFail();
    for (const path of [`/verifications/${record.id}`, `/certificates/${String(record.certificateId)}`])
      expect((await browser.get(path).expect(200)).text).toContain(order.number);
  });

  it('is another centre’s to nobody, read by the department, and changed by neither of them nor the quality officer', async () => {
    const { centre, address } = await anOrder();
    const other = await useApi(registry.app, (await buildWorkingCentre()).head);
    await other.get(address).expect(404);
    const department = await useApi(registry.app, await buildPerson('departmentOfficer'));
    await department.get(address).expect(200);
    await department.patch(address, { note: 'x' }).expect(403);
    const quality = await useApi(
      registry.app,
      await buildPerson('qualityOfficer', { organizationId: centre.centre._id }),
    );
    await quality.get(address).expect(200);
    await quality.post(`${address}/quote`, {}).expect(403);
  });

  it('takes prices from the published list alone, and instruments of its customer and its centre alone', async () => {
    const { centre, head, address } = await anOrder();
    const draft = await buildPriceList({ centreId: centre.centre._id, validFrom: '2026-02-01' });
    const later = await buildPriceList({ centreId: centre.centre._id, validFrom: '2027-01-01', status: 'published' });
    for (const list of [draft, later]) {
      const listed = [{ priceLineId: String(list.lines[0]?._id), quantity: 1 }];
      expect(fieldsOf(await head.post(`${address}/fees`, { listed }).expect(422))).toEqual(['listed[0][priceLineId]']);
    }
    const typed = [{ kind: 'discount', label: 'Giảm', amount: 1 }];
    expect(fieldsOf(await head.post(`${address}/fees`, { typed }).expect(422))).toEqual(['typed[0][amount]']);
    const foreign = await buildInstrument({ centreId: centre.centre._id });
    expect(fieldsOf(await head.patch(address, { instrumentIds: [foreign.id] }).expect(422))).toEqual(['instrumentIds']);
  });

  it('keeps a customer who is not in the register, whom the clerk enters before it is closed', async () => {
    const { head, address, centre } = await anOrder({
      customerId: undefined,
      customerName: 'Hộ bà Mẫu',
      instrumentIds: [],
    });
    expect(fieldsOf(await head.post('/orders', { kind: 'test', placeKind: 'mobile' }).expect(422))).toEqual([
      'customerId',
    ]);
    const both = {
      customerId: centre.owner.id,
      customerName: 'x',
      mode: 'periodic',
      kind: 'test',
      placeKind: 'mobile',
    };
    expect(fieldsOf(await head.post('/orders', both).expect(422))).toEqual(['customerName']);
    const mode = { ...both, customerId: undefined };
    expect(fieldsOf(await head.post('/orders', mode).expect(422))).toEqual(['mode']);
    const browser = await signIn(registry.app, centre.head);
    expect((await browser.get(address).expect(200)).text).toContain('chưa có trong sổ');
    const form = (await browser.get(`${address}/customer`).expect(200)).text;
    expect(form).toContain('value="Hộ bà Mẫu"');
    await browser.post(`${address}/customer`, { nameVi: 'Hộ bà Mẫu', code: 'HO-BA-MAU' }).expect(303);
    const customer = await OrganizationModel.findOne({ code: 'HO-BA-MAU' }).orFail();
    expect((await head.get(address).expect(200)).body).toMatchObject({ customerId: customer.id });
  });

  it('is begun from what is due, in the pages, and listed, searched and taken as a sheet', async () => {
    const { centre, order } = await anOrder();
    const due = await centre.scale({ dueOn: '2026-11-30', stateKey: '2026-11-30', lastVerifiedOn: '2025-11-30' });
    const browser = await signIn(registry.app, centre.head);
    const proposals = (await browser.get('/orders/proposals').expect(200)).text;
    const address = `/orders/new?customerId=${centre.owner.id}`;
    expect(proposals).toContain(address);
    const form = (await browser.get(address).expect(200)).text;
    expect(form).toMatch(new RegExp(`value="${due.id}" checked`));
    const sent = {
      ...{
        customerId: centre.owner.id,
        kind: 'verification',
        mode: 'periodic',
        placeKind: 'mobile',
        instrumentIds: due.id,
      },
      ...{ 'expected[0][description]': 'Cân treo', 'expected[0][count]': '4', 'expected[1][description]': '' },
    };
    const { headers } = await browser.post(address, sent).expect(303);
    expect((await browser.get(String(headers['location'])).expect(200)).text).toContain('xong 0/5');
    expect((await browser.get('/orders/proposals').expect(200)).text).not.toContain(address);
    const found = (await browser.get(`/orders?q=${encodeURIComponent(order.number)}&status=asked`).expect(200)).text;
    expect(found).toContain(order.number);
    const sheet = (await browser.get('/orders.csv?status=asked').expect(200)).text;
    expect(sheet).toContain(order.number);
    expect(sheet.split('\r\n').length).toBeGreaterThan(2);
    const own = await ordersOf(centre.head, { status: 'asked' }, { limit: 10 });
    expect(own.items.map(({ number }) => number)).toEqual(['CV-2026-00001', 'CV-2026-00002'].reverse());
    expect((await instrumentsOf(own.items[0]!)).map(({ _id }) => String(_id))).toEqual([due.id]);
  });

  it('opens the form of a record with itself in the address, and refuses the record of an instrument that it does not hold', async () => {
    const { centre, scales, order, address } = await anOrder();
    const browser = await signIn(registry.app, centre.technician);
    const link = `/verifications/new?kind=verification&amp;instrumentId=${scales[0]?.id}&amp;orderId=${order.id}`;
    expect((await browser.get(address).expect(200)).text).toContain(link);
    const { headers } = await browser.post(link.replaceAll('&amp;', '&'), formFor(centre)).expect(303);
    expect((await browser.get(String(headers['location'])).expect(200)).text).toContain(order.number);
    const work = await workAt(registry.app, centre);
    const entry = { ...formFor(centre), instrumentId: (await centre.scale()).id, orderId: order.id };
    const refused = await work.technician.post('/verifications', {
      performedOn: '2026-11-19',
      mode: 'periodic',
      instrumentId: entry.instrumentId,
      orderId: order.id,
      draft: true,
    });
    expect([refused.status, rulesOf(refused)]).toEqual([409, ['order.recordElsewhere']]);
    const foreign = await buildOrder({ centreId: (await buildWorkingCentre()).centre._id });
    await work.technician
      .post('/verifications', {
        performedOn: '2026-11-19',
        mode: 'periodic',
        instrumentId: entry.instrumentId,
        orderId: foreign.id,
        draft: true,
      })
      .expect(404);
  });
});

describe('a plan', () => {
  it('puts nobody and no standard in two places at once, names the other order, and lets them follow each other', async () => {
    const first = await anOrder();
    await upTo('accept', first);
    const { centre, head, address, price, order } = first;
    await head.post(`${address}/schedule`, plan(centre)).expect(200);
    const another = async () => {
      const body = {
        customerId: centre.owner.id,
        kind: 'verification',
        placeKind: 'mobile',
        expected: [{ typeCode: 'KL-04', description: 'Cân', count: 1 }],
      };
      const { id } = (await head.post('/orders', body).expect(201)).body as Shown;
      await upTo('accept', { head, address: `/orders/${id}`, price });
      return `/orders/${id}`;
    };
    const second = await another();
    const clash = await head.post(`${second}/schedule`, plan(centre, { from: '10:59', until: '12:00' })).expect(409);
    expect(rulesOf(clash)).toEqual(['order.personTaken', 'order.standardTaken']);
    expect(JSON.stringify(clash.body)).toContain(order.number);
    await head.post(`${second}/schedule`, plan(centre, { from: '11:00', until: '12:00' })).expect(200);
    await head.post(`${second}/schedule`, plan(centre, { on: '2026-11-26' })).expect(200);
    await head.post(`${address}/cancel`, { reason: 'Khách hoãn' }).expect(200);
    await head.post(`${second}/schedule`, plan(centre)).expect(200);
  });

  it('is given to one of two who ask at the same moment', async () => {
    const one = await anOrder();
    await upTo('accept', one);
    const { centre, head, price } = one;
    const body = {
      customerId: centre.owner.id,
      kind: 'verification',
      placeKind: 'mobile',
      expected: [{ typeCode: 'KL-04', description: 'Cân', count: 1 }],
    };
    const other = (await head.post('/orders', body).expect(201)).body as Shown;
    await upTo('accept', { head, address: `/orders/${other.id}`, price });
    const answers = await Promise.all(
      [one.address, `/orders/${other.id}`].map((address) => head.post(`${address}/schedule`, plan(centre))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await WorkOrderModel.countDocuments({ centreId: centre.centre._id, status: 'scheduled' })).toBe(1);
  });

  it('is refused with a card or a certificate expired by then, with a standard lent then, without a scope line, in the past, and with hours swapped', async () => {
    const known = await anOrder();
    await upTo('accept', known);
    const { centre, head, address } = known;
    const { _id: centreId } = centre.centre;
    const schedule = (overrides: object) => head.post(`${address}/schedule`, plan(centre, overrides));
    const late = await buildVerifier({ centreId });
    await VerifierModel.updateOne({ _id: late._id }, { $set: { 'cards.0.expiresOn': '2026-11-24' } });
    expect(rulesOf(await schedule({ verifierIds: [late.id] }).expect(409))).toEqual(['verifier.cardExpired']);
    const old = await buildStandard({ centreId, certificates: [standardCertificate({ validUntil: '2026-11-24' })] });
    expect(rulesOf(await schedule({ standardIds: [old.id] }).expect(409))).toEqual(['standard.expired']);
    const lent = { kind: 'outside', borrower: 'Trung tâm khác', from: '2026-11-20', dueOn: '2026-11-25' };
    const { id: away } = await buildStandard({ centreId });
    await head.post(`/measurement-standards/${away}/loans`, lent).expect(201);
    expect(rulesOf(await schedule({ standardIds: [away] }).expect(409))).toEqual(['standard.lent']);
    expect(rulesOf(await schedule({ verifierIds: [] }).expect(409))).toEqual(['order.nobody']);
    expect(fieldsOf(await schedule({ on: '2026-11-19' }).expect(422))).toEqual(['on']);
    expect(fieldsOf(await schedule({ from: '11:00', until: '08:00' }).expect(422))).toEqual(['until']);
    expect(fieldsOf(await schedule({ from: '25:00' }).expect(422))).toEqual(['from']);
    const stranger = await buildVerifier({ centreId: (await buildWorkingCentre()).centre._id });
    expect(fieldsOf(await schedule({ verifierIds: [stranger.id] }).expect(422))).toEqual(['verifierIds']);
    await centre.designation.updateOne({ withdrawnOn: '2026-11-22' });
    expect(rulesOf(await schedule({}).expect(409))).toEqual(['designation.notInForce']);
  });

  it('stands in the week of its people, among their work of the day, and is reminded of once the evening before', async () => {
    const known = await anOrder({ email: 'khach@mau.vn' });
    await upTo('accept', known);
    const { centre, head, address, order } = known;
    await head.post(`${address}/schedule`, plan(centre, { on: '2026-11-20' })).expect(200);
    const browser = await signIn(registry.app, centre.technician);
    const week = (await browser.get('/orders/week?from=20%2F11%2F2026').expect(200)).text;
    expect(week).toContain(`08:00–11:00 <a href="${address}">${order.number}</a>`);
    expect((await browser.get('/').expect(200)).text).toContain(order.number);
    expect((await browser.get('/orders/week?from=30%2F11%2F2026').expect(200)).text).not.toContain(order.number);
    await head.post(`${address}/schedule`, plan(centre, { on: '2026-11-21' })).expect(200);
    await remindOfAppointments('2026-11-20', testNow);
    await remindOfAppointments('2026-11-20', testNow);
    const letters = await MessageModel.find({ organizationId: centre.centre._id, key: /^appointment:/ }).lean();
    expect(letters.map(({ to }) => to ?? '').sort()).toEqual(['', 'khach@mau.vn']);
    expect(letters.every(({ body }) => body.includes(order.number))).toBe(true);
    expect(letters.some(({ subject }) => subject.includes('Số liệu mẫu'))).toBe(false);
    await WorkOrderModel.updateOne({ number: order.number, centreId: centre.centre._id }, { generated: true });
    await MessageModel.deleteMany({ key: /^appointment:/ });
    await remindOfAppointments('2026-11-20', testNow);
    const ofSample = await MessageModel.find({ organizationId: centre.centre._id, key: /^appointment:/ }).lean();
    expect(ofSample.map(({ subject }) => subject.startsWith('[Số liệu mẫu] '))).toEqual([true, true]);
  });
});
