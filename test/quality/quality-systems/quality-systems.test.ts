import request from 'supertest';
import { loadCatalogue } from '../../../src/register/documents';
import { QualitySystemModel } from '../../../src/quality/quality-systems';
import { qualitySystemQuery } from '../../../src/quality/quality-systems/quality-system.queries';
import { readDocument } from '../../support/documents';
import { buildPerson, signIn, useApi } from '../../support/people';
import { buildAgency, buildQualitySystem, declaredIn, edition2008, edition2015 } from '../../support/quality-systems';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();
beforeAll(loadCatalogue);

const department = () => buildPerson('departmentOfficer');

describe('an agency officer', () => {
  it('is led to the own agency’s record, and keeps it', async () => {
    const agency = await buildAgency({ nameVi: 'Sở Tài chính' });
    const { get, post } = await signIn(
      registry.app,
      await buildPerson('agencyOfficer', { organizationId: agency._id }),
    );
    await get('/quality-systems').expect(303).expect('Location', '/quality-systems/new');

    const form = {
      agencyId: agency.id,
      editionNumber: edition2015,
      proceduresCovered: '90',
      proceduresPublished: '120',
    };
    await post('/quality-systems/new', form).expect(303);
    const { headers } = await get('/quality-systems').expect(303);
    const page = (await get(headers['location'] ?? '').expect(200)).text;

    expect(page).toContain('Sở Tài chính');
    expect(page).toContain('90 trên 120 thủ tục (75 %)');
    expect(page).toContain('Bắt buộc');
    expect(page).toContain('Đăng ký hệ thống');
  });

  it('neither sees nor keeps another agency', async () => {
    const own = await buildAgency();
    const other = await buildQualitySystem();
    const { get, post } = await useApi(registry.app, await buildPerson('agencyOfficer', { organizationId: own._id }));
    const path = `/quality-systems/${other.id}`;

    expect(((await get('/quality-systems').expect(200)).body as { items: [] }).items).toEqual([]);
    await get(path).expect(404);
    await post(`${path}/stages`, { stage: 'applied', on: '2026-01-05', editionNumber: edition2015 }).expect(404);
    await post('/quality-systems', { agencyId: String(other.agencyId), editionNumber: edition2015 }).expect(403);
  });

  it('of a reorganised agency is told to declare anew, as unconfirmed', async () => {
    const predecessor = await buildAgency({ nameVi: 'Sở cũ', validUntil: '2025-06-30' });
    await buildQualitySystem({ agencyId: predecessor._id, agencyName: 'Sở cũ' });
    const agency = await buildAgency({ predecessorIds: [predecessor._id], validFrom: '2025-07-01' });
    const { get } = await signIn(registry.app, await buildPerson('agencyOfficer', { organizationId: agency._id }));
    expect((await get('/quality-systems/new').expect(200)).text).toContain('phải công bố phù hợp lại (chưa xác nhận');
  });
});

describe('the systems', () => {
  it('are closed to technicians and strangers, and read-only to administrators', async () => {
    const system = await buildQualitySystem();
    const path = `/quality-systems/${system.id}`;
    await (await useApi(registry.app, await buildPerson('technician'))).get('/quality-systems').expect(403);
    const administrator = await useApi(registry.app, await buildPerson('administrator'));
    await administrator.get(path).expect(200);
    await administrator.patch(path, { proceduresCovered: 1 }).expect(403);
    await request(registry.app).get('/api/v1/quality-systems').expect(401);
    await request(registry.app).get('/quality-systems').set('Accept', 'text/html').expect(303);
  });

  it('are listed by agency, filtered by kind and edition', async () => {
    await buildQualitySystem({ agencyName: 'UBND xã Lọc', agencyKind: 'communeCommittee', editionNumber: edition2008 });
    const { get } = await useApi(registry.app, await department());
    const query = new URLSearchParams({ kind: 'communeCommittee', edition: 'tcvn iso 9001:2008' });
    const response = await get(`/quality-systems?${query.toString()}`).expect(200);
    expect((response.body as { items: { agencyName: string }[] }).items.map(({ agencyName }) => agencyName)).toEqual([
      'UBND xã Lọc',
    ]);
  });

  it.each([{}, { kind: 'department' as const }, { edition: edition2015 }, { q: 'so tai' }])(
    'are read by an index with %j',
    async (filter) => {
      const plan = await QualitySystemModel.find(qualitySystemQuery(await department(), filter))
        .sort({ nameOrder: 1, _id: 1 })
        .explain();
      expect(JSON.stringify(plan)).toContain('IXSCAN');
      expect(JSON.stringify(plan)).not.toContain('COLLSCAN');
    },
  );

  it('are one to an agency, under an edition that the catalogue has', async () => {
    const { agencyId } = await buildQualitySystem();
    const agency = await buildAgency({ agencyKind: 'communeCommittee' });
    const { post } = await useApi(registry.app, await department());
    await post('/quality-systems', { agencyId: String(agencyId), editionNumber: edition2015 }).expect(422);
    await post('/quality-systems', { agencyId: agency.id, editionNumber: 'TCVN ISO 9001:2077' }).expect(422);
    await post('/quality-systems', { agencyId: agency.id, editionNumber: 'ĐLVN 17:2017' }).expect(422);
    const created = await post('/quality-systems', {
      agencyId: agency.id,
      editionNumber: 'tcvn iso 9001 : 2008',
    });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ editionNumber: edition2008, mandatory: false });
  });

  it('are changed only from the present copy, and cover no more than was published', async () => {
    const system = await buildQualitySystem({ proceduresPublished: 10 });
    const { get, patch } = await useApi(registry.app, await department());
    const path = `/quality-systems/${system.id}`;
    const etag = (await get(path).expect(200)).headers['etag'] as string;
    await patch(path, { proceduresCovered: 11 }).expect(422);
    const changed = await patch(path, { proceduresCovered: 9 }).set('If-Match', etag).expect(200);
    expect(changed.body).toMatchObject({ coveragePercent: 90 });
    await patch(path, { proceduresCovered: 10 }).set('If-Match', etag).expect(412);
  });

  it('stand on the page of a superseded edition', async () => {
    await buildQualitySystem({ agencyName: 'UBND xã còn bản cũ', editionNumber: edition2008 });
    const { get } = await signIn(registry.app, await department());
    const { _id } = await readDocument(edition2008);
    expect((await get(`/documents/${String(_id)}`).expect(200)).text).toContain('UBND xã còn bản cũ');
  });
});

