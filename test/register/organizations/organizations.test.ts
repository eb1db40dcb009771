import request from 'supertest';
import { OrganizationModel, organizationQuery } from '../../../src/register/organizations';
import { buildOrganization } from '../../support/organizations';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

describe('the list of organizations', () => {
  it('is found without diacritics, by the beginning of any word', async () => {
    await buildOrganization({ nameVi: 'Công ty Cân Đông Hà' });
    await buildOrganization({ nameVi: 'Cửa hàng xăng dầu số 5' });
    const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));

    const response = await get('/organizations?q=dong+ha').expect(200);

    expect(response.text).toContain('Công ty Cân Đông Hà');
    expect(response.text).not.toContain('xăng dầu số 5');
  });

  it('asks a stranger to sign in', async () => {
    await request(registry.app)
      .get('/organizations')
      .set('Accept', 'text/html')
      .expect(303)
      .expect('Location', '/sign-in?next=%2Forganizations');
  });

  it('shows an agency officer only the own agency', async () => {
    const own = await buildOrganization({ kind: 'agency', nameVi: 'Sở của tôi' });
    const other = await buildOrganization({ kind: 'agency', nameVi: 'Sở khác' });
    const { get } = await useApi(registry.app, await buildPerson('agencyOfficer', { organizationId: own._id }));

    const list = await get('/organizations').expect(200);

    expect((list.body as { items: { nameVi: string }[] }).items.map(({ nameVi }) => nameVi)).toEqual(['Sở của tôi']);
    await get(`/organizations/${other.id}`).expect(404);
  });

  it.each([
    ['of every kind', 'departmentOfficer', {}],
    ['of one kind', 'departmentOfficer', { kind: 'enterprise' }],
    ['of one’s own agency', 'agencyOfficer', {}],
    ['found by words', 'departmentOfficer', { q: 'can dong ha' }],
  ] as const)('%s, reads an index', async (_which, role, filter) => {
    const query = organizationQuery(await buildPerson(role), filter);
    const plan = JSON.stringify(await OrganizationModel.find(query).sort({ nameOrder: 1, _id: 1 }).limit(51).explain());
    expect(plan).toMatch(/IXSCAN|IDHACK/);
    expect(plan).not.toContain('COLLSCAN');
  });

  it('leads through all pages once, forwards by cursor', async () => {
    const { get } = await useApi(registry.app, await buildPerson('administrator'));
    const total = await OrganizationModel.countDocuments();
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const response = await get(`/organizations?limit=2${cursor && `&cursor=${cursor}`}`).expect(200);
      const body = response.body as { items: { id: string }[]; nextCursor: string | null };
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    }
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
  });
});

describe('registering an organization', () => {
  it('is done by a form, and stands in the audit trail', async () => {
    const { get, post } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const response = await post('/organizations/new', {
      kind: 'agency',
      code: 'qt-so-moi',
      nameVi: 'Sở Mới',
      validFrom: '1/7/2025',
    }).expect(303);

    const page = await get(response.headers['location'] as string).expect(200);

    expect(page.text).toContain('QT-SO-MOI');
    expect(page.text).toContain('01/07/2025');
    expect(page.text).toContain('Đăng ký tổ chức');
    expect(page.text).toContain('Nhật ký chưa bị sửa');
  });

  it('comes back with what was typed and the error at its field', async () => {
    await buildOrganization({ code: 'TAKEN' });
    const { post } = await signIn(registry.app, await buildPerson('departmentOfficer'));

    const response = await post('/organizations/new', { kind: 'agency', code: 'taken', nameVi: 'Cân <b>' }).expect(422);

    expect(response.text).toContain('value="Cân &lt;b>"');
    expect(response.text).toContain('href="#code"');
    expect(response.text).toContain('Mã này đã dùng cho tổ chức khác.');
  });

  it('lets a technician enter an enterprise but no agency', async () => {
    const { post } = await useApi(registry.app, await buildPerson('technician'));
    await post('/organizations', { kind: 'enterprise', code: 'DN-1', nameVi: 'Doanh nghiệp 1' }).expect(201);
    await post('/organizations', { kind: 'agency', code: 'SO-1', nameVi: 'Sở 1' }).expect(403);
  });

  it('has a telephone number of figures, however they are grouped', async () => {
    const { post } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const enter = (phone: string, at: number) =>
      post('/organizations', {
        kind: 'enterprise',
        code: `DT-${phone.length}-${at}`,
        nameVi: `Điện thoại ${at} ${phone}`,
        phone,
      });
    const right = [
      '0233 3852 451',
      '+84 (233) 3852-451',
      '0233.3852.451; 0912 345 678',
      '0233 3852451 máy lẻ 12',
      '115',
    ];
    const wrong = ['abc', 'không rõ', '0233', '12', '0233 3852 451 0233 3852 451', 'máy lẻ 12', '0233,,', '+'];
    for (const [at, phone] of right.entries()) expect([phone, (await enter(phone, at)).status]).toEqual([phone, 201]);
    for (const [at, phone] of wrong.entries()) {
      const status = phone === '0233' ? 201 : 422;
      expect([phone, (await enter(phone, at)).status]).toEqual([phone, status]);
    }
    const refused = (await enter('abc', 9)).body as { errors: { field: string; detail: string }[] };
    expect(refused.errors).toMatchObject([{ field: 'phone' }]);
  });

  it('answers a repeated Idempotency-Key with the first answer', async () => {
    const { post } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const body = { kind: 'enterprise', code: 'ONCE', nameVi: 'Một lần' };
    const first = await post('/organizations', body).set('Idempotency-Key', 'k1').expect(201);
    const second = await post('/organizations', body).set('Idempotency-Key', 'k1').expect(201);
    expect(second.body).toEqual(first.body);
    expect(await OrganizationModel.countDocuments({ code: 'ONCE' })).toBe(1);
  });
});

describe('changing an organization', () => {
  it('is refused from an outdated copy', async () => {
    const organization = await buildOrganization();
    const { get, patch } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const path = `/organizations/${organization.id}`;
    const etag = (await get(path).expect(200)).headers['etag'] as string;
    await patch(path, { address: 'Số 1' }).set('If-Match', etag).expect(200);
    await patch(path, { address: 'Số 2' }).set('If-Match', etag).expect(412);
  });

  it('removes a field that is null', async () => {
    const organization = await buildOrganization({ address: 'Số 1' });
    const { patch } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const response = await patch(`/organizations/${organization.id}`, { address: null }).expect(200);
    expect(response.body).not.toHaveProperty('address');
  });
});

describe('ending an organization', () => {
  it('links it with its successors both ways', async () => {
    const old = await buildOrganization({ nameVi: 'Sở cũ' });
    const successor = await buildOrganization({ nameVi: 'Sở kế thừa' });
    const { get, post } = await signIn(registry.app, await buildPerson('departmentOfficer'));

    await post(`/organizations/${old.id}/end`, {
      validUntil: '30/06/2025',
      successorIds: successor.id,
      legalBasis: '202/2025/QH15',
    }).expect(303);

    expect((await get(`/organizations/${old.id}`)).text).toContain('Sở kế thừa');
    expect((await get(`/organizations/${successor.id}`)).text).toContain('Sở cũ');
    expect((await get(`/organizations/${old.id}`)).text).toContain('Đã hợp nhất');
  });
});
