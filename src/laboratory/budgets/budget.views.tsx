import type { ReadEntry } from '../../audit';
import { History } from '../../audit';
import { findProcedure, formatDecimal } from '../../metrology';
import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import type { Page } from '../../platform/database';
import type { Refusal } from '../../platform/http';
import { dayInVietnam, fill, type Text } from '../../platform/i18n';
import {
  ActionButton,
  BeforeEntry,
  Facts,
  FilterSelect,
  Form,
  Layout,
  ListFilters,
  ListFragment,
  Section,
  Status,
  TextAreaField,
  useFormFailed,
  useWords,
  type Column,
  type Tone,
} from '../../platform/web';
import { calculateBudget } from './budget.calculation';
import { budgetStatusNames, budgetTexts as texts, sourceNames } from './budget.messages';
import type { NameOfProcedure } from './budget.procedure';
import { budgetStatuses, type BudgetRecord, type BudgetStatus } from './budget.model';
import type { BudgetAct } from './budget.steps';
import { BudgetResultView, ContributionChart } from './contribution.views';
import { TrialFacts } from './trial.views';

export const budgetList = { href: '/budgets', label: texts.title };
export const addressOf = ({ _id }: Pick<BudgetRecord, '_id'>) => `${budgetList.href}/${String(_id)}`;

export interface BudgetListProps {
  readonly page: Page<BudgetRecord>;
  readonly centres: ReadonlyMap<string, OrganizationRecord>;
  readonly nameOf: NameOfProcedure;
}

export function BudgetListPage({ mayManage, ...props }: BudgetListProps & { mayManage: boolean }) {
  const t = useWords();
  const statuses = budgetStatuses.map((status) => ({ value: status, label: budgetStatusNames[status] }));
  const register = (
    <a class="btn btn-primary" href={`${budgetList.href}/new`}>
      {t(texts.register)}
    </a>
  );
  return (
    <Layout title={t(texts.title)} actions={mayManage && register}>
      <p class="prose">{t(texts.intro)}</p>
      <ListFilters search={false}>
        <FilterSelect name="status" label={texts.status} choices={statuses} />
      </ListFilters>
      <BudgetTable {...props} />
    </Layout>
  );
}

