import { unitSymbol } from '../../metrology';
import type { Chart, ChartLevel } from '../../platform/charts';
import { fill, formatDay, type Language } from '../../platform/i18n';
import { roundTexts as texts } from './round.messages';
import type { ComparisonRound } from './round.model';
import { figureText } from './round.words';
import { referenceOf, resultAt, scoresOf } from './score.rules';

/** The results of one point with the bars of their U (k = 2) over the codes, and the band of the assigned value. */
export function pointChart(round: ComparisonRound, at: number, language: Language): Chart {
  const reference = referenceOf(round, at);
  const scores = scoresOf(round).filter(({ point }) => point === at);
  const points = round.participants.flatMap((participant) => {
    const result = resultAt(participant, at);
    if (!result) return [];
    const { value, uncertainty, coverageFactor = '2' } = result;
    const bar = uncertainty === undefined ? undefined : (2 * Number(uncertainty)) / Number(coverageFactor);
    const performance = scores.find(({ code }) => code === participant.code)?.performance;
    return [{ x: participant.code, y: Number(value), bar, isBad: performance === 'unsatisfactory' }];
  });
  const band = reference?.standardUncertainty === undefined ? undefined : 2 * reference.standardUncertainty;
  const level = (y: number, kind: ChartLevel['kind'], label: string): ChartLevel => ({ y, kind, label });
  return {
    ...{ over: 'names' as const, title: round.points[at]?.label ?? '', formatDay },
    axis: fill(texts.axis, { unit: unitSymbol(round.unit) })[language],
    pointsLabel: texts.results[language],
    points,
    levels: [
      ...(reference ? [level(reference.value, 'centre', texts.assigned[language])] : []),
      ...(reference && band
        ? [
            level(reference.value + band, 'warning', texts.assignedUpper[language]),
            level(reference.value - band, 'warning', texts.assignedLower[language]),
          ]
        : []),
    ],
    formatValue: (value) => figureText(value, language),
  };
}
