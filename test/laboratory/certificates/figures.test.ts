import { CertificateModel, VerificationModel } from '../../../src/laboratory/certificates';
import { MethodModel } from '../../../src/laboratory/methods';
import { procedures, type Procedure } from '../../../src/metrology';
import { readPdf, textOf } from '../../platform/pdf.reader';
import { workAt } from '../../support/certificates';
import { buildDocument } from '../../support/documents';
import { confirmFigures } from '../../support/figures';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { buildCentreFor, procedureNamed, sampleEntry, sampleOf } from '../../support/whole-work';

const registry = useRegistry();
const written = procedures.filter(({ instrumentTypeCodes, edition }) => instrumentTypeCodes.length > 0 && edition);
const asking = written.filter(({ figures }) => figures?.some(({ neededFor }) => neededFor.length > 0));

interface Refused {
  readonly refusals: readonly { readonly rule: string; readonly detail: string; readonly remedy: string }[];
}

async function workBy(procedure: Procedure) {
  const { centre, instrumentId, typeCode } = await buildCentreFor(procedure);
  const work = await workAt(registry.app, centre);
  const entry = sampleEntry(centre, procedure.code, instrumentId);
  return { centre, work, entry, typeCode };
}

describe('every procedure of which some figure was not read', () => {
  it('there are many of them', () => {
    expect(asking.length).toBeGreaterThan(14);
    expect(written.length).toBeGreaterThan(asking.length);
  });

  it.each(written.map((procedure) => [procedure.code, procedure] as const))(
    '%s verifies from readings to certificate once two officers have entered what it asks for',
    async (code, procedure) => {
      const { work, entry } = await workBy(procedure);
      const figures = Object.keys(sampleOf(code).figures ?? {});
      if (figures.length > 0) {
        const { refusals } = (await work.technician.post('/verifications', entry).expect(409)).body as Refused;
        expect(new Set(refusals.map(({ rule }) => rule))).toEqual(new Set(['figure.notEntered']));
        const labels = procedure.figures?.filter(({ name }) => figures.includes(name)).map(({ label }) => label.vi);
        for (const { detail, remedy } of refusals) {
          expect(labels?.some((label) => detail.includes(label))).toBe(true);
          expect(remedy).toContain('Chờ xác nhận');
        }
        await confirmFigures(registry.app, code);
      }
      const { id } = (await work.technician.post('/verifications', entry).expect(201)).body as { id: string };
      await work.submit(id);
      const { certificate } = await work.approve(id);
      expect(await CertificateModel.countDocuments({ _id: certificate?.id })).toBe(1);
      const { frozen, passed } = await VerificationModel.findById(id).orFail().lean();
      expect(passed).toBe(true);
      expect(Object.keys(frozen?.figures ?? {}).sort()).toEqual(figures.sort());
    },
    60_000,
  );
});

const taximeter = () => procedureNamed('taximeter');
const read = {
  value: '2',
  effectiveFrom: '2026-11-20',
  documentNumber: 'ĐLVN 01:2019',
  clause: 'bảng 1',
  source: 'Bản lưu',
};

