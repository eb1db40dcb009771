import { VerificationModel } from '../../../src/laboratory/certificates';
import { statedAcceptance } from '../../../src/laboratory/certificates/acceptance.figures';
import { decisionGate } from '../../../src/laboratory/certificates/decision.gates';
import type { GateFacts } from '../../../src/laboratory/certificates/gate.facts';
import { readDcc } from '../../../src/laboratory/dcc';
import { decided, type Evaluation, type Sides } from '../../../src/metrology';
import { readPdf } from '../../platform/pdf.reader';
import { bytesOf } from '../../support/bytes';
import { buildWorkingCentre, otherActor, workAt } from '../../support/certificates';
import { calibrationOf } from '../../support/kinds';
import { fieldsOf, formTo } from '../../support/page-forms';
import { signIn, useApi } from '../../support/people';
import { itWithSchemas, schemaFaults } from '../../support/programs';
import { useRegistry } from '../../support/registry';
import { buildThermometerCentre, thermometerRows, thermometerTest } from '../../support/thermometers';

const registry = useRegistry();

interface Made {
  readonly rule: string;
  readonly verdict: string | null;
  readonly probabilityOfConformance?: number;
  readonly specificRisk?: { readonly borneBy: string; readonly probability: number };
  readonly acceptance: { readonly lower?: string; readonly upper?: string };
}

interface Recorded {
  readonly id: string;
  readonly passed?: boolean;
  readonly certificate?: { readonly id: string };
  readonly evaluation: {
    readonly passed: boolean | null;
    readonly decisionRule?: { readonly vi: string };
    readonly points: readonly { readonly step: string; readonly row: number | null; readonly decision?: Made }[];
    readonly decision?: {
      readonly rule: { readonly id: string; readonly kind: string };
      readonly verdict: string | null;
      readonly globalRisks?: { readonly consumer: number; readonly producer: number };
    };
  };
}

interface Problem {
  readonly refusals?: readonly { readonly rule: string }[];
  readonly errors?: readonly { readonly field: string }[];
}

/** A test of a thermometer by a rule, from the technician's entry to the signed report. */
async function decide(decision: Readonly<Record<string, string>>, entry: Readonly<Record<string, unknown>> = {}) {
  const { centre, instrumentId } = await buildThermometerCentre();
  const work = await workAt(registry.app, centre);
  const sent = thermometerTest(centre, instrumentId, { decision, ...entry });
  const { body } = (await work.technician.post('/verifications', sent)) as { body: unknown };
  expect(body).toMatchObject({ status: 'draft' });
  const { id } = body as Recorded;
  await work.submit(id);
  await work.approve(id);
  const head = await useApi(registry.app, centre.head);
  return { record: (await head.get(`/verifications/${id}`).expect(200)).body as Recorded, centre, head, id };
}

async function refused(decision: Readonly<Record<string, string>>, entry: Readonly<Record<string, unknown>> = {}) {
  const { centre, instrumentId } = await buildThermometerCentre();
  const { technician } = await workAt(registry.app, centre);
  const answer = await technician.post('/verifications', thermometerTest(centre, instrumentId, { decision, ...entry }));
  expect([409, 422]).toContain(answer.status);
  const { refusals = [], errors = [] } = answer.body as Problem;
  return [...refusals.map(({ rule }) => rule), ...errors.map(({ field }) => field)];
}

const at37 = (errors: readonly string[], U: string) =>
  errors.map((indication) => ({ reference: '37', indication, uncertainty: U, k: '2' }));
/** What a verification goes through: 37, 39 and 41 °C with errors of +0.05, 0 and −0.05 °C. */
const overRange = (U: string) =>
  ['37,05', '39', '40,95'].map((indication, index) => ({
    ...{ reference: String(37 + 2 * index), indication, uncertainty: U, k: '2' },
  }));

