import { History, type ReadEntry } from '../../audit';
import { fill, sampleSign } from '../../platform/i18n';
import {
  ConfidenceMark,
  GeneratedMark,
  Layout,
  Section,
  Status,
  Table,
  usePage,
  useWords,
  type Column,
} from '../../platform/web';
import { countingList } from './counting.views';
import { hasSample, type Figure } from './report.figures';
import { lateNote, paragraphsOf, shownPieces, type NarrativeLine } from './report.lines';
import { reportTexts as texts } from './report.messages';
import { headingOf, outlineHeader, type FigureColumn } from './report.outline';
import type { Piece } from './report.rules';
import type { ReportOfYear, ReportSection, ReportStatus } from './report.service';
import { isSample, printedMarked } from './report.totals';

const list = { href: '/reports', label: texts.title };

export function ReportListPage({ reports }: { reports: readonly { year: number; status: ReportStatus }[] }) {
  const t = useWords();
  const columns: Column<{ year: number; status: ReportStatus }>[] = [
    { label: texts.year, cell: ({ year }) => <a href={hrefOf(year)}>{t(texts.report, { year })}</a> },
    { label: texts.status, cell: ({ status }) => <ReportStatusMark status={status} /> },
    { label: texts.download, cell: ({ year }) => <Downloads year={year} /> },
  ];
  return (
    <Layout
      title={t(texts.title)}
      actions={
        <a class="btn btn-outline-primary" href={countingList.href}>
          {t(countingList.label)}
        </a>
      }
    >
      <p class="prose">{t(texts.intro)}</p>
      <Table caption={texts.title} columns={columns} rows={reports} />
    </Layout>
  );
}

interface ReportPageProps {
  readonly report: ReportOfYear;
  readonly history: readonly ReadEntry[];
  readonly mayEdit: boolean;
}

/** The report as it will print, with every figure leading to its records, and all indicators beside it. */
export function ReportPage({ report, history, mayEdit }: ReportPageProps) {
  const t = useWords();
  const { year } = report;
  const edit = (
    <a class="btn btn-primary" href={`${hrefOf(year)}/edit`}>
      {t(texts.edit)}
    </a>
  );
  return (
    <Layout
      title={t(texts.report, { year })}
      crumbs={[{ href: list.href, label: t(list.label) }]}
      actions={
        <>
          <Downloads year={year} />
          {mayEdit && edit}
        </>
      }
    >
      <div class="row g-4">
        <div class="col-lg-7">
          <PrintedReport report={report} />
        </div>
        <div class="col-lg-5">
          <Indicators report={report} />
        </div>
      </div>
      <div class="mt-4">
        <History entries={history} />
      </div>
    </Layout>
  );
}

function PrintedReport({ report }: { report: ReportOfYear }) {
  const { language } = usePage();
  const { head, words, opening, sections } = report;
  return (
    <article class="bg-white border rounded p-4" aria-label={words.title[language]}>
      <p class="text-center text-uppercase fw-semibold">{words.issuer[language]}</p>
      <p class="text-center mb-1">{outlineHeader.documentKind[language]}</p>
      <p class="text-center fw-semibold">{words.title[language]}</p>
      <Lines lines={head.addressee} label />
      {hasSample(report) && <SampleNotice />}
      <Narrative text={opening[language]} report={report} />
      {sections.map((section) => (
        <PrintedSection key={section.outline.key} section={section} report={report} />
      ))}
      <p>{words.closing[language]}</p>
      <div class="text-center fw-semibold">
        <Lines lines={head.authority} />
        <p>{head.signatoryName}</p>
      </div>
    </article>
  );
}

function SampleNotice() {
  const t = useWords();
  return (
    <p class="alert alert-warning" role="note">
      {t(texts.sampleNotice, { sign: sampleSign })}
    </p>
  );
}

/** Lines that people typed one under another. */
function Lines({ lines, label }: { lines: string; label?: boolean }) {
  const t = useWords();
  return (
    <p class="text-center">
      {label && `${t(texts.addressee)}: `}
      {lines.split('\n').map((line, at) => (
        <span key={line}>
          {at > 0 && <br />}
          {line}
        </span>
      ))}
    </p>
  );
}

function PrintedSection({ section: { outline, text }, report }: { section: ReportSection; report: ReportOfYear }) {
  const t = useWords();
  const heading = t(headingOf(outline, report.year));
  return (
    <section class="mb-3">
      {outline.level === 1 ? (
        <h2 class="h5 fw-bold">{heading}</h2>
      ) : outline.level === 2 ? (
        <h3 class="h6 fw-bold">{heading}</h3>
      ) : (
        <h4 class="fs-6">{heading}</h4>
      )}
      {text && <Narrative text={t(text)} report={report} />}
    </section>
  );
}

