import type { CustomSeriesOption, EChartsOption, LineSeriesOption } from 'echarts';
import type { Chart, ChartLevel, ChartLine } from './chart';

/** Readable on white by everybody: contrast of 4.5 and more, and shapes beside colours. */
export const ink = {
  text: '#212529',
  point: '#0b4f8a',
  bad: '#a61c28',
  line: '#5b4a8f',
  limit: '#a61c28',
  grid: '#d9dde1',
};
const levelStyles: Readonly<Record<ChartLevel['kind'], { color: string; type: 'solid' | 'dashed' | 'dotted' }>> = {
  limit: { color: ink.limit, type: 'solid' },
  warning: { color: '#8a5a00', type: 'dashed' },
  centre: { color: ink.text, type: 'dotted' },
};
export const textStyle = { fontFamily: 'system-ui, sans-serif', fontSize: 12, color: ink.text };

/** What the library is asked to draw. */
export function chartOptions(chart: Chart): EChartsOption {
  const { over, title, axis, points, lines = [], levels = [], formatValue, formatDay } = chart;
  const days = {
    type: 'time',
    axisLabel: { ...textStyle, hideOverlap: true, formatter: (at: number) => formatDay(dayOf(at)) },
  } as const;
  const names = {
    type: 'category',
    data: points.map(({ x }) => x),
    axisLabel: { ...textStyle, interval: 0, hideOverlap: false },
  } as const;
  return {
    animation: false,
    textStyle,
    title: { text: title, textStyle: { ...textStyle, fontSize: 14 }, left: 0, top: 0 },
    legend: { bottom: 0, left: 0, textStyle, data: [chart.pointsLabel, ...lines.map(({ label }) => label)] },
    grid: { left: 8, right: 24, top: 60, bottom: 36, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: over === 'days' ? days : names,
    yAxis: {
      ...{ type: 'value', scale: true, name: axis, nameTextStyle: { ...textStyle, align: 'left' } },
      ...extentOf(chart),
      axisLabel: { ...textStyle, formatter: formatValue },
      splitLine: { lineStyle: { color: ink.grid } },
    },
    series: [...lines.flatMap(lineSeries), bars(chart), marks(chart, levels)],
  };
}

/** The upright axis takes in every bar, band and level, with a little air. */
function extentOf({ points, lines = [], levels = [] }: Chart): { min: number; max: number } {
  const ends = [
    ...points.flatMap(({ y, bar = 0 }) => [y - bar, y + bar]),
    ...lines.flatMap((line) => line.points.flatMap(({ y, band = 0 }) => [y - band, y + band])),
    ...levels.map(({ y }) => y),
  ];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const air = (most - least || Math.abs(most) || 1) * 0.08;
  return { min: least - air, max: most + air };
}

function lineSeries({ label, points, isDashed }: ChartLine): LineSeriesOption[] {
  const style = { color: ink.line, width: 1.5, type: isDashed ? ('dashed' as const) : ('solid' as const) };
  const common = { type: 'line', symbol: 'none' } as const;
  const edge = (sign: 1 | -1): LineSeriesOption => ({
    ...common,
    name: `${label} ${sign}`,
    lineStyle: { ...style, width: 1, type: 'dotted' },
    data: points.map(({ x, y, band = 0 }) => [x, y + sign * band]),
  });
  const middle: LineSeriesOption = {
    ...common,
    name: label,
    lineStyle: style,
    itemStyle: { color: ink.line },
    data: points.map(({ x, y }) => [x, y]),
  };
  return points.some(({ band }) => band) ? [middle, edge(1), edge(-1)] : [middle];
}

/** A bar with its two ends across each point. */
function bars({ points }: Chart): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    data: points.filter(({ bar }) => bar).map(({ x, y, bar = 0 }) => [x, y - bar, y + bar]),
    encode: { x: 0, y: [1, 2] },
    renderItem: (_params, api) => {
      const at = (index: number) => api.coord([api.value(0), api.value(index)]) as [number, number];
      const [[x, low], [, high]] = [at(1), at(2)];
      const strokes = [
        [x, low, x, high],
        [x - 4, low, x + 4, low],
        [x - 4, high, x + 4, high],
      ] as const;
      return {
        type: 'group',
        children: strokes.map(([x1, y1, x2, y2]) => ({
          type: 'line',
          shape: { x1, y1, x2, y2 },
          style: { stroke: ink.point, lineWidth: 1.5 },
        })),
      };
    },
  };
}

function marks({ points, pointsLabel }: Chart, levels: readonly ChartLevel[]): LineSeriesOption {
  return {
    ...{ type: 'line', name: pointsLabel, symbolSize: 9, itemStyle: { color: ink.point } },
    lineStyle: { width: 0, opacity: 0 },
    showAllSymbol: true,
    data: points.map(({ x, y, isBad }) => ({
      value: [x, y],
      symbol: isBad ? 'diamond' : 'circle',
      ...(isBad && { symbolSize: 13, itemStyle: { color: ink.bad } }),
    })),
    markLine: {
      // The library rounds levels to two decimals unless it is told how many count.
      ...{ silent: true, symbol: 'none', precision: 15 },
      data: levels.map(({ label, y, kind }) => ({
        yAxis: y,
        lineStyle: { ...levelStyles[kind], width: 1.5 },
        label: { ...textStyle, formatter: label, position: 'insideStartTop' as const },
      })),
    },
  };
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
