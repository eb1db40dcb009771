import { coverageProbability } from '../../../src/metrology/decisions/conformance';
import { VerificationModel } from '../../../src/laboratory/certificates';
import type { BudgetEntry } from '../../../src/laboratory/budgets/budget.schema';
import { textOf } from '../../platform/pdf.reader';
import type { BudgetInput } from '../../../src/laboratory/budgets/budget.shape';
import { approvedBudget } from '../../support/budgets';
import { bytesOf } from '../../support/bytes';
import { buildWorkingCentre, scaleReadings, workAt, type WorkingCentre } from '../../support/certificates';
import { calibrationOf, uncertaintyOf } from '../../support/kinds';
import { signIn } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { standardCertificate } from '../../support/standards';

const registry = useRegistry();

/** U of every weight of the standard, k = 2. */
const ofEachWeight = { uncertainty: { value: '0.3', unit: 'g' as const }, coverageFactor: '2' };

/** A scale against weights: what the certificate, the scale and its readings say flows in; one condition is typed. */
function scaleBudget(overrides: Partial<BudgetEntry> = {}): BudgetEntry {
  const common = { unit: 'g', value: 'given' } as const;
  return {
    ...{ name: 'Cân bàn', procedureCode: 'platformScale', step: '', basis: 'Tự lập', output: 'E', unit: 'g' },
    ...{ model: 'I - m + dRep + dRes + dEcc', probability: '95.45', correlations: [] },
    inputs: [
      { ...common, name: 'I', labelVi: 'Số chỉ', source: 'constant', value: 'indication', distribution: 'normal' },
      { ...common, name: 'm', labelVi: 'Quả cân', source: 'certificate', value: 'reference', distribution: 'normal' },
      {
        ...{ ...common, name: 'dRep', labelVi: 'Độ lặp lại', source: 'readings', distribution: 'normal' },
        ...{ result: 'single', series: 'repeatability.indication' },
      },
      {
        ...{ ...common, name: 'dRes', labelVi: 'Làm tròn', source: 'resolution', distribution: 'rectangular' },
        characteristic: 'e',
      },
      {
        ...{ ...common, name: 'dEcc', labelVi: 'Lệch tâm', source: 'environment', distribution: 'rectangular' },
        spread: '10',
      },
    ],
    ...overrides,
  };
}

async function centreWithBudget(entry = scaleBudget()): Promise<WorkingCentre> {
  const certificates = [standardCertificate(ofEachWeight)];
  const centre = await buildWorkingCentre({ standard: { certificates } });
  await approvedBudget(registry.app, centre, entry);
  return centre;
}

interface Recorded {
  readonly id: string;
  readonly errors?: readonly { readonly field: string; readonly rule?: string; readonly detail?: string }[];
  readonly refusals?: readonly { readonly rule: string }[];
}

async function sent(centre: WorkingCentre, entry: Readonly<Record<string, unknown>>) {
  const { technician } = await workAt(registry.app, centre);
  const { uncertainty: _typed, ...rest } = calibrationOf(centre, { instrumentId: (await centre.scale()).id });
  return technician.post('/verifications', { ...rest, ...entry });
}

async function recorded(centre: WorkingCentre, entry: Readonly<Record<string, unknown>> = {}) {
  const { status, body } = (await sent(centre, entry)) as { status: number; body: Recorded };
  expect([status, body.errors, body.refusals]).toEqual([201, undefined, undefined]);
  return VerificationModel.findById(body.id).orFail().lean();
}

interface Asked {
  readonly questions?: readonly { readonly field: string }[];
}

/** The same cells beside every row that states U. */
function withCoverage(readings: Parameters<typeof uncertaintyOf>[0], cells: Readonly<Record<string, string>>) {
  const rows = Object.entries(uncertaintyOf(readings));
  return Object.fromEntries(rows.map(([step, each]) => [step, each.map(() => cells)]));
}

/** s of readings, once more and otherwise. */
function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

const inGrams = (typed: string | undefined) => Number(String(typed).replace(',', '.')) * 1000;

/** How many weights of the set (10 × 20 kg, 10, 5, 2 × 2, 1 kg …) make a load. */
function weightsFor(kilograms: number): number {
  let [rest, count] = [Math.round(kilograms * 1000), 0];
  for (const size of [20_000, 10_000, 5000, 2000, 2000, 1000, 500, 200, 200, 100, 50, 20, 20, 10, 5, 2, 2, 1]) {
    const used = size === 20_000 ? Math.min(10, Math.floor(rest / size)) : rest >= size ? 1 : 0;
    rest -= used * size;
    count += used;
  }
  return count;
}

