import { History, type ReadEntry } from '../../audit';
import { unitSymbol } from '../../metrology';
import { ChartPicture } from '../../platform/charts';
import { formatInstant, verbatim } from '../../platform/i18n';
import { OrganizationLink, type OrganizationRecord } from '../../register/organizations';
import {
  ActionButton,
  Facts,
  GeneratedMark,
  Layout,
  Section,
  Status,
  Table,
  useWords,
  type Column,
  type Tone,
} from '../../platform/web';
import { ActionTable } from './action.views';
import type { ActionRecord } from './action.model';
import { pointChart } from './round.chart';
import { criterionNames, performanceNames, roundTexts as texts, scoreNames } from './round.messages';
import type { Score, RoundRecord } from './round.model';
import { rowsOf, type ResultRow } from './round.rows';
import type { ShownParticipant } from './round.rules';
import { addressOf, roundList, RoundStatusMark } from './round.views';
import { referenceText, scoreText, statedText } from './round.words';
import { referenceOf } from './score.rules';

export interface RoundPageProps {
  readonly round: RoundRecord;
  readonly shown: readonly ShownParticipant[];
  readonly organizations: ReadonlyMap<string, OrganizationRecord>;
  readonly actions: readonly ActionRecord[];
  readonly history: readonly ReadEntry[];
  readonly mayManage: boolean;
}

/** A round: what was compared, each point with its chart and its table, and what is done about what failed. */
export function RoundPage(props: RoundPageProps) {
  const { round, actions, history, mayManage } = props;
  const t = useWords();
  return (
    <Layout
      title={round.name}
      crumbs={[{ href: roundList.href, label: t(roundList.label) }]}
      actions={<RoundActions round={round} mayManage={mayManage} />}
    >
      <RoundFacts {...props} />
      <p class="text-body-secondary small">{t(texts.criterionHint)}</p>
      <Participants {...props} />
      {round.points.map(({ label }, at) => (
        <PointSection key={label} {...props} at={at} />
      ))}
      {actions.length > 0 && (
        <Section title={texts.failedActions}>
          <ActionTable actions={actions} />
        </Section>
      )}
      {history.length > 0 && <History entries={history} />}
    </Layout>
  );
}

function RoundActions({ round, mayManage }: Pick<RoundPageProps, 'round' | 'mayManage'>) {
  const t = useWords();
  const address = addressOf(round);
  const link = (path: string, label: string, isMain = false) => (
    <a class={isMain ? 'btn btn-primary' : 'btn btn-outline-primary'} href={`${address}${path}`}>
      {label}
    </a>
  );
  const isOpen = round.status === 'draft';
  return (
    <>
      {link('.pdf', 'PDF')}
      {link('.csv', 'CSV')}
      {mayManage && isOpen && link('/change', t(texts.change))}
      {mayManage && isOpen && link('/points', t(texts.changePoints))}
      {mayManage && isOpen && link('/participants', t(texts.changeParticipants))}
      {mayManage && isOpen && <ActionButton action={`${address}/close`} label={texts.close} version={round.__v} />}
      {mayManage && !isOpen && link('/reopen', t(texts.reopen))}
    </>
  );
}

function RoundFacts({ round, organizations }: RoundPageProps) {
  const t = useWords();
  const { scheme, organizer, item, unit, beginsOn, endsOn, criterion, note, status, closedAt, closedBy } = round;
  const keeper = organizations.get(String(round.keeperId));
  return (
    <Facts
      facts={[
        {
          label: texts.status,
          value: (
            <>
              <RoundStatusMark status={status} /> <GeneratedMark generated={round.generated} />
            </>
          ),
        },
        { label: texts.organizer, value: organizer },
        { label: texts.scheme, value: scheme },
        { label: texts.item, value: item },
        { label: texts.unit, value: unitSymbol(unit) },
        { label: texts.beginsOn, value: t.day(beginsOn) },
        { label: texts.endsOn, value: endsOn && t.day(endsOn) },
        { label: texts.criterion, value: t(criterionNames[criterion]) },
        { label: texts.keeper, value: <OrganizationLink organization={keeper} /> },
        ...(closedAt ? [{ label: texts.closedAt, value: `${formatInstant(closedAt)}, ${closedBy ?? ''}` }] : []),
        { label: texts.note, value: note },
      ]}
    />
  );
}

function Participants({ round, shown, organizations, mayManage }: RoundPageProps) {
  const t = useWords();
  const isOpen = round.status === 'draft' && mayManage;
  const columns: Column<ShownParticipant>[] = [
    { label: texts.code, cell: (each) => <Code {...each} /> },
    { label: texts.participant, cell: (each) => <Name participant={each} organizations={organizations} /> },
    { label: texts.results, numeric: true, cell: ({ results }) => t.number(results.length) },
    ...(isOpen
      ? [
          {
            label: texts.enterResults,
            cell: (each: ShownParticipant) => (
              <a href={`${addressOf(round)}/results/${shown.indexOf(each)}`}>
                {t(texts.enterResults)} <span class="visually-hidden">{each.code}</span>
              </a>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title={texts.participants}>
      {shown.length === 0 ? (
        <p class="text-body-secondary">{t(texts.noParticipants)}</p>
      ) : (
        <Table caption={texts.participants} columns={columns} rows={shown} rowKey={({ code }) => code} />
      )}
    </Section>
  );
}

function Code({ code, isOwn }: Pick<ShownParticipant, 'code' | 'isOwn'>) {
  const t = useWords();
  return isOwn ? (
    <>
      <strong>{code}</strong> ({t(texts.yours)})
    </>
  ) : (
    <>{code}</>
  );
}

function Name({
  participant,
  organizations,
}: { participant: ShownParticipant } & Pick<RoundPageProps, 'organizations'>) {
  const { centreId, name } = participant;
  if (centreId) return <OrganizationLink organization={organizations.get(centreId)} />;
  return <>{name ?? '—'}</>;
}

const tones: Readonly<Record<Score['performance'], Tone>> = {
  ...{ satisfactory: 'good', questionable: 'warning', unsatisfactory: 'bad' },
};

function PointSection({ round, shown, at }: RoundPageProps & { at: number }) {
  const t = useWords();
  const rows = rowsOf(round, shown, at);
  const label = round.points[at]?.label ?? '';
  const scoreColumn = (name: keyof typeof scoreNames): Column<ResultRow> => ({
    label: verbatim(scoreNames[name]),
    numeric: true,
    cell: ({ score }) => scoreText(score?.[name], t.language),
  });
  const columns: Column<ResultRow>[] = [
    { label: texts.code, cell: ({ participant }) => <Code {...participant} /> },
    { label: texts.result, cell: ({ result }) => statedText(result, round.unit, t.language) },
    ...(['en', 'z', 'zPrime', 'zeta'] as const).map(scoreColumn),
    {
      label: texts.performance,
      cell: ({ score }) =>
        score?.performance ? (
          <Status text={performanceNames[score.performance]} tone={tones[score.performance]} />
        ) : (
          '—'
        ),
    },
  ];
  return (
    <Section title={{ vi: `${texts.point.vi} ${label}`, en: `${texts.point.en} ${label}` }}>
      <p>{t(referenceText(round, at, referenceOf(round, at)))}</p>
      {rows.length > 0 && (
        <ChartPicture chart={pointChart(round, at, t.language)} alt={t(texts.chartAlt, { point: label })} />
      )}
      <Table
        caption={{ vi: `${texts.results.vi}, ${label}`, en: `${texts.results.en}, ${label}` }}
        columns={columns}
        rows={rows}
        rowKey={({ participant }) => participant.code}
      />
    </Section>
  );
}
