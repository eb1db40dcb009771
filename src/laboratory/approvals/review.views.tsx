import { useContext } from 'preact/hooks';
import { kindNames, LinkButton, Outcome, recordKinds, verificationList } from '../certificates';
import {
  fieldId,
  FilterSelect,
  FilterText,
  Form,
  FormContext,
  HeldFilter,
  Layout,
  ListFilters,
  Section,
  Table,
  TextField,
  useFormFailed,
  useWords,
  valueAt,
  type Choice,
  type Column,
} from '../../platform/web';
import { fill } from '../../platform/i18n';
import { SigningWarning } from '../signing';
import { approvalTexts as texts, groupNames } from './approval.messages';
import type { Review, Reviewed } from './approval.review';
import { mostRecords } from './approval.schema';
import { exceptionGroups, nearShare, shiftShare } from './exception.rules';

export const approvalList = { href: '/approvals', label: texts.title };

interface ReviewProps extends Review {
  readonly types: readonly Choice[];
  readonly verifiers: readonly Choice[];
  /** What the centre signs with, where it does. */
  readonly signingKey: Parameters<typeof SigningWarning>[0]['signingKey'];
  readonly now: Date;
}

/** What waits for the head: the exceptions first, the rest folded up and ticked, one password below. */
export function ReviewPage({ offered, leftOut, isCut, types, verifiers, signingKey, now }: ReviewProps) {
  const t = useWords();
  const percent = (share: number) => t.number(Math.round(share * 100));
  return (
    <Layout
      title={t(texts.review)}
      failed={useFormFailed()}
      crumbs={[{ href: verificationList.href, label: t(verificationList.label) }]}
      actions={<LinkButton href={approvalList.href} label={t(approvalList.label)} quiet />}
    >
      <p class="prose">{t(texts.intro)}</p>
      <SigningWarning {...{ signingKey, now }} />
      <Filters types={types} verifiers={verifiers} />
      {isCut && <p class="alert alert-warning">{t(texts.tooMany, { most: mostRecords })}</p>}
      {offered.length === 0 && leftOut.length === 0 && <p>{t(texts.nothing)}</p>}
      {leftOut.length > 0 && <LeftOut records={leftOut} />}
      {offered.length > 0 && (
        <Form submit={texts.sign} wide cancel={verificationList.href}>
          <p class="text-body-secondary small">
            {t(texts.own, { near: percent(nearShare), shift: percent(shiftShare) })}
          </p>
          <div id={fieldId('records')} tabIndex={-1}>
            {exceptionGroups.map((group) => (
              <Group key={group} group={group} records={offered.filter((each) => each.group === group)} />
            ))}
          </div>
          <p>{t(texts.explained)}</p>
          <TextField
            name="password"
            type="password"
            autocomplete="current-password"
            label={texts.password}
            hint={texts.passwordHint}
            required
          />
        </Form>
      )}
    </Layout>
  );
}

function Filters({ types, verifiers }: Pick<ReviewProps, 'types' | 'verifiers'>) {
  const t = useWords();
  return (
    <ListFilters search={false}>
      <HeldFilter name="run" label={texts.run} words={t(texts.oneRun)} />
      <FilterSelect
        name="kind"
        label={texts.kind}
        choices={recordKinds.map((value) => ({ value, label: kindNames[value] }))}
      />
      <FilterSelect name="typeCode" label={texts.type} choices={types} />
      <FilterSelect name="verifierId" label={texts.performer} choices={verifiers} />
      <FilterText name="from" label={texts.from} placeholder="dd/mm/yyyy" />
      <FilterText name="until" label={texts.until} placeholder="dd/mm/yyyy" />
    </ListFilters>
  );
}

/** One group of the review; what nothing sets apart is counted and folded up. */
function Group({ group, records }: { group: Reviewed['group']; records: readonly Reviewed[] }) {
  const t = useWords();
  if (records.length === 0) return null;
  const title = fill(groupNames[group], { count: records.length });
  const table = (
    <Table caption={title} columns={columnsOf(t)} rows={records} rowKey={({ record }) => String(record._id)} />
  );
  if (group !== 'rest') return <Section title={title}>{table}</Section>;
  return (
    <details class="mb-3">
      <summary class="h5">{t(texts.restCount, { count: records.length })}</summary>
      {table}
    </details>
  );
}

function columnsOf(t: ReturnType<typeof useWords>): Column<Reviewed>[] {
  return [
    { label: texts.record, cell: (each) => <Tick of={each} /> },
    { label: texts.instrument, cell: ({ record }) => instrumentOf(record) },
    { label: texts.result, cell: ({ record }) => <Outcome of={record} /> },
    {
      label: texts.why,
      cell: ({ why }) => (why.length > 0 ? <Lines lines={why.map((each) => t(each))} /> : t(texts.nothingApart)),
    },
    { label: texts.performer, minor: true, cell: ({ record }) => record.verifierName },
    { label: texts.doneOn, minor: true, cell: ({ record }) => t.day(record.performedOn) },
  ];
}

function instrumentOf({ instrumentCode, frozen }: Reviewed['record']): string {
  return [instrumentCode, frozen?.instrument.serial].filter(Boolean).join(' · ');
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="list-unstyled mb-0">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** A tick sends the version that stands on the page: what is signed is what was shown, and what was ticked. */
function Tick({ of: { record, group } }: { of: Reviewed }) {
  const { values, isTyped } = useContext(FormContext);
  const id = String(record._id);
  const name = `records[${id}]`;
  return (
    <div class="form-check">
      <input
        class="form-check-input"
        type="checkbox"
        id={`tick-${id}`}
        name={name}
        value={record.__v}
        checked={isTyped ? valueAt(values, name) === String(record.__v) : group === 'rest'}
      />
      <label class="form-check-label" for={`tick-${id}`}>
        {record.number}
      </label>{' '}
      <a href={`${verificationList.href}/${id}`} target="_blank" rel="noopener">
        <Opens number={record.number} />
      </a>
    </div>
  );
}

function Opens({ number }: { number: string }) {
  const t = useWords();
  return (
    <>
      {t(texts.open)} <span class="visually-hidden">{number}</span>
    </>
  );
}

/** Named before anything is signed, with what stands in the way. */
function LeftOut({ records }: { records: readonly Reviewed[] }) {
  const t = useWords();
  const columns: Column<Reviewed>[] = [
    {
      label: texts.record,
      cell: ({ record }) => <a href={`${verificationList.href}/${String(record._id)}`}>{record.number}</a>,
    },
    { label: texts.instrument, cell: ({ record }) => instrumentOf(record) },
    {
      label: texts.whyNot,
      cell: ({ refusals }) => <Lines lines={refusals.map(({ text, remedy }) => `${t(text)} ${t(remedy)}`)} />,
    },
  ];
  return (
    <Section title={fill(texts.leftOut, { count: records.length })}>
      <p class="text-body-secondary">{t(texts.leftOutHint)}</p>
      <Table
        caption={fill(texts.leftOut, { count: records.length })}
        columns={columns}
        rows={records}
        rowKey={({ record }) => String(record._id)}
      />
    </Section>
  );
}