describe('a calibration whose centre has an approved budget', () => {
  it('takes U of every point from the readings, the certificate and the scale, by the GUM', async () => {
    const { evaluation, budgeted } = await recorded(await centreWithBudget());
    const repeated = scaleReadings().readings['repeatability'] ?? [];
    const s = deviation(repeated.map(({ indication }) => inGrams(indication)));
    const accuracy = evaluation.points.filter(({ step, row }) => step === 'accuracy' && row !== null);
    expect(accuracy.length).toBeGreaterThan(4);
    for (const { reference, uncertainty, error } of accuracy) {
      const kilograms = Number(reference.value) / (reference.unit === 'g' ? 1000 : 1);
      const U = 0.3 * weightsFor(kilograms);
      const u = Math.hypot(U / 2, s, 25 / Math.sqrt(3), 10 / Math.sqrt(3));
      const freedom = s === 0 ? Infinity : (u ** 4 / s ** 4) * (repeated.length - 1);
      const inError = Number(uncertainty?.expanded.value) * (error.unit === 'kg' ? 1000 : 1);
      if (freedom > 1e4) expect(inError / (2 * u)).toBeCloseTo(1, 3);
      expect(inError).toBeGreaterThanOrEqual(2 * u * 0.999);
      expect(uncertainty?.probability).toBe('95.45');
    }
    expect(budgeted?.found.length).toBeGreaterThanOrEqual(accuracy.length);
    const { lines, edition } = budgeted!.found[0]!;
    expect(edition).toBe(1);
    expect(lines.map(({ name }) => name)).toEqual(['I', 'm', 'dRep', 'dRes', 'dEcc']);
    expect(lines.find(({ name }) => name === 'dRes')?.basis?.vi).toContain('d = 50');
  });

  it('takes s of the errors where the template says so: of digits read with ΔL, what they stand for and not what they show', async () => {
    const ofErrors = scaleBudget().inputs.map((each) =>
      each.name === 'dRep' ? { ...each, series: 'repeatability.error' } : each,
    );
    const { evaluation, budgeted } = await recorded(await centreWithBudget(scaleBudget({ inputs: ofErrors })), {
      readings: {
        ...scaleReadings().readings,
        repeatability: ['20', '25', '32'].map((additionalLoad) => ({ load: '120', indication: '120', additionalLoad })),
      },
    });
    const errors = evaluation.points.filter(({ step, row }) => step === 'repeatability' && row !== null);
    const s = deviation(errors.map(({ error: { value, unit } }) => Number(value) * (unit === 'kg' ? 1000 : 1)));
    expect(s).toBeCloseTo(deviation([20, 25, 32]), 9);
    const line = budgeted?.found[0]?.lines.find(({ name }) => name === 'dRep');
    expect(line?.standardUncertainty).toBeCloseTo(s, 9);
    expect(line?.degreesOfFreedom).toBe(2);
  });

  it('shows the technician where U comes from, and prints the contributions on the record', async () => {
    const centre = await centreWithBudget();
    const { _id } = await recorded(centre);
    const { get } = await signIn(registry.app, centre.technician);
    const { text } = await get(`/verifications/${String(_id)}`).expect(200);
    expect(text).toContain('theo bảng tính Cân bàn, phiên bản 1');
    expect(text).toContain('dEcc – Lệch tâm');
    const pdf = await get(`/verifications/${String(_id)}.pdf`)
      .buffer(true)
      .parse(bytesOf)
      .expect(200);
    expect(textOf(pdf.body as Buffer)).toContain('Thành phần độ không đảm bảo đo');
  });

  it('states no less than the budget, and more only with the reason', async () => {
    const centre = await centreWithBudget();
    const { readings } = scaleReadings();
    const below = (await sent(centre, { uncertainty: uncertaintyOf(readings, '5') })).body as Recorded;
    expect(below.errors?.length).toBeGreaterThan(4);
    expect(below.errors?.every(({ field }) => field.endsWith('[expanded]'))).toBe(true);
    const ofBudget = (await recorded(centre)).evaluation.points.find(
      ({ step, row }) => step === 'accuracy' && row === 0,
    );
    const U = Number(ofBudget?.uncertainty?.expanded.value);
    const widened = withCoverage(readings, { expanded: String(Math.ceil(U) + 1), k: '3', probability: '95' });
    const byFactor = (await sent(centre, { uncertainty: widened, uncertaintyReason: 'k = 3' })).body as Recorded;
    expect(byFactor.errors?.map(({ field }) => field)).toContain('uncertainty[accuracy][0][expanded]');
    const absurd = withCoverage(readings, { expanded: '9000000', k: '9' });
    const { questions } = (await sent(centre, { uncertainty: absurd, uncertaintyReason: 'x' })).body as Asked;
    const asked = ['uncertainty[accuracy][0][k]', 'uncertainty[accuracy][0][expanded]'];
    expect(questions?.map(({ field }) => field)).toEqual(expect.arrayContaining(asked));
    const ofFifty = withCoverage(readings, { expanded: '90', k: '50' });
    const { errors: faults } = (await sent(centre, { uncertainty: ofFifty })).body as Recorded;
    expect(faults?.map(({ field }) => field)).toContain('uncertainty[accuracy][0][k]');
    const more = { uncertainty: uncertaintyOf(readings, '500') };
    const refused = (await sent(centre, more)).body as Recorded;
    expect(refused.refusals?.map(({ rule }) => rule)).toEqual(['uncertainty.noReason']);
    const { evaluation } = await recorded(centre, { ...more, uncertaintyReason: 'Cân đặt nơi rung' });
    expect(evaluation.points.find(({ row }) => row !== null)?.uncertainty?.expanded.value).toBe('500');
  });

  it('keeps what it was written with: a new edition does not touch what waits for approval', async () => {
    const centre = await centreWithBudget();
    const { _id, evaluation } = await recorded(centre);
    const { submit, approve } = await workAt(registry.app, centre);
    await submit(String(_id));
    const wider = scaleBudget().inputs.map((each) => (each.name === 'dEcc' ? { ...each, spread: '1000' } : each));
    await approvedBudget(registry.app, centre, scaleBudget({ inputs: wider }));
    expect((await approve(String(_id))).status).toBe('approved');
    const after = await VerificationModel.findById(_id).orFail().lean();
    expect(after.evaluation.points).toEqual(evaluation.points);
    expect(after.budgeted?.found[0]?.edition).toBe(1);
    const next = await recorded(centre);
    expect(next.budgeted?.found[0]?.edition).toBe(2);
  });

  it('says of each point why the budget gives no U, where the certificate of the standard states none', async () => {
    const centre = await buildWorkingCentre();
    await approvedBudget(registry.app, centre, scaleBudget());
    const { errors } = (await sent(centre, {})).body as Recorded;
    expect(errors?.length).toBeGreaterThan(4);
    const draft = (await sent(centre, { draft: true })) as { status: number; body: Recorded };
    expect(draft.status).toBe(201);
    const { gaps } = await VerificationModel.findById(draft.body.id).orFail().lean();
    expect(gaps?.[0]?.vi).toContain('không nêu U tại giá trị này');
  });

  it('is of its own centre: another centre has no budget, and enters U itself', async () => {
    await centreWithBudget();
    const other = await buildWorkingCentre();
    const { errors } = (await sent(other, {})).body as Recorded;
    expect(errors?.every(({ field }) => field.endsWith('[expanded]') || field.endsWith('[k]'))).toBe(true);
    const { readings } = scaleReadings();
    const { budgeted } = await recorded(other, { uncertainty: uncertaintyOf(readings) });
    expect(budgeted).toBeUndefined();
  });
});

