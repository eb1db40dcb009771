import { Types } from 'mongoose';
import { letterheadOf } from '../../../src/register/installation';
import { ActivityModel, loadAbsences, loadActivities } from '../../../src/department/activities';
import { loadCountings, ReportModel } from '../../../src/department/reports';
import { outlineSections, type OutlineSection } from '../../../src/department/reports/report.outline';
import { proposedNarrative } from '../../../src/department/reports/report.rules';
import { loadCatalogue, type CatalogueEntry } from '../../../src/register/documents';
import { seededCountings } from '../../../src/seed/countings';
import { seededReport } from '../../../src/seed/installation';
import provinceDocuments from '../../../src/seed/province-documents.json';
import facts from '../../../src/seed/province-facts.json';
import { docxWords } from '../../platform/docx.reader';
import { textOf } from '../../platform/pdf.reader';
import { buildInstallation } from '../../support/installation';
import { buildPerson, signIn, useApi } from '../../support/people';
import { useRegistry } from '../../support/registry';

const letterhead = letterheadOf({
  key: 'installation',
  provinceKind: 'province',
  province: 'Lâm Đồng',
  departmentId: new Types.ObjectId(),
});

const registry = useRegistry();
const years = [2022, 2023];

/** What a number in a narrative may be besides a figure of the report, which is a placeholder. */
const notCounted: readonly RegExp[] = [
  /\d+\/(?:\d{4}\/)?[A-ZĐ][\p{L}-]+/gu, // a document's number
  /\d{1,2}\/\d{1,2}\/\d{4}/g, // a day
  /20\d\d(?:-20\d\d)?/g, // a year, or several
  /Đề án 996|Project 996/g,
  /giai đoạn 1|phase 1/giu, // a stage of a project
  /công nghiệp 4\.0|Industry 4\.0|[Ff]ourth/g,
  /Covid-19|ISO \d+(?::\d+)?|nhóm 2|group 2/giu,
];

describe('what the sample narratives count', () => {
  const written = seededReport.narratives.map(({ section, text }) => [`2022 ${section}`, text] as const);
  const proposed = outlineSections
    .filter(({ isNarrated }) => isNarrated)
    .flatMap((section) =>
      (['vi', 'en'] as const).map(
        (language) => [`${section.key} ${language}`, proposedNarrative(section, 2023, letterhead)[language]] as const,
      ),
    );
  const texts = [...written, ...proposed];

  it.each(texts)('stands in %s as figures of the table, never typed', (_where, text) => {
    const words = notCounted.reduce((rest, known) => rest.replace(known, ''), text.replace(/\{\{[\w.]+\}\}/g, ''));
    expect(words.match(/.{0,30}\d.{0,30}/g)).toBeNull();
  });
});

describe('the narratives of the province’s report', () => {
  interface ReportJson {
    readonly sections: readonly { readonly key: string; readonly text?: string }[];
    readonly figures: readonly { readonly key: string; readonly columns: Record<string, { printed: string }> }[];
  }

  it.each(years)('say the figures of the table in every output: %d', async (year) => {
    if ((await ActivityModel.countDocuments()) === 0) {
      await loadCatalogue();
      await loadCatalogue(provinceDocuments as CatalogueEntry[]);
      await buildInstallation({ projectFromYear: 2020 });
      await ReportModel.create(seededReport);
      await loadActivities(facts.activities);
      await loadAbsences(facts.absences);
      await loadCountings(seededCountings);
    }
    const person = await buildPerson('departmentOfficer');
    const api = await useApi(registry.app, person);
    const report = (await api.get(`/reports/996/${year}.json`).expect(200)).body as ReportJson;
    const printed = (key: string, column: string) => report.figures.find((each) => each.key === key)?.columns[column];
    const file = async (kind: 'pdf' | 'docx') =>
      (await api.get(`/reports/996/${year}.${kind}`).responseType('blob').expect(200)).body as Buffer;
    const page = (await (await signIn(registry.app, person)).get(`/reports/996/${year}`).expect(200)).text;
    const outputs = [textOf(await file('pdf')), docxWords(await file('docx')), page.replace(/<[^>]+>/g, '')].map(plain);
    let told = 0;
    for (const section of outlineSections.filter(({ isNarrated }) => isNarrated)) {
      const narrative = narrativeOf(section, year);
      const text = plain(report.sections.find(({ key }) => key === section.key)?.text ?? '');
      for (const [, before = '', key = '', column] of narrative.matchAll(/(.{0,20})\{\{(\w+)(?:\.(\w+))?\}\}/g)) {
        const period = column ?? section.figures.find((each) => each.key === key)?.period ?? 'year';
        const said = plain(before.replace(/^.*\}\}/, '') + (printed(key, period)?.printed ?? '?'));
        told += 1;
        for (const output of [text, ...outputs])
          expect([section.key, key, output.includes(said.replace(/^- /, ''))]).toEqual([section.key, key, true]);
      }
    }
    expect(told).toBeGreaterThan(10);
    if (year === 2022) {
      const council = plain(report.sections.find(({ key }) => key === 'I.1.a')?.text ?? '');
      expect(council.split('Nghị quyết số').length - 1).toBe(
        Number(printed('councilResolutions', 'cumulative')?.printed),
      );
    }
  });
});

/** As the sample has it: of 2022 what the province wrote, of 2023 what the program proposes. */
function narrativeOf(section: OutlineSection, year: number): string {
  const written = seededReport.narratives.find((each) => year === seededReport.year && each.section === section.key);
  return written?.text ?? proposedNarrative(section, year, letterhead).vi;
}

const plain = (text: string): string => text.replace(/[\s\u00A0]+/g, ' ');
