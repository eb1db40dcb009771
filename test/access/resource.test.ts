import { buildVerifier } from '../support/centres';
import { buildPerson, useApi } from '../support/people';
import { useRegistry } from '../support/registry';

const registry = useRegistry();

let written = 0;

/** An article that nobody has entered yet. */
const article = () => ({
  kind: 'article',
  year: 2024,
  titleVi: `Bài viết số ${(written += 1)} về phép đo`,
  count: 1,
  unit: 'bài',
});

describe('the operations of one kind of record', () => {
  it('lead from the record that was begun to the same record, in the version it has', async () => {
    const api = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const begun = await api.post('/activities', article()).expect(201);
    const { id } = begun.body as { id: string };
    expect(begun.headers).toMatchObject({ location: `/api/v1/activities/${id}`, etag: '"0"' });
    const read = await api.get(`/activities/${id}`).expect(200);
    expect(read.body).toEqual(begun.body);
    expect(read.headers['etag']).toBe('"0"');
    const changed = await api.patch(`/activities/${id}`, { count: 2 }).expect(200);
    expect(changed.headers['etag']).toBe('"1"');
    expect((await api.get('/activities').expect(200)).body).toMatchObject({ items: [changed.body], nextCursor: null });
  });

  it('name the record to which something was added', async () => {
    const api = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const { id } = await buildVerifier({ cards: [] });
    const card = { number: 'R-01', issuedOn: '2020-01-01', expiresOn: '2024-12-31', fields: ['Khối lượng'] };
    const added = await api.post(`/verifiers/${id}/cards`, card).expect(201);
    expect(added.headers).toMatchObject({ location: `/api/v1/verifiers/${id}`, etag: '"1"' });
  });

  it('show nothing of a record that was removed', async () => {
    const api = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const { id } = (await api.post('/activities', article()).expect(201)).body as { id: string };
    const removed = await api.post(`/activities/${id}/remove`, { reason: 'Nhập hai lần' }).expect(204);
    expect([removed.text, removed.headers['etag']]).toEqual(['', undefined]);
    await api.get(`/activities/${id}`).expect(404);
  });

  it('ask the permission that reads of readers and that which writes of writers, before what was sent is read', async () => {
    const officer = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const { id } = (await officer.post('/activities', article()).expect(201)).body as { id: string };
    const administrator = await useApi(registry.app, await buildPerson('administrator'));
    await administrator.get(`/activities/${id}`).expect(200);
    await administrator.patch(`/activities/${id}`, { count: 'ba' }).expect(403);
    await administrator.post('/activities', {}).expect(403);
    const technician = await useApi(registry.app, await buildPerson('technician'));
    await technician.get('/activities').expect(403);
    await technician.get(`/activities/${id}`).expect(403);
  });
});
