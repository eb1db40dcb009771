import request from 'supertest';
import { DesignationModel, registerFilter } from '../../../src/laboratory/centres';
import { searchWords } from '../../../src/platform/database';
import { anyScope, buildDesignation, buildVerifier } from '../../support/centres';
import { faultsOf } from '../../support/html';
import { buildCentre, buildOrganization } from '../../support/organizations';
import { emptyDatabase, useRegistry } from '../../support/registry';

const registry = useRegistry();

const waterMeters = { ...anyScope, typeCode: 'DT-02', subject: 'Đồng hồ đo nước lạnh', range: 'đến DN 50' };

interface Answer {
  readonly items: readonly { id: string; number: string; state: string; scopeLines: { subject: string }[] }[];
  readonly nextCursor: string | null;
}

async function ask(query: string): Promise<Answer> {
  return (await request(registry.app).get(`/api/v1/register?${query}`).expect(200)).body as Answer;
}

const numbers = async (query: string) => (await ask(query)).items.map(({ number }) => number);
const pageOf = (address: string) => request(registry.app).get(address).set('Accept', 'text/html');

beforeAll(async () => {
  await emptyDatabase();
  const province = await buildOrganization({ kind: 'province', nameVi: 'Tỉnh Đồng Nai' });
  const commune = await buildOrganization({ kind: 'commune', nameVi: 'Phường Trấn Biên', parentId: province._id });
  const scales = await buildCentre({ nameVi: 'Trung tâm Cân Đo', communeId: commune._id, phone: '0251 382 2297' });
  const water = await buildCentre({ nameVi: 'Trung tâm Nước', address: '12 Lê Lợi, Phường Quy Nhơn, tỉnh Gia Lai' });
  await buildVerifier({ centreId: scales._id, name: 'Phan Thị Kín' });
  const scope = [anyScope, { ...anyScope, typeCode: 'KL-05', subject: 'Cân ô tô' }];
  await buildDesignation({
    ...{ centreId: scales._id, number: '1/CAN', scopeLines: scope, note: 'ghi chú nội bộ', validFrom: '2021-01-01' },
    ...{ suspensions: [{ from: '2022-03-01', until: '2022-03-31', reason: 'lý do kín' }] },
    searchWords: searchWords('1/CAN', 'Cân bàn', 'Cân ô tô'),
  });
  await buildDesignation({
    ...{ centreId: water._id, number: '2/NUOC', scopeLines: [waterMeters], validFrom: '2022-01-01' },
    provenance: { source: 'x', confidence: 'confirmed', generated: true },
    searchWords: searchWords('2/NUOC', waterMeters.subject),
  });
  await buildDesignation({ centreId: water._id, number: '3/HUY', withdrawnOn: '2025-01-01', withdrawalReason: 'kín' });
});

