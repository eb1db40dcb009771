import request from 'supertest';
import { stopValidations } from '../../../src/laboratory/assessment';
import { whenValidated } from '../../../src/laboratory/assessment/validation.running';
import { verdictOn } from '../../../src/laboratory/assessment/validation.rules';
import { ValidationRunModel } from '../../../src/laboratory/assessment/validation-run.model';
import { publishedCases } from '../../../src/metrology/validation';
import { faultsOf } from '../../support/html';
import { buildCentre } from '../../support/organizations';
import { buildPerson, signIn, useApi, type TestFile } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();
const page = '/assessment/validation';

const sum = {
  ...{ id: 'tong', source: 'Bài tính của tổ chức, tờ 1', name: 'Tổng hai đại lượng', model: 'a + b' },
  inputs: [
    { name: 'a', value: 1, u: 0.1 },
    { name: 'b', value: 2, u: 0.1 },
  ],
  expected: { y: 3 },
};
const wrong = { ...sum, id: 'sai', expected: { y: 4 } };
const impossible = { ...sum, id: 'hong', model: 'a +' };
const written = (...cases: object[]) => JSON.stringify({ cases });
const fileOf = (text: string): TestFile => ({
  ...{ filename: 'bài tính.json', contentType: 'application/json' },
  bytes: Buffer.from(text),
});

const centreHead = async () => buildPerson('centreHead', { organizationId: (await buildCentre())._id });
type Browser = Awaited<ReturnType<typeof signIn>>;

/** Runs a file of the head's own, and gives the address of the run. */
async function ran(browser: Browser, text: string): Promise<string> {
  const response = await browser.upload(`${page}/new`, fileOf(text), { cases: 'own' });
  expect(response.status).toBe(303);
  await whenValidated();
  return String(response.headers['location']);
}

beforeEach(async () => {
  await stopValidations();
  await ValidationRunModel.deleteMany({});
});

describe('the published cases', () => {
  it('run once at a time in a thread, told as they go, and are interrupted when the program stops', async () => {
    const head = await signIn(registry.app, await centreHead());
    const { headers } = await head.post(`${page}/new`, { cases: 'published' }).expect(303);
    const address = String(headers['location']);
    expect((await head.get(address).expect(200)).text).toContain('Đang tính');
    expect((await head.post(`${page}/new`, { cases: 'published' }).expect(409)).text).toContain('chưa xong');
    const { post } = await useApi(registry.app, await buildPerson('administrator'));
    await post(page, { cases: 'published' }).expect(409);
    await head.get(`${address}.pdf`).expect(409);

    const at = async () => (await ValidationRunModel.findOne().lean())!;
    while ((await at()).checked === 0) await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await at()).total).toBe(publishedCases.length);
    await stopValidations();
    const { text } = await head.get(address).expect(200);
    expect(text).toContain('Bị ngắt');
    expect(text).not.toContain('status-good');
    expect(await at()).toMatchObject({ status: 'interrupted', cases: [] });
  });

  it('that were at work when the machine lost power are interrupted, and others may run', async () => {
    const [administrator, at] = [await signIn(registry.app, await buildPerson('administrator')), registry.clock.now()];
    const { _id: organizationId } = await buildCentre();
    const run = {
      startedAt: at,
      startedBy: 'Người thử',
      organizationId,
      version: '1',
      status: 'running' as const,
      readers: 'everybody',
    };
    const left = await ValidationRunModel.create({ ...run, leaseUntil: at, total: 9, checked: 9, passed: 9 });
    expect(verdictOn(left, at)).toBe('interrupted');
    expect((await administrator.get(`${page}/${left.id}`).expect(200)).text).toContain('bị ngắt giữa chừng');
    await ran(administrator, written(sum));
    expect(await ValidationRunModel.findById(left._id).lean()).toMatchObject({ status: 'interrupted' });
  });
});