function Narrative({ text, report }: { text: string; report: ReportOfYear }) {
  const t = useWords();
  const lines = paragraphsOf(text);
  if (lines.length === 0) return <Status text={texts.noText} tone="warning" />;
  return (
    <>
      {lines.map((line, at) => (
        <p key={at} class={line.isEntry ? 'ms-3 mb-1' : undefined}>
          {line.isEntry && '- '}
          <Pieces line={line} report={report} language={t.language} />
        </p>
      ))}
    </>
  );
}

interface PiecesProps {
  readonly line: NarrativeLine;
  readonly report: ReportOfYear;
  readonly language: 'vi' | 'en';
}

function Pieces({ line, report, language }: PiecesProps) {
  const shown = (piece: Piece) => {
    if (typeof piece === 'string') return piece;
    const figure = report.figures.find(({ definition }) => definition.key === piece.key);
    return figure && <FigureLink figure={figure} column={piece.column} year={report.year} language={language} inText />;
  };
  return <>{shownPieces(line, report.figures, language).map(shown)}</>;
}

interface FigureLinkProps {
  readonly figure: Figure;
  readonly column: FigureColumn;
  readonly year: number;
  readonly language: 'vi' | 'en';
  readonly inText?: boolean;
}

/** A figure as it prints, leading to the records behind it; one that no source confirms is marked. */
function FigureLink({ figure, column, year, language, inText }: FigureLinkProps) {
  const { definition, totals } = figure;
  const { state, confidence } = totals[column];
  const text = printedMarked(totals[column], language);
  if (state === 'notApplicable') return <>{text}</>;
  return (
    <>
      <a
        class={inText ? 'fw-semibold' : undefined}
        href={`${hrefOf(year)}/figures/${definition.key}?period=${column}`}
        aria-label={`${definition.label[language]}: ${text}`}
      >
        {text}
      </a>
      {inText && confidence === 'unconfirmed' && <ConfidenceMark confidence={confidence} />}
    </>
  );
}

function Indicators({ report }: { report: ReportOfYear }) {
  const t = useWords();
  const { year, figures, periods } = report;
  const late = lateNote(report);
  const linked = (column: FigureColumn) => (figure: Figure) => (
    <FigureLink {...{ figure, column, year, language: t.language }} />
  );
  const columns: Column<Figure>[] = [
    { label: texts.indicator, cell: (figure) => <IndicatorName figure={figure} /> },
    { label: inYear(year), numeric: true, cell: linked('year') },
    {
      label: fill(texts.sinceStart, { from: periods.cumulative.from.slice(0, 4) }),
      numeric: true,
      cell: linked('cumulative'),
    },
  ];
  return (
    <Section title={texts.indicators}>
      <Table caption={texts.indicators} columns={columns} rows={figures} />
      <p class="small text-body-secondary">{t(texts.stockNote, { day: t.day(periods.cumulative.asAt) })}</p>
      {late && <p class="small text-body-secondary">{t(late)}</p>}
    </Section>
  );
}

function IndicatorName({ figure: { definition, totals } }: { figure: Figure }) {
  const t = useWords();
  const { silent = 0 } = totals.cumulative;
  const { source, confidence } = totals[definition.period];
  return (
    <>
      {t(definition.label)} <span class="text-body-secondary">({t(definition.unit)})</span>{' '}
      <ConfidenceMark confidence={confidence} />{' '}
      <GeneratedMark generated={isSample(totals.year) || isSample(totals.cumulative)} />
      {silent > 0 && <span class="d-block small">{t(texts.incomplete, { count: silent })}</span>}
      <span class="d-block small text-body-secondary">
        {t(texts.source)}: {sourceName(t, source)}
      </span>
    </>
  );
}

/** `registry` and `ledger` in words; the names of documents as they are. */
export function sourceName(t: ReturnType<typeof useWords>, source: string): string {
  const names: Readonly<Record<string, string>> = { registry: t(texts.fromRegistry), ledger: t(texts.fromLedger) };
  return source
    .split('; ')
    .map((each) => names[each] ?? each)
    .join('; ');
}

function Downloads({ year }: { year: number }) {
  const t = useWords();
  return (
    <span class="d-inline-flex gap-2">
      <a class="btn btn-sm btn-outline-primary" href={`${hrefOf(year)}.pdf`} aria-label={`${t(texts.pdf)} ${year}`}>
        {t(texts.pdf)}
      </a>
      <a class="btn btn-sm btn-outline-primary" href={`${hrefOf(year)}.docx`} aria-label={`${t(texts.docx)} ${year}`}>
        {t(texts.docx)}
      </a>
    </span>
  );
}

function ReportStatusMark({ status }: { status: ReportStatus }) {
  return <Status text={texts[status]} tone={status === 'edited' ? 'good' : 'neutral'} />;
}

function inYear(year: number) {
  return { vi: `${year}`, en: `${year}` };
}

function hrefOf(year: number): string {
  return `/reports/996/${year}`;
}