describe('the repeatability of a budget', () => {
  it('is not pooled of one approved record: the figure of the budget stands, and is said to be its own', async () => {
    const pooled = scaleBudget().inputs.map((each) => {
      const { series: _series, ...input } = each;
      return each.name === 'dRep' ? { ...input, source: 'history' as const, spread: '5' } : each;
    });
    const centre = await centreWithBudget(scaleBudget({ inputs: pooled }));
    const first = await recorded(centre);
    const basesOf = ({ budgeted }: typeof first) =>
      (budgeted?.found ?? []).flatMap(({ lines }) => lines.map(({ basis }) => basis?.vi ?? '')).join('\n');
    const { submit, approve } = await workAt(registry.app, centre);
    await submit(String(first._id));
    await approve(String(first._id));
    for (const record of [first, await recorded(centre)]) {
      expect(basesOf(record)).toContain('như ghi trong bảng tính');
      expect(basesOf(record)).not.toContain('gộp');
    }
  });
});

describe('the capability of a scope line', () => {
  const line = (cmc: object) => ({
    ...{ activity: 'calibration', typeCode: 'KL-04', subject: 'Cân bàn', accuracyClasses: [], modes: [] },
    cmc: { unit: 'g', source: 'Phụ lục công nhận VILAS 000', ...cmc },
  });
  const centreOf = (cmc: object) => buildWorkingCentre({ designation: { scopeLines: [line(cmc) as never] } });
  const { readings } = scaleReadings();

  it('refuses a U below it, with its basis and what to do', async () => {
    const body = (
      await sent(await centreOf({ value: '6' }), {
        uncertainty: uncertaintyOf(readings, '5'),
      })
    ).body as unknown;
    const { refusals } = body as { refusals: readonly { rule: string; detail?: string; legalBasis?: string }[] };
    expect(refusals.map(({ rule }) => rule)).toEqual(['uncertainty.belowCmc']);
    expect(refusals[0]?.legalBasis).toContain('ISO/IEC 17025:2017, 7.6.2');
    expect(JSON.stringify(refusals)).toContain('VILAS 000');
  });

  it('allows a U that is just it, and grows with the load', async () => {
    await recorded(await centreOf({ value: '5' }), { uncertainty: uncertaintyOf(readings, '5') });
    const grows = await centreOf({ value: '4.9', slope: '0.00001' });
    expect((await sent(grows, { uncertainty: uncertaintyOf(readings, '5') })).status).toBe(409);
    await recorded(grows, { uncertainty: uncertaintyOf(readings, '6.5') });
  });

  it('is held against U at equal coverage: a larger k makes no U larger, a smaller one none smaller', async () => {
    const centre = await centreOf({ value: '5' });
    const answerTo = async (expanded: string, k: string) =>
      (await sent(centre, { uncertainty: withCoverage(readings, { expanded, k }) })).status;
    expect(await answerTo('6', '3')).toBe(409);
    expect(await answerTo('7,5', '3')).toBe(201);
    expect(await answerTo('2,5', '1')).toBe(201);
  });
});

