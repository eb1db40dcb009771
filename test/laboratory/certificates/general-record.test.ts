import { CertificateModel } from '../../../src/laboratory/certificates';
import { InstrumentModel } from '../../../src/laboratory/instruments';
import { textOf } from '../../platform/pdf.reader';
import { bytesOf } from '../../support/bytes';
import { buildWorkingCentre, workAt, type WorkingCentre } from '../../support/certificates';
import { statedWorkOf } from '../../support/kinds';
import { buildInstrumentType, platformScaleRule } from '../../support/instruments';
import { signIn } from '../../support/people';
import { useRegistry } from '../../support/registry';
import { standardCertificate } from '../../support/standards';

const registry = useRegistry();

interface Recorded {
  readonly id: string;
  readonly number: string;
  readonly passed?: boolean;
  readonly certificate?: { readonly id: string; readonly number: string };
}

/** A crane scale: group 2, of a type that no procedure is written for. */
async function buildOtherType(): Promise<{ centre: WorkingCentre; instrumentId: string }> {
  const typeCode = 'KL-99';
  await buildInstrumentType({ code: typeCode, nameVi: 'Cân treo mẫu', rules: [platformScaleRule] });
  await buildInstrumentType({ code: typeCode, procedureCode: undefined, procedureDocument: undefined } as never);
  const line = { activity: 'verification', typeCode, subject: 'Cân treo', accuracyClasses: [] } as const;
  const centre = await buildWorkingCentre({
    designation: { scopeLines: [{ ...line, modes: ['initial', 'periodic', 'afterRepair'] }] },
  });
  const characteristics = { range: '(20 ÷ 150) kg', accuracyClass: 'III' };
  const instrument = await centre.scale({ typeCode, characteristics });
  return { centre, instrumentId: instrument.id };
}

const rows = [
  { reference: '20,00', indication: '20,02', unit: 'kg', limitEntered: '0,05', limitKind: 'absolute' },
  { reference: '150', indication: '150,05', limitEntered: '0,15' },
].map((row) => ({ ...row, limitDocument: 'ĐLVN 15:2009', limitClause: 'Bảng 2', uncertainty: '0,01', k: '2' }));

const general = ({ standard }: WorkingCentre, entry: Readonly<Record<string, unknown>>) => ({
  ...{ mode: 'periodic', performedOn: '2026-11-19', standardIds: [standard.id] },
  environment: { temperature: '27,5', humidity: '65' },
  checks: { markings: 'pass', condition: 'pass', operation: 'pass' },
  ...{ readings: { points: rows }, methodDocument: 'ĐLVN 15:2009' },
  ...entry,
});

describe('an instrument of a type that no procedure is written for', () => {
  it('is verified by the general record, and its certificate names method and limits as they were entered', async () => {
    const { centre, instrumentId } = await buildOtherType();
    const { technician, submit, approve } = await workAt(registry.app, centre);
    const { id } = (await technician.post('/verifications', general(centre, { instrumentId })).expect(201))
      .body as Recorded;
    await submit(id);
    const { passed, certificate } = (await approve(id)) as Recorded;
    expect(passed).toBe(true);
    const head = await signIn(registry.app, centre.head);
    const text = textOf((await head.get(`/certificates/${certificate?.id}.pdf`).expect(200)).body as Buffer);
    expect(text).toContain('Căn cứ của sai số cho phép: ĐLVN 15:2009, Bảng 2');
    expect(text).toContain('20,00');
    expect((await head.get(`/verifications/${id}`).expect(200)).text).toContain('20,00 kg');
    const xml = await head.get(`/certificates/${certificate?.id}.xml`).buffer(true).parse(bytesOf).expect(200);
    expect((xml.body as Buffer).toString('utf8')).toMatch(/20\.00 /);
    const { lines } = await CertificateModel.findById(certificate?.id).orFail().lean();
    const said = (key: string) => lines.find((each) => each.key === key)?.value;
    expect(said('method')).toBe('ĐLVN 15:2009');
    expect(said('characteristics')).toContain('(20 ÷ 150) kg');
    expect((await InstrumentModel.findById(instrumentId).orFail()).dueOn).toBe('2027-11-30');
  });

  it('opens no other procedure in place of one that does not serve it, and says which', async () => {
    const { centre, instrumentId } = await buildOtherType();
    const { get } = await signIn(registry.app, centre.technician);
    const { text } = await get(`/verifications/new?instrumentId=${instrumentId}&procedureCode=nothing`).expect(409);
    expect(text).toContain('Quy trình «nothing» không có');
  });

  it('is refused without the document of the method, and fails beyond a limit that was entered', async () => {
    const { centre, instrumentId } = await buildOtherType();
    const { technician } = await workAt(registry.app, centre);
    const unnamed = general(centre, { instrumentId, methodDocument: undefined });
    const { refusals } = (await technician.post('/verifications', unnamed).expect(409)).body as {
      refusals: { rule: string }[];
    };
    expect(refusals.map(({ rule }) => rule)).toEqual(['method.noDocument']);
    const points = rows.map((row, at) => (at === 1 ? { ...row, indication: '150,2' } : row));
    const failing = general(centre, { instrumentId, readings: { points }, failureReason: 'Sai số tại 150 kg' });
    expect(((await technician.post('/verifications', failing).expect(201)).body as Recorded).passed).toBe(false);
  });
});

