import type { BudgetEntry } from '../../../src/laboratory/budgets/budget.schema';
import { CertificateModel, VerificationModel } from '../../../src/laboratory/certificates';
import { OwnProcedureModel } from '../../../src/laboratory/procedures';
import { readPdf } from '../../platform/pdf.reader';
import { budgetForm } from '../../support/budgets';
import { buildWorkingCentre, workAt, type WorkingCentre } from '../../support/certificates';
import { buildInstrumentType } from '../../support/instruments';
import { rulerProcedure, rulerStandard, rulerWith } from '../../support/own-procedures';
import { signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { buildStandard } from '../../support/standards';

const registry = useRegistry();

beforeAll(async () => {
  await buildInstrumentType({ code: 'DD-01', nameVi: 'Thước cuộn' });
});

/** A centre that has its procedure for rulers approved, and a ruler. */
async function rulerCentre(declaration = rulerProcedure()) {
  const centre = await buildWorkingCentre({ standard: rulerStandard });
  const ruler = await centre.scale({ typeCode: 'DD-01', characteristics: { range: '0–1 m' } });
  const technician = await useApi(registry.app, centre.technician);
  const head = await useApi(registry.app, centre.head);
  const body = (await technician.post('/procedures', { declaration, fitness: 'Khớp số liệu cũ' }).expect(201))
    .body as unknown;
  const { id } = body as { id: string };
  await technician.post(`/procedures/${id}/submission`, {}).expect(200);
  await head.post(`/procedures/${id}/approval`, {}).expect(200);
  return { centre, ruler, technician, head, id };
}

type RulerCentre = Awaited<ReturnType<typeof rulerCentre>>;

/** Edition 2, by which the limit is half as wide. */
async function nextEdition({ id, technician, head }: RulerCentre) {
  const body = (await technician.post(`/procedures/${id}/editions`, {}).expect(200)).body as unknown;
  const { id: next } = body as { id: string };
  const changed = { declaration: rulerWith({ error: 'indication - reference + 1' }), fitness: 'Thêm số hiệu chính' };
  await technician.patch(`/procedures/${next}`, changed).expect(200);
  await technician.post(`/procedures/${next}/submission`, {}).expect(200);
  await head.post(`/procedures/${next}/approval`, {}).expect(200);
  return next;
}

const readings = {
  lines: [
    { reference: '0', indication: '0.02' },
    { reference: '500', indication: '500.05' },
    { reference: '1000', indication: '1000.1' },
  ],
};

function entryOf({ standard }: WorkingCentre, instrumentId: string, overrides: object = {}) {
  return {
    ...{ kind: 'calibration', instrumentId, performedOn: '2026-11-20', standardIds: [standard.id] },
    ...{ procedureCode: 'QT07', characteristics: { top: '1000' }, environment: { temperature: '20.5' } },
    ...{ checks: { edges: 'pass' }, readings },
    uncertainty: { lines: readings.lines.map(() => ({ expanded: '0.02', k: '2', probability: '95' })) },
    ...overrides,
  };
}

interface Recorded {
  readonly id: string;
  readonly evaluation: { readonly edition?: string; readonly points: readonly { readonly error: { value: string } }[] };
}

describe('work by a procedure of the centre’s own', () => {
  it('goes from its form to a certificate that names its document and prints its tables', async () => {
    const own = await rulerCentre();
    const { centre, ruler, technician } = own;
    const pages = await signIn(registry.app, centre.technician);
    const form = (await pages.get(`/verifications/new?kind=calibration&instrumentId=${ruler.id}`).expect(200)).text;
    expect(form).toContain('QT-07/2026');
    expect(form).toContain('name="characteristics[top]"');
    expect(form).toContain('name="readings[lines][0][reference]"');
    const body = (await technician.post('/verifications', entryOf(centre, ruler.id)).expect(201)).body as unknown;
    const record = body as Recorded;
    expect(record.evaluation.points.map(({ error }) => error.value)).toEqual(['0.02', '0.05', '0.1']);
    const work = await workAt(registry.app, centre);
    await work.submit(record.id);
    await work.approve(record.id);
    const page = (await pages.get(`/verifications/${record.id}`).expect(200)).text;
    expect(page).toContain('<h3 class="h6">Chiều dài</h3>');
    expect(page).toContain('Giới hạn đo: 1.000 mm');
    const certificate = await CertificateModel.findOne({ verificationId: record.id }).orFail();
    const printedText = readPdf((await pages.get(`/certificates/${certificate.id}.pdf`).expect(200)).body as Buffer)
      .pages.map(({ text }) => text.replaceAll('|', ' ').replace(/\s+/g, ' '))
      .join(' ');
    for (const printed of ['QT-07/2026', 'Số đọc', '0,100', 'Cạnh thước không sứt mẻ', 'Giới hạn đo'])
      expect(printedText).toContain(printed);
    const xml = (await pages.get(`/certificates/${certificate.id}.xml`).expect(200)).text;
    for (const told of ['QT-07/2026', 'Steel ruler', 'Chiều dài']) expect(xml).toContain(told);
  });

  it('asks at its field for what the register does not say of the instrument', async () => {
    const { centre, ruler, technician } = await rulerCentre();
    const refused = await technician
      .post('/verifications', entryOf(centre, ruler.id, { characteristics: {} }))
      .expect(422);
    expect(JSON.stringify(refused.body)).toContain('characteristics[top]');
  });

  it('is offered to its own centre only, from the day of approval, and to none once withdrawn', async () => {
    const { centre, ruler, technician, head, id } = await rulerCentre();
    const other = await buildWorkingCentre();
    const theirs = await other.scale({ typeCode: 'DD-01', characteristics: {} });
    const stranger = await useApi(registry.app, other.technician);
    const refused = await stranger.post('/verifications', entryOf(other, theirs.id)).expect(409);
    expect(JSON.stringify(refused.body)).not.toContain('QT-07');
    await technician.post('/verifications', entryOf(centre, ruler.id, { performedOn: '2026-11-19' })).expect(409);
    await head.post(`/procedures/${id}/withdrawal`, { reason: 'Chuẩn đã thanh lý' }).expect(200);
    await technician.post('/verifications', entryOf(centre, ruler.id)).expect(409);
  });

  it('keeps the edition that it was begun with, whatever edition comes after', async () => {
    const own = await rulerCentre();
    const { centre, ruler, technician } = own;
    const body = (await technician.post('/verifications', entryOf(centre, ruler.id)).expect(201)).body as unknown;
    const { id } = body as Recorded;
    const before = await VerificationModel.findById(id).lean().orFail();
    await nextEdition(own);
    await technician.patch(`/verifications/${id}`, { place: 'Phòng đo 2' }).expect(200);
    const work = await workAt(registry.app, centre);
    await work.submit(id);
    await work.approve(id);
    const after = await VerificationModel.findById(id).lean().orFail();
    expect(after.evaluation).toEqual(before.evaluation);
    const second = await technician.post('/verifications', entryOf(centre, ruler.id)).expect(201);
    const { evaluation } = second.body as Recorded;
    expect([evaluation.edition, evaluation.points[0]?.error.value]).toEqual(['2', '1.02']);
    expect(await OwnProcedureModel.countDocuments({ centreId: centre.centre._id, state: 'approved' })).toBe(2);
  });
});

/** The reading and its rounding, for a budget of rulers; mm. */
function rulerBudget(overrides: Partial<BudgetEntry> = {}): BudgetEntry {
  const common = { unit: 'mm', value: 'given' } as const;
  return {
    ...{ name: 'Thước thép', procedureCode: 'QT07', step: 'lines', basis: 'Tự lập', output: 'E', unit: 'mm' },
    ...{ model: 'I - R + dRes', probability: '95.45', correlations: [] },
    inputs: [
      { ...common, name: 'I', labelVi: 'Số đọc', source: 'constant', value: 'indication', distribution: 'normal' },
      { ...common, name: 'R', labelVi: 'Chuẩn', source: 'constant', value: 'reference', distribution: 'normal' },
      {
        ...{ ...common, name: 'dRes', labelVi: 'Làm tròn', source: 'environment', distribution: 'rectangular' },
        spread: '0.03',
      },
    ],
    ...overrides,
  };
}

interface Budgeted {
  readonly id: string;
  readonly procedureEdition?: number;
  readonly evaluation: { readonly points: readonly { uncertainty?: { expanded: { value: string } } }[] };
}

describe('the standard of work by a procedure of the centre’s own', () => {
  it('is of the quantity of its rows and reaches every one, as by the ready procedures', async () => {
    const { centre, ruler, technician } = await rulerCentre();
    const rulesOf = async (entry: object) =>
      (
        (await technician.post('/verifications', entry).expect(409)).body as { refusals: { rule: string }[] }
      ).refusals.map(({ rule }) => rule);
    const [first, second] = readings.lines;
    const lines = [first, second, { reference: '1200', indication: '1200.1' }];
    expect(await rulesOf(entryOf(centre, ruler.id, { readings: { lines } }))).toEqual(['standards.range']);
    const weights = await buildStandard({ centreId: centre.standard.centreId });
    const withWeights = entryOf(centre, ruler.id, { standardIds: [weights.id] });
    expect(await rulesOf(withWeights)).toEqual(['standards.quantity']);
  });
});

describe('a step that states no uncertainty', () => {
  it('is declared so, and a calibration by it asks for none', async () => {
    const [lines] = rulerProcedure().steps;
    const { centre, ruler, technician } = await rulerCentre(
      rulerProcedure({ steps: [{ ...lines!, withoutUncertainty: true }] }),
    );
    await technician.post('/verifications', entryOf(centre, ruler.id)).expect(422);
    const body = await technician.post('/verifications', entryOf(centre, ruler.id, { uncertainty: undefined }));
    expect(body.status).toBe(201);
    const uncertainty = { expanded: { value: '0.01' }, k: '2' };
    const [result] = lines!.results;
    const steps = [{ ...lines!, withoutUncertainty: true, results: [{ ...result!, uncertainty }] }];
    const declaration = rulerProcedure({ code: 'QT08', steps: steps as never });
    const refused = await technician.post('/procedures', { declaration }).expect(422);
    expect(JSON.stringify(refused.body)).toContain('declaration[steps][0][results][0][uncertainty]');
  });
});

describe('a budget for a procedure of the centre’s own', () => {
  it('gives U of every point of work by that edition, and of no other edition', async () => {
    const own = await rulerCentre();
    const { centre, ruler, technician, head } = own;
    const pages = await signIn(registry.app, centre.technician);
    expect((await pages.get('/budgets/new').expect(200)).text).toContain('<option value="QT07">Thước thép (QT07)');
    const { headers } = await pages.post('/budgets/new', budgetForm(rulerBudget())).expect(303);
    const id = String(headers['location']).split('/').pop()!;
    await technician.post(`/budgets/${id}/submission`, {}).expect(200);
    const approved = (await head.post(`/budgets/${id}/approval`, {}).expect(200)).body as Budgeted;
    expect(approved.procedureEdition).toBe(1);
    for (const page of ['/budgets', `/budgets/${id}`])
      expect((await pages.get(page).expect(200)).text).toContain('Thước thép, bản 1');
    const entry = entryOf(centre, ruler.id, { uncertainty: undefined });
    const { evaluation } = (await technician.post('/verifications', entry).expect(201)).body as Budgeted;
    // 2 · 0.03 mm / √3
    const stated = evaluation.points.map(({ uncertainty }) => Number(uncertainty?.expanded.value).toFixed(4));
    expect(stated).toEqual(['0.0346', '0.0346', '0.0346']);
    await nextEdition(own);
    const refused = await technician.post('/verifications', entry).expect(422);
    expect(JSON.stringify(refused.body)).toContain('uncertainty[lines][0][expanded]');
    const again = (await technician.post('/budgets', rulerBudget()).expect(201)).body as Budgeted;
    expect(again.procedureEdition).toBe(2);
  });

  it('is approved after its edition, and made for none that the centre has not', async () => {
    const { technician, head, id } = await rulerCentre();
    const next = (await technician.post(`/procedures/${id}/editions`, {}).expect(200)).body as { id: string };
    const ahead = rulerBudget({ procedureEdition: 2 });
    const { id: budget } = (await technician.post('/budgets', ahead).expect(201)).body as Budgeted;
    await technician.post(`/budgets/${budget}/figures`, ahead).expect(200);
    await technician.post(`/budgets/${budget}/submission`, {}).expect(200);
    const waits = (await head.post(`/budgets/${budget}/approval`, {}).expect(409)).body as unknown;
    expect(JSON.stringify(waits)).toContain('budget.procedureWaits');
    await technician.patch(`/procedures/${next.id}`, { fitness: 'Như cũ' }).expect(200);
    await technician.post(`/procedures/${next.id}/submission`, {}).expect(200);
    await head.post(`/procedures/${next.id}/approval`, {}).expect(200);
    await head.post(`/budgets/${budget}/approval`, {}).expect(200);
    for (const [field, value] of Object.entries({ procedureEdition: 7, procedureCode: 'QT99', step: 'accuracy' })) {
      const refused = await technician.post('/budgets', rulerBudget({ [field]: value })).expect(422);
      expect(JSON.stringify(refused.body)).toContain(`"field":"${field}"`);
    }
    const ofReady = rulerBudget({ procedureCode: 'platformScale', step: '', procedureEdition: 1 });
    expect(JSON.stringify((await technician.post('/budgets', ofReady).expect(422)).body)).toContain('procedureEdition');
    const stranger = await useApi(registry.app, (await buildWorkingCentre()).technician);
    await stranger.post('/budgets', rulerBudget()).expect(422);
  });
});

describe('a verification by a procedure of the centre’s own', () => {
  const kinds = ['verification', 'calibration'] as const;

  it('names the law’s document, as the general record does, and is not submitted without', async () => {
    const { centre, ruler, technician } = await rulerCentre(rulerProcedure({ kinds }));
    const entry = entryOf(centre, ruler.id, { kind: 'verification', mode: 'periodic', uncertainty: undefined });
    const refused = await technician.post('/verifications', entry).expect(409);
    expect(JSON.stringify(refused.body)).toContain('methodDocument');
    const body = (await technician.post('/verifications', { ...entry, draft: true }).expect(201)).body as unknown;
    const { id } = body as Recorded;
    const submit = () => technician.post(`/verifications/${id}/transitions`, { to: 'submitted' }).expect(409);
    expect(JSON.stringify((await submit()).body)).toContain('methodDocument');
    await technician.patch(`/verifications/${id}`, { methodDocument: 'ĐLVN 31:2015', draft: true }).expect(200);
    expect(JSON.stringify((await submit()).body)).not.toContain('methodDocument');
  });

  it('stands for none where the law’s procedure is written', async () => {
    const { centre, technician } = await rulerCentre(rulerProcedure({ kinds, instrumentTypeCodes: [] }));
    const scale = await centre.scale();
    const entry = entryOf(centre, scale.id, { kind: 'verification', mode: 'periodic', uncertainty: undefined });
    await technician.post('/verifications', { ...entry, draft: true }).expect(409);
  });
});
