import { findNewestSeal, sealTexts, textOf, type DailySeal } from '../../audit';
import type { AdministrativeDocument, Block } from '../../platform/pdf';
import { fill, formatDay, sampleSign, sampleTexts, type Language } from '../../platform/i18n';
import { hasSample, type Figure } from './report.figures';
import { lateNote, paragraphsOf, printedLine } from './report.lines';
import { reportTexts as texts } from './report.messages';
import { headingOf, indicatorSection, outlineHeader } from './report.outline';
import type { ReportOfYear, ReportSection } from './report.service';
import { printedMarked } from './report.totals';

/** The report is a document of Vietnamese law: it prints in Vietnamese whatever the reader's language. */
const language: Language = 'vi';

/** Before the first word, since the quốc hiệu stands above it. */
const sampleNotice: Block = { type: 'paragraph', text: fill(texts.sampleNotice, { sign: sampleSign })[language] };

/** Stands where a section has no text yet, as forms leave room to write. */
const roomToWrite = '…';

/** The report as an administrative document, for PDF and for Word (Nghị định 30/2020/NĐ-CP, form 1.4). */
export async function reportDocument(report: ReportOfYear, at: Date): Promise<AdministrativeDocument> {
  const seal = await findNewestSeal();
  const { head, words, year } = report;
  const issuer = words.issuer[language];
  return {
    language,
    issuer: { name: issuer },
    number: head.number,
    symbol: words.symbol,
    place: head.place,
    signedOn: head.signedOn,
    kind: outlineHeader.documentKind[language],
    summary: words.title[language],
    addressee: head.addressee.split('\n'),
    blocks: [
      ...(hasSample(report) ? [sampleNotice] : []),
      ...textBlocks(report.opening[language], report),
      ...report.sections.flatMap((section) => sectionBlocks(section, report)),
      ...(seal ? [sealedBy(seal)] : []),
    ],
    closing: words.closing[language],
    recipients: words.recipients,
    signature: { authority: head.authority.split('\n'), name: head.signatoryName },
    meta: { title: fill(texts.report, { year })[language], author: issuer, createdAt: at },
  };
}

/** Whoever keeps the printed report can hold the registry against it. */
function sealedBy(seal: DailySeal): Block {
  return { type: 'paragraph', text: fill(sealTexts.printed, { line: textOf(seal).trim() })[language] };
}

/** `bao-cao-de-an-996-2022.pdf`. */
export function reportFileName(year: number, extension: 'pdf' | 'docx'): string {
  return `bao-cao-de-an-996-${year}.${extension}`;
}

function sectionBlocks({ outline, text }: ReportSection, report: ReportOfYear): Block[] {
  const heading: Block = { type: 'heading', level: outline.level, text: headingOf(outline, report.year)[language] };
  return [
    heading,
    ...(text ? textBlocks(text[language] || roomToWrite, report) : []),
    ...(outline.key === indicatorSection ? indicatorBlocks(report) : []),
  ];
}

function textBlocks(text: string, report: ReportOfYear): Block[] {
  return paragraphsOf(text).map((line) => ({
    type: line.isEntry ? 'bullet' : 'paragraph',
    text: printedLine(line, report.figures, language),
  }));
}

/** The indicators, those without data too, and on which day those of what exists were counted. */
function indicatorBlocks(report: ReportOfYear): Block[] {
  const { figures, year, periods } = report;
  const late = lateNote(report);
  const note = fill(texts.printedNote, { day: formatDay(periods.cumulative.asAt) })[language];
  const sample: Block = { type: 'paragraph', text: `${sampleSign} ${sampleTexts.explained[language]}` };
  return [
    indicatorTable(figures, { year, from: periods.cumulative.from.slice(0, 4) }),
    { type: 'paragraph', text: note },
    ...(late ? [{ type: 'paragraph', text: late[language] } as const] : []),
    ...(hasSample({ figures }) ? [sample] : []),
  ];
}

function indicatorTable(figures: readonly Figure[], { year, from }: { year: number; from: string }): Block {
  return {
    type: 'table',
    caption: fill(texts.tableCaption, { year, from })[language],
    columns: [
      { title: texts.order[language], share: 7, align: 'center' },
      { title: texts.indicator[language], share: 43 },
      { title: texts.unit[language], share: 16, align: 'center' },
      { title: fill(texts.inYear, { year })[language], share: 17, align: 'right' },
      { title: texts.cumulative[language], share: 17, align: 'right' },
    ],
    rows: figures.map(({ definition, totals }, at) => [
      String(at + 1),
      definition.label[language],
      definition.unit[language],
      printedMarked(totals.year, language),
      printedMarked(totals.cumulative, language),
    ]),
  };
}
