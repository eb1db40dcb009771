import { LinkButton, Outcome, RecordStatus, verificationList, type VerificationRecord } from '../certificates';
import { formatQuantity, type Procedure } from '../../metrology';
import type { InstrumentRecord } from '../instruments';
import {
  ActionButton,
  ErrorSummary,
  fieldId,
  Layout,
  Table,
  useFormFailed,
  useWords,
  type Column,
} from '../../platform/web';
import { runTexts as texts } from './run.messages';
import { nameOf } from './run.rules';

interface RunProps {
  /** Absent while there is no run. */
  readonly run: string | undefined;
  readonly records: readonly VerificationRecord[];
  readonly instruments: ReadonlyMap<string, InstrumentRecord>;
  readonly procedureOf: (record: VerificationRecord) => Procedure | null;
  /** The drafts that the reader may submit. */
  readonly drafts: readonly VerificationRecord[];
  readonly mayRecord: boolean;
}

/** What came of a run: each instrument with its record, and how far it is. */
export function RunPage({ run, records, drafts, mayRecord, ...props }: RunProps) {
  const t = useWords();
  return (
    <Layout
      title={t(texts.title)}
      failed={useFormFailed()}
      crumbs={[{ href: verificationList.href, label: t(verificationList.label) }]}
      actions={mayRecord && <LinkButton href={`${verificationList.href}/runs/new`} label={t(texts.start)} />}
    >
      <ErrorSummary />
      {run && records.length > 0 && <Recorded run={run} />}
      {records.length === 0 ? (
        <p class="text-body-secondary">{t(texts.none)}</p>
      ) : (
        <Table caption={texts.title} columns={columnsOf(t, props)} rows={records} />
      )}
      {run && drafts.length > 0 && <SubmitAll run={run} drafts={drafts} />}
    </Layout>
  );
}

/** Tells the browser that it need keep no copy of the run. */
function Recorded({ run }: { run: string }) {
  return (
    <div data-lot-run={run} hidden>
      <script src="/assets/run-done.js" defer></script>
    </div>
  );
}

function columnsOf(
  t: ReturnType<typeof useWords>,
  { instruments, procedureOf }: Pick<RunProps, 'instruments' | 'procedureOf'>,
): Column<VerificationRecord>[] {
  const named = (id: string) => instruments.get(id);
  return [
    {
      label: texts.number,
      cell: (each) => (
        <a id={fieldId(`members[${String(each.instrumentId)}]`)} href={`${verificationList.href}/${String(each._id)}`}>
          {each.number}
        </a>
      ),
    },
    {
      label: texts.instrument,
      cell: (each) => {
        const instrument = named(String(each.instrumentId));
        return instrument ? nameOf(instrument) : each.instrumentCode;
      },
    },
    { label: texts.errors, cell: (each) => errorsOf(each, procedureOf(each), t) },
    { label: texts.result, cell: (each) => <Outcome of={each} /> },
    { label: texts.status, cell: (each) => <RecordStatus status={each.status} /> },
  ];
}

function errorsOf({ evaluation }: VerificationRecord, procedure: Procedure | null, t: ReturnType<typeof useWords>) {
  return evaluation.points
    .filter(({ row }) => row !== null)
    .map(({ step, error }) => {
      const { errorDecimals } = procedure?.steps.find(({ name }) => name === step) ?? { errorDecimals: null };
      return formatQuantity(error, t.language, errorDecimals ?? undefined);
    })
    .join('; ');
}

function SubmitAll({ run, drafts }: { run: string; drafts: readonly VerificationRecord[] }) {
  const t = useWords();
  const versions = drafts.map(({ _id, __v }) => [`versions[${String(_id)}]`, String(__v)] as const);
  return (
    <>
      <p class="form-text">{t(texts.submitHint)}</p>
      <ActionButton
        action={`${verificationList.href}/runs`}
        label={texts.submit}
        fields={{ run, ...Object.fromEntries(versions) }}
      />
    </>
  );
}