describe('the public register', () => {
  it('shows a stranger the bodies designated today, their scope, and what is a sample; nobody’s name', async () => {
    const { text } = await pageOf('/register').expect(200);
    expect(text).toContain('Trung tâm Cân Đo');
    expect(text).toContain('0251 382 2297');
    expect(text).toContain('Đồng hồ đo nước lạnh');
    expect(text).toContain('Số liệu mẫu');
    expect(text).not.toContain('3/HUY');
    for (const hidden of ['Phan Thị Kín', 'ghi chú nội bộ', 'lý do kín']) expect(text).not.toContain(hidden);
    expect(await faultsOf(text)).toEqual([]);
  });

  it('says as much to programs, and no more', async () => {
    const { items } = await ask('');
    expect(items.map((each) => Object.keys(each).sort())[1]).toEqual(
      ['amendments', 'centre', 'id', 'kind', 'number', 'scopeLines', 'state', 'validFrom', 'validUntil'].sort(),
    );
    expect(JSON.stringify(items)).not.toMatch(/kín|nội bộ|Kín/);
    expect(items[0]).toMatchObject({ number: '2/NUOC', state: 'inForce', sample: true });
  });

  it.each([
    ['q=can o to', ['1/CAN']],
    ['q=dong ho nuoc', ['2/NUOC']],
    ['q=trung tam', ['2/NUOC', '1/CAN']],
    ['q=can nuoc', []],
    ['typeCode=KL-05', ['1/CAN']],
    ['typeCode=DT-02&where=dong nai', []],
    ['where=tran bien', ['1/CAN']],
    ['where=Tỉnh Đồng Nai', ['1/CAN']],
    ['where=xa Quy Nhon&q=dong ho', ['2/NUOC']],
    ['where=Hà Nội', []],
  ])('asked %s, finds %j', async (query, found) => {
    expect(await numbers(query)).toEqual(found);
  });

  it('shows of a scope the lines that were asked for, and the whole scope where the body was', async () => {
    const lines = async (query: string) => (await ask(query)).items[0]?.scopeLines.map(({ subject }) => subject);
    expect(await lines('q=can o to')).toEqual(['Cân ô tô']);
    expect(await lines('q=1/CAN')).toEqual(['Cân bàn', 'Cân ô tô']);
  });

  it.each([
    ['2020-12-31', ['3/HUY'], 'notYet'],
    ['2021-01-01', ['1/CAN', '3/HUY'], 'inForce'],
    ['2022-03-01', ['2/NUOC', '3/HUY'], 'suspended'],
    ['2022-03-31', ['2/NUOC', '3/HUY'], 'suspended'],
    ['2022-04-01', ['2/NUOC', '1/CAN', '3/HUY'], 'inForce'],
    ['2025-01-01', ['2/NUOC', '1/CAN'], 'inForce'],
    ['2030-12-31', ['2/NUOC', '1/CAN'], 'inForce'],
    ['2031-01-01', [], 'expired'],
  ])('as on %s, holds %j, and the scales are “%s”', async (on, found, state) => {
    expect(await numbers(`on=${on}`)).toEqual(found);
    const { _id } = await DesignationModel.findOne({ number: '1/CAN' }).orFail();
    const one = await request(registry.app)
      .get(`/api/v1/register/${String(_id)}?on=${on}`)
      .expect(200);
    expect(one.body).toMatchObject({ number: '1/CAN', state });
  });

  it('opens one decision, also a withdrawn one, and says so', async () => {
    const { _id } = await DesignationModel.findOne({ number: '3/HUY' }).orFail();
    const { text } = await pageOf(`/register/${String(_id)}`).expect(200);
    expect(text).toContain('Bị hủy bỏ');
    expect(text).not.toContain('kín');
    expect(await faultsOf(text)).toEqual([]);
    expect((await pageOf(`/register/${String(_id)}?on=31/12/2024`).expect(200)).text).toContain('Còn hiệu lực');
    await pageOf('/register/nothing').expect(404);
    await pageOf('/register/0123456789abcdef01234567').expect(404);
  });

  it('goes on page by page, and marks what it cannot follow', async () => {
    const first = await ask('limit=1');
    const second = await ask(`limit=1&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ number }) => number)).toEqual(['2/NUOC', '1/CAN']);
    expect((await pageOf('/register?on=31/02/2024').expect(400)).text).toContain('aria-invalid');
    await request(registry.app).get('/api/v1/register?foo=1').expect(400);
  });

  it.each([{}, { q: 'can ban' }, { typeCode: 'KL-04' }, { where: 'dong nai' }])(
    'asked %j, reads an index',
    async (by) => {
      const filter = await registerFilter({ ...by, day: '2026-11-20', typeNames: new Map() });
      const plan = JSON.stringify(await DesignationModel.find(filter).sort({ validFrom: -1, _id: -1 }).explain());
      expect(plan).toContain('IXSCAN');
      expect(plan).not.toContain('COLLSCAN');
    },
  );
});
