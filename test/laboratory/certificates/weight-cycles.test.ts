import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDcc } from '../../../src/laboratory/dcc';
import type { EvaluationInput } from '../../../src/metrology';
import { textOf } from '../../platform/pdf.reader';
import { bytesOf } from '../../support/bytes';
import { anyScope } from '../../support/centres';
import { buildWorkingCentre, otherActor, workAt } from '../../support/certificates';
import { buildInstrumentType, platformScaleRule } from '../../support/instruments';
import { signIn, useApi } from '../../support/people';
import { itWithSchemas, schemaFaults } from '../../support/programs';
import { useRegistry } from '../../support/registry';
import { standardCertificate } from '../../support/standards';

const registry = useRegistry();

/** A set of F1 weights, 200 g, 200 g* and 100 g, three cycles ABBA of each against a set of class E2. */
const file = readFileSync(join(__dirname, '../../metrology/samples/weightCycles.json'), 'utf8');
const { input } = JSON.parse(file) as { input: EvaluationInput };

/** A centre that may verify weights of class F1 with a set of class E2, and one such set to work on. */
async function comparingCentre(certificate: Parameters<typeof standardCertificate>[0] = {}) {
  const centre = await buildWorkingCentre({
    designation: { scopeLines: [{ ...anyScope, typeCode: 'KL-15', subject: 'Quả cân' }] },
    standard: { accuracyClass: 'E2', certificates: [standardCertificate(certificate)] },
  });
  const type = { field: 'Khối lượng', procedureCode: 'weights', rules: [platformScaleRule] };
  await buildInstrumentType({ ...type, code: 'KL-15', nameVi: 'Quả cân cấp chính xác đến F1' });
  const { characteristics, environment, checks, readings } = input;
  const { id: instrumentId } = await centre.scale({ typeCode: 'KL-15', characteristics });
  const entry = {
    ...{ instrumentId, procedureCode: 'weightCycles', mode: 'periodic', performedOn: '2026-11-19' },
    ...{ standardIds: [centre.standard.id], environment, checks, readings },
  };
  const { mode: _mode, ...others } = entry;
  return { centre, entry, calibration: { ...others, kind: 'calibration' }, work: await workAt(registry.app, centre) };
}

type Work = Awaited<ReturnType<typeof comparingCentre>>['work'];

async function issued({ technician, submit, approve, head }: Work, entry: object) {
  const { id } = (await technician.post('/verifications', entry).expect(201)).body as { id: string };
  await submit(id);
  const { certificate } = await approve(id);
  const path = `/certificates/${certificate?.id}`;
  const xml = (await head.get(`${path}.xml`).buffer(true).parse(bytesOf).expect(200)).body as Buffer;
  const pdf = (await head.get(`${path}.pdf`).buffer(true).parse(bytesOf).expect(200)).body as Buffer;
  return { id, xml, paper: textOf(pdf).replaceAll('|', ' ').replace(/\s+/g, ' ') };
}

/** The errors with their U, as a digital certificate gives them. */
function errorsIn(xml: Buffer) {
  const { certificate } = readDcc(xml);
  return (certificate?.measurements ?? []).map(({ results }) => {
    const series = results.flatMap(({ series: all }) => all);
    const errors = series.find(({ meaning }) => meaning === 'basic_measurementError');
    return { values: errors?.values, uncertainty: errors?.uncertainty?.values };
  });
}

