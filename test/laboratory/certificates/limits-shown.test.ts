import { limitSides, limitText } from '../../../src/metrology';
import { readDcc } from '../../../src/laboratory/dcc';
import { readPdf } from '../../platform/pdf.reader';
import { bytesOf } from '../../support/bytes';
import { buildWorkingCentre, entryFor, workAt } from '../../support/certificates';
import { signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { buildThermometerCentre, thermometerRows, thermometerTest } from '../../support/thermometers';

const registry = useRegistry();

describe('a limit in words', () => {
  it.each([
    [{ value: '0.5', unit: 'g' }, '± 0,5 g', '± 0.5 g', '-0.5'],
    [{ value: '0.50', below: '0.5', unit: 'g' }, '± 0,50 g', '± 0.50 g', '-0.5'],
    [{ value: '0.1', below: '0.15', unit: 'Cel' }, '(−0,15 ÷ +0,1) °C', '(−0.15 ÷ +0.1) °C', '-0.15'],
    [{ value: '2', below: '0', unit: '%' }, '(0 ÷ +2) %', '(0 ÷ +2) %', '0'],
    [{ value: '0.1', below: '0.2', unit: '1' }, '(−0,2 ÷ +0,1)', '(−0.2 ÷ +0.1)', '-0.2'],
  ] as const)('%j is %s', (limit, vi, en, lower) => {
    expect([limitText(limit, 'vi'), limitText(limit, 'en')]).toEqual([vi, en]);
    expect(limitSides(limit)).toEqual({ lower, upper: limit.value });
  });
});

describe('limits that differ either way', () => {
  it('stand both on the page, on paper and in the digital certificate', async () => {
    const { centre, instrumentId } = await buildThermometerCentre();
    const points = thermometerRows.map((row) => ({ ...row, uncertainty: '0,03' }));
    const { technician, submit, approve } = await workAt(registry.app, centre);
    const { body } = (await technician.post('/verifications', thermometerTest(centre, instrumentId, { points }))) as {
      body: unknown;
    };
    expect(body).toMatchObject({ status: 'draft' });
    const { id } = body as { id: string };
    await submit(id);
    const { certificate } = await approve(id);
    const head = await signIn(registry.app, centre.head);
    const page = (await head.get(`/verifications/${id}`).expect(200)).text;
    expect(page).toContain('(−0,15 ÷ +0,1) °C');
    expect(page).not.toContain('± 0,1 °C');
    const pages = readPdf((await head.get(`/certificates/${certificate?.id}.pdf`).expect(200)).body as Buffer).pages;
    const printed = pages.map(({ text }) => text.replace(/[|\s]+/g, ' ')).join(' ');
    expect(printed).toContain('(−0,15 ÷ +0,1)');
    expect(printed).not.toContain('±');
    const api = await useApi(registry.app, centre.head);
    const sent = await api.get(`/certificates/${certificate?.id}.xml`).buffer(true).parse(bytesOf).expect(200);
    const series = readDcc(sent.body as Buffer).certificate?.measurements.flatMap(({ results }) =>
      results.flatMap((each) => each.series),
    );
    const acceptance = series?.find(({ meaning }) => meaning === 'basic_measurementError')?.acceptance;
    expect(acceptance).toEqual({ lower: ['-0.15', '-0.15', '-0.15'], upper: ['0.1', '0.1', '0.1'] });
  });
});

describe('an entry with faults', () => {
  it('says all faults of a field, and what its columns are', async () => {
    const centre = await buildWorkingCentre();
    const instrumentId = (await centre.scale()).id;
    const { technician } = await workAt(registry.app, centre);
    const entry = entryFor(centre, { instrumentId });
    const accuracy = [0, 2, 3, 4, 5].flatMap((row) => [entry.readings['accuracy']?.[row] ?? {}]);
    const readings = { ...entry.readings, accuracy };
    const { body } = (await technician.post('/verifications', { ...entry, readings }).expect(422)) as { body: unknown };
    const { errors } = body as { errors: readonly { field: string; detail: string }[] };
    const said = errors.find(({ field }) => field === 'readings[accuracy]')?.detail ?? '';
    expect(said).toMatch(/Min.*\..*về/s);
    const browser = await signIn(registry.app, centre.technician);
    const form = (await browser.get(`/verifications/new?instrumentId=${instrumentId}`).expect(200)).text;
    expect(form).toContain('Quả cân thêm ΔL (g): Tổng khối lượng thêm cho đến khi số chỉ nhảy');
  });
});
