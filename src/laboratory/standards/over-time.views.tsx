import { exact, formatDecimal, formatQuantity, unitSymbol } from '../../metrology';
import { ChartPicture } from '../../platform/charts';
import { fill } from '../../platform/i18n';
import { FilterSelect, Layout, Section, Status, Table, useWords, type Column, type Tone } from '../../platform/web';
import type { CheckOutcome, IntermediateCheckRecord } from './check.model';
import { isSame } from './check.rules';
import type { DriftForecast, DriftRow, NominalDrift } from './drift.rules';
import { usedUp } from './interval.rules';
import { checkChart, driftChart, figureText, keyOf, nominalText } from './over-time.charts';
import {
  checkFailureNames,
  checkOutcomeNames,
  intervalMethodNames,
  noIntervalTexts,
  overTimeTexts as texts,
} from './over-time.messages';
import { standardTexts } from './standard.messages';
import type { OpenFailure, OverTime } from './over-time.queries';
import { addressOf, standardList } from './standard.views';

interface OverTimeProps extends OverTime {
  /** The nominal value asked for. */
  readonly asked: string | undefined;
  readonly mayCheck: boolean;
  readonly mayManage: boolean;
}

export function OverTimePage(props: OverTimeProps) {
  const { standard, drifts, checks, asked, mayCheck, mayManage, failure } = props;
  const t = useWords();
  const chosen = drifts.find((each) => keyOf(each) === asked) ?? drifts.toSorted((a, b) => usedUp(b) - usedUp(a))[0];
  const address = addressOf(standard);
  const crumbs = [
    { href: standardList.href, label: t(standardList.label) },
    { href: address, label: standard.code },
  ];
  const check = mayCheck && standard.status !== 'retired' && (
    <a class="btn btn-primary" href={`${address}/checks/new`}>
      {t(texts.addCheck)}
    </a>
  );
  const settings = mayManage && (
    <a class="btn btn-outline-primary" href={`${address}/monitoring`}>
      {t(texts.changeMonitoring)}
    </a>
  );
  return (
    <Layout title={`${standard.code}: ${t(texts.title)}`} crumbs={crumbs} actions={[check, settings]}>
      {failure && <FailureAlert standardId={String(standard._id)} {...{ failure, mayCheck }} />}
      <Section title={texts.drift}>
        {chosen ? <Drift {...{ chosen, drifts }} /> : <p class="text-body-secondary">{t(texts.noDrift)}</p>}
      </Section>
      <Interval {...props} />
      <Section title={texts.checks}>
        <p class="prose">{t(texts.checksIntro)}</p>
        <Checks checks={checks} chosen={chosen} />
      </Section>
    </Layout>
  );
}

interface FailureProps {
  readonly standardId: string;
  readonly failure: OpenFailure;
  /** Those who check a standard open its impact assessment too. */
  readonly mayCheck: boolean;
}

function FailureAlert({ standardId, failure: { check, lastGoodOn }, mayCheck }: FailureProps) {
  const t = useWords();
  const since = lastGoodOn ? fill(texts.sinceGood, { day: t.day(lastGoodOn) }) : texts.sinceNever;
  const asked = lastGoodOn ? `?from=${lastGoodOn}` : '';
  return (
    <div class="alert alert-danger" role="note">
      <p>{t(texts.failedAlert, { day: t.day(check.performedOn), since })}</p>
      <a class="alert-link" href={`/measurement-standards/${standardId}/dependents${asked}`}>
        {lastGoodOn ? t(texts.affected, { day: t.day(lastGoodOn) }) : t(texts.affectedAll)}
      </a>
      {mayCheck && (
        <>
          {' '}
          ·{' '}
          <a class="alert-link" href={`/measurement-standards/${standardId}/impact-assessment`}>
            {t(standardTexts.assess)}
          </a>
        </>
      )}
    </div>
  );
}

function Drift({ chosen, drifts }: { chosen: NominalDrift; drifts: readonly NominalDrift[] }) {
  const t = useWords();
  const { unit, line, rows, forecast } = chosen;
  const figure = (value: number) => figureText(value, t.language);
  const nominal = nominalText(chosen, t.language);
  const yearly = line && {
    value: figure(line.slope * 365.25),
    uncertainty: figure(2 * line.slopeUncertainty * 365.25),
  };
  return (
    <>
      <p class="prose">{t(texts.driftIntro)}</p>
      {drifts.length > 1 && (
        <form method="get" class="d-flex flex-wrap gap-2 align-items-end mb-3 d-print-none">
          <FilterSelect
            name="nominal"
            label={texts.chosen}
            choices={drifts.map((each) => ({ value: keyOf(each), label: nominalText(each, t.language) }))}
          />
          <button class="btn btn-outline-primary" type="submit">
            {t(texts.show)}
          </button>
        </form>
      )}
      <ChartPicture chart={driftChart(chosen, t.language)} alt={t(texts.chartAlt, { nominal })} />
      <Table
        caption={texts.drift}
        columns={driftColumns(unitSymbol(unit), figure, t.language)}
        rows={[...rows, ...forecast.slice(1)]}
      />
      {yearly && <p>{t(texts.perYear, { ...yearly, unit: unitSymbol(unit) })}</p>}
    </>
  );
}

