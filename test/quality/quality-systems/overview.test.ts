import { OrganizationModel } from '../../../src/register/organizations';
import { conversionFigures } from '../../../src/quality/quality-systems';
import { agenciesOfQuery } from '../../../src/quality/quality-systems/overview.service';
import { buildInstallation } from '../../support/installation';
import { buildPerson, signIn } from '../../support/people';
import { buildAgency, buildQualitySystem, declaredIn, edition2008, stage } from '../../support/quality-systems';
import { emptyDatabase, useRegistry } from '../../support/registry';

const registry = useRegistry();

/** 40 agencies of the province and its districts, 125 commune committees; all converted by 2023, merged in 2025. */
async function buildProvince() {
  await emptyDatabase();
  await buildInstallation({ conversionDecision: '716/QĐ-UBND', plannedDepartments: 40, plannedCommunes: 125 });
  await Promise.all(Array.from({ length: 165 }, (_, place) => buildConverted(place)));
}

async function buildConverted(place: number) {
  const provincial = (['department', 'branch', 'districtCommittee'] as const)[place % 3] ?? 'department';
  const agencyKind = place < 40 ? provincial : 'communeCommittee';
  const ended = agencyKind === 'communeCommittee' || agencyKind === 'districtCommittee';
  const { _id, nameVi } = await buildAgency({ agencyKind, ...(ended && { validUntil: '2025-06-30' }) });
  const stages = [stage('declared', '2016-05-01', edition2008), ...declaredIn(place === 0 ? 2023 : 2021)];
  await buildQualitySystem({ agencyId: _id, agencyName: nameVi, agencyKind, stages });
}

describe('the province’s conversion plan', () => {
  beforeAll(buildProvince);

  it('is measured by what the installation says of it: 40 and 125 agencies, 100 %', async () => {
    expect(await conversionFigures(2023)).toMatchObject({
      edition: 'TCVN ISO 9001:2015',
      decision: '716/QĐ-UBND',
      planned: 165,
      existing: 165,
      converted: 165,
      convertedPercent: 100,
      groups: [
        { planned: 40, existing: 40, converted: 40, convertedPercent: 100 },
        { planned: 125, existing: 125, converted: 125, convertedPercent: 100 },
      ],
    });
  });

  it('counts what was converted by the end of the year', async () => {
    expect(await conversionFigures(2020)).toMatchObject({ converted: 0, convertedPercent: 0 });
    expect(await conversionFigures(2022)).toMatchObject({ converted: 164, convertedPercent: 99.4 });
  });

  it('counts only the agencies that existed in the year', async () => {
    const { groups } = await conversionFigures(2026);
    expect(groups.map(({ existing }) => existing)).toEqual([27, 0]);
    expect(groups.map(({ convertedPercent }) => convertedPercent)).toEqual([100, undefined]);
  });

  it('is shown to the department by kind and by year, with what each agency lacks', async () => {
    await buildAgency({ nameVi: 'Sở chưa có hồ sơ' });
    const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const page = (await get('/quality-systems/overview?year=2023').expect(200)).text;
    expect(page).toContain('trong 165 cơ quan có hồ sơ trong sổ, 165 cơ quan đã công bố hoặc duy trì');
    expect(page).toContain('Còn 1 trên 166 cơ quan chưa có hồ sơ, nên chưa có tỷ lệ chung.');
    expect(page).toContain('Sở chưa có hồ sơ');
    expect(page).toContain('chưa có hồ sơ hệ thống');
    expect(page).toContain('UBND cấp xã');
  });

  it('is not for one agency’s officer', async () => {
    const agency = await buildAgency();
    const { get } = await signIn(registry.app, await buildPerson('agencyOfficer', { organizationId: agency._id }));
    await get('/quality-systems/overview').expect(403);
  });

  it('is read by an index', async () => {
    const plan = JSON.stringify(
      await OrganizationModel.find(agenciesOfQuery(2023)).sort({ nameOrder: 1, _id: 1 }).explain(),
    );
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toContain('COLLSCAN');
  });
});

describe('a province whose plan nobody entered', () => {
  it('has no planned number, and is measured by no other province’s', async () => {
    await emptyDatabase();
    await buildInstallation();
    await buildConverted(0);
    const { planned, decision, groups } = await conversionFigures(2023);
    expect([planned, decision, ...groups.map((group) => group.planned)]).toEqual(Array(4).fill(undefined));
    const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const page = (await get('/quality-systems/overview?year=2023').expect(200)).text;
    expect(page).toContain('Chuyển đổi sang TCVN ISO 9001:2015</');
    expect(page).toMatch(/Toàn tỉnh<\/th><td[^>]*>chưa có số liệu/);
  });
});

describe('an agency of which only is known by when it had converted', () => {
  it('is counted from that day, and before it said to be uncertain', async () => {
    await emptyDatabase();
    const { _id, nameVi } = await buildAgency({ agencyKind: 'department' });
    const stages = [{ ...stage('declaredAnew', '2023-11-30'), precision: 'by' as const }];
    await buildQualitySystem({ agencyId: _id, agencyName: nameVi, agencyKind: 'department', stages, duties: [] });
    expect(await conversionFigures(2022)).toMatchObject({ converted: 0, uncertain: 1, dutiesKept: 0 });
    expect(await conversionFigures(2023)).toMatchObject({ converted: 1, uncertain: 0 });
    const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const page = (await get('/quality-systems/overview?year=2022').expect(200)).text;
    expect(page).toContain('1 cơ quan đã chuyển đổi nhưng nguồn không nêu ngày');
    expect(page.match(/<td[^>]*>0<\/td>/g)).toBeNull();
    expect(page).not.toContain('chưa chuyển đổi');
    const later = (await get('/quality-systems/overview?year=2024').expect(200)).text;
    expect(later).not.toContain('Báo cáo tình hình áp dụng');
    await OrganizationModel.updateOne({ _id }, { validUntil: '2025-06-30' });
    expect((await get('/quality-systems').expect(200)).text).toContain('hoạt động đến 30/06/2025');
    expect((await get('/quality-systems').expect(200)).text).toContain('chậm nhất 30/11/2023');
    const tile = /figure-number">(\d+)<\/span><span class="figure-label">Cơ quan áp dụng ISO 9001/;
    const { get: admin } = await signIn(registry.app, await buildPerson('administrator'));
    expect(tile.exec((await admin('/').expect(200)).text)?.[1]).toBe('0');
  });
});