describe('conformity by a rule agreed with the customer', () => {
  it('is worked out point by point, kept with its rule, probability and risk, and frozen', async () => {
    const { record, id } = await decide({ rule: 'guard-binary' });
    const { decision, points } = record.evaluation;
    expect(decision).toMatchObject({ rule: { id: 'guard-binary', version: '1' }, verdict: 'fail' });
    expect(decision).not.toHaveProperty('globalRisks');
    expect(record.passed).toBe(false);
    expect(points.map((point) => point.decision?.verdict)).toEqual(['pass', 'fail', 'pass']);
    expect(points[1]?.decision).toMatchObject({
      ...{ rule: 'guard-binary', acceptance: { lower: '-0.11', upper: '0.06' } },
      specificRisk: { borneBy: 'producer', probability: expect.closeTo(0.9332, 4) as number },
    });
    const kept = await VerificationModel.findById(id).orFail().lean();
    expect(kept.entered.decision).toEqual({ rule: 'guard-binary' });
  });

  it('has the four verdicts of ILAC-G8, 4.2.3, on limits that the customer gave', async () => {
    const decision = { rule: 'guard-nonbinary', lower: '-0,5', upper: '0,5', unit: 'Cel' };
    const points = at37(['37,375', '37,4', '37,45', '37,55'], '0,1');
    const { record } = await decide(decision, { readings: { points } });
    const verdicts = record.evaluation.points.map((point) => point.decision?.verdict);
    expect(verdicts).toEqual(['pass', 'pass', 'conditionalPass', 'conditionalFail']);
    expect([record.evaluation.decision?.verdict, record.passed]).toEqual(['conditionalFail', false]);
    expect(record.evaluation.points[2]?.decision?.probabilityOfConformance).toBeCloseTo(0.8413, 4);
  });

  it('has the global risks of JCGM 106, 9.5.3, where the process is known, in the API, on the page and on paper', async () => {
    const process = { mean: '0', deviation: '0,12' };
    const decision = { rule: 'guard-width', parameter: '0,02', lower: '-0,2', upper: '0,2', unit: 'Cel', ...process };
    const points = at37(['37', '37,17', '36,83'], '0,08');
    const { record, centre, id } = await decide(decision, { readings: { points } });
    const { globalRisks, verdict } = record.evaluation.decision ?? {};
    expect([verdict, record.passed]).toEqual(['pass', true]);
    expect(globalRisks?.consumer).toBeCloseTo(0.01, 2);
    expect(globalRisks?.producer).toBeCloseTo(0.07, 2);
    const browser = await signIn(registry.app, centre.head);
    const page = (await browser.get(`/verifications/${id}`).expect(200)).text;
    expect(page).toContain('w = 0,02 °C');
    expect(page).toMatch(/độ lệch chuẩn 0,12 °C, rủi ro chung lớn nhất tại một điểm đo: chấp nhận sai \d/);
  });

  it('is printed with the rule, the results it is for and the requirement, and stands in the digital report', async () => {
    const { record, centre, head, id } = await decide({ rule: 'guard-binary' });
    const browser = await signIn(registry.app, centre.head);
    const page = (await browser.get(`/verifications/${id}`).expect(200)).text;
    expect(page).toContain('Rủi ro chung chưa biết');
    expect(page).toContain('−0,11 ÷ 0,06');
    const { id: certificateId } = record.certificate ?? { id: '' };
    const paper = (await browser.get(`/certificates/${certificateId}.pdf`).expect(200)).body as Buffer;
    const printed = readPdf(paper)
      .pages.map(({ text }) => text.replace(/[|\s]+/g, ' '))
      .join(' ');
    expect(printed).toContain('Quy tắc quyết định đã thống nhất với khách hàng: Dải bảo vệ: đạt khi giá trị đo nằm');
    expect(printed).toContain('w = U');
    expect(printed).toContain('theo OIML R 7, 8');
    expect(printed).toContain('93,3 % (loại bỏ sai)');
    expect(printed).toContain('Không đạt: Số chỉ ổn định (theo OIML R 7, 8)');
    const sent = await head.get(`/certificates/${certificateId}.xml`).buffer(true).parse(bytesOf).expect(200);
    const { certificate: digital } = readDcc(sent.body as Buffer);
    expect(digital?.statements[0]).toMatchObject({ verdict: 'fail', norms: ['OIML R 7, 8'] });
    expect(JSON.stringify(digital?.statements[0]?.declaration)).toContain('drawn in at each side by w = U');
    const series = digital?.measurements.flatMap(({ results }) => results.flatMap((each) => each.series)) ?? [];
    const errors = series.find(({ meaning }) => meaning === 'basic_measurementError');
    expect(errors?.verdicts).toEqual(['pass', 'fail', 'pass']);
    expect(errors?.acceptance).toEqual({ lower: ['-0.11', '-0.11', '-0.11'], upper: ['0.06', '0.06', '0.06'] });
  });

  itWithSchemas('is valid in its digital form by the schema of DCC 3.3.0, under conditions too', async () => {
    const points = at37(['37,05', '36,82', '36,95'], '0,08');
    const { record, head } = await decide({ rule: 'guard-nonbinary' }, { readings: { points } });
    const sent = await head.get(`/certificates/${record.certificate?.id}.xml`).buffer(true).parse(bytesOf).expect(200);
    expect(schemaFaults(sent.body as Buffer)).toBe('');
    expect(readDcc(sent.body as Buffer).certificate?.statements[0]?.verdict).toBe('conditionalFail');
  });

  it('of a calibration has the limits of its procedure, which without a rule it has not', async () => {
    const centre = await buildWorkingCentre();
    const { technician } = await workAt(registry.app, centre);
    const instrumentId = (await centre.scale()).id;
    const entry = { instrumentId, decision: { rule: 'simple' }, requirement: 'ĐLVN 13:2019, 5.2' };
    const { body } = (await technician.post('/verifications', calibrationOf(centre, entry)).expect(201)) as {
      body: unknown;
    };
    const { evaluation, passed } = body as Recorded;
    expect([evaluation.passed, evaluation.decision?.verdict, passed]).toEqual([null, 'pass', true]);
    const without = await technician.post('/verifications', calibrationOf(centre, { instrumentId })).expect(201);
    expect((without.body as Recorded).evaluation).not.toHaveProperty('decision');
  });

  it('by U decides the errors that have one, and holds a repeatability against its own limit', async () => {
    const centre = await buildWorkingCentre();
    const { technician } = await workAt(registry.app, centre);
    const instrumentId = (await centre.scale()).id;
    const entry = { instrumentId, decision: { rule: 'guard-binary' }, requirement: 'ĐLVN 13:2019, 5.2' };
    const body = (await technician.post('/verifications', calibrationOf(centre, entry)).expect(201)).body as unknown;
    const { evaluation } = body as Recorded;
    const { id } = body as { id: string };
    await technician.post(`/verifications/${id}/transitions`, { to: 'submitted' }).expect(200);
    expect(evaluation.decision?.verdict).toBe('pass');
    const decided = (step: string) =>
      evaluation.points.filter((point) => point.step === step && point.row !== null).map((point) => point.decision);
    expect(decided('accuracy').every((each) => each?.verdict === 'pass')).toBe(true);
    expect(decided('eccentricity').length).toBeGreaterThan(3);
    expect(decided('eccentricity').every((each) => each === undefined)).toBe(true);
  });

  it('is refused where the rule cannot decide, or something else was stated', async () => {
    const bare = thermometerRows.map(({ uncertainty: _U, k: _k, ...row }) => row);
    expect(await refused({ rule: 'guard-binary' }, { readings: { points: bare } })).toEqual(['decision.noUncertainty']);
    expect(await refused({ rule: 'guard-binary' }, { verdict: 'pass' })).toEqual(['decision.otherVerdict']);
    expect(await refused({ rule: 'simple' }, { requirement: undefined })).toEqual(['requirement.missing']);
    const process = { mean: '0', deviation: '0,1', unit: 'kg' };
    expect(await refused({ rule: 'simple', ...process })).toEqual(['decision.otherUnit']);
    expect(await refused({ rule: 'simple', upper: '1', unit: 'kg' })).toEqual(['decision.otherUnit']);
    const width = { rule: 'guard-width', parameter: '0,2' };
    expect(await refused({ ...width, unit: 'kg' })).toEqual(['decision.otherUnit']);
    expect(await refused({ ...width, unit: 'Cel' })).toEqual(['decision.nothingAccepted']);
    expect(await refused({ rule: 'guard-multiple', parameter: '5' })).toEqual(['decision.nothingAccepted']);
  });

  it.each([
    [{ rule: 'of-nobody' }, ['decision[rule]']],
    [{ rule: 'guard-multiple' }, ['decision[parameter]']],
    [{ rule: 'guard-multiple', parameter: '-5', lower: '-20', upper: '20', unit: 'Cel' }, ['decision[parameter]']],
    [{ rule: 'guard-multiple', parameter: '-1000' }, ['decision[parameter]']],
    [{ rule: 'simple', parameter: '2' }, ['decision[parameter]']],
    [{ rule: 'simple', lower: '1', upper: '-1', unit: 'Cel' }, ['decision[upper]']],
    [{ rule: 'simple', upper: '1' }, ['decision[unit]']],
    [{ rule: 'simple', upper: 'x', unit: 'Cel' }, ['decision[upper]']],
    [{ rule: 'simple', mean: '0', unit: 'Cel' }, ['decision[deviation]']],
    [{ rule: 'simple', mean: '0', deviation: '0', unit: 'Cel' }, ['decision[deviation]']],
    [{ rule: 'verification', upper: '1', unit: 'Cel' }, ['decision[lower]']],
  ])('%j is refused at its field', async (decision, fields) => {
    expect(await refused(decision as unknown as Record<string, string>)).toEqual(fields);
  });

  it('belongs to no verification, and to nobody but the technician of the centre', async () => {
    const { centre, instrumentId } = await buildThermometerCentre();
    const entry = thermometerTest(centre, instrumentId, { decision: { rule: 'simple' } });
    const { technician, head } = await workAt(registry.app, centre);
    const law = { ...entry, kind: 'verification', mode: 'periodic', requirement: undefined, conclusion: undefined };
    const { body } = (await technician.post('/verifications', law).expect(422)) as { body: unknown };
    expect((body as Problem).errors?.map(({ field }) => field)).toEqual(['decision']);
    await head.post('/verifications', entry).expect(403);
    const stranger = await useApi(registry.app, await otherActor('technician'));
    await stranger.post('/verifications', entry).expect(409);
    const { id } = (await technician.post('/verifications', entry).expect(201)).body as Recorded;
    await stranger.get(`/verifications/${id}`).expect(404);
  });
});