describe('recording a stage', () => {
  it('moves the edition applied, and keeps the evidence', async () => {
    const system = await buildQualitySystem({ editionNumber: edition2008 });
    const { get, upload } = await signIn(registry.app, await department());
    const path = `/quality-systems/${system.id}`;
    const file = { filename: 'QĐ.pdf', contentType: 'application/pdf', bytes: Buffer.from('%PDF') };

    const response = await upload(`${path}/stages`, file, {
      ...{ stage: 'applied', on: '05/01/2026', editionNumber: edition2015, decisionNumber: '12/QĐ-SKHCN' },
    });

    expect(response.status).toBe(303);
    const page = (await get(path).expect(200)).text;
    expect(page).toContain('05/01/2026');
    expect(page).toContain('Ghi giai đoạn');
    const evidence = /href="([^"]+evidence[^"]+)"/.exec(page)?.[1] ?? '';
    const download = await get(evidence).expect(200).expect('X-Content-Type-Options', 'nosniff');
    expect(download.body).toEqual(file.bytes);
    expect(await QualitySystemModel.findById(system._id).lean()).toMatchObject({ editionNumber: edition2015 });
  });

  it('is refused at its field, with the rule and what to do', async () => {
    const system = await buildQualitySystem();
    const { post } = await signIn(registry.app, await department());
    const form = { stage: 'declared', on: '05/01/2026', editionNumber: edition2015 };
    const refused = await post(`/quality-systems/${system.id}/stages`, form).expect(409);
    expect(refused.text).toContain('Chưa có giai đoạn &quot;Đánh giá nội bộ&quot; theo TCVN ISO 9001:2015');
    expect(refused.text).toContain('TCVN ISO 9001:2015, 9.2');
    expect(refused.text).toContain('value="05/01/2026"');
  });
});

describe('recording a yearly duty', () => {
  it('turns it from missing to done', async () => {
    const system = await buildQualitySystem({ stages: declaredIn(2021) });
    const { post } = await useApi(registry.app, await department());
    const { get } = await signIn(registry.app, await department());
    const path = `/quality-systems/${system.id}`;
    const reportRow = async () =>
      /Báo cáo tình hình áp dụng.*?<\/tr>/s.exec((await get(`${path}?year=2026`)).text)?.[0];

    expect(await reportRow()).toContain('Chưa có số liệu');
    await post(`${path}/duties`, { year: 2026, duty: 'plan', doneOn: '2026-02-18' }).expect(201);
    expect(await reportRow()).toContain('Thiếu');
    await post(`${path}/duties`, { year: 2026, duty: 'report', doneOn: '2026-11-21' }).expect(409);
    await post(`${path}/duties`, { year: 2026, duty: 'report', doneOn: '2026-11-18' }).expect(201);
    expect(await reportRow()).toContain('Đủ');
  });

  it('asks once when the same duty or stage stands there already, and keeps what was said', async () => {
    const system = await buildQualitySystem({ stages: declaredIn(2021) });
    const { post } = await useApi(registry.app, await department());
    const path = `/quality-systems/${system.id}`;
    const audit = { year: 2026, duty: 'internalAudit', doneOn: '2026-03-18' };
    const [declared] = system.toObject().stages.filter(({ stage }) => stage === 'declared');
    const { stage, on, editionNumber } = declared!;
    await post(`${path}/duties`, audit).expect(201);
    for (const [part, sent, field] of [
      ['duties', audit, 'duty'],
      ['stages', { stage, on, editionNumber }, 'stage'],
    ] as const) {
      const asked = (await post(`${path}/${part}`, sent).expect(409)).body as {
        questions: { field: string; rule: string; confirm: string }[];
      };
      expect(asked.questions).toMatchObject([{ field, rule: 'nearMatch' }]);
      await post(`${path}/${part}`, { ...sent, confirmed: asked.questions.map(({ confirm }) => confirm) }).expect(201);
    }
    await post(`${path}/duties`, { ...audit, year: 2025, doneOn: '2025-03-18' }).expect(201);
    const kept = await QualitySystemModel.findById(system._id).lean();
    expect(kept?.duties.map(({ confirmed }) => confirmed?.length ?? 0)).toEqual([0, 1, 0]);
    expect(kept?.stages.at(-1)?.confirmed).toHaveLength(1);
  });
});
