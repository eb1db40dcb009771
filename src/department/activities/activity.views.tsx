import { History, type ReadEntry } from '../../audit';
import { formatDecimal } from '../../metrology';
import { Source } from '../../register/organizations';
import type { Page } from '../../platform/database';
import type { Text } from '../../platform/i18n';
import {
  ConfidenceMark,
  Confirmed,
  DayField,
  Facts,
  FilterSelect,
  Form,
  Layout,
  ListFilters,
  ListFragment,
  NumberField,
  Section,
  SelectField,
  Table,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  webTexts,
  yesNo,
  type Choice,
  type Column,
  type Words,
} from '../../platform/web';
import { absenceList } from './absence.views';
import { activityDetailNames, activityKindNames, activityTexts as texts } from './activity.messages';
import type { ActivityPart, ActivityRecord } from './activity.model';

const list = { href: '/activities', label: texts.title };
const kindChoices = choicesOf(activityKindNames);
const detailChoices = choicesOf(activityDetailNames);
const yesOrNo: readonly Choice[] = [
  { value: 'true', label: webTexts.yes },
  { value: 'false', label: webTexts.no },
];

interface ListProps {
  readonly page: Page<ActivityRecord>;
  readonly mayManage: boolean;
  readonly years: readonly string[];
}

export function ActivityListPage({ page, mayManage, years }: ListProps) {
  const t = useWords();
  const actions = (
    <>
      <a class="btn btn-outline-primary" href={absenceList.href}>
        {t(absenceList.label)}
      </a>
      {mayManage && (
        <a class="btn btn-primary" href="/activities/new">
          {t(texts.register)}
        </a>
      )}
    </>
  );
  return (
    <Layout title={t(texts.title)} actions={actions}>
      <ListFilters>
        <FilterSelect name="kind" label={texts.kind} choices={kindChoices} />
        <FilterSelect name="year" label={texts.year} choices={years.map((year) => ({ value: year, label: year }))} />
        <FilterSelect name="countsFor996" label={texts.in996} choices={yesOrNo} />
      </ListFilters>
      <ActivityTable page={page} />
    </Layout>
  );
}