describe('what is accepted', () => {
  const stated = (limits: Sides, acceptance: Sides) =>
    statedAcceptance({ limits, acceptance: { ...acceptance, empty: false } });

  it.each<[string, Sides, Sides, Sides]>([
    [
      'to one place more than the limits, inward at both sides',
      { lower: '-0.1', upper: '0.1' },
      { lower: '-0.09173378766427084', upper: '0.09173378766427084' },
      { lower: '-0.09', upper: '0.09' },
    ],
    [
      'as it is where it is short',
      { lower: '-0.15', upper: '0.1' },
      { lower: '-0.11', upper: '0.06' },
      { lower: '-0.11', upper: '0.06' },
    ],
    ['at one side alone', { upper: '0.10' }, { upper: '0.0999' }, { upper: '0.09' }],
    [
      'outside the limits inward too',
      { lower: '-1', upper: '1' },
      { lower: '-1.19', upper: '1.19' },
      { lower: '-1.1', upper: '1.1' },
    ],
    [
      'to as many places as leave something',
      { lower: '-0.1', upper: '0.1' },
      { lower: '-0.00123', upper: '0.00123' },
      { lower: '-0.001', upper: '0.001' },
    ],
  ])('is stated %s', (_how, limits, acceptance, expected) => {
    expect(stated(limits, acceptance)).toEqual(expected);
  });
});

