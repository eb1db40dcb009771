import type { CheckedCase } from '../../metrology';
import type { Page } from '../../platform/database';
import { formatInstant } from '../../platform/i18n';
import {
  Facts,
  FileField,
  FilterSelect,
  Form,
  Layout,
  ListFilters,
  ListFragment,
  Section,
  SelectField,
  Status,
  Table,
  useFormFailed,
  useWords,
  type Column,
  type Tone,
} from '../../platform/web';
import { caseOriginNames, validationTexts as texts, verdictNames } from './validation.messages';
import { verdictOn, type Verdict } from './validation.rules';
import { caseOrigins } from './validation.schema';
import { caseVerdict, figureText, howManyText, problemText } from './validation.words';
import type { ValidationRunRecord } from './validation-run.model';

export const validationList = { href: '/assessment/validation', label: texts.title };
export const validationAddress = ({ _id }: Pick<ValidationRunRecord, '_id'>) => `${validationList.href}/${String(_id)}`;

interface ListProps {
  readonly page: Page<ValidationRunRecord>;
  readonly now: Date;
  readonly mayRun: boolean;
}

/** Every run, newest first. */
export function ValidationListPage({ mayRun, ...table }: ListProps) {
  const t = useWords();
  const start = (
    <a class="btn btn-primary" href={`${validationList.href}/new`}>
      {t(texts.start)}
    </a>
  );
  return (
    <Layout title={t(texts.title)} actions={mayRun && start}>
      <p class="prose">{t(texts.intro)}</p>
      <ValidationTable {...table} />
    </Layout>
  );
}

export function ValidationTable({ page, now }: Pick<ListProps, 'page' | 'now'>) {
  const t = useWords();
  const columns: Column<ValidationRunRecord>[] = [
    { label: texts.startedAt, cell: (run) => <a href={validationAddress(run)}>{formatInstant(run.startedAt)}</a> },
    { label: texts.verdict, cell: (run) => <VerdictMark verdict={verdictOn(run, now)} /> },
    { label: texts.result, cell: (run) => t(howManyText(run)) },
    { label: texts.file, cell: ({ file }) => file?.name ?? t(caseOriginNames.published) },
    { label: texts.version, cell: ({ version }) => version },
    { label: texts.startedBy, minor: true, cell: ({ startedBy }) => startedBy },
  ];
  return <ListFragment caption={texts.runs} columns={columns} page={page} />;
}

const tones: Readonly<Record<Verdict | 'incomplete', Tone>> = {
  ...{ passed: 'good', failed: 'bad', interrupted: 'warning', running: 'neutral', incomplete: 'neutral' },
};

function VerdictMark({ verdict }: { verdict: Verdict | 'incomplete' }) {
  return <Status text={verdictNames[verdict]} tone={tones[verdict]} />;
}

interface RunProps {
  readonly run: ValidationRunRecord;
  readonly cases: readonly CheckedCase[];
  readonly now: Date;
}

/** One run: how far it is, or what came of it, case by case. */
export function ValidationRunPage({ run, cases, now }: RunProps) {
  const t = useWords();
  const verdict = verdictOn(run, now);
  const isDone = run.status === 'done';
  const paper = (
    <a class="btn btn-outline-primary" href={`${validationAddress(run)}.pdf`}>
      PDF
    </a>
  );
  return (
    <Layout
      title={`${t(texts.title)}, ${formatInstant(run.startedAt)}`}
      crumbs={[{ href: validationList.href, label: t(texts.title) }]}
      actions={isDone && paper}
    >
      <RunFacts run={run} verdict={verdict} />
      {verdict === 'running' && <Progress run={run} />}
      {verdict === 'interrupted' && <p class="alert alert-warning">{t(texts.cutShort)}</p>}
      {isDone && <Cases cases={cases} />}
    </Layout>
  );
}

function RunFacts({ run, verdict }: { run: ValidationRunRecord; verdict: Verdict }) {
  const t = useWords();
  const { startedAt, startedBy, finishedAt, version, file } = run;
  return (
    <Facts
      facts={[
        { label: texts.verdict, value: <VerdictMark verdict={verdict} /> },
        { label: texts.result, value: run.status === 'done' && t(howManyText(run)) },
        { label: texts.file, value: file ? `${file.name} (SHA-256 ${file.sha256})` : t(caseOriginNames.published) },
        { label: texts.version, value: version },
        { label: texts.startedBy, value: startedBy },
        { label: texts.startedAt, value: formatInstant(startedAt) },
        { label: texts.finishedAt, value: finishedAt && formatInstant(finishedAt) },
      ]}
    />
  );
}

/** Looked at anew every two seconds where scripts run; by its link where they do not. */
function Progress({ run }: { run: ValidationRunRecord }) {
  const t = useWords();
  const address = validationAddress(run);
  const polling = { 'hx-get': address, 'hx-trigger': 'every 2s', 'hx-target': 'body', 'hx-swap': 'innerHTML' };
  return (
    <div class="alert alert-info" role="status" {...polling}>
      {t(texts.progress, { checked: run.checked, total: run.total })} <a href={address}>{t(texts.reload)}</a>
    </div>
  );
}

function Cases({ cases }: { cases: readonly CheckedCase[] }) {
  const t = useWords();
  const columns: Column<CheckedCase>[] = [
    { label: texts.case, cell: ({ id, name }) => (name ? `${id}: ${name}` : id) },
    { label: texts.source, cell: ({ source }) => source },
    { label: texts.figures, cell: (each) => <Figures {...each} /> },
    { label: texts.verdict, cell: (each) => <VerdictMark verdict={caseVerdict(each)} /> },
  ];
  return (
    <Section title={texts.cases}>
      <p class="text-body-secondary small">{t(texts.rule)}</p>
      <ListFilters search={false}>
        <FilterSelect
          name="verdict"
          label={texts.verdict}
          choices={[{ value: 'failed', label: verdictNames.failed }]}
        />
      </ListFilters>
      {cases.length === 0 ? (
        <p>{t(texts.allPassed)}</p>
      ) : (
        <Table caption={texts.cases} columns={columns} rows={cases} rowKey={({ id }) => id} />
      )}
    </Section>
  );
}

function Figures(checked: CheckedCase) {
  const t = useWords();
  const problem = problemText(checked);
  if (problem) return <>{t(problem)}</>;
  return (
    <ul class="list-unstyled mb-0 small">
      {checked.checks.map((check) => (
        <li key={check.quantity}>
          {t(figureText(check))} {!check.passed && <VerdictMark verdict="failed" />}
        </li>
      ))}
    </ul>
  );
}

export function StartValidationPage() {
  const t = useWords();
  return (
    <Layout
      title={t(texts.start)}
      failed={useFormFailed()}
      crumbs={[{ href: validationList.href, label: t(texts.title) }]}
    >
      <p class="prose">{t(texts.startIntro)}</p>
      <Form submit={texts.start} multipart cancel={validationList.href}>
        <SelectField
          name="cases"
          label={texts.origin}
          choices={caseOrigins.map((value) => ({ value, label: caseOriginNames[value] }))}
          defaultValue="published"
          required
        />
        <FileField name="file" label={texts.ownFile} hint={texts.ownFileHint} accept=".json" />
      </Form>
    </Layout>
  );
}