describe('which procedure judges', () => {
  it('is chosen where there is a choice: never of a verification whose type has a procedure', async () => {
    const centre = await buildWorkingCentre();
    const { technician } = await workAt(registry.app, centre);
    const instrumentId = (await centre.scale()).id;
    const entry = general(centre, { instrumentId, procedureCode: 'general' });
    const refused = await technician.post('/verifications', entry).expect(409);
    expect(JSON.stringify(refused.body)).toContain('procedure.other');
    const { mode: _mode, ...calibration } = { ...entry, kind: 'calibration' };
    await technician.post('/verifications', calibration).expect(201);
  });
});

const bar = (value: string) => ({ value, unit: 'bar' }) as const;

/** A centre whose standard gauge shows 0 to 16 bar, U = 0.016 bar, k = 2. */
const buildPressureCentre = () =>
  buildWorkingCentre({
    standard: {
      ...{ quantity: 'pressure', nominals: [], accuracyClass: '', range: { from: bar('0'), to: bar('16') } },
      certificates: [standardCertificate({ uncertainty: bar('0.016'), coverageFactor: '2' })],
    },
  });

describe('the standard of a calibration by the general record', () => {
  interface Answer {
    readonly refusals?: readonly { readonly rule: string }[];
    readonly errors?: readonly { readonly field: string }[];
    readonly questions?: readonly { readonly field: string }[];
  }

  it('shows every row, in its quantity and its range, and no result states less than it does at equal coverage', async () => {
    const centre = await buildPressureCentre();
    const { technician } = await workAt(registry.app, centre);
    const { mode: _mode, ...entry } = general(centre, { instrumentId: (await centre.scale()).id, kind: 'calibration' });
    const answerTo = async (row: Readonly<Record<string, string>>, confirmed?: readonly string[]) => {
      const sound = { reference: '2', indication: '2,01', unit: 'bar', uncertainty: '0,03', k: '2' };
      const points = [
        { ...sound, reference: '10', indication: '10' },
        { ...sound, ...row },
      ];
      const sent = { ...entry, procedureCode: 'general', readings: { points }, ...(confirmed && { confirmed }) };
      const { status, body } = (await technician.post('/verifications', sent)) as { status: number; body: Answer };
      const { refusals = [], errors = [], questions = [] } = body;
      const said = [...refusals.map(({ rule }) => rule), ...errors.map(({ field }) => field)];
      return [status, ...said, ...questions.map(({ field }) => field)];
    };
    expect(await answerTo({})).toEqual([201]);
    expect(await answerTo({ reference: '0', indication: '0' })).toEqual([201]);
    expect(await answerTo({ reference: '20', indication: '20' })).toEqual([409, 'standards.range']);
    expect(await answerTo({ unit: 'V' })).toEqual([409, 'standards.quantity']);
    expect(await answerTo({ uncertainty: '0,0001' })).toEqual([409, 'uncertainty.belowStandard']);
    expect(await answerTo({ reference: '200', indication: '201', unit: 'kPa', uncertainty: '0,03' })).toEqual([
      ...[409, 'uncertainty.belowStandard'],
    ]);
    expect(await answerTo({ uncertainty: '0,02', k: '3' })).toEqual([409, 'uncertainty.belowStandard']);
    expect(await answerTo({ uncertainty: '0,008', k: '1' })).toEqual([201]);
    expect(await answerTo({ uncertainty: '0,1', k: '0,5' })).toEqual([422, 'readings[points][1][k]']);
    const asked = 'readings[points][1]';
    expect(await answerTo({ uncertainty: '0,3', k: '9' })).toEqual([409, `${asked}[k]`]);
    expect(await answerTo({ uncertainty: '0,3', k: '9' }, [`${asked}[k]=9`])).toEqual([201]);
    expect(await answerTo({ uncertainty: '30' })).toEqual([409, `${asked}[uncertainty]`]);
    expect(await answerTo({ indication: '200' })).toEqual([409, `${asked}[indication]`]);
  });
});

describe('a test and an inspection', () => {
  it.each([
    ['test', 'TN-2026-00001', 'T26.00001', 'PHIẾU KẾT QUẢ THỬ NGHIỆM'],
    ['inspection', 'KT-2026-00001', 'I26.00001', 'PHIẾU KẾT QUẢ KIỂM TRA'],
  ] as const)('of kind %s has numbers, paper and conclusion of its own', async (kind, number, issued, title) => {
    const centre = await buildWorkingCentre();
    const { technician, submit, approve } = await workAt(registry.app, centre);
    const instrumentId = (await centre.scale()).id;
    const recorded = await technician.post('/verifications', statedWorkOf(centre, kind, { instrumentId })).expect(201);
    const { id } = recorded.body as Recorded;
    await submit(id);
    const done = (await approve(id)) as Recorded;
    expect(done).toMatchObject({ number, certificate: { number: issued } });
    const head = await signIn(registry.app, centre.head);
    const text = textOf((await head.get(`/certificates/${done.certificate?.id}.pdf`).expect(200)).body as Buffer);
    expect(text).toContain(title);
    expect(text).toContain('Cân hoạt động ổn định trong điều kiện thử (theo ĐLVN 13:2019, 5.2)');
    expect(text).toContain('không phải là giấy chứng nhận kiểm định');
    const bare = statedWorkOf(centre, kind, { instrumentId, conclusion: undefined, requirement: undefined });
    const { refusals } = (await technician.post('/verifications', bare).expect(409)).body as {
      refusals: { rule: string }[];
    };
    expect(refusals.map(({ rule }) => rule)).toEqual(['conclusion.missing', 'requirement.missing']);
  });
});