describe('the form of a test', () => {
  it('asks for the rule, keeps what was typed, and removes it where it is sent empty', async () => {
    const { centre, instrumentId } = await buildThermometerCentre();
    const { technician } = await workAt(registry.app, centre);
    const readings = { points: at37(['37,05', '37,02', '37'], '0,03') };
    const decision = { rule: 'guard-multiple', parameter: '0,83' };
    const entry = thermometerTest(centre, instrumentId, { decision, readings });
    const { id } = (await technician.post('/verifications', entry).expect(201)).body as Recorded;
    const browser = await signIn(registry.app, centre.technician);
    const form = (await browser.get(`/verifications/${id}/change`).expect(200)).text;
    expect(form).toMatch(/<option value="guard-multiple" selected/);
    expect(form).toMatch(/name="decision\[parameter\]"[^>]*value="0,83"/);
    await technician.patch(`/verifications/${id}`, { decision: null }).expect(200);
    const { entered } = await VerificationModel.findById(id).orFail().lean();
    expect(entered).not.toHaveProperty('decision');

    const path = `/verifications/${id}/change`;
    const asSent = formTo((await browser.get(path).expect(200)).text, path);
    if (!asSent) throw new Error('no form');
    expect(fieldsOf(asSent)).toContainEqual(['decision[rule]', '']);
    await browser.send(path, fieldsOf(asSent)).expect(303);
    expect((await VerificationModel.findById(id).orFail().lean()).entered).not.toHaveProperty('decision');
  });
});

