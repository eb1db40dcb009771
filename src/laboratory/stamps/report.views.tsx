import { formatDay, sampleSign, sampleTexts } from '../../platform/i18n';
import { FilterSelect, FilterText, Layout, ListFilters, Table, useWords, type Column } from '../../platform/web';
import type { OrganizationRecord } from '../../register/organizations';
import { figureColumns, lineWords, seriesLabel } from './report.columns';
import { reportTexts as texts } from './report.messages';
import type { StampReport } from './report.queries';
import type { ReportRow } from './report.rules';
import { stampsHome } from './lot.views';

export const reportAddress = '/stamps/report';

interface Props {
  readonly report: StampReport;
  /** To choose among, for those who see all. */
  readonly centres: readonly OrganizationRecord[];
}

/** Received, handed over, used, spoilt, voided, lost, returned, destroyed, and what is left. */
export function ReportPage({ report, centres }: Props) {
  const t = useWords();
  const { year, from, until, rows, centre, hasSample } = report;
  const asked = new URLSearchParams({ year: String(year), until, centreId: String(centre._id) }).toString();
  const columns: Column<ReportRow>[] = [
    { label: seriesLabel, cell: (row) => t(lineWords(report, row).series) },
    { label: texts.who, cell: (row) => t(lineWords(report, row).who) },
    ...figureColumns.map(({ label, figure }) => ({
      ...{ label, numeric: true },
      cell: (row: ReportRow) => t.number(figure(row)),
    })),
  ];
  return (
    <Layout
      title={`${t(texts.titleOf, { year })}: ${centre.nameVi}`}
      crumbs={[{ href: stampsHome.href, label: t(stampsHome.label) }]}
      actions={
        <>
          <a class="btn btn-outline-primary" href={`${reportAddress}.pdf?${asked}`}>
            PDF
          </a>
          <a class="btn btn-outline-primary" href={`${reportAddress}.csv?${asked}`}>
            CSV
          </a>
        </>
      }
    >
      <ListFilters search={false}>
        <FilterText name="year" label={texts.year} />
        <FilterText name="until" label={texts.until} />
        {centres.length > 0 && (
          <FilterSelect
            name="centreId"
            label={texts.centre}
            choices={centres.map(({ _id, nameVi }) => ({ value: String(_id), label: nameVi }))}
          />
        )}
      </ListFilters>
      <p>{t(texts.period, { from: formatDay(from), until: formatDay(until) })}</p>
      {hasSample && (
        <p class="text-body-secondary">
          {sampleSign} {t(sampleTexts.explained)}
        </p>
      )}
      {rows.length === 0 ? (
        <p class="text-body-secondary">{t(texts.nothing)}</p>
      ) : (
        <Table
          caption={texts.title}
          columns={columns}
          rows={rows}
          rowKey={({ series, holderId }) => `${series} ${holderId ?? ''}`}
        />
      )}
      <p class="text-body-secondary small">{t(texts.note, { until: formatDay(until) })}</p>
    </Layout>
  );
}
