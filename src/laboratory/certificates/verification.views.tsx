import type { VNode } from 'preact';
import { History, type ReadEntry } from '../../audit';
import { verificationModes } from '../centres';
import type { InstrumentRecord } from '../instruments';
import { procedureForType } from '../../metrology';
import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import type { Page } from '../../platform/database';
import type { Refusal } from '../../platform/http';
import {
  FilterSelect,
  FilterText,
  Form,
  GeneratedMark,
  Layout,
  ListFilters,
  ListFragment,
  BeforeEntry,
  Status,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  type Column,
} from '../../platform/web';
import { TypeFilter } from './certificate.views';
import { RecordBody, type RecordProps } from './verification-record.views';
import { consentTexts } from './late-entry.messages';
import {
  actTexts,
  modeNames,
  statusTones,
  verificationStatusNames,
  verificationTexts as texts,
} from './verification.messages';
import { verificationStatuses, type VerificationRecord, type VerificationStatus } from './verification.model';

const list = { href: '/verifications', label: texts.title };

interface ListProps {
  readonly page: Page<VerificationRecord>;
  readonly owners: Map<string, OrganizationRecord>;
}

export function VerificationListPage({ mayRecord, ...props }: ListProps & { mayRecord: boolean }) {
  const t = useWords();
  const statuses = [
    ...verificationStatuses.map((value) => ({ value, label: verificationStatusNames[value] })),
    { value: 'decided', label: texts.decided },
  ];
  const modes = verificationModes.map((value) => ({ value, label: modeNames[value] }));
  return (
    <Layout
      title={t(texts.title)}
      actions={mayRecord && <LinkButton href={`${list.href}/new`} label={t(texts.start)} />}
    >
      <ListFilters>
        <FilterSelect name="status" label={texts.status} choices={statuses} />
        <TypeFilter />
        <FilterSelect name="mode" label={texts.mode} choices={modes} />
        <FilterText name="from" label={texts.from} placeholder="dd/mm/yyyy" />
        <FilterText name="until" label={texts.until} placeholder="dd/mm/yyyy" />
      </ListFilters>
      <VerificationTable {...props} />
    </Layout>
  );
}

