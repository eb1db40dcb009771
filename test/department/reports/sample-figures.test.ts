import { OrganizationModel } from '../../../src/register/organizations';
import { QualitySystemModel } from '../../../src/quality/quality-systems';
import { figureDefinitions } from '../../../src/department/reports/report.outline';
import { ActivityModel } from '../../../src/department/activities';
import { CertificateModel, VerificationModel } from '../../../src/laboratory/certificates';
import { DesignationModel, VerifierModel } from '../../../src/laboratory/centres';
import { InstrumentModel } from '../../../src/laboratory/instruments';
import { MeasurementStandardModel } from '../../../src/laboratory/standards';
import { buildActivity } from '../../support/activities';
import { buildDesignation, buildVerifier } from '../../support/centres';
import { buildCountings } from '../../support/countings';
import { faultsOf } from '../../support/html';
import { buildCentre } from '../../support/organizations';
import { buildAgency } from '../../support/quality-systems';
import { buildPerson, signIn, useApi } from '../../support/people';
import { buildInstallation } from '../../support/installation';
import { emptyDatabase, useRegistry } from '../../support/registry';
import { buildStandard } from '../../support/standards';
import { docxWords } from '../../platform/docx.reader';
import { readPdf } from '../../platform/pdf.reader';
import { buildCountedInstrument, buildIssuedCertificate, buildVerification } from './report-records';

const registry = useRegistry();
const year = 2026;
const generated = {
  source: 'Số liệu mẫu do chương trình sinh ra',
  confidence: 'unconfirmed',
  generated: true,
} as const;

/** Everything a figure of 2026 counts, each of it once. */
async function buildEverythingCounted() {
  await buildCountings();
  await buildVerification({ performedOn: '2026-02-01' });
  await buildVerification({ performedOn: '2026-02-01', status: 'failed', passed: false });
  await buildIssuedCertificate(new Date('2026-03-01T02:00:00Z'));
  await buildCountedInstrument('2026-01-31');
  await buildDesignation({ centreId: (await buildCentre())._id });
  await buildDesignation({ kind: 'disputed' });
  await buildVerifier({ cards: [{ number: '1', issuedOn: '2025-01-01', expiresOn: '2029-12-31', fields: [] }] });
  await buildStandard();
  for (const { from } of figureDefinitions) {
    const [, kind, detail] = /^activities:(\w+)(?:\/(\w+))?/.exec(from) ?? [];
    if (kind)
      await buildActivity({ kind, year, count: 3, participants: 4, amountMillionVnd: '5', ...(detail && { detail }) });
  }
}

async function markAllGenerated() {
  for (const model of [VerificationModel, CertificateModel])
    await model.collection.updateMany({}, { $set: { generated: true } });
  for (const model of [InstrumentModel, DesignationModel, VerifierModel, MeasurementStandardModel, ActivityModel])
    await model.collection.updateMany({}, { $set: { provenance: generated } });
}

async function outputs() {
  const person = await buildPerson('departmentOfficer');
  const api = await useApi(registry.app, person);
  const { get } = await signIn(registry.app, person);
  const json = (await api.get(`/reports/996/${year}.json`).expect(200)).body as {
    sample?: { sign: string };
    figures: { key: string; columns: Record<string, { value: number | null; printed: string; generated: boolean }> }[];
  };
  const pdf = await api.get(`/reports/996/${year}.pdf`).responseType('blob').expect(200);
  const docx = await api.get(`/reports/996/${year}.docx`).responseType('blob').expect(200);
  const page = (await get(`/reports/996/${year}`).expect(200)).text;
  const words = {
    pdf: readPdf(pdf.body as Buffer)
      .pages.map(({ text }) => text.replaceAll('|', ' '))
      .join('\n')
      .replace(/\s+/g, ' '),
    docx: docxWords(docx.body as Buffer),
    page: page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '),
  };
  return { json, words, page, get, api };
}

