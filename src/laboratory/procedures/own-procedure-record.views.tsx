import { History, type ReadEntry } from '../../audit';
import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import {
  ActionButton,
  Facts,
  Form,
  Layout,
  Section,
  Table,
  TextAreaField,
  useFormFailed,
  useWords,
  type Column,
} from '../../platform/web';
import { ownProcedureTexts as texts } from './own-procedure.messages';
import type { OwnProcedureRecord } from './own-procedure.model';
import { addressOf, nameOf, ownProcedureList, StateMark } from './own-procedure.views';
import { ProcedureBody } from './procedure-body.views';
import { procedureActTexts, procedureTexts } from './procedure.messages';

export type ProcedureStep = keyof typeof procedureActTexts;

export interface ProcedureRights {
  readonly mayChange: boolean;
  readonly mayBeginNext: boolean;
  /** The steps that the reader may take now. */
  readonly steps: readonly ProcedureStep[];
  readonly mayTry: boolean;
}

export interface ProcedureRecordProps {
  readonly procedure: OwnProcedureRecord;
  readonly editions: readonly OwnProcedureRecord[];
  readonly centre: OrganizationRecord | undefined;
}

export function OwnProcedurePage({
  rights,
  history,
  ...props
}: ProcedureRecordProps & { rights: ProcedureRights; history: readonly ReadEntry[] }) {
  const t = useWords();
  const { procedure } = props;
  const here = addressOf(procedure);
  return (
    <Layout
      title={useTitle(procedure)}
      crumbs={[{ href: ownProcedureList.href, label: t(ownProcedureList.label) }]}
      actions={
        <>
          {rights.mayTry && (
            <a class="btn btn-outline-primary" href={`${here}/trial`}>
              {t(procedureTexts.try)}
            </a>
          )}
          {rights.mayChange && (
            <a class="btn btn-outline-primary" href={`${here}/change`}>
              {t(procedureTexts.change)}
            </a>
          )}
          {rights.mayBeginNext && (
            <ActionButton action={`${here}/editions`} label={procedureTexts.nextEdition} version={procedure.__v} />
          )}
          {rights.steps.map((step) => (
            <a
              key={step}
              class={`btn ${step === 'discard' ? 'btn-outline-danger' : 'btn-primary'}`}
              href={`${here}/${step}`}
            >
              {t(procedureActTexts[step].label)}
            </a>
          ))}
        </>
      }
    >
      <Whole {...props} />
      <History entries={history} />
    </Layout>
  );
}

/** One step, with the whole edition above it: nobody approves what is not on the page. */
export function ProcedureStepPage({ step, ...props }: ProcedureRecordProps & { step: ProcedureStep }) {
  const t = useWords();
  const { procedure } = props;
  const here = addressOf(procedure);
  const { label } = procedureActTexts[step];
  const title = useTitle(procedure);
  return (
    <Layout
      title={`${t(label)}: ${title}`}
      failed={useFormFailed()}
      crumbs={[
        { href: ownProcedureList.href, label: t(ownProcedureList.label) },
        { href: here, label: title },
      ]}
    >
      <Whole {...props} />
      <Form submit={label} danger={step === 'withdraw' || step === 'discard'} cancel={here}>
        {step === 'submit' && (
          <TextAreaField name="fitness" label={texts.fitness} hint={procedureTexts.fitnessHint} required />
        )}
        {step === 'return' && <TextAreaField name="reason" label={texts.returnReason} required />}
        {step === 'discard' && <TextAreaField name="reason" label={texts.discardReason} required />}
        {step === 'withdraw' && <TextAreaField name="reason" label={texts.withdrawalReason} required />}
      </Form>
    </Layout>
  );
}

function Whole({ procedure, editions, centre }: ProcedureRecordProps) {
  return (
    <>
      <RecordFacts procedure={procedure} centre={centre} />
      <ProcedureBody declaration={procedure.declaration} />
      <Editions editions={editions} />
    </>
  );
}

function RecordFacts({ procedure, centre }: Omit<ProcedureRecordProps, 'editions'>) {
  const t = useWords();
  const { code, edition, state, template, fitness, writtenBy, submittedBy, returnReason, approvedBy, approvedOn } =
    procedure;
  const by = (name: string | undefined, at?: Date) => name && (at ? `${name}, ${t.instant(at)}` : name);
  return (
    <Facts
      facts={[
        { label: texts.centre, value: <OrganizationLink organization={centre} /> },
        { label: texts.code, value: code },
        { label: texts.edition, value: t.number(edition) },
        { label: texts.state, value: <StateMark state={state} /> },
        { label: texts.writtenBy, value: writtenBy },
        ...(template ? [{ label: texts.template, value: template }] : []),
        { label: texts.fitness, value: fitness },
        ...(submittedBy ? [{ label: texts.submittedBy, value: by(submittedBy, procedure.submittedAt) }] : []),
        ...(returnReason ? [{ label: texts.returnReason, value: returnReason }] : []),
        ...(approvedBy ? [{ label: texts.approvedBy, value: by(approvedBy, procedure.approvedAt) }] : []),
        ...(approvedOn ? [{ label: texts.approvedOn, value: t.day(approvedOn) }] : []),
        ...(procedure.withdrawnOn
          ? [
              { label: texts.withdrawnOn, value: t.day(procedure.withdrawnOn) },
              { label: texts.withdrawnBy, value: procedure.withdrawnBy },
              { label: texts.withdrawalReason, value: procedure.withdrawalReason },
            ]
          : []),
      ]}
    />
  );
}

function Editions({ editions }: Pick<ProcedureRecordProps, 'editions'>) {
  const t = useWords();
  const columns: Column<OwnProcedureRecord>[] = [
    {
      label: texts.edition,
      cell: (each) => (
        <a href={addressOf(each)}>
          {t(texts.edition)} {t.number(each.edition)}
        </a>
      ),
    },
    { label: texts.state, cell: ({ state }) => <StateMark state={state} /> },
    { label: procedureTexts.period, cell: (each) => <Period of={each} editions={editions} /> },
    { label: texts.approvedBy, cell: ({ approvedBy }) => approvedBy ?? '—' },
    { label: texts.fitness, minor: true, cell: ({ fitness }) => fitness ?? '—' },
  ];
  return (
    <Section title={procedureTexts.editions}>
      <Table caption={procedureTexts.editions} columns={columns} rows={editions} rowKey={({ _id }) => String(_id)} />
    </Section>
  );
}

/** New work of which days is done by it: until the next edition, or until it was withdrawn. */
function Period({ of, editions }: { of: OwnProcedureRecord; editions: readonly OwnProcedureRecord[] }) {
  const t = useWords();
  if (!of.approvedOn) return <>—</>;
  const from = t.day(of.approvedOn);
  const next = editions.findLast(({ edition, approvedOn }) => edition > of.edition && approvedOn)?.approvedOn;
  const until = [next, of.withdrawnOn].filter((day) => day !== undefined).sort()[0];
  return <>{until ? t(procedureTexts.untilDay, { from, until: t.day(until) }) : t(procedureTexts.fromDay, { from })}</>;
}

function useTitle(procedure: OwnProcedureRecord): string {
  const t = useWords();
  const { code, edition } = procedure;
  return `${nameOf(procedure, t.language)} – ${code}, ${t(texts.edition).toLocaleLowerCase(t.language)} ${edition}`;
}