export function VerificationTable({ page, owners }: ListProps) {
  const t = useWords();
  const columns: Column<VerificationRecord>[] = [
    {
      label: texts.number,
      cell: (each) => (
        <>
          <a href={`${list.href}/${String(each._id)}`}>{each.number}</a> <GeneratedMark generated={each.generated} />
        </>
      ),
    },
    { label: texts.performedOn, cell: (each) => t.day(each.performedOn) },
    {
      label: texts.instrument,
      cell: (each) => <a href={`/instruments/${String(each.instrumentId)}`}>{each.instrumentCode}</a>,
    },
    {
      label: texts.owner,
      minor: true,
      cell: (each) => <OrganizationLink organization={owners.get(String(each.ownerId))} />,
    },
    { label: texts.mode, minor: true, cell: (each) => t(modeNames[each.mode]) },
    { label: texts.verifier, minor: true, cell: (each) => each.verifierName },
    { label: texts.result, cell: (each) => <Outcome passed={each.passed} /> },
    { label: texts.status, cell: (each) => <RecordStatus status={each.status} /> },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

interface ChooseProps {
  readonly page: Page<InstrumentRecord>;
  readonly owners: Map<string, OrganizationRecord>;
  readonly typeNames: Map<string, string>;
  /** Why the reader may not verify some of these today. */
  readonly refusals: readonly Refusal[];
}

/** The first step: which instrument. */
export function ChooseInstrumentPage(props: ChooseProps) {
  const t = useWords();
  return (
    <Layout title={t(texts.choose)} crumbs={[{ href: list.href, label: t(list.label) }]}>
      <BeforeEntry refusals={props.refusals} />
      <p class="text-body-secondary">{t(texts.chooseHint)}</p>
      <ListFilters>
        <TypeFilter />
      </ListFilters>
      <ChooseInstrumentTable {...props} />
    </Layout>
  );
}

export function ChooseInstrumentTable({ page, owners, typeNames }: ChooseProps) {
  const t = useWords();
  const columns: Column<InstrumentRecord>[] = [
    { label: texts.instrumentCode, cell: (each) => each.code },
    { label: texts.type, cell: (each) => typeNames.get(each.typeCode) ?? each.typeCode },
    { label: texts.serial, cell: (each) => [each.serial, each.model].filter(Boolean).join(' · ') },
    { label: texts.owner, minor: true, cell: (each) => owners.get(String(each.ownerId))?.nameVi ?? '' },
    {
      label: texts.verify,
      cell: (each) =>
        procedureForType(each.typeCode) && (
          <a class="btn btn-primary btn-sm" href={`${list.href}/new?instrumentId=${String(each._id)}`}>
            {t(texts.verify)} <span class="visually-hidden">{each.code}</span>
          </a>
        ),
    },
  ];
  return <ListFragment caption={texts.choose} columns={columns} page={page} />;
}

export function NotVerifiablePage({ refusals }: { refusals: readonly Refusal[] }) {
  const t = useWords();
  return (
    <Layout title={t(texts.start)} crumbs={[{ href: list.href, label: t(list.label) }]}>
      <BeforeEntry refusals={refusals} />
    </Layout>
  );
}

export interface Rights {
  readonly mayEdit: boolean;
  readonly maySubmit: boolean;
  readonly mayCancel: boolean;
  readonly mayDecide: boolean;
  /** The department's officer, while there is something to consent to. */
  readonly mayConsent: boolean;
}

export function VerificationPage({
  rights,
  history,
  ...props
}: RecordProps & { rights: Rights; history: readonly ReadEntry[] }) {
  const t = useWords();
  const { record } = props;
  const here = `${list.href}/${String(record._id)}`;
  return (
    <Layout
      title={t(texts.record, { number: record.number })}
      crumbs={[{ href: list.href, label: t(list.label) }]}
      actions={
        <>
          {!record.gaps && (
            <LinkButton
              href={`${here}.pdf`}
              label={t(record.status === 'failed' ? texts.failedPaper : texts.paper)}
              quiet
            />
          )}
          {rights.mayEdit && <LinkButton href={`${here}/change`} label={t(texts.change)} quiet />}
          {rights.maySubmit && <LinkButton href={`${here}/submit`} label={t(actTexts.submit.label)} />}
          {rights.mayDecide && <LinkButton href={`${here}/approve`} label={t(actTexts.approve.label)} />}
          {rights.mayDecide && <LinkButton href={`${here}/return`} label={t(actTexts.return.label)} quiet />}
          {rights.mayConsent && <LinkButton href={`${here}/consent`} label={t(actTexts.consent.label)} />}
          {rights.mayCancel && <LinkButton href={`${here}/cancel`} label={t(actTexts.cancel.label)} quiet />}
        </>
      }
    >
      <RecordBody
        {...props}
        status={<RecordStatus status={record.status} />}
        outcome={<Outcome passed={record.passed} />}
      />
      <div class="mt-4">
        <History entries={history} />
      </div>
    </Layout>
  );
}

export type Act = keyof typeof actTexts;

/** One step, with the whole record above it: nobody signs what is not on the page. */
export function StepPage({ act, ...props }: RecordProps & { act: Act }) {
  const t = useWords();
  const { record } = props;
  const here = `${list.href}/${String(record._id)}`;
  const crumbs = [
    { href: list.href, label: t(list.label) },
    { href: here, label: record.number },
  ];
  return (
    <Layout title={`${t(actTexts[act].label)}: ${record.number}`} failed={useFormFailed()} crumbs={crumbs}>
      <RecordBody
        {...props}
        status={<RecordStatus status={record.status} />}
        outcome={<Outcome passed={record.passed} />}
      />
      <Form submit={actTexts[act].label} danger={act === 'cancel'} cancel={here}>
        {act === 'approve' && <p>{t(record.passed ? texts.willIssue : texts.willFail)}</p>}
        {act === 'consent' && <p>{t(consentTexts.explained)}</p>}
        {act === 'consent' && <TextAreaField name="reason" label={consentTexts.reason} required />}
        {(act === 'return' || act === 'cancel') && (
          <TextAreaField name="reason" label={texts.reason} required={act === 'return'} />
        )}
        {act === 'approve' && (
          <TextField
            name="password"
            type="password"
            autocomplete="current-password"
            label={texts.password}
            hint={texts.passwordHint}
            required
          />
        )}
      </Form>
    </Layout>
  );
}

function LinkButton({ href, label, quiet }: { href: string; label: string; quiet?: boolean }): VNode {
  return (
    <a class={`btn ${quiet ? 'btn-outline-primary' : 'btn-primary'}`} href={href}>
      {label}
    </a>
  );
}

export function Outcome({ passed }: { passed: boolean | undefined }) {
  if (passed === undefined) return <Status text={texts.incomplete} tone="neutral" />;
  return <Status text={passed ? texts.pass : texts.fail} tone={passed ? 'good' : 'bad'} />;
}

export function RecordStatus({ status }: { status: VerificationStatus }) {
  return <Status text={verificationStatusNames[status]} tone={statusTones[status]} />;
}
