import { execFileSync } from 'node:child_process';
import request from 'supertest';
import { attributeOf, childrenOf, readXml, textIn, type XmlElement } from '../../../src/platform/xml';
import { anyScope } from '../../support/centres';
import { buildInstrumentType } from '../../support/instruments';
import { buildCentre } from '../../support/organizations';
import { buildPerson, useApi } from '../../support/people';
import { itWith } from '../../support/programs';
import { emptyDatabase, useRegistry } from '../../support/registry';

const registry = useRegistry();
const address = '/register/changes.atom';
const feedIn = (language: string) => request(registry.app).get(address).set('Accept-Language', language);
const children = (of: XmlElement, name: string) => [...childrenOf(of, name)];
const one = (of: XmlElement, name: string) => textIn(children(of, name)[0]!);

/** RFC 4287, 4.1.1 and 4.1.2, and 3.3 for its days: what is wrong with an Atom feed. */
function atomFaults(xml: string): string[] {
  const { root } = readXml(Buffer.from(xml));
  const entries = children(root, 'entry');
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  must(root.local === 'feed' && root.namespace === 'http://www.w3.org/2005/Atom', 'root');
  must(children(root, 'author').length > 0 && one(children(root, 'author')[0]!, 'name') !== '', 'author');
  for (const each of [root, ...entries]) {
    for (const name of ['id', 'title', 'updated']) must(children(each, name).length === 1, `one ${name}`);
    must(/^[a-z][a-z0-9+.-]*:\S+$/.test(one(each, 'id')), 'an id is an IRI');
    must(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(one(each, 'updated')), 'RFC 3339');
    const links = children(each, 'link').map((link) => [attributeOf(link, 'rel'), attributeOf(link, 'href')] as const);
    must(links.filter(([rel]) => rel === 'alternate').length === 1, 'one alternate');
    must(
      links.every(([, href]) => href?.startsWith('http')),
      'whole addresses',
    );
    must(
      each === root ? links.some(([rel]) => rel === 'self') : children(each, 'summary').length === 1,
      'self, summary',
    );
  }
  const ids = [root, ...entries].map((each) => one(each, 'id'));
  must(new Set(ids).size === ids.length, 'ids differ');
  return faults;
}

const entriesOf = (xml: string) => children(readXml(Buffer.from(xml)).root, 'entry');
const told = (xml: string) => entriesOf(xml).map((each) => `${one(each, 'title')} | ${one(each, 'summary')}`);

it('says that nothing has happened yet', async () => {
  await emptyDatabase();
  const { text } = await feedIn('vi').expect(200);
  expect(atomFaults(text)).toEqual([]);
  expect(told(text)).toEqual([]);
});