describe('a centre’s own file of cases', () => {
  it('is calculated, and kept with who, when, by which version, from which file, case by case', async () => {
    const person = await centreHead();
    const head = await signIn(registry.app, person);
    const address = await ran(head, written(sum, wrong, impossible));
    const { text } = await head.get(address).expect(200);
    for (const said of ['1 trên 3 trường hợp đạt', 'Bài tính của tổ chức, tờ 1', 'bài tính.json', person.name, 'test'])
      expect(text).toContain(said);
    expect(text).toMatch(/y: 4 ± 0,5; 3 /);
    expect(text).toContain('Không tính được');
    expect(await faultsOf(text)).toEqual([]);

    const failures = (await head.get(`${address}?verdict=failed`).expect(200)).text;
    expect(failures).toContain('sai: Tổng hai đại lượng');
    expect(failures).not.toContain('tong: Tổng hai đại lượng');
    await head.get(`${address}?verdict=maybe`).expect(400);
    const list = (await head.get(page).expect(200)).text;
    expect(list).toContain('1 trên 3 trường hợp đạt');
    expect(await faultsOf(list)).toEqual([]);
  });

  it('is printed for the assessor', async () => {
    const head = await signIn(registry.app, await centreHead());
    const paper = await head.get(`${await ran(head, written(sum, wrong))}.pdf`).expect(200);
    expect(paper.type).toBe('application/pdf');
    expect((paper.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each([
    ['no JSON', '{"cases": [\n {"id": }]}', '2:9: Tệp không phải JSON'],
    ['no cases', '{}', 'cases: Tệp không có danh sách'],
    ['a case without a source', written({ ...sum, source: '' }), 'cases[0].source: Thiếu nguồn'],
    [
      'a case of an unknown kind',
      written(sum, { id: 'b', source: 'x', kind: 'riddle' }),
      'cases[1].kind: Chương trình',
    ],
  ])('with %s is refused with the place of each fault, and nothing is run', async (_, text, fault) => {
    const head = await signIn(registry.app, await centreHead());
    const response = await head.upload(`${page}/new`, fileOf(text), { cases: 'own' });
    expect(response.status).toBe(422);
    expect(response.text).toContain(fault);
    expect(await ValidationRunModel.countDocuments()).toBe(0);
  });

  it('must come when it was chosen, and not when it was not', async () => {
    const head = await signIn(registry.app, await centreHead());
    expect((await head.post(`${page}/new`, { cases: 'own' }).expect(422)).text).toContain('Chưa chọn tệp');
    expect((await head.upload(`${page}/new`, fileOf(written(sum)), { cases: 'published' })).status).toBe(422);
    await head.post(`${page}/new`).expect(422);
  });

  it('is seen by its centre and by the department, not by another centre', async () => {
    const head = await signIn(registry.app, await centreHead());
    const address = await ran(head, written(sum));
    await (await signIn(registry.app, await buildPerson('departmentOfficer'))).get(address).expect(200);
    const other = await signIn(registry.app, await centreHead());
    await other.get(address).expect(404);
    await other.get(`${address}.pdf`).expect(404);
    expect((await other.get(page).expect(200)).text).not.toContain('bài tính.json');
  });
});

describe('runs by the API', () => {
  it('are started and read', async () => {
    const { get, post } = await useApi(registry.app, await centreHead());
    const begun = await post(page, { cases: 'own', name: 'a.json', text: written(sum, wrong) }).expect(201);
    expect(begun.body).toMatchObject({ verdict: 'running', file: { name: 'a.json' } });
    await whenValidated();
    const found = await get(`${page}/${(begun.body as { id: string }).id}`).expect(200);
    const [first, second] = [
      { id: 'tong', passed: true },
      { id: 'sai', passed: false },
    ];
    expect(found.body).toMatchObject({ verdict: 'failed', total: 2, passed: 1, cases: [first, second] });
    const list = await get(page).expect(200);
    expect(list.body).toMatchObject({ items: [{ verdict: 'failed', total: 2 }], nextCursor: null });
    await post(page, { cases: 'own' }).expect(422);
  });
});

it('nobody but the head of a centre and the administrator runs, and a stranger sees nothing', async () => {
  for (const role of ['technician', 'qualityOfficer', 'departmentOfficer'] as const) {
    const person = await buildPerson(role);
    const { get, post } = await useApi(registry.app, person);
    await get(page).expect(200);
    await post(page, { cases: 'published' }).expect(403);
    const browser = await signIn(registry.app, person);
    expect((await browser.get(page).expect(200)).text).not.toContain(`${page}/new`);
    await browser.get(`${page}/new`).expect(403);
  }
  const clerk = await signIn(registry.app, await buildPerson('agencyOfficer'));
  await clerk.get(page).expect(403);
  await request(registry.app).get(page).set('Accept', 'text/html').expect(303);
  await request(registry.app).get(`/api/v1${page}`).expect(401);
});
