import { OwnProcedureModel } from '../../../src/laboratory/procedures';
import { buildInstrumentType } from '../../support/instruments';
import { buildWorkingCentre } from '../../support/certificates';
import { faultsOf } from '../../support/html';
import { buildPerson, signIn } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

beforeAll(async () => {
  await buildInstrumentType({ code: 'DD-01', nameVi: 'Thước cuộn' });
});

/** What a technician types of a procedure for steel rulers. */
const typed = {
  ...{ code: 'QT07', nameVi: 'Thước thép', typeCodes: 'dd-01', kinds: ['calibration', 'test'] },
  ...row('characteristics[0]', { name: 'top', vi: 'Giới hạn đo', kind: 'number', unit: 'mm', required: 'true' }),
  ...row('environment[0]', {
    name: 'temperature',
    vi: 'Nhiệt độ',
    unit: 'Cel',
    from: '18,5',
    to: '22',
    required: 'true',
  }),
  ...row('checks[0]', { vi: 'Cạnh thước không sứt mẻ' }),
  ...row('steps[0]', { vi: 'Chiều dài', unit: 'mm', minRows: '2', decimals: '3' }),
  ...row('steps[0]', { referenceHead: 'Chiều dài chuẩn', indicationHead: 'Số đọc' }),
  ...row('steps[0][fields][0]', {
    name: 'reference',
    vi: 'Chiều dài chuẩn',
    kind: 'number',
    unit: 'mm',
    required: 'true',
  }),
  'steps[0][fields][0][points]': '0; top/2; top',
  ...row('steps[0][fields][2]', { name: 'indication', vi: 'Số đọc', kind: 'number', unit: 'mm', required: 'true' }),
  ...row('steps[0][results][0]', { vi: 'Điểm {row}', over: 'row', reference: 'reference', indication: 'indication' }),
  ...row('steps[0][results][0]', { error: 'indication - reference', limitAs: 'own', limit: '0.1 + reference/5000' }),
  ...row('steps[0][results][0]', { document: 'Sổ tay phòng đo 03:2026', clause: '4.2' }),
};

function row(group: string, cells: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(cells).map(([name, cell]) => [`${group}[${name}]`, cell]));
}

describe('the form of a centre’s own procedure', () => {
  it('makes a draft of what was typed in its tables, which its page tells in words', async () => {
    const centre = await buildWorkingCentre();
    const { get, post } = await signIn(registry.app, centre.technician);
    const saved = await post('/procedures/new', typed).expect(303);
    const page = (await get(String(saved.headers['location'])).expect(200)).text;
    expect(await faultsOf(page)).toEqual([]);
    for (const words of [
      'Phương pháp nội bộ QT07',
      'indication - reference',
      'Sổ tay phòng đo 03:2026, 4.2',
      '18,5 … 22',
    ])
      expect(page).toContain(words);
    expect(page).not.toContain('&quot;kind&quot;');
    const { declaration } = await OwnProcedureModel.findOne({ centreId: centre.centre._id }).lean().orFail();
    expect(declaration.steps[0]?.points).toEqual([{ field: 'reference', values: ['0', 'top/2', 'top'] }]);
    expect(declaration.steps[0]?.judgedField).toBe('indication');
    expect(declaration.instrumentTypeCodes).toEqual(['DD-01']);
  });

  it('says at the formula what is wrong with it, beside the names it may use, and loses nothing', async () => {
    const { post } = await signIn(registry.app, (await buildWorkingCentre()).technician);
    const wrong = { ...typed, 'steps[0][results][0][error]': 'indication - referense' };
    const { text } = await post('/procedures/new', wrong).expect(422);
    expect(text).toMatch(/id="steps-0-results-0-error-error"[^>]*>[^<]*referense/);
    expect(text).toContain('Tên dùng được: top, temperature, reference, indication');
    expect(text).toContain('value="indication - referense"');
    expect(text).toContain('value="0; top/2; top"');
  });

  it('comes back longer when more rows are asked for, and saves nothing', async () => {
    const centre = await buildWorkingCentre();
    const { post } = await signIn(registry.app, centre.technician);
    const { text } = await post('/procedures/new', { ...typed, more: 'steps[0][fields]' }).expect(200);
    expect(text).toContain('name="steps[0][fields][5][name]"');
    expect(text).toContain('value="0; top/2; top"');
    const longer = await post('/procedures/new', { ...typed, more: 'steps' }).expect(200);
    expect(longer.text).toContain('name="steps[1][vi]"');
    expect(await OwnProcedureModel.countDocuments({ centreId: centre.centre._id })).toBe(0);
  });

  it('begins from a copy of a ready procedure, with a code and a document of one’s own', async () => {
    const centre = await buildWorkingCentre();
    const { get } = await signIn(registry.app, centre.technician);
    const empty = (await get('/procedures/new').expect(200)).text;
    expect(empty).toContain('<option value="thermoHygrometer">');
    expect(await faultsOf(empty)).toEqual([]);
    const copy = (await get('/procedures/new?from=thermoHygrometer').expect(200)).text;
    expect(await faultsOf(copy)).toEqual([]);
    expect(copy).toContain('value="15; 25; 35"');
    expect(copy).not.toContain('value="thermoHygrometer"');
  });

  it('leads through submission and approval to the next edition', async () => {
    const centre = await buildWorkingCentre();
    const technician = await signIn(registry.app, centre.technician);
    const head = await signIn(registry.app, centre.head);
    const here = String((await technician.post('/procedures/new', typed).expect(303)).headers['location']);
    await technician.post(`${here}/change`, { ...typed, nameVi: 'Thước thép thẳng' }).expect(303);
    await technician.post(`${here}/submit`, { fitness: 'Khớp 12 số đọc cũ' }).expect(303);
    const asked = (await head.get(`${here}/approve`).expect(200)).text;
    expect(asked).toContain('Khớp 12 số đọc cũ');
    expect(await faultsOf(asked)).toEqual([]);
    await head.post(`${here}/approve`).expect(303);
    const shown = (await technician.get(here).expect(200)).text;
    expect(shown).toContain('từ 20/11/2026');
    expect(shown).not.toContain(`${here}/change"`);
    await technician.get(`${here}/approve`).expect(403);
  });

  it('is not found by another centre, and only read by the department', async () => {
    const centre = await buildWorkingCentre();
    const { post } = await signIn(registry.app, centre.technician);
    const here = String((await post('/procedures/new', typed).expect(303)).headers['location']);
    const other = await signIn(registry.app, (await buildWorkingCentre()).technician);
    await other.get(here).expect(404);
    await other.get(`${here}/change`).expect(404);
    const officer = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const read = (await officer.get(here).expect(200)).text;
    expect(read).not.toContain('/change"');
    expect((await officer.get('/procedures').expect(200)).text).toContain('Thước thép');
  });
});