describe('weights compared in cycles', () => {
  it('are verified from readings to certificate: error, U and k, each to the last place of U', async () => {
    const { work, entry } = await comparingCentre();
    const { xml, paper } = await issued(work, entry);
    expect(errorsIn(xml)).toEqual([{ values: ['0.36', '-0.37', '0.100'], uncertainty: ['0.11', '0.11', '0.061'] }]);
    for (const shown of ['200,00036', '199,99963', '100,000100', '0,061', '± 1,0', 'Đạt'])
      expect(paper).toContain(shown);
    expect(paper).not.toContain('0,3601');
  });

  it('show what U of each is made of, on the page and the paper of the record', async () => {
    const { centre, work, entry } = await comparingCentre();
    const { id } = (await work.technician.post('/verifications', entry).expect(201)).body as { id: string };
    await work.submit(id);
    await work.approve(id);
    const { get } = await signIn(registry.app, centre.head);
    const { text: page } = await get(`/verifications/${id}`).expect(200);
    const shown = page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(shown).toContain('Các thành phần tại Quả cân, 100 g');
    for (const symbol of ['u_w', 'u(m_cr)', 'u_inst', 'u_b', 'u_d']) expect(shown).toContain(`${symbol} – `);
    expect(shown).toContain('chia √3');
    const pdf = (await work.head.get(`/verifications/${id}.pdf`).buffer(true).parse(bytesOf).expect(200))
      .body as Buffer;
    const paper = textOf(pdf).replaceAll('|', ' ').replace(/\s+/g, ' ');
    expect(paper).toContain('Thành phần độ không đảm bảo đo, tính từ số đọc theo quy trình');
    expect(paper).toContain('u_inst – Độ trôi của quả chuẩn');
  });

  it('are calibrated as found and as left, with no verdict', async () => {
    const { centre, work, calibration } = await comparingCentre();
    const { cycles = [], ...readings } = input.readings;
    const lifted = cycles.map((row) => (row['nominal'] === '100' ? { ...row, b1: '0,02', b2: '0,02' } : row));
    const left = { asLeft: { readings: { ...readings, cycles: lifted } }, adjustment: 'Chỉnh quả 100 g' };
    const { id, xml, paper } = await issued(work, { ...calibration, ...left });
    const [found, after] = errorsIn(xml);
    expect(found?.values).toEqual(['0.36', '-0.37', '0.100']);
    expect(after?.values?.slice(0, 2)).toEqual(['0.36', '-0.37']);
    expect(Number(after?.values?.[2])).toBeLessThan(0);
    expect(paper).not.toContain('Không đạt');
    expect(paper).toContain('ở trang sau; không kết luận');
    const { text: page } = await (await signIn(registry.app, centre.head)).get(`/verifications/${id}`).expect(200);
    expect(page).toContain('Không kết luận phù hợp hay không phù hợp.');
    expect(page).not.toContain('ở trang sau');
    // One minus sign, the true one, on paper and page.
    for (const said of [paper, page]) expect(said).toContain('\u22120,37');
    for (const said of [paper, page]) expect(said).not.toMatch(/[\s>]-0,37/);
    expect(page).toContain('Các thành phần độ không đảm bảo đo sau hiệu chỉnh');
  });

  itWithSchemas('have a digital certificate that is valid by the schema of DCC 3.3.0', async () => {
    const { work, entry } = await comparingCentre();
    expect(schemaFaults((await issued(work, entry)).xml)).toBe('');
  });

  it('are refused without a better standard, and while a cycle is missing; a draft is kept', async () => {
    const { work, entry, centre } = await comparingCentre();
    const { cycles = [], ...others } = input.readings;
    const part = { ...entry, readings: { ...others, cycles: cycles.slice(0, 7) } };
    const refused = await work.technician.post('/verifications', part).expect(422);
    expect(refused.text).toContain('R 111-1, C.4');
    await work.technician.post('/verifications', { ...part, draft: true }).expect(201);
    await centre.standard.set({ accuracyClass: 'F1' }).save();
    const worse = await work.technician.post('/verifications', entry).expect(409);
    expect(worse.text).toContain('standard.');
  });

  it('take correction and U of the references from the certificate of the standard chosen, where it gives one value', async () => {
    const mass = (value: string) => ({ value, unit: 'g' }) as const;
    const values = [
      { nominal: mass('200'), value: mass('200.00005'), uncertainty: { value: '0.10', unit: 'mg' } as const },
      { nominal: mass('100'), value: mass('99.999979'), uncertainty: { value: '0.05', unit: 'mg' } as const },
    ];
    const { work, entry } = await comparingCentre({ coverageFactor: '2', values });
    const { weights = [], ...others } = input.readings;
    const bare = weights.map(({ referenceCorrection: _c, referenceUncertainty: _u, referenceK: _k, ...row }) => row);
    const { xml } = await issued(work, { ...entry, readings: { ...others, weights: bare } });
    expect(errorsIn(xml)).toEqual([{ values: ['0.36', '-0.37', '0.100'], uncertainty: ['0.11', '0.11', '0.061'] }]);
  });

  it('are refused where the certificate leaves it open which reference was used', async () => {
    const two = ['200.00005', '200.00009'].map((value) => ({
      ...{ nominal: { value: '200', unit: 'g' } as const, value: { value, unit: 'g' } as const },
      uncertainty: { value: '0.10', unit: 'mg' } as const,
    }));
    const { work, entry } = await comparingCentre({ values: two });
    const { weights = [], ...others } = input.readings;
    const bare = weights.map(({ referenceCorrection: _c, referenceUncertainty: _u, ...row }) => row);
    const refused = await work.technician.post('/verifications', { ...entry, readings: { ...others, weights: bare } });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('referenceCorrection');
  });

  it('are entered by a technician of the centre alone', async () => {
    const { work, entry } = await comparingCentre();
    await work.head.post('/verifications', entry).expect(403);
    const stranger = await useApi(registry.app, await otherActor('technician'));
    expect((await stranger.post('/verifications', entry)).status).toBeGreaterThanOrEqual(403);
  });
});
