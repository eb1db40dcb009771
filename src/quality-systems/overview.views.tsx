import { agencyKindNames, OrganizationLink, Source, type AgencyKind } from '../organizations';
import { fill, noData, sampleSign, sampleTexts, verbatim, type Text } from '../platform/i18n';
import {
  ConfidenceMark,
  FilterText,
  Layout,
  ListFilters,
  Section,
  Table,
  useWords,
  type Column,
} from '../platform/web';
import { overviewTexts as texts } from './overview.messages';
import { plan, type ConversionFigures, type Figures, type Lacking } from './overview.rules';
import type { getOverview } from './overview.service';
import { qualitySystemTexts, yearlyDutyNames } from './quality-system.messages';
import { applicationRule } from './quality-system.rules';

type Overview = Awaited<ReturnType<typeof getOverview>>;

/** The province at the end of a year: the plan, kinds of agencies, years, and who lacks what. */
export function OverviewPage({ conversion, byKind, byYear, lacking }: Overview) {
  const t = useWords();
  const { year } = conversion;
  return (
    <Layout
      title={t(texts.title, { year })}
      crumbs={[{ href: '/quality-systems', label: t(qualitySystemTexts.title) }]}
    >
      <ListFilters search={false}>
        <FilterText name="year" label={qualitySystemTexts.year} placeholder={String(year)} />
      </ListFilters>
      <PlanSection conversion={conversion} />
      <KindsSection byKind={byKind} />
      <YearsSection byYear={byYear} />
      <LackingSection lacking={lacking} />
    </Layout>
  );
}

function PlanSection({ conversion }: { conversion: ConversionFigures }) {
  const t = useWords();
  const { year, edition, existing, converted, convertedPercent } = conversion;
  const rows = [...conversion.groups, { ...conversion, key: 'total', name: texts.total }];
  const columns: Column<(typeof rows)[number]>[] = [
    { label: texts.group, cell: ({ name }) => t(name) },
    { label: texts.planned, numeric: true, cell: ({ planned }) => t.number(planned) },
    ...figureColumns(t),
  ];
  const title = fill(texts.plan, { edition, decision: conversion.decision });
  return (
    <Section title={title}>
      <p>
        {conversion.recorded === 0
          ? t(texts.noAgencies, { year })
          : t(texts.summary, { year, edition, existing, converted, percent: t.number(convertedPercent ?? 0) })}
      </p>
      {conversion.generated && (
        <p class="alert alert-warning" role="note">
          {sampleSign} {t(sampleTexts.explained)}
        </p>
      )}
      <Table caption={title} columns={columns} rows={rows} rowKey={({ key }) => key} />
      <p class="small text-body-secondary">
        {t(qualitySystemTexts.source)}: <Source provenance={plan} /> {t(verbatim(plan.note))}
      </p>
    </Section>
  );
}

function KindsSection({ byKind }: Pick<Overview, 'byKind'>) {
  const t = useWords();
  const columns: Column<Overview['byKind'][number]>[] = [
    { label: qualitySystemTexts.agencyKind, cell: ({ kind }) => t(agencyKindNames[kind]) },
    { label: qualitySystemTexts.requirement, cell: ({ kind }) => <Requirement agencyKind={kind} /> },
    ...figureColumns(t),
  ];
  return (
    <Section title={texts.byKind}>
      <Table caption={texts.byKind} columns={columns} rows={byKind} rowKey={({ kind }) => kind} />
    </Section>
  );
}

function YearsSection({ byYear }: Pick<Overview, 'byYear'>) {
  const t = useWords();
  const columns: Column<ConversionFigures>[] = [
    { label: qualitySystemTexts.year, cell: ({ year }) => <a href={`?year=${year}`}>{year}</a> },
    ...figureColumns(t),
  ];
  return (
    <Section title={texts.byYear}>
      <Table caption={texts.byYear} columns={columns} rows={byYear} rowKey={({ year }) => String(year)} />
    </Section>
  );
}

function LackingSection({ lacking }: Pick<Overview, 'lacking'>) {
  const t = useWords();
  const columns: Column<Lacking>[] = [
    { label: qualitySystemTexts.agency, cell: (each) => <AgencyLink {...each} /> },
    {
      label: texts.lacks,
      cell: (each) =>
        wordsFor(each)
          .map((text) => t(text))
          .join('; '),
    },
    {
      label: qualitySystemTexts.requirement,
      minor: true,
      cell: ({ agency }) => <Requirement agencyKind={agency.agencyKind} />,
    },
  ];
  return (
    <Section title={texts.lacking}>
      <Table caption={texts.lacking} columns={columns} rows={lacking} rowKey={({ agency }) => String(agency._id)} />
    </Section>
  );
}

function Requirement({ agencyKind }: { agencyKind: AgencyKind | undefined }) {
  const t = useWords();
  const { mandatory, confidence } = applicationRule(agencyKind);
  return (
    <>
      {t(mandatory ? qualitySystemTexts.mandatory : qualitySystemTexts.encouraged)}{' '}
      <ConfidenceMark confidence={confidence} />
    </>
  );
}

function AgencyLink({ agency, system }: Lacking) {
  if (!system) return <OrganizationLink organization={agency} />;
  return <a href={`/quality-systems/${String(system._id)}`}>{agency.nameVi}</a>;
}

function wordsFor({ noSystem, notConverted, duties }: Lacking): Text[] {
  if (noSystem) return [texts.noSystem];
  return [...(notConverted ? [texts.notConverted] : []), ...duties.map((duty) => yearlyDutyNames[duty])];
}

function figureColumns<T extends Figures>(t: ReturnType<typeof useWords>): Column<T>[] {
  const known = (value: (figures: Figures) => number | undefined) => (figures: T) => figureText(t, figures, value);
  const ofSystems = (value: (figures: Figures) => number | undefined) =>
    known((figures) => (figures.recorded > 0 ? value(figures) : undefined));
  return [
    { label: texts.existing, numeric: true, cell: known(({ existing }) => existing || undefined) },
    { label: texts.converted, numeric: true, cell: ofSystems(({ converted }) => converted) },
    { label: texts.convertedPercent, numeric: true, cell: ofSystems(({ convertedPercent }) => convertedPercent) },
    {
      label: texts.dutiesComplete,
      numeric: true,
      minor: true,
      cell: ofSystems(({ dutiesComplete }) => dutiesComplete),
    },
    { label: texts.dutiesPercent, numeric: true, cell: ofSystems(({ dutiesPercent }) => dutiesPercent) },
  ];
}

/** A figure of agencies: no data where nobody entered what it counts, and signed where it rests on sample records. */
function figureText(
  t: ReturnType<typeof useWords>,
  figures: Figures,
  value: (figures: Figures) => number | undefined,
): string {
  const number = value(figures);
  if (number === undefined) return t(noData);
  return figures.generated ? `${t.number(number)}\u00A0${sampleSign}` : t.number(number);
}