describe('figures that rest on sample records', () => {
  beforeEach(async () => {
    await emptyDatabase();
    await buildInstallation({ projectFromYear: 2020 });
  });

  it('bear the sign in every output, with the sentence that explains it', async () => {
    await buildEverythingCounted();
    await markAllGenerated();
    const { json, words, page, get, api } = await outputs();
    const counted = json.figures.flatMap(({ key, columns }) =>
      Object.entries(columns)
        .filter(([, { value }]) => value !== null && value > 0)
        .map(([column, total]) => ({ key, column, ...total })),
    );
    expect(counted.filter(({ key }) => !json.figures.some((each) => each.key === key))).toEqual([]);
    const unsigned = counted.filter((each) => !each.generated || !each.printed.endsWith('(*)'));
    expect(unsigned.filter(({ key }) => !ofDocuments.includes(key))).toEqual([]);
    expect(new Set(counted.map(({ key }) => key)).size).toBe(figureDefinitions.length - ofDocuments.length);
    expect(json.sample?.sign).toBe('(*)');
    for (const [output, text] of Object.entries(words)) {
      expect([output, text.includes('BẢN CÓ SỐ LIỆU MẪU')]).toEqual([output, true]);
      expect([output, text.split('(*)').length > counted.length]).toEqual([output, true]);
    }
    expect(words.pdf).toContain('(*) Số liệu mẫu');
    expect(words.docx).toContain('(*) Số liệu mẫu');
    expect(await faultsOf(page)).toEqual([]);
    for (const { key } of counted) {
      const figure = await get(`/reports/996/${year}/figures/${key}`).expect(200);
      expect([key, figure.text.includes('Số liệu mẫu')]).toEqual([key, true]);
    }
    const records = (await api.get(`/reports/996/${year}/figures/articles`).expect(200)).body as { generated: boolean };
    expect(records.generated).toBe(true);
    const home = (await get('/').expect(200)).text;
    expect(home.split('Số liệu mẫu').length).toBeGreaterThan(5);
  });

  it('have no sign where nothing is sample, and one sample record among many is enough for it', async () => {
    await buildEverythingCounted();
    const clean = await outputs();
    expect(clean.json.sample).toBeUndefined();
    for (const text of Object.values(clean.words)) expect(text).not.toMatch(/\(\*\)|số liệu mẫu/i);
    await buildVerification({ performedOn: '2026-02-02', generated: true });
    const { json } = await outputs();
    const column = (key: string) => json.figures.find((each) => each.key === key)?.columns['year'];
    expect(column('verificationsPassed')).toMatchObject({ value: 2, generated: true, printed: '02\u00A0(*)' });
    expect(column('verifications')).toMatchObject({ generated: true });
    expect(column('verificationsFailed')).toMatchObject({ generated: false, printed: '01' });
  });
});

/** Documents of the catalogue are facts; the generator makes none. */
const ofDocuments = figureDefinitions.filter(({ from }) => from.startsWith('documents:')).map(({ key }) => key);

describe('an empty registry', () => {
  beforeEach(async () => {
    await emptyDatabase();
    await buildInstallation({ projectFromYear: 2020 });
  });

  it('shows no zero where nobody entered anything: home, overview of ISO 9001, each figure', async () => {
    const { get } = await signIn(registry.app, await buildPerson('administrator'));
    await OrganizationModel.deleteMany({});
    const home = (await get('/').expect(200)).text;
    const tiles = [...home.matchAll(/figure-number[^"]*">([^<]*)<\/span><span class="figure-label">([^<]*)</g)];
    const zeros = tiles.filter(([, count]) => count === '0').map(([, , label]) => label);
    // The registry's own letters: it knows that there are none.
    expect(zeros).toEqual(['Thư không gửi được', 'Thông báo chờ gửi']);
    expect(home).toContain('chưa có số liệu');
    const overview = (await get('/quality-systems/overview?year=2026').expect(200)).text;
    expect(await faultsOf(overview)).toEqual([]);
    expect(overview.match(/<td[^>]*>0( %)?<\/td>/g)).toBeNull();
    expect(overview).toContain('chưa có số liệu');
    for (const { key } of figureDefinitions) {
      const page = (await get(`/reports/996/2025/figures/${key}`).expect(200)).text;
      expect([key, page.includes('chưa có số liệu'), />0[ <]/.test(page)]).toEqual([key, true, false]);
    }
  });

  it('knows nothing of agencies whose quality system nobody entered', async () => {
    const { get } = await signIn(registry.app, await buildPerson('departmentOfficer'));
    await buildAgency({ agencyKind: 'department' });
    expect(await QualitySystemModel.countDocuments()).toBe(0);
    const overview = (await get('/quality-systems/overview?year=2026').expect(200)).text;
    expect(overview.match(/<td(?![^>]*Có hồ sơ trong sổ)[^>]*>0<\/td>/g)).toBeNull();
  });
});
