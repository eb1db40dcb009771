import { agencyKindNames, OrganizationLink, type AgencyKind } from '../../register/organizations';
import { fill, noData, sampleSign, sampleTexts, type Text } from '../../platform/i18n';
import {
  ConfidenceMark,
  FilterText,
  Layout,
  ListFilters,
  Section,
  Table,
  useWords,
  type Words,
  type Column,
} from '../../platform/web';
import { overviewTexts as texts } from './overview.messages';
import type { ConversionFigures, Figures, Lacking } from './overview.rules';
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
  const { year, uncertain, edition, decision } = conversion;
  const rows = [...conversion.groups, { ...conversion, key: 'total', name: texts.total }];
  const columns: Column<(typeof rows)[number]>[] = [
    { label: texts.group, cell: ({ name }) => t(name) },
    {
      label: texts.planned,
      numeric: true,
      cell: ({ planned }) => (planned === undefined ? t(noData) : t.number(planned)),
    },
    ...figureColumns(t),
  ];
  const title = decision ? fill(texts.plan, { edition, decision }) : fill(texts.conversion, { edition });
  return (
    <Section title={title}>
      <p>{summaryOf(conversion, t)}</p>
      {uncertain > 0 && <p>{t(texts.uncertain, { count: uncertain, year })}</p>}
      {conversion.generated && (
        <p class="alert alert-warning" role="note">
          {sampleSign} {t(sampleTexts.explained)}
        </p>
      )}
      <Table caption={title} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </Section>
  );
}

/** A rate of all agencies is stated only when all of them are on record. */
function summaryOf(conversion: ConversionFigures, t: Words): string {
  const { year, edition, existing, recorded, converted, convertedPercent = 0 } = conversion;
  if (recorded === 0) return t(texts.noAgencies, { year });
  const values = { year, edition, existing, recorded, converted, unknown: existing - recorded };
  return t(recorded < existing ? texts.summaryInPart : texts.summary, {
    ...values,
    percent: t.number(convertedPercent),
  });
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
      <p class="small text-body-secondary">
        <ConfidenceMark confidence="unconfirmed" /> {t(qualitySystemTexts.dutiesUnconfirmed)} {t(texts.lackingNote)}
      </p>
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

function figureColumns<T extends Figures>(t: Words): Column<T>[] {
  const sign = (text: string, { generated }: Figures) => (generated ? `${text}\u00A0${sampleSign}` : text);
  const cell = (isKnown: (figures: T) => boolean, value: (figures: T) => number | undefined) => (figures: T) => {
    const number = isKnown(figures) ? value(figures) : undefined;
    return number === undefined ? t(noData) : sign(t.number(number), figures);
  };
  const converted = (value: (figures: T) => number | undefined) => (figures: T) => {
    const number = figures.recorded > 0 ? value(figures) : undefined;
    if (number === undefined || (number === 0 && figures.uncertain > 0)) return t(noData);
    const text = t.number(number);
    return sign(figures.uncertain > 0 ? t(texts.atLeast, { value: text }) : text, figures);
  };
  const isKept = ({ dutiesKept }: T) => dutiesKept > 0;
  return [
    {
      label: texts.existing,
      numeric: true,
      cell: cell(
        () => true,
        ({ existing }) => existing || undefined,
      ),
    },
    {
      label: texts.recorded,
      numeric: true,
      cell: cell(
        ({ existing }) => existing > 0,
        ({ recorded }) => recorded,
      ),
    },
    { label: texts.converted, numeric: true, cell: converted((figures) => figures.converted) },
    { label: texts.convertedPercent, numeric: true, cell: converted((figures) => figures.convertedPercent) },
    {
      label: texts.dutiesComplete,
      numeric: true,
      minor: true,
      cell: cell(isKept, (figures) => figures.dutiesComplete),
    },
    { label: texts.dutiesPercent, numeric: true, cell: cell(isKept, (figures) => figures.dutiesPercent) },
  ];
}