export function ActivityTable({ page }: Pick<ListProps, 'page'>) {
  const t = useWords();
  const columns: Column<ActivityRecord>[] = [
    { label: texts.content, cell: (each) => <ActivityLink activity={each} /> },
    { label: texts.kind, cell: (each) => t(nameOf(activityKindNames, each.kind)) },
    { label: texts.year, cell: (each) => each.year },
    { label: texts.count, numeric: true, cell: (each) => countOf(t, each) },
    { label: texts.amountMillionVnd, numeric: true, minor: true, cell: (each) => amountOf(t, each) },
    { label: texts.in996, minor: true, cell: (each) => t(yesNo(each.countsFor996)) },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

interface RecordProps {
  readonly activity: ActivityRecord;
  readonly history: readonly ReadEntry[];
  readonly mayManage: boolean;
}

export function ActivityPage({ activity, history, mayManage }: RecordProps) {
  const t = useWords();
  const { detail, parts } = activity;
  return (
    <Layout
      title={titleOf(t, activity)}
      crumbs={[{ href: list.href, label: t(list.label) }]}
      actions={mayManage && <RecordActions id={String(activity._id)} />}
    >
      <Facts
        facts={[
          { label: texts.kind, value: t(nameOf(activityKindNames, activity.kind)) },
          { label: texts.detail, value: detail && t(nameOf(activityDetailNames, detail)) },
          { label: texts.year, value: activity.year },
          { label: texts.heldOn, value: t.day(activity.heldOn) },
          { label: texts.count, value: countOf(t, activity) },
          { label: texts.participants, value: participantsOf(t, activity) },
          { label: texts.amountMillionVnd, value: amountOf(t, activity) },
          { label: texts.documents, value: activity.documents.join('; ') },
          { label: texts.countsFor996, value: t(yesNo(activity.countsFor996)) },
          { label: texts.note, value: activity.note },
          ...(activity.confirmed?.length
            ? [{ label: texts.confirmed, value: <Confirmed of={activity.confirmed} /> }]
            : []),
          { label: texts.source, value: <Source provenance={activity.provenance} /> },
        ]}
      />
      {parts.length > 0 && <Parts parts={parts} />}
      <div class="mt-4">
        <History entries={history} />
      </div>
    </Layout>
  );
}

function Parts({ parts }: { parts: readonly ActivityPart[] }) {
  const t = useWords();
  const columns: Column<ActivityPart>[] = [
    { label: texts.content, cell: (each) => titleOf(t, each) },
    { label: texts.count, numeric: true, cell: (each) => countOf(t, each) },
    { label: texts.participants, numeric: true, cell: (each) => participantsOf(t, each) },
    { label: texts.amountMillionVnd, numeric: true, cell: (each) => amountOf(t, each) },
  ];
  return (
    <Section title={texts.parts}>
      <Table caption={texts.parts} columns={columns} rows={parts} />
    </Section>
  );
}

function RecordActions({ id }: { id: string }) {
  const t = useWords();
  return (
    <>
      <a class="btn btn-outline-primary" href={`${list.href}/${id}/change`}>
        {t(texts.change)}
      </a>
      <a class="btn btn-outline-danger" href={`${list.href}/${id}/remove`}>
        {t(texts.remove)}
      </a>
    </>
  );
}

/** The form of a new entry, or of the entry being changed. */
export function ActivityFormPage({ activity }: { activity?: ActivityRecord }) {
  const t = useWords();
  const back = activity ? `${list.href}/${String(activity._id)}` : list.href;
  return (
    <Layout
      title={t(activity ? texts.change : texts.register)}
      failed={useFormFailed()}
      crumbs={[{ href: list.href, label: t(list.label) }]}
    >
      <Form submit={texts.save} cancel={back}>
        <SelectField name="kind" label={texts.kind} required choices={kindChoices} />
        <SelectField name="detail" label={texts.detail} hint={texts.detailHint} choices={detailChoices} />
        <TextField name="titleVi" label={texts.titleVi} required />
        <TextField name="titleEn" label={texts.titleEn} />
        <NumberField name="year" label={texts.year} required />
        <DayField name="heldOn" label={texts.heldOn} />
        <NumberField name="count" label={texts.count} hint={texts.countHint} />
        <TextField name="unit" label={texts.unit} />
        <NumberField name="participants" label={texts.participants} />
        <TextField name="participantsText" label={texts.participantsText} hint={texts.participantsTextHint} />
        <NumberField name="amountMillionVnd" label={texts.amountMillionVnd} hint={texts.amountHint} />
        <TextField name="documents" label={texts.documents} hint={texts.documentsHint} />
        <SelectField name="countsFor996" label={texts.countsFor996} required choices={yesOrNo} />
        <TextAreaField name="note" label={texts.note} />
      </Form>
    </Layout>
  );
}

export function RemoveActivityPage({ activity }: { activity: ActivityRecord }) {
  const t = useWords();
  const record = `${list.href}/${String(activity._id)}`;
  const crumbs = [
    { href: list.href, label: t(list.label) },
    { href: record, label: titleOf(t, activity) },
  ];
  return (
    <Layout title={t(texts.remove)} failed={useFormFailed()} crumbs={crumbs}>
      <Form submit={texts.remove} danger cancel={record}>
        <TextAreaField name="reason" label={texts.reason} required />
      </Form>
    </Layout>
  );
}

function ActivityLink({ activity }: { activity: ActivityRecord }) {
  const t = useWords();
  return (
    <>
      <a href={`${list.href}/${String(activity._id)}`}>{titleOf(t, activity)}</a>{' '}
      <ConfidenceMark confidence={activity.provenance?.confidence ?? 'confirmed'} />
    </>
  );
}

function titleOf(t: Words, { titleVi, titleEn }: Pick<ActivityPart, 'titleVi' | 'titleEn'>): string {
  return t.language === 'en' && titleEn ? titleEn : titleVi;
}

function countOf(t: Words, { count, unit }: { count?: number; unit?: string }): string {
  return count === undefined ? '—' : [t.number(count), unit].filter(Boolean).join(' ');
}

function participantsOf(
  t: Words,
  { participants, participantsText }: { participants?: number; participantsText?: string },
): string {
  return participantsText ?? (participants === undefined ? '—' : t.number(participants));
}

function amountOf(t: Words, { amountMillionVnd }: { amountMillionVnd?: string }): string {
  return amountMillionVnd === undefined ? '—' : formatDecimal(amountMillionVnd, t.language);
}

function nameOf(names: Readonly<Record<string, Text>>, key: string): Text {
  return names[key] ?? { vi: key, en: key };
}

function choicesOf(names: Readonly<Record<string, Text>>): readonly Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
