import mongoose from 'mongoose';
import { buildInstrumentType } from '../../support/instruments';
import { buildWorkingCentre } from '../../support/certificates';
import { faultsOf } from '../../support/html';
import { rulerProcedure, rulerStandard, rulerWith } from '../../support/own-procedures';
import { signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const registry = useRegistry();

beforeAll(async () => {
  await buildInstrumentType({ code: 'DD-01', nameVi: 'Thước cuộn' });
});

/** A ruler that was calibrated by the general record, and a draft to try on it. */
async function pastRecord(declaration = rulerProcedure()) {
  const centre = await buildWorkingCentre({ standard: rulerStandard });
  const ruler = await centre.scale({ typeCode: 'DD-01', characteristics: {} });
  const technician = await useApi(registry.app, centre.technician);
  const limited = { unit: 'mm', limitEntered: '0.2', limitDocument: 'Sổ tay 03', uncertainty: '0.02', k: '2' };
  const entry = {
    ...{ kind: 'test', instrumentId: ruler.id, performedOn: '2026-11-19', standardIds: [centre.standard.id] },
    ...{ procedureCode: 'general', methodDocument: 'QT cũ', environment: { temperature: '20', humidity: '60' } },
    checks: { markings: 'pass', condition: 'pass', operation: 'pass' },
    ...{ requirement: 'Sổ tay 03', conclusion: 'Dùng được' },
    readings: {
      points: [
        { reference: '0', indication: '0.02', ...limited },
        { reference: '500', indication: '500.15', ...limited },
      ],
    },
  };
  const body = (await technician.post('/verifications', entry).expect(201)).body as unknown;
  const { id: recordId } = body as { id: string };
  await technician.post(`/verifications/${recordId}/transitions`, { to: 'submitted' }).expect(200);
  const begun = await technician.post('/procedures', { declaration }).expect(201);
  const { id } = begun.body as { id: string };
  return { centre, recordId, path: `/procedures/${id}/trial` };
}

const rest = {
  kind: 'test',
  'characteristics[top]': '1000',
  'checks[edges]': 'pass',
  'environment[temperature]': '20',
};
const rows = {
  ...{ 'readings[lines][0][reference]': '0', 'readings[lines][0][indication]': '0,02' },
  ...{ 'readings[lines][1][reference]': '500', 'readings[lines][1][indication]': '500,15' },
};

/** How many records of every kind there are. */
async function everything(): Promise<Record<string, number>> {
  const counts = await Promise.all(
    mongoose.modelNames().map(async (name) => [name, await mongoose.model(name).countDocuments()] as const),
  );
  return Object.fromEntries(counts.filter(([name]) => !/Session|SignIn/.test(name)));
}

describe('trying a procedure on past readings', () => {
  it('takes the readings of a record, whatever it was made by, into the columns of the draft', async () => {
    const { centre, recordId, path } = await pastRecord();
    const { get } = await signIn(registry.app, centre.technician);
    const offered = (await get(path).expect(200)).text;
    expect(offered).toContain(`<option value="${recordId}">`);
    const taken = (await get(`${path}?record=${recordId}`).expect(200)).text;
    expect(taken).toContain('name="readings[lines][1][indication]"');
    expect(taken).toContain('value="500,15"');
    expect(await faultsOf(taken)).toEqual([]);
  });

  it('shows what the draft makes of them beside what was recorded, and stores nothing', async () => {
    const { centre, recordId, path } = await pastRecord(rulerWith({ limit: '0.1' }));
    const { post } = await signIn(registry.app, centre.technician);
    await post(`${path}?record=${recordId}`, { ...rest, ...rows }).expect(200);
    const before = await everything();
    const { text } = await post(`${path}?record=${recordId}`, { ...rest, ...rows }).expect(200);
    expect(await everything()).toEqual(before);
    const table = text
      .slice(text.indexOf('Kết quả tính thử'))
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(table).toContain('1 trên 2 điểm có cùng sai số và kết luận');
    expect(table).toContain('0,15 mm 0,15 mm 0 mm ± 0,1 mm ± 0,2 mm Không đạt Đạt');
    expect(await faultsOf(text)).toEqual([]);
  });

  it('offers no record whose readings have no place in its columns', async () => {
    const declaration = rulerProcedure();
    const [lines] = declaration.steps;
    const fields = [
      ...(lines?.fields ?? []),
      { ...lines!.fields[0]!, name: 'thermal', label: { vi: 'Nở', en: 'Expansion' } },
    ];
    const { centre, recordId, path } = await pastRecord({ ...declaration, steps: [{ ...lines!, fields }] });
    const { get } = await signIn(registry.app, centre.technician);
    const { text } = await get(path).expect(200);
    expect(text).not.toContain(recordId);
    expect(text).toContain('Chưa có biên bản nào có số liệu cho các ô của quy trình này');
  });

  it('says at its cell what cannot be read, and reckons nothing', async () => {
    const { centre, path } = await pastRecord();
    const { post } = await signIn(registry.app, centre.technician);
    const wrong = { ...rest, ...rows, 'readings[lines][1][indication]': 'khoảng 500' };
    const { text } = await post(path, wrong).expect(422);
    expect(text).toContain('id="readings-lines-1-indication-error"');
    expect(text).not.toContain('Kết quả tính thử');
  });

  it('takes no record of another centre, and is not for its people', async () => {
    const { centre, path } = await pastRecord();
    const other = await pastRecord();
    const { get } = await signIn(registry.app, centre.technician);
    await get(`${path}?record=${other.recordId}`).expect(404);
    await get(other.path).expect(404);
  });
});
