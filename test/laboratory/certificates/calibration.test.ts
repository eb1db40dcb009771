import { statedFigures } from '../../../src/laboratory/certificates/stated.figures';
import { CertificateModel, VerificationModel } from '../../../src/laboratory/certificates';
import { InstrumentModel } from '../../../src/laboratory/instruments';
import { readDcc } from '../../../src/laboratory/dcc';
import { readPdf } from '../../platform/pdf.reader';
import { buildWorkingCentre, otherActor, scaleReadings, workAt, type WorkingCentre } from '../../support/certificates';
import { bytesOf } from '../../support/bytes';
import { calibrationOf, uncertaintyOf } from '../../support/kinds';
import { buildPerson, signIn, testPassword, useApi } from '../../support/people';
import { itWithSchemas, schemaFaults } from '../../support/programs';
import { useRegistry } from '../../support/registry';
import { standardCertificate } from '../../support/standards';
import contents from './calibration-contents.json';

const registry = useRegistry();

interface Recorded {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly passed?: boolean;
  readonly certificate?: { readonly id: string; readonly number: string };
}

interface Problem {
  readonly refusals?: readonly { readonly rule: string; readonly legalBasis?: string }[];
  readonly errors?: readonly { readonly field: string; readonly rule?: string }[];
}

async function calibrate(centre: WorkingCentre, entry: Readonly<Record<string, unknown>>): Promise<Recorded> {
  const { technician, submit, approve } = await workAt(registry.app, centre);
  const answer = await technician.post('/verifications', calibrationOf(centre, entry)).expect(201);
  const { id } = answer.body as Recorded;
  await submit(id);
  return await approve(id);
}

async function refusedCalibration(centre: WorkingCentre, entry: Readonly<Record<string, unknown>>): Promise<Problem> {
  const { technician } = await workAt(registry.app, centre);
  const instrumentId = (await centre.scale()).id;
  const response = await technician.post('/verifications', calibrationOf(centre, { instrumentId, ...entry }));
  expect([409, 422]).toContain(response.status);
  return response.body as Problem;
}

describe('a calibration', () => {
  it('has numbers of its own and ends in a certificate without pass, fail or last day', async () => {
    const centre = await buildWorkingCentre();
    const scale = await centre.scale();
    const done = await calibrate(centre, { instrumentId: scale.id });
    expect(done).toMatchObject({ number: 'HC-2026-00001', status: 'approved', kind: 'calibration' });
    expect(done).not.toHaveProperty('passed');
    expect(done.certificate?.number).toBe('C26.00001');
    const { lines, validUntil } = await CertificateModel.findById(done.certificate?.id).orFail().lean();
    expect(validUntil).toBeUndefined();
    expect(lines.map(({ key }) => key)).not.toContain('validUntil');
    expect(lines.find(({ key }) => key === 'conclusion')?.value).toContain('không kết luận phù hợp');
    const work = await workAt(registry.app, centre);
    expect((await work.verify({ instrumentId: scale.id })).number).toBe('BB-2026-00001');
  });

  it('leaves an instrument of group 2 as it stands by law: overdue stays overdue', async () => {
    const centre = await buildWorkingCentre();
    const due = { dueOn: '2026-01-31', lastVerifiedOn: '2025-01-15', stateKey: '2026-01-31' };
    const scale = await centre.scale();
    await InstrumentModel.updateOne({ _id: scale._id }, due);
    const { certificate } = await calibrate(centre, { instrumentId: scale.id });
    expect(await InstrumentModel.findById(scale._id).lean()).toMatchObject(due);
    const head = await useApi(registry.app, centre.head);
    const reason = { reason: 'Ghi sai', password: testPassword };
    await head.post(`/certificates/${certificate?.id}/withdraw`, reason).expect(200);
    expect(await InstrumentModel.findById(scale._id).lean()).toMatchObject(due);
  });

  it('stands beside a later one, and gives way only to the one that corrects it', async () => {
    const centre = await buildWorkingCentre();
    const scale = await centre.scale();
    const first = await calibrate(centre, { instrumentId: scale.id, performedOn: '2026-11-02' });
    const second = await calibrate(centre, { instrumentId: scale.id });
    const third = await calibrate(centre, {
      ...{ instrumentId: scale.id, replacesCertificateId: second.certificate?.id },
      correctionReason: 'Ghi sai nhiệt độ',
    });
    const statusOf = async (of: Recorded) => (await CertificateModel.findById(of.certificate?.id).orFail()).status;
    expect(await statusOf(first)).toBe('valid');
    expect(await statusOf(second)).toBe('replaced');
    expect(await statusOf(third)).toBe('valid');
  });

  it('is made under the registration of the centre, without designation or card, on standards that are only calibrated', async () => {
    const centre = await buildWorkingCentre({
      designation: { scopeLines: [] },
      verifier: { cards: [] },
      standard: { certificates: [standardCertificate({ kind: 'calibration' })] },
    });
    const { id } = await calibrate(centre, { instrumentId: (await centre.scale()).id });
    const record = await VerificationModel.findById(id).orFail().lean();
    expect(record.designationId).toBeUndefined();
    expect(record.cardNumber).toBeUndefined();
    const head = await signIn(registry.app, centre.head);
    expect((await head.get(`/verifications/${id}`).expect(200)).text).toContain('phạm vi đã đăng ký không có trong sổ');
  });

  it('is refused to a centre that is neither registered nor designated for it', async () => {
    const centre = await buildWorkingCentre({ body: { registrationMark: '' } });
    const { refusals } = await refusedCalibration(centre, {});
    expect(refusals?.map(({ rule }) => rule)).toEqual(['permission.none']);
    expect(refusals?.[0]?.legalBasis).toContain('105/2016/NĐ-CP');
    const line = { activity: 'calibration', typeCode: 'KL-04', subject: 'Cân bàn', accuracyClasses: [], modes: [] };
    const designated = await buildWorkingCentre({
      body: { registrationMark: '' },
      designation: { scopeLines: [line as never] },
    });
    const { technician } = await workAt(registry.app, designated);
    const entry = calibrationOf(designated, { instrumentId: (await designated.scale()).id });
    await technician.post('/verifications', entry).expect(201);
  });
});

