import type { VNode } from 'preact';
import {
  DueDay,
  dueWithinDays,
  InstrumentLink,
  legalStateMeanings,
  legalStateNames,
  legalStates,
  InstrumentTypeLink,
  PlaceFilters,
  Serial,
  type InstrumentFilterChoices,
  type InstrumentNames,
  type InstrumentRecord,
  type LegalState,
  type StateCounts,
} from '../instruments';
import { daysBetween } from '../../metrology';
import { OrganizationLink } from '../../register/organizations';
import type { Page } from '../../platform/database';
import { formatDay, type Day } from '../../platform/i18n';
import {
  ActionButton,
  FilterSelect,
  FilterText,
  HiddenFilter,
  Layout,
  ListFilters,
  ListFragment,
  Status,
  usePage,
  useWords,
  type Choice,
  type Column,
  type Tone,
} from '../../platform/web';
import { noticeStages, type RunStatus, type ScheduleRun } from './schedule-run.model';
import { runStatusNames, scheduleTexts as texts, stageNames, weekdayNames } from './schedule.messages';
import { monthAfter, stageOf, totalOf, weeksOf } from './schedule.rules';

interface DueListProps {
  readonly page: Page<InstrumentRecord>;
  readonly names: InstrumentNames;
  readonly today: Day;
}

/** What falls due, soonest first. */
export function DueListPage({
  choices,
  counts,
  ...props
}: DueListProps & { choices: InstrumentFilterChoices; counts: StateCounts }) {
  const { query } = usePage();
  const t = useWords();
  const state = legalStates.find((each) => each === query['state']);
  return (
    <Layout title={titleOf(t, state, query['on'])} actions={<Ways />}>
      <States counts={counts} />
      <ListFilters>
        <HiddenFilter name="state" value={state} />
        <HiddenFilter name="on" value={query['on']} />
        {!state && <FilterSelect name="stage" label={texts.stage} choices={stageChoices} />}
        {!state && <FilterText name="month" label={texts.month} placeholder="11/2026" />}
        <PlaceFilters choices={choices} />
      </ListFilters>
      {state && <p>{t(legalStateMeanings[state], { days: dueWithinDays })}</p>}
      <DueTable {...props} />
    </Layout>
  );
}

function titleOf(t: ReturnType<typeof useWords>, state: LegalState | undefined, on: Day | undefined): string {
  if (state) return t(legalStateNames[state]);
  return on ? t(texts.on, { day: formatDay(on) }) : t(texts.title);
}

const stageChoices: readonly Choice[] = noticeStages.toReversed().map((value) => ({ value, label: stageNames[value] }));

