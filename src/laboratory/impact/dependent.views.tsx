import type { Page } from '../../platform/database';
import type { Day } from '../../platform/i18n';
import {
  FilterSelect,
  FilterText,
  GeneratedMark,
  Layout,
  ListFilters,
  ListFragment,
  SheetLink,
  useWords,
  type Column,
} from '../../platform/web';
import {
  CertificateLink,
  kindNames,
  recordKinds,
  RecordStatus,
  Standing,
  standingOn,
  verificationList,
} from '../certificates';
import { standardAddress, standardList, type MeasurementStandardRecord } from '../standards';
import { dependentTexts as texts } from './dependent.messages';
import type { Dependent } from './dependent.queries';
import { throughOf } from './dependent.words';

interface DependentsProps {
  readonly standard: MeasurementStandardRecord;
  readonly page: Page<Dependent>;
  readonly today: Day;
}

export function DependentsPage(props: DependentsProps) {
  const t = useWords();
  const { standard } = props;
  const address = standardAddress(standard);
  return (
    <Layout
      title={t(texts.titleOf, { code: standard.code })}
      crumbs={[
        { href: standardList.href, label: t(standardList.label) },
        { href: address, label: standard.code },
      ]}
      actions={<SheetLink href={`${address}/dependents.csv`} label={texts.csv} />}
    >
      <p class="prose">{t(texts.intro)}</p>
      <ListFilters search={false}>
        <FilterText name="from" label={texts.from} placeholder="dd/mm/yyyy" />
        <FilterText name="until" label={texts.until} placeholder="dd/mm/yyyy" />
        <FilterSelect
          name="kind"
          label={texts.kind}
          choices={recordKinds.map((value) => ({ value, label: kindNames[value] }))}
        />
      </ListFilters>
      <DependentTable {...props} />
    </Layout>
  );
}

export function DependentTable({ page, today }: DependentsProps) {
  const t = useWords();
  const columns: Column<Dependent>[] = [
    { label: texts.doneOn, cell: ({ record }) => t.day(record.performedOn) },
    { label: texts.record, cell: ({ record }) => <RecordLink record={record} /> },
    { label: texts.certificate, cell: ({ certificate }) => certificate && <CertificateLink {...{ certificate }} /> },
    {
      label: texts.instrument,
      cell: ({ record }) => <a href={`/instruments/${String(record.instrumentId)}`}>{record.instrumentCode}</a>,
    },
    { label: texts.kind, minor: true, cell: ({ record }) => t(kindNames[record.kind]) },
    { label: texts.status, cell: ({ record }) => <RecordStatus status={record.status} /> },
    {
      label: texts.standing,
      cell: ({ certificate }) =>
        certificate && <Standing kind={certificate.kind} standing={standingOn(certificate, today)} />,
    },
    {
      label: texts.through,
      minor: true,
      cell: (each) =>
        throughOf(each)
          .map((way) => t(way))
          .join('; '),
    },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

function RecordLink({ record: { _id, number, generated } }: Pick<Dependent, 'record'>) {
  return (
    <>
      <a href={`${verificationList.href}/${String(_id)}`}>{number}</a> <GeneratedMark generated={generated} />
    </>
  );
}