describe('a figure of a procedure', () => {
  beforeEach(async () => {
    await MethodModel.deleteMany({});
  });

  it('is proposed in the page by one officer, confirmed by another, and judges work of its days alone', async () => {
    const { work, entry, typeCode } = await workBy(taximeter());
    const kept = (await work.technician.post('/verifications', { ...entry, draft: true }).expect(201)).body as {
      id: string;
    };
    const technician = await signIn(registry.app, (await workBy(taximeter())).centre.technician);
    await technician.get('/methods/taximeter/figures').expect(403);

    const first = await signIn(registry.app, await buildPerson('departmentOfficer'));
    const second = await signIn(registry.app, await buildPerson('departmentOfficer'));
    expect((await first.get('/methods').expect(200)).text).toMatch(
      new RegExp(`Giới hạn sai số quãng đường, %[^]*kết luận kiểm định, kiểm tra, thử nghiệm: Loại ${typeCode}`),
    );
    const empty = (await first.post('/methods/taximeter/figures/distanceLimit', { value: '' }).expect(422)).text;
    expect(empty).toContain('id="value-error"');
    const past = { ...read, effectiveFrom: '2026-11-19' };
    expect((await first.post('/methods/taximeter/figures/distanceLimit', past).expect(422)).text).toContain(
      'không dùng cho việc làm trước ngày người thứ hai xác nhận',
    );
    const impossible = await first
      .post('/methods/taximeter/figures/distanceLimit', { ...read, value: '1600' })
      .expect(422);
    expect(impossible.text).toContain('Giá trị này không thể có');
    const improbable = { ...read, value: '50' };
    const asked = await first.post('/methods/taximeter/figures/distanceLimit', improbable).expect(409);
    expect(asked.text).toContain('name="confirmed"');
    await first.post('/methods/taximeter/figures/distanceLimit', read).expect(303);
    await first.post('/methods/taximeter/figures/timeLimit', { ...read, value: '0,2' }).expect(303);
    const method = await MethodModel.findOne({ procedureCode: 'taximeter' }).orFail();
    for (const { _id } of method.figureProposals) {
      const proposal = `/methods/taximeter/figure-proposals/${String(_id)}`;
      await first.post(`${proposal}/confirm`).expect(409);
      expect((await second.get(`${proposal}/confirm`).expect(200)).text).toContain('ĐLVN 01:2019, bảng 1');
      await second.post(`${proposal}/confirm`).expect(303);
    }
    expect((await second.get('/methods/taximeter/figures').expect(200)).text).toContain('0,2 %');

    const yesterday = { ...entry, performedOn: '2026-11-19' };
    const { refusals } = (await work.technician.post('/verifications', yesterday).expect(409)).body as Refused;
    expect(refusals.map(({ rule }) => rule)).toEqual(['figure.notEntered', 'figure.notEntered']);
    expect(refusals[0]?.detail).toContain('19/11/2026');

    const outdated = await work.technician.post(`/verifications/${kept.id}/transitions`, { to: 'submitted' });
    expect(outdated.status).toBe(409);
    const { instrumentId: _instrument, ...readings } = entry;
    await work.technician.patch(`/verifications/${kept.id}`, readings).expect(200);
    await work.submit(kept.id);
    const { certificate } = await work.approve(kept.id);
    const file = await work.head.get(`/certificates/${certificate?.id}.pdf`).expect(200);
    expect(textOf(file.body as Buffer)).toContain('ĐLVN 01:2019, bảng 1');
  });

  it('of another day leaves what was submitted as it is, and judges what comes after', async () => {
    const { work, entry } = await workBy(taximeter());
    await confirmFigures(registry.app, 'taximeter');
    const { id } = (await work.technician.post('/verifications', entry).expect(201)).body as { id: string };
    await work.submit(id);
    const narrow = { ...read, value: '0.1' };
    await confirmFigures(registry.app, 'taximeter', { distanceLimit: narrow });
    const { certificate } = await work.approve(id);
    expect(certificate).toBeDefined();
    const { frozen, evaluation } = await VerificationModel.findById(id).orFail().lean();
    expect(frozen?.figures?.['distanceLimit']?.value).toBe('2');
    expect(evaluation.entered.figures?.['distanceLimit']?.value).toBe('2');
    const again = (await workBy(taximeter())).centre;
    const later = await workAt(registry.app, again);
    const scale = (await again.scale({ typeCode: 'DD-05', characteristics: sampleOf('taximeter').characteristics })).id;
    const failing = { ...sampleEntry(again, 'taximeter', scale), failureReason: 'Sai số quãng đường' };
    const judged = (await later.technician.post('/verifications', failing).expect(201)).body as { passed: boolean };
    expect(judged.passed).toBe(false);
    const { figures } = await MethodModel.findOne({ procedureCode: 'taximeter' }).orFail().lean();
    expect(figures.filter(({ name }) => name === 'distanceLimit')).toHaveLength(2);
  });

  it('reaches back only to the day of its own document, as the register has it', async () => {
    const { work, entry } = await workBy(taximeter());
    await buildDocument({ kind: 'DLVN', number: 'ĐLVN 77:2020', inForceFrom: '2020-05-01' });
    const since = { ...read, documentNumber: 'ĐLVN 77:2020', effectiveFrom: '2020-05-01' };
    await confirmFigures(registry.app, 'taximeter', { distanceLimit: since, timeLimit: { ...since, value: '0.2' } });
    await work.technician.post('/verifications', { ...entry, performedOn: '2026-11-19' }).expect(201);
  });

  it('is the officers’ alone, by the API too; refused it judges nothing', async () => {
    const [first, second] = [await buildPerson('departmentOfficer'), await buildPerson('departmentOfficer')];
    const [propose, confirm] = [await useApi(registry.app, first), await useApi(registry.app, second)];
    const head = await useApi(registry.app, await buildPerson('centreHead'));
    await head.post('/methods/phMeter/figures/largestError/proposals', read).expect(403);
    await propose.post('/methods/phMeter/figures/nothing/proposals', read).expect(404);
    await propose.post('/methods/platformScale/figures/largestError/proposals', read).expect(404);
    await propose.post('/methods/phMeter/figures/largestError/proposals', { ...read, value: '0' }).expect(422);
    const answer = await propose
      .post('/methods/phMeter/figures/largestError/proposals', { ...read, value: '0.1' })
      .expect(201);
    await confirm.post('/methods/phMeter/figures/largestError/proposals', read).expect(409);
    const [proposal] = (answer.body as { figureProposals: { _id: string }[] }).figureProposals;
    const path = `/methods/phMeter/figure-proposals/${proposal?._id}`;
    await head.post(`${path}/confirmation`, {}).expect(403);
    await propose.post(`${path}/confirmation`, {}).expect(409);
    await confirm.post(`${path}/refusal`, {}).expect(422);
    await confirm.post(`${path}/refusal`, { reason: 'Bảng khác' }).expect(200);
    await confirm.post(`${path}/confirmation`, {}).expect(409);
    expect((await confirm.get('/methods/phMeter')).body).toMatchObject({ figures: [{ versions: [] }] });
    const page = await signIn(registry.app, first);
    expect((await page.get('/methods/phMeter/figures')).text).toContain('Bảng khác');
  });

  it('confirmed as sample only, marks every paper that rests on it', async () => {
    const { work, entry } = await workBy(taximeter());
    await confirmFigures(registry.app, 'taximeter');
    await MethodModel.updateOne({ procedureCode: 'taximeter' }, { $set: { 'figures.0.sample': true } });
    const { id } = (await work.technician.post('/verifications', entry).expect(201)).body as { id: string };
    await work.submit(id);
    const { certificate } = await work.approve(id);
    const file = await work.head.get(`/certificates/${certificate?.id}.pdf`).expect(200);
    expect(readPdf(file.body as Buffer).pages[0]?.text).toContain('SỐ LIỆU MẪU');
    expect(await CertificateModel.findById(certificate?.id).orFail()).toMatchObject({ generated: true });
  });

  it('of repeatability is what the spread of the deliveries is judged by', async () => {
    const { work, entry } = await workBy(procedureNamed('fuelDispenser'));
    await confirmFigures(registry.app, 'fuelDispenser', { repeatabilityLimit: { ...read, value: '0.01' } });
    const judged = await work.technician.post('/verifications', { ...entry, failureReason: 'Độ lặp lại' }).expect(201);
    expect((judged.body as { passed: boolean }).passed).toBe(false);
  });
});
