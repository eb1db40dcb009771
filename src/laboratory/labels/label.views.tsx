import type { Day } from '../../platform/i18n';
import {
  FilterSelect,
  FilterText,
  HeldFilter,
  Layout,
  ListFilters,
  Table,
  usePage,
  useWords,
  type Choice,
  type Column,
} from '../../platform/web';
import { CertificateLink, certificateList, kindNames, recordKinds, type CertificateRecord } from '../certificates';
import { labelTexts as texts } from './label.messages';
import { labelSizes, labelWords, media, mostLabels, noLabel, placesOf, sizeNamed } from './label.rules';
import type { LabelChoice } from './label.schema';
import type { Labelled } from './label.service';

interface LabelsProps {
  readonly labelled: Labelled;
  readonly choice: LabelChoice;
  readonly types: readonly Choice[];
  readonly today: Day;
}

/** Which labels will be printed, on what, before the file is opened. */
export function LabelsPage({ labelled, choice, types, today }: LabelsProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.title)} crumbs={[{ href: certificateList.href, label: t(certificateList.label) }]}>
      <p class="text-body-secondary">{t(texts.intro)}</p>
      <ListFilters>
        <HeldFilter name="approvalId" label={texts.lot} words={t(texts.oneLot)} />
        <FilterSelect
          name="size"
          label={texts.size}
          usual={choice.size}
          choices={labelSizes.map(({ code: value, name: label }) => ({ value, label }))}
        />
        <FilterSelect
          name="medium"
          label={texts.medium}
          usual={choice.medium}
          choices={media.map((value) => ({ value, label: texts[value] }))}
        />
        <FilterText name="first" label={texts.first} placeholder="1" />
        <FilterSelect
          name="kind"
          label={texts.kind}
          choices={recordKinds.map((value) => ({ value, label: kindNames[value] }))}
        />
        <FilterSelect name="typeCode" label={texts.type} choices={types} />
        <FilterText name="from" label={texts.from} placeholder="dd/mm/yyyy" />
        <FilterText name="until" label={texts.until} placeholder="dd/mm/yyyy" />
      </ListFilters>
      <OpenLabels labelled={labelled} choice={choice} />
      {labelled.certificates.length > 0 && (
        <Table
          caption={texts.title}
          columns={columnsOf(choice, today)}
          rows={labelled.certificates}
          rowKey={({ _id }) => String(_id)}
        />
      )}
    </Layout>
  );
}

function OpenLabels({ labelled: { printed, isCut }, choice }: Pick<LabelsProps, 'labelled' | 'choice'>) {
  const { query } = usePage();
  const t = useWords();
  if (printed.length === 0) return <p>{t(texts.nothing)}</p>;
  const { lang: _lang, ...asked } = query;
  const count = t.number(printed.length);
  const most = placesOf(sizeNamed(choice.size));
  const pages = t.number(Math.ceil((printed.length + choice.first - 1) / most));
  return (
    <>
      {isCut && <p class="alert alert-warning">{t(texts.tooMany, { most: t.number(mostLabels) })}</p>}
      <p class="d-flex flex-wrap gap-3 align-items-center">
        <a class="btn btn-primary" href={`/labels.pdf?${new URLSearchParams(asked).toString()}`}>
          {t(texts.open, { count })}
        </a>
        {choice.medium === 'sheet' && (
          <span class="text-body-secondary">{t(texts.onSheets, { count, pages, most: t.number(most) })}</span>
        )}
      </p>
    </>
  );
}

function columnsOf(choice: LabelChoice, today: Day): Column<CertificateRecord>[] {
  const size = sizeNamed(choice.size);
  return [
    { label: texts.certificate, cell: (each) => <CertificateLink certificate={each} /> },
    { label: texts.says, cell: (each) => <OnLabel {...{ certificate: each, size, today }} /> },
  ];
}

function OnLabel({
  certificate,
  size,
  today,
}: {
  certificate: CertificateRecord;
  size: ReturnType<typeof sizeNamed>;
  today: Day;
}) {
  const t = useWords();
  const why = noLabel(certificate, size, today);
  if (why) return <span class="text-body-secondary">{t(texts.none, { why: t(why) })}</span>;
  if (size.says === 'codeAlone') return <>{t(texts.codeAlone)}</>;
  return (
    <>
      {labelWords(certificate)
        .map((words) => t(words))
        .join(' · ')}
    </>
  );
}
