import type { Page } from '../../platform/database';
import { formatDecimal } from '../../metrology';
import {
  ConfidenceMark,
  Facts,
  GeneratedMark,
  Layout,
  Pager,
  Section,
  Table,
  useWords,
  type Column,
  type Words,
} from '../../platform/web';
import { NotWhole } from './counting.views';
import { reportTexts as texts } from './report.messages';
import type { FigureRecord } from './report.queries';
import type { FigureRecords } from './report.service';
import { isSample, printed } from './report.totals';
import { sourceName } from './report.views';

interface FigurePageProps {
  readonly found: FigureRecords;
  readonly year: number;
}

/** A figure, what it covers, and the very records it is made of. */
export function FigurePage({ found, year }: FigurePageProps) {
  const t = useWords();
  const { figure, total, page } = found;
  const crumbs = [
    { href: '/reports', label: t(texts.title) },
    { href: `/reports/996/${year}`, label: t(texts.report, { year }) },
  ];
  return (
    <Layout title={t(figure.label)} crumbs={crumbs}>
      <Facts
        facts={[
          {
            label: texts.value,
            value: (
              <>
                {valueWithUnit(t, found)} <GeneratedMark generated={isSample(total)} />
              </>
            ),
          },
          { label: texts.period, value: coveredBy(t, found) },
          {
            label: texts.source,
            value: (
              <>
                {sourceName(t, total.source)} <ConfidenceMark confidence={total.confidence} />
              </>
            ),
          },
        ]}
      />
      {isUnknowable(found) && <p class="alert alert-warning mt-3">{t(texts.unknowable)}</p>}
      <Gaps total={total} />
      <div class="mt-4">
        <Section title={texts.records}>
          <FigureRecordTable page={page} />
        </Section>
      </div>
    </Layout>
  );
}

/** Of a past day the registry cannot tell, however well it is kept. */
function isUnknowable({ total, basis }: FigureRecords): boolean {
  return basis === 'stock' && total.state === 'unknown' && !total.notWhole && !total.uncertain;
}

/** What of the figure is not known, and where to say it. */
function Gaps({ total: { silent = 0, uncertain = 0, unknownYears = [], notWhole } }: Pick<FigureRecords, 'total'>) {
  const t = useWords();
  if (silent + uncertain + unknownYears.length === 0 && !notWhole) return null;
  return (
    <div class="alert alert-warning mt-3" role="note">
      {silent > 0 && <p class="mb-1">{t(texts.incomplete, { count: silent })}</p>}
      {uncertain > 0 && <p class="mb-1">{t(texts.uncertain, { count: uncertain })}</p>}
      {unknownYears.length > 0 && (
        <p class="mb-0">
          {t(texts.unknownYears, { years: unknownYears.join(', ') })}.{' '}
          <a class="alert-link" href={`/activities/absences?year=${unknownYears.at(-1)}`}>
            {t(texts.stateYears)}
          </a>
        </p>
      )}
      {notWhole && <NotWhole notWhole={notWhole} />}
    </div>
  );
}

/** A unit belongs to a number; "no data" has none. */
function valueWithUnit(t: Words, { total, figure }: FigureRecords): string {
  const value = printed(total, t.language);
  return total.value === null ? value : `${value} ${t(figure.unit)}`;
}

export function FigureRecordTable({ page }: { page: Page<FigureRecord> }) {
  const t = useWords();
  const columns: Column<FigureRecord>[] = [
    { label: texts.record, cell: (record) => <RecordLink record={record} /> },
    { label: texts.day, cell: ({ on }) => (on && on.length > 4 ? t.day(on) : (on ?? '—')) },
    { label: texts.note, minor: true, cell: ({ note }) => (note ? t(note) : '') },
    {
      label: texts.amount,
      numeric: true,
      cell: ({ amount }) => (amount === null ? '—' : formatDecimal(amount.toFixed(), t.language)),
    },
  ];
  return (
    <div id="list">
      <Table caption={texts.records} columns={columns} rows={page.items} rowKey={({ href }) => href} />
      <Pager next={page.next} previous={page.previous} />
    </div>
  );
}

function RecordLink({ record: { href, name, confidence, generated } }: { record: FigureRecord }) {
  const t = useWords();
  return (
    <>
      <a href={href}>{t(name)}</a> {confidence && <ConfidenceMark confidence={confidence} />}{' '}
      <GeneratedMark generated={generated} />
    </>
  );
}

function coveredBy(t: Words, { basis, period }: FigureRecords): string {
  if (basis === 'stock') return t(texts.asAt, { day: t.day(period.asAt) });
  return t(texts.between, { from: t.day(period.from), until: t.day(period.until) });
}