describe('what a calibration states', () => {
  it('has U, k and p at every point: what is missing is said at its cell', async () => {
    const { readings } = scaleReadings();
    const uncertainty = uncertaintyOf(readings);
    const [first, ...others] = uncertainty['accuracy'] ?? [];
    const { errors } = await refusedCalibration(await buildWorkingCentre(), {
      uncertainty: { ...uncertainty, accuracy: [{ ...first, expanded: '' }, ...others] },
    });
    expect(errors?.map(({ field }) => field)).toEqual(['uncertainty[accuracy][0][expanded]']);
  });

  it('has no U of a repeatability or of positions, which are part of U of the errors: neither asked nor taken', async () => {
    const centre = await buildWorkingCentre();
    const { readings } = scaleReadings();
    const [cells] = uncertaintyOf(readings)['accuracy'] ?? [];
    const { errors } = await refusedCalibration(centre, {
      uncertainty: { ...uncertaintyOf(readings), repeatability: [cells ?? {}], eccentricity: [{}, cells ?? {}] },
    });
    expect(errors?.map(({ field }) => field)).toEqual([
      'uncertainty[repeatability][0][expanded]',
      'uncertainty[eccentricity][1][expanded]',
    ]);
    const { get } = await signIn(registry.app, centre.technician);
    const { id } = await centre.scale();
    const form = (await get(`/verifications/new?kind=calibration&instrumentId=${id}`).expect(200)).text;
    expect(form).toContain('name="uncertainty[accuracy][0][expanded]"');
    for (const step of ['repeatability', 'eccentricity', 'discrimination']) {
      expect(form).toContain(`name="readings[${step}][0][load]"`);
      expect(form).not.toContain(`name="uncertainty[${step}]`);
    }
  });

  it.each([
    ['as-left readings without what was adjusted', { asLeft: leftReadings() }, 'adjustment.missing'],
    ['an adjustment without readings after it', { adjustment: 'Chỉnh' }, 'adjustment.notReadAgain'],
    ['conformity without an agreed rule', { verdict: 'pass', requirement: 'ĐLVN 13:2019' }, 'decisionRule.missing'],
    ['conformity with no document', { verdict: 'pass', decisionRule: 'Đơn giản' }, 'requirement.missing'],
    ['a rule but no conclusion', { requirement: 'ĐLVN 13:2019', decisionRule: 'Đơn giản' }, 'verdict.missing'],
    ['a next day before the work', { nextOn: '2026-11-19' }, 'nextOn.beforeWork'],
  ])('is refused for %s', async (_what, entry, rule) => {
    const { refusals } = await refusedCalibration(await buildWorkingCentre(), entry);
    expect(refusals?.map((each) => each.rule)).toEqual([rule]);
  });

  it('has no fields of a verification', async () => {
    const entry = { mode: 'periodic', failureReason: 'Kim lệch', repair: 'Thay lò xo' };
    const { errors } = await refusedCalibration(await buildWorkingCentre(), entry);
    expect(errors?.map(({ field }) => field).sort()).toEqual(['failureReason', 'mode', 'repair']);
  });
});