/** How many are in each legal state, leading to their list; together all instruments that the filters find. */
function States({ counts }: { counts: StateCounts }) {
  const { query } = usePage();
  const t = useWords();
  const kept = Object.fromEntries(stateFilters.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
  const href = (state: LegalState) => `/schedule?${new URLSearchParams({ ...kept, state }).toString()}`;
  return (
    <nav aria-label={t(texts.states)} class="mb-3">
      <ul class="list-inline mb-0">
        {legalStates.map((state) => (
          <li key={state} class="list-inline-item">
            <a href={href(state)} aria-current={query['state'] === state ? 'page' : undefined}>
              {t(legalStateNames[state])}: <strong>{t.number(counts[state])}</strong>
            </a>
          </li>
        ))}
        <li class="list-inline-item">{t(texts.stateTotal, { count: t.number(totalOf(counts)) })}</li>
      </ul>
    </nav>
  );
}

const stateFilters = ['q', 'centreId', 'typeCode', 'communeId', 'owner', 'ownerId'] as const;

function Ways() {
  const t = useWords();
  const ways = [
    ['/schedule', texts.due],
    ['/schedule/calendar', texts.calendar],
    ['/schedule/runs', texts.runs],
  ] as const;
  return (
    <>
      {ways.map(([href, label]) => (
        <a key={href} class="btn btn-outline-primary" href={href}>
          {t(label)}
        </a>
      ))}
    </>
  );
}

export function DueTable({ page, names, today }: DueListProps) {
  const { query } = usePage();
  const t = useWords();
  const isDated = !['neverVerified', 'failedOrWithdrawn', 'periodUnknown'].includes(query['state'] ?? '');
  const when: Column<InstrumentRecord>[] = !isDated
    ? [{ label: texts.lastDecidedOn, cell: (each) => t.day(each.failedOn ?? each.withdrawnOn ?? each.lastVerifiedOn) }]
    : [
        { label: texts.dueOn, cell: (each) => <DueDay dueOn={each.dueOn} today={today} /> },
        { label: texts.left, cell: (each) => <Left dueOn={each.dueOn} today={today} /> },
      ];
  const columns: Column<InstrumentRecord>[] = [
    { label: texts.instrument, cell: (each) => <InstrumentLink instrument={each} /> },
    ...when,
    { label: texts.type, cell: (each) => <TypeName code={each.typeCode} names={names} /> },
    { label: texts.serial, minor: true, cell: (each) => <Serial instrument={each} /> },
    {
      label: texts.owner,
      cell: (each) => <OrganizationLink organization={names.organizations.get(String(each.ownerId))} />,
    },
    { label: texts.place, minor: true, cell: (each) => each.place ?? '—' },
  ];
  return <ListFragment caption={texts.title} columns={columns} page={page} />;
}

function TypeName({ code, names }: { code: string; names: InstrumentNames }): VNode {
  const type = names.types.get(code);
  return type ? <InstrumentTypeLink type={type} /> : <>{code}</>;
}

function Left({ dueOn, today }: { dueOn: Day | undefined; today: Day }) {
  const t = useWords();
  if (!dueOn) return <>—</>;
  const days = daysBetween(today, dueOn);
  const text = days < 0 ? t(texts.daysOver, { days: -days }) : t(texts.daysLeft, { days });
  return <span class={tonesOfStage(dueOn, today)}>{text}</span>;
}

function tonesOfStage(dueOn: Day, today: Day): string | undefined {
  return stageOf(dueOn, today) === 'overdue' ? 'text-danger' : undefined;
}

interface CalendarProps {
  /** `2026-11`. */
  readonly month: string;
  readonly counts: Map<Day, number>;
  readonly choices: InstrumentFilterChoices;
}

/** A month by days, each with how many fall due, leading to their list. */
export function CalendarPage({ month, counts, choices }: CalendarProps) {
  const { query } = usePage();
  const t = useWords();
  const { lang: _lang, month: _month, ...filters } = query;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const monthHref = (wanted: string) =>
    `/schedule/calendar?${new URLSearchParams({ ...filters, month: wanted }).toString()}`;
  return (
    <Layout title={t(texts.monthTitle, { month: month.split('-').reverse().join('/') })} actions={<Ways />}>
      <ListFilters search={false}>
        <HiddenFilter name="month" value={month} />
        <PlaceFilters choices={choices} />
      </ListFilters>
      <p>
        <a href={`/schedule?${new URLSearchParams({ ...filters, month }).toString()}`}>
          {t(texts.monthTotal, { count: t.number(total) })}
        </a>
      </p>
      <MonthTable month={month} counts={counts} filters={filters} />
      <nav class="d-flex gap-2 d-print-none" aria-label={t(texts.calendar)}>
        <a class="btn btn-outline-primary btn-sm" href={monthHref(monthAfter(month, -1))}>
          {t(texts.previousMonth)}
        </a>
        <a class="btn btn-outline-primary btn-sm" href={monthHref(monthAfter(month, 1))}>
          {t(texts.nextMonth)}
        </a>
      </nav>
    </Layout>
  );
}

function MonthTable({
  month,
  counts,
  filters,
}: {
  month: string;
  counts: Map<Day, number>;
  filters: Record<string, string>;
}) {
  const t = useWords();
  return (
    <div class="table-responsive" tabIndex={0} role="region" aria-label={t(texts.calendar)}>
      <table class="table table-bordered table-sm text-center">
        <caption class="visually-hidden">{t(texts.calendar)}</caption>
        <thead>
          <tr>
            {weekdayNames.map((name) => (
              <th key={name.en} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, index) => (
                <td key={index}>{day && <DayCell day={day} count={counts.get(day) ?? 0} filters={filters} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayCell({ day, count, filters }: { day: Day; count: number; filters: Record<string, string> }) {
  const t = useWords();
  const date = <span class="text-body-secondary">{Number(day.slice(8))}</span>;
  if (count === 0) return date;
  return (
    <>
      {date}{' '}
      <a
        href={`/schedule?${new URLSearchParams({ ...filters, on: day }).toString()}`}
        aria-label={`${t(texts.on, { day: t.day(day) })}: ${t.number(count)}`}
      >
        <strong>{t.number(count)}</strong>
      </a>
    </>
  );
}

export function RunListPage({ page, mayRun }: { page: Page<ScheduleRun>; mayRun: boolean }) {
  const t = useWords();
  return (
    <Layout
      title={t(texts.runs)}
      crumbs={[{ href: '/schedule', label: t(texts.title) }]}
      actions={mayRun && <ActionButton action="/schedule/runs" label={texts.runNow} />}
    >
      <RunTable page={page} />
    </Layout>
  );
}

const runTones: Record<RunStatus, Tone> = { running: 'neutral', done: 'good', failed: 'bad', missed: 'warning' };

export function RunTable({ page }: { page: Page<ScheduleRun> }) {
  const t = useWords();
  const columns: Column<ScheduleRun>[] = [
    { label: texts.day, cell: ({ _id }) => t.day(_id) },
    { label: texts.status, cell: ({ status }) => <Status text={runStatusNames[status]} tone={runTones[status]} /> },
    { label: texts.startedAt, cell: ({ startedAt }) => t.instant(startedAt) },
    { label: texts.finishedAt, minor: true, cell: ({ finishedAt }) => t.instant(finishedAt) },
    { label: texts.examined, numeric: true, cell: ({ examined }) => t.number(examined) },
    { label: texts.noticesMade, numeric: true, cell: ({ noticesMade }) => t.number(noticesMade) },
    { label: texts.messagesMade, numeric: true, cell: ({ messagesMade }) => t.number(messagesMade) },
    { label: texts.instance, minor: true, cell: ({ instance }) => instance || '—' },
    { label: texts.errorId, minor: true, cell: ({ errorId }) => errorId ?? '' },
  ];
  return <ListFragment caption={texts.runs} columns={columns} page={page} />;
}
