import { History, type ReadEntry } from '../../audit';
import type { Page } from '../../platform/database';
import { fieldName } from '../../platform/http';
import { formatInstant } from '../../platform/i18n';
import {
  DayField,
  Facts,
  Form,
  Layout,
  ListFragment,
  Section,
  SelectField,
  Status,
  Table,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  type Choice,
  type Column,
} from '../../platform/web';
import { countStatusNames, countTexts as texts } from './count.messages';
import type { CountDifference, CountRecord } from './count.model';
import { lotName } from './lot.audited';
import type { ReceivedLot } from './lot.model';
import { lotAddress, stampsHome } from './lot.views';
import { stampTexts } from './stamp.messages';

export const countList = { href: '/stamps/counts', label: texts.title };
export const countAddress = ({ _id }: Pick<CountRecord, '_id'>) => `${countList.href}/${String(_id)}`;

export function CountListPage({ page, mayManage }: { page: Page<CountRecord>; mayManage: boolean }) {
  const t = useWords();
  return (
    <Layout
      title={t(texts.title)}
      crumbs={[{ href: stampsHome.href, label: t(stampsHome.label) }]}
      actions={
        mayManage && (
          <a class="btn btn-primary" href={`${countList.href}/new`}>
            {t(texts.begin)}
          </a>
        )
      }
    >
      <CountTable page={page} />
    </Layout>
  );
}

export function CountTable({ page }: { page: Page<CountRecord> }) {
  const t = useWords();
  const columns: Column<CountRecord>[] = [
    { label: stampTexts.day, cell: (count) => <a href={countAddress(count)}>{t.day(count.day)}</a> },
    { label: texts.whose, cell: ({ holderName }) => holderName ?? t(stampTexts.store) },
    { label: texts.status, cell: ({ status }) => <CountStatusMark status={status} /> },
    { label: texts.countedBy, minor: true, cell: ({ countedBy }) => countedBy },
    { label: texts.closedBy, minor: true, cell: ({ closedBy }) => closedBy ?? '—' },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

function CountStatusMark({ status }: Pick<CountRecord, 'status'>) {
  return <Status text={countStatusNames[status]} tone={status === 'closed' ? 'good' : 'warning'} />;
}

interface CountProps {
  readonly count: CountRecord;
  readonly differences: readonly CountDifference[];
  readonly lots: readonly ReceivedLot[];
  readonly history: readonly ReadEntry[];
  readonly mayManage: boolean;
}

export function CountPage({ count, differences, lots, history, mayManage }: CountProps) {
  const t = useWords();
  const lotOf = ({ lotId }: CountDifference) => lots.find(({ _id }) => _id.equals(lotId));
  const columns: Column<CountDifference>[] = [
    {
      label: texts.lot,
      cell: (each) => {
        const lot = lotOf(each);
        return lot ? <a href={lotAddress(lot)}>{lotName(lot)}</a> : '—';
      },
    },
    { label: texts.expected, numeric: true, cell: ({ expected }) => t.number(expected) },
    { label: texts.found, numeric: true, cell: ({ found }) => t.number(found) },
    { label: texts.missing, cell: ({ missing }) => missing || '—' },
    { label: texts.extra, cell: ({ extra }) => extra || '—' },
  ];
  const isOpen = mayManage && count.status === 'open';
  return (
    <Layout
      title={`${t(texts.count)}: ${t.day(count.day)}, ${count.holderName ?? t(stampTexts.store)}`}
      crumbs={useCrumbs()}
      actions={
        isOpen && (
          <>
            <a class="btn btn-primary" href={`${countAddress(count)}/close`}>
              {t(texts.close)}
            </a>
            <a class="btn btn-outline-primary" href={`${countAddress(count)}/change`}>
              {t(texts.change)}
            </a>
          </>
        )
      }
    >
      <Facts
        facts={[
          { label: texts.status, value: <CountStatusMark status={count.status} /> },
          { label: texts.whose, value: count.holderName ?? t(stampTexts.store) },
          { label: stampTexts.day, value: t.day(count.day) },
          { label: texts.countedBy, value: count.countedBy },
          { label: texts.explanation, value: count.explanation },
          ...(count.closedAt
            ? [{ label: texts.closedBy, value: `${count.closedBy ?? ''}, ${formatInstant(count.closedAt)}` }]
            : []),
        ]}
      />
      <Section title={texts.differences}>
        <Table caption={texts.differences} columns={columns} rows={differences} rowKey={({ lotId }) => String(lotId)} />
      </Section>
      <History entries={history} />
    </Layout>
  );
}

interface FormProps {
  readonly lots: readonly ReceivedLot[];
  readonly count?: CountRecord;
  readonly holders: readonly Choice[];
  readonly today: string;
}

export function CountFormPage({ lots, count, holders, today }: FormProps) {
  const t = useWords();
  return (
    <Layout title={t(count ? texts.change : texts.begin)} failed={useFormFailed()} crumbs={useCrumbs(count)}>
      <Form submit={stampTexts.save} cancel={count ? countAddress(count) : countList.href}>
        {!count && <SelectField name="holderId" label={texts.whose} hint={texts.whoseHint} choices={holders} />}
        {!count && <DayField name="day" label={stampTexts.day} defaultValue={today} required />}
        <p class="prose">{t(texts.lineHint)}</p>
        {lots.map((lot, at) => (
          <div key={String(lot._id)}>
            <input type="hidden" name={fieldName(['lines', at, 'lotId'])} value={String(lot._id)} />
            <TextField
              name={fieldName(['lines', at, 'numbers'])}
              label={{ vi: `${texts.lot.vi} ${lotName(lot)}`, en: `${texts.lot.en} ${lotName(lot)}` }}
            />
          </div>
        ))}
      </Form>
    </Layout>
  );
}

export function CloseCountPage({ count }: Pick<CountProps, 'count'>) {
  const t = useWords();
  return (
    <Layout title={t(texts.close)} failed={useFormFailed()} crumbs={useCrumbs(count)}>
      <p class="prose">{t(texts.closeIntro)}</p>
      <Form submit={texts.close} cancel={countAddress(count)}>
        <TextAreaField name="explanation" label={texts.explanation} hint={texts.explanationHint} />
      </Form>
    </Layout>
  );
}

function useCrumbs(count?: CountRecord) {
  const t = useWords();
  return [
    ...[stampsHome, countList].map(({ href, label }) => ({ href, label: t(label) })),
    ...(count ? [{ href: countAddress(count), label: t.day(count.day) }] : []),
  ];
}
