import { exact, unitSymbol } from '../../metrology';
import type { Chart, ChartLevel } from '../../platform/charts';
import { fill, formatDay, type Language } from '../../platform/i18n';
import { roundTexts as texts } from './round.messages';
import type { ComparisonRound } from './round.model';
import { figureText } from './round.words';
import { referenceOf, resultAt, scoresOf } from './score.rules';

/**
 * The results of one point over the codes as deviations from the assigned value, with the bars of their U (k = 2) and
 * the band of its own; as they stand while there is no assigned value.
 */
export function pointChart(round: ComparisonRound, at: number, language: Language): Chart {
  const reference = referenceOf(round, at);
  const scores = scoresOf(round).filter(({ point }) => point === at);
  const zero = reference ? String(round.points[at]?.value ?? reference.value) : '0';
  const points = round.participants.flatMap((participant) => {
    const result = resultAt(participant, at);
    if (!result) return [];
    const { value, uncertainty, coverageFactor = '2' } = result;
    const bar = uncertainty === undefined ? undefined : (2 * Number(uncertainty)) / Number(coverageFactor);
    const performance = scores.find(({ code }) => code === participant.code)?.performance;
    return [
      { x: participant.code, y: exact(value).minus(zero).toNumber(), bar, isBad: performance === 'unsatisfactory' },
    ];
  });
  const band = reference?.standardUncertainty === undefined ? undefined : 2 * reference.standardUncertainty;
  const level = (y: number, kind: ChartLevel['kind'], label: string): ChartLevel => ({ y, kind, label });
  return {
    ...{ over: 'names' as const, title: round.points[at]?.label ?? '', formatDay },
    axis: fill(reference ? texts.deviationAxis : texts.axis, { unit: unitSymbol(round.unit) })[language],
    pointsLabel: texts.results[language],
    points,
    levels: [
      ...(reference ? [level(0, 'centre', texts.assigned[language])] : []),
      ...(reference && band
        ? [
            level(band, 'warning', texts.assignedUpper[language]),
            level(-band, 'warning', texts.assignedLower[language]),
          ]
        : []),
    ],
    formatValue: (value) => figureText(value, language),
  };
}
