import { InstrumentTypeModel, loadInstrumentTypes, ruleOn } from '../../src/instruments';
import { instrumentTypeQuery } from '../../src/instruments/instrument-type.service';
import { buildInstrumentType } from '../support/instruments';
import { buildPerson, signIn, useApi } from '../support/people';
import { useRegistry } from '../support/registry';

const registry = useRegistry();

const readInTheText = {
  legalBasis: '03/2024/TT-BKHCN',
  patternApproval: true,
  initial: true,
  periodic: true,
  afterRepair: true,
  periodMonths: 24,
  source: 'Điều 4, mục 12',
};

describe('the list of the law', () => {
  it('is loaded once, and keeps what people confirmed', async () => {
    expect(await loadInstrumentTypes()).toBe(89);
    expect(await loadInstrumentTypes()).toBe(0);
    const { post } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const type = await InstrumentTypeModel.findOne({ code: 'KL-11' }).lean().orFail();
    const from = type.rules.at(-1)?.effectiveFrom;
    await post(`/instrument-types/KL-11/rules/${from}/confirmation`, readInTheText).expect(200);

    expect(await loadInstrumentTypes()).toBe(0);

    const kept = await InstrumentTypeModel.findOne({ code: 'KL-11' }).lean().orFail();
    expect(ruleOn(kept, '2026-11-20')).toMatchObject({ periodMonths: 24, confidence: 'confirmed' });
  });

  it('has no rule for a type that left it', async () => {
    const type = await InstrumentTypeModel.findOne({ code: 'DI-02' }).lean().orFail();
    expect(ruleOn(type, '2024-10-14')).toMatchObject({ periodMonths: 60 });
    expect(ruleOn(type, '2024-10-15')).toBeUndefined();
  });

  it('shows by field what is not confirmed, and what has a procedure', async () => {
    const { get } = await signIn(registry.app, await buildPerson('technician'));
    const page = await get('/instrument-types?field=Khối lượng&confidence=unconfirmed').expect(200);
    expect(page.text).toContain('Cân băng tải');
    expect(page.text).toContain('Chưa xác nhận');
    expect(page.text).not.toContain('Cân ô tô<');
    expect((await get('/instrument-types?procedure=with').expect(200)).text).toContain('KL-05');
  });

  it.each([{}, { field: 'Khối lượng' }, { confidence: 'unconfirmed' }, { procedure: 'with' }] as const)(
    'uses an index: %j',
    async (filter) => {
      const query = instrumentTypeQuery(await buildPerson('technician'), filter);
      const stages = JSON.stringify(
        await InstrumentTypeModel.find(query).sort({ code: 1, _id: 1 }).explain('queryPlanner'),
      );
      expect(stages).toContain('IXSCAN');
      expect(stages).not.toContain('"SORT"');
    },
  );
});

describe('confirming a rule', () => {
  const unconfirmed = {
    ...readInTheText,
    effectiveFrom: '2024-10-15',
    effectiveTo: null,
    periodMonths: null,
    confidence: 'unconfirmed',
  } as const;

  it('is done by the department from a form, and stands in the history', async () => {
    await buildInstrumentType({ code: 'XX-01', rules: [unconfirmed] });
    const officer = await buildPerson('departmentOfficer');
    const { get, post } = await signIn(registry.app, officer);
    const path = '/instrument-types/XX-01/rules/2024-10-15/confirm';
    expect((await get(path).expect(200)).text).toContain('value="Điều 4, mục 12"');

    const refused = await post(path, { ...readInTheText, periodMonths: '' }).expect(422);
    expect(refused.text).toContain('href="#periodmonths"');
    await post(path, { ...readInTheText, source: 'Đã đọc bản gốc' }).expect(303);

    const page = await get('/instrument-types/XX-01').expect(200);
    expect(page.text).toContain(`Xác nhận: ${officer.name}, 20/11/2026 09:00`);
    expect(page.text).toContain('Nhật ký chưa bị sửa');
  });

  it('is refused to everybody else', async () => {
    await buildInstrumentType({ code: 'XX-02', rules: [unconfirmed] });
    const path = '/instrument-types/XX-02/rules/2024-10-15/confirmation';
    for (const role of ['technician', 'centreHead', 'qualityOfficer', 'agencyOfficer', 'administrator'] as const) {
      const { post } = await useApi(registry.app, await buildPerson(role));
      await post(path, readInTheText).expect(403);
    }
  });
});

describe('a new rule', () => {
  it('closes the one before it and waits to be confirmed', async () => {
    await buildInstrumentType({ code: 'XX-03' });
    const { post } = await useApi(registry.app, await buildPerson('departmentOfficer'));
    const added = await post('/instrument-types/XX-03/rules', {
      ...readInTheText,
      effectiveFrom: '2027-03-01',
      periodMonths: 6,
    }).expect(201);
    expect(added.body).toMatchObject({
      rules: [
        { effectiveFrom: '2024-10-15', effectiveTo: '2027-03-01', periodMonths: 12 },
        { effectiveFrom: '2027-03-01', effectiveTo: null, periodMonths: 6, confidence: 'unconfirmed' },
      ],
    });
    await post('/instrument-types/XX-03/rules', { ...readInTheText, effectiveFrom: '2027-03-01' }).expect(422);
  });
});