describe('the feed of the public register', () => {
  let path = '';

  beforeAll(async () => {
    await emptyDatabase();
    await buildInstrumentType();
    const centre = await buildCentre({ nameVi: 'Trung tâm <Đo> & Cân' });
    const other = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const { post, patch } = await useApi(
      registry.app,
      await buildPerson('departmentOfficer', { displayName: 'Lê Thị Kín' }),
    );
    const body = { centreId: centre.id, kind: 'control', number: '7/QĐ-TĐC', validFrom: '2024-01-01' };
    const { id } = (await post('/designations', { ...body, scopeLines: [anyScope] }).expect(201)).body as {
      id: string;
    };
    path = `/designations/${id}`;
    await patch(path, { mark: 'N 7' }).expect(200);
    await other.post(`${path}/approve`, {}).expect(200);
    const act = (name: string, on: string) => post(`${path}/${name}`, { on, reason: 'lý do kín' }).expect(200);
    await act('suspend', '2025-03-01');
    await act('resume', '2025-04-01');
    await patch(path, { note: 'ghi chú nội bộ' }).expect(200);
    await patch(path, { mark: 'N 77' }).expect(200);
    const scopeLines = [{ ...anyScope, subject: 'Cân đĩa' }];
    const draft = { kind: 'amendment', number: '9/SĐ', from: '2025-06-01', reason: 'lý do kín', document: 'kín' };
    const { amendments } = (await post(`${path}/amendments`, { ...draft, scopeLines }).expect(201)).body as {
      amendments: { _id: string }[];
    };
    await other.post(`${path}/amendments/${amendments[0]?._id}/approve`, {}).expect(200);
    const unread = (await post('/designations', { ...body, number: '8/NHÁP' }).expect(201)).body as { id: string };
    await act('withdraw', '2026-01-01');
    // What nobody outside may know of pushes nothing out of the feed.
    for (let count = 0; count < 101; count += 1)
      await patch(`/designations/${unread.id}`, { note: `ghi chú ${count}` }).expect(200);
  });

  it('tells a stranger what happened, newest first, and neither who did it nor what the file says', async () => {
    const { text, type } = await feedIn('vi').expect(200);
    expect(type).toBe('application/atom+xml');
    expect(atomFaults(text)).toEqual([]);
    const whose = '7/QĐ-TĐC, Trung tâm <Đo> & Cân';
    expect(told(text)).toEqual([
      `Hủy bỏ hiệu lực: ${whose} | Bị hủy bỏ từ ngày 01/01/2026.`,
      `Sửa đổi, bổ sung: ${whose} | Sửa đổi, bổ sung 9/SĐ, áp dụng từ ngày 01/06/2025.`,
      `Sửa thông tin: ${whose} | Nội dung được sửa: Dấu hiệu chỉ định (N …).`,
      `Khôi phục hiệu lực: ${whose} | Có hiệu lực trở lại từ ngày 01/04/2025.`,
      `Đình chỉ hiệu lực: ${whose} | Bị đình chỉ từ ngày 01/03/2025.`,
      `Chỉ định: ${whose} | Có hiệu lực từ ngày 01/01/2024.`,
    ]);
    expect(text).not.toMatch(/kín|Kín|nội bộ|NHÁP/);
  });

  it('tells it in English, under the same ids', async () => {
    const [vi, en] = [(await feedIn('vi')).text, (await feedIn('en')).text];
    expect(told(en)[0]).toBe('Withdrawn: 7/QĐ-TĐC, Trung tâm <Đo> & Cân | Withdrawn from 01/01/2026.');
    const ids = (xml: string) => entriesOf(xml).map((each) => one(each, 'id'));
    expect(ids(en)).toEqual(ids(vi));
  });

  it('leads to the page of what was withdrawn, which the list no longer has', async () => {
    const [newest] = entriesOf((await feedIn('vi')).text);
    const href = attributeOf(children(newest!, 'link')[0]!, 'href') ?? '';
    const page = await request(registry.app).get(new URL(href).pathname).expect(200);
    expect(page.text).toContain('Bị hủy bỏ');
    expect(page.text).toContain('Từ ngày 01/03/2025 đến hết ngày 31/03/2025');
    expect(page.text).not.toContain('lý do kín');
    expect((await request(registry.app).get('/register').expect(200)).text).not.toContain('7/QĐ-TĐC');
  });

  it('is not sent again to whoever has it', async () => {
    const { headers } = await feedIn('vi').expect(200);
    await feedIn('vi')
      .set('If-None-Match', headers['etag'] as string)
      .expect(304);
    await feedIn('vi')
      .set('If-Modified-Since', headers['last-modified'] as string)
      .expect(304);
    await feedIn('vi').set('If-None-Match', '"another"').expect(200);
    await feedIn('vi').set('If-Modified-Since', 'Sun, 01 Jan 2023 00:00:00 GMT').expect(200);
  });

  itWith('xmllint', 'is XML to libxml2', async () => {
    const { text } = await feedIn('vi');
    expect(() => execFileSync('xmllint', ['--noout', '--nonet', '-'], { input: text })).not.toThrow();
  });
});