export function BudgetTable({ page, centres, nameOf }: BudgetListProps) {
  const t = useWords();
  const columns: Column<BudgetRecord>[] = [
    { label: texts.name, cell: (each) => <a href={addressOf(each)}>{each.name}</a> },
    { label: texts.procedure, cell: (each) => t(procedureWords(each, nameOf)) },
    { label: texts.step, minor: true, cell: (each) => t(stepName(each)) },
    { label: texts.edition, numeric: true, cell: ({ edition }) => edition },
    { label: texts.status, cell: ({ status }) => <StatusMark status={status} /> },
    {
      label: texts.centre,
      minor: true,
      cell: ({ centreId }) => <OrganizationLink organization={centres.get(String(centreId))} />,
    },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

const tones: Readonly<Record<BudgetStatus, Tone>> = {
  draft: 'neutral',
  submitted: 'warning',
  approved: 'good',
  replaced: 'neutral',
};

function StatusMark({ status }: { status: BudgetStatus }) {
  return <Status text={budgetStatusNames[status]} tone={tones[status]} />;
}

/** The procedure; of the centre's own with the edition. */
function procedureWords(budget: BudgetRecord, nameOf: NameOfProcedure): Text {
  const { procedureEdition: edition } = budget;
  return edition === undefined ? nameOf(budget) : fill(texts.ofEdition, { name: nameOf(budget), edition });
}

/** The step that a budget is of, as the procedure calls it. */
function stepName({ procedureCode, step }: Pick<BudgetRecord, 'procedureCode' | 'step'>): Text {
  if (step === '') return texts.everyStep;
  return findProcedure(procedureCode)?.steps.find(({ name }) => name === step)?.label ?? { vi: step, en: step };
}

export interface BudgetPageProps {
  readonly budget: BudgetRecord;
  readonly centre: OrganizationRecord | undefined;
  readonly nameOf: NameOfProcedure;
  readonly history: readonly ReadEntry[];
  readonly mayManage: boolean;
  readonly mayApprove: boolean;
}

/** A budget with the table of its contributions, their bars, and what may be done with it. */
export function BudgetPage({ budget, centre, nameOf, history, ...rights }: BudgetPageProps) {
  const t = useWords();
  const outcome = calculateBudget(budget);
  return (
    <Layout
      title={`${budget.name} (${t(texts.edition).toLocaleLowerCase(t.language)} ${budget.edition})`}
      crumbs={[{ href: budgetList.href, label: t(budgetList.label) }]}
      actions={<Acts budget={budget} {...rights} />}
    >
      <BudgetFacts budget={budget} centre={centre} nameOf={nameOf} />
      <Section title={texts.resultTitle}>
        {outcome.ok ? (
          <>
            <BudgetResultView figures={budget} result={outcome.result} />
            <ContributionChart figures={budget} result={outcome.result} />
          </>
        ) : (
          <p>{t(fill(texts.noResult, { why: outcome.problem.words }))}</p>
        )}
      </Section>
      <Section title={texts.inputs}>
        <ul>
          {budget.inputs.map(({ name, labelVi, labelEn, source, spread, unit }) => (
            <li key={name}>
              {name}: {t({ vi: labelVi, en: labelEn ?? labelVi })} – {t(sourceNames[source])}
              {spread === undefined && source !== 'constant' && ` (${unit}; ${t(texts.fromRecord)})`}
            </li>
          ))}
        </ul>
      </Section>
      <TrialFacts budget={budget} />
      <History entries={history} />
    </Layout>
  );
}

function Acts({ budget, mayManage, mayApprove }: Pick<BudgetPageProps, 'budget' | 'mayManage' | 'mayApprove'>) {
  const t = useWords();
  const { status, __v } = budget;
  const link = (act: string, label: Text, isMain = false) => (
    <a class={`btn ${isMain ? 'btn-primary' : 'btn-outline-primary'}`} href={`${addressOf(budget)}/${act}`}>
      {t(label)}
    </a>
  );
  return (
    <>
      {mayManage && status === 'draft' && link('change', texts.change)}
      {mayManage && status === 'draft' && link('submit', texts.submit, true)}
      {mayApprove && status === 'submitted' && link('return', texts.return)}
      {mayApprove && status === 'submitted' && link('approve', texts.approve, true)}
      {mayManage && <ActionButton action={`${addressOf(budget)}/monte-carlo`} label={texts.trial} version={__v} />}
      {mayManage && status !== 'draft' && (
        <a class="btn btn-outline-primary" href={`${budgetList.href}/new?from=${String(budget._id)}`}>
          {t(texts.newEdition)}
        </a>
      )}
    </>
  );
}

function BudgetFacts({ budget, centre, nameOf }: Pick<BudgetPageProps, 'budget' | 'centre' | 'nameOf'>) {
  const t = useWords();
  const { status, basis, output, unit, model, probability, writtenBy, approvedBy, approvedAt } = budget;
  return (
    <Facts
      facts={[
        { label: texts.centre, value: <OrganizationLink organization={centre} /> },
        { label: texts.procedure, value: t(procedureWords(budget, nameOf)) },
        { label: texts.step, value: t(stepName(budget)) },
        { label: texts.status, value: <StatusMark status={status} /> },
        { label: texts.model, value: <code>{`${output} = ${model}`}</code> },
        { label: texts.unit, value: unit },
        { label: texts.probability, value: formatDecimal(probability, t.language) },
        { label: texts.basis, value: basis },
        { label: texts.correlations, value: correlationWords(budget) },
        { label: texts.writtenBy, value: writtenBy },
        ...(budget.returnReason ? [{ label: texts.returnReason, value: budget.returnReason }] : []),
        {
          label: texts.approvedBy,
          value: approvedBy && approvedAt && `${approvedBy}, ${t.day(dayInVietnam(approvedAt))}`,
        },
      ]}
    />
  );
}

function correlationWords({ correlations }: BudgetRecord): string {
  return correlations.map(({ first, second, coefficient }) => `r(${first}, ${second}) = ${coefficient}`).join('; ');
}

/** One step in the life of a budget, asked once more; where it could only be refused, why. */
export function BudgetStepPage({ budget, act, refusal }: StepPageProps) {
  const t = useWords();
  const crumbs = [
    { href: budgetList.href, label: t(budgetList.label) },
    { href: addressOf(budget), label: budget.name },
  ];
  return (
    <Layout title={t(texts[act])} failed={useFormFailed()} crumbs={crumbs}>
      {refusal ? (
        <BeforeEntry refusals={[refusal]} />
      ) : (
        <>
          {act === 'approve' && <p class="prose">{t(texts.approveNote)}</p>}
          <Form submit={texts[act]} danger={act === 'return'} cancel={addressOf(budget)}>
            {act === 'return' && <TextAreaField name="reason" label={texts.returnReason} required />}
          </Form>
        </>
      )}
    </Layout>
  );
}

interface StepPageProps {
  readonly budget: BudgetRecord;
  readonly act: BudgetAct;
  readonly refusal: Refusal | undefined;
}