function leftReadings() {
  const { readings } = scaleReadings();
  return { readings, uncertainty: uncertaintyOf(readings, '4') };
}

/** Everything that a certificate of calibration can say. */
const whole = {
  ...{
    place: 'Phòng đo Mẫu',
    receivedOn: '2026-11-18',
    deviations: 'Không thử ở Max',
    methodDocument: 'ĐLVN 999:2021',
  },
  ...{ adjustment: 'Chỉnh hệ số khuếch đại', asLeft: leftReadings() },
  ...{ verdict: 'pass', requirement: 'ĐLVN 13:2019, 5.2', decisionRule: 'Chấp nhận đơn giản, U ≤ MPE/3' },
};

describe('a certificate of calibration', () => {
  it('says the same as a digital certificate: both readings, U, the method named, the agreed rule, and no verification', async () => {
    const centre = await buildWorkingCentre();
    const { id, certificate } = await calibrate(centre, { instrumentId: (await centre.scale()).id, ...whole });
    const api = await useApi(registry.app, centre.head);
    const sent = await api.get(`/certificates/${certificate?.id}.xml`).buffer(true).parse(bytesOf).expect(200);
    const { certificate: digital, problems } = readDcc(sent.body as Buffer);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { evaluation, asLeft } = await VerificationModel.findById(id).orFail();
    const errorsOf = (at: number) =>
      (digital?.measurements[at]?.results ?? []).flatMap(({ series }) =>
        series.filter(({ meaning }) => meaning === 'basic_measurementError'),
      );
    for (const [at, state, results] of [
      [0, 'beforeAdjustment', evaluation],
      [1, 'afterAdjustment', asLeft],
    ] as const) {
      const stated = results?.points.map((point) => (statedFigures(point)?.error ?? point.error).value);
      expect(errorsOf(at).flatMap(({ values }) => values)).toEqual(stated);
      const factors = errorsOf(at).flatMap(({ uncertainty }) => uncertainty?.coverageFactors ?? []);
      expect([factors.length > 0, new Set(factors)]).toEqual([true, new Set(['2'])]);
      expect(digital?.measurements[at]?.conditions.map((each) => each.state)).toContain(state);
      expect(digital?.measurements[at]?.methods[0]?.norms).toEqual(['ĐLVN 999:2021']);
    }
    const words = JSON.stringify([digital?.statements, digital?.measurements.map(({ name }) => name)]);
    expect(digital?.statements[0]).toMatchObject({ verdict: 'pass', norms: ['ĐLVN 13:2019, 5.2'] });
    expect(words).toContain('Chấp nhận đơn giản, U ≤ MPE/3');
    expect(words).toContain('Kết quả hiệu chuẩn sau hiệu chỉnh');
    expect(words).toContain('không thay cho kiểm định phương tiện đo nhóm 2');
    expect(words).not.toMatch(/\{\w+\}|Kết quả kiểm định|Số tem kiểm định/);
  });

  itWithSchemas('is valid by the schema of DCC 3.3.0', async () => {
    const centre = await buildWorkingCentre();
    const { certificate } = await calibrate(centre, { instrumentId: (await centre.scale()).id, ...whole });
    const api = await useApi(registry.app, centre.head);
    const sent = await api.get(`/certificates/${certificate?.id}.xml`).buffer(true).parse(bytesOf).expect(200);
    expect(schemaFaults(sent.body as Buffer)).toBe('');
  });

  it('states no conformity in its digital form where none was agreed', async () => {
    const centre = await buildWorkingCentre();
    const { certificate } = await calibrate(centre, { instrumentId: (await centre.scale()).id });
    const api = await useApi(registry.app, centre.head);
    const sent = await api.get(`/certificates/${certificate?.id}.xml`).buffer(true).parse(bytesOf).expect(200);
    const { certificate: digital } = readDcc(sent.body as Buffer);
    expect(digital?.measurements).toHaveLength(1);
    expect(digital?.statements.filter(({ verdict }) => verdict)).toEqual([]);
  });

  it('holds all that ISO/IEC 17025 asks, clause by clause, and says that it is no verification', async () => {
    const centre = await buildWorkingCentre();
    const { certificate } = await calibrate(centre, { instrumentId: (await centre.scale()).id, ...whole });
    const head = await signIn(registry.app, centre.head);
    const { pages } = readPdf((await head.get(`/certificates/${certificate?.id}.pdf`).expect(200)).body as Buffer);
    const spaced = pages.map(({ text }) => text.replaceAll('|', ' ').replace(/\s+/g, ' '));
    const [front = '', ...results] = spaced;
    for (const { clause, need, on, says } of contents.rows)
      expect([clause, need, on === 1 ? front : results.join(' ')]).toEqual([
        clause,
        need,
        expect.stringMatching(new RegExp(says)),
      ]);
    expect(front).toContain('không thay cho kiểm định phương tiện đo nhóm 2');
    expect(front).not.toContain('Ngày hiệu chuẩn kế tiếp');
  });

  it('prints the next day only where the customer asked for it', async () => {
    const centre = await buildWorkingCentre();
    const entry = { instrumentId: (await centre.scale()).id, nextOn: '2027-11-30' };
    const { certificate } = await calibrate(centre, entry);
    const { lines } = await CertificateModel.findById(certificate?.id).orFail().lean();
    expect(lines.find(({ key }) => key === 'nextOn')).toMatchObject({
      ...{ name: 'Ngày hiệu chuẩn kế tiếp, theo yêu cầu của khách hàng', value: '30/11/2027' },
    });
  });

  it('says by its code what kind of paper it is, to anybody', async () => {
    const centre = await buildWorkingCentre();
    const { certificate } = await calibrate(centre, { instrumentId: (await centre.scale()).id });
    const { publicCode } = await CertificateModel.findById(certificate?.id).orFail().lean();
    const stranger = await signIn(registry.app, centre.head);
    const page = (await stranger.get(`/v/${publicCode}`).expect(200)).text;
    expect(page).toContain('Hiệu chuẩn');
    expect(page).toContain('không phải là giấy chứng nhận kiểm định');
    expect(page).not.toContain('Có giá trị đến');
  });
});