describe('a verification', () => {
  it('is decided by the rule of its procedure, with how good its standards must be', async () => {
    const { centre, instrumentId } = await buildThermometerCentre();
    const { technician, submit, approve } = await workAt(registry.app, centre);
    const {
      requirement: _r,
      conclusion: _c,
      ...entry
    } = thermometerTest(centre, instrumentId, {
      ...{ kind: 'verification', mode: 'periodic', readings: { points: overRange('0,02') } },
    });
    const { body } = (await technician.post('/verifications', entry)) as { body: unknown };
    expect(body).toMatchObject({ status: 'draft' });
    const { id, evaluation } = body as Recorded;
    expect(evaluation.decision).toMatchObject({ rule: { kind: 'verification', parts: '3' }, verdict: 'pass' });
    expect(evaluation.points[0]?.decision?.probabilityOfConformance).toBeGreaterThan(0.99);
    await submit(id);
    const { certificate } = await approve(id);
    const browser = await signIn(registry.app, centre.head);
    const paper = (await browser.get(`/certificates/${certificate?.id}.pdf`).expect(200)).body as Buffer;
    const printed = readPdf(paper)
      .pages.map(({ text }) => text.replace(/[|\s]+/g, ' '))
      .join(' ');
    expect(printed).toContain('U (k = 2) của chuẩn không quá 1/3 sai số cho phép (JCGM 106:2012, 8.2.3)');
    expect(printed).not.toContain('Xác suất phù hợp');
  });

  it('is refused where U of a point is more than the third of its limit, wherever U comes from', async () => {
    const { centre, instrumentId } = await buildThermometerCentre();
    const { technician } = await workAt(registry.app, centre);
    const law = { kind: 'verification', mode: 'periodic', requirement: undefined, conclusion: undefined };
    const typed = { ...law, readings: { points: overRange('0,04') } };
    const { body } = (await technician
      .post('/verifications', thermometerTest(centre, instrumentId, typed))
      .expect(422)) as { body: unknown };
    expect((body as Problem).errors?.map(({ field }) => field)).toContain('readings[points][0][uncertainty]');
    const fit = { ...law, readings: { points: overRange('0,02') } };
    const { evaluation } = (
      await technician.post('/verifications', thermometerTest(centre, instrumentId, fit)).expect(201)
    ).body as { evaluation: Evaluation };
    const [first, ...others] = evaluation.points;
    const reckoned = { expanded: { value: '0.05', unit: 'Cel' }, k: '2' } as const;
    const wide = { ...evaluation, points: [{ ...first!, uncertainty: reckoned }, ...others] };
    const results = [evaluation, wide].map((each) => decided(each, evaluation.decision!, { byLaw: true }));
    const refusals = results.map((each) =>
      decisionGate({ kind: 'verification', results: [each], noted: {} } as unknown as GateFacts),
    );
    expect(refusals.map((each) => each.map(({ rule }) => rule))).toEqual([[], ['decision.uncertaintyTooLarge']]);
    expect(refusals[1]?.[0]?.text.vi).toContain('lớn hơn 1/3 sai số cho phép');
  });

  it('of a scale names the weights’ part of the limit, and says nothing of probabilities nobody worked out', async () => {
    const centre = await buildWorkingCentre();
    const work = await workAt(registry.app, centre);
    const { evaluation } = (await work.record({ instrumentId: (await centre.scale()).id })) as unknown as Recorded;
    expect(evaluation.decisionRule?.vi).toContain(
      'Sai số của chuẩn không quá 1/3 sai số cho phép (OIML R 76-1:2006, 3.7.1)',
    );
    expect(evaluation.decision).toMatchObject({ rule: { kind: 'simple' }, verdict: 'pass' });
    expect(evaluation.points.filter(({ decision }) => decision)).toEqual([]);
  });
});