function driftColumns(
  unit: string,
  figure: (value: number) => string,
  language: 'vi' | 'en',
): Column<DriftRow | DriftForecast>[] {
  const deviation = (row: DriftRow | DriftForecast) =>
    'on' in row ? figure(row.deviation) : formatDecimal(row.deviation, language);
  return [
    { label: texts.certificate, cell: (row) => ('on' in row ? texts.forecastOn[language] : row.number) },
    { label: texts.issuedOn, cell: (row) => dayOf('on' in row ? row.on : row.issuedOn) },
    { label: texts.deviation, numeric: true, cell: (row) => `${deviation(row)} ${unit}` },
    { label: texts.uncertaintyTwo, numeric: true, cell: (row) => `${figure(row.uncertainty)} ${unit}` },
    {
      label: texts.change,
      numeric: true,
      cell: (row) => ('on' in row || row.change === undefined ? '—' : figure(row.change)),
    },
  ];
}

function dayOf(day: string): string {
  return day.split('-').reverse().join('/');
}

function Interval({ standard, interval }: OverTimeProps) {
  const t = useWords();
  const method = standard.monitoring?.method;
  return (
    <Section title={texts.interval}>
      {'days' in interval ? (
        <p>
          {t(texts.intervalDays, {
            days: interval.days,
            months: Math.floor(interval.days / 30.4375),
            method: method ? intervalMethodNames[method] : '',
          })}
        </p>
      ) : (
        <p class="text-body-secondary">{t(noIntervalTexts[interval.refused])}</p>
      )}
    </Section>
  );
}

function Checks({ checks, chosen }: { checks: readonly IntermediateCheckRecord[]; chosen: NominalDrift | undefined }) {
  const t = useWords();
  if (checks.length === 0) return <p class="text-body-secondary">{t(texts.noChecks)}</p>;
  const nominal =
    checks.find((each) => chosen && isSame(each.nominal, chosen.nominal))?.nominal ?? checks.at(-1)?.nominal;
  const drawn = checks.filter((each) => nominal && each.nominal.unit === nominal.unit && isSame(each.nominal, nominal));
  const alt = nominal && t(texts.checkAlt, { nominal: formatQuantity(nominal, t.language) });
  return (
    <>
      {nominal && alt && <ChartPicture chart={checkChart(nominal, drawn, t.language)} alt={alt} />}
      <Table caption={texts.checks} columns={checkColumns(t)} rows={checks.toReversed()} />
    </>
  );
}

const outcomeTones: Readonly<Record<CheckOutcome, Tone>> = { passed: 'good', failed: 'bad', unjudged: 'neutral' };

/** A mean is shown with one digit more than what was read. */
function roundedMean(value: string, readings: readonly string[]): string {
  const decimals = Math.max(...readings.map((each) => each.split('.')[1]?.length ?? 0));
  return exact(value)
    .toDecimalPlaces(decimals + 1)
    .toFixed();
}

function checkColumns(t: ReturnType<typeof useWords>): Column<IntermediateCheckRecord>[] {
  const of = (value: string, { nominal, readings }: IntermediateCheckRecord) =>
    formatQuantity({ value: roundedMean(value, readings), unit: nominal.unit }, t.language);
  return [
    { label: texts.performedOn, cell: ({ performedOn }) => t.day(performedOn) },
    { label: texts.nominal, cell: ({ nominal }) => formatQuantity(nominal, t.language) },
    { label: texts.artefact, minor: true, cell: ({ artefact }) => artefact },
    { label: texts.value, numeric: true, cell: (check) => of(check.value, check) },
    {
      label: texts.reference,
      minor: true,
      cell: ({ reference }) =>
        reference ? `${formatQuantity(reference.value, t.language)} (${reference.certificate})` : '—',
    },
    { label: texts.en, numeric: true, cell: ({ en }) => (en === undefined ? '—' : figureText(en, t.language)) },
    {
      label: texts.limits,
      minor: true,
      cell: (check) =>
        check.limits
          ? `${of(check.limits.centre, check)} ± ${figureText(3 * check.limits.deviation, t.language)} ${unitSymbol(check.nominal.unit)}`
          : '—',
    },
    {
      label: texts.outcome,
      cell: ({ outcome, failures, note }) => (
        <>
          <Status text={checkOutcomeNames[outcome]} tone={outcomeTones[outcome]} />{' '}
          {failures.map((each) => t(checkFailureNames[each])).join('; ')} {note}
        </>
      ),
    },
    { label: texts.performedBy, minor: true, cell: ({ performedBy }) => performedBy },
    { label: texts.program, minor: true, cell: ({ program }) => program ?? '—' },
  ];
}