describe('a calibration by the general record, whose rows ask for U themselves', () => {
  it('has U of the mean of the readings of a point where the row is left blank', async () => {
    const inputs: BudgetInput[] = [
      {
        name: 'I',
        labelVi: 'Số chỉ',
        unit: 'g',
        source: 'readings',
        value: 'indication',
        distribution: 'normal',
        result: 'mean',
      },
      { name: 'R', labelVi: 'Chuẩn', unit: 'g', source: 'certificate', value: 'reference', distribution: 'normal' },
    ];
    const entry = { procedureCode: 'general', step: '', model: 'I - R', inputs };
    const centre = await centreWithBudget(scaleBudget({ ...entry, output: 'E', name: 'So sánh trực tiếp' }));
    const shown = ['1000.2', '1000.5', '1000.8'];
    const points = shown.map((indication) => ({ reference: '1000', indication, unit: 'g' }));
    const { evaluation, budgeted } = await recorded(centre, {
      ...{ procedureCode: 'general', methodDocument: 'QT 01:2026', readings: { points } },
      ...{ environment: { temperature: '25', humidity: '60' } },
      checks: { markings: 'pass', condition: 'pass', operation: 'pass' },
    });
    const u = Math.hypot(0.3 / Math.sqrt(3), 0.3 / 2);
    const k = Number(evaluation.points[0]?.uncertainty?.k);
    expect(k).toBeGreaterThan(2);
    for (const { uncertainty } of evaluation.points) {
      expect(Number(uncertainty?.expanded.value) / (k * u)).toBeCloseTo(1, 2);
      // Welch–Satterthwaite, and p of the t-distribution for this k and ν: what is printed belongs together.
      const freedom = uncertainty?.degreesOfFreedom;
      expect(freedom).toBe(Math.floor((2 * u ** 4) / (0.3 / Math.sqrt(3)) ** 4));
      expect(coverageProbability(k, freedom) * 100).toBeCloseTo(Number(uncertainty?.probability), 1);
    }
    const [first] = budgeted!.found;
    expect(first?.lines[0]).toMatchObject({ evaluation: 'A', degreesOfFreedom: 2 });
    expect(first?.degreesOfFreedom).toBeCloseTo((2 * u ** 4) / (0.3 / Math.sqrt(3)) ** 4, 6);
  });
});