describe('the doors of a calibration', () => {
  it('are closed to a head, to others’ people and to strangers', async () => {
    const centre = await buildWorkingCentre();
    const entry = calibrationOf(centre, { instrumentId: (await centre.scale()).id });
    const head = await useApi(registry.app, centre.head);
    await head.post('/verifications', entry).expect(403);
    const stranger = await useApi(registry.app, await otherActor('technician'));
    await stranger.post('/verifications', entry).expect((response) => {
      expect([403, 404, 409]).toContain(response.status);
    });
    const { technician } = await workAt(registry.app, centre);
    const { id } = (await technician.post('/verifications', entry).expect(201)).body as Recorded;
    await stranger.get(`/verifications/${id}`).expect(404);
    await technician.post(`/verifications/${id}/transitions`, { to: 'submitted' }).expect(200);
    await technician.post(`/verifications/${id}/transitions`, { to: 'approved', password: testPassword }).expect(403);
    const administrator = await useApi(registry.app, await buildPerson('administrator'));
    await administrator
      .post(`/verifications/${id}/transitions`, { to: 'approved', password: testPassword })
      .expect(403);
    const failing = await head.post(`/verifications/${id}/transitions`, { to: 'failed', password: testPassword });
    expect((failing.body as Problem).refusals?.map(({ rule }) => rule)).toEqual(['conclusion.noFailure']);
  });
});
