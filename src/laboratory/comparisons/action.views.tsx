import { History, type ReadEntry } from '../../audit';
import type { Page } from '../../platform/database';
import type { Day } from '../../platform/i18n';
import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import {
  DayField,
  Facts,
  FilterSelect,
  Form,
  GeneratedMark,
  Layout,
  ListFilters,
  ListFragment,
  Status,
  Table,
  TextAreaField,
  TextField,
  useFormFailed,
  useWords,
  type Column,
  type Tone,
} from '../../platform/web';
import { actionStatusNames, actionTexts as texts } from './action.messages';
import { actionStatuses, type ActionRecord, type ActionStatus } from './action.model';
import { roundTexts, scoreNames } from './round.messages';
import { scoreText } from './round.words';

export const actionList = { href: '/comparisons/actions', label: texts.title };
export const actionAddress = ({ _id }: Pick<ActionRecord, '_id'>) => `${actionList.href}/${String(_id)}`;

const tones: Readonly<Record<ActionStatus, Tone>> = { open: 'bad', planned: 'warning', closed: 'good' };

export function ActionListPage({ page, today }: { page: Page<ActionRecord>; today: Day }) {
  const t = useWords();
  const choices = [
    { value: 'unfinished', label: texts.unfinished },
    ...actionStatuses.map((value) => ({ value, label: actionStatusNames[value] })),
  ];
  return (
    <Layout title={t(texts.title)} crumbs={[{ href: '/comparisons', label: t(roundTexts.title) }]}>
      <p class="prose">{t(texts.intro)}</p>
      <ListFilters search={false}>
        <FilterSelect name="status" label={texts.status} choices={choices} />
      </ListFilters>
      <ActionListTable page={page} today={today} />
    </Layout>
  );
}

export function ActionListTable({ page, today }: { page: Page<ActionRecord>; today: Day }) {
  return <ListFragment caption={texts.title} columns={useColumns(today)} page={page} />;
}

/** The actions after one round. */
export function ActionTable({ actions }: { actions: readonly ActionRecord[] }) {
  return <Table caption={texts.title} columns={useColumns()} rows={actions} rowKey={({ _id }) => String(_id)} />;
}

function useColumns(today?: Day): Column<ActionRecord>[] {
  const t = useWords();
  return [
    {
      label: texts.action,
      cell: (action) => (
        <>
          <a href={actionAddress(action)}>
            {action.round}, {action.point}
          </a>{' '}
          <GeneratedMark generated={action.generated} />
        </>
      ),
    },
    { label: texts.code, cell: ({ code }) => code },
    { label: texts.score, cell: (action) => <ScoreOf {...action} /> },
    { label: texts.status, cell: ({ status }) => <Status text={actionStatusNames[status]} tone={tones[status]} /> },
    { label: texts.responsible, minor: true, cell: ({ responsible }) => responsible ?? '—' },
    {
      label: texts.dueOn,
      cell: ({ dueOn, status }) => (
        <>
          {dueOn ? t.day(dueOn) : '—'}{' '}
          {dueOn && today && status !== 'closed' && dueOn < today && <Status text={texts.overdue} tone="bad" />}
        </>
      ),
    },
  ];
}

function ScoreOf({ scoreName, score }: Pick<ActionRecord, 'scoreName' | 'score'>) {
  const { language } = useWords();
  return (
    <>
      {scoreNames[scoreName]} = {scoreText(score, language)}
    </>
  );
}

interface ActionProps {
  readonly action: ActionRecord;
  readonly centre: OrganizationRecord | undefined;
  readonly history: readonly ReadEntry[];
  readonly mayAct: boolean;
}

export function ActionPage({ action, centre, history, mayAct }: ActionProps) {
  const t = useWords();
  const address = actionAddress(action);
  const { status, dueOn, effectCheckedOn } = action;
  return (
    <Layout
      title={`${t(texts.action)}: ${action.round}, ${action.point}`}
      crumbs={useCrumbs()}
      actions={
        mayAct &&
        status !== 'closed' && (
          <>
            <a class="btn btn-primary" href={`${address}/plan`}>
              {t(texts.plan)}
            </a>
            {status === 'planned' && (
              <a class="btn btn-outline-primary" href={`${address}/close`}>
                {t(texts.close)}
              </a>
            )}
          </>
        )
      }
    >
      <Facts
        facts={[
          { label: texts.status, value: <Status text={actionStatusNames[status]} tone={tones[status]} /> },
          { label: texts.centre, value: <OrganizationLink organization={centre} /> },
          { label: texts.round, value: <a href={`/comparisons/${String(action.roundId)}`}>{action.round}</a> },
          { label: texts.point, value: action.point },
          { label: texts.code, value: action.code },
          { label: texts.score, value: <ScoreOf {...action} /> },
          { label: texts.openedOn, value: t.day(action.openedOn) },
          { label: texts.cause, value: action.cause },
          { label: texts.correction, value: action.correction },
          { label: texts.responsible, value: action.responsible },
          { label: texts.dueOn, value: dueOn && t.day(dueOn) },
          { label: texts.effect, value: action.effect },
          { label: texts.effectCheckedOn, value: effectCheckedOn && t.day(effectCheckedOn) },
          { label: texts.closedBy, value: action.closedBy },
        ]}
      />
      <History entries={history} />
    </Layout>
  );
}

export function PlanActionPage({ action }: Pick<ActionProps, 'action'>) {
  const t = useWords();
  return (
    <Layout title={t(texts.plan)} failed={useFormFailed()} crumbs={useCrumbs(action)}>
      <Form submit={texts.save} cancel={actionAddress(action)}>
        <TextAreaField name="cause" label={texts.cause} hint={texts.causeHint} required />
        <TextAreaField name="correction" label={texts.correction} required />
        <TextField name="responsible" label={texts.responsible} required />
        <DayField name="dueOn" label={texts.dueOn} required />
      </Form>
    </Layout>
  );
}

export function CloseActionPage({ action }: Pick<ActionProps, 'action'>) {
  const t = useWords();
  return (
    <Layout title={t(texts.close)} failed={useFormFailed()} crumbs={useCrumbs(action)}>
      <Form submit={texts.close} cancel={actionAddress(action)}>
        <TextAreaField name="effect" label={texts.effect} required />
        <DayField name="effectCheckedOn" label={texts.effectCheckedOn} required />
      </Form>
    </Layout>
  );
}

function useCrumbs(action?: ActionRecord) {
  const t = useWords();
  return [
    { href: '/comparisons', label: t(roundTexts.title) },
    { href: actionList.href, label: t(actionList.label) },
    ...(action ? [{ href: actionAddress(action), label: `${action.round}, ${action.point}` }] : []),
  ];
}
