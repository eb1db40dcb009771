import { History, type ReadEntry } from '../../audit';
import { DocumentLink, type DocumentRecord } from '../../register/documents';
import {
  agencyKindNames,
  agencyKinds,
  OrganizationLink,
  Source,
  type AgencyKind,
  type OrganizationRecord,
} from '../../register/organizations';
import { formatPartialDay, type Day } from '../../platform/i18n';
import type { Page } from '../../platform/database';
import {
  ConfidenceMark,
  Facts,
  FilterSelect,
  GeneratedMark,
  Layout,
  ListFilters,
  ListFragment,
  useWords,
  type Column,
} from '../../platform/web';
import type { DutyOfYear } from './duty.rules';
import { overviewTexts } from './overview.messages';
import { qualityStageNames, qualitySystemTexts as texts } from './quality-system.messages';
import type { QualitySystemRecord } from './quality-system.model';
import { applicationRule, percentOf, stagesUntil } from './quality-system.rules';
import { DutiesSection, StagesSection } from './quality-system.sections';

export const list = { href: '/quality-systems', label: texts.title };

interface ListProps {
  readonly page: Page<QualitySystemRecord>;
  /** The last day of each agency that is no more. */
  readonly ends: ReadonlyMap<string, Day>;
}

export function QualitySystemListPage(props: ListProps & { editions: readonly string[]; mayRegister: boolean }) {
  const t = useWords();
  const kinds = agencyKinds.map((kind) => ({ value: kind, label: agencyKindNames[kind] }));
  const editions = props.editions.map((edition) => ({ value: edition, label: edition }));
  return (
    <Layout title={t(texts.title)} actions={<ListActions mayRegister={props.mayRegister} />}>
      <ListFilters>
        <FilterSelect name="kind" label={texts.agencyKind} choices={kinds} />
        <FilterSelect name="edition" label={texts.edition} choices={editions} />
      </ListFilters>
      <QualitySystemTable page={props.page} ends={props.ends} />
    </Layout>
  );
}

function ListActions({ mayRegister }: { mayRegister: boolean }) {
  const t = useWords();
  return (
    <>
      <a class="btn btn-outline-primary" href={`${list.href}/overview`}>
        {t(overviewTexts.open)}
      </a>
      {mayRegister && (
        <a class="btn btn-primary" href={`${list.href}/new`}>
          {t(texts.register)}
        </a>
      )}
    </>
  );
}

export function QualitySystemTable({ page, ends }: ListProps) {
  const t = useWords();
  const columns: Column<QualitySystemRecord>[] = [
    { label: texts.agency, cell: (each) => <AgencyCell system={each} end={ends.get(String(each.agencyId))} /> },
    { label: texts.agencyKind, minor: true, cell: (each) => t(agencyKindNames[each.agencyKind as AgencyKind]) },
    { label: texts.edition, cell: (each) => each.editionNumber },
    { label: texts.latestStage, cell: (each) => <LatestStage system={each} /> },
    { label: texts.coverageShort, minor: true, numeric: true, cell: (each) => percentText(each, t) },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

function AgencyCell({ system, end }: { system: QualitySystemRecord; end: Day | undefined }) {
  const t = useWords();
  return (
    <>
      <a href={addressOf(system)}>{system.agencyName}</a> <GeneratedMark generated={system.provenance?.generated} />
      {end && <span class="d-block small text-body-secondary">{t(texts.ended, { day: t.day(end) })}</span>}
    </>
  );
}

function LatestStage({ system }: { system: QualitySystemRecord }) {
  const t = useWords();
  const latest = stagesUntil(system, '9999-12-31').at(-1);
  return <>{latest ? `${t(qualityStageNames[latest.stage])} (${t(formatPartialDay(latest))})` : '—'}</>;
}

interface RecordProps {
  readonly system: QualitySystemRecord;
  readonly agency: OrganizationRecord;
  /** Names of predecessors that had a system. */
  readonly predecessors: readonly string[];
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly year: number;
  readonly duties: readonly DutyOfYear[];
  readonly history: readonly ReadEntry[];
  readonly mayManage: boolean;
}

export function QualitySystemPage(props: RecordProps) {
  const { system, agency, predecessors, history, mayManage } = props;
  const t = useWords();
  return (
    <Layout
      title={agency.nameVi}
      crumbs={[{ href: list.href, label: t(list.label) }]}
      actions={mayManage && <RecordActions address={addressOf(system)} />}
    >
      <DeclareAnewNotice predecessors={predecessors} />
      <RecordFacts {...props} />
      <div class="mt-4">
        <StagesSection {...props} />
        <DutiesSection {...props} />
        <History entries={history} />
      </div>
    </Layout>
  );
}

/** A reorganised agency's predecessor had a system: the new one declares anew. */
export function DeclareAnewNotice({ predecessors }: Pick<RecordProps, 'predecessors'>) {
  const t = useWords();
  if (predecessors.length === 0) return null;
  return (
    <p class="alert alert-warning" role="note">
      {t(texts.declareAnew, { names: predecessors.join(', ') })}
    </p>
  );
}

function RecordActions({ address }: { address: string }) {
  const t = useWords();
  const actions = { stages: texts.recordStage, duties: texts.recordDuty, change: texts.change };
  return (
    <>
      {Object.entries(actions).map(([path, label]) => (
        <a key={path} class="btn btn-outline-primary" href={`${address}/${path}`}>
          {t(label)}
        </a>
      ))}
    </>
  );
}

function RecordFacts({ system, agency, documents }: RecordProps) {
  const t = useWords();
  const rule = applicationRule(system.agencyKind);
  return (
    <Facts
      facts={[
        { label: texts.agency, value: <OrganizationLink organization={agency} /> },
        { label: texts.agencyKind, value: t(agencyKindNames[system.agencyKind as AgencyKind]) },
        { label: texts.edition, value: <DocumentLink number={system.editionNumber} documents={documents} /> },
        {
          label: texts.requirement,
          value: (
            <>
              {t(system.mandatory ? texts.mandatory : texts.encouraged)} <ConfidenceMark confidence={rule.confidence} />{' '}
              {rule.note}
            </>
          ),
        },
        {
          label: texts.legalBasis,
          value: (
            <>
              <DocumentLink number={rule.legalBasis} documents={documents} />. {t(texts.inForceUncertain)}
            </>
          ),
        },
        { label: texts.scope, value: coverageText(system, t) },
        { label: texts.source, value: <Source provenance={system.provenance} /> },
      ]}
    />
  );
}

function coverageText(system: QualitySystemRecord, t: ReturnType<typeof useWords>): string {
  const { proceduresCovered: covered, proceduresPublished: published } = system;
  if (covered === undefined && published === undefined) return '—';
  const number = (value: number | undefined) => (value === undefined ? '—' : t.number(value));
  return t(texts.coverage, { covered: number(covered), published: number(published), percent: percentText(system, t) });
}

function percentText(
  { proceduresCovered, proceduresPublished }: QualitySystemRecord,
  t: ReturnType<typeof useWords>,
): string {
  const percent = percentOf(proceduresCovered, proceduresPublished);
  return percent === undefined ? '—' : t.number(percent);
}

function addressOf({ _id }: QualitySystemRecord): string {
  return `${list.href}/${String(_id)}`;
}
