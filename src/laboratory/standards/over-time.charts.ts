import { exact, formatDecimal, formatQuantity, unitSymbol, type Quantity, type Unit } from '../../metrology';
import type { Chart, ChartLevel } from '../../platform/charts';
import { fill, formatDay, type Language } from '../../platform/i18n';
import type { IntermediateCheckRecord } from './check.model';
import type { NominalDrift } from './drift.rules';
import { overTimeTexts as texts } from './over-time.messages';

/** A calculated figure to three significant digits, never with an exponent. */
export function figureText(value: number, language: Language): string {
  if (Math.abs(value) < 0.5e-12) return '0';
  const rounded = Number(value.toPrecision(3));
  const decimals = Math.min(12, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(rounded)))));
  return formatDecimal(rounded.toFixed(decimals), language);
}

export function nominalText({ nominal, piece }: Pick<NominalDrift, 'nominal' | 'piece'>, language: Language): string {
  const said = formatQuantity(nominal, language);
  return piece === 1 ? said : fill(texts.piece, { nominal: said, piece })[language];
}

/** Which nominal value an address means: `20 kg`, `20 kg#2`. */
export function keyOf({ nominal, piece }: Pick<NominalDrift, 'nominal' | 'piece'>): string {
  return `${nominal.value} ${nominal.unit}${piece === 1 ? '' : `#${piece}`}`;
}

/** The deviations of one nominal value with the bars of their U, the forecast, and the limits. */
export function driftChart(drift: NominalDrift, language: Language): Chart {
  const { rows, forecast, limit } = drift;
  const said = (value: number) => `${figureText(value, language)} ${unitSymbol(drift.unit)}`;
  const levels: ChartLevel[] = [limit, limit && -limit].flatMap((y) =>
    y ? [{ y, kind: 'limit' as const, label: fill(texts.limitLevel, { value: said(y) })[language] }] : [],
  );
  return {
    ...frameOf(drift.unit, nominalText(drift, language), language),
    pointsLabel: texts.byCertificate[language],
    points: rows.map(({ issuedOn, deviation, uncertainty }) => ({
      x: issuedOn,
      y: Number(deviation),
      bar: uncertainty,
      isBad: limit !== undefined && Math.abs(Number(deviation)) > limit,
    })),
    lines:
      forecast.length > 1
        ? [
            {
              label: texts.forecast[language],
              isDashed: true,
              points: forecast.map(({ on, deviation, uncertainty }) => ({ x: on, y: deviation, band: uncertainty })),
            },
          ]
        : [],
    levels,
  };
}

/** The checks of one nominal value, as deviations from it, with the control limits of the newest. */
export function checkChart(nominal: Quantity, checks: readonly IntermediateCheckRecord[], language: Language): Chart {
  const unit = nominal.unit;
  const limits = checks.at(-1)?.limits;
  const centre = limits && deviationFrom(nominal, limits.centre);
  const level = (times: number, kind: ChartLevel['kind'], label: string): ChartLevel[] =>
    centre === undefined || !limits ? [] : [{ y: centre + times * limits.deviation, kind, label }];
  return {
    ...frameOf(unit, formatQuantity(nominal, language), language),
    pointsLabel: texts.checks[language],
    points: checks.map(({ performedOn, value, outcome, uncertainty }) => ({
      x: performedOn,
      y: deviationFrom(nominal, value),
      bar: uncertainty?.unit === unit ? Number(uncertainty.value) : undefined,
      isBad: outcome === 'failed',
    })),
    levels: [
      ...level(0, 'centre', texts.centre[language]),
      ...level(2, 'warning', texts.warningLevel[language]),
      ...level(-2, 'warning', ''),
      ...level(3, 'limit', texts.controlLevel[language]),
      ...level(-3, 'limit', ''),
    ],
  };
}

function deviationFrom(nominal: Quantity, value: string): number {
  return exact(value).minus(nominal.value).toNumber();
}

function frameOf(unit: Unit, title: string, language: Language) {
  return {
    ...{ over: 'days' as const, title, formatDay },
    axis: fill(texts.deviationAxis, { unit: unitSymbol(unit) })[language],
    formatValue: (value: number) => figureText(value, language),
  };
}
